// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

struct Format {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

constexpr QChar kMinus(0x2212);

// The C locale, which the commands draw their charts in, would put the sign behind the figure.
QString currency(double magnitude, int decimals)
{
    const QLocale own;
    const QLocale locale = own == QLocale::c() ? QLocale(QLocale::English, QLocale::UnitedStates) : own;
    return locale.toCurrencyString(magnitude, QStringLiteral("$"), decimals);
}

// Decimals that show three significant digits of a number below one.
int smallDecimals(double magnitude)
{
    return std::clamp(2 - static_cast<int>(std::floor(std::log10(magnitude))), 2, 9);
}

QString dollars(double usd, bool brief)
{
    const double magnitude = std::abs(usd);
    int decimals = 2;
    if (magnitude == 0 || magnitude >= (brief ? 100 : 1000))
        decimals = 0;
    else if (magnitude < 1)
        decimals = brief && magnitude >= 0.1 ? 2 : smallDecimals(magnitude);
    const QString amount = currency(magnitude, decimals);
    return usd < 0 ? kMinus + amount : amount;
}

QString saved(double usd, bool brief)
{
    const QString amount = dollars(-usd, brief);
    return usd < 0 ? u'+' + amount : amount;
}

} // namespace

QString money(double usd)
{
    return dollars(usd, false);
}

QString moneyShort(double usd)
{
    return dollars(usd, true);
}

QString moneySaved(double usd)
{
    return saved(usd, false);
}

QString moneySavedShort(double usd)
{
    return saved(usd, true);
}

QString moneySavedBeside(double usd, double scaleUsd)
{
    const bool whole = std::abs(scaleUsd) >= 100 && std::abs(usd) >= 1;
    if (!whole)
        return saved(usd, true);
    const QString amount = currency(std::abs(usd), 0);
    return (usd < 0 ? QString(u'+') : QString(kMinus)) + amount;
}

QString count(double number)
{
    const bool whole = std::abs(number - std::round(number)) < 1e-9 || std::abs(number) >= 100;
    return QLocale().toString(number, 'f', whole ? 0 : 1);
}

QString share(double share)
{
    const double percent = std::abs(share) * 100;
    int decimals = 0;
    if (percent != 0 && percent < 10)
        decimals = percent < 0.995 ? 2 : 1;
    const QString text = QLocale().toString(percent, 'f', decimals);
    return (share < 0 ? QString(kMinus) : QString())
           + Format::tr("%1%", "a share; some languages want a blank").arg(text);
}

QString shareSaved(double saved)
{
    return saved < 0 ? u'+' + share(-saved) : share(-saved);
}

QString duration(double seconds)
{
    const QLocale locale;
    if (seconds < 0)
        return kMinus + duration(-seconds);
    if (seconds < 0.9995)
        return Format::tr("%1 ms").arg(
            locale.toString(seconds * 1000, 'f', seconds < 0.01 && seconds > 0 ? 1 : 0));
    if (seconds < 10)
        return Format::tr("%1 s").arg(locale.toString(seconds, 'f', seconds == std::floor(seconds) ? 0 : 1));
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 120)
        return Format::tr("%1 s").arg(locale.toString(whole));
    const auto two = [&locale](const QString& pattern, const QString& lone, qint64 big, qint64 small) {
        return small == 0 ? lone.arg(locale.toString(big))
                          : pattern.arg(locale.toString(big), locale.toString(small));
    };
    if (whole < 7200)
        return two(Format::tr("%1 min %2 s"), Format::tr("%1 min"), whole / 60, whole % 60);
    if (whole < 172800)
        return two(Format::tr("%1 h %2 min"), Format::tr("%1 h"), whole / 3600, whole % 3600 / 60);
    return two(Format::tr("%1 d %2 h"), Format::tr("%1 d"), whole / 86400, whole % 86400 / 3600);
}

QString unknownFigure()
{
    return Format::tr("unknown");
}

} // namespace spendwright
