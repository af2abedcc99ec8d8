// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/caches.h"

namespace spendwright {

void PromptStore::sweep(std::int64_t now)
{
    if (m_reference.size() < m_sweepAt)
        return;
    std::erase_if(m_reference, [&](const auto& item) { return dead(item.second, now); });
    m_sweepAt = std::max<std::size_t>(1 << 14, 2 * m_reference.size());
}

std::uint64_t PromptStore::digest(std::int64_t now) const
{
    // Entries of a map come in any order: their hashes are added up.
    std::uint64_t sum = 0;
    const auto add = [&](std::uint64_t place, const Entry& entry) {
        if (dead(entry, now))
            return;
        const std::int64_t readable = std::max(entry.readableFrom, now); // when it was long ago is the same
        sum += childKey(childKey(place, static_cast<std::uint64_t>(readable)),
                        static_cast<std::uint64_t>(entry.lastUse));
    };
    for (std::size_t i = 0; i < m_system.size(); ++i)
        add(i, m_system[i]);
    for (const auto& [place, entry] : m_reference)
        add(mix64(place), entry);
    return sum;
}

bool ToolStore::dead(const Result& result, std::int64_t now) const
{
    std::int64_t latest = result.from;
    for (const std::int64_t from : result.underWay)
        latest = std::max(latest, from);
    return now - latest >= m_program->tools[result.tool].ttlUs;
}

void ToolStore::sweep(std::int64_t now)
{
    if (m_results.size() < m_sweepAt)
        return;
    std::erase_if(m_results, [&](const auto& item) { return dead(item.second, now); });
    m_sweepAt = std::max<std::size_t>(1 << 14, 2 * m_results.size());
}

std::uint64_t ToolStore::digest(std::int64_t now) const
{
    std::uint64_t sum = 0;
    for (const auto& [place, result] : m_results) {
        std::int64_t latest = result.from;
        std::uint64_t later = 0;
        for (const std::int64_t from : result.underWay) {
            if (from <= now)
                latest = std::max(latest, from);
            else
                later += mix64(static_cast<std::uint64_t>(from));
        }
        const bool lives = now - latest < m_program->tools[result.tool].ttlUs;
        if (lives || later != 0)
            sum += childKey(childKey(place, lives ? static_cast<std::uint64_t>(latest) : 0), later);
    }
    return sum;
}

} // namespace spendwright
