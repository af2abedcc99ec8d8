// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/conversation.h"

#include <algorithm>
#include <utility>

namespace spendwright {

void Conversation::reset(std::span<const Ratio> ratios)
{
    m_ratios = ratios;
    m_count = 0;
    m_sums.assign(ratios.size(), 0);
    m_viewSums.assign(ratios.size(), 0);
    m_firstChange = kUnchanged;
    m_exchange = 0;
    m_turn = 0;
    m_viewNumber = 0;
    m_answered = false;
    closeView();
    if (m_blocks.empty())
        makeRoom();
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
    for (std::size_t i = m_count; i-- > 0;)
        if (m_blocks[i].kind == BlockKind::User)
            return m_ratios[ratioClass].scale(m_blocks[i].tokens);
    return 0;
}

std::int64_t Conversation::latestResult(std::size_t ratioClass) const
{
    for (std::size_t i = m_count; i-- > 0;)
        if (m_blocks[i].kind == BlockKind::Result || m_blocks[i].kind == BlockKind::Note)
            return m_ratios[ratioClass].scale(m_blocks[i].tokens);
    return 0;
}

void Conversation::makeRoom()
{
    m_blocks.resize(std::max<std::size_t>(16, 2 * m_blocks.size()));
}

void Conversation::replaced(std::size_t from)
{
    m_firstChange = std::min(m_firstChange, from);
}

void Conversation::recount()
{
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        m_sums[i] = 0;
        for (const Block& block : blocks())
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
    std::move(m_blocks.begin() + static_cast<std::ptrdiff_t>(count),
              m_blocks.begin() + static_cast<std::ptrdiff_t>(m_count), m_blocks.begin() + 1);
    m_count -= count - 1;
    recount();
    replaced(0);
}

void Conversation::compact(std::int64_t summaryTokens)
{
    m_blocks.resize(m_count);
    std::erase_if(m_blocks, [this](const Block& block) {
        return block.kind != BlockKind::User || block.turn != m_turn;
    });
    m_blocks.insert(m_blocks.begin(), {BlockKind::Summary, m_turn, m_exchange, summaryTokens, 0});
    m_count = m_blocks.size();
    makeRoom();
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
    m_viewOpen = m_countsElsewhere = true;
    m_viewBlocks = m_count - from + 1;
    for (std::size_t i = 0; i < m_viewSums.size(); ++i) {
        m_viewSums[i] = m_ratios[i].scale(summaryTokens);
        for (std::size_t block = from; block < m_count; ++block)
            m_viewSums[i] += m_ratios[i].scale(m_blocks[block].tokens);
    }
}

} // namespace spendwright
