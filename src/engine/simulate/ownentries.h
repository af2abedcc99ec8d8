// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rng.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace spendwright {

/// The prompt cache's entries of one run's conversation for one model: they live and die together.
class OwnEntries {
public:
    void begin(std::size_t model, std::int64_t lastUse)
    {
        m_model = model;
        m_lastUse = lastUse;
        m_view = 0;
        clear();
    }
    [[nodiscard]] std::size_t model() const { return m_model; }
    [[nodiscard]] bool alive(std::int64_t now, std::int64_t ttl) const { return now - m_lastUse < ttl; }
    void use(std::int64_t now) { m_lastUse = now; }

    /// Tokens from the start of the request; 0 where there is no entry.
    [[nodiscard]] std::int64_t longest() const { return m_longest.length; }
    /// An entry at the end of a request with so many blocks. Shorter ones are only of use where a rewritten
    /// conversation may come back to them.
    void add(std::size_t blocks, std::int64_t length, bool keepShorter)
    {
        if (keepShorter && m_longest.length > 0)
            m_shorter.push_back(m_longest);
        m_longest = {blocks, length};
    }
    void clear()
    {
        m_longest = {};
        m_shorter.clear();
    }
    /// From now on requests say what this view of the conversation says; 0 is the conversation itself.
    void turnTo(std::uint32_t view)
    {
        if (m_view != view)
            clear();
        m_view = view;
    }
    /// The block with this index is another now.
    void changed(std::size_t block)
    {
        while (m_longest.blocks > block) {
            m_longest = m_shorter.empty() ? Entry{} : m_shorter.back();
            if (!m_shorter.empty())
                m_shorter.pop_back();
        }
    }
    [[nodiscard]] std::uint64_t digest(std::uint64_t hash) const
    {
        hash = childKey(childKey(hash, m_model), static_cast<std::uint64_t>(m_lastUse));
        for (const Entry& entry : m_shorter)
            hash = childKey(hash, static_cast<std::uint64_t>(entry.length));
        return childKey(hash, static_cast<std::uint64_t>(m_longest.length));
    }

private:
    struct Entry {
        std::size_t blocks = 0;
        std::int64_t length = 0;
    };
    std::size_t m_model = 0;
    std::int64_t m_lastUse = 0;
    Entry m_longest;
    std::vector<Entry> m_shorter; // ascending
    std::uint32_t m_view = 0;
};

/// Those of one run for all models.
class OwnCache {
public:
    void clear() { m_count = 0; }
    /// Nothing where the run has not used this model yet.
    [[nodiscard]] OwnEntries* find(std::size_t model)
    {
        for (std::size_t i = 0; i < m_count; ++i)
            if (m_entries[i].model() == model)
                return &m_entries[i];
        return nullptr;
    }
    OwnEntries& add(std::size_t model, std::int64_t lastUse)
    {
        if (m_count == m_entries.size())
            m_entries.emplace_back();
        m_entries[m_count].begin(model, lastUse);
        return m_entries[m_count++];
    }
    void changed(std::size_t block)
    {
        for (std::size_t i = 0; i < m_count; ++i)
            m_entries[i].changed(block);
    }
    [[nodiscard]] std::uint64_t digest(std::uint64_t hash) const
    {
        for (std::size_t i = 0; i < m_count; ++i)
            hash = m_entries[i].digest(hash);
        return hash;
    }

private:
    std::vector<OwnEntries> m_entries; // keeps those of earlier runs, to be used again
    std::size_t m_count = 0;
};

} // namespace spendwright
