// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/load.h"
#include "cli/options.h"
#include "cli/status.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace spendwright {

namespace {

std::string counted(std::size_t count, const char* thing)
{
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

int run(const std::string& path)
{
    const std::optional<PlanSet> plans = loadPlan(path);
    if (!plans)
        return kFault;
    const Plan& plan = plans->plan;
    std::size_t steps = 0;
    for (const Agent& agent : plan.agents)
        steps += agent.steps.size();
    return print(harmless(path + ": a plan with " + counted(plan.agents.size(), "agent") + ", "
                          + counted(steps, "step") + ", " + counted(plan.tools.size(), "tool") + " and "
                          + counted(plan.scenarios.size(), "scenario"))
                 + "\n");
}

} // namespace

void addValidateCommand(CLI::App& app, CommandContext& context)
{
    CLI::App& command = *app.add_subcommand("validate", "Whether a plan is in order, and where it is not");
    const auto path = std::make_shared<std::string>();
    addPlanArgument(command, *path);
    command.footer("Errors and warnings go to standard error; warnings alone are no fault.\n"
                   "Examples:\n"
                   "  spendwright validate research.spendplan\n"
                   "  cat research.spendplan | spendwright validate -");
    command.callback([path, &context] { context.status = run(*path); });
}

} // namespace spendwright
