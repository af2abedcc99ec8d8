// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/workbook.h"

#include "engine/report/assumptions.h"
#include "workbook/sheetwriter.h"

#include <array>
#include <cstdio>
#include <functional>
#include <memory>

namespace spendwright {

namespace {

constexpr std::size_t kStepBefore = 5; // columns of the table of steps
constexpr std::size_t kStepAfter = 6;
constexpr std::size_t kStepSaved = 7;
constexpr std::size_t kInOrder = 1; // of the table of techniques

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

std::string contentOf(std::FILE* file)
{
    std::string bytes;
    std::array<char, 16384> buffer{};
    std::rewind(file);
    for (std::size_t read = 0; (read = std::fread(buffer.data(), 1, buffer.size(), file)) > 0;)
        bytes.append(buffer.data(), read);
    return bytes;
}

void writeSummary(SheetWriter sheet, const Report& report, const SavingsResult& savings)
{
    sheet.setWidths({26, 44});
    sheet.writeTitle(report.title);
    const bool known = savings.before.costKnown() && savings.after.costKnown();
    if (known) {
        sheet.writePair("Before", Cell::usd(savings.before.cost.mean));
        sheet.writePair("After", Cell::usd(savings.after.cost.mean));
        const std::string before = sheet.reference(-2, 1);
        const std::string after = sheet.reference(-1, 1);
        sheet.writePairFormula("Saved", "=" + before + "-" + after, Cell::usd(savings.saved.mean));
        if (const auto share = savings.savedShare())
            sheet.writePairFormula("Saved, share", "=(" + before + "-" + after + ")/" + before,
                                   Cell::share(*share));
        sheet.writePair("Saved, standard error", Cell::usd(savings.saved.stderr_));
        sheet.writePair("After, P5", Cell::usd(savings.after.cost.p5));
        sheet.writePair("After, P95", Cell::usd(savings.after.cost.p95));
    }
    sheet.writeGap();
    for (const ReportFact& fact : report.facts)
        sheet.writePair(fact.title, Cell::ofText(fact.value));
    for (const std::string& note : report.notes)
        sheet.writePair("Note", Cell::ofText(note));
}

/// The formula of a cell of the row being written; "" where its figure stands by itself.
using Formula = std::function<std::string(const SheetWriter& sheet, std::size_t row, std::size_t column)>;

void writeTable(SheetWriter sheet, const ReportTable& table, const std::vector<double>& widths,
                const Formula& formulaFor = {})
{
    sheet.setWidths(widths);
    sheet.writeHeadings(table);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const bool total = table.lastIsTotal && row + 1 == table.rows.size();
        for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
            const Cell& cell = table.rows[row][column];
            const bool sums = formulaFor && (cell.kind == Cell::Kind::Usd || cell.kind == Cell::Kind::Count);
            const std::string formula = sums ? formulaFor(sheet, row, column) : std::string();
            if (formula.empty())
                sheet.writeCell(column, cell, total);
            else
                sheet.writeFormula(column, formula, cell, total);
        }
        sheet.endRow();
    }
}

std::string sumAbove(const SheetWriter& sheet, std::size_t row, std::size_t column)
{
    return "=SUM(" + sheet.above(column, row) + ")";
}

// Every total of a column of money or calls is the sum of what stands above it, and every saving a
// difference; where a part is unknown there is no formula that would be true.
Formula stepFormula(const ReportTable& table)
{
    return [last = table.rows.size() - 1](const SheetWriter& sheet, std::size_t row, std::size_t column) {
        if (column == kStepSaved)
            return "=" + sheet.reference(0, kStepBefore) + "-" + sheet.reference(0, kStepAfter);
        return row == last && row > 0 ? sumAbove(sheet, row, column) : std::string();
    };
}

// What the techniques add one after the other is what they save together.
Formula techniqueFormula(const ReportTable& table)
{
    return [last = table.rows.size() - 1](const SheetWriter& sheet, std::size_t row, std::size_t column) {
        return row == last && row > 0 && column == kInOrder ? sumAbove(sheet, row, column) : std::string();
    };
}

} // namespace

std::string toXlsx(const Plan& plan, const SavingsResult& savings, const std::string& date)
{
    // The library writes to a name only: that of a file which has none and goes with its handle.
    const File file(std::tmpfile(), &std::fclose);
    if (!file)
        return {};
    const std::string name = "/dev/fd/" + std::to_string(fileno(file.get()));
    lxw_workbook* book = workbook_new(name.c_str());
    if (!book)
        return {};
    const Formats formats(book);
    const Report report = tablesReport(plan, savings, date);
    writeSummary({book, formats, "Summary"}, report, savings);
    const ReportTable& steps = report.tables[0];
    const ReportTable& techniques = report.tables[1];
    writeTable({book, formats, "Steps"}, steps, {26, 30, 34, 14, 14, 14, 14, 14, 20}, stepFormula(steps));
    writeTable({book, formats, "Techniques"}, techniques, {24, 14, 12, 14, 12, 14, 12, 14, 12, 14},
               techniqueFormula(techniques));
    writeTable({book, formats, "Assumptions"}, assumptionsTable(plan), {36, 26, 60});
    writeTable({book, formats, "Prices"}, pricesUsed(plan), {28, 10, 10, 10, 10, 10, 14, 10, 30, 26, 50, 50});
    return workbook_close(book) == LXW_NO_ERROR ? contentOf(file.get()) : std::string();
}

} // namespace spendwright
