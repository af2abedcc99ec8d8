// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/apikey.h"
#include "live/billedusage.h"
#include "live/endpoint.h"
#include "live/ledgerservice.h"
#include "live/liveerror.h"
#include "live/messagerequest.h"
#include "live/ratelimitsleft.h"
#include "live/reply.h"

#include <QDateTime>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace spendwright {

class MessageCall;

/// A call to be made.
struct CallOrder {
    Endpoint endpoint;
    ApiKey::Shared key;
    MessageRequest request;
    CallTags tags;
    std::optional<Money> cap; ///< holds for this call besides the stored cap
    int retries = 2;          ///< at most
    /// Input tokens where they were counted before; nothing: they are counted first, at no cost.
    std::optional<std::int64_t> inputTokens;
};

enum class CallPhase { Counting, Reserving, Waiting, Receiving, BeforeRetry, Booking, Ended };

/// What came of a call.
struct CallResult {
    std::optional<Reply> reply; ///< as far as it came; nothing where none began
    std::optional<BilledUsage> usage;
    std::optional<Money> cost; ///< nothing where it isn't known
    Money booked;              ///< what counts against the cap, of all attempts
    bool worstCase = false;    ///< `booked` holds what can't be known at its worst case
    std::optional<std::int64_t> countedInput;
    double latencyS = 0;               ///< of the last attempt
    std::optional<double> firstTokenS; ///< from sending to the first of the output, where it is streamed
    int attempts = 0;                  ///< that were sent
    QString requestId;
    RateLimitsLeft limits;
    std::optional<LiveError> error; ///< nothing: all went well
    std::optional<Message>
        bookingProblem;  ///< the ledger could not be completed; the call stands at its worst case
    CallOutcome outcome; ///< as the last attempt stands in the ledger
};

/// How long to wait, and for how much. All have to hold.
struct CallLimits {
    std::chrono::milliseconds answer{10 * 60 * 1000}; ///< until an answer begins, or is whole if not streamed
    std::chrono::milliseconds idle{2 * 60 * 1000};    ///< between two pieces of a stream
    std::chrono::milliseconds stream{60 * 60 * 1000}; ///< of a whole stream
    qint64 bodyBytes = qint64(64) << 20;
    qint64 streamBytes = qint64(512) << 20;
    qint64 errorBytes = qint64(256) << 10;
};

/// What a client takes from the world; tests bring their own.
struct LiveWorld {
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
    std::function<double()> random; ///< from 0 to below 1; nothing: the system's
    /// Waits before a retry, on the event loop; nothing: a timer.
    std::function<void(std::chrono::milliseconds, QObject* context, std::function<void()>)> wait;
    std::optional<QNetworkProxy> proxy;   ///< nothing: the system's, and none for this machine itself
    std::optional<QSslConfiguration> tls; ///< nothing: the system's certificates
    const PriceBook* prices = nullptr;    ///< nothing: the built-in one
    CallLimits limits;
};

/// A model as the API lists it; it says no prices.
struct ListedModel {
    QString id;
    QString name;
    QString lifecycle; ///< active, deprecated or retired
    std::optional<std::int64_t> maxInputTokens;
    std::optional<std::int64_t> maxTokens;
};

/// Calls the Messages API. Nothing is sent without a key, a cap and a ledger that has written the call down; no
/// redirect is followed; a key goes nowhere but into the request's header. On one thread, through its event loop.
class MessageClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageClient)

public:
    /// Requires a ledger that outlives it.
    explicit MessageClient(LedgerService& ledger, LiveWorld world = {}, QObject* parent = nullptr);
    ~MessageClient() override;

    /// Starts a call, whose owner is `parent` (nothing: this); it dies with the client, too. Its signals come from
    /// the event loop only. A call that is deleted early is cancelled and booked all the same; where one of its
    /// signals runs, by deleteLater().
    [[nodiscard]] MessageCall* send(const CallOrder& order, QObject* parent = nullptr);

    struct Count {
        std::optional<std::int64_t> inputTokens;
        std::optional<LiveError> error;
    };
    /// Counts a request's input tokens; that costs nothing. The order's cap counts as one that was set.
    void count(const CallOrder& order, QObject* context, std::function<void(Count)> answer);

    struct Models {
        QList<ListedModel> models;
        std::optional<LiveError> error;
    };
    /// All models that the key may use; also a way to try a key out, at no cost.
    void listModels(const CallOrder& order, QObject* context, std::function<void(Models)> answer);

private:
    friend class MessageCall;
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

/// One call, with its retries.
class MessageCall final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageCall)

public:
    ~MessageCall() override;

    [[nodiscard]] CallPhase phase() const;
    /// Complete once the phase is Ended.
    [[nodiscard]] const CallResult& result() const;
    /// Ends it in any phase. What was sent is booked by what is known, else at its worst case.
    void cancel();

signals:
    void phaseChanged(spendwright::CallPhase phase);
    void textArrived(const QString& text);
    void thinkingArrived(const QString& text);
    /// An attempt failed, and another one follows after that time.
    void retrying(const spendwright::LiveError& error, std::chrono::milliseconds delay);
    /// Comes once, whatever happens, when the ledger is complete.
    void finished();

private:
    friend class MessageClient;
    struct Inner;
    explicit MessageCall(std::unique_ptr<Inner> inner, QObject* parent);
    std::unique_ptr<Inner> m_inner;
};

} // namespace spendwright
