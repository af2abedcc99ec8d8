// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/chartwriter.h"
#include "cli/livecommands.h"

namespace spendwright {

/// True where the program's arguments ask for a command or for help, so that no window is wanted.
[[nodiscard]] bool isCommand(int argc, const char* const* argv);

/// Does what the arguments say and returns the program's exit status: 0 done, 1 the plan or data is at
/// fault, 2 wrong usage. `charts` draws chart files and `live` calls the API; without them that is refused.
int runCommand(int argc, const char* const* argv, const ChartWriter& charts = {},
               const LiveCommands& live = {});

} // namespace spendwright
