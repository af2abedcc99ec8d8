// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spendwright {

/// Opens the window, with the plan whose path is among the arguments; returns the program's exit status.
int runWindow(int& argc, char** argv);

} // namespace spendwright
