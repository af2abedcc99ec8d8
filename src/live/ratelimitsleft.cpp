// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/ratelimitsleft.h"

namespace spendwright {

namespace {

std::optional<std::int64_t> number(const QByteArray& text)
{
    bool ok = false;
    const qint64 value = text.trimmed().toLongLong(&ok);
    return ok && value >= 0 ? std::optional<std::int64_t>(value) : std::nullopt;
}

RateLimitLeft read(const QNetworkReply& reply, const QByteArray& name)
{
    const QByteArray prefix = "anthropic-ratelimit-" + name;
    return {number(reply.rawHeader(prefix + "-limit")), number(reply.rawHeader(prefix + "-remaining")),
            QDateTime::fromString(QString::fromLatin1(reply.rawHeader(prefix + "-reset").trimmed()),
                                  Qt::ISODate)};
}

} // namespace

RateLimitsLeft readRateLimits(const QNetworkReply& reply)
{
    return {read(reply, "requests"), read(reply, "tokens"), read(reply, "input-tokens"),
            read(reply, "output-tokens")};
}

} // namespace spendwright
