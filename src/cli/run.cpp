// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "cli/status.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <new>
#include <sstream>
#include <string_view>

namespace spendwright {

namespace {

constexpr std::array<std::string_view, 9> kCommandWords = {
    "simulate", "savings", "validate", "prices", "export", "-h", "--help", "--version", "-V"};

void addCommands(CLI::App& app, CommandContext& context)
{
    app.set_version_flag("-V,--version", "spendwright " SPENDWRIGHT_VERSION);
    app.require_subcommand(1);
    app.footer("Without a command the window opens. Exit status: 0 done, 1 the plan or data is at fault,\n"
               "2 wrong usage.\n"
               "Examples:\n"
               "  spendwright simulate research.spendplan\n"
               "  spendwright savings research.spendplan --scenario all\n"
               "  spendwright simulate --help");
    addSimulateCommand(app, context);
    addSavingsCommand(app, context);
    addValidateCommand(app, context);
    addPricesCommand(app, context);
    addExportCommand(app, context);
}

/// Help and version are no errors, all else that CLI11 throws is wrong usage.
int answer(const CLI::App& app, const CLI::ParseError& error)
{
    std::ostringstream out;
    std::ostringstream err;
    if (app.exit(error, out, err) == 0)
        return print(out.str());
    std::string_view text = err.view();
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0)
            complain(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return kUsage;
}

} // namespace

bool isCommand(int argc, const char* const* argv)
{
    if (argc < 2)
        return false;
    return std::find(kCommandWords.begin(), kCommandWords.end(), argv[1]) != kCommandWords.end();
}

int runCommand(int argc, const char* const* argv, const ChartWriter& charts)
{
    ignoreWriteSignals();
    CommandContext context;
    context.charts = charts;
    CLI::App app("Spendwright simulates what LLM agents cost.", "spendwright");
    addCommands(app, context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return answer(app, error);
    } catch (const std::bad_alloc&) {
        complain("out of memory");
        return kFault;
    }
    return context.status;
}

} // namespace spendwright
