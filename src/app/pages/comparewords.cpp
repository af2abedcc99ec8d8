// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/comparewords.h"

#include "app/format.h"
#include "app/pages/settingwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

QString nothing()
{
    return QStringLiteral("–");
}

QString costText(const ScenarioResult& result, double usd)
{
    if (!result.costKnown())
        return unknownFigure();
    return result.unpricedCalls > 0 ? money(usd) + u'*' : money(usd);
}

QString differenceText(const ComparedScenario& compared)
{
    if (compared.isReference)
        return nothing();
    if (!compared.change)
        return unknownFigure();
    const QString change = moneySavedBeside(-compared.change->mean, compared.result.cost.mean);
    return compared.change->stderr_ > 0
               ? Text::tr("%1 ± %2", "difference, the computation's error")
                     .arg(change, moneyShort(kShownErrors * compared.change->stderr_))
               : change;
}

QString percentText(const ComparedScenario& compared, const ScenarioResult& reference)
{
    if (compared.isReference)
        return nothing();
    const auto known = compared.changeShare(reference);
    return known ? shareSaved(-*known) : unknownFigure();
}

QString rangeText(const ScenarioResult& result)
{
    if (!result.costKnown())
        return unknownFigure();
    return Text::tr("%1–%2", "P5, P95").arg(moneyShort(result.cost.p5), moneyShort(result.cost.p95));
}

QString perRunText(const ScenarioResult& result, const std::optional<double>& usd)
{
    return usd ? costText(result, *usd) : unknownFigure();
}

using CellText = std::function<QString(const ComparedScenario&)>;

void addRow(CompareTable& table, const std::vector<ComparedColumn>& columns, const QString& label,
            const CellText& text)
{
    QStringList cells;
    for (const ComparedColumn& column : columns)
        cells << text(column.compared);
    table.rows.push_back({label, cells, true});
}

void addCosts(CompareTable& table, const std::vector<ComparedColumn>& columns)
{
    const ScenarioResult& reference = columns.front().compared.result;
    const int days = columns.front().compared.periodDays;
    const bool periods = std::any_of(columns.begin(), columns.end(), [days](const ComparedColumn& column) {
        return column.compared.periodDays != days;
    });
    addRow(table, columns, Text::tr("Cost"),
           [](const ComparedScenario& each) { return costText(each.result, each.result.cost.mean); });
    if (periods)
        addRow(table, columns, Text::tr("Period"),
               [](const ComparedScenario& each) { return Text::tr("%n day(s)", nullptr, each.periodDays); });
    addRow(table, columns, Text::tr("Difference"), differenceText);
    addRow(table, columns, Text::tr("Difference in percent"),
           [&](const ComparedScenario& each) { return percentText(each, reference); });
    addRow(table, columns, Text::tr("Range (P5–P95)"),
           [](const ComparedScenario& each) { return rangeText(each.result); });
    addRow(table, columns, Text::tr("Cost per run"),
           [](const ComparedScenario& each) { return perRunText(each.result, each.result.costPerRun); });
    addRow(table, columns, Text::tr("Cost per successful run"), [](const ComparedScenario& each) {
        return perRunText(each.result, each.result.costPerSuccessfulRun);
    });
}

void addFigures(CompareTable& table, const std::vector<ComparedColumn>& columns)
{
    const auto add = [&](const QString& label, const CellText& text) { addRow(table, columns, label, text); };
    add(Text::tr("Runs"), [](const ComparedScenario& each) { return count(each.result.runs); });
    add(Text::tr("Calls"), [](const ComparedScenario& each) { return count(each.result.calls); });
    add(Text::tr("Latency P50"),
        [](const ComparedScenario& each) { return duration(each.result.latency.p50); });
    add(Text::tr("Latency P95"),
        [](const ComparedScenario& each) { return duration(each.result.latency.p95); });
    add(Text::tr("Input read from the cache"),
        [](const ComparedScenario& each) { return share(each.result.promptCacheReadShare); });
    add(Text::tr("Tool cache hits"),
        [](const ComparedScenario& each) { return share(each.result.toolCacheHitRate); });
    add(Text::tr("Runs that succeed"), [](const ComparedScenario& each) {
        return each.result.unmeasuredQuality ? Text::tr("not measured") : share(each.result.successRate);
    });
}

