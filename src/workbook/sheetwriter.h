// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/report.h"

#include <xlsxwriter.h>

#include <map>
#include <string>
#include <vector>

namespace spendwright {

/// How cells of a workbook look; owned by the workbook.
class Formats {
public:
    explicit Formats(lxw_workbook* book);

    [[nodiscard]] lxw_format* of(Cell::Kind kind, bool total) const;
    [[nodiscard]] lxw_format* title() const { return m_title; }
    [[nodiscard]] lxw_format* heading(bool number) const { return number ? m_numberHeading : m_heading; }

private:
    std::map<std::pair<Cell::Kind, bool>, lxw_format*> m_cells;
    lxw_format* m_title;
    lxw_format* m_heading;
    lxw_format* m_numberHeading;
};

/// Writes a sheet from top to bottom.
class SheetWriter {
public:
    SheetWriter(lxw_workbook* book, const Formats& formats, const char* name);

    void setWidths(const std::vector<double>& widths);
    void writeTitle(const std::string& text);
    void writeHeadings(const ReportTable& table);
    void writePair(const std::string& name, const Cell& cell);
    void writePairFormula(const std::string& name, const std::string& formula, const Cell& value);
    void writeGap() { ++m_row; }

    void writeCell(std::size_t column, const Cell& cell, bool total);
    /// `value` is what the formula gives, for readers that don't compute.
    void writeFormula(std::size_t column, const std::string& formula, const Cell& value, bool total);
    void endRow() { ++m_row; }

    /// "B4": a cell some rows below (above, where negative) the present one.
    [[nodiscard]] std::string reference(int rows, std::size_t column) const;
    /// "B2:B9": that many rows above the present one.
    [[nodiscard]] std::string above(std::size_t column, std::size_t rows) const;

private:
    void writeText(std::size_t column, const std::string& text, lxw_format* format);

    const Formats& m_formats;
    lxw_worksheet* m_sheet;
    lxw_row_t m_row = 0;
};

} // namespace spendwright
