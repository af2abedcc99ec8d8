// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace spendwright {

__extension__ using Int128 = __int128;

/// An exact amount of US dollars, kept as a whole number of 10^-12 dollars (SPEC section 4), so that a
/// sum does not depend on its order. Holds up to some 1.7e26 dollars.
class Money {
public:
    constexpr Money() = default;
    static constexpr Money fromPico(Int128 pico) { return Money(pico); }
    /// Rounds half up to 10^-12 dollars. Requires |usd| < 1e20.
    static Money fromUsd(double usd) { return Money(static_cast<Int128>(std::floor(usd * 1e12 + 0.5))); }

    [[nodiscard]] constexpr Int128 pico() const { return m_pico; }
    /// The nearest double, for statistics and for display; never for adding up.
    [[nodiscard]] double usd() const { return static_cast<double>(m_pico) / 1e12; }

    constexpr Money& operator+=(Money other)
    {
        m_pico += other.m_pico;
        return *this;
    }
    constexpr Money& operator-=(Money other)
    {
        m_pico -= other.m_pico;
        return *this;
    }
    friend constexpr Money operator+(Money a, Money b) { return Money(a.m_pico + b.m_pico); }
    friend constexpr Money operator-(Money a, Money b) { return Money(a.m_pico - b.m_pico); }
    friend constexpr Money operator*(Money a, std::int64_t n) { return Money(a.m_pico * n); }
    friend constexpr bool operator==(Money a, Money b) { return a.m_pico == b.m_pico; }
    friend constexpr auto operator<=>(Money a, Money b) { return a.m_pico <=> b.m_pico; }

private:
    constexpr explicit Money(Int128 pico) : m_pico(pico) {}
    Int128 m_pico = 0;
};

} // namespace spendwright
