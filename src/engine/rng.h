// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

// Random numbers that are a function of their place, and transforms made of IEEE +, -, *, / and sqrt
// only, so that every compiler and machine gives the same digits (build with -ffp-contract=off).

namespace spendwright {

/// A good 64-bit mixer (the finaliser of splitmix64, D. Stafford's variant 13).
[[nodiscard]] constexpr std::uint64_t mix64(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9ULL;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// The key of a place inside the place `parent`.
[[nodiscard]] constexpr std::uint64_t childKey(std::uint64_t parent, std::uint64_t part)
{
    return mix64(parent + 0x9e3779b97f4a7c15ULL * (part + 1));
}

/// A uniform number strictly between 0 and 1.
[[nodiscard]] constexpr double uniform01(std::uint64_t key)
{
    return (static_cast<double>(static_cast<std::int64_t>(mix64(key) >> 11)) + 0.5)
           * 0x1.0p-53; // signed is quicker
}

/// FNV-1a, for keys made of names.
template <typename Text>
[[nodiscard]] constexpr std::uint64_t hashText(const Text& text)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char character : text) {
        hash ^= static_cast<unsigned char>(character);
        hash *= 0x100000001b3ULL;
    }
    return mix64(hash);
}

namespace detail {
inline constexpr std::array<double, 64> kPowersOf2 = {
    // 2^(j/64)
    0x1.0000000000000p+0, 0x1.02c9a3e778061p+0, 0x1.059b0d3158574p+0, 0x1.0874518759bc8p+0,
    0x1.0b5586cf9890fp+0, 0x1.0e3ec32d3d1a2p+0, 0x1.11301d0125b51p+0, 0x1.1429aaea92de0p+0,
    0x1.172b83c7d517bp+0, 0x1.1a35beb6fcb75p+0, 0x1.1d4873168b9aap+0, 0x1.2063b88628cd6p+0,
    0x1.2387a6e756238p+0, 0x1.26b4565e27cddp+0, 0x1.29e9df51fdee1p+0, 0x1.2d285a6e4030bp+0,
    0x1.306fe0a31b715p+0, 0x1.33c08b26416ffp+0, 0x1.371a7373aa9cbp+0, 0x1.3a7db34e59ff7p+0,
    0x1.3dea64c123422p+0, 0x1.4160a21f72e2ap+0, 0x1.44e086061892dp+0, 0x1.486a2b5c13cd0p+0,
    0x1.4bfdad5362a27p+0, 0x1.4f9b2769d2ca7p+0, 0x1.5342b569d4f82p+0, 0x1.56f4736b527dap+0,
    0x1.5ab07dd485429p+0, 0x1.5e76f15ad2148p+0, 0x1.6247eb03a5585p+0, 0x1.6623882552225p+0,
    0x1.6a09e667f3bcdp+0, 0x1.6dfb23c651a2fp+0, 0x1.71f75e8ec5f74p+0, 0x1.75feb564267c9p+0,
    0x1.7a11473eb0187p+0, 0x1.7e2f336cf4e62p+0, 0x1.82589994cce13p+0, 0x1.868d99b4492edp+0,
    0x1.8ace5422aa0dbp+0, 0x1.8f1ae99157736p+0, 0x1.93737b0cdc5e5p+0, 0x1.97d829fde4e50p+0,
    0x1.9c49182a3f090p+0, 0x1.a0c667b5de565p+0, 0x1.a5503b23e255dp+0, 0x1.a9e6b5579fdbfp+0,
    0x1.ae89f995ad3adp+0, 0x1.b33a2b84f15fbp+0, 0x1.b7f76f2fb5e47p+0, 0x1.bcc1e904bc1d2p+0,
    0x1.c199bdd85529cp+0, 0x1.c67f12e57d14bp+0, 0x1.cb720dcef9069p+0, 0x1.d072d4a07897cp+0,
    0x1.d5818dcfba487p+0, 0x1.da9e603db3285p+0, 0x1.dfc97337b9b5fp+0, 0x1.e502ee78b3ff6p+0,
    0x1.ea4afa2a490dap+0, 0x1.efa1bee615a27p+0, 0x1.f50765b6e4540p+0, 0x1.fa7c1819e90d8p+0,
};
inline constexpr std::array<double, 13> kOddInverses = {
    1,        1.0 / 3,  1.0 / 5,  1.0 / 7,  1.0 / 9,  1.0 / 11, 1.0 / 13,
    1.0 / 15, 1.0 / 17, 1.0 / 19, 1.0 / 21, 1.0 / 23, 1.0 / 25,
};

// e^x in steps, so that several can be taken side by side. For -708 <= x <= 709.
inline constexpr double kShift = 0x1.8p52;       // pushes a whole number into the last bits
[[nodiscard]] inline double expShifted(double x) // nearest number of 64ths of octaves
{
    return x * 0x1.71547652b82fep+6 + kShift;
}
[[nodiscard]] inline double expRest(double x, double shifted) // e^(what that leaves) - 1
{
    const double k = shifted - kShift;
    const double r = (x - k * 0x1.62e42fef00000p-7) - k * 0x1.473de6af278edp-40;
    return r + r * r * (0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120))));
}
[[nodiscard]] inline double expTogether(double shifted, double rest)
{
    const std::int64_t whole = std::bit_cast<std::int64_t>(shifted) - std::bit_cast<std::int64_t>(kShift);
    const double power = kPowersOf2[static_cast<std::size_t>(whole & 63)];
    const auto scale = std::bit_cast<double>(static_cast<std::uint64_t>((whole >> 6) + 1023) << 52);
    return (power + power * rest) * scale;
}
} // namespace detail

