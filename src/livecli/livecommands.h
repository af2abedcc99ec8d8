// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/livecommands.h"

namespace spendwright {

/// The commands that call the API, with Qt and no display.
[[nodiscard]] LiveCommands liveCommands();

} // namespace spendwright
