// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spendwright {

/// The program's exit statuses.
enum ExitStatus {
    kDone = 0,
    kFault = 1,        ///< the plan or data is at fault
    kUsage = 2,        ///< the arguments are
    kInterrupted = 130 ///< by Ctrl+C, as shells have it
};

} // namespace spendwright
