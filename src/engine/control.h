// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>

namespace spendwright {

/// The one seam between a long computation and who waits for it. `progress` is called from any of the
/// computation's threads, one call at a time, with a share from 0 to 1 that never falls.
struct Control {
    const std::atomic<bool>* cancel = nullptr;
    std::function<void(double share)> progress;

    [[nodiscard]] bool cancelled() const { return cancel && cancel->load(std::memory_order_relaxed); }
    void report(double share) const
    {
        if (progress)
            progress(share);
    }
};

} // namespace spendwright
