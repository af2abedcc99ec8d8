// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>
#include <vector>

namespace spendwright {

// What the examples are called on screen, in the reader's language; "" for one that isn't known.

/// Ids in the order in which they explain themselves.
[[nodiscard]] std::vector<const char*> shownExamples();
[[nodiscard]] QString exampleTitle(std::string_view id);
[[nodiscard]] QString exampleSentence(std::string_view id);

} // namespace spendwright
