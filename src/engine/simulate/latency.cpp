// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/latency.h"

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
    return (static_cast<std::size_t>(shift + 1) << kBits) + static_cast<std::size_t>((value >> shift) - (1U << kBits));
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

void LatencyCollector::settle()
{
    if (m_bins.empty()) {
        m_values.insert(m_values.end(), m_recent.begin(), m_recent.end());
        std::sort(m_values.begin(), m_values.end());
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            if (kept > 0 && m_values[kept - 1].first == m_values[i].first)
                m_values[kept - 1].second += m_values[i].second;
            else
                m_values[kept++] = m_values[i];
        }
        m_values.resize(kept);
        if (m_values.size() > kMostDistinct) {
            for (const auto& [us, times] : m_values)
                addToBins(us, times);
            m_values.clear();
        }
    } else {
        for (const auto& [us, times] : m_recent)
            addToBins(us, times);
    }
    m_recent.clear();
}

void LatencyCollector::merge(const LatencyCollector& other)
{
    m_count += other.m_count;
    if (!other.m_bins.empty() && m_bins.empty()) {
        settle();
        for (const auto& [us, times] : m_values)
            addToBins(us, times);
        m_values.clear();
    }
    m_recent.insert(m_recent.end(), other.m_values.begin(), other.m_values.end());
    m_recent.insert(m_recent.end(), other.m_recent.begin(), other.m_recent.end());
    settle();
    if (other.m_bins.size() > m_bins.size())
        m_bins.resize(other.m_bins.size());
    for (std::size_t i = 0; i < other.m_bins.size(); ++i)
        m_bins[i] += other.m_bins[i];
}

void LatencyCollector::appendTo(std::vector<std::pair<double, double>>& values, double weight) const
{
    const auto append = [&](double us, std::int64_t times) {
        if (times > 0)
            values.emplace_back(us, weight * static_cast<double>(times));
    };
    for (const auto& [us, times] : m_values)
        append(static_cast<double>(us), times);
    for (const auto& [us, times] : m_recent)
        append(static_cast<double>(us), times);
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
