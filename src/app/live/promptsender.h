// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/livesession.h"
#include "live/prompt.h"

#include <QObject>
#include <QPointer>

namespace spendwright {

/// Sends prompts, one at a time, and tells what comes of them.
class PromptSender final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PromptSender)

public:
    explicit PromptSender(LiveSession& live, QObject* parent = nullptr);
    ~PromptSender() override;

    [[nodiscard]] bool isBusy() const { return m_busy; }
    void send(const Prompt& prompt);
    /// Counts its input tokens, which costs nothing.
    void count(const Prompt& prompt);
    /// Whatever is under way ends; what was sent is booked.
    void cancel();

signals:
    void busyChanged(bool busy);
    /// Nothing is sent before that is filled in.
    void needs(spendwright::LiveNeed need, const QString& sentence);
    /// The prompt itself can't be sent.
    void refused(const QString& why);
    void started();
    void phaseChanged(spendwright::CallPhase phase);
    void retrying(const QString& why, double seconds);
    void textArrived(const QString& text);
    void thinkingArrived(const QString& text);
    void counted(qint64 inputTokens);
    void finished(const spendwright::CallResult& result, const spendwright::Prompt& prompt);

private:
    enum class What { Send, Count };
    void prepare(const Prompt& prompt, What what);
    void start(const CallOrder& order, const Prompt& prompt);
    void startCount(const CallOrder& order);
    void setBusy(bool busy);

    LiveSession& m_live;
    bool m_busy = false;
    quint64 m_ticket = 0;         ///< what belongs to an older one is dropped
    QPointer<MessageCall> m_call; ///< dies with the client, too
};

} // namespace spendwright
