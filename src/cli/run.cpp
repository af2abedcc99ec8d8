// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include <iostream>

namespace spendwright {

bool isCommand(int argc, const char* const* argv)
{
    return argc > 1 && argv[1] != nullptr;
}

int runCommand(int, const char* const*, const ChartWriter&)
{
    std::cout << "spendwright " SPENDWRIGHT_VERSION "\n";
    return 0;
}

} // namespace spendwright
