// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/limitswords.h"

#include "app/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTime>

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Limits)
};

using Side = std::optional<LimitUse> LimitRow::*;

QString tierName(const std::string& id)
{
    const LimitTier* tier = builtInLimitBook().tier(id);
    return QString::fromStdString(tier ? tier->name : id);
}

QString tightest(const LimitRow& row, const LimitUse& use, const QString& tier)
{
    const QString when = limitWhen(row.kind, use.when);
    const QString models = limitName(row);
    const QString used = share(use.share().value_or(0));
    switch (row.kind) {
    case LimitKind::Calls:
        return Text::tr("%1 %2 needs %3 of the calls a minute that tier %4 allows")
            .arg(when, models, used, tier);
    case LimitKind::Input:
        return Text::tr("%1 %2 needs %3 of the input tokens a minute that tier %4 allows")
            .arg(when, models, used, tier);
    case LimitKind::Output:
        return Text::tr("%1 %2 needs %3 of the output tokens a minute that tier %4 allows")
            .arg(when, models, used, tier);
    case LimitKind::MonthlySpend:
        break;
    }
    return {};
}

// "" where the month's bill is allowed.
QString spendSentence(const RateLimits& limits, Side side)
{
    for (const LimitRow& row : limits.rows) {
        const auto used =
            row.kind == LimitKind::MonthlySpend && row.*side ? (row.*side)->share() : std::nullopt;
        if (used && *used > 1)
            return Text::tr("A month of 30 days costs %1 of the %2 that tier %3 allows.")
                .arg(share(*used), moneyShort(*row.limit), tierName(limits.tier));
    }
    return {};
}

// Which tier is large enough, where this one is not.
QString wayOut(const RateLimits& limits)
{
    return limits.enoughAfter ? Text::tr("Tier %1 would do.").arg(tierName(*limits.enoughAfter))
                              : Text::tr("No tier in this list would do.");
}

QString minuteSentence(const RateLimits& limits, const std::optional<std::size_t>& row, Side side,
                       const QString& name)
{
    const bool any = std::any_of(limits.rows.begin(), limits.rows.end(), [side](const LimitRow& each) {
        return each.kind != LimitKind::MonthlySpend && each.*side;
    });
    if (!row)
        return (any ? Text::tr("%1: nobody knows the limits of the models that are called.")
                    : Text::tr("%1: makes no calls that these limits are for."))
            .arg(name);
    const LimitUse& use = *(limits.rows[*row].*side);
    const QString what = tightest(limits.rows[*row], use, tierName(limits.tier));
    if (use.share().value_or(0) > 1)
        return Text::tr("%1: %2, so calls will be refused.").arg(name, what);
    if (const auto growth = use.growth())
        return Text::tr("%1: %2; %3.").arg(name, what, growthText(*growth));
    return Text::tr("%1: %2.").arg(name, what);
}

QString sentence(const RateLimits& limits, const std::optional<std::size_t>& row, Side side,
                 const QString& name)
{
    QStringList sentences{minuteSentence(limits, row, side, name), spendSentence(limits, side)};
    const bool over =
        !sentences.last().isEmpty() || (row && (limits.rows[*row].*side)->share().value_or(0) > 1);
    if (over && side == &LimitRow::after)
        sentences << wayOut(limits);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace

QString limitName(const LimitRow& row)
{
    if (row.kind == LimitKind::MonthlySpend)
        return Text::tr("All of the provider’s");
    const QString name = QString::fromStdString(row.name.empty() ? row.id : row.name);
    return row.fast ? Text::tr("%1, fast", "models").arg(name) : name;
}

QString growthText(double growth)
{
    if (growth < 2)
        return Text::tr("traffic can grow by %1", "a share").arg(share(growth - 1));
    const double shown = growth < 10 ? std::floor(growth * 10) / 10 : std::floor(growth);
    return Text::tr("traffic can grow %1-fold").arg(QLocale().toString(shown, 'f', growth < 10 ? 1 : 0));
}

QString limitKindName(LimitKind kind)
{
    switch (kind) {
    case LimitKind::Calls:
        return Text::tr("Calls");
    case LimitKind::Input:
        return Text::tr("Input tokens");
    case LimitKind::Output:
        return Text::tr("Output tokens");
    case LimitKind::MonthlySpend:
        break;
    }
    return Text::tr("Bill of a month");
}

QString limitWhen(LimitKind kind, const BusyHour& when)
{
    if (kind == LimitKind::MonthlySpend)
        return Text::tr("in 30 days");
    if (!when.hour)
        return Text::tr("in every hour");
    const QLocale locale;
    const int hour = *when.hour % 24;
    const QString from = locale.toString(QTime(hour, 0), QLocale::ShortFormat);
    const QString to = locale.toString(QTime((hour + 1) % 24, 0), QLocale::ShortFormat);
    const QString day = when.daily ? Text::tr("every day", "in the busiest hour (every day, 10:00–11:00)")
                                   : locale.standaloneDayName(*when.hour / 24 + 1);
    if (when.burst)
        return Text::tr("in the burst (%1, %2)", "day, time").arg(day, from);
    return Text::tr("in the busiest hour (%1, %2–%3)", "day, from, to").arg(day, from, to);
}

QString limitSource(const LimitRow& row)
{
    const LimitBook& book = builtInLimitBook();
    if (row.kind == LimitKind::MonthlySpend || !row.limit)
        return {};
    const auto known = std::find_if(book.classes.begin(), book.classes.end(),
                                    [&row](const LimitClass& each) { return each.id == row.id; });
    if (known == book.classes.end())
        return {};
    const QString notes = QString::fromStdString(known->notes);
    const QString source = Text::tr("Source: %1").arg(QString::fromStdString(known->source));
    return notes.isEmpty() ? source : notes + u'\n' + source;
}

QString limitSentenceBefore(const RateLimits& limits, const QString& name)
{
    return sentence(limits, limits.tightestBefore, &LimitRow::before, name);
}

QString limitSentenceAfter(const RateLimits& limits, const QString& name)
{
    return sentence(limits, limits.tightestAfter, &LimitRow::after, name);
}

QString limitsNote(const RateLimits& limits)
{
    QStringList notes{Text::tr(
        "Expected in the hour, without the ups and downs of luck within it. Tokens read from the prompt "
        "cache don’t count.")};
    if (limits.batchedBefore > 0 || limits.batchedAfter > 0)
        notes << Text::tr("Batched calls have limits of their own and aren’t counted.");
    const bool foreign = std::any_of(limits.rows.begin(), limits.rows.end(), [](const LimitRow& row) {
        return row.kind == LimitKind::Calls && !row.limit;
    });
    if (foreign)
        notes << Text::tr("Where a limit is unknown, all input is counted.");
    if (limits.unpricedBefore > 0 || limits.unpricedAfter > 0)
        notes << Text::tr("The bill leaves out calls to models that have no price.");
    return notes.join(u' ');
}

} // namespace spendwright
