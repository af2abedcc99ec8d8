// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace spendwright {

class StartCard;

/// Cards side by side, as many in a row as there is room for, and those of a row equally high.
class CardGrid final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardGrid)

public:
    explicit CardGrid(int cardWidth, QWidget* parent = nullptr);

    void add(StartCard* card);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int place(int width, bool move) const; ///< gives the height that it takes

    int m_cardWidth; ///< at least
    std::vector<StartCard*> m_cards;
};

} // namespace spendwright
