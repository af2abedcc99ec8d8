// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/answerwords.h"

#include <QWidget>

#include <map>
#include <string>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QTimer;

namespace spendwright {

class MessageStrip;

/// An answer as it comes, and what it cost. Texts of the server are shown as they are, never as rich text.
class AnswerView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerView)

public:
    explicit AnswerView(QWidget* parent = nullptr);

    /// Empties it for another answer.
    void begin();
    void append(const QString& text);
    void appendThinking(const QString& text);
    void setStatus(const QString& status);
    void complain(const QString& problem);
    /// The end of the call.
    void show(const CallResult& result);
    /// An answer of earlier, with what was said of it.
    void showKept(const QString& text, const QList<AnswerFact>& facts);

    [[nodiscard]] int updates() const { return m_updates; } ///< how often the text was changed on screen

private:
    void build();
    void flush();
    void showFacts(const QList<AnswerFact>& facts);
    static void appendTo(QPlainTextEdit& view, QString& pending);

    MessageStrip* m_strip;
    QPlainTextEdit* m_thinking;
    QPlainTextEdit* m_text;
    QLabel* m_status;
    QWidget* m_factBox;
    QGridLayout* m_factGrid;
    std::map<std::string, QLabel*> m_facts; ///< by id
    QTimer* m_flush;
    QString m_pendingText;
    QString m_pendingThinking;
    int m_updates = 0;
};

} // namespace spendwright