/// e^x; relative error under 4e-16 where the result is a normal number, 0 and infinity beyond.
[[nodiscard]] inline double exactExp(double x)
{
    if (x > 709.0)
        return HUGE_VAL;
    if (x < -708.0)
        return 0;
    const double shifted = detail::expShifted(x);
    return detail::expTogether(shifted, detail::expRest(x, shifted));
}

/// The natural logarithm; relative error under 1e-15. Requires a finite x > 0.
[[nodiscard]] inline double exactLog(double x)
{
    constexpr std::uint64_t kFraction = (std::uint64_t{1} << 52) - 1;
    constexpr std::uint64_t kHalf = std::uint64_t{1022} << 52;
    const bool subnormal = x < 0x1p-1022;
    const auto bits = std::bit_cast<std::uint64_t>(subnormal ? x * 0x1p54 : x);
    std::int64_t exponent = static_cast<std::int64_t>(bits >> 52) - (subnormal ? 1076 : 1022);
    double m = std::bit_cast<double>((bits & kFraction) | kHalf); // x = m 2^exponent, 1/2 <= m < 1
    if (m < 0.70710678118654752) {
        m *= 2;
        --exponent;
    }
    const double f = (m - 1) / (m + 1);
    const double s = f * f;
    double series = detail::kOddInverses.back();
    for (std::size_t i = detail::kOddInverses.size() - 1; i-- > 0;)
        series = series * s + detail::kOddInverses[i];
    return static_cast<double>(exponent) * 0x1.62e42fefa39efp-1 + 2 * f * series;
}

namespace detail {
[[nodiscard]] inline bool inCentre(double u)
{
    constexpr double kTail = 0.02425;
    return u >= kTail && u <= 1 - kTail;
}

[[nodiscard]] inline double normalCentre(double u)
{
    const double q = u - 0.5;
    const double r = q * q;
    return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
              + 1.383577518672690e+02)
                 * r
             - 3.066479806614716e+01)
                * r
            + 2.506628277459239e+00)
           * q
           / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
                + 6.680131188771972e+01)
                   * r
               - 1.328068155288572e+01)
                  * r
              + 1);
}

[[nodiscard]] inline double normalTail(double u)
{
    const double q = std::sqrt(-2 * exactLog(u < 0.5 ? u : 1 - u));
    const double x = (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q
                        - 2.549732539343734e+00)
                           * q
                       + 4.374664141464968e+00)
                          * q
                      + 2.938163982698783e+00)
                     / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q
                         + 3.754408661907416e+00)
                            * q
                        + 1);
    return u < 0.5 ? x : -x;
}
} // namespace detail

/// The standard normal's quantile (P. J. Acklam's rational approximation; relative error under 1.2e-9).
/// Requires 0 < u < 1.
[[nodiscard]] inline double inverseNormal(double u)
{
    return detail::inCentre(u) ? detail::normalCentre(u) : detail::normalTail(u);
}

/// The normal's P95; the quantile between P5 and P95 spans twice this many standard deviations.
inline constexpr double kNormalP95 = 1.6448536269514722;

} // namespace spendwright
