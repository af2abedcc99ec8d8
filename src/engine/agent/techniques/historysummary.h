// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/conversation.h"

#include <cstdint>

namespace spendwright {

/// History summary: the blocks of all but the latest exchanges or turns stand as one summary.
struct HistoryProgram {
    std::int64_t keep = 8; ///< exchanges or turns, the current one among them
    bool byTurn = false;
    bool perCall = false;
    std::size_t model = 0;
    std::int64_t summary = 0;
    std::int64_t instruction = 0;
    std::int64_t wrapper = 0;

    /// How many blocks, from the front, are to be summarised before a conversation request; 0 where
    /// nothing has newly aged out.
    [[nodiscard]] std::size_t due(const Conversation& conversation) const
    {
        const std::int64_t current = byTurn ? conversation.turn() : conversation.upcomingExchange();
        std::size_t count = 0;
        bool aged = false;
        for (const Block& block : conversation.blocks()) {
            const bool old = (byTurn ? block.turn : block.exchange) <= current - keep;
            if (block.kind != BlockKind::Summary && !old)
                break;
            aged = aged || block.kind != BlockKind::Summary;
            ++count;
        }
        return aged ? count : 0;
    }

    /// The summary is there: puts it in place, for good or for this request only.
    void apply(Conversation& conversation, std::size_t count) const
    {
        if (perCall)
            conversation.openView(count, summary + wrapper);
        else
            conversation.summariseFront(count, summary + wrapper);
    }
};

} // namespace spendwright
