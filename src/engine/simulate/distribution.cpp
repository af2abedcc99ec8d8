// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/distribution.h"

#include "engine/rng.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace spendwright {

namespace {

constexpr double kFarAway = 6; // deviations, beyond which a density is nothing to see

// The standard normal's distribution function (G. West, "Better approximations to cumulative normal
// functions", 2005, after J. Hart); error under 1e-14 here, 0 and 1 beyond 7 deviations.
double normalBelow(double x)
{
    const double z = std::abs(x);
    double beyond = 0;
    if (z < 7) {
        const double top =
            (((((3.52624965998911e-02 * z + 0.700383064443688) * z + 6.37396220353165) * z + 33.912866078383)
                  * z
              + 112.079291497871)
                 * z
             + 221.213596169931)
                * z
            + 220.206867912376;
        const double bottom =
            ((((((8.83883476483184e-02 * z + 1.75566716318264) * z + 16.064177579207) * z + 86.7807322029461)
                   * z
               + 296.564248779674)
                  * z
              + 637.333633378831)
                 * z
             + 793.826512519948)
                * z
            + 440.413735824752;
        beyond = exactExp(-z * z / 2) * top / bottom;
    }
    return x > 0 ? 1 - beyond : beyond;
}

} // namespace

CostDistribution::Part::Part(double mean, double variance)
{
    if (mean <= 0)
        return;
    const double square = exactLog(1 + variance / (mean * mean));
    deviation = std::sqrt(square);
    middle = exactLog(mean) - square / 2;
}

double CostDistribution::Part::below(double x) const
{
    if (x <= 0)
        return 0;
    const double distance = exactLog(x) - middle;
    return deviation > 0 ? normalBelow(distance / deviation) : distance >= 0 ? 1.0 : 0.0;
}

CostDistribution::CostDistribution(double mean, const CostSpread& spread) : m_mean(mean)
{
    const auto [least, most] = std::minmax_element(spread.factors.begin(), spread.factors.end());
    if (mean <= 0 || spread.factors.empty() || (*most - *least < 1e-12 && spread.luck <= 1e-24 * mean * mean))
        return;
    m_parts.reserve(spread.factors.size());
    for (const double factor : spread.factors)
        m_parts.emplace_back(mean * factor, spread.luck * factor);
    m_kernel = kernel();
}

// Silverman's rule, on the scale of the logarithms.
double CostDistribution::kernel() const
{
    if (m_parts.size() < 2)
        return 0;
    std::vector<double> middles;
    for (const Part& part : m_parts)
        middles.push_back(part.middle);
    std::sort(middles.begin(), middles.end());
    const auto n = static_cast<double>(middles.size());
    double mean = 0;
    for (const double middle : middles)
        mean += middle / n;
    double square = 0;
    for (const double middle : middles)
        square += (middle - mean) * (middle - mean) / n;
    const double quarters = middles[middles.size() * 3 / 4] - middles[middles.size() / 4];
    const double deviation = std::sqrt(square);
    const double spread = quarters > 0 ? std::min(deviation, quarters / 1.34) : deviation;
    return 0.9 * spread * std::pow(n, -0.2);
}

double CostDistribution::below(double usd) const
{
    if (isCertain())
        return usd >= m_mean ? 1 : 0;
    double sum = 0;
    for (const Part& part : m_parts)
        sum += part.below(usd);
    return sum / static_cast<double>(m_parts.size());
}

double CostDistribution::quantile(double share) const
{
    if (isCertain())
        return m_mean;
    if (m_parts.size() == 1)
        return exactExp(m_parts.front().middle + m_parts.front().deviation * inverseNormal(share));
    double low = 0;
    double high = 1e-9;
    while (below(high) < share && high < 1e18)
        high *= 2;
    low = high / 2 <= 1e-9 ? 0 : high / 2;
    for (int i = 0; i < 48; ++i) {
        const double middle = (low + high) / 2;
        (below(middle) < share ? low : high) = middle;
    }
    return (low + high) / 2;
}

double CostDistribution::density(double usd) const
{
    if (isCertain() || usd <= 0)
        return 0;
    const double place = std::log(usd);
    double sum = 0;
    for (const Part& part : m_parts) {
        const double deviation = std::max(part.deviation, m_kernel);
        const double z = (place - part.middle) / deviation;
        if (std::abs(z) < kFarAway)
            sum += std::exp(-z * z / 2) / deviation;
    }
    return sum / (usd * std::sqrt(2 * std::numbers::pi) * static_cast<double>(m_parts.size()));
}

} // namespace spendwright
