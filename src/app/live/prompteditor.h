// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/prompt.h"

#include <QScrollArea>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace spendwright {

class CacheBox;
class MessageCard;
class ProblemLabel;
class PromptTextEdit;

/// The texts of a prompt: system, messages and tools.
class PromptEditor final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PromptEditor)

public:
    explicit PromptEditor(QWidget* parent = nullptr);

    void setPrompt(const Prompt& prompt);
    /// Everything but the settings.
    [[nodiscard]] Prompt prompt() const;
    void focusFirst();

signals:
    void changed();
    /// A file can't be taken.
    void refused(const QString& why);

private:
    void build();
    void addPart(const QString& title, PromptTextEdit* text, CacheBox* cache);
    MessageCard* addCard(int index, const PromptMessage& message);
    void addMessage();
    void move(MessageCard* card, int by);
    void remove(MessageCard* card);
    void placeCards();
    void checkTools();
    void edited();

    bool m_setting = false;
    QVBoxLayout* m_layout;
    PromptTextEdit* m_system;
    CacheBox* m_systemCache;
    QVBoxLayout* m_cardLayout;
    std::vector<MessageCard*> m_cards;
    QPushButton* m_add;
    PromptTextEdit* m_tools;
    CacheBox* m_toolsCache;
    ProblemLabel* m_toolsProblem;
};

} // namespace spendwright
