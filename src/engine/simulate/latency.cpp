// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/latency.h"

#include "engine/rng.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace spendwright {

namespace {

constexpr int kBits = 11; // a bin is 1/2^11 of its octave wide

std::size_t binOf(std::int64_t us)
{
    const auto value = static_cast<std::uint64_t>(std::max<std::int64_t>(us, 0));
    if (value < (1U << kBits))
        return static_cast<std::size_t>(value);
    const int shift = static_cast<int>(std::bit_width(value)) - 1 - kBits;
    return (static_cast<std::size_t>(shift + 1) << kBits)
           + static_cast<std::size_t>((value >> shift) - (1U << kBits));
}

double middleOf(std::size_t bin)
{
    if (bin < (1U << kBits))
        return static_cast<double>(bin);
    const int shift = static_cast<int>(bin >> kBits) - 1;
    const double low = std::ldexp(static_cast<double>((bin & ((1U << kBits) - 1)) + (1U << kBits)), shift);
    return low + (std::ldexp(1.0, shift) - 1) / 2;
}

} // namespace

void LatencyCollector::addToBins(std::int64_t us, std::int64_t times)
{
    const std::size_t bin = binOf(us);
    if (bin >= m_bins.size())
        m_bins.resize(bin + 1);
    m_bins[bin] += times;
}

// Where this duration is counted, or is to be.
LatencyCollector::Slot& LatencyCollector::slotFor(std::int64_t us)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = mix64(static_cast<std::uint64_t>(us)) & mask;
    while (m_slots[at].times != 0 && m_slots[at].us != us)
        at = (at + 1) & mask;
    return m_slots[at];
}

void LatencyCollector::addValue(std::int64_t us, std::int64_t times)
{
    if (times == 0)
        return;
    if (2 * m_distinct >= m_slots.size() && m_slots.size() < kMostSlots)
        grow();
    Slot& slot = slotFor(us);
    if (slot.times == 0) {
        slot.us = us;
        ++m_distinct;
    }
    slot.times += times;
    if (m_distinct > kMostDistinct)
        spill();
}

void LatencyCollector::grow()
{
    // in few strides: most of those who come by here have thousands to keep
    std::vector<Slot> old(std::clamp<std::size_t>(8 * m_slots.size(), 16, kMostSlots));
    old.swap(m_slots);
    for (const Slot& slot : old)
        if (slot.times != 0)
            slotFor(slot.us) = slot;
}

// There are too many to keep each.
void LatencyCollector::spill()
{
    std::vector<Slot> values;
    values.swap(m_slots);
    m_distinct = 0;
    m_binned = true;
    for (const Slot& slot : values)
        if (slot.times != 0)
            addToBins(slot.us, slot.times);
}

void LatencyCollector::merge(const LatencyCollector& other)
{
    m_count += other.m_count;
    binLike(other);
    for (const Slot& slot : other.m_slots) {
        if (!m_binned)
            addValue(slot.us, slot.times);
        else if (slot.times != 0)
            addToBins(slot.us, slot.times);
    }
    for (std::size_t i = 0; i < other.m_bins.size(); ++i)
        m_bins[i] += other.m_bins[i];
}

void LatencyCollector::appendTo(std::vector<std::pair<double, double>>& values, double weight) const
{
    const auto append = [&](double us, std::int64_t times) {
        if (times > 0)
            values.emplace_back(us, weight * static_cast<double>(times));
    };
    for (const Slot& slot : m_slots)
        append(static_cast<double>(slot.us), slot.times);
    for (std::size_t bin = 0; bin < m_bins.size(); ++bin)
        append(middleOf(bin), m_bins[bin]);
}

double weightedPercentile(std::vector<std::pair<double, double>> values, double share)
{
    std::sort(values.begin(), values.end());
    double all = 0;
    for (const auto& value : values)
        all += value.second;
    const double rank = share * all * (1 - 1e-12); // a share of whole numbers is not missed by a rounding
    double seen = 0;
    for (const auto& [us, weight] : values) {
        seen += weight;
        if (seen >= rank)
            return us / 1e6;
    }
    return values.empty() ? 0 : values.back().first / 1e6;
}

} // namespace spendwright
