// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <system_error>

namespace spendwright {

/// Where the links at `path` lead, be there a file or not; `path` itself where it is no link.
[[nodiscard]] std::string linkTarget(const std::string& path);

struct Replacing {
    unsigned newMode = 0666; ///< permissions of a file that is new, less what the umask takes
    bool durable = true; ///< on disk when this returns; without it a power cut may bring the old file back
};

/// Gives the file new contents, all or nothing: killed at any moment, it leaves the old ones or the new
/// ones. Follows symbolic links, and keeps permissions and, where that is allowed, owner and group. Only
/// regular files are replaced, and only those that could be written to.
[[nodiscard]] std::error_code replaceFile(const std::string& path, std::string_view bytes,
                                          const Replacing& how = {});

} // namespace spendwright
