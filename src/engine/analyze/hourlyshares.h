// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/plan.h"
#include "engine/simulate/result.h"

#include <cstddef>
#include <map>
#include <vector>

namespace spendwright {

/// How what agents use in a period is spread over the hours of a week, by the traffic that causes it.
class HourlyShares {
public:
    /// `result` is of that plan.
    HourlyShares(const Plan& plan, const ScenarioResult& result);

    /// Hours of a week, or of the period where that is shorter. The first is of a Monday.
    [[nodiscard]] int hours() const { return m_hours; }
    [[nodiscard]] std::size_t agentOfStep(std::size_t step) const { return m_agentOfStep[step]; }
    /// What share of what an agent's steps use the traffic of which agent causes: its own, and that of those
    /// that delegate to it, shared out by how often they do.
    [[nodiscard]] const std::map<std::size_t, double>& causes(std::size_t agent) const
    {
        return m_causes[agent];
    }
    /// The share of what an agent's traffic causes in the period that falls into a minute of that hour.
    [[nodiscard]] double perMinute(std::size_t root, int hour) const
    {
        return m_perMinute[root][static_cast<std::size_t>(hour)];
    }
    [[nodiscard]] bool isBurst(std::size_t root) const { return m_burst[root]; }

private:
    void share(const Plan& plan);
    void spread(const Plan& plan, const ScenarioResult& result);

    int m_hours = 0;
    std::vector<std::size_t> m_agentOfStep;
    std::vector<std::map<std::size_t, double>> m_causes; // by agent
    std::vector<std::vector<double>> m_perMinute;        // [root][hour]
    std::vector<bool> m_burst;
};

} // namespace spendwright
