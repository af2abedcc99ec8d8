// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace spendwright {

/// Early exit: a confident result ends the turn, after the agent's last step.
struct EarlyExitProgram {
    double threshold = 0;
    std::int64_t nudge = 0; ///< tokens of the user block that says so
    double falseShare = 0;  ///< of the exits, those that are wrong

    [[nodiscard]] bool confident(double confidence) const { return confidence > threshold; }
};

} // namespace spendwright
