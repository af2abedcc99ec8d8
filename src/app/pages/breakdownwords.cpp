// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/breakdownwords.h"

#include "app/document/choices.h"
#include "app/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Breakdown)
};

constexpr double kLeastShare = 0.00005; // a smaller one would be shown as 0

// As part of a sentence: "68% of the bill is …".
QString classInSentence(const std::string& id)
{
    if (id == "input")
        return Text::tr("input sent fresh");
    if (id == "cache_write_5m" || id == "cache_write_1h")
        return Text::tr("input written to the cache");
    if (id == "cache_read")
        return Text::tr("input read from the cache");
    return id == "output" ? Text::tr("output") : Text::tr("tool fees");
}

bool severalAgents(const Breakdown& breakdown)
{
    return std::any_of(breakdown.bars.begin(), breakdown.bars.end(), [&](const BreakdownBar& bar) {
        return bar.others == 0 && bar.agent != breakdown.bars.front().agent;
    });
}

QString nameOf(const BreakdownBar& bar, const Breakdown& breakdown, const PriceBook& book)
{
    if (bar.others > 0)
        return Text::tr("%n other(s)", nullptr, static_cast<int>(bar.others));
    const QString label = QString::fromStdString(bar.label);
    switch (breakdown.by) {
    case BreakdownBy::Agent:
        return label;
    case BreakdownBy::Step:
        return severalAgents(breakdown)
                   ? Text::tr("%1 › %2", "agent, step").arg(QString::fromStdString(bar.agentLabel), label)
                   : label;
    case BreakdownBy::Model:
        return bar.fees ? classOrCauseName(bar.id) : modelName(book, label);
    case BreakdownBy::TokenClass:
    case BreakdownBy::Cause:
        break;
    }
    return classOrCauseName(bar.id);
}

QString costText(const CostPart& part)
{
    if (!part.known())
        return unknownFigure();
    return part.unpricedCalls > 0 ? moneyShort(part.costUsd) + u'*' : moneyShort(part.costUsd);
}

QString shareText(const CostPart& part, const CostPart& bill)
{
    const auto known = shareOfBill(part, bill);
    const bool shown = known && (*known == 0 || *known >= kLeastShare);
    return shown ? share(*known) : QString();
}

QString amountText(const CostPart& part, const CostPart& bill)
{
    const QString known = shareText(part, bill);
    return known.isEmpty() ? costText(part)
                           : Text::tr("%1 · %2", "cost, share of the bill").arg(costText(part), known);
}

QString bothAmounts(const BreakdownBar& bar, const Breakdown& breakdown)
{
    const auto both = [](const QString& before, const QString& after) {
        return before == after ? before : Text::tr("%1 → %2", "before, after").arg(before, after);
    };
    const QString shareBefore = shareText(bar.before, breakdown.before);
    const QString shareAfter = shareText(bar.after, breakdown.after);
    const QString costs = both(costText(bar.before), costText(bar.after));
    if (shareBefore.isEmpty() || shareAfter.isEmpty())
        return costs;
    return Text::tr("%1 · %2", "cost, share of the bill").arg(costs, both(shareBefore, shareAfter));
}

QString sideDetail(const QString& scenario, const CostPart& part, const CostPart& bill)
{
    const QString known = shareText(part, bill);
    const QString cost = Text::tr("%1: %2", "scenario, cost").arg(scenario, costText(part));
    return known.isEmpty() ? cost : Text::tr("%1, %2 of the bill").arg(cost, known);
}

QString detailOf(const QString& name, const BreakdownBar& bar, const Breakdown& breakdown,
                 const ScenarioNames& names)
{
    QStringList lines{name, sideDetail(names.before, bar.before, breakdown.before),
                      sideDetail(names.after, bar.after, breakdown.after)};
    const double unpriced = std::max(bar.before.unpricedCalls, bar.after.unpricedCalls);
    if (unpriced > 0)
        lines << Text::tr("%1 calls to models without a price are left out").arg(count(unpriced));
    return lines.join(u'\n');
}

struct Largest {
    QString name;
    double share = 0;
};

// The most expensive part before; nothing where there is but one, as that says nothing.
std::optional<Largest> largestOf(const Breakdown& breakdown)
{
    if (breakdown.bars.size() < 2)
        return std::nullopt;
    const BreakdownBar& first = breakdown.bars.front();
    const auto share = shareOfBill(first.before, breakdown.before);
    if (!share || *share <= 0)
        return std::nullopt;
    return Largest{QString::fromStdString(first.label), *share};
}

