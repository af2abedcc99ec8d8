// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/assumptions.h"
#include "engine/report/facts.h"
#include "engine/report/numbers.h"
#include "engine/report/report.h"

#include <utility>

namespace spendwright {

namespace {

bool costsKnown(const SavingsResult& savings)
{
    return savings.before.costKnown() && savings.after.costKnown();
}

bool costsPartly(const SavingsResult& savings)
{
    return savings.before.unpricedCalls > 0 || savings.after.unpricedCalls > 0;
}

void addEstimate(std::vector<Cell>& row, const SavingsResult& savings, const Estimate& estimate)
{
    if (costsKnown(savings)) {
        row.push_back(Cell::usd(estimate.mean, costsPartly(savings)));
        row.push_back(Cell::usd(estimate.stderr_));
    } else {
        row.insert(row.end(), 2, Cell::unknown(kUnpriced));
    }
}

ReportTable techniqueTable(const SavingsResult& savings)
{
    ReportTable table;
    table.title = "What each technique saves";
    table.columns = {{"technique", "Technique", false},
                     {"in_order_usd", "In order", true},
                     {"in_order_stderr_usd", "±", true, TextPlace::Column, 0},
                     {"alone_usd", "Alone", true},
                     {"alone_stderr_usd", "±", true, TextPlace::Column, 0},
                     {"last_usd", "Last", true},
                     {"last_stderr_usd", "±", true, TextPlace::Column, 0},
                     {"fair_share_usd", "Fair share", true},
                     {"fair_share_stderr_usd", "±", true, TextPlace::Column, 0},
                     {"latency_p50_change_s", "P50 change", true}};
    for (const PlayerSavings& player : savings.players) {
        std::vector<Cell> row{Cell::ofText(player.id)};
        for (const Estimate* estimate : {&player.inOrder, &player.alone, &player.last, &player.fairShare})
            addEstimate(row, savings, *estimate);
        row.push_back(Cell::seconds(player.latencyP50ChangeS));
        table.rows.push_back(std::move(row));
    }
    std::vector<Cell> total{Cell::ofText("together")};
    addEstimate(total, savings, savings.saved);
    total.resize(table.columns.size());
    table.rows.push_back(std::move(total));
    table.lastIsTotal = true;
    return table;
}

std::vector<Cell> stepRow(const CostRow& row)
{
    CostPart before{row.beforeUsd, row.callsBefore, row.unpricedBefore};
    CostPart after{row.afterUsd, row.callsAfter, row.unpricedAfter};
    const bool known = row.beforeKnown && row.afterKnown;
    const bool marked = row.unpricedBefore > 0 || row.unpricedAfter > 0;
    return {Cell::ofText(row.agentLabel),
            Cell::ofText(row.stepLabel),
            Cell::ofText(row.model),
            Cell::count(row.callsBefore),
            Cell::count(row.callsAfter),
            costCell(before),
            costCell(after),
            known ? Cell::usd(row.beforeUsd - row.afterUsd, marked) : Cell::unknown(kUnpriced),
            Cell::ofText(row.technique)};
}

ReportTable stepTable(const Plan& plan, const SavingsResult& savings)
{
    const CostTable costs = costTable(plan, savings);
    ReportTable table;
    table.title = "Cost of each step";
    table.columns = {{"agent", "Agent", false},
                     {"step", "Step", false},
                     {"model", "Model", false},
                     {"calls_before", "Calls before", true},
                     {"calls_after", "Calls after", true},
                     {"before_usd", "Before", true},
                     {"after_usd", "After", true},
                     {"saved_usd", "Saved", true},
                     {"technique", "Technique", false}};
    for (const CostRow& row : costs.rows)
        table.rows.push_back(stepRow(row));
    std::vector<Cell> total = stepRow(costs.total);
    total.front() = Cell::ofText("total");
    table.rows.push_back(std::move(total));
    table.lastIsTotal = true;
    return table;
}

std::string savedText(const SavingsResult& savings, Grouping grouping)
{
    if (!costsKnown(savings))
        return kUnpriced;
    std::string text = dollars(savings.saved.mean, grouping) + (costsPartly(savings) ? "*" : "");
    const std::optional<double> share = savings.savedShare();
    if (share)
        text += " (" + percent(*share) + ")";
    return text + ", " + errorText(savings.saved);
}

std::string costText(const ScenarioResult& result, Grouping grouping)
{
    if (!result.costKnown())
        return kUnpriced;
    return dollars(result.cost.mean, grouping) + (result.unpricedCalls > 0 ? "*, " : ", ")
           + errorText(result.cost);
}

} // namespace

Report savingsReport(const Plan& plan, const SavingsResult& savings, SavingsReport first, Grouping grouping)
{
    Report report;
    report.title = savings.planName + ": " + savings.against + " to " + savings.scenario;
    report.facts =
        factsOf({savings.planName, savings.seed, savings.periodDays, savings.priceDate, savings.fingerprint});
    report.facts.push_back({"against", "Compared with", savings.against});
    report.facts.push_back({"scenario", "Scenario", savings.scenario});
    report.facts.push_back({"before", "Before", costText(savings.before, grouping)});
    report.facts.push_back({"after", "After", costText(savings.after, grouping)});
    report.facts.push_back({"saved", "Saved", savedText(savings, grouping)});
    if (costsKnown(savings)) {
        report.facts.push_back(
            {"before_range", "Range before", rangeText(savings.before.cost, savings.hasBeliefs, grouping)});
        report.facts.push_back(
            {"after_range", "Range after", rangeText(savings.after.cost, savings.hasBeliefs, grouping)});
    }
    if (savings.fairSharesSampled)
        report.notes.emplace_back(
            "More techniques than can be enumerated: fair shares come from sampled orders.");
    report.tables = {techniqueTable(savings), stepTable(plan, savings)};
    if (first == SavingsReport::Steps)
        std::swap(report.tables[0], report.tables[1]);
    return report;
}

Report tablesReport(const Plan& plan, const SavingsResult& savings, const std::string& date)
{
    Report report = savingsReport(plan, savings, SavingsReport::Steps);
    if (!date.empty())
        report.facts.insert(report.facts.begin() + 1, {"date", "Date", date});
    report.tables.push_back(assumptionsTable(plan));
    report.tables.push_back(pricesUsed(plan));
    report.assumptions = assumptionsText(plan);
    return report;
}

} // namespace spendwright
