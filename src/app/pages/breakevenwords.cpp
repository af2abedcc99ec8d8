// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format.h"
#include "app/pages/sensitivitywords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BreakEven)
};

using Why = BreakEvens::Why;
using Winner = TrafficBreakEven::Winner;

// "about 69 (68 to 70)": three figures say all that is known.
QString rounded(double runs)
{
    if (runs <= 0)
        return count(0);
    const double unit = std::pow(10.0, std::floor(std::log10(runs)) - 2);
    return count(std::max(0.1, std::round(runs / unit) * unit));
}

QString pointText(const BreakEvenPoint& point)
{
    const QString from = rounded(point.from);
    const QString to = rounded(point.to);
    if (from == to)
        return Text::tr("%1 runs a day").arg(rounded(point.at));
    return Text::tr("%1 runs a day (%2 to %3)", "about so many; surely between these")
        .arg(rounded(point.at), from, to);
}

QString triedText(const TrafficBreakEven& found)
{
    return Text::tr("from %1 to %2 runs a day were tried; now %3")
        .arg(rounded(found.lowest), rounded(found.highest), rounded(found.runsPerDay));
}

QString errorText(const Estimate& change)
{
    const QString size = money(std::abs(change.mean));
    return change.stderr_ > 0.01 * std::abs(change.mean)
               ? Text::tr("%1 ± %2", "amount, the computation's error")
                     .arg(size, moneyShort(kShownErrors * change.stderr_))
               : size;
}

QString whyNot(Why why, const QString& subject)
{
    switch (why) {
    case Why::NoTraffic:
        return Text::tr("%1: no agent has traffic.").arg(subject);
    case Why::NothingToCache:
        return Text::tr("%1: no step reads the conversation, so nothing can be cached.").arg(subject);
    case Why::CachingOff:
        return Text::tr("%1: prompt caching is off.").arg(subject);
    case Why::RoutingOff:
        return Text::tr("%1: model routing is off.").arg(subject);
    case Why::NothingRouted:
        return Text::tr("%1: no step is routed to a cheaper model.").arg(subject);
    case Why::Unpriced:
        return Text::tr("%1: unknown; a model has no price.").arg(subject);
    case Why::Found:
        break;
    }
    return {};
}

QString cachingSentence(const TrafficBreakEven& found, const std::optional<PrefixShortfall>& shortfall)
{
    const QString subject = Text::tr("Prompt caching");
    if (shortfall)
        return Text::tr("%1 can't act: the longest prefix has %2 tokens, its model caches from %3 on.")
            .arg(subject, count(static_cast<double>(shortfall->prefix)),
                 count(static_cast<double>(shortfall->minimum)));
    if (found.now == Winner::Second) {
        const QString saves = Text::tr("%1 saves %2 now").arg(subject, errorText(found.change));
        if (found.below)
            return Text::tr("%1; it pays from about %2 on.").arg(saves, pointText(*found.below));
        return Text::tr("%1, and at any traffic tried (%2).").arg(saves, triedText(found));
    }
    if (found.now == Winner::First) {
        const QString costs = Text::tr("%1 costs %2 more now").arg(subject, errorText(found.change));
        if (found.above)
            return Text::tr("%1; it starts to pay at about %2.").arg(costs, pointText(*found.above));
        return Text::tr("%1, and never pays in the range tried (%2).").arg(costs, triedText(found));
    }
    return Text::tr("%1 makes no visible difference now (%2).").arg(subject, triedText(found));
}

QString wayName(Winner winner)
{
    return winner == Winner::Second ? Text::tr("an hour", "a TTL of ...")
                                    : Text::tr("5 minutes", "a TTL of ...");
}

QString ttlSentence(const TrafficBreakEven& found)
{
    QStringList parts;
    if (found.now == Winner::Neither)
        parts << Text::tr("Cache for 5 minutes or an hour: no visible difference now");
    else
        parts << Text::tr("Cache for 5 minutes or an hour: %1 is cheaper now, by %2")
                     .arg(wayName(found.now), errorText(found.change));
    if (found.below)
        parts << Text::tr("%1 below about %2", "a TTL is cheaper")
                     .arg(wayName(found.winnerBelow), pointText(*found.below));
    if (found.above)
        parts << Text::tr("%1 above about %2", "a TTL is cheaper")
                     .arg(wayName(found.winnerAbove), pointText(*found.above));
    if (!found.below && !found.above && found.now != Winner::Neither)
        parts << Text::tr("never the other in the range tried (%1)").arg(triedText(found));
    return Text::tr("%1.", "a sentence of several parts").arg(parts.join(Text::tr("; ")));
}

QString passRateText(const RoutingBreakEven& found)
{
    QStringList known;
    if (found.measured) {
        const auto& [least, greatest] = *found.measured;
        known << (share(least) == share(greatest)
                      ? Text::tr("the plan says %1").arg(share(least))
                      : Text::tr("the plan says %1 to %2").arg(share(least), share(greatest)));
    }
    if (found.someUnmeasured)
        known << (found.measured ? Text::tr("not all are measured") : Text::tr("nobody has measured it"));
    return known.join(Text::tr("; "));
}

QString routingSentence(const RoutingBreakEven& found)
{
    const BreakEvenPoint& rate = found.passRate;
    if (rate.from >= 1)
        return Text::tr("Model routing never pays, even if every call passes (%1).").arg(passRateText(found));
    if (rate.to <= 0)
        return Text::tr("Model routing pays even if no call passes (%1).").arg(passRateText(found));
    const QString from = share(std::clamp(rate.from, 0.0, 1.0));
    const QString to = share(std::clamp(rate.to, 0.0, 1.0));
    const QString at = share(std::clamp(rate.at, 0.0, 1.0));
    const QString point =
        from == to ? at : Text::tr("%1 (%2 to %3)", "about so much; surely between these").arg(at, from, to);
    return Text::tr("Model routing stops paying below a pass rate of about %1; %2.")
        .arg(point, passRateText(found));
}

} // namespace

QStringList breakEvenSentences(const BreakEvens& points, const std::optional<PrefixShortfall>& shortfall)
{
    QStringList sentences;
    sentences << (points.caching.found ? cachingSentence(*points.caching.found, shortfall)
                                       : whyNot(points.caching.why, Text::tr("Prompt caching")));
    sentences << (points.ttl.found ? ttlSentence(*points.ttl.found)
                                   : whyNot(points.ttl.why, Text::tr("Cache for 5 minutes or an hour")));
    sentences << (points.routing.found ? routingSentence(*points.routing.found)
                                       : whyNot(points.routing.why, Text::tr("Model routing")));
    sentences.removeAll(QString());
    return sentences;
}

} // namespace spendwright
