// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/readplan.h"

#include <algorithm>

namespace spendwright {

namespace {

constexpr int kMostLevels = 64;
constexpr double kMostPerRun = 1e7;
constexpr double kMostPerPeriod = 1e12;

std::string stepPointer(std::size_t agent, std::size_t step)
{
    return "/agents/" + std::to_string(agent) + "/steps/" + std::to_string(step);
}

/// Walks from agents to those that they delegate to, without recursion: chains may be long.
class DelegationCheck {
public:
    DelegationCheck(const Plan& plan, IssueList& issues);
    void run();

private:
    enum class State { New, Open, Done };
    struct Visit {
        std::size_t agent;
        std::size_t step = 0;
    };

    void walkFrom(std::size_t first);
    void tellCircle(const Visit& last, std::size_t back);
    void finish(std::size_t place);
    void checkPeriod();

    const Plan& m_plan;
    IssueList& m_issues;
    std::unordered_map<std::string, std::size_t> m_places;
    std::vector<State> m_states;
    std::vector<Visit> m_open;
    std::vector<int> m_levels;     ///< how deep delegation goes below the agent, itself counted
    std::vector<double> m_perTurn; ///< expected calls and results of a turn, sub-agents' included
};

DelegationCheck::DelegationCheck(const Plan& plan, IssueList& issues)
    : m_plan(plan),
      m_issues(issues),
      m_states(plan.agents.size(), State::New),
      m_levels(plan.agents.size(), 1),
      m_perTurn(plan.agents.size(), 0)
{
    for (const Agent& agent : plan.agents)
        m_places.emplace(agent.id, m_places.size());
}

void DelegationCheck::run()
{
    for (std::size_t i = 0; i < m_plan.agents.size() && !m_issues.failed(); ++i)
        walkFrom(i);
    if (!m_issues.failed())
        checkPeriod();
}

void DelegationCheck::walkFrom(std::size_t first)
{
    if (m_states[first] != State::New)
        return;
    m_states[first] = State::Open;
    m_open.push_back({first});
    while (!m_open.empty()) {
        Visit& visit = m_open.back();
        const auto& steps = m_plan.agents[visit.agent].steps;
        if (visit.step == steps.size()) {
            finish(visit.agent);
            m_open.pop_back();
            if (!m_open.empty())
                ++m_open.back().step;
            continue;
        }
        const auto& delegate = steps[visit.step].delegate;
        const std::size_t next = delegate ? m_places.at(delegate->agent) : 0;
        if (!delegate || m_states[next] == State::Done) {
            ++visit.step;
        } else if (m_states[next] == State::Open) {
            tellCircle(visit, next);
            m_open.clear();
        } else {
            m_states[next] = State::Open;
            m_open.push_back({next});
        }
    }
}

void DelegationCheck::tellCircle(const Visit& last, std::size_t back)
{
    std::string circle;
    bool inside = false;
    for (const Visit& visit : m_open) {
        inside = inside || visit.agent == back;
        if (inside)
            circle += m_plan.agents[visit.agent].id + " → ";
    }
    circle += m_plan.agents[back].id;
    m_issues.error(stepPointer(last.agent, last.step) + "/delegate/agent",
                   QT_TRANSLATE_NOOP("Engine", "The agents delegate in a circle, which would never end: %1"),
                   {cutShort(circle, 300)});
}

void DelegationCheck::finish(std::size_t place)
{
    m_states[place] = State::Done;
    const Agent& agent = m_plan.agents[place];
    for (std::size_t i = 0; i < agent.steps.size(); ++i) {
        const Step& step = agent.steps[i];
        double once = step.tools.empty() ? 1 : 1 + step.toolCalls.mean();
        if (step.delegate) {
            const std::size_t sub = m_places.at(step.delegate->agent);
            once += step.delegate->count.mean() * (1 + m_perTurn[sub]);
            m_levels[place] = std::max(m_levels[place], m_levels[sub] + 1);
            if (m_levels[place] > kMostLevels) {
                m_issues.error(stepPointer(place, i) + "/delegate/agent",
                               QT_TRANSLATE_NOOP("Engine", "Agents delegate to agents more than %1 levels "
                                                           "deep from here; make the chain shorter"),
                               {std::to_string(kMostLevels)});
                return;
            }
        }
        const double repeats = step.repeat == Quantity(1) ? 1 : step.repeat.mean() * agent.difficulty.mean();
        m_perTurn[place] += step.probability.mean() * repeats * once;
    }
    const double perRun = m_perTurn[place] * (agent.traffic ? std::max(1.0, agent.traffic->turns.mean()) : 1);
    if (!(perRun <= kMostPerRun)) {
        m_issues.error(
            "/agents/" + std::to_string(place) + "/steps",
            QT_TRANSLATE_NOOP(
                "Engine",
                "A run of this agent, with its sub-agents, would make some %1 calls and tool results; more "
                "than %2 "
                "would take hours to simulate. Plan fewer repeats, turns or sub-agents, and more runs"),
            {plainNumber(perRun), plainNumber(kMostPerRun)});
    }
}

void DelegationCheck::checkPeriod()
{
    double all = 0;
    for (std::size_t i = 0; i < m_plan.agents.size(); ++i) {
        const auto& traffic = m_plan.agents[i].traffic;
        if (!traffic)
            continue;
        all += traffic->runsPerDay.mean() * m_plan.periodDays * std::max(1.0, traffic->turns.mean())
               * m_perTurn[i];
        if (all <= kMostPerPeriod)
            continue;
        m_issues.error(
            "/agents/" + std::to_string(i) + "/traffic",
            QT_TRANSLATE_NOOP("Engine",
                              "Up to this agent the plan makes some %1 calls and tool results in its period; "
                              "more than %2 would "
                              "take hours to simulate. Plan a part of the traffic and scale its cost up"),
            {plainNumber(all), plainNumber(kMostPerPeriod)});
        return;
    }
}

} // namespace

void checkDelegation(const Plan& plan, IssueList& issues)
{
    DelegationCheck(plan, issues).run();
}

} // namespace spendwright
