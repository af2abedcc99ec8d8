// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace spendwright {

/// What files call a technique, a class of tokens, a cause or a bar of a waterfall: "Tool cache".
[[nodiscard]] std::string englishName(const std::string& id);

/// A name that stays where it stands in a line: one in which people may read from right to left, or that
/// turns the direction itself, is kept apart from the words around it.
[[nodiscard]] std::string isolatedName(const std::string& name);

} // namespace spendwright
