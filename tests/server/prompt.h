// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/json.h"
#include "server/models.h"

#include <cstdint>
#include <vector>

namespace messagesserver {

enum class Ttl { Minutes5, Hour1 };

/// A place in the prompt at which what comes before can be cached.
struct PromptBlock {
    std::uint64_t hash = 0; ///< of everything up to the end of this block
    std::int64_t end = 0;   ///< tokens up to the end of this block
};

struct Breakpoint {
    std::size_t block = 0;
    Ttl ttl = Ttl::Minutes5;
};

/// A request in the order in which the API caches it: tools, system, messages.
struct Prompt {
    std::vector<PromptBlock> blocks;
    std::vector<Breakpoint> breakpoints;
    std::int64_t tokens = 0;
};

/// Throws ApiError for breakpoints that the API refuses. Two requests share a prefix as far as their hashes
/// are equal: blocks as received (a string is a text block; the order of keys counts in a tool's input and
/// schema; cache_control does not count), and with each layer the settings on which its cache depends.
[[nodiscard]] Prompt readPrompt(const Json& body, const ModelRules& model);

} // namespace messagesserver
