// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/report.h"

#include <string>

namespace spendwright {

// One writer a format: a whole file's text, UTF-8 with LF line ends, numbers in C format.

/// The report's first table after RFC 4180, its facts as further columns; unknown is an empty cell. A
/// text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers.
[[nodiscard]] std::string toCsv(const Report& report);

/// GitHub's Markdown; text from plans can't become markup.
[[nodiscard]] std::string toMarkdown(const Report& report);

/// One page that needs nothing else: style, tables and the waterfall as SVG inside.
[[nodiscard]] std::string toHtml(const Report& report);

// The JSON of SPEC section 8; unknown is null.
[[nodiscard]] std::string toJson(const SimulationResult& result);
[[nodiscard]] std::string toJson(const SavingsResult& savings);
/// The savings with what they rest on, the whole results of both scenarios and the table of steps.
/// `date` is that of the file; "" leaves it out.
[[nodiscard]] std::string toJson(const Plan& plan, const SavingsResult& savings,
                                 const std::string& date = {});
/// The prices in force on a day.
[[nodiscard]] std::string toJson(const PriceBook& book, const std::string& date);

} // namespace spendwright
