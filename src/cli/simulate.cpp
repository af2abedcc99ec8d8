// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/simulate.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "cli/load.h"
#include "cli/options.h"
#include "cli/sharing.h"
#include "cli/status.h"
#include "engine/report/numbers.h"
#include "engine/report/writers.h"
#include "engine/simulate/exact.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace spendwright {

namespace {

constexpr int kMostReplications = 100000;
constexpr double kMostExactCalls = 2e10; // some twenty minutes of one thread

struct Options {
    ComputeOptions compute;
    std::vector<std::string> scenarios;
    bool exact = false;
    int replications = 0;
    std::string format = "table";
};

std::string roundedCount(double count)
{
    return countText(roundedWhole(count, 2), Grouping::Thousands);
}

// An exact run of more would look like a program that hangs.
bool canRunExactly(const Options& options, const PlanSet& plans)
{
    double calls = 0;
    for (const std::size_t i : chosenScenarios(plans, options.scenarios))
        calls += expectedCalls(*plans.byScenario[i]) * std::max(1, options.replications);
    if (calls <= kMostExactCalls)
        return true;
    printErrorLine(options.compute.plan + ": --exact would simulate some " + roundedCount(calls)
                   + " calls, one by one; more than " + roundedCount(kMostExactCalls)
                   + " take too long. Leave --exact out for an estimate, or lower runs_per_day, period_days, "
                     "--replications or the scenarios");
    return false;
}

int run(const Options& options)
{
    PlanFile file;
    const std::optional<PlanSet> plans = loadPlan(options.compute.plan, &file);
    if (!plans || !hasScenarios(options.compute.plan, plans->plan, options.scenarios))
        return kFault;
    if (options.exact && !canRunExactly(options, *plans))
        return kFault;
    SimulateOptions simulation;
    simulation.scenarios = options.scenarios;
    simulation.exact = options.exact;
    simulation.replications = options.replications;
    simulation.threads = options.compute.threads;
    simulation.seed = options.compute.seed;
    simulation.targetStderr = options.compute.precisionPercent / 100;
    std::optional<SimulationResult> result;
    {
        Interruptible interruptible("simulating");
        result = simulate(*plans, simulation, interruptible.control());
    }
    if (!result)
        return kInterrupted;
    if (options.scenarios.empty() && !options.exact && options.replications == 0)
        sayWhetherShared(options.compute, file, *plans, *result);
    return printReport(options.format, simulationReport(*result), [&] { return toJson(*result); });
}

} // namespace

void addSimulateCommand(CLI::App& app, CommandContext& context)
{
    CLI::App& command = *app.add_subcommand("simulate", "What each scenario of a plan costs");
    const auto options = std::make_shared<Options>();
    addComputeOptions(command, options->compute);
    command.add_option("--scenario", options->scenarios, "Only this scenario; may be repeated")
        ->take_all()
        ->expected(1);
    command.add_flag("--exact", options->exact, "Simulate every run of the whole period");
    command.add_option("--replications", options->replications, "How often the whole period is simulated")
        ->check(CLI::Range(1, kMostReplications));
    addFormatOption(command, options->format);
    command.footer(
        "Examples:\n"
        "  spendwright simulate research.spendplan\n"
        "  spendwright simulate research.spendplan --scenario before --scenario all --format json\n"
        "  spendwright simulate research.spendplan --exact --seed 7");
    command.callback([options, &context] { context.status = run(*options); });
}

} // namespace spendwright
