// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/report.h"

#include <string>

namespace spendwright {

/// A cell as people read it; a sum that leaves out unpriced calls ends in an asterisk.
[[nodiscard]] std::string cellText(const Cell& cell, Grouping grouping);

/// True where a table of the report has a sum that leaves out unpriced calls.
[[nodiscard]] bool hasMarks(const Report& report);

/// A text as a cell of a spreadsheet, which runs one that begins like a formula: then with an apostrophe
/// in front.
[[nodiscard]] std::string defused(const std::string& text);

/// What the asterisk means.
inline constexpr const char* kMarkNote = "* leaves out calls to models that have no price";

} // namespace spendwright
