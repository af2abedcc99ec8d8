// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/simulate.h"

#include "engine/simulate/estimate.h"
#include "engine/simulate/exact.h"
#include "engine/simulate/summary.h"

#include <algorithm>
#include <cmath>

namespace spendwright {

std::vector<std::size_t> chosenScenarios(const PlanSet& plans, const std::vector<std::string>& ids)
{
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < plans.plan.scenarios.size(); ++i) {
        if (ids.empty() || std::find(ids.begin(), ids.end(), plans.plan.scenarios[i].id) != ids.end())
            chosen.push_back(i);
    }
    return chosen;
}

namespace {

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
    cost.spread.factors.clear();
    for (const double value : each)
        cost.spread.factors.push_back(cost.mean > 0 ? value / cost.mean : 1);
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
        summary.add(programs[r], (*tallies)[r], 1);
        costs.push_back(Money::fromPico(totalCost(programs[r], (*tallies)[r])).usd());
    }
    ScenarioResult result = summary.finish(replications);
    addReplications(result.cost, costs);
    return result;
}

} // namespace

namespace {

// Estimates and exact runs of some scenarios of a plan.
class Simulator {
public:
    Simulator(const PlanSet& plans, const SimulateOptions& options, std::uint64_t seed,
              const Control& control)
        : m_plans(plans),
          m_options(options),
          m_seed(seed),
          m_control(control),
          m_chosen(chosenScenarios(plans, options.scenarios))
    {}

    bool run(SimulationResult& result)
    {
        std::vector<int> replications;
        for (std::size_t i = 0; i < m_chosen.size(); ++i) {
            auto made = one(i, m_options.replications);
            if (!made)
                return false;
            result.hasBeliefs = result.hasBeliefs || hasBeliefs(plan(i), scenario(i).techniques);
            replications.push_back(made->replications);
            result.scenarios.push_back(std::move(made->result));
        }
        // What is compared shares its doubts: all have as many replications as the one that needs most.
        const int most =
            replications.empty() ? 1 : *std::max_element(replications.begin(), replications.end());
        for (std::size_t i = 0; i < m_chosen.size(); ++i) {
            if (replications[i] == most || !hasBeliefs(plan(i), scenario(i).techniques))
                continue;
            auto made = one(i, most);
            if (!made)
                return false;
            result.scenarios[i] = std::move(made->result);
        }
        for (std::size_t i = 0; i < m_chosen.size(); ++i)
            result.scenarios[i].id = scenario(i).id;
        result.replications = most;
        return true;
    }

private:
    [[nodiscard]] const Plan& plan(std::size_t i) const { return *m_plans.byScenario[m_chosen[i]]; }
    [[nodiscard]] const Scenario& scenario(std::size_t i) const
    {
        return m_plans.plan.scenarios[m_chosen[i]];
    }

    std::optional<Estimated> one(std::size_t i, int replications)
    {
        Control part{m_control.cancel, [this, i](double share) {
                         m_progress = std::max(m_progress, (static_cast<double>(i) + share)
                                                               / static_cast<double>(m_chosen.size()));
                         m_control.report(m_progress);
                     }};
        if (!m_options.exact && !isSmallAndCertain(plan(i), scenario(i).techniques))
            return estimate(plan(i), scenario(i).techniques, m_seed, replications, m_options.targetStderr,
                            m_options.threads, part);
        const int times = m_options.exact ? std::max(1, replications) : 1;
        auto result = simulateExactly(plan(i), scenario(i), m_seed, times, m_options.threads, part);
        if (!result)
            return std::nullopt;
        return Estimated{std::move(*result), times};
    }

    const PlanSet& m_plans;
    const SimulateOptions& m_options;
    std::uint64_t m_seed;
    const Control& m_control;
    std::vector<std::size_t> m_chosen;
    double m_progress = 0;
};

} // namespace

std::optional<SimulationResult> simulate(const PlanSet& plans, const SimulateOptions& options,
                                         const Control& control)
{
    SimulationResult result;
    result.planName = plans.plan.name;
    result.seed = options.seed.value_or(plans.plan.seed);
    result.exact = options.exact;
    result.periodDays = plans.plan.periodDays;
    result.priceDate = plans.plan.priceDate;
    if (!Simulator(plans, options, result.seed, control).run(result))
        return std::nullopt;
    control.report(1);
    result.fingerprint = fingerprintOf(plans.canonical, result);
    return result;
}

} // namespace spendwright
