// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace spendwright {

/// What an attempt that failed says about another one.
struct FailedAttempt {
    bool answered = true;   ///< false where no answer came at all: a lost connection, a timeout
    int status = 0;         ///< HTTP, where an answer came
    QString errorCode;      ///< details.error_code
    QByteArray shouldRetry; ///< headers; empty where they were not there
    QByteArray retryAfterMs;
    QByteArray retryAfter;
};

inline constexpr int kMostRetries = 2;

/// True where the provider's official client would try again, except for a spend cap that was reached: that is
/// over next month.
[[nodiscard]] bool isRetryable(const FailedAttempt& attempt);

/// How long the official client waits before it tries again: as long as the server says, else
/// min(0.5 x 2^n, 8) s x (1 - random x 0.25) after n retries. Requires 0 <= random < 1.
[[nodiscard]] std::chrono::milliseconds retryDelay(const FailedAttempt& attempt, int retries, double random,
                                                   const QDateTime& now);

/// True for the errors of a spending limit, which no waiting helps against.
[[nodiscard]] bool isSpendLimit(const QString& errorCode);

} // namespace spendwright
