// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/decimal.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace spendwright {

enum class BlockKind : std::uint8_t { User, Assistant, Result, Note, Summary };

/// A piece of a conversation (SPEC section 1), in the plan's tokens.
struct Block {
    BlockKind kind = BlockKind::User;
    std::int32_t turn = 0;
    std::int32_t exchange = 0;
    std::int64_t tokens = 0;
    std::uint64_t handle = 0; ///< what stands for the text where there is one; the simulation has none
};

/// The blocks of one run's conversation and their sums in every tokenizer's tokens.
class Conversation {
public:
    static constexpr std::size_t kUnchanged = std::numeric_limits<std::size_t>::max();

    /// Empty, for a run; `ratios`, of which the first is 1, must outlive it.
    void reset(std::span<const Ratio> ratios);

    void beginTurn(std::int32_t turn) { m_turn = turn; }
    void addUser(std::int64_t tokens);
    void addAssistant(std::int64_t tokens);
    void addResult(std::int64_t tokens);

    [[nodiscard]] std::span<const Block> blocks() const { return {m_blocks.data(), m_count}; }
    [[nodiscard]] std::int32_t turn() const { return m_turn; }
    /// The exchange that the next assistant output will belong to.
    [[nodiscard]] std::int32_t upcomingExchange() const { return m_exchange + (m_answered ? 1 : 0); }
    /// Tokens of all blocks, each counted by that tokenizer on its own; class 0 is the plan's own.
    [[nodiscard]] std::int64_t tokens(std::size_t ratioClass) const { return m_sums[ratioClass]; }
    /// The latest user block, or tool result or note, in that tokenizer's tokens; 0 where there is none.
    [[nodiscard]] std::int64_t latestUser(std::size_t ratioClass) const;
    [[nodiscard]] std::int64_t latestResult(std::size_t ratioClass) const;

    // What techniques do to blocks that stand.
    void turnIntoNote(std::size_t index, std::int64_t noteTokens);
    /// Replaces the first `count` blocks by one summary.
    void summariseFront(std::size_t count, std::int64_t summaryTokens);
    /// Keeps a summary of everything and the current turn's user blocks.
    void compact(std::int64_t summaryTokens);

    /// True where a block that stood was changed since takeFirstChange().
    [[nodiscard]] bool changed() const { return m_firstChange != kUnchanged; }
    /// The first such block, or kUnchanged: what was cached beyond it is no beginning of the conversation
    /// any more.
    [[nodiscard]] std::size_t takeFirstChange();

    /// Makes this request's content `summary` + the blocks from `from` on, while the conversation stays as
    /// it is: blocks that are added join both.
    void openView(std::size_t from, std::int64_t summaryTokens);
    void closeView()
    {
        m_viewOpen = false;
        m_countsElsewhere = m_ratios.size() > 1;
    }
    [[nodiscard]] bool viewOpen() const { return m_viewOpen; }
    /// Counts the views that were opened: each is a text of its own.
    [[nodiscard]] std::uint32_t viewNumber() const { return m_viewNumber; }
    [[nodiscard]] std::int64_t viewTokens(std::size_t ratioClass) const { return m_viewSums[ratioClass]; }
    [[nodiscard]] std::size_t viewBlocks() const { return m_viewBlocks; }

private:
    void add(BlockKind kind, std::int64_t tokens);
    void countElsewhere(std::int64_t tokens);
    void replaced(std::size_t from);
    void recount();
    void makeRoom();

    std::span<const Ratio> m_ratios;
    std::vector<Block> m_blocks; // of which m_count stand, with room for one more; kept from run to run
    std::size_t m_count = 0;
    std::vector<std::int64_t> m_sums;
    std::vector<std::int64_t> m_viewSums;
    std::size_t m_viewBlocks = 0;
    std::size_t m_firstChange = kUnchanged;
    std::int32_t m_exchange = 0;
    std::int32_t m_turn = 0;
    std::uint32_t m_viewNumber = 0;
    bool m_answered = false; // the current exchange has its assistant output
    bool m_viewOpen = false;
    bool m_countsElsewhere = false; // in a view or other tokenizers' tokens
};

inline void Conversation::add(BlockKind kind, std::int64_t tokens)
{
    m_blocks[m_count++] = {kind, m_turn, m_exchange, tokens, 0};
    m_sums[0] += tokens;
    if (m_countsElsewhere)
        countElsewhere(tokens);
    if (m_count == m_blocks.size())
        makeRoom();
}

inline void Conversation::addUser(std::int64_t tokens)
{
    m_exchange = upcomingExchange();
    m_answered = false;
    add(BlockKind::User, tokens);
}

inline void Conversation::addAssistant(std::int64_t tokens)
{
    m_exchange = upcomingExchange();
    m_answered = true;
    add(BlockKind::Assistant, tokens);
}

inline void Conversation::addResult(std::int64_t tokens)
{
    add(BlockKind::Result, tokens);
}

} // namespace spendwright
