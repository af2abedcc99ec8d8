// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/chartwriter.h"

namespace CLI {
class App;
}

namespace spendwright {

/// What the commands share: the status of the one that was asked for, and how to draw charts.
struct CommandContext {
    int status = 0;
    ChartWriter charts;
};

// Each adds one command with its options; what the user asked for runs while the arguments are parsed.
void addSimulateCommand(CLI::App& app, CommandContext& context);
void addSavingsCommand(CLI::App& app, CommandContext& context);
void addValidateCommand(CLI::App& app, CommandContext& context);
void addPricesCommand(CLI::App& app, CommandContext& context);
void addExportCommand(CLI::App& app, CommandContext& context);

} // namespace spendwright
