// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include "cli/console.h"
#include "engine/report/celltext.h"

#include <algorithm>

namespace spendwright {

namespace {

/// Characters, not bytes; good enough for what stands in columns.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

std::string padded(const std::string& text, std::size_t width, bool right)
{
    const std::string blanks(width - std::min(width, widthOf(text)), ' ');
    return right ? blanks + text : text + blanks;
}

std::string textOf(const Cell& cell)
{
    return harmless(cellText(cell, Grouping::Thousands));
}

bool worthPrinting(const ReportTable& table, std::size_t column)
{
    const ReportColumn& heading = table.columns[column];
    if (heading.place != TextPlace::Column)
        return false;
    return !heading.usual
           || std::any_of(table.rows.begin(), table.rows.end(), [&](const std::vector<Cell>& row) {
                  const Cell& cell = row[column];
                  return cell.kind == Cell::Kind::Unknown
                         || (cell.kind != Cell::Kind::Text && cell.number != heading.usual);
              });
}

struct Layout {
    std::vector<std::size_t> columns; ///< those that stand beside each other
    std::vector<std::size_t> widths;  ///< of each of them
};

Layout layoutOf(const ReportTable& table)
{
    Layout layout;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (!worthPrinting(table, column))
            continue;
        std::size_t width = widthOf(table.columns[column].title);
        for (const std::vector<Cell>& row : table.rows)
            width = std::max(width, widthOf(textOf(row[column])));
        layout.columns.push_back(column);
        layout.widths.push_back(width);
    }
    return layout;
}

template <typename TextAt>
std::string line(const ReportTable& table, const Layout& layout, TextAt textAt)
{
    std::string result;
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const std::size_t column = layout.columns[i];
        result +=
            (i == 0 ? "" : "  ") + padded(textAt(column), layout.widths[i], table.columns[column].number);
    }
    result.erase(result.find_last_not_of(' ') + 1);
    return result + "\n";
}

void appendTable(std::string& text, const ReportTable& table)
{
    if (!table.title.empty())
        text += "\n" + table.title;
    text += "\n";
    const Layout layout = layoutOf(table);
    text += line(table, layout, [&](std::size_t column) { return table.columns[column].title; });
    for (const std::vector<Cell>& row : table.rows) {
        text += line(table, layout, [&](std::size_t column) { return textOf(row[column]); });
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string below = textOf(row[column]);
            if (table.columns[column].place == TextPlace::Below && !below.empty())
                text += "    " + table.columns[column].title + ": " + below + "\n";
        }
    }
}

} // namespace

std::string toText(const Report& report)
{
    std::string text = harmless(report.title) + "\n";
    std::size_t width = 0;
    for (const ReportFact& fact : report.facts)
        width = std::max(width, widthOf(fact.title));
    for (const ReportFact& fact : report.facts)
        text += "  " + padded(fact.title, width, false) + "  " + harmless(fact.value) + "\n";
    for (const ReportTable& table : report.tables)
        appendTable(text, table);
    if (!report.notes.empty() || hasMarks(report))
        text += "\n";
    for (const std::string& note : report.notes)
        text += harmless(note) + "\n";
    return hasMarks(report) ? text + kMarkNote + "\n" : text;
}

} // namespace spendwright
