// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/money.h"

#include <cstdint>
#include <initializer_list>

namespace spendwright {

/// floor(x + 1/2), SPEC section 1. Requires |x| < 9e18.
[[nodiscard]] inline std::int64_t roundHalfUp(double x)
{
    const double floored = __builtin_floor(x + 0.5);
    return static_cast<std::int64_t>(floored);
}

/// Microseconds from a sum of products of decimal figures, in which binary fractions may have shaved a
/// half: values within 1e-6 below a half count as that half.
[[nodiscard]] inline std::int64_t roundMicroseconds(double us)
{
    return static_cast<std::int64_t>(us + 0.500001); // times are never negative: truncation is floor
}

/// The product of numbers that people wrote as decimals, times 10^power, rounded half up as if computed
/// without binary fractions: 0.033333 x 0.5 x 10^6 is 16667. Requires factors >= 0 and a result < 9e18.
[[nodiscard]] std::int64_t roundedDecimalProduct(std::initializer_list<double> factors, int power);

/// A ratio of two decimals in lowest terms, to turn one tokenizer's tokens into another's.
class Ratio {
public:
    constexpr Ratio() = default;
    /// Requires both above 0.
    static Ratio of(double numerator, double denominator);

    [[nodiscard]] bool isOne() const { return m_numerator == m_denominator; }
    /// tokens x ratio, rounded half up, exactly. Requires tokens >= 0.
    [[nodiscard]] std::int64_t scale(std::int64_t tokens) const
    {
        if (isOne())
            return tokens;
        return static_cast<std::int64_t>((2 * Int128(tokens) * m_numerator + m_denominator)
                                         / (2 * Int128(m_denominator)));
    }
    friend bool operator==(const Ratio&, const Ratio&) = default;

private:
    std::int64_t m_numerator = 1;
    std::int64_t m_denominator = 1;
};

} // namespace spendwright
