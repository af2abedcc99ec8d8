// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/retrypolicy.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace spendwright {

namespace {

constexpr double kFirstDelayMs = 500;
constexpr double kMostDelayMs = 8000;
constexpr double kJitter = 0.25;
constexpr double kMostAskedMs = 2147483647; // what one timer can wait

/// The number that the text begins with, as JavaScript's parseFloat has it.
std::optional<double> leadingNumber(const QByteArray& text)
{
    const QByteArray trimmed = text.trimmed();
    for (qsizetype length = trimmed.size(); length > 0; --length) {
        bool ok = false;
        const double number = trimmed.left(length).toDouble(&ok);
        if (ok && std::isfinite(number))
            return number;
    }
    return std::nullopt;
}

/// A date of HTTP, such as "Sun, 22 Nov 2026 08:49:37 GMT".
std::optional<double> untilDate(const QByteArray& text, const QDateTime& now)
{
    QString date = QString::fromLatin1(text.trimmed());
    if (date.endsWith(QLatin1String(" GMT")))
        date.chop(4);
    QDateTime when = QLocale::c().toDateTime(date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
    when.setTimeSpec(Qt::UTC);
    if (!when.isValid())
        when = QDateTime::fromString(date, Qt::ISODate);
    if (!when.isValid())
        return std::nullopt;
    return static_cast<double>(now.msecsTo(when));
}

std::optional<double> askedDelayMs(const FailedAttempt& attempt, const QDateTime& now)
{
    const auto milliseconds = leadingNumber(attempt.retryAfterMs);
    if (milliseconds && *milliseconds != 0)
        return milliseconds;
    if (const auto seconds = leadingNumber(attempt.retryAfter))
        return *seconds * 1000;
    return untilDate(attempt.retryAfter, now);
}

} // namespace

bool isSpendLimit(const QString& errorCode)
{
    return errorCode == QLatin1String("enforced_spend_limit_reached")
           || errorCode == QLatin1String("contract_spend_limit_reached")
           || errorCode == QLatin1String("ramp_limit_exceeded");
}

bool isRetryable(const FailedAttempt& attempt)
{
    if (isSpendLimit(attempt.errorCode))
        return false;
    if (!attempt.answered || attempt.shouldRetry == "true")
        return true;
    if (attempt.shouldRetry == "false")
        return false;
    return attempt.status == 408 || attempt.status == 409 || attempt.status == 429 || attempt.status >= 500;
}

std::chrono::milliseconds retryDelay(const FailedAttempt& attempt, int retries, double random,
                                     const QDateTime& now)
{
    const std::optional<double> asked = askedDelayMs(attempt, now);
    if (asked && *asked > 0 && *asked <= kMostAskedMs)
        return std::chrono::milliseconds(std::llround(std::ceil(*asked)));
    const double delay = std::min(kFirstDelayMs * std::pow(2, std::max(0, retries)), kMostDelayMs);
    return std::chrono::milliseconds(std::llround(delay * (1 - random * kJitter)));
}

} // namespace spendwright
