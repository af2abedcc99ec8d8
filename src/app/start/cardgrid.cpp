// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/cardgrid.h"

#include "app/start/startcard.h"

#include <algorithm>

namespace spendwright {
namespace {

constexpr int kGap = 12;

} // namespace

CardGrid::CardGrid(int cardWidth, QWidget* parent) : QWidget(parent), m_cardWidth(cardWidth)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardGrid::add(StartCard* card)
{
    m_cards.push_back(card);
    card->setParent(this);
}

QSize CardGrid::sizeHint() const
{
    const int width = 3 * m_cardWidth + 2 * kGap;
    return {width, heightForWidth(width)};
}

QSize CardGrid::minimumSizeHint() const
{
    return {m_cardWidth, 0};
}

int CardGrid::heightForWidth(int width) const
{
    return place(width, false);
}

void CardGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place(width(), true);
}

int CardGrid::place(int width, bool move) const
{
    const int room = std::min((width + kGap) / (m_cardWidth + kGap), static_cast<int>(m_cards.size()));
    const auto columns = static_cast<std::size_t>(std::max(1, room));
    const int across = (width + kGap) / static_cast<int>(columns) - kGap;
    int y = 0;
    for (std::size_t first = 0; first < m_cards.size(); first += columns) {
        const std::size_t end = std::min(first + columns, m_cards.size());
        int height = 0;
        for (std::size_t i = first; i < end; ++i)
            height = std::max(height, m_cards[i]->heightForWidth(across));
        for (std::size_t i = first; move && i < end; ++i)
            m_cards[i]->setGeometry(static_cast<int>(i - first) * (across + kGap), y, across, height);
        y += height + kGap;
    }
    return std::max(0, y - kGap);
}

} // namespace spendwright
