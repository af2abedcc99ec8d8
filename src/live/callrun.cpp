// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/callrun.h"

#include "live/answererrors.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QTimer>

#include <utility>

namespace spendwright {

namespace {

constexpr int kOk = 200;

CallOutcome unsent()
{
    CallOutcome outcome;
    outcome.state = CallState::Unsent;
    outcome.cost = Money();
    return outcome;
}

} // namespace

void MessageCall::Inner::enter(CallPhase next)
{
    phase = next;
    emit call->phaseChanged(next);
}

void MessageCall::Inner::begin()
{
    std::optional<LiveError> problem = orderProblem(order);
    if (m_cancelled)
        problem = transportError(HttpExchange::End::Cancelled, {}, {});
    if (problem) {
        end(problem);
        return;
    }
    client.ledger.askCap(call, [this](const LedgerService::CapAnswer& cap) {
        std::optional<LiveError> refused = capProblem(order, cap);
        if (m_cancelled)
            refused = transportError(HttpExchange::End::Cancelled, {}, {});
        std::optional<Message> unpriced;
        if (!refused && !worstCost(order.request, 0, client.prices(), unpriced) && unpriced)
            refused = LiveError{LiveError::Kind::Refused, *unpriced, 0, {}, {}, {}};
        if (refused)
            end(refused);
        else if (order.inputTokens)
            reserve();
        else
            askCount();
    });
}

// What can't be counted, for whatever reason, is bounded by its bytes. But what the API refuses here it would
// refuse there.
void MessageCall::Inner::askCount()
{
    phase = CallPhase::Counting;
    QNetworkReply* const reply =
        client.post(order, QStringLiteral("/v1/messages/count_tokens"), countBody(order.request));
    m_exchange = readJson(reply, order.key, call, [this](const JsonAnswer& json) {
        const double tokens = json.body[QLatin1String("input_tokens")].toDouble(-1);
        if (!json.error && tokens >= 0 && tokens < 1e12)
            order.inputTokens = result.countedInput = static_cast<std::int64_t>(tokens);
        const int status = json.error ? json.error->httpStatus : 0;
        const bool isMeant = status >= 400 && status < 500 && !json.error->serverType.isEmpty()
                             && status != 404 && status != 408 && status != 409 && status != 429;
        const bool over = json.error
                          && (json.error->kind == LiveError::Kind::Cancelled
                              || json.error->kind == LiveError::Kind::Insecure || isMeant);
        if (over)
            end(json.error);
        else
            reserve();
    });
    enter(CallPhase::Counting);
}

void MessageCall::Inner::reserve()
{
    enter(CallPhase::Reserving);
    std::optional<Message> problem;
    const std::int64_t input = order.inputTokens.value_or(mostInputTokens(order.request));
    const auto worst = worstCost(order.request, input, client.prices(), problem);
    if (!worst) {
        end(LiveError{LiveError::Kind::Refused, problem.value_or(Message{}), 0, {}, {}, {}});
        return;
    }
    const CallEntry entry{order.endpoint.baseUrl.toString(QUrl::RemoveUserInfo),
                          order.request.model,
                          order.tags,
                          m_retries,
                          client.world.now(),
                          *worst,
                          order.cap};
    // Asked for by the client, so that a reservation whose call has died is given back.
    MessageClient::Inner& shared = client;
    shared.ledger.reserve(
        entry, shared.owner,
        [this, &shared, guard = QPointer(call), most = *worst](const LedgerService::Reserved& answer) {
            if (guard)
                reserved(answer, most);
            else if (answer.id)
                shared.ledger.complete(*answer.id, unsent(), shared.owner, [](const auto&) {});
        });
}

void MessageCall::Inner::reserved(const LedgerService::Reserved& answer, Money worst)
{
    if (!answer.id) {
        end(LiveError{LiveError::Kind::Refused, answer.problem.value_or(Message{}), 0, {}, {}, {}});
        return;
    }
    m_attempt = std::make_unique<Attempt>();
    m_attempt->id = *answer.id;
    m_attempt->worst = worst;
    if (m_cancelled)
        conclude(transportError(HttpExchange::End::Cancelled, {}, {}));
    else
        send();
}

void MessageCall::Inner::send()
{
    m_attempt->reader = ReplyReader({[this](const QString& text) { emit call->textArrived(text); },
                                     [this](const QString& text) { emit call->thinkingArrived(text); },
                                     [this] {
                                         if (!result.firstTokenS)
                                             result.firstTokenS =
                                                 static_cast<double>(m_attempt->clock.nsecsElapsed()) / 1e9;
                                     }});
    result.firstTokenS.reset();
    result.requestId.clear();
    ++result.attempts;
    m_failed = {};
    m_failed.answered = false;
    const CallLimits& limits = client.world.limits;
    HttpExchange::Receiver receiver;
    receiver.answer = [this] { readAnswer(); };
    receiver.bytes = [this](const QByteArray& bytes) { readBytes(bytes); };
    receiver.end = [this](HttpExchange::End end) { attemptEnded(end); };
    m_attempt->clock.start();
    QNetworkReply* const reply =
        client.post(order, QStringLiteral("/v1/messages"), messageBody(order.request));
    m_exchange = new HttpExchange(reply, {limits.answer, {}, limits.bodyBytes}, receiver, call);
    client.ledger.markSent(m_attempt->id);
    m_attempt->sent = true;
    enter(CallPhase::Waiting);
}

void MessageCall::Inner::readAnswer()
{
    const CallLimits& limits = client.world.limits;
    const int status = m_exchange->status();
    const QByteArray type = m_exchange->header("content-type").toLower().trimmed();
    m_attempt->answered = true;
    m_attempt->isMessage = status == kOk;
    result.requestId =
        harmlessText(QString::fromLatin1(m_exchange->header("request-id")), order.key).left(200);
    result.limits = readRateLimits(m_exchange->reply());
    m_failed.answered = true;
    m_failed.status = status;
    m_failed.shouldRetry = m_exchange->header("x-should-retry");
    m_failed.retryAfter = m_exchange->header("retry-after");
    m_failed.retryAfterMs = m_exchange->header("retry-after-ms");
    if (!m_attempt->isMessage) {
        m_exchange->setLimits({limits.idle, {}, limits.errorBytes});
        return;
    }
    enter(CallPhase::Receiving);
    if (type.startsWith("text/event-stream")) {
        m_attempt->stream =
            std::make_unique<SseParser>([this](const SseEvent& event) { m_attempt->reader.read(event); });
        m_exchange->setLimits({limits.stream, limits.idle, limits.streamBytes});
    } else if (!type.contains("json")) {
        m_attempt->wrongType = true;
        m_exchange->cancel();
    }
}

void MessageCall::Inner::readBytes(const QByteArray& bytes)
{
    if (!m_attempt->stream) {
        m_attempt->body += bytes;
        return;
    }
    const QPointer guard(call); // a receiver of the text may end the call
    const bool fits = m_attempt->stream->feed(bytes);
    if (!guard || phase != CallPhase::Receiving)
        return;
    const ReplyReader& reader = m_attempt->reader;
    if (reader.hasEnded()) {
        m_exchange->letGo();
        attemptEnded(HttpExchange::End::Complete);
    } else if (reader.error() || reader.failed() || !fits) {
        m_exchange->cancel();
    }
}

void MessageCall::Inner::attemptEnded(HttpExchange::End end)
{
    result.latencyS = static_cast<double>(m_attempt->clock.nsecsElapsed()) / 1e9;
    const std::optional<LiveError> error = errorOf(end);
    conclude(error);
}

std::optional<LiveError> MessageCall::Inner::errorOf(HttpExchange::End end)
{
    const ReplyReader& reader = m_attempt->reader;
    if (m_attempt->wrongType)
        return liveError(LiveError::Kind::Nonsense,
                         QT_TRANSLATE_NOOP("Engine",
                                           "The server's answer is no message but of the type \"%1\". Check "
                                           "that the endpoint speaks the Messages API"),
                         {harmlessText(QString::fromLatin1(m_exchange->header("content-type")), order.key)
                              .left(100)
                              .toStdString()});
    if (reader.error())
        return streamError(*reader.error(), order.key);
    if (m_cancelled)
        return transportError(HttpExchange::End::Cancelled, {}, {});
    if (reader.failed() || (m_attempt->stream && m_attempt->stream->failed()))
        return liveError(LiveError::Kind::Nonsense,
                         QT_TRANSLATE_NOOP("Engine", "The server's stream makes no sense, and was ended"));
    if (m_attempt->answered && !m_attempt->isMessage)
        return bodyError();
    if (end != HttpExchange::End::Complete)
        return transportError(end, m_exchange->detail(), order.key);
    if (!m_attempt->stream)
        return bodyError();
    if (!reader.hasEnded())
        return liveError(LiveError::Kind::Lost,
                         QT_TRANSLATE_NOOP("Engine", "The stream ended before the message was complete"));
    return std::nullopt;
}

std::optional<LiveError> MessageCall::Inner::bodyError()
{
    const int status = m_exchange->status();
    const QJsonObject body = QJsonDocument::fromJson(m_attempt->body).object();
    const std::optional<ServerError> error = readServerError(body);
    if (status >= 300 && status < 400)
        return liveError(LiveError::Kind::Nonsense,
                         QT_TRANSLATE_NOOP("Engine",
                                           "The server sends calls to another place (status %1), which is "
                                           "never followed. Check the endpoint's URL"),
                         {std::to_string(status)});
    if (!m_attempt->isMessage || error) {
        m_failed.errorCode = error ? error->code : QString();
        if (error && result.requestId.isEmpty())
            result.requestId = harmlessText(error->requestId, order.key).left(200);
        return statusError(status, error, order.key);
    }
    if (m_attempt->reader.readBody(body))
        return std::nullopt;
    return liveError(LiveError::Kind::Nonsense,
                     QT_TRANSLATE_NOOP("Engine",
                                       "The server's answer is no message. Check that the endpoint speaks "
                                       "the Messages API"));
}

void MessageCall::Inner::conclude(const std::optional<LiveError>& error)
{
    CallOutcome outcome = outcomeOf(error);
    outcome.requestId = result.requestId;
    outcome.httpStatus = m_failed.status;
    if (m_attempt->sent)
        outcome.latencyS = result.latencyS;
    outcome.firstTokenS = result.firstTokenS;
    if (error)
        outcome.error = QString::fromStdString(error->message.english());
    result.error = error;
    result.booked += outcome.cost ? *outcome.cost : outcome.booked.value_or(m_attempt->worst);
    result.worstCase = result.worstCase || !outcome.cost;
    result.cost = outcome.cost;
    m_retryIn.reset();
    if (retries(error))
        m_retryIn = retryDelay(m_failed, m_retries,
                               client.world.random ? client.world.random()
                                                   : QRandomGenerator::global()->generateDouble(),
                               client.world.now());
    book(outcome);
}

CallOutcome MessageCall::Inner::outcomeOf(const std::optional<LiveError>& error)
{
    CallOutcome outcome;
    const ReplyReader& reader = m_attempt->reader;
    if (!m_attempt->sent
        || (error && !m_attempt->answered
            && (error->kind == LiveError::Kind::Unreachable || error->kind == LiveError::Kind::Insecure))) {
        outcome.state = CallState::Unsent;
        outcome.cost = Money();
    } else if (reader.hasBegun()) {
        addCost(outcome, error);
    } else if (error && error->kind == LiveError::Kind::Server) {
        // Errors of the API are free. Of a gateway that says none of its words nobody knows what it had begun.
        const int status = error->httpStatus;
        const bool free = !error->serverType.isEmpty() || (status >= 400 && status < 500 && status != 408);
        outcome.state = free ? CallState::Failed : CallState::Unknown;
        if (free)
            outcome.cost = Money();
    } else if (m_attempt->answered && m_failed.status >= 300 && m_failed.status < 400) {
        outcome.state = CallState::Failed;
        outcome.cost = Money();
    }
    return outcome;
}

void MessageCall::Inner::addCost(CallOutcome& outcome, const std::optional<LiveError>& error)
{
    const ReplyReader& reader = m_attempt->reader;
    const Reply reply = reader.reply();
    const PriceContext prices = client.prices();
    const auto usage = readUsage(reply.usage, order.request.longestCache());
    outcome.answeredModel = harmlessText(reply.model, order.key).left(200);
    outcome.stopReason = harmlessText(reply.stopReason, order.key).left(60);
    result.reply = reply;
    const bool known = usage && (reader.usageIsFinal() || (reader.hasEnded() && !error));
    if (known) {
        result.usage = usage;
        outcome.usage = usage->total();
        outcome.webSearches = usage->webSearches;
        outcome.cost = billedCost(*usage, reply.model, order.request.model, prices);
    } else if (usage) {
        outcome.booked = worstCost(order.request, *usage, reply.model, prices);
    }
    outcome.state = outcome.cost ? CallState::Done : CallState::Unknown;
}

void MessageCall::Inner::book(const CallOutcome& outcome)
{
    result.outcome = outcome;
    const QPointer guard(call);
    enter(CallPhase::Booking);
    if (!guard)
        return;
    client.ledger.complete(m_attempt->id, outcome, call, [this](const std::optional<Message>& problem) {
        if (problem)
            result.bookingProblem = problem;
        booked();
    });
}

void MessageCall::Inner::booked()
{
    m_attempt.reset();
    if (!m_retryIn || m_cancelled) {
        if (m_retryIn)
            result.error = transportError(HttpExchange::End::Cancelled, {}, {});
        end(result.error);
        return;
    }
    ++m_retries;
    const QPointer guard(call);
    enter(CallPhase::BeforeRetry);
    if (guard)
        emit call->retrying(*result.error, *m_retryIn);
    if (!guard || phase != CallPhase::BeforeRetry)
        return;
    const auto goOn = [this, wait = ++m_waits] {
        if (phase == CallPhase::BeforeRetry && wait == m_waits)
            reserve();
    };
    if (client.world.wait)
        client.world.wait(*m_retryIn, call, goOn);
    else
        QTimer::singleShot(*m_retryIn, call, goOn);
}

bool MessageCall::Inner::retries(const std::optional<LiveError>& error)
{
    if (!error || m_cancelled || m_retries >= order.retries || m_attempt->isMessage)
        return false;
    switch (error->kind) {
    case LiveError::Kind::Unreachable:
    case LiveError::Kind::Lost:
    case LiveError::Kind::TimedOut:
    case LiveError::Kind::Server:
        return isRetryable(m_failed);
    default:
        return false;
    }
}

void MessageCall::Inner::end(const std::optional<LiveError>& error)
{
    if (phase == CallPhase::Ended)
        return;
    result.error = error;
    const QPointer guard(call);
    enter(CallPhase::Ended);
    if (guard)
        emit call->finished();
}

void MessageCall::Inner::cancel()
{
    if (phase == CallPhase::Ended || std::exchange(m_cancelled, true))
        return;
    switch (phase) {
    case CallPhase::Counting:
    case CallPhase::Waiting:
    case CallPhase::Receiving:
        if (m_exchange)
            m_exchange->cancel();
        break;
    case CallPhase::BeforeRetry:
        ++m_waits;
        end(transportError(HttpExchange::End::Cancelled, {}, {}));
        break;
    case CallPhase::Reserving: // is told as soon as there is an answer
    case CallPhase::Booking:
    case CallPhase::Ended:
        break;
    }
}

void MessageCall::Inner::abandon()
{
    if (m_exchange)
        m_exchange->letGo();
    if (!m_attempt || phase == CallPhase::Booking || phase == CallPhase::Ended)
        return;
    m_cancelled = true;
    const auto error = transportError(HttpExchange::End::Cancelled, {}, {});
    CallOutcome outcome = outcomeOf(error);
    outcome.error = QString::fromStdString(error.message.english());
    client.ledger.complete(m_attempt->id, outcome, client.owner, [](const auto&) {});
}

} // namespace spendwright
