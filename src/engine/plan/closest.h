// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace spendwright {

/// The candidate that a mistyped word most likely means, or "" where none is near. The same whatever the
/// order of the candidates.
[[nodiscard]] std::string closest(std::string_view word, const std::vector<std::string>& candidates);

} // namespace spendwright
