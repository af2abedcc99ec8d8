// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/celltext.h"
#include "engine/report/numbers.h"
#include "engine/report/writers.h"

namespace spendwright {

namespace {

std::string quoted(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"')
            result += '"';
        result += c;
    }
    return result + '"';
}

std::string field(const Cell& cell)
{
    switch (cell.kind) {
    case Cell::Kind::Text:
        return quoted(defused(cell.text));
    case Cell::Kind::Unknown:
        return {};
    default:
        return shortestNumber(cell.number);
    }
}

void endRecord(std::string& csv)
{
    csv.back() = '\n'; // the comma after the last field
}

} // namespace

std::string toCsv(const Report& report)
{
    if (report.tables.empty())
        return {};
    const ReportTable& table = report.tables.front();
    std::string csv;
    for (const ReportColumn& column : table.columns)
        csv += quoted(column.id) + ',';
    std::string facts;
    for (const ReportFact& fact : report.facts) {
        csv += quoted(fact.id) + ',';
        facts += quoted(defused(fact.value)) + ',';
    }
    if (!report.assumptions.empty())
        csv += "assumptions,";
    endRecord(csv);
    for (const std::vector<Cell>& row : table.rows) {
        for (const Cell& cell : row)
            csv += field(cell) + ',';
        csv += facts;
        if (!report.assumptions.empty()) // said once
            csv += (&row == &table.rows.front() ? quoted(defused(report.assumptions)) : std::string()) + ',';
        endRecord(csv);
    }
    return csv;
}

} // namespace spendwright
