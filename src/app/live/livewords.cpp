// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/livewords.h"

#include "app/texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace spendwright {
namespace {

struct LiveWords {
    Q_DECLARE_TR_FUNCTIONS(LiveWords)
};

constexpr Int128 kPicoPerUsd = 1000000000000;
constexpr int kDecimals = 12;
constexpr int kLeastDecimals = 2;
constexpr double kMostUsd = 1e9;
constexpr QChar kMinus(0x2212);

QString decimalsOf(Int128 pico)
{
    QString decimals = QString::number(static_cast<qint64>(pico)).rightJustified(kDecimals, u'0');
    while (decimals.size() > kLeastDecimals && decimals.endsWith(u'0'))
        decimals.chop(1);
    return decimals;
}

} // namespace

// The digits are the amount's own: as a double it would have fewer.
QString exactMoney(Money amount)
{
    const QLocale locale;
    const bool negative = amount.pico() < 0;
    const Int128 pico = negative ? -amount.pico() : amount.pico();
    const QString number = locale.toString(static_cast<qint64>(pico / kPicoPerUsd)) + locale.decimalPoint()
                           + decimalsOf(pico % kPicoPerUsd);
    QString text = locale.toCurrencyString(0.0, QStringLiteral("$"), 0);
    text.replace(locale.zeroDigit(), number);
    return negative ? kMinus + text : text;
}

QString typedMoney(Money amount)
{
    return QString::number(static_cast<qint64>(amount.pico() / kPicoPerUsd)) + QLocale().decimalPoint()
           + decimalsOf(amount.pico() % kPicoPerUsd);
}

std::optional<Money> readMoney(const QString& text)
{
    QString number = text;
    number.remove(u'$');
    bool good = false;
    const double usd = QLocale().toDouble(number.trimmed(), &good);
    if (!good || !std::isfinite(usd) || usd < 0 || usd > kMostUsd)
        return std::nullopt;
    return Money::fromUsd(usd);
}

QString sentence(const Message& message)
{
    const QString text = engineText(message);
    return text.isEmpty() || text.endsWith(u'.') ? text : text + u'.';
}

QString errorText(const LiveError& error)
{
    const QString text = sentence(error.message);
    if (error.serverMessage.isEmpty() || text.contains(error.serverMessage))
        return text;
    return LiveWords::tr("%1 The server says: “%2”", "what went wrong").arg(text, error.serverMessage);
}

QString moment(const QDateTime& when)
{
    return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

QString keyPlace(KeySource source, const Endpoint& endpoint)
{
    const QString host = endpoint.baseUrl.host();
    switch (source) {
    case KeySource::Session:
        return LiveWords::tr("There is a key for %1, in memory until the program ends.").arg(host);
    case KeySource::Keychain:
        return LiveWords::tr("There is a key for %1, in the system’s keychain.").arg(host);
    case KeySource::Environment:
        return LiveWords::tr("The key of the variable ANTHROPIC_API_KEY is used.");
    case KeySource::None:
        break;
    }
    return LiveWords::tr("There is no key for %1 yet.").arg(host);
}

} // namespace spendwright
