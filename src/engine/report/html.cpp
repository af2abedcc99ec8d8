// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/celltext.h"
#include "engine/report/htmlstyle.h"
#include "engine/report/svg.h"
#include "engine/report/writers.h"
#include "engine/report/xmltext.h"

#include <utility>

namespace spendwright {

namespace {

std::string tag(const char* name, bool number, const std::string& text)
{
    return std::string("<") + name + (number ? " class=\"n\">" : ">") + xmlText(text) + "</" + name + ">";
}

std::string paragraph(const char* kind, const std::string& text)
{
    return text.empty() ? std::string()
                        : std::string("<p class=\"") + kind + "\">" + xmlText(text) + "</p>\n";
}

/// Only what leads to a page on the web: a source may hold any text.
std::string linked(const std::string& text)
{
    const bool link = text.starts_with("https://") && text.find_first_of(" \t\r\n") == std::string::npos;
    const std::string shown = xmlText(text);
    return link ? "<a href=\"" + shown + "\" rel=\"noreferrer\">" + shown + "</a>" : shown;
}

/// Columns in which every row has what is usual say nothing.
std::vector<std::size_t> shownColumns(const ReportTable& table)
{
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const ReportColumn& column = table.columns[i];
        bool says = !column.usual;
        for (const std::vector<Cell>& row : table.rows)
            says = says || (row[i].kind != Cell::Kind::Text && row[i].number != *column.usual);
        if (says)
            shown.push_back(i);
    }
    return shown;
}

void writeTable(std::string& html, const ReportTable& table)
{
    const std::vector<std::size_t> columns = shownColumns(table);
    html += "<section>\n";
    if (!table.title.empty())
        html += "<h2>" + xmlText(table.title) + "</h2>\n";
    html += "<div class=\"scroll\"><table>\n<thead><tr>";
    for (const std::size_t i : columns)
        html += tag("th", table.columns[i].number, table.columns[i].title);
    html += "</tr></thead>\n<tbody>\n";
    for (const std::vector<Cell>& row : table.rows) {
        html += table.lastIsTotal && &row == &table.rows.back() ? "<tr class=\"total\">" : "<tr>";
        for (const std::size_t i : columns) {
            if (table.columns[i].id == "source")
                html += "<td>" + linked(row[i].text) + "</td>";
            else
                html += tag("td", table.columns[i].number, cellText(row[i], Grouping::Thousands));
        }
        html += "</tr>\n";
    }
    html += "</tbody>\n</table></div>\n</section>\n";
}

void writeNotes(std::string& html, const Report& report)
{
    std::string notes;
    for (const std::string& note : report.notes)
        notes += "<li>" + xmlText(note) + "</li>\n";
    if (hasMarks(report))
        notes += "<li>" + xmlText(kMarkNote) + "</li>\n";
    if (!notes.empty())
        html += "<ul class=\"notes\">\n" + notes + "</ul>\n";
}

void writeHead(std::string& html, const Report& report)
{
    html += "<header>\n<h1>" + xmlText(report.title) + "</h1>\n" + paragraph("subtitle", report.subtitle)
            + paragraph("headline", report.headline);
    if (!report.figures.empty())
        html += "<ul class=\"figures\">\n";
    for (const KeyFigure& figure : report.figures)
        html += "<li><span>" + xmlText(figure.label) + "</span><strong>" + xmlText(figure.value)
                + "</strong><span>" + xmlText(figure.note) + "</span></li>\n";
    if (!report.figures.empty())
        html += "</ul>\n";
    html += "</header>\n";
}

void writeFacts(std::string& html, const Report& report)
{
    html += "<section>\n<h2>What this rests on</h2>\n<dl>\n";
    for (const ReportFact& fact : report.facts)
        html += tag("dt", false, fact.title) + tag("dd", false, fact.value) + "\n";
    html += "</dl>\n</section>\n";
}

} // namespace

std::string toHtml(const Report& report)
{
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta "
                       "name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"
                       + xmlText(report.title) + "</title>\n<style>\n" + htmlStyle()
                       + "</style>\n</head>\n<body>\n";
    writeHead(html, report);
    for (const ReportChart& chart : report.charts)
        html += "<section>\n<h2>" + xmlText(chart.title) + "</h2>\n" + paragraph("caption", chart.caption)
                + "<figure>\n" + chartPicture(chart).element() + "</figure>\n</section>\n";
    for (const ReportTable& table : report.tables)
        writeTable(html, table);
    writeFacts(html, report);
    writeNotes(html, report);
    return html + "</body>\n</html>\n";
}

} // namespace spendwright
