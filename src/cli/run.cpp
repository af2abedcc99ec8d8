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
#include <string>
#include <string_view>
#include <unistd.h>

namespace spendwright {

namespace {

constexpr std::array<std::string_view, 7> kCommands = {"simulate", "savings", "validate", "prices",
                                                       "export",   "prompt",  "ledger"};
constexpr std::array<std::string_view, 4> kQuestions = {"-h", "--help", "-V", "--version"};
/// What Qt understands of a window's arguments, with one dash or two.
constexpr std::array<std::string_view, 16> kWindowOptions = {"platform",        "platformpluginpath",
                                                             "platformtheme",   "plugin",
                                                             "qwindowgeometry", "qwindowicon",
                                                             "qwindowtitle",    "reverse",
                                                             "session",         "style",
                                                             "stylesheet",      "widgetcount",
                                                             "display",         "geometry",
                                                             "fontdir",         "desktopsettingsaware"};

template <typename Words>
bool contains(const Words& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// True for what the window can make something of: its own options, and a plan's file.
bool isForWindow(std::string_view argument)
{
    if (argument.empty() || argument.front() != '-')
        return argument.ends_with(".spendplan") || ::access(std::string(argument).c_str(), F_OK) == 0;
    argument.remove_prefix(std::min(argument.find_first_not_of('-'), argument.size()));
    return contains(kWindowOptions, argument.substr(0, argument.find('=')));
}

void addCommands(CLI::App& app, CommandContext& context)
{
    app.set_version_flag("-V,--version", "spendwright " SPENDWRIGHT_VERSION);
    app.require_subcommand(0, 1); // the lack of one is said here, after what is wrong with the options
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
    addPromptCommand(app, context);
    addLedgerCommand(app, context);
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
    return argc > 1
           && (contains(kCommands, argv[1]) || contains(kQuestions, argv[1]) || !isForWindow(argv[1]));
}

int runCommand(int argc, const char* const* argv, const ChartWriter& charts, const LiveCommands& live)
{
    ignoreWriteSignals();
    if (argc > 1 && argv[1][0] != '-' && !contains(kCommands, argv[1])) {
        complain(std::string("no command \"") + argv[1]
                 + "\"; there are simulate, savings, validate, prices, export, prompt and ledger");
        return kUsage;
    }
    CommandContext context;
    context.charts = charts;
    context.live = live;
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
    if (app.get_subcommands().empty()) {
        complain("a command is wanted");
        complain("Run with --help for more information.");
        return kUsage;
    }
    return context.status;
}

} // namespace spendwright
