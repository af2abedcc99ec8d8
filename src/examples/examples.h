// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace spendwright {

/// A plan of resources/examples, built into the program.
struct Example {
    std::string_view id;   ///< its file's name without the extension, such as "research-agent"
    std::string_view text; ///< the whole file
};

/// All of them, by id.
[[nodiscard]] std::span<const Example> examples();

} // namespace spendwright
