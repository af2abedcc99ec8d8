// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/savingstext.h"

#include "app/format.h"
#include "app/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Savings)
};

constexpr qsizetype kMostNamed = 3;    // techniques in a sentence
constexpr double kLeastNamed = 0.0005; // of the bill: below it is "0%"

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

// A mark for what clashes, which a sentence beside the chart begins with as well.
QString mark()
{
    return QStringLiteral("†");
}

QStringList clashesOf(const SavingsResult& savings, const std::string& id)
{
    QStringList lines;
    for (const Clash& clash : savings.clashes) {
        if (clash.first != id && clash.second != id)
            continue;
        const std::string& other = clash.first == id ? clash.second : clash.first;
        lines << Text::tr("%1 With %2 it saves %3 less than each on its own", "dagger, technique, amount")
                     .arg(mark(), inSentence(playerName(other)), moneyShort(clash.lost.mean));
    }
    return lines;
}

QString reasonOf(const Clash& clash)
{
    switch (clash.reason) {
    case Clash::Reason::BelowCacheMinimum:
        return Text::tr("routed calls have a prefix of %1 tokens, and their model caches none below %2")
            .arg(QLocale().toString(clash.shortfall->prefix), QLocale().toString(clash.shortfall->minimum));
    case Clash::Reason::CachePerModel:
        return Text::tr("each model has a cache of its own, so that more is written");
    case Clash::Reason::BatchMisses:
        return Text::tr("in a batch only %1 of what is cached is found").arg(share(clash.batchHitRate));
    case Clash::Reason::PrefixRewritten:
        return Text::tr("what is rewritten has to be cached anew");
    case Clash::Reason::SameTokens:
        return Text::tr("both spare the same tokens");
    case Clash::Reason::FewerCalls:
        return Text::tr("one leaves out calls that the other makes cheaper");
    case Clash::Reason::Unknown:
        break;
    }
    return {};
}

struct Worth {
    QString name;
    std::string id;
    double usd = 0;
};

// The techniques that save or cost more than the computation's error, the dearest first.
std::vector<Worth> worthsIn(const SavingsResult& savings, SavingsView view, bool costly)
{
    std::vector<Worth> worths;
    for (const PlayerSavings& player : savings.players) {
        const Estimate& estimate = estimateIn(player, view);
        const double usd = costly ? -estimate.mean : estimate.mean;
        if (usd > kShownErrors * estimate.stderr_ && usd > kLeastNamed * savings.before.cost.mean)
            worths.push_back({inSentence(playerName(player.id)), player.id, usd});
    }
    std::stable_sort(worths.begin(), worths.end(),
                     [](const Worth& a, const Worth& b) { return a.usd > b.usd; });
    return worths;
}

QString named(const std::vector<Worth>& worths, double ofUsd)
{
    QStringList parts;
    for (const Worth& worth : worths)
        if (parts.size() < kMostNamed)
            parts << Text::tr("%1 %2", "technique, share of the bill")
                         .arg(worth.name, share(worth.usd / ofUsd));
    return QLocale().createSeparatedList(parts);
}

QString bestIn(const SavingsResult& savings, SavingsView view)
{
    const double before = savings.before.cost.mean;
    const std::vector<Worth> best = worthsIn(savings, view, false);
    if (best.empty())
        return Text::tr("Nothing saves anything here.");
    const QString list = named(best, before);
    switch (view) {
    case SavingsView::Alone:
        return Text::tr("On its own each would take off: %1.", "techniques with shares").arg(list);
    case SavingsView::Last:
        return Text::tr("What switching one off would lose: %1.", "techniques with shares").arg(list);
    case SavingsView::InOrder:
    case SavingsView::FairShare:
        break;
    }
    const double saved = savings.saved.mean / before;
    return saved > 0 ? Text::tr("%1 off, most of it by %2.", "share, techniques with shares")
                           .arg(share(saved), list)
                     : Text::tr("What saves: %1.", "techniques with shares").arg(list);
}

