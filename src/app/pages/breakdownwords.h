// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "charts/breakdowntext.h"
#include "engine/prices/pricebook.h"
#include "engine/report/breakdown.h"

#include <QString>

namespace spendwright {

[[nodiscard]] QString breakdownName(BreakdownBy by);
[[nodiscard]] QString breakdownHint(BreakdownBy by);

/// By the id of a class of tokens, or of why calls are made.
[[nodiscard]] QString classOrCauseName(const std::string& id);

/// The words for a breakdown; the book knows what models are called.
[[nodiscard]] BreakdownText breakdownText(const Breakdown& breakdown, const PriceBook& book,
                                          const ScenarioNames& names);

/// Where the bill before goes, in a sentence or two.
[[nodiscard]] QString breakdownSentence(const Plan& plan, const SavingsResult& savings,
                                        const QString& beforeName);

} // namespace spendwright
