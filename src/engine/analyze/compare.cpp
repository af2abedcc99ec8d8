// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/compare.h"

#include "engine/analyze/alternatives.h"
#include "engine/progress.h"
#include "engine/simulate/simulate.h"

#include <cmath>

namespace spendwright {

namespace {

constexpr double kTargetStderr = 0.005;

class Comparison {
public:
    Comparison(const PlanSet& plans, const SavingsResult& known, int threads, const Control& control)
        : m_plans(plans),
          m_known(known),
          m_threads(threads),
          m_control(control)
    {}

    std::optional<ComparedScenario> compare(const ScenarioOfPlan& what) const
    {
        const PlanSet& plans = what.plans ? *what.plans : m_plans;
        ComparedScenario made;
        made.what = what;
        made.periodDays = plans.forScenario(what.scenario)->periodDays;
        const bool own = !what.plans;
        made.isReference = own && what.scenario == m_known.against;
        if (made.isReference || (own && what.scenario == m_known.scenario)) {
            made.result = made.isReference ? m_known.before : m_known.after;
            if (bothKnown(made.result))
                made.change =
                    made.isReference ? Estimate{} : Estimate{-m_known.saved.mean, m_known.saved.stderr_};
            return made;
        }
        SimulateOptions options;
        options.scenarios = {what.scenario};
        options.threads = m_threads;
        options.targetStderr = kTargetStderr;
        auto simulated = simulate(plans, options, {m_control.cancel, {}});
        if (!simulated || m_control.cancelled())
            return std::nullopt;
        made.result = std::move(simulated->scenarios.front());
        if (!bothKnown(made.result))
            return made;
        made.change = own ? paired(what.scenario) : apart(made.result);
        if (own)
            moveTo(made.result.cost, m_known.before.cost.mean + made.change->mean);
        return m_control.cancelled() ? std::nullopt : std::optional(std::move(made));
    }

private:
    [[nodiscard]] bool bothKnown(const ScenarioResult& result) const
    {
        return result.costKnown() && m_known.before.costKnown();
    }

    [[nodiscard]] Estimate paired(const std::string& scenario) const
    {
        const Scenario& reference = *m_plans.plan.scenario(m_known.against);
        const Alternative alternative{{}, [&](Plan& plan, TechniqueSet& techniques) {
                                          plan = *m_plans.forScenario(scenario);
                                          techniques = m_plans.plan.scenario(scenario)->techniques;
                                      }};
        const auto costs =
            alternativeCosts(*m_plans.forScenario(reference.id), reference.techniques, {alternative},
                             {m_known.seed, m_threads, kTargetStderr}, {m_control.cancel, {}});
        return costs ? costs->costs.front().change : Estimate{};
    }
    [[nodiscard]] Estimate apart(const ScenarioResult& result) const
    {
        const Estimate& reference = m_known.before.cost;
        return {result.cost.mean - reference.mean, std::hypot(result.cost.stderr_, reference.stderr_)};
    }
    /// The cost that the difference gives, so that what stands side by side adds up.
    static void moveTo(CostEstimate& cost, double mean)
    {
        const double factor = cost.mean > 0 && mean > 0 ? mean / cost.mean : 1;
        cost.mean = mean;
        cost.p5 *= factor;
        cost.p50 *= factor;
        cost.p95 *= factor;
    }

    const PlanSet& m_plans;
    const SavingsResult& m_known;
    int m_threads;
    const Control& m_control;
};

} // namespace

std::optional<std::vector<ComparedScenario>> compareScenarios(const PlanSet& plans,
                                                              const SavingsResult& known,
                                                              const std::vector<ScenarioOfPlan>& chosen,
                                                              int threads, const Control& control)
{
    const Comparison comparison(plans, known, threads, control);
    std::vector<ComparedScenario> compared;
    for (const ScenarioOfPlan& what : chosen) {
        auto made = comparison.compare(what);
        if (!made)
            return std::nullopt;
        compared.push_back(std::move(*made));
        control.report(static_cast<double>(compared.size()) / static_cast<double>(chosen.size()));
    }
    return compared;
}

} // namespace spendwright
