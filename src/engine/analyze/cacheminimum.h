// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/plan.h"

#include <cstdint>
#include <optional>

namespace spendwright {

/// A prefix that is too short to be cached, in the tokens of the model that would cache it.
struct PrefixShortfall {
    std::int64_t prefix = 0;
    std::int64_t minimum = 0; ///< of the model
};

/// Why prompt caching (as in `techniques`, or with its defaults where it is off there) can't act: every
/// prefix that a conversation step would cache is below its model's minimum. The one that misses by the
/// smallest share; nothing where some prefix is long enough, or the conversation is cached too.
[[nodiscard]] std::optional<PrefixShortfall> prefixShortfall(const Plan& plan,
                                                             const TechniqueSet& techniques);

/// The same of routing: why a step that routing sends elsewhere finds no cache there, though its own model
/// caches the prefix. The one that misses by the largest share; nothing where there is none.
[[nodiscard]] std::optional<PrefixShortfall> routedShortfall(const Plan& plan,
                                                             const TechniqueSet& techniques);

} // namespace spendwright
