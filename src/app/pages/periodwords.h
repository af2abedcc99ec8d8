// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "charts/periodtext.h"
#include "engine/report/period.h"

#include <QString>

namespace spendwright {

/// What a tab about so many days is called: "&Month", say.
[[nodiscard]] QString periodTitle(int days);

/// Where a scenario's cost will lie, and what the chances of the budget are, in a sentence.
[[nodiscard]] QString rangeSentence(const PeriodCost& period, const PeriodRange& range, const QString& name);
/// What the ranges rest on, and what is missing.
[[nodiscard]] QString periodNote(const PeriodCost& period);

[[nodiscard]] PeriodText periodText(const PeriodCost& period, const ScenarioNames& names);

} // namespace spendwright
