// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace spendwright {

/// News above the plan that need no answer: what went wrong, or what could be done next.
class MessageStrip final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageStrip)

public:
    enum class Kind { Information, Problem };

    explicit MessageStrip(QWidget* parent = nullptr);

    void say(Kind kind, const QString& text, const QString& action = {});
    void clear();
    [[nodiscard]] QString text() const;

signals:
    void actionTriggered();

private:
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
};

} // namespace spendwright
