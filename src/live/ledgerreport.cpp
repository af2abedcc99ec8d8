// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/ledgerreport.h"

#include "engine/report/jsontext.h"

namespace spendwright {

namespace {

struct Label {
    const char* id;
    const char* title;
    std::string value;
};

std::vector<Label> labelsOf(const LedgerRow& row, LedgerView view)
{
    const Label plan{"plan", "Plan", row.plan.toStdString()};
    const Label agent{"agent", "Agent", row.agent.toStdString()};
    switch (view) {
    case LedgerView::Day:
        return {{"day", "Day", row.day.toStdString()}};
    case LedgerView::Model:
        return {{"model", "Model", row.model.toStdString()}};
    case LedgerView::Agent:
        return {plan, agent};
    case LedgerView::Step:
        break;
    }
    return {plan, agent, {"step", "Step", row.step.toStdString()}};
}

Cell secondsCell(const std::optional<double>& value)
{
    return value ? Cell::seconds(*value) : Cell::unknown("unknown");
}

/// False where nobody knows what any of its calls used.
bool isKnown(const LedgerRow& row)
{
    return row.calls == 0 || row.calls > row.worstCase;
}

std::vector<Cell> cellsOf(const LedgerRow& row, LedgerView view, bool isTotal)
{
    std::vector<Cell> cells;
    for (const Label& label : labelsOf(row, view))
        cells.push_back(Cell::ofText(isTotal && cells.empty() ? "Total" : label.value));
    const auto count = [&](std::int64_t value) { cells.push_back(Cell::count(static_cast<double>(value))); };
    count(row.calls);
    const bool known = isKnown(row);
    cells.push_back(known ? Cell::usd(row.cost.usd()) : Cell::unknown("unknown"));
    cells.push_back(Cell::usd(row.booked.usd()));
    count(row.worstCase);
    count(row.failed);
    for (const std::int64_t tokens : row.usage.tokens)
        cells.push_back(known ? Cell::count(static_cast<double>(tokens)) : Cell::unknown("unknown"));
    cells.push_back(secondsCell(row.meanLatencyS));
    cells.push_back(secondsCell(row.meanFirstTokenS));
    return cells;
}

void addRow(JsonText& json, const LedgerRow& row)
{
    const auto number = [&](const char* key, std::int64_t value) {
        json.add(key, static_cast<double>(value));
    };
    number("calls", row.calls);
    const auto known = [&](double value) { return isKnown(row) ? std::optional(value) : std::nullopt; };
    json.add("cost_usd", known(row.cost.usd())).add("booked_usd", row.booked.usd());
    number("worst_case_calls", row.worstCase);
    number("failed_calls", row.failed);
    json.beginInlineObject("tokens");
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        json.add(tokenClassId(static_cast<TokenClass>(c)), known(static_cast<double>(row.usage.tokens[c])));
    json.end().add("latency_s", row.meanLatencyS).add("first_token_s", row.meanFirstTokenS);
}

} // namespace

Report ledgerReport(const LedgerSummary& summary)
{
    Report report;
    report.title = "Live calls by " + ledgerViewId(summary.view).toStdString();
    report.facts = {{"spent_usd", "Counts against the cap", dollars(summary.spent.usd())},
                    {"cap_usd", "Cap", summary.cap ? dollars(summary.cap->amount.usd()) : "none"}};
    if (summary.cap)
        report.facts.push_back(
            {"cap_since", "Counted since", summary.cap->since.toUTC().toString(Qt::ISODate).toStdString()});
    ReportTable table;
    for (const Label& label : labelsOf({}, summary.view))
        table.columns.push_back({label.id, label.title, false});
    const auto column = [&](const char* id, const char* title, std::optional<double> usual = std::nullopt) {
        table.columns.push_back({id, title, true, TextPlace::Column, usual});
    };
    column("calls", "Calls");
    column("cost_usd", "Cost");
    column("booked_usd", "Booked");
    column("worst_case_calls", "At worst case", 0.0);
    column("failed_calls", "Failed", 0.0);
    column("input", "Input");
    column("cache_write_5m", "Write 5m", 0.0);
    column("cache_write_1h", "Write 1h", 0.0);
    column("cache_read", "Read", 0.0);
    column("output", "Output");
    column("latency_s", "Latency");
    column("first_token_s", "First token");
    for (const LedgerRow& row : summary.rows)
        table.rows.push_back(cellsOf(row, summary.view, false));
    table.rows.push_back(cellsOf(summary.total, summary.view, true));
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
        for (const Label& label : labelsOf(row, summary.view))
            json.add(label.id, label.value);
        addRow(json, row);
        json.end();
    }
    json.end().beginObject("total");
    addRow(json, summary.total);
    return json.end().end().text();
}

} // namespace spendwright
