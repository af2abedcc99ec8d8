// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulate/simulate.h"
#include "examples/examples.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace spendwright {

/// A change to an example: the value at an id path, or, with no value, the thing there left out.
using Changes = std::vector<std::pair<std::string, std::string>>;

/// The file of a built-in example; an empty one where there is none of that id.
inline PlanFile exampleFile(std::string_view id)
{
    const auto found = std::ranges::find(examples(), id, &Example::id);
    std::vector<Issue> issues;
    return found == examples().end() ? PlanFile() : PlanFile::parse(found->text, issues).value_or(PlanFile());
}

/// Every scenario of an example, computed exactly; empty where the plan or a change to it is wrong.
inline SimulationResult compute(PlanFile file, const Changes& changes,
                                std::vector<std::string> scenarios = {})
{
    for (const auto& [path, value] : changes) {
        if (!(value.empty() ? file.remove(path) : file.set(path, value)))
            return {};
    }
    std::vector<Issue> issues;
    const auto plans = readPlanSet(file, builtInPriceBook(), issues);
    if (!plans)
        return {};
    SimulateOptions options;
    options.scenarios = std::move(scenarios);
    options.exact = true;
    options.threads = 2;
    return simulate(*plans, options).value_or(SimulationResult());
}

/// An example as it is in the box, computed once for all tests.
inline const SimulationResult& computed(const std::string& id)
{
    static std::map<std::string, SimulationResult> results;
    const auto found = results.find(id);
    return found != results.end() ? found->second
                                  : results.emplace(id, compute(exampleFile(id), {})).first->second;
}

inline const ScenarioResult& scenario(const SimulationResult& result, const std::string& id)
{
    static const ScenarioResult none;
    const ScenarioResult* found = result.scenario(id);
    return found ? *found : none;
}

inline const AgentPart& agent(const ScenarioResult& result, std::string_view id)
{
    static const AgentPart none;
    const auto found = std::ranges::find(result.byAgent, id, &AgentPart::id);
    return found == result.byAgent.end() ? none : *found;
}

/// What all calls of an agent's steps were sent, in tokens.
inline double inputTokens(const ScenarioResult& result, std::string_view agentId)
{
    double sum = 0;
    for (const StepPart& step : result.byStep)
        sum += step.agent == agentId ? step.inputTokens : 0;
    return sum;
}

/// The share of `before` that is saved, 0.4 for 40%.
inline double saved(double before, double after)
{
    return (before - after) / before;
}

/// What a scenario of an example saves of the scenario `before`, or of what an agent costs there.
inline double savedBy(const std::string& id, const std::string& scenarioId, const std::string& agentId = {})
{
    const ScenarioResult& before = scenario(computed(id), "before");
    const ScenarioResult& after = scenario(computed(id), scenarioId);
    return agentId.empty() ? saved(before.cost.mean, after.cost.mean)
                           : saved(agent(before, agentId).costUsd, agent(after, agentId).costUsd);
}

} // namespace spendwright
