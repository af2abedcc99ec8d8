// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace spendwright {

/// Look-ups of one result of a tool, as a Poisson process whose rate changes from hour to hour.
struct LookUps {
    std::vector<double> byHour; ///< expected in each hour of the period
    double fetchUs = 0;         ///< how long a fetch takes
    double lifeUs = 0;          ///< from a fetch's beginning until what it brought has expired
};

/// The chance that such a result is not in the tool cache, from the cold start on. It lives for its TTL
/// whatever asks for it and is fetched anew by the first that asks then, so that of n, the rate of first
/// misses, and u, the chance that it is neither there nor being fetched,
///     n(t) = rate(t) u(t),  u'(t) = n(t - life) - n(t).
class Renewal {
public:
    explicit Renewal(const LookUps& lookUps);
    /// At a time of the period.
    [[nodiscard]] double coldAt(double us) const;

private:
    double m_stepUs = 1;
    double m_wrapUs = 0;        // beyond, weeks are alike; 0: all is there
    std::vector<double> m_cold; // mean over each step
};

} // namespace spendwright
