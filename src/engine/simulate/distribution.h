// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulate/result.h"

#include <vector>

namespace spendwright {

/// Where the period's cost will lie: one lognormal for each draw of the plan's beliefs, as wide as the luck
/// of the traffic makes it, each as likely.
class CostDistribution {
public:
    CostDistribution(double mean, const CostSpread& spread);

    /// True where nothing can come out otherwise.
    [[nodiscard]] bool isCertain() const { return m_parts.empty(); }
    /// The chance of costing no more than that.
    [[nodiscard]] double below(double usd) const;
    /// Requires 0 < share < 1.
    [[nodiscard]] double quantile(double share) const;
    /// Chance a dollar; 0 where it is certain. Few draws of the beliefs are smoothed, with a kernel no wider
    /// than Silverman's rule wants and none at all where luck is wider.
    [[nodiscard]] double density(double usd) const;

private:
    // The lognormal with this mean and variance, which is no cost below 0 and a normal where it is narrow.
    struct Part {
        Part(double mean, double variance);
        [[nodiscard]] double below(double x) const;
        double middle = -700;
        double deviation = 0;
    };
    [[nodiscard]] double kernel() const;

    double m_mean;
    std::vector<Part> m_parts;
    double m_kernel = 0; ///< least deviation of a part in the density
};

} // namespace spendwright
