// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/promptcache.h"

#include <algorithm>

namespace messagesserver {

namespace {

constexpr std::size_t kLookback = 20;

Instant lifetime(Ttl ttl)
{
    return ttl == Ttl::Hour1 ? 3600000 : 300000;
}

} // namespace

PromptCache::Entry* PromptCache::findLive(const Key& key, Instant now)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end() || now - found->second.used >= lifetime(found->second.ttl))
        return nullptr;
    return &found->second;
}

/// How many blocks can be read, looking back from each breakpoint.
std::size_t PromptCache::longestHit(const std::string& scope, const Prompt& prompt, Instant start)
{
    std::size_t longest = 0;
    for (const Breakpoint& breakpoint : prompt.breakpoints) {
        const std::size_t count = breakpoint.block + 1;
        for (std::size_t blocks = count; blocks > longest && blocks + kLookback > count; --blocks) {
            if (findLive({scope, prompt.blocks[blocks - 1].hash}, start))
                longest = blocks;
        }
    }
    return longest;
}

std::pair<InputUsage, CacheWrites> PromptCache::use(const std::string& scope, const Prompt& prompt,
                                                    std::int64_t minTokens, Instant start)
{
    const std::size_t hit = longestHit(scope, prompt, start);
    for (std::size_t i = 0; i < hit; ++i) {
        if (Entry* const entry = findLive({scope, prompt.blocks[i].hash}, start))
            entry->used = std::max(entry->used, start);
    }
    InputUsage usage;
    usage.read = hit > 0 ? prompt.blocks[hit - 1].end : 0;
    CacheWrites writes{scope, start, {}};
    std::int64_t covered = usage.read;
    for (const Breakpoint& breakpoint : prompt.breakpoints) {
        const PromptBlock& block = prompt.blocks[breakpoint.block];
        if (breakpoint.block < hit || block.end < minTokens)
            continue;
        writes.entries.push_back({block.hash, breakpoint.ttl});
        (breakpoint.ttl == Ttl::Hour1 ? usage.written1h : usage.written5m) += block.end - covered;
        covered = block.end;
    }
    usage.input = prompt.tokens - covered;
    return {usage, writes};
}

void PromptCache::commit(const CacheWrites& writes)
{
    for (const CacheWrites::Entry& written : writes.entries) {
        Entry& entry = m_entries[{writes.scope, written.hash}];
        entry.ttl = written.ttl;
        entry.used = std::max(entry.used, writes.start);
    }
}

} // namespace messagesserver
