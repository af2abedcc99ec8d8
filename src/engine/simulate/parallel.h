// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace spendwright {

/// Does work(i) for every i below `count`, on that many threads (this one among them); which thread does
/// which is left to chance, so work(i) must not depend on it.
template <typename Work>
void parallelFor(std::size_t count, int threads, const Work& work)
{
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1))
            work(i);
    };
    std::vector<std::jthread> helpers;
    for (std::size_t t = 1; t < static_cast<std::size_t>(threads < 1 ? 1 : threads) && t < count; ++t)
        helpers.emplace_back(run);
    run();
}

} // namespace spendwright
