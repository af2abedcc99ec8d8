// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/chartwriter.h"

namespace spendwright {

/// Draws charts for the commands, with no display.
[[nodiscard]] ChartWriter chartFileWriter();

} // namespace spendwright
