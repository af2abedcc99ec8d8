// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/ledgerreport.h"

#include "engine/report/jsontext.h"
#include "engine/report/numbers.h"

namespace spendwright {

namespace {

constexpr std::array kClasses = {TokenClass::Input, TokenClass::CacheWrite5m, TokenClass::CacheWrite1h,
                                 TokenClass::CacheRead, TokenClass::Output};
constexpr std::array kClassIds = {"input", "cache_write_5m", "cache_write_1h", "cache_read", "output"};
constexpr std::array kClassTitles = {"Input", "Write 5m", "Write 1h", "Cache read", "Output"};

struct Key {
    const char* id;
    const char* title;
    QString LedgerRow::*value;
};

std::vector<Key> keysOf(LedgerView view)
{
    switch (view) {
    case LedgerView::Day:
        return {{"day", "Day (UTC)", &LedgerRow::day}};
    case LedgerView::Model:
        return {{"model", "Model", &LedgerRow::model}};
    case LedgerView::Agent:
        return {{"plan", "Plan", &LedgerRow::plan}, {"agent", "Agent", &LedgerRow::agent}};
    case LedgerView::Step:
        break;
    }
    return {{"plan", "Plan", &LedgerRow::plan},
            {"agent", "Agent", &LedgerRow::agent},
            {"step", "Step", &LedgerRow::step}};
}

Cell count(std::int64_t value)
{
    return Cell::count(static_cast<double>(value));
}

Cell secondsOf(std::optional<double> value)
{
    return value ? Cell::seconds(*value) : Cell::unknown("unknown");
}

void addFigures(std::vector<Cell>& cells, const LedgerRow& row)
{
    cells.push_back(count(row.calls));
    cells.push_back(count(row.failed));
    for (const TokenClass one : kClasses)
        cells.push_back(count(row.usage[one]));
    cells.push_back(Cell::price(row.cost.usd()));
    cells.push_back(Cell::price(row.booked.usd()));
    cells.push_back(count(row.worstCase));
    cells.push_back(secondsOf(row.meanLatencyS));
    cells.push_back(secondsOf(row.meanFirstTokenS));
}

std::vector<ReportColumn> columnsOf(LedgerView view)
{
    std::vector<ReportColumn> columns;
    for (const Key& key : keysOf(view))
        columns.push_back({key.id, key.title, false});
    columns.push_back({"calls", "Calls", true});
    columns.push_back({"failed", "Failed", true, TextPlace::Column, 0.0});
    for (std::size_t i = 0; i < kClasses.size(); ++i)
        columns.push_back({kClassIds[i], kClassTitles[i], true});
    columns.push_back({"cost_usd", "Cost", true});
    columns.push_back({"booked_usd", "Counted", true});
    columns.push_back({"worst_case_calls", "At worst case", true, TextPlace::Column, 0.0});
    columns.push_back({"mean_latency_s", "Latency", true});
    columns.push_back({"mean_first_token_s", "First token", true});
    return columns;
}

std::string moment(const QDateTime& when)
{
    return when.toUTC().toString(Qt::ISODate).toStdString();
}

std::vector<ReportFact> factsOf(const LedgerSummary& summary)
{
    std::vector<ReportFact> facts;
    if (summary.cap) {
        facts.push_back({"cap_usd", "Spending cap", priceText(summary.cap->amount.usd())});
        facts.push_back({"cap_since", "Counts from", moment(summary.cap->since)});
    } else {
        facts.push_back({"cap_usd", "Spending cap", "none is set"});
    }
    facts.push_back({"spent_usd", "Counted against the cap", priceText(summary.spent.usd())});
    return facts;
}

void addRow(JsonText& json, const LedgerRow& row, LedgerView view, bool isTotal)
{
    if (!isTotal) {
        for (const Key& key : keysOf(view))
            json.add(key.id, (row.*key.value).toStdString());
    }
    json.addInteger("calls", static_cast<unsigned long long>(row.calls));
    json.addInteger("failed", static_cast<unsigned long long>(row.failed));
    json.beginInlineObject("usage");
    for (std::size_t i = 0; i < kClasses.size(); ++i)
        json.addInteger(kClassIds[i], static_cast<unsigned long long>(row.usage[kClasses[i]]));
    json.end();
    json.add("cost_usd", row.cost.usd()).add("booked_usd", row.booked.usd());
    json.addInteger("worst_case_calls", static_cast<unsigned long long>(row.worstCase));
    json.add("mean_latency_s", row.meanLatencyS).add("mean_first_token_s", row.meanFirstTokenS);
}

} // namespace

Report ledgerReport(const LedgerSummary& summary)
{
    Report report;
    report.title = "Live calls by " + ledgerViewId(summary.view).toStdString();
    report.facts = factsOf(summary);
    if (summary.total.worstCase > 0)
        report.notes.push_back("What calls cost whose end is not known counts at its worst case.");
    ReportTable table;
    table.title = report.title;
    table.columns = columnsOf(summary.view);
    const std::vector<Key> keys = keysOf(summary.view);
    for (const LedgerRow& row : summary.rows) {
        std::vector<Cell> cells;
        for (const Key& key : keys)
            cells.push_back(Cell::ofText((row.*key.value).toStdString()));
        addFigures(cells, row);
        table.rows.push_back(std::move(cells));
    }
    std::vector<Cell> total(keys.size(), Cell::ofText({}));
    total.front() = Cell::ofText("Total");
    addFigures(total, summary.total);
    table.rows.push_back(std::move(total));
    table.lastIsTotal = true;
    report.tables.push_back(std::move(table));
    return report;
}

std::string toJson(const LedgerSummary& summary)
{
    JsonText json;
    json.beginObject().add("format", "spendwright-ledger").add("version", 1);
    json.add("by", ledgerViewId(summary.view).toStdString());
    json.add("cap_usd", summary.cap ? std::optional(summary.cap->amount.usd()) : std::nullopt);
    json.add("spent_usd", summary.spent.usd()).beginArray("rows");
    for (const LedgerRow& row : summary.rows) {
        json.beginObject();
        addRow(json, row, summary.view, false);
        json.end();
    }
    json.end().beginObject("total");
    addRow(json, summary.total, summary.view, true);
    return json.end().end().text();
}

} // namespace spendwright
