// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clock.h"
#include "server/prompt.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace messagesserver {

/// How a request's input is billed.
struct InputUsage {
    std::int64_t input = 0; ///< behind the last breakpoint
    std::int64_t read = 0;
    std::int64_t written5m = 0;
    std::int64_t written1h = 0;

    [[nodiscard]] std::int64_t total() const { return input + read + written5m + written1h; }
};

/// What a request writes; it can be read once the response has begun.
struct CacheWrites {
    struct Entry {
        std::uint64_t hash = 0;
        Ttl ttl = Ttl::Minutes5;
    };
    std::string scope;
    Instant start = 0;
    std::vector<Entry> entries;
};

/// The prompt cache of the API, under its rules: an entry stands at a breakpoint of an earlier request, lives
/// while less than its TTL has passed since the start of the last request that wrote or used it, and is found
/// up to 20 blocks before a breakpoint. Not synchronised.
class PromptCache {
public:
    /// `scope` is what entries are not shared across: workspace and model.
    [[nodiscard]] std::pair<InputUsage, CacheWrites> use(const std::string& scope, const Prompt& prompt,
                                                         std::int64_t minTokens, Instant start);
    void commit(const CacheWrites& writes);
    void clear() { m_entries.clear(); }

private:
    struct Entry {
        Ttl ttl = Ttl::Minutes5;
        Instant used = 0;
    };
    using Key = std::pair<std::string, std::uint64_t>;

    Entry* findLive(const Key& key, Instant now);
    [[nodiscard]] std::size_t longestHit(const std::string& scope, const Prompt& prompt, Instant start);

    std::map<Key, Entry> m_entries;
};

} // namespace messagesserver
