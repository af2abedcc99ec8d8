// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/celltext.h"
#include "engine/report/svg.h"
#include "engine/report/writers.h"
#include "engine/report/xmltext.h"

namespace spendwright {

namespace {

constexpr const char* kStyle =
    "  :root { color-scheme: light dark; }\n"
    "  body { font: 15px/1.5 system-ui, sans-serif; max-width: 75em; margin: 2em auto; padding: 0 1em; }\n"
    "  table { border-collapse: collapse; margin: 1em 0 2em; }\n"
    "  th, td { padding: .25em .75em; border-bottom: 1px solid #8886; text-align: left; }\n"
    "  th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; }\n"
    "  tr.total td { font-weight: bold; border-top: 2px solid #888; }\n"
    "  dl { display: grid; grid-template-columns: max-content auto; gap: .1em 1em; }\n"
    "  dt { opacity: .7; } dd { margin: 0; }\n"
    "  figure { margin: 1em 0; } svg { max-width: 100%; height: auto; }\n";

std::string tag(const char* name, bool number, const std::string& text)
{
    return std::string("<") + name + (number ? " class=\"n\">" : ">") + xmlText(text) + "</" + name + ">";
}

void writeTable(std::string& html, const ReportTable& table)
{
    if (!table.title.empty())
        html += "<h2>" + xmlText(table.title) + "</h2>\n";
    html += "<table>\n<thead><tr>";
    for (const ReportColumn& column : table.columns)
        html += tag("th", column.number, column.title);
    html += "</tr></thead>\n<tbody>\n";
    for (const std::vector<Cell>& row : table.rows) {
        html += table.lastIsTotal && &row == &table.rows.back() ? "<tr class=\"total\">" : "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            html += tag("td", table.columns[i].number, cellText(row[i], Grouping::None));
        html += "</tr>\n";
    }
    html += "</tbody>\n</table>\n";
}

void writeNotes(std::string& html, const Report& report)
{
    std::string notes;
    for (const std::string& note : report.notes)
        notes += "<li>" + xmlText(note) + "</li>\n";
    if (hasMarks(report))
        notes += "<li>" + xmlText(kMarkNote) + "</li>\n";
    if (!notes.empty())
        html += "<ul>\n" + notes + "</ul>\n";
}

} // namespace

std::string toHtml(const Report& report)
{
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
                       + xmlText(report.title) + "</title>\n<style>\n" + kStyle
                       + "</style>\n</head>\n<body>\n<h1>" + xmlText(report.title) + "</h1>\n<dl>\n";
    for (const ReportFact& fact : report.facts)
        html += tag("dt", false, fact.title) + tag("dd", false, fact.value) + "\n";
    html += "</dl>\n";
    if (report.chart)
        html += "<figure>\n" + waterfallSvg(*report.chart) + "</figure>\n";
    for (const ReportTable& table : report.tables)
        writeTable(html, table);
    writeNotes(html, report);
    return html + "</body>\n</html>\n";
}

} // namespace spendwright
