// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/answerwords.h"

#include "app/format.h"
#include "app/live/livewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace spendwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AnswerWords)
};

constexpr int kMostOfServer = 200; // characters of what a server says

QString tokensOf(const CallResult& result, TokenClass of)
{
    return result.usage ? QLocale().toString(static_cast<qlonglong>(result.usage->total()[of]))
                        : unknownFigure();
}

QString outputOf(const CallResult& result)
{
    const QString tokens = tokensOf(result, TokenClass::Output);
    if (!result.usage || !result.usage->thinkingTokens || *result.usage->thinkingTokens == 0)
        return tokens;
    return Words::tr("%1, %2 of them thinking", "tokens")
        .arg(tokens, QLocale().toString(static_cast<qlonglong>(*result.usage->thinkingTokens)));
}

QString bookedOf(const CallResult& result)
{
    if (result.worstCase)
        return Words::tr("%1, the most it can have cost").arg(exactMoney(result.booked));
    return exactMoney(result.booked);
}

QString limitOf(const QString& what, const RateLimitLeft& limit)
{
    if (!limit.remaining)
        return {};
    const QLocale locale;
    const QString left = locale.toString(static_cast<qlonglong>(*limit.remaining));
    if (!limit.limit)
        return Words::tr("%1 %2", "how many are left, and of what").arg(left, what);
    return Words::tr("%1 of %2 %3", "how many are left, and of what")
        .arg(left, locale.toString(static_cast<qlonglong>(*limit.limit)), what);
}

QString limitsOf(const RateLimitsLeft& limits)
{
    QStringList left{limitOf(Words::tr("requests"), limits.requests),
                     limitOf(Words::tr("input tokens"), limits.inputTokens),
                     limitOf(Words::tr("output tokens"), limits.outputTokens)};
    left.removeAll(QString());
    return left.isEmpty() ? unknownFigure() : left.join(QStringLiteral(" · "));
}

} // namespace

QString stopReasonText(const QString& id)
{
    if (id == QLatin1String("end_turn"))
        return Words::tr("The model had finished");
    if (id == QLatin1String("max_tokens"))
        return Words::tr("The most tokens were written");
    if (id == QLatin1String("stop_sequence"))
        return Words::tr("A stop sequence was written");
    if (id == QLatin1String("tool_use"))
        return Words::tr("The model wants to use a tool");
    if (id == QLatin1String("pause_turn"))
        return Words::tr("The model paused");
    if (id == QLatin1String("refusal"))
        return Words::tr("The model refused");
    if (id == QLatin1String("model_context_window_exceeded"))
        return Words::tr("The context window was full");
    return id.isEmpty() ? unknownFigure() : id.left(kMostOfServer);
}

QString phaseText(CallPhase phase)
{
    switch (phase) {
    case CallPhase::Counting:
        return Words::tr("Counting the input…");
    case CallPhase::Reserving:
        return Words::tr("Reserving the most it can cost…");
    case CallPhase::Waiting:
        return Words::tr("Waiting for the answer…");
    case CallPhase::Receiving:
        return Words::tr("The answer is coming…");
    case CallPhase::BeforeRetry:
        return Words::tr("It will be tried again…");
    case CallPhase::Booking:
        return Words::tr("Booking what it cost…");
    case CallPhase::Ended:
        break;
    }
    return {};
}

QList<AnswerFact> answerFacts(const CallResult& result)
{
    const QString id = result.requestId.left(kMostOfServer);
    const bool sent = result.attempts > 0;
    const QString stop = result.reply ? result.reply->stopReason : QString();
    return {
        {"cost", Words::tr("Cost"), result.cost ? exactMoney(*result.cost) : unknownFigure()},
        {"booked", Words::tr("Booked"), bookedOf(result)},
        {"input", Words::tr("Fresh input"), tokensOf(result, TokenClass::Input)},
        {"read", Words::tr("Read from the cache"), tokensOf(result, TokenClass::CacheRead)},
        {"write5m", Words::tr("Written to the cache (5 min)"), tokensOf(result, TokenClass::CacheWrite5m)},
        {"write1h", Words::tr("Written to the cache (1 h)"), tokensOf(result, TokenClass::CacheWrite1h)},
        {"output", Words::tr("Output"), outputOf(result)},
        {"stop", Words::tr("Why it ended"), stopReasonText(stop)},
        {"latency", Words::tr("Latency"), sent ? duration(result.latencyS) : unknownFigure()},
        {"first", Words::tr("First token after"),
         result.firstTokenS ? duration(*result.firstTokenS) : unknownFigure()},
        {"limits", Words::tr("Left of the rate limits"), limitsOf(result.limits)},
        {"request", Words::tr("Request id"), id.isEmpty() ? unknownFigure() : id},
    };
}

} // namespace spendwright
