// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/decimal.h"
#include "engine/plan/quantity.h"
#include "engine/rng.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace spendwright {

/// A quantity made ready to be drawn from millions of times a second.
class Sampler {
public:
    Sampler() = default;
    explicit Sampler(const Quantity& quantity);

    [[nodiscard]] bool isConstant() const { return m_kind == Quantity::Kind::Constant; }
    [[nodiscard]] bool isConstant(double value) const { return isConstant() && m_a == value; }

    /// The value at the place with this key.
    [[nodiscard]] double draw(std::uint64_t key) const { return isConstant() ? m_a : drawVarying(key); }
    /// The value as a whole number that is never below 0.
    [[nodiscard]] std::int64_t count(std::uint64_t key) const
    {
        return isConstant() ? m_count : toCount(draw(key));
    }
    /// The value times `factor`, as such a number.
    [[nodiscard]] std::int64_t count(std::uint64_t key, double factor) const
    {
        return toCount(draw(key) * factor * kHalfKept);
    }
    /// That of each of up to kMostAtOnce keys, which is quicker than one by one.
    static constexpr std::int64_t kMostAtOnce = 16;
    void counts(std::span<const std::uint64_t> keys, double factor, std::int64_t* drawn) const;
    /// Seconds as whole microseconds.
    [[nodiscard]] std::int64_t microseconds(std::uint64_t key) const
    {
        return isConstant() ? m_microseconds : toMicroseconds(draw(key));
    }

private:
    // Lifts what binary fractions shave off a half: 0.7 x 175 is 122.5, which is 123 when rounded.
    static constexpr double kHalfKept = 1 + 0x1p-51;
    static constexpr double kMostCount = 1e12; // a tail of a distribution must not overflow a sum
    static constexpr double kMostSeconds = 1e10;

    [[nodiscard]] static std::int64_t toCount(double value)
    {
        return static_cast<std::int64_t>(std::max(0.0, std::min(kMostCount, value)) + 0.5);
    }
    [[nodiscard]] static std::int64_t toMicroseconds(double seconds)
    {
        return seconds > 0 ? roundMicroseconds(seconds < kMostSeconds ? seconds * 1e6 : kMostSeconds * 1e6)
                           : 0;
    }
    [[nodiscard]] double drawVarying(std::uint64_t key) const;
    void drawLognormals(std::span<const std::uint64_t> keys, double factor, std::int64_t* drawn) const;

    Quantity::Kind m_kind = Quantity::Kind::Constant;
    std::int64_t m_count = 0;        // of a constant
    std::int64_t m_microseconds = 0; // of a constant
    double m_a = 0;                  // constant: value; lognormal: mean of the logarithm; else least
    double m_b = 0;                  // lognormal: deviation of the logarithm; else greatest
    double m_c = 0;                  // triangular: mode
    std::vector<double> m_values;
    std::vector<double> m_cumulative; // scaled to 1
};

/// One of n inputs, the i-th with weight 1/i^s (SPEC section 6.1), from a uniform number.
class InputSampler {
public:
    InputSampler() = default;
    InputSampler(std::int64_t inputs, double popularity);

    [[nodiscard]] std::int64_t inputs() const { return m_inputs; }
    /// 1..n. Requires n > 0.
    [[nodiscard]] std::int64_t draw(std::uint64_t key) const;
    /// The chance of input i.
    [[nodiscard]] double weight(std::int64_t i) const;

private:
    static constexpr std::int64_t kTableSize = 1 << 16; // weights beyond are spread by the integral
    [[nodiscard]] double tailIntegral(double x) const;  // of the weight, from the table's end to x
    [[nodiscard]] double tailPlace(double integral) const;

    std::int64_t m_inputs = 0;
    double m_popularity = 1;
    double m_total = 0;
    std::vector<double> m_cumulative; // of the first inputs, not scaled
};

} // namespace spendwright
