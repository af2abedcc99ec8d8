// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulate/caches.h"
#include "engine/simulate/draws.h"
#include "engine/simulate/surroundings.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace spendwright {

/// The caches as one run meets them that is simulated alone: what it did itself it finds, and for what
/// others may have done it asks its surroundings. Without surroundings it is alone in the world.
class SampledCaches {
public:
    SampledCaches(const Program& program, const Surroundings* around, bool records)
        : prompts{*this},
          tools{*this},
          m_program(program),
          m_around(around),
          m_records(records)
    {}

    void beginRun(const TaggedRun& run)
    {
        m_run = run;
        m_entries.clear();
        m_results.clear();
        m_drawn.clear();
        trace.touches.clear();
        trace.lookUps.clear();
    }
    void sweep(std::int64_t) {}
    [[nodiscard]] std::uint64_t digest(std::int64_t) const { return 0; }

    struct Prompts {
        SampledCaches& all;
        bool readAt(const PromptKey& key, std::int64_t now, std::uint64_t)
        {
            return all.readPrompt(key, now);
        }
        void touch(const PromptKey& key, std::int64_t now) { all.use(all.entry(key), now, now); }
        void write(const PromptKey& key, std::int64_t now, std::int64_t readable)
        {
            all.writePrompt(key, now, readable);
        }
    } prompts;
    struct Tools {
        SampledCaches& all;
        bool has(std::size_t tool, std::int64_t input, std::int64_t now, std::uint64_t)
        {
            return all.hasResult(tool, input, now);
        }
        void put(std::size_t tool, std::int64_t input, std::int64_t from)
        {
            all.putResult(tool, input, from);
        }
    } tools;

    CacheTrace trace; ///< of the run, where it is recorded

    /// What a request reads on average, by the chances that others keep its prefix alive. Nothing where
    /// that is settled: the run keeps it alive itself, or has met the same luck before.
    std::optional<double> expectedRead(const PromptKey& system, const PromptKey& reference,
                                       const Breakpoints& points, std::int64_t now)
    {
        if (!m_around || points.endOfPrefix() <= 0 || drawn(luckKey(promptLuck(system), now, ttl()))
            || (points.system > 0 && alive(entry(system), now))
            || (points.reference > 0 && alive(entry(reference), now)))
            return std::nullopt;
        // the same luck decides on both: below either chance it is cold
        const double coldSystem = points.system > 0 ? m_around->promptCold(system, m_run, now) : 1;
        const double coldReference = points.reference > 0 ? m_around->promptCold(reference, m_run, now) : 1;
        return (1 - coldReference) * static_cast<double>(points.reference)
               + std::max(0.0, coldReference - coldSystem) * static_cast<double>(points.system);
    }
    /// How much more often than it happened the last look-up at the tool cache misses on average; 0 where
    /// that is settled.
    [[nodiscard]] double missesLeftToLuck() const { return m_missesLeftToLuck; }

private:
    struct Entry {
        PromptKey key;
        std::int64_t readableFrom = 0;
        std::int64_t lastUse = 0;
        bool known = false; // was there before
    };
    struct Result {
        std::size_t tool;
        std::int64_t input;
        std::int64_t from;
    };

    Entry& entry(const PromptKey& key)
    {
        for (Entry& each : m_entries)
            if (each.key.agent == key.agent && each.key.model == key.model && each.key.variant == key.variant)
                return each;
        m_entries.push_back({key, 0, 0, false});
        return m_entries.back();
    }
    [[nodiscard]] std::int64_t ttl() const { return m_program.techniques.caching->ttlUs; }

    [[nodiscard]] bool alive(const Entry& found, std::int64_t now) const
    {
        return found.known && now - found.lastUse < ttl();
    }
    // Luck at a cache is the same for a while: whatever asks within a TTL meets the same surroundings.
    [[nodiscard]] std::uint64_t luckKey(std::uint64_t what, std::int64_t now, std::int64_t span) const
    {
        const std::uint64_t slot = static_cast<std::uint64_t>((now - m_run.arrival.timeUs) / span);
        return drawKey(childKey(m_run.arrival.key, what), Draw::Shared, slot);
    }
    [[nodiscard]] std::uint64_t promptLuck(const PromptKey& key) const
    {
        return key.agent * m_program.models.size() + key.model;
    }
    [[nodiscard]] bool drawn(std::uint64_t key) const
    {
        return std::find(m_drawn.begin(), m_drawn.end(), key) != m_drawn.end();
    }
    double luck(std::uint64_t key)
    {
        if (!drawn(key))
            m_drawn.push_back(key);
        return uniform01(key);
    }

    bool readPrompt(const PromptKey& key, std::int64_t now)
    {
        Entry& found = entry(key);
        if (alive(found, now) && found.readableFrom <= now) {
            use(found, now, now);
            return true;
        }
        if (!m_around)
            return false;
        if (luck(luckKey(promptLuck(key), now, ttl())) < m_around->promptCold(key, m_run, now))
            return false;
        found.readableFrom = now;
        use(found, now, now);
        return true;
    }
    void writePrompt(const PromptKey& key, std::int64_t now, std::int64_t readable)
    {
        Entry& found = entry(key);
        const bool pending = alive(found, now);
        found.readableFrom = pending ? std::min(found.readableFrom, readable) : readable;
        use(found, now, found.readableFrom);
    }
    void use(Entry& found, std::int64_t now, std::int64_t readable)
    {
        found.lastUse = found.known ? std::max(found.lastUse, now) : now;
        found.known = true;
        if (m_records)
            trace.touches.push_back({found.key, now - m_run.arrival.timeUs, readable - m_run.arrival.timeUs});
    }
    bool hasResult(std::size_t tool, std::int64_t input, std::int64_t now)
    {
        const std::int64_t life = m_program.tools[tool].ttlUs;
        m_missesLeftToLuck = 0;
        m_askedUs = now;
        for (const Result& result : m_results)
            if (result.tool == tool && result.input == input && result.from <= now
                && now - result.from < life) {
                if (m_records)
                    trace.lookUps.push_back(
                        {tool, now - m_run.arrival.timeUs, now - m_run.arrival.timeUs, false});
                return true;
            }
        if (!m_around)
            return false;
        const std::uint64_t key =
            luckKey(childKey(0x700 + tool, static_cast<std::uint64_t>(input)), now, life);
        const bool settled = drawn(key);
        const double cold = m_around->resultCold(tool, input, m_run, now);
        const bool hit = luck(key) >= cold;
        m_missesLeftToLuck = settled ? 0 : cold - (hit ? 0 : 1);
        return hit;
    }
    void putResult(std::size_t tool, std::int64_t input, std::int64_t from)
    {
        m_results.push_back({tool, input, from});
        if (m_records)
            trace.lookUps.push_back(
                {tool, m_askedUs - m_run.arrival.timeUs, from - m_run.arrival.timeUs, true});
    }

    const Program& m_program;
    const Surroundings* m_around;
    bool m_records;
    TaggedRun m_run;
    std::vector<Entry> m_entries;
    std::vector<Result> m_results;
    std::vector<std::uint64_t> m_drawn; // luck that the run has met
    double m_missesLeftToLuck = 0;
    std::int64_t m_askedUs = 0; // the last look-up at the tool cache
};

} // namespace spendwright
