// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <numeric>
#include <vector>

/// Chi-square of counts against chances, less its mean, in its standard deviations.
inline double excess(const std::vector<int>& counts, const std::vector<double>& chances)
{
    const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
    double square = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        square += std::pow(counts[i] - all * chances[i], 2) / (all * chances[i]);
    const double freedom = static_cast<double>(counts.size()) - 1;
    return (square - freedom) / std::sqrt(2 * freedom);
}
