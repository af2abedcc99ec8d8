// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spendwright {

// How numbers look on screen: in the reader's locale, with as many digits as they deserve. The only place
// where they are formatted. Not for files.

/// "$1,500", "$90.00", "$0.0512"; "$0" for nothing.
[[nodiscard]] QString money(double usd);
/// The same with fewer digits, for large type and charts: "$580".
[[nodiscard]] QString moneyShort(double usd);
/// A saving as what it does to the bill: 212 is "−$212", -4 is "+$4.00", 0 is "$0".
[[nodiscard]] QString moneySaved(double usd);
[[nodiscard]] QString moneySavedShort(double usd);
/// The same beside figures as large as `scaleUsd`: in whole dollars where cents say nothing.
[[nodiscard]] QString moneySavedBeside(double usd, double scaleUsd);
/// "30,000"; "4.2" for means below a hundred that are not whole.
[[nodiscard]] QString count(double number);
/// "61%", "4.2%", "0.05%".
[[nodiscard]] QString share(double share);
/// A saved share as what it does to the bill: 0.61 is "−61%".
[[nodiscard]] QString shareSaved(double share);
/// "850 ms", "41 s", "5 min 10 s", "2 h 5 min", "3 d 4 h".
[[nodiscard]] QString duration(double seconds);

/// How many standard errors "±" shows: the true figure lies within in 95 of 100 cases.
inline constexpr double kShownErrors = 1.96;

/// What stands where a figure is unknown.
[[nodiscard]] QString unknownFigure();

} // namespace spendwright
