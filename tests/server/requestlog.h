// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/json.h"

#include <mutex>
#include <vector>

namespace messagesserver {

/// The requests seen, for GET /_log. Safe to use from several threads.
class RequestLog {
public:
    /// Adds an entry and returns its number.
    std::size_t add(Json entry)
    {
        const std::lock_guard lock(m_mutex);
        entry["n"] = m_entries.size() + 1;
        m_entries.push_back(std::move(entry));
        return m_entries.size() - 1;
    }
    /// Adds these members to an entry.
    void note(std::size_t number, const Json& members)
    {
        const std::lock_guard lock(m_mutex);
        if (number < m_entries.size())
            m_entries[number].update(members);
    }
    [[nodiscard]] Json all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_entries;
    }
    void clear()
    {
        const std::lock_guard lock(m_mutex);
        m_entries.clear();
    }

private:
    mutable std::mutex m_mutex;
    std::vector<Json> m_entries;
};

} // namespace messagesserver
