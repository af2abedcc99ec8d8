// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace spendwright {

/// Batch: a share of the runs of agents that nobody waits for goes through the batch lane as a whole.
struct BatchProgram {
    double share = 1;
    std::int64_t roundUs = 0; ///< what every call takes
    double cacheHitRate = 0;  ///< chance that a prefix is read

    [[nodiscard]] bool takes(bool interactive, double uniform) const
    {
        return !interactive && uniform < share;
    }
};

} // namespace spendwright
