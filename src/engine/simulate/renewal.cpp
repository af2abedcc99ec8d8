// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/renewal.h"

#include "engine/rng.h"

#include <algorithm>
#include <cmath>

namespace spendwright {

namespace {

constexpr double kHour = 3600e6;
constexpr double kWeek = 7 * 24 * kHour;
constexpr double kFewestSteps = 16; // that a result lives
constexpr double kLongestStep = kHour / 4;

// What a step does to what is idle when it begins, and to what becomes idle all through it.
struct Decay {
    double left = 1;     // of the former at its end
    double meanLeft = 1; // on average, which is what is left of the latter at its end
    double meanOfInflow = 0.5;

    explicit Decay(double expected)
    {
        if (expected < 1e-9) // nobody asks
            return;
        left = exactExp(-expected);
        meanLeft = (1 - left) / expected;
        meanOfInflow = (1 - meanLeft) / expected;
    }
};

// Expected by a time, where each hour's come evenly.
class Cumulative {
public:
    explicit Cumulative(const std::vector<double>& byHour) : m_byHour(byHour), m_before(byHour.size() + 1, 0)
    {
        for (std::size_t i = 0; i < byHour.size(); ++i)
            m_before[i + 1] = m_before[i] + byHour[i];
    }
    [[nodiscard]] double at(double us) const
    {
        const auto hour = static_cast<std::size_t>(us / kHour);
        if (hour >= m_byHour.size())
            return m_before.back();
        return m_before[hour] + m_byHour[hour] * (us / kHour - static_cast<double>(hour));
    }

private:
    const std::vector<double>& m_byHour;
    std::vector<double> m_before;
};

} // namespace

Renewal::Renewal(const LookUps& lookUps)
{
    const double period = static_cast<double>(lookUps.byHour.size()) * kHour;
    const bool wraps = period > 2 * kWeek && lookUps.lifeUs < kWeek / 7;
    const auto life = static_cast<std::size_t>(std::max(kFewestSteps, lookUps.lifeUs / kLongestStep));
    m_wrapUs = wraps ? 2 * kWeek : 0;
    m_stepUs = lookUps.lifeUs / static_cast<double>(life);
    const auto steps = static_cast<std::size_t>((wraps ? 2 * kWeek : period) / m_stepUs) + 1;
    const Cumulative cumulative(lookUps.byHour);
    std::vector<double> first(steps, 0); // misses of each step that begin a fetch
    m_cold.reserve(steps);
    double idle = 1;
    double until = 0;
    for (std::size_t i = 0; i < steps; ++i) {
        const double next = cumulative.at(static_cast<double>(i + 1) * m_stepUs);
        const double expected = next - until;
        until = next;
        const Decay decay(expected);
        const double inflow = i >= life ? first[i - life] : 0;
        first[i] = idle * (1 - decay.left) + inflow * (1 - decay.meanLeft);
        const double mean = idle * decay.meanLeft + inflow * decay.meanOfInflow;
        const double fetching = first[i] * lookUps.fetchUs / m_stepUs;
        m_cold.push_back(std::min(1.0, mean + fetching));
        idle = idle * decay.left + inflow * decay.meanLeft;
    }
}

double Renewal::coldAt(double us) const
{
    double at = std::max(0.0, us);
    if (m_wrapUs > 0 && at >= m_wrapUs)
        at = std::fmod(at, kWeek) + kWeek;
    return m_cold[std::min(static_cast<std::size_t>(at / m_stepUs), m_cold.size() - 1)];
}

} // namespace spendwright
