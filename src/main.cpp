// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#ifdef SPENDWRIGHT_GUI
#include "app/run.h"
#include "chartfile.h"
#include "livecli/livecommands.h"
#endif

int main(int argc, char** argv)
{
#ifdef SPENDWRIGHT_GUI
    if (!spendwright::isCommand(argc, argv))
        return spendwright::runWindow(argc, argv);
    return spendwright::runCommand(argc, argv, spendwright::chartFileWriter(), spendwright::liveCommands());
#else
    return spendwright::runCommand(argc, argv);
#endif
}
