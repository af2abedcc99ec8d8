// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/conversation.h"
#include "engine/agent/sampler.h"

#include <cstdint>
#include <vector>

namespace spendwright {

/// Result pruning: all tool results but the latest few become notes in their place.
struct PruningProgram {
    std::int64_t keepLast = 3;
    std::int64_t note = 20;
    std::int64_t clearAtLeast = 1;
    double refetchProbability = 0;
    Sampler refetch;
    std::int64_t request = 50;

    /// Acts before a conversation request; true where it has pruned.
    bool prune(Conversation& conversation) const
    {
        const auto& blocks = conversation.blocks();
        std::int64_t kept = 0;
        std::int64_t clears = 0;
        for (std::size_t i = blocks.size(); i-- > 0;) {
            if (blocks[i].kind == BlockKind::Result && ++kept > keepLast && blocks[i].tokens > note)
                clears += blocks[i].tokens - note;
        }
        if (clears == 0 || clears < clearAtLeast)
            return false;
        kept = 0;
        for (std::size_t i = blocks.size(); i-- > 0;) {
            if (blocks[i].kind == BlockKind::Result && ++kept > keepLast && blocks[i].tokens > note)
                conversation.turnIntoNote(i, note);
        }
        return true;
    }
};

} // namespace spendwright
