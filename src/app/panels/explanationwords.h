// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "engine/report/explain.h"

#include <QString>
#include <QStringList>

namespace spendwright {

/// What a figure is of: "Write the answer in “All seven”".
[[nodiscard]] QString figureName(const Explanation& explanation, const PlanSet& plans,
                                 const PlanDocument& document, const ScenarioNames& names);
/// "30,902 calls to Claude Sonnet 4.6, batched"
[[nodiscard]] QString callsText(const ExplainedCalls& calls, const PlanDocument& document);
/// What the book's prices were multiplied with; "" where with nothing.
[[nodiscard]] QString factorsText(const ExplainedCalls& calls);
[[nodiscard]] QString tokenClassName(TokenClass tokenClass);
[[nodiscard]] QString toolFeesName();
/// Where the prices are from, how sure the figure is, what it leaves out.
[[nodiscard]] QStringList explanationNotes(const Explanation& explanation);

} // namespace spendwright
