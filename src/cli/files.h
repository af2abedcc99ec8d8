// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace spendwright {

/// The whole file, or standard input for "-". Nothing, with a sentence in `error`, where it can't be read
/// or holds more than `limit` bytes, of which no more than that are read.
[[nodiscard]] std::optional<std::string> readInput(const std::string& path, std::size_t limit,
                                                   std::string& error);

/// Writes all or nothing: the old file stays until the new one is complete and on disk. Follows symbolic
/// links and keeps the permissions of a file that is there. False, with a sentence in `error`, on failure.
[[nodiscard]] bool writeFile(const std::string& path, std::string_view bytes, std::string& error);

} // namespace spendwright
