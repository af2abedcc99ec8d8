// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/chartwriter.h"
#include "cli/livecommands.h"

namespace CLI {
class App;
}

namespace spendwright {

/// What the commands share: the status of the one that was asked for, how to draw charts and to call the API.
struct CommandContext {
    int status = 0;
    ChartWriter charts;
    LiveCommands live;
};

// Each adds one command with its options; what the user asked for runs while the arguments are parsed.
void addSimulateCommand(CLI::App& app, CommandContext& context);
void addSavingsCommand(CLI::App& app, CommandContext& context);
void addValidateCommand(CLI::App& app, CommandContext& context);
void addPricesCommand(CLI::App& app, CommandContext& context);
void addExportCommand(CLI::App& app, CommandContext& context);
void addPromptCommand(CLI::App& app, CommandContext& context);
void addLedgerCommand(CLI::App& app, CommandContext& context);

} // namespace spendwright
