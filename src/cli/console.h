// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace spendwright {

/// Writes to standard output, at once. Returns an exit status: a reader that went away is no fault, a
/// full disk or a closed output is, and is said on standard error.
[[nodiscard]] int print(std::string_view text);

/// A line on standard error, after the program's name, with what a terminal could take for a command made
/// harmless.
void complain(std::string_view message);

/// The same without the program's name.
void printErrorLine(std::string_view line);

/// The text on one line without control characters.
[[nodiscard]] std::string harmless(std::string_view text);

[[nodiscard]] bool errorIsTerminal();

} // namespace spendwright
