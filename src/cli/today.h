// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace spendwright {

/// The date where the user is, yyyy-mm-dd: what a file says that it was made on.
[[nodiscard]] std::string today();

} // namespace spendwright
