// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/program.h"
#include "engine/rng.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <unordered_map>
#include <vector>

namespace spendwright {

/// Where in a prefix an entry of the prompt cache stands.
struct PromptKey {
    std::size_t agent = 0;
    std::size_t model = 0;
    std::int64_t variant = -1; ///< of the reference; -1: the entry at the end of the system tokens
};

/// The prompt cache's entries that runs share (SPEC section 6.2), asked in the order of time but for
/// touches: a run that keeps an entry alive without a gap may touch it ahead of time, since nobody could
/// find it dead in between.
class PromptStore {
public:
    explicit PromptStore(const Program& program)
        : m_models(program.models.size()),
          m_system(program.agents.size() * program.models.size()),
          m_ttl(program.techniques.caching ? program.techniques.caching->ttlUs : 0)
    {}

    /// True where the entry can be read; then it is renewed.
    bool readAt(const PromptKey& key, std::int64_t now, std::uint64_t /*drawKey*/)
    {
        Entry& found = entry(key);
        if (found.readableFrom > now || now - found.lastUse >= m_ttl)
            return false;
        found.lastUse = std::max(found.lastUse, now);
        return true;
    }
    /// Renews an entry that is known to live.
    void touch(const PromptKey& key, std::int64_t now)
    {
        Entry& found = entry(key);
        found.lastUse = std::max(found.lastUse, now);
    }
    void write(const PromptKey& key, std::int64_t now, std::int64_t readableFrom)
    {
        Entry& found = entry(key);
        const bool pending = now - found.lastUse < m_ttl;
        found.readableFrom = pending ? std::min(found.readableFrom, readableFrom) : readableFrom;
        found.lastUse = std::max(found.lastUse, now);
    }

    /// Forgets what is dead by `now`, so that memory stays bounded.
    void sweep(std::int64_t now);
    /// A hash of all that can still matter at `now` or later.
    [[nodiscard]] std::uint64_t digest(std::int64_t now) const;

private:
    static constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::min() / 4;
    struct Entry {
        std::int64_t readableFrom = kNever;
        std::int64_t lastUse = kNever;
    };

    Entry& entry(const PromptKey& key)
    {
        const std::size_t place = key.agent * m_models + key.model;
        if (key.variant < 0)
            return m_system[place];
        return m_reference[childKey(place, static_cast<std::uint64_t>(key.variant))];
    }
    [[nodiscard]] bool dead(const Entry& entry, std::int64_t now) const
    {
        return now - entry.lastUse >= m_ttl;
    }

    std::size_t m_models;
    std::vector<Entry> m_system;
    std::unordered_map<std::uint64_t, Entry> m_reference;
    std::size_t m_sweepAt = 1 << 14;
    std::int64_t m_ttl;
};

/// The tool cache's results (SPEC section 6.1), asked in the order of time. As with Redis SETEX each
/// result is there from when its fetch ends, for the TTL, and use does not renew it.
class ToolStore {
public:
    explicit ToolStore(const Program& program) : m_program(&program) {}

    [[nodiscard]] bool has(std::size_t tool, std::int64_t input, std::int64_t now, std::uint64_t /*drawKey*/)
    {
        const auto found = m_results.find(place(tool, input));
        if (found == m_results.end())
            return false;
        Result& result = found->second;
        while (!result.underWay.empty() && result.underWay.front() <= now) {
            result.from = result.underWay.front(); // later than the one before
            std::pop_heap(result.underWay.begin(), result.underWay.end(), std::greater<>());
            result.underWay.pop_back();
        }
        return result.from <= now && now - result.from < m_program->tools[tool].ttlUs;
    }
    void put(std::size_t tool, std::int64_t input, std::int64_t from)
    {
        Result& result = m_results[place(tool, input)];
        result.tool = tool;
        result.underWay.push_back(from);
        std::push_heap(result.underWay.begin(), result.underWay.end(), std::greater<>());
    }

    void sweep(std::int64_t now);
    [[nodiscard]] std::uint64_t digest(std::int64_t now) const;

private:
    static constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::min() / 4;
    struct Result {
        std::size_t tool = 0;
        std::int64_t from = kNever;
        std::vector<std::int64_t> underWay; // a heap, the next to arrive in front
    };
    [[nodiscard]] static std::uint64_t place(std::size_t tool, std::int64_t input)
    {
        return childKey(tool, static_cast<std::uint64_t>(input));
    }
    [[nodiscard]] bool dead(const Result& result, std::int64_t now) const;

    const Program* m_program;
    std::unordered_map<std::uint64_t, Result> m_results;
    std::size_t m_sweepAt = 1 << 14;
};

/// Both caches of a simulation that runs everything.
struct ExactCaches {
    explicit ExactCaches(const Program& program) : prompts(program), tools(program) {}
    void sweep(std::int64_t now)
    {
        prompts.sweep(now);
        tools.sweep(now);
    }
    [[nodiscard]] std::uint64_t digest(std::int64_t now) const
    {
        return childKey(prompts.digest(now), tools.digest(now));
    }
    PromptStore prompts;
    ToolStore tools;
};

} // namespace spendwright