QString classesSentence(const Plan& plan, const SavingsResult& savings)
{
    const Breakdown classes = breakdown(plan, savings, BreakdownBy::TokenClass);
    QStringList parts;
    for (const BreakdownBar& bar : classes.bars) {
        const auto known = bar.id == "unpriced" ? std::nullopt : shareOfBill(bar.before, classes.before);
        if (known && *known > 0 && parts.size() < 4)
            parts << share(*known) << classInSentence(bar.id);
    }
    if (parts.size() < 2)
        return {};
    return parts.size() < 4 ? Text::tr("%1 of the bill is %2.").arg(parts.at(0), parts.at(1))
                            : Text::tr("%1 of the bill is %2; %3 is %4.")
                                  .arg(parts.at(0), parts.at(1), parts.at(2), parts.at(3));
}

} // namespace

QString classOrCauseName(const std::string& id)
{
    const std::map<std::string, QString> names = {
        {"input", Text::tr("Fresh input")},
        {"cache_write_5m", Text::tr("Cache write (5 min)")},
        {"cache_write_1h", Text::tr("Cache write (1 h)")},
        {"cache_read", Text::tr("Cache read")},
        {"output", Text::tr("Output")},
        {"step", Text::tr("Steps' own calls")},
        {"retry", Text::tr("Retries")},
        {"fetch", Text::tr("Fetches")},
        {"history_summary", Text::tr("History summary")},
        {"compaction", Text::tr("Compaction")},
        {"tool_fee", Text::tr("Tool fees")},
        {"unpriced", Text::tr("Calls without a price")},
    };
    const auto found = names.find(id);
    return found == names.end() ? QString::fromStdString(id) : found->second;
}

QString breakdownName(BreakdownBy by)
{
    switch (by) {
    case BreakdownBy::Agent:
        return Text::tr("Agents");
    case BreakdownBy::Step:
        return Text::tr("Steps");
    case BreakdownBy::Model:
        return Text::tr("Models");
    case BreakdownBy::TokenClass:
        return Text::tr("Tokens");
    case BreakdownBy::Cause:
        return Text::tr("Causes");
    }
    return {};
}

QString breakdownHint(BreakdownBy by)
{
    switch (by) {
    case BreakdownBy::Agent:
        return Text::tr("What each agent costs; a click shows its steps");
    case BreakdownBy::Step:
        return Text::tr("What each step costs, with its retries and fetches");
    case BreakdownBy::Model:
        return Text::tr("What the calls to each model cost");
    case BreakdownBy::TokenClass:
        return Text::tr("What input, cached input and output cost, and the tools' fees");
    case BreakdownBy::Cause:
        return Text::tr("What calls are made for");
    }
    return {};
}

BreakdownText breakdownText(const Breakdown& breakdown, const PriceBook& book, const ScenarioNames& names)
{
    BreakdownText text;
    text.beforeName = names.before;
    text.afterName = names.after;
    QStringList spoken;
    for (const BreakdownBar& bar : breakdown.bars) {
        text.names << nameOf(bar, breakdown, book);
        text.amounts << bothAmounts(bar, breakdown);
        text.beforeAmounts << amountText(bar.before, breakdown.before);
        text.afterAmounts << amountText(bar.after, breakdown.after);
        text.details << detailOf(text.names.last(), bar, breakdown, names);
        spoken << QString(text.details.last()).replace(u'\n', QStringLiteral(", "));
    }
    text.summary = Text::tr("Where the bill goes, %1. %2", "by agents, say; then all of them")
                       .arg(breakdownName(breakdown.by), spoken.join(QStringLiteral("; ")));
    return text;
}

QString breakdownSentence(const Plan& plan, const SavingsResult& savings, const QString& beforeName)
{
    const ScenarioResult& before = savings.before;
    if (!before.costKnown())
        return Text::tr("%1: what it costs is unknown; no model of it has a price.").arg(beforeName);
    if (before.cost.mean <= 0)
        return Text::tr("%1: nothing costs anything.").arg(beforeName);
    QStringList sentences{classesSentence(plan, savings)};
    auto largest = largestOf(breakdown(plan, savings, BreakdownBy::Agent));
    if (!largest)
        largest = largestOf(breakdown(plan, savings, BreakdownBy::Step));
    if (largest)
        sentences << Text::tr("“%1” alone is %2.", "agent or step, share of the bill")
                         .arg(largest->name, share(largest->share));
    if (before.unpricedCalls > 0)
        sentences
            << Text::tr("%1 calls to models without a price are left out.").arg(count(before.unpricedCalls));
    sentences.removeAll(QString());
    return Text::tr("%1: %2", "scenario, what is said of it")
        .arg(beforeName, sentences.join(QChar::fromLatin1(' ')));
}

} // namespace spendwright
