// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/hourlyshares.h"

#include "engine/simulate/arrivals.h"

#include <algorithm>
#include <map>

namespace spendwright {

namespace {

constexpr int kWeekHours = 168;
constexpr double kMinutes = 60;

using Counts = std::map<std::size_t, double>; // by agent

// How many turns of each agent one turn of an agent takes, its own included.
class Delegations {
public:
    explicit Delegations(const Plan& plan) : m_plan(plan)
    {
        for (std::size_t a = 0; a < plan.agents.size(); ++a)
            m_places[plan.agents[a].id] = a;
    }

    const Counts& of(std::size_t agent)
    {
        if (const auto known = m_counts.find(agent); known != m_counts.end())
            return known->second;
        Counts counts = {{agent, 1}};
        for (const Step& step : m_plan.agents[agent].steps) {
            if (!step.delegate)
                continue;
            const double times = step.probability.mean() * step.repeat.mean() * step.delegate->count.mean();
            for (const auto& [below, count] : of(m_places.at(step.delegate->agent)))
                counts[below] += times * count;
        }
        return m_counts.emplace(agent, std::move(counts)).first->second;
    }

private:
    const Plan& m_plan;
    std::map<std::string, std::size_t> m_places;
    std::map<std::size_t, Counts> m_counts;
};

double runsPerDay(const Agent& agent)
{
    return agent.traffic ? agent.traffic->runsPerDay.mean() : 0;
}

} // namespace

HourlyShares::HourlyShares(const Plan& plan, const ScenarioResult& result)
    : m_hours(std::min(plan.periodDays * 24, kWeekHours))
{
    for (std::size_t a = 0; a < plan.agents.size(); ++a)
        m_agentOfStep.insert(m_agentOfStep.end(), plan.agents[a].steps.size(), a);
    share(plan);
    spread(plan, result);
}

void HourlyShares::share(const Plan& plan)
{
    Delegations delegations(plan);
    m_causes.resize(plan.agents.size());
    for (std::size_t root = 0; root < plan.agents.size(); ++root) {
        if (runsPerDay(plan.agents[root]) <= 0)
            continue;
        const double turns = runsPerDay(plan.agents[root]) * plan.agents[root].traffic->turns.mean();
        for (const auto& [agent, count] : delegations.of(root))
            m_causes[agent][root] = turns * count;
    }
    for (Counts& causes : m_causes) {
        double sum = 0;
        for (const auto& [root, share] : causes)
            sum += share;
        for (auto& [root, share] : causes)
            share = sum > 0 ? share / sum : 0;
    }
}

void HourlyShares::spread(const Plan& plan, const ScenarioResult& result)
{
    m_burst.assign(plan.agents.size(), false);
    m_perMinute.assign(plan.agents.size(), std::vector<double>(static_cast<std::size_t>(m_hours), 0));
    for (std::size_t a = 0; a < plan.agents.size(); ++a) {
        const Agent& agent = plan.agents[a];
        if (runsPerDay(agent) <= 0)
            continue;
        const Intensity intensity(*agent.traffic, runsPerDay(agent), plan.periodDays);
        m_burst[a] = agent.traffic->arrivals == Arrivals::Burst;
        double bursts = 0;
        for (std::int64_t day = 0; day < plan.periodDays; ++day)
            bursts += static_cast<double>(intensity.burstRuns(day));
        const double minutes = std::max(1.0, result.byAgent[a].latency.p50 / kMinutes);
        for (int hour = 0; hour < m_hours; ++hour) {
            double& share = m_perMinute[a][static_cast<std::size_t>(hour)];
            if (!m_burst[a])
                share = intensity.runsInHour(hour) / intensity.expectedRuns() / kMinutes;
            else if (hour % 24 == agent.traffic->burstHour && bursts > 0)
                share = static_cast<double>(intensity.burstRuns(hour / 24)) / bursts / minutes;
        }
    }
}

} // namespace spendwright
