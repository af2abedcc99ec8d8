// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/celltext.h"
#include "engine/report/writers.h"

namespace spendwright {

namespace {

/// The text with everything that Markdown or HTML could take for markup made harmless, on one line.
std::string escaped(const std::string& text)
{
    static constexpr std::string_view kMarkup = "\\`*_{}[]()#|~!+";
    std::string result;
    for (const char c : text) {
        if (c == '\n' || c == '\r' || c == '\t')
            result += ' ';
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            result += "\xef\xbf\xbd"; // U+FFFD
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '&')
            result += "&amp;";
        else
            result += (kMarkup.find(c) != std::string_view::npos ? std::string("\\") : std::string()) + c;
    }
    return result;
}

void writeTable(std::string& markdown, const ReportTable& table)
{
    if (!table.title.empty())
        markdown += "\n## " + escaped(table.title) + "\n";
    markdown += "\n|";
    for (const ReportColumn& column : table.columns)
        markdown += ' ' + escaped(column.title) + " |";
    markdown += "\n|";
    for (const ReportColumn& column : table.columns)
        markdown += column.number ? " ---: |" : " --- |";
    markdown += '\n';
    for (const std::vector<Cell>& row : table.rows) {
        const bool total = table.lastIsTotal && &row == &table.rows.back();
        markdown += '|';
        for (const Cell& cell : row) {
            const std::string text = escaped(cellText(cell, Grouping::None));
            markdown += total && !text.empty() ? " **" + text + "** |" : ' ' + text + " |";
        }
        markdown += '\n';
    }
}

} // namespace

std::string toMarkdown(const Report& report)
{
    std::string markdown = "# " + escaped(report.title) + "\n";
    if (!report.facts.empty())
        markdown += '\n';
    for (const ReportFact& fact : report.facts)
        markdown += "- " + escaped(fact.title) + ": " + escaped(fact.value) + "\n";
    for (const ReportTable& table : report.tables)
        writeTable(markdown, table);
    std::string notes;
    for (const std::string& note : report.notes)
        notes += "- " + escaped(note) + "\n";
    if (hasMarks(report))
        notes += "- " + escaped(kMarkNote) + "\n";
    return notes.empty() ? markdown : markdown + "\n" + notes;
}

} // namespace spendwright
