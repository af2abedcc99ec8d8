// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/comparison.h"

#include "cli/interrupt.h"
#include "cli/load.h"
#include "cli/status.h"

#include <CLI/CLI.hpp>

namespace spendwright {

void addComparisonOptions(CLI::App& command, ComparisonOptions& options)
{
    addComputeOptions(command, options.compute);
    command.add_option("--scenario", options.scenario,
                       "Scenario to look at [the last that is not the baseline]");
    command.add_option("--against", options.against, "Scenario to compare it with [the plan's baseline]");
}

Comparison compare(const ComparisonOptions& options)
{
    const std::string& path = options.compute.plan;
    Comparison comparison;
    comparison.status = kFault;
    comparison.plans = loadPlan(path, &comparison.file);
    if (!comparison.plans)
        return comparison;
    const Plan& plan = comparison.plans->plan;
    const std::string against = options.against.empty() ? plan.baseline : options.against;
    if (!hasScenarios(path, plan, {against}))
        return comparison;
    std::optional<std::string> scenario = options.scenario;
    if (scenario->empty())
        scenario = defaultScenario(path, plan, against);
    if (!scenario || !hasScenarios(path, plan, {*scenario}))
        return comparison;
    {
        Interruptible interruptible("comparing");
        comparison.savings = savings(*comparison.plans, savingsOptions(options.compute, *scenario, against),
                                     interruptible.control());
    }
    comparison.status = comparison.savings ? kDone : kInterrupted;
    return comparison;
}

} // namespace spendwright
