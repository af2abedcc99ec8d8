// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/prompt.h"

#include <QFrame>

class QComboBox;
class QToolButton;

namespace spendwright {

class CacheBox;
class PromptTextEdit;

/// One message of a prompt.
class MessageCard final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageCard)

public:
    explicit MessageCard(const PromptMessage& message, QWidget* parent = nullptr);

    [[nodiscard]] PromptMessage message() const;
    /// Where it stands: what it is called, and which ways it can go.
    void setPlace(int index, int count);
    void focusText();

signals:
    void changed();
    void refused(const QString& why);
    void removeRequested();
    void moveRequested(int by);

private:
    QComboBox* m_role;
    CacheBox* m_cache;
    QToolButton* m_up;
    QToolButton* m_down;
    QToolButton* m_remove;
    PromptTextEdit* m_text;
};

} // namespace spendwright
