// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/celltext.h"

#include <algorithm>

namespace spendwright {

std::string cellText(const Cell& cell, Grouping grouping)
{
    std::string text;
    switch (cell.kind) {
    case Cell::Kind::Text:
    case Cell::Kind::Unknown:
        text = cell.text;
        break;
    case Cell::Kind::Count:
        text = countText(cell.number, grouping);
        break;
    case Cell::Kind::Usd:
        text = dollars(cell.number, grouping);
        break;
    case Cell::Kind::Price:
        text = priceText(cell.number);
        break;
    case Cell::Kind::Share:
        text = percent(cell.number);
        break;
    case Cell::Kind::Seconds:
        text = seconds(cell.number);
        break;
    }
    return cell.marked ? text + "*" : text;
}

bool hasMarks(const Report& report)
{
    const auto marked = [](const Cell& cell) { return cell.marked; };
    return std::any_of(report.tables.begin(), report.tables.end(), [&](const ReportTable& table) {
        return std::any_of(table.rows.begin(), table.rows.end(), [&](const std::vector<Cell>& row) {
            return std::any_of(row.begin(), row.end(), marked);
        });
    });
}

std::string defused(const std::string& text)
{
    const bool dangerous =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    return dangerous ? "'" + text : text;
}

} // namespace spendwright
