// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

namespace spendwright {

/// Result truncation: a tool's result enters the conversation with at most so many tokens.
[[nodiscard]] inline std::int64_t truncated(std::int64_t tokens, const std::optional<std::int64_t>& most)
{
    return most ? std::min(tokens, *most) : tokens;
}

} // namespace spendwright
