// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace spendwright {

/// The style sheet of a page: light and dark after the reader's desktop, and for paper.
[[nodiscard]] std::string htmlStyle();

} // namespace spendwright
