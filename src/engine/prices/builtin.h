// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace spendwright {

/// The text of resources/prices.json; the build makes the definition from the file.
[[nodiscard]] std::string_view builtInPricesText();
/// The same of resources/limits.json.
[[nodiscard]] std::string_view builtInLimitsText();

} // namespace spendwright
