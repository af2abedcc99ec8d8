// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace spendwright {

// Numbers as text in C format, whatever the locale. Requires finite values.

/// The shortest text that reads back as the same number: what machines read.
[[nodiscard]] std::string shortestNumber(double value);

enum class Grouping { None, Thousands };

/// Rounded to that many decimals; with `Thousands` as 1,234,567.
[[nodiscard]] std::string fixedNumber(double value, int decimals, Grouping grouping = Grouping::None);

/// "$1500.00"; amounts below a dollar with three digits that count ("$0.00421"), at most nine decimals.
[[nodiscard]] std::string dollars(double usd, Grouping grouping = Grouping::None);

/// A price in dollars with all of its digits, two decimals at least: "$3.00", "$0.075".
[[nodiscard]] std::string priceText(double usd);

/// A count that may be a mean: whole from a hundred on and where it is whole, else with one decimal.
[[nodiscard]] std::string countText(double count, Grouping grouping = Grouping::None);

/// A whole number with that many digits that count, for what is not known better: 12,345 with two is 12,000.
[[nodiscard]] double roundedWhole(double value, int digits);

/// A share of one as "61.3%".
[[nodiscard]] std::string percent(double share);

/// "0.85 s", "41 s"
[[nodiscard]] std::string seconds(double value);

} // namespace spendwright
