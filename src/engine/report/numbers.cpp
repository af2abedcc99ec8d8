// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace spendwright {

namespace {

constexpr double kLargestWhole = 9007199254740992.0; // 2^53: up to here every whole number is a double
constexpr int kMostDecimals = 9;                     // of an amount that people read
constexpr double kLeastAmount = 5e-10;
constexpr double kManyCalls = 100; // from here a mean reads as a whole number

bool isWhole(double value)
{
    return std::abs(value) < kLargestWhole && value == std::floor(value);
}

void groupThousands(std::string& digits)
{
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    for (std::size_t place = point; place > first + 3;) {
        place -= 3;
        digits.insert(place, ",");
    }
}

} // namespace

std::string shortestNumber(double value)
{
    std::array<char, 64> buffer{};
    char* const end = buffer.data() + buffer.size();
    const auto written = isWhole(value) ? std::to_chars(buffer.data(), end, static_cast<std::int64_t>(value))
                                        : std::to_chars(buffer.data(), end, value);
    return {buffer.data(), written.ptr};
}

std::string fixedNumber(double value, int decimals, Grouping grouping)
{
    std::array<char, 400> buffer{}; // the greatest double has 309 digits
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                       std::chars_format::fixed, decimals);
    std::string digits(buffer.data(), written.ptr);
    if (digits.front() == '-' && digits.find_first_of("123456789") == std::string::npos)
        digits.erase(0, 1);
    if (grouping == Grouping::Thousands)
        groupThousands(digits);
    return digits;
}

std::string dollars(double usd, Grouping grouping)
{
    const double size = std::abs(usd);
    int decimals = 2;
    if (size >= kLeastAmount && size < 1)
        decimals = std::clamp(2 - static_cast<int>(std::floor(std::log10(size))), 2, kMostDecimals);
    std::string digits = fixedNumber(usd, decimals, grouping);
    digits.insert(digits.front() == '-' ? 1 : 0, "$");
    return digits;
}

std::string priceText(double usd)
{
    std::array<char, 400> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), usd, std::chars_format::fixed);
    std::string digits(buffer.data(), written.ptr);
    if (digits.find('.') == std::string::npos)
        digits += '.';
    while (digits.size() - digits.find('.') <= 2)
        digits += '0';
    return "$" + digits;
}

std::string countText(double count, Grouping grouping)
{
    return fixedNumber(count, isWhole(count) || std::abs(count) >= kManyCalls ? 0 : 1, grouping);
}

double roundedWhole(double value, int digits)
{
    const double unit =
        std::pow(10, std::max(0.0, std::floor(std::log10(std::max(value, 1.0))) + 1 - digits));
    return std::round(value / unit) * unit;
}

std::string percent(double share)
{
    return fixedNumber(share * 100, 1) + "%";
}

std::string seconds(double value)
{
    return fixedNumber(value, std::abs(value) < 10 ? 2 : std::abs(value) < 100 ? 1 : 0) + " s";
}

} // namespace spendwright
