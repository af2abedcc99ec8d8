// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace spendwright {

/// What a request says, whatever it is billed as.
enum class InputKind : std::uint8_t { Prefix, Messages, Answers, Results, Summaries };
inline constexpr std::size_t kInputKindCount = 5;
using InputTokens = std::array<std::int64_t, kInputKindCount>; ///< by InputKind

} // namespace spendwright
