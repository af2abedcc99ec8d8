// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace spendwright {

/// News above the plan that need no answer: what went wrong, or what could be done next. A click on one of
/// the actions takes the news away and then does it.
class MessageStrip final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageStrip)

public:
    enum class Kind { Information, Warning, Problem };
    struct Action {
        QString text;
        std::function<void()> run;
    };

    explicit MessageStrip(QWidget* parent = nullptr);

    void say(Kind kind, const QString& text, const std::vector<Action>& actions = {});
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void showIcon();
    void addButton(const Action& action);
    void dropButtons();

    Kind m_kind = Kind::Information;
    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_layout;
    std::vector<QPushButton*> m_buttons;
    QToolButton* m_close;
};

} // namespace spendwright
