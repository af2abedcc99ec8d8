// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/sheetwriter.h"

#include "engine/report/celltext.h"

namespace spendwright {

namespace {

constexpr std::size_t kLongestText = 32'000; // bytes; a cell holds 32,767 characters

lxw_col_t columnNumber(std::size_t column)
{
    return static_cast<lxw_col_t>(column);
}

const char* numberFormat(Cell::Kind kind)
{
    switch (kind) {
    case Cell::Kind::Count:
        return "#,##0";
    case Cell::Kind::Usd:
        return "$#,##0.00;[Red]-$#,##0.00";
    case Cell::Kind::Price:
        return "$0.00####";
    case Cell::Kind::Share:
        return "0.0%";
    case Cell::Kind::Seconds:
        return "0.0 \"s\"";
    case Cell::Kind::Text:
    case Cell::Kind::Unknown:
        break;
    }
    return nullptr;
}

std::string shortened(const std::string& text)
{
    if (text.size() <= kLongestText)
        return text;
    std::size_t end = kLongestText;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end; // not inside a character
    return text.substr(0, end) + "...";
}

} // namespace

Formats::Formats(lxw_workbook* book)
    : m_title(workbook_add_format(book)),
      m_heading(workbook_add_format(book)),
      m_numberHeading(workbook_add_format(book))
{
    for (const Cell::Kind kind : {Cell::Kind::Text, Cell::Kind::Count, Cell::Kind::Usd, Cell::Kind::Price,
                                  Cell::Kind::Share, Cell::Kind::Seconds, Cell::Kind::Unknown}) {
        for (const bool total : {false, true}) {
            lxw_format* format = workbook_add_format(book);
            if (const char* number = numberFormat(kind))
                format_set_num_format(format, number);
            if (total) {
                format_set_bold(format);
                format_set_top(format, LXW_BORDER_THIN);
            }
            if (kind == Cell::Kind::Unknown) {
                format_set_align(format, LXW_ALIGN_RIGHT);
                format_set_italic(format);
            }
            m_cells[{kind, total}] = format;
        }
    }
    format_set_bold(m_title);
    format_set_font_size(m_title, 14);
    for (lxw_format* format : {m_heading, m_numberHeading}) {
        format_set_bold(format);
        format_set_bottom(format, LXW_BORDER_THIN);
    }
    format_set_align(m_numberHeading, LXW_ALIGN_RIGHT);
}

lxw_format* Formats::of(Cell::Kind kind, bool total) const
{
    return m_cells.at({kind, total});
}

SheetWriter::SheetWriter(lxw_workbook* book, const Formats& formats, const char* name)
    : m_formats(formats),
      m_sheet(workbook_add_worksheet(book, name))
{}

void SheetWriter::setWidths(const std::vector<double>& widths)
{
    for (std::size_t i = 0; i < widths.size(); ++i)
        worksheet_set_column(m_sheet, columnNumber(i), columnNumber(i), widths[i], nullptr);
}

void SheetWriter::writeTitle(const std::string& text)
{
    writeText(0, text, m_formats.title());
    m_row += 2;
}

void SheetWriter::writeHeadings(const ReportTable& table)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        writeText(i, table.columns[i].title, m_formats.heading(table.columns[i].number));
    worksheet_freeze_panes(m_sheet, m_row + 1, 0);
    ++m_row;
}

void SheetWriter::writePair(const std::string& name, const Cell& cell)
{
    writeText(0, name, m_formats.of(Cell::Kind::Text, false));
    writeCell(1, cell, false);
    ++m_row;
}

void SheetWriter::writePairFormula(const std::string& name, const std::string& formula, const Cell& value)
{
    writeText(0, name, m_formats.of(Cell::Kind::Text, false));
    writeFormula(1, formula, value, false);
    ++m_row;
}

void SheetWriter::writeCell(std::size_t column, const Cell& cell, bool total)
{
    lxw_format* format = m_formats.of(cell.kind, total);
    if (cell.kind == Cell::Kind::Text || cell.kind == Cell::Kind::Unknown)
        writeText(column, cell.text, format);
    else
        worksheet_write_number(m_sheet, m_row, columnNumber(column), cell.number, format);
}

void SheetWriter::writeFormula(std::size_t column, const std::string& formula, const Cell& value, bool total)
{
    worksheet_write_formula_num(m_sheet, m_row, columnNumber(column), formula.c_str(),
                                m_formats.of(value.kind, total), value.number);
}

std::string SheetWriter::reference(int rows, std::size_t column) const
{
    char name[LXW_MAX_CELL_NAME_LENGTH] = {};
    lxw_rowcol_to_cell(name, static_cast<lxw_row_t>(static_cast<int>(m_row) + rows), columnNumber(column));
    return name;
}

std::string SheetWriter::above(std::size_t column, std::size_t rows) const
{
    return reference(-static_cast<int>(rows), column) + ":" + reference(-1, column);
}

// A text that begins like a formula stays one when the sheet is saved as CSV, too.
void SheetWriter::writeText(std::size_t column, const std::string& text, lxw_format* format)
{
    worksheet_write_string(m_sheet, m_row, columnNumber(column), shortened(defused(text)).c_str(), format);
}

} // namespace spendwright
