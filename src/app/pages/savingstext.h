// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "app/service/outcome.h"
#include "charts/waterfalltext.h"

#include <QString>

namespace spendwright {

[[nodiscard]] QString viewName(SavingsView view);
[[nodiscard]] QString viewHint(SavingsView view);

/// What stands above a chart in a file: the plan and its bills; and what it shows, of what.
[[nodiscard]] QString chartTitle(const SavingsResult& savings);
[[nodiscard]] QString chartSubtitle(const QString& what, const SavingsResult& savings);

/// The words for a waterfall of `savings`; the scenarios' names are given.
[[nodiscard]] WaterfallText waterfallText(const Waterfall& waterfall, const SavingsResult& savings,
                                          const ScenarioNames& names);

/// Which techniques save most in that view, and which cost money.
[[nodiscard]] QString savingsSentence(const Plan& plan, const SavingsResult& savings, SavingsView view);
/// Which techniques get in each other's way most, and why; "" where none do.
[[nodiscard]] QString clashSentence(const SavingsResult& savings);

/// What a technique saves in that view; nothing where it is no player, or where the view is not known yet.
[[nodiscard]] std::optional<Estimate> savingOf(const SavingsResult& savings, Technique technique,
                                               SavingsView view);

} // namespace spendwright
