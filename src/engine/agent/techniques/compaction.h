// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/conversation.h"

#include <cstdint>

namespace spendwright {

/// Compaction: a conversation that has grown past a threshold becomes a summary.
struct CompactionProgram {
    std::int64_t threshold = 0; ///< in the plan's tokens
    std::size_t model = 0;
    std::int64_t summary = 0;
    std::int64_t instruction = 0;

    [[nodiscard]] bool due(const Conversation& conversation) const
    {
        return conversation.tokens(0) > threshold;
    }
    void apply(Conversation& conversation) const { conversation.compact(summary); }
};

} // namespace spendwright
