// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/advicewords.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace spendwright {

/// A finding with what it saves, and the button that makes it so.
class AdviceCard final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AdviceCard)

public:
    explicit AdviceCard(const FindingText& text, QWidget* parent = nullptr);

    void setUsable(bool usable); ///< false: dimmed, and the button takes nothing
    [[nodiscard]] QPushButton* button() const { return m_apply; }

signals:
    void applied();

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* addLine(const QString& text, QPalette::ColorRole role);
    void setColors();

    QLabel* m_title;
    QLabel* m_saving;
    QLabel* m_share;
    QPushButton* m_apply;
    bool m_usable = true;
    bool m_coloring = false;
};

} // namespace spendwright
