// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/conversation.h"

#include <algorithm>
#include <utility>

namespace spendwright {

void Conversation::reset(std::span<const Ratio> ratios)
{
    m_ratios = ratios;
    m_blocks.clear();
    m_sums.assign(ratios.size(), 0);
    m_viewSums.assign(ratios.size(), 0);
    m_firstChange = kUnchanged;
    m_exchange = 0;
    m_turn = 0;
    m_viewNumber = 0;
    m_answered = false;
    m_viewOpen = false;
}

// In other tokenizers' tokens, and in the view.
void Conversation::countElsewhere(std::int64_t tokens)
{
    for (std::size_t i = 1; i < m_sums.size(); ++i)
        m_sums[i] += m_ratios[i].scale(tokens);
    if (!m_viewOpen)
        return;
    ++m_viewBlocks;
    for (std::size_t i = 0; i < m_viewSums.size(); ++i)
        m_viewSums[i] += m_ratios[i].scale(tokens);
}

std::int64_t Conversation::latestUser(std::size_t ratioClass) const
{
    for (auto block = m_blocks.rbegin(); block != m_blocks.rend(); ++block)
        if (block->kind == BlockKind::User)
            return m_ratios[ratioClass].scale(block->tokens);
    return 0;
}

std::int64_t Conversation::latestResult(std::size_t ratioClass) const
{
    for (auto block = m_blocks.rbegin(); block != m_blocks.rend(); ++block)
        if (block->kind == BlockKind::Result || block->kind == BlockKind::Note)
            return m_ratios[ratioClass].scale(block->tokens);
    return 0;
}

void Conversation::replaced(std::size_t from)
{
    m_firstChange = std::min(m_firstChange, from);
}

void Conversation::recount()
{
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        m_sums[i] = 0;
        for (const Block& block : m_blocks)
            m_sums[i] += m_ratios[i].scale(block.tokens);
    }
}

void Conversation::turnIntoNote(std::size_t index, std::int64_t noteTokens)
{
    Block& block = m_blocks[index];
    for (std::size_t i = 0; i < m_sums.size(); ++i)
        m_sums[i] += m_ratios[i].scale(noteTokens) - m_ratios[i].scale(block.tokens);
    block.kind = BlockKind::Note;
    block.tokens = noteTokens;
    block.handle = 0;
    replaced(index);
}

void Conversation::summariseFront(std::size_t count, std::int64_t summaryTokens)
{
    const Block last = m_blocks[count - 1];
    m_blocks[0] = {BlockKind::Summary, last.turn, last.exchange, summaryTokens, 0};
    m_blocks.erase(m_blocks.begin() + 1, m_blocks.begin() + static_cast<std::ptrdiff_t>(count));
    recount();
    replaced(0);
}

void Conversation::compact(std::int64_t summaryTokens)
{
    const auto gone = [this](const Block& block) {
        return block.kind != BlockKind::User || block.turn != m_turn;
    };
    m_blocks.erase(std::remove_if(m_blocks.begin(), m_blocks.end(), gone), m_blocks.end());
    m_blocks.insert(m_blocks.begin(), {BlockKind::Summary, m_turn, m_exchange, summaryTokens, 0});
    recount();
    replaced(0);
}

std::size_t Conversation::takeFirstChange()
{
    return std::exchange(m_firstChange, kUnchanged);
}

void Conversation::openView(std::size_t from, std::int64_t summaryTokens)
{
    ++m_viewNumber;
    m_viewOpen = true;
    m_viewBlocks = m_blocks.size() - from + 1;
    for (std::size_t i = 0; i < m_viewSums.size(); ++i) {
        m_viewSums[i] = m_ratios[i].scale(summaryTokens);
        for (std::size_t block = from; block < m_blocks.size(); ++block)
            m_viewSums[i] += m_ratios[i].scale(m_blocks[block].tokens);
    }
}

} // namespace spendwright
