// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/typicalrun.h"
#include "engine/report/breakdown.h"
#include "engine/report/contents.h"
#include "engine/report/contextchart.h"
#include "engine/report/numbers.h"
#include "engine/report/period.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace spendwright {

/// One cell of a report: a text, or a number that each format writes in its own way.
struct Cell {
    enum class Kind { Text, Count, Usd, Price, Share, Seconds, Unknown };

    Kind kind = Kind::Text;
    std::string text; ///< of a text; of an unknown, what people read in its place
    double number = 0;
    bool marked = false; ///< a sum that leaves out unpriced calls

    static Cell ofText(std::string text) { return {Kind::Text, std::move(text), 0, false}; }
    static Cell count(double value) { return {Kind::Count, {}, value, false}; }
    static Cell usd(double value, bool marked = false) { return {Kind::Usd, {}, value, marked}; }
    static Cell price(double value) { return {Kind::Price, {}, value, false}; } ///< dollars, every digit
    static Cell share(double value) { return {Kind::Share, {}, value, false}; }
    static Cell seconds(double value) { return {Kind::Seconds, {}, value, false}; }
    static Cell unknown(std::string text) { return {Kind::Unknown, std::move(text), 0, false}; }
};

/// Where a column stands when the table is printed in a terminal, which has little room.
enum class TextPlace {
    Column,
    Below,  ///< in a line of its own under the row
    Nowhere ///< only in files
};

struct ReportColumn {
    std::string id;    ///< heading for machines, such as "before_usd"
    std::string title; ///< heading for people
    bool number = false;
    TextPlace place = TextPlace::Column;
    std::optional<double> usual = std::nullopt; ///< not printed where every row has this
};

struct ReportTable {
    std::string title;
    std::vector<ReportColumn> columns;
    std::vector<std::vector<Cell>> rows; ///< each as long as `columns`
    bool lastIsTotal = false;
};

/// What holds for the whole report, such as the plan's name or the date of its prices.
struct ReportFact {
    std::string id;
    std::string title;
    std::string value;
};

/// A run, call by call, with what its steps are called; one name a span.
struct ContextPicture {
    ContextContents contents;
    std::vector<std::string> beforeSteps;
    std::vector<std::string> afterSteps;
};

/// A picture with its words, free of any toolkit.
struct ReportChart {
    std::string title;
    std::string caption;    ///< what it says, in a sentence
    std::string beforeName; ///< of the scenarios
    std::string afterName;
    std::variant<Waterfall, Breakdown, PeriodCost, ContextPicture> contents;
};

/// A figure in large type.
struct KeyFigure {
    std::string label;
    std::string value;
    std::string note; ///< in small type below
};

/// Tables with what they rest on: what the writers write and the commands print. What is of a document only
/// (headline, figures, charts, introductions) is empty in others.
struct Report {
    std::string title;
    std::string subtitle;
    std::string headline; ///< the answer, in a sentence or two
    std::vector<KeyFigure> figures;
    std::vector<ReportFact> facts;
    std::vector<std::string> notes;
    std::vector<ReportTable> tables; ///< the first is the one that a format with room for one writes
    std::vector<ReportChart> charts;
    std::string assumptions; ///< on one line, for formats with room for one table
};

/// What scenarios cost; with the parts of each where there is but one.
[[nodiscard]] Report simulationReport(const SimulationResult& result);

enum class SavingsReport { Techniques, Steps }; ///< which table comes first

/// What techniques save, and each step's cost before and after; `grouping` is for the amounts in the facts.
[[nodiscard]] Report savingsReport(const Plan& plan, const SavingsResult& savings, SavingsReport first,
                                   Grouping grouping = Grouping::None);

/// What a report for others says besides the savings.
struct ReportExtras {
    std::string date;                              ///< on which it is made, yyyy-mm-dd; "" leaves it out
    const std::vector<TypicalRun>* runs = nullptr; ///< the first is shown; nothing where they are not known
};

/// The tables of a file that is no document: steps, techniques, assumptions and prices, with the date on which it
/// is made ("" leaves it out); names as the plan has them.
[[nodiscard]] Report tablesReport(const Plan& plan, const SavingsResult& savings, const std::string& date);

/// The report that one hands on: the answer, charts, the tables of steps and techniques, what is assumed and
/// which prices hold, with names for people.
[[nodiscard]] Report costReport(const Plan& plan, const SavingsResult& savings, const ReportExtras& extras);

/// The prices in force on a day.
[[nodiscard]] Report pricesReport(const PriceBook& book, const std::string& date);

} // namespace spendwright
