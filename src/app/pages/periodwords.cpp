// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/periodwords.h"

#include "app/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Period)
};

constexpr double kAlmost = 0.0005; // nearer to 0 or 1 a chance is "almost never" or "almost always"

enum class Span { Day, Week, Month, Year, Other };

Span spanOf(int days)
{
    if (days == 1 || days == 7)
        return days == 1 ? Span::Day : Span::Week;
    if (days >= 28 && days <= 31)
        return Span::Month;
    return days == 365 || days == 366 ? Span::Year : Span::Other;
}

// The scenario, and between which amounts nine of ten lie.
QString usualRange(int days)
{
    switch (spanOf(days)) {
    case Span::Day:
        return Text::tr("%1: nine days in ten cost between %2 and %3");
    case Span::Week:
        return Text::tr("%1: nine weeks in ten cost between %2 and %3");
    case Span::Month:
        return Text::tr("%1: nine months in ten cost between %2 and %3");
    case Span::Year:
        return Text::tr("%1: nine years in ten cost between %2 and %3");
    case Span::Other:
        break;
    }
    return Text::tr("%1: nine in ten periods of %n day(s) cost between %2 and %3", nullptr, days);
}

QString amountOf(double usd, const PeriodRange& range)
{
    return range.unpricedCalls > 0 ? moneyShort(usd) + u'*' : moneyShort(usd);
}

// What is not priced comes on top, so that a chance is a least one.
QString budgetClause(const PeriodCost& period, const PeriodRange& range)
{
    if (!period.budgetUsd || !range.overBudget)
        return {};
    const QString budget = money(*period.budgetUsd);
    const double chance = *range.overBudget;
    const bool least = range.unpricedCalls > 0;
    if (chance > 1 - kAlmost)
        return range.certain ? Text::tr("the budget of %1 is exceeded").arg(budget)
                             : Text::tr("the budget of %1 is almost always exceeded").arg(budget);
    if (least && chance < kAlmost)
        return Text::tr("whether the budget of %1 is kept is unknown").arg(budget);
    if (least)
        return Text::tr("the budget of %1 is exceeded in at least %2 of all cases")
            .arg(budget, share(chance));
    if (chance < kAlmost)
        return range.certain ? Text::tr("the budget of %1 is kept").arg(budget)
                             : Text::tr("the budget of %1 is almost never exceeded").arg(budget);
    return Text::tr("the budget of %1 is exceeded in %2 of all cases").arg(budget, share(chance));
}

QString detailOf(const PeriodCost& period, const PeriodRange& range, const QString& name)
{
    if (!range.known)
        return Text::tr("%1: unknown; no model has a price").arg(name);
    QStringList lines{name};
    if (range.certain) {
        lines << Text::tr("Always %1").arg(amountOf(range.p50, range));
    } else {
        lines << Text::tr("P5: %1", "one in twenty costs less").arg(amountOf(range.p5, range))
              << Text::tr("P50: %1", "half cost less").arg(amountOf(range.p50, range))
              << Text::tr("P95: %1", "one in twenty costs more").arg(amountOf(range.p95, range));
    }
    if (range.overBudget)
        lines << Text::tr("More than the budget of %1: %2")
                     .arg(money(*period.budgetUsd), share(*range.overBudget));
    if (range.unpricedCalls > 0)
        lines << Text::tr("%1 calls to models without a price are left out").arg(count(range.unpricedCalls));
    return lines.join(u'\n');
}

} // namespace

QString periodTitle(int days)
{
    switch (spanOf(days)) {
    case Span::Day:
        return Text::tr("&Day");
    case Span::Week:
        return Text::tr("Wee&k");
    case Span::Month:
        return Text::tr("&Month");
    case Span::Year:
        return Text::tr("&Year");
    case Span::Other:
        break;
    }
    return Text::tr("Per&iod");
}

QString rangeSentence(const PeriodCost& period, const PeriodRange& range, const QString& name)
{
    if (!range.known)
        return Text::tr("%1: what it costs is unknown; no model of it has a price.").arg(name);
    const QString cost =
        range.certain
            ? Text::tr("%1: it costs %2").arg(name, amountOf(range.p50, range))
            : usualRange(period.days).arg(name, amountOf(range.p5, range), amountOf(range.p95, range));
    const QString budget = budgetClause(period, range);
    return budget.isEmpty()
               ? Text::tr("%1.", "a sentence").arg(cost)
               : Text::tr("%1; %2.", "what it costs, what becomes of the budget").arg(cost, budget);
}

QString periodNote(const PeriodCost& period)
{
    QStringList notes;
    if (period.before.certain && period.after.certain)
        notes << Text::tr("Nothing in this plan is in doubt or left to chance.");
    else if (!period.hasBeliefs)
        notes << Text::tr("No doubts entered: the ranges are luck alone.");
    if (!period.budgetUsd)
        notes << Text::tr("With a budget in the plan its chance of being exceeded stands here.");
    const double unpriced = std::max(period.before.unpricedCalls, period.after.unpricedCalls);
    if (unpriced > 0)
        notes << Text::tr("* leaves out %1 calls to models without a price.").arg(count(unpriced));
    return notes.join(QChar::fromLatin1(' '));
}

PeriodText periodText(const PeriodCost& period, const ScenarioNames& names)
{
    PeriodText text;
    text.amount = moneyShort;
    text.range = [](double from, double to) {
        return moneyShort(from) == moneyShort(to)
                   ? moneyShort(from)
                   : Text::tr("%1–%2", "a range").arg(moneyShort(from), moneyShort(to));
    };
    text.names = QStringList{names.before, names.after};
    for (const PeriodRange* range : {&period.before, &period.after}) {
        const QString name = text.names.at(text.details.size());
        text.unknown << (range->known ? QString() : unknownFigure());
        text.details << detailOf(period, *range, name);
    }
    if (period.budgetUsd) {
        const QString budget = moneyShort(*period.budgetUsd);
        text.budget = Text::tr("Budget %1").arg(budget);
        text.budgetBeyond = Text::tr("Budget %1 →", "it lies on the right").arg(budget);
    }
    const QStringList all{rangeSentence(period, period.before, names.before),
                          rangeSentence(period, period.after, names.after), periodNote(period)};
    text.summary = all.join(QChar::fromLatin1(' ')).trimmed();
    return text;
}

} // namespace spendwright
