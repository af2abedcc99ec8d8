// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace spendwright {

/// A small bar: to the right as much as is saved, hatched where it costs more.
class SavingBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavingBar)

public:
    explicit SavingBar(QWidget* parent = nullptr);

    void setShare(double share, bool dimmed); ///< of the bill before; negative costs more
    [[nodiscard]] QSize sizeHint() const override { return {52, 10}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share = 0;
    bool m_dimmed = false;
};

} // namespace spendwright
