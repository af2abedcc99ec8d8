// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/decimal.h"

#include <charconv>
#include <cmath>
#include <numeric>

namespace spendwright {

namespace {

struct Decimal { // digits x 10^exponent
    std::uint64_t digits = 0;
    int exponent = 0;
};

// The shortest decimal that reads back as this double: the number that somebody typed.
Decimal asTyped(double value)
{
    char text[40];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::scientific).ptr;
    Decimal decimal;
    const char* at = text;
    bool fraction = false;
    for (; at != end && *at != 'e'; ++at) {
        if (*at == '.') {
            fraction = true;
            continue;
        }
        decimal.digits = decimal.digits * 10 + static_cast<std::uint64_t>(*at - '0');
        decimal.exponent -= fraction ? 1 : 0;
    }
    if (at != end) {
        int exponent = 0;
        const char* from = at + 1;
        std::from_chars(*from == '+' ? from + 1 : from, end, exponent);
        decimal.exponent += exponent;
    }
    while (decimal.digits != 0 && decimal.digits % 10 == 0) {
        decimal.digits /= 10;
        ++decimal.exponent;
    }
    return decimal;
}

} // namespace

std::int64_t roundedDecimalProduct(std::initializer_list<double> factors, int power)
{
    constexpr Int128 kMost = (Int128(1) << 120) / 10;
    Int128 digits = 1;
    int exponent = power;
    double approximate = std::pow(10.0, power);
    bool fits = true;
    for (const double factor : factors) {
        const Decimal decimal = asTyped(factor);
        approximate *= factor;
        if (decimal.digits == 0)
            return 0;
        fits = fits && digits <= kMost / static_cast<Int128>(decimal.digits);
        if (fits)
            digits *= static_cast<Int128>(decimal.digits);
        exponent += decimal.exponent;
    }
    for (; fits && exponent > 0; --exponent) {
        fits = digits <= kMost;
        digits *= fits ? 10 : 1;
    }
    if (!fits)
        return roundHalfUp(approximate);
    Int128 divisor = 1;
    for (; exponent < 0 && divisor <= kMost; ++exponent)
        divisor *= 10;
    if (exponent < 0)
        return 0;
    return static_cast<std::int64_t>((2 * digits + divisor) / (2 * divisor));
}

Ratio Ratio::of(double numerator, double denominator)
{
    const Decimal top = asTyped(numerator);
    const Decimal bottom = asTyped(denominator);
    Ratio ratio;
    Int128 n = static_cast<Int128>(top.digits);
    Int128 d = static_cast<Int128>(bottom.digits);
    int shift = top.exponent - bottom.exponent;
    for (; shift > 0 && n < (Int128(1) << 100); --shift)
        n *= 10;
    for (; shift < 0 && d < (Int128(1) << 100); ++shift)
        d *= 10;
    Int128 a = n;
    Int128 b = d;
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    n /= a;
    d /= a;
    for (; n > (Int128(1) << 60) || d > (Int128(1) << 60);) { // beyond 18 digits: keep the leading ones
        n = (n + 1) / 2;
        d = (d + 1) / 2;
    }
    ratio.m_numerator = static_cast<std::int64_t>(n);
    ratio.m_denominator = static_cast<std::int64_t>(d);
    return ratio;
}

} // namespace spendwright
