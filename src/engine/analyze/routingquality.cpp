// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/routingquality.h"

#include "engine/agent/techniques/modelrouting.h"
#include "engine/simulate/simulate.h"

#include <algorithm>
#include <memory>

namespace spendwright {

namespace {

// Gives every unmeasured route a pass rate; false where there is none.
bool setPassRates(Plan& plan, const std::optional<ModelRouting>& routing, double passRate)
{
    bool any = false;
    for (Agent& agent : plan.agents) {
        for (Step& step : agent.steps) {
            const std::string& model = routedModel(step, routing);
            if (model != step.model)
                any = step.passRate.emplace(model, passRate).second || any;
        }
    }
    return any;
}

void addScenario(PlanSet& plans, Scenario scenario, std::string id, std::shared_ptr<const Plan> plan)
{
    scenario.id = std::move(id);
    plans.plan.scenarios.push_back(std::move(scenario));
    plans.byScenario.push_back(std::move(plan));
}

} // namespace

// The bill falls in a straight line with the pass rate, but for what failed attempts leave behind in
// caches; its ends are simulated with the same draws.
std::optional<RoutingQuality> routingQuality(const PlanSet& plans, const std::string& scenario,
                                             double targetStderr, int threads, const Control& control)
{
    const Scenario* given = plans.plan.scenario(scenario);
    const Plan* effective = plans.forScenario(scenario);
    if (!given || !effective || !given->techniques.modelRouting)
        return std::nullopt;
    auto never = std::make_shared<Plan>(*effective);
    if (!setPassRates(*never, given->techniques.modelRouting, 0))
        return std::nullopt;
    Scenario unrouted = *given;
    unrouted.techniques.modelRouting.reset();
    PlanSet trials = plans;
    const auto plain = std::make_shared<const Plan>(*effective);
    const std::string base = scenario + "/unmeasured ";
    addScenario(trials, unrouted, base + "off", plain);
    addScenario(trials, *given, base + "always", plain);
    addScenario(trials, *given, base + "never", never);

    SimulateOptions options;
    options.threads = threads;
    options.targetStderr = targetStderr;
    options.scenarios = {base + "off", base + "always", base + "never"};
    const auto result = simulate(trials, options, control);
    if (!result)
        return std::nullopt;
    const ScenarioResult* off = result->scenario(options.scenarios[0]);
    const ScenarioResult* always = result->scenario(options.scenarios[1]);
    const ScenarioResult* fails = result->scenario(options.scenarios[2]);
    for (const ScenarioResult* each : {off, always, fails}) {
        if (!each || each->unpricedCalls > 0)
            return std::nullopt;
    }
    const double slope = fails->cost.mean - always->cost.mean;
    if (slope <= 0)
        return std::nullopt;
    return RoutingQuality{std::max(0.0, (fails->cost.mean - off->cost.mean) / slope)};
}

} // namespace spendwright
