// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace spendwright {

/// Text as it stands in HTML or XML, in an element or in a quoted attribute; control characters, which
/// XML can't hold, become U+FFFD.
[[nodiscard]] std::string xmlText(std::string_view text);

} // namespace spendwright
