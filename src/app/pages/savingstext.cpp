// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/savingstext.h"

#include "app/format.h"
#include "app/texts.h"

#include <QCoreApplication>
#include <QLocale>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Savings)
};

constexpr double kShownErrors = 1.96;

const Estimate& estimateIn(const PlayerSavings& player, SavingsView view)
{
    switch (view) {
    case SavingsView::Alone:
        return player.alone;
    case SavingsView::Last:
        return player.last;
    case SavingsView::FairShare:
        return player.fairShare;
    case SavingsView::InOrder:
        break;
    }
    return player.inOrder;
}

QString detailOf(const WaterfallBar& bar, const QString& name, double beforeUsd)
{
    if (bar.total)
        return Text::tr("%1: %2").arg(name, money(bar.toUsd));
    const double saved = bar.savedUsd();
    const QString amount = saved < 0 ? Text::tr("%1 costs %2 more").arg(name, money(-saved))
                                     : Text::tr("%1 saves %2").arg(name, money(saved));
    QString error;
    if (bar.stderrUsd > 0)
        error = Text::tr(" ± %1", "error of the computation").arg(money(kShownErrors * bar.stderrUsd));
    const QString part =
        beforeUsd > 0 ? Text::tr("%1 of the bill before").arg(share(std::abs(saved) / beforeUsd)) : QString();
    return QString(amount + error + u'\n' + part).trimmed();
}

QString barName(const WaterfallBar& bar, const ScenarioNames& names)
{
    if (bar.id == "before")
        return names.before;
    return bar.id == "after" ? names.after : playerName(bar.id);
}

} // namespace

QString viewName(SavingsView view)
{
    switch (view) {
    case SavingsView::InOrder:
        return Text::tr("In order");
    case SavingsView::Alone:
        return Text::tr("Alone");
    case SavingsView::Last:
        return Text::tr("Last");
    case SavingsView::FairShare:
        return Text::tr("Fair share");
    }
    return {};
}

QString viewHint(SavingsView view)
{
    switch (view) {
    case SavingsView::InOrder:
        return Text::tr("What each adds when they are switched on one after the other");
    case SavingsView::Alone:
        return Text::tr("What each saves when it is the only one");
    case SavingsView::Last:
        return Text::tr("What would be lost if it were switched off and all the others stayed");
    case SavingsView::FairShare:
        return Text::tr("Its average over all orders (Shapley value); the shares add up to what is saved");
    }
    return {};
}

WaterfallText waterfallText(const Waterfall& waterfall, const SavingsResult& savings,
                            const ScenarioNames& names)
{
    WaterfallText text;
    text.tick = moneyShort;
    const double before = savings.before.cost.mean;
    QStringList spoken;
    for (const WaterfallBar& bar : waterfall.bars) {
        const QString name = barName(bar, names);
        text.names << name;
        text.amounts << (bar.total ? moneyShort(bar.toUsd) : moneySavedBeside(bar.savedUsd(), before));
        text.details << detailOf(bar, name, before);
        spoken << QString(text.details.last()).replace(u'\n', QStringLiteral(", "));
    }
    text.title = Text::tr("%1: %2 → %3")
                     .arg(QString::fromStdString(savings.planName), moneyShort(before),
                          moneyShort(savings.after.cost.mean));
    text.subtitle = Text::tr("%1. Cost of %n day(s), prices of %2, seed %3.", nullptr, savings.periodDays)
                        .arg(viewName(waterfall.view), QString::fromStdString(savings.priceDate),
                             QString::number(savings.seed));
    text.summary = Text::tr("Savings, %1. %2")
                       .arg(inSentence(viewName(waterfall.view)), spoken.join(QStringLiteral("; ")));
    return text;
}

std::optional<Estimate> savingOf(const SavingsResult& savings, Technique technique, SavingsView view)
{
    if (savings.views.count(view) == 0)
        return std::nullopt;
    for (const PlayerSavings& player : savings.players) {
        if (player.id == techniqueId(technique))
            return estimateIn(player, view);
    }
    return std::nullopt;
}

} // namespace spendwright
