// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/comparison.h"
#include "cli/options.h"
#include "cli/sharing.h"
#include "cli/status.h"
#include "engine/report/writers.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace spendwright {

namespace {

struct Options {
    ComparisonOptions comparison;
    std::string format = "table";
};

int run(const Options& options)
{
    const Comparison comparison = compare(options.comparison);
    if (comparison.status != kDone)
        return comparison.status;
    const SavingsResult& savings = *comparison.savings;
    sayWhetherShared(options.comparison.compute, comparison.file, *comparison.plans, savings);
    const Grouping grouping = options.format == "table" ? Grouping::Thousands : Grouping::None;
    return printReport(options.format,
                       savingsReport(comparison.plans->plan, savings, SavingsReport::Techniques, grouping),
                       [&] { return toJson(savings); });
}

} // namespace

void addSavingsCommand(CLI::App& app, CommandContext& context)
{
    CLI::App& command = *app.add_subcommand("savings", "What each technique of a scenario saves");
    const auto options = std::make_shared<Options>();
    addComparisonOptions(command, options->comparison);
    addFormatOption(command, options->format);
    command.footer("Examples:\n"
                   "  spendwright savings research.spendplan\n"
                   "  spendwright savings research.spendplan --scenario all --against before --format csv");
    command.callback([options, &context] { context.status = run(*options); });
}

} // namespace spendwright