bool isBehindVolatile(const Plan& plan, const SavingsResult& savings)
{
    const auto isStable = [](const PlayerSavings& player) {
        return player.id == techniqueId(Technique::StablePrefix);
    };
    return std::none_of(savings.players.begin(), savings.players.end(), isStable)
           && std::any_of(plan.agents.begin(), plan.agents.end(), [](const Agent& agent) {
                  return agent.context.volatileTokens > 0 && agent.context.volatileAtStart;
              });
}

QString costliestIn(const Plan& plan, const SavingsResult& savings, SavingsView view)
{
    const std::vector<Worth> costly = worthsIn(savings, view, true);
    if (costly.empty())
        return {};
    const QString list = named(costly, savings.before.cost.mean);
    if (costly.front().id != techniqueId(Technique::PromptCaching))
        return Text::tr("What costs more instead: %1.", "techniques with shares").arg(list);
    return isBehindVolatile(plan, savings)
               ? Text::tr("What costs more instead: %1; something volatile in front of the prefix keeps it "
                          "from being read again.",
                          "techniques with shares")
                     .arg(list)
               : Text::tr("What costs more instead: %1; much more is written to the cache than read.",
                          "techniques with shares")
                     .arg(list);
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

QString chartTitle(const SavingsResult& savings)
{
    const QString plan = QString::fromStdString(savings.planName);
    if (!savings.before.costKnown() || !savings.after.costKnown())
        return plan;
    return Text::tr("%1: %2 → %3")
        .arg(plan, moneyShort(savings.before.cost.mean), moneyShort(savings.after.cost.mean));
}

QString chartSubtitle(const QString& what, const SavingsResult& savings)
{
    return Text::tr("%1. Cost of %n day(s), prices of %2, seed %3.", nullptr, savings.periodDays)
        .arg(what, QString::fromStdString(savings.priceDate), QString::number(savings.seed));
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
        const QStringList clashes = clashesOf(savings, bar.id);
        text.amounts << (bar.total ? moneyShort(bar.toUsd) : moneySavedBeside(bar.savedUsd(), before))
                            + (clashes.isEmpty() ? QString() : mark());
        text.details << (QStringList{detailOf(bar, name, before)} + clashes).join(u'\n');
        spoken << QString(text.details.last()).replace(u'\n', QStringLiteral(", "));
    }
    text.title = chartTitle(savings);
    text.subtitle = chartSubtitle(viewName(waterfall.view), savings);
    if (!savings.clashes.empty())
        text.subtitle +=
            u' ' + Text::tr("%1 saves less with another than each on its own.", "dagger").arg(mark());
    text.summary = Text::tr("Savings, %1. %2")
                       .arg(inSentence(viewName(waterfall.view)), spoken.join(QStringLiteral("; ")));
    return text;
}

QString savingsSentence(const Plan& plan, const SavingsResult& savings, SavingsView view)
{
    if (!savings.before.costKnown() || savings.before.cost.mean <= 0)
        return {};
    if (savings.players.empty())
        return Text::tr("The two scenarios have the same techniques with the same settings.");
    return QString(bestIn(savings, view) + u' ' + costliestIn(plan, savings, view)).trimmed();
}

QString clashSentence(const SavingsResult& savings)
{
    if (savings.clashes.empty())
        return {};
    const Clash& worst = savings.clashes.front();
    const QString pair =
        Text::tr("%1 %2 and %3 save %4 less together than each on its own", "dagger, two techniques, amount")
            .arg(mark(), playerName(worst.first), inSentence(playerName(worst.second)),
                 moneyShort(worst.lost.mean));
    const QString reason = reasonOf(worst);
    const QString sentence = reason.isEmpty() ? Text::tr("%1.", "a sentence").arg(pair)
                                              : Text::tr("%1: %2.", "a clash, its reason").arg(pair, reason);
    const int others = static_cast<int>(savings.clashes.size()) - 1;
    return others == 0 ? sentence : sentence + u' ' + Text::tr("So do %n more pair(s).", nullptr, others);
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
