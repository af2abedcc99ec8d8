// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace spendwright {

/// Collects durations in bounded memory and gives their percentiles: exactly while there are few distinct
/// ones, else from bins 1/2048 wide. What it gives does not depend on the order of adding or merging.
class LatencyCollector {
public:
    void add(std::int64_t us, std::int64_t times = 1)
    {
        m_count += times;
        if (m_binned)
            addToBins(us, times);
        else
            addValue(us, times);
    }
    /// Counts in bins from now on if `other`, with which it will be merged, does: then the sum will, too.
    void binLike(const LatencyCollector& other)
    {
        if (!other.m_binned)
            return;
        if (!m_binned)
            spill();
        if (m_bins.size() < other.m_bins.size())
            m_bins.resize(other.m_bins.size());
    }
    void merge(const LatencyCollector& other);

    [[nodiscard]] std::int64_t count() const { return m_count; }
    /// Appends (microseconds, how many times `weight`), for percentiles over several collectors.
    void appendTo(std::vector<std::pair<double, double>>& values, double weight) const;

private:
    static constexpr std::size_t kMostDistinct = 1 << 14;
    static constexpr std::size_t kMostSlots = 2 * kMostDistinct;
    struct Slot {
        std::int64_t us = 0;
        std::int64_t times = 0; // 0: free
    };

    [[nodiscard]] Slot& slotFor(std::int64_t us);
    void addValue(std::int64_t us, std::int64_t times);
    void addToBins(std::int64_t us, std::int64_t times);
    void grow();
    void spill();

    std::int64_t m_count = 0;
    std::size_t m_distinct = 0;
    std::vector<Slot> m_slots;        // a hash table, about half full at most; while there are few
    std::vector<std::int64_t> m_bins; // else
    bool m_binned = false;
};

/// The percentile of weighted values, in seconds: the smallest that has the share of all weight at or
/// below it. 0 where there is none.
[[nodiscard]] double weightedPercentile(std::vector<std::pair<double, double>> values, double share);

} // namespace spendwright
