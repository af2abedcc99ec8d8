// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/simulate.h"

#include "engine/simulate/estimate.h"
#include "engine/simulate/exact.h"
#include "engine/simulate/summary.h"

#include <algorithm>
#include <cmath>

namespace spendwright {

namespace {

std::vector<std::size_t> chosenScenarios(const PlanSet& plans, const std::vector<std::string>& ids)
{
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < plans.plan.scenarios.size(); ++i) {
        if (ids.empty() || std::find(ids.begin(), ids.end(), plans.plan.scenarios[i].id) != ids.end())
            chosen.push_back(i);
    }
    return chosen;
}

// The ceil(share x n)-th smallest.
double quantileOf(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size()) - 1e-9));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

void addReplications(CostEstimate& cost, const std::vector<double>& each)
{
    if (each.size() < 2)
        return;
    double squares = 0;
    for (const double value : each)
        squares += (value - cost.mean) * (value - cost.mean);
    const auto n = static_cast<double>(each.size());
    cost.stderr_ = std::sqrt(squares / (n - 1) / n);
    cost.p5 = quantileOf(each, 0.05);
    cost.p50 = quantileOf(each, 0.5);
    cost.p95 = quantileOf(each, 0.95);
}

std::optional<ScenarioResult> simulateExactly(const Plan& plan, const Scenario& scenario, std::uint64_t seed,
                                              int replications, int threads, const Control& control)
{
    std::vector<Program> programs;
    programs.reserve(static_cast<std::size_t>(replications));
    std::vector<ExactJob> jobs;
    for (int r = 0; r < replications; ++r) {
        programs.push_back(compileProgram(plan, scenario.techniques, seed, static_cast<std::uint64_t>(r)));
        jobs.push_back({&plan, &programs.back(), seed, static_cast<std::uint64_t>(r)});
    }
    const auto tallies = runExactly(jobs, threads, control);
    if (!tallies)
        return std::nullopt;
    Summary summary(plan, programs.front());
    std::vector<double> costs;
    for (std::size_t r = 0; r < tallies->size(); ++r) {
        summary.add(programs[r], (*tallies)[r], 1.0 / replications);
        costs.push_back(Money::fromPico(totalCost(programs[r], (*tallies)[r])).usd());
    }
    ScenarioResult result = summary.finish();
    addReplications(result.cost, costs);
    return result;
}

} // namespace

std::optional<SimulationResult> simulate(const PlanSet& plans, const SimulateOptions& options, const Control& control)
{
    SimulationResult result;
    result.planName = plans.plan.name;
    result.seed = options.seed.value_or(plans.plan.seed);
    result.exact = options.exact;
    result.replications = std::max(1, options.replications);
    result.periodDays = plans.plan.periodDays;
    result.priceDate = plans.plan.priceDate;
    const auto chosen = chosenScenarios(plans, options.scenarios);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        Control part = control;
        part.progress = [&, i](double share) {
            control.report((static_cast<double>(i) + share) / static_cast<double>(chosen.size()));
        };
        const Plan& plan = *plans.byScenario[chosen[i]];
        const Scenario& asked = plans.plan.scenarios[chosen[i]];
        result.hasBeliefs = result.hasBeliefs || hasBeliefs(plan, asked.techniques);
        auto scenario = options.exact || isSmallAndCertain(plan, asked.techniques)
                            ? simulateExactly(plan, asked, result.seed, result.replications, options.threads, part)
                            : estimate(plan, asked.techniques, result.seed, options.replications, options.targetStderr,
                                       options.threads, part);
        if (!scenario)
            return std::nullopt;
        scenario->id = asked.id;
        result.scenarios.push_back(std::move(*scenario));
    }
    result.fingerprint = fingerprintOf(plans.canonical, result);
    return result;
}

} // namespace spendwright
