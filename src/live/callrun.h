// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/clientinner.h"
#include "live/replyreader.h"
#include "live/retrypolicy.h"
#include "live/sse.h"

#include <QElapsedTimer>
#include <QPointer>

namespace spendwright {

/// How a call goes: cap, count, reserve, send, read, book, and perhaps once more.
struct MessageCall::Inner {
    Inner(MessageClient::Inner& shared, CallOrder callOrder) : client(shared), order(std::move(callOrder)) {}

    void begin();
    void cancel();
    /// The call's object dies: books what can't be awaited any more.
    void abandon();

    MessageClient::Inner& client;
    CallOrder order;
    MessageCall* call = nullptr;
    CallPhase phase = CallPhase::Reserving;
    CallResult result;

private:
    /// What one attempt has brought so far.
    struct Attempt {
        QString id; ///< in the ledger
        Money worst;
        QElapsedTimer clock;
        ReplyReader reader;
        std::unique_ptr<SseParser> stream; ///< nothing where the answer isn't streamed
        QByteArray body;
        bool sent = false;
        bool answered = false;  ///< status and headers have come
        bool isMessage = false; ///< with a status that promises a message
        bool wrongType = false;
    };

    void enter(CallPhase next);
    void askCount();
    void reserve();
    void reserved(const LedgerService::Reserved& answer, Money worst);
    void send();
    void readAnswer();
    void readBytes(const QByteArray& bytes);
    void attemptEnded(HttpExchange::End end);
    void conclude(const std::optional<LiveError>& error);
    [[nodiscard]] std::optional<LiveError> errorOf(HttpExchange::End end);
    [[nodiscard]] std::optional<LiveError> bodyError();
    [[nodiscard]] CallOutcome outcomeOf(const std::optional<LiveError>& error);
    void addCost(CallOutcome& outcome, const std::optional<LiveError>& error);
    void book(const CallOutcome& outcome);
    void booked();
    [[nodiscard]] bool retries(const std::optional<LiveError>& error);
    void end(const std::optional<LiveError>& error);

    std::unique_ptr<Attempt> m_attempt;
    QPointer<HttpExchange> m_exchange;
    FailedAttempt m_failed; ///< of the last attempt
    std::optional<std::chrono::milliseconds> m_retryIn;
    int m_retries = 0;
    bool m_cancelled = false;
    int m_waits = 0; ///< tells a wait that was cancelled from one that wasn't
};

} // namespace spendwright