QString detailOf(const ComparedColumn& column, const ScenarioResult& reference)
{
    const ComparedScenario& compared = column.compared;
    QStringList lines{column.name,
                      Text::tr("Cost: %1").arg(costText(compared.result, compared.result.cost.mean))};
    if (compared.result.costKnown())
        lines << Text::tr("P5–P95: %1").arg(rangeText(compared.result));
    if (!compared.isReference && compared.change)
        lines << Text::tr("Difference: %1 (%2)")
                     .arg(differenceText(compared), percentText(compared, reference));
    if (compared.result.unpricedCalls > 0)
        lines << Text::tr("%1 calls to models without a price are left out")
                     .arg(count(compared.result.unpricedCalls));
    return lines.join(u'\n');
}

} // namespace

CompareTable compareTable(const std::vector<ComparedColumn>& columns, const PlanDocument& document)
{
    CompareTable table;
    if (columns.empty())
        return table;
    for (const ComparedColumn& column : columns)
        table.header << column.name;
    addCosts(table, columns);
    addFigures(table, columns);
    const std::vector<CompareTable::Row> settings = differingSettings(columns, document);
    if (settings.empty()) {
        table.rows.push_back({Text::tr("Nothing differs in the settings"), {}, false});
        return table;
    }
    table.rows.push_back({Text::tr("What differs in the settings"), {}, false});
    table.rows.insert(table.rows.end(), settings.begin(), settings.end());
    return table;
}

CompareBars compareBars(const std::vector<ComparedColumn>& columns)
{
    CompareBars bars;
    QStringList spoken;
    for (const ComparedColumn& column : columns) {
        const ScenarioResult& result = column.compared.result;
        CompareBars::Bar bar;
        bar.name = column.name;
        bar.detail = detailOf(column, columns.front().compared.result);
        bar.amount = costText(result, result.cost.mean);
        if (!column.compared.isReference && column.compared.change)
            bar.amount = Text::tr("%1 · %2", "cost, difference in percent")
                             .arg(bar.amount, percentText(column.compared, columns.front().compared.result));
        if (result.costKnown()) {
            bar.costUsd = result.cost.mean;
            bar.p5 = result.cost.p5;
            bar.p95 = result.cost.p95;
        }
        bar.isReference = column.compared.isReference;
        spoken << QString(bar.detail).replace(u'\n', QStringLiteral(", "));
        bars.bars.push_back(std::move(bar));
    }
    bars.summary = Text::tr("What scenarios cost. %1").arg(spoken.join(QStringLiteral("; ")));
    return bars;
}

QString compareSentence(const std::vector<ComparedColumn>& columns)
{
    if (columns.size() < 2)
        return Text::tr("Choose at least one more scenario to compare with.");
    const ComparedColumn& reference = columns.front();
    const ComparedColumn* cheapest = nullptr;
    for (const ComparedColumn& column : columns) {
        const ScenarioResult& result = column.compared.result;
        if (result.unpricedCalls > 0)
            return Text::tr("Which is the cheapest is unknown: “%1” calls models without a price.")
                .arg(column.name);
        if (column.compared.periodDays != reference.compared.periodDays)
            return Text::tr("The periods differ, so the costs can't be compared; the costs per run can.");
        if (!cheapest || result.cost.mean < cheapest->compared.result.cost.mean)
            cheapest = &column;
    }
    if (cheapest == &reference)
        return Text::tr("None costs less than “%1”, %2.")
            .arg(reference.name, money(reference.compared.result.cost.mean));
    const Estimate& change = *cheapest->compared.change;
    if (std::abs(change.mean) < kShownErrors * change.stderr_)
        return Text::tr("“%1” and “%2” cost the same within the computation's error.")
            .arg(cheapest->name, reference.name);
    return Text::tr("“%1” costs the least: %2, %3 against “%4”.")
        .arg(cheapest->name, money(cheapest->compared.result.cost.mean),
             percentText(cheapest->compared, reference.compared.result), reference.name);
}

} // namespace spendwright
