// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/reply.h"

namespace spendwright {

namespace {

QString joined(const QJsonArray& content, QLatin1String type)
{
    QString text;
    for (const QJsonValue block : content) {
        const QJsonObject json = block.toObject();
        if (json[QLatin1String("type")] == type)
            text += json[type].toString();
    }
    return text;
}

} // namespace

QString Reply::text() const
{
    return joined(content, QLatin1String("text"));
}

QString Reply::thinking() const
{
    return joined(content, QLatin1String("thinking"));
}

QList<QJsonObject> Reply::toolUses() const
{
    QList<QJsonObject> uses;
    for (const QJsonValue block : content) {
        if (block.toObject()[QLatin1String("type")] == QLatin1String("tool_use"))
            uses.append(block.toObject());
    }
    return uses;
}

} // namespace spendwright
