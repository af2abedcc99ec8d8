// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace spendwright {

/// Prompt caching (SPEC section 6.2): where breakpoints stand and how long entries live.
struct PromptCachingProgram {
    bool oneHour = false;
    bool conversation = false; ///< a breakpoint at the end of the request, too
    std::int64_t ttlUs = 0;
};

/// The breakpoints of one request, as lengths from its start in the model's tokens; 0 where there is none
/// or where it is shorter than the model caches.
struct Breakpoints {
    std::int64_t system = 0;
    std::int64_t reference = 0;
    std::int64_t conversation = 0;

    /// Those at the end of the system tokens and, if there is one, of the reference.
    static Breakpoints ofPrefix(std::int64_t toSystem, std::int64_t toReference, bool hasReference,
                                std::int64_t minCacheable)
    {
        Breakpoints points;
        points.system = counted(toSystem, minCacheable);
        points.reference = hasReference ? counted(toReference, minCacheable) : 0;
        return points;
    }
    static std::int64_t counted(std::int64_t length, std::int64_t minCacheable)
    {
        return length >= minCacheable ? length : 0;
    }

    [[nodiscard]] std::int64_t last() const { return conversation > 0 ? conversation : endOfPrefix(); }
    [[nodiscard]] std::int64_t endOfPrefix() const { return reference > 0 ? reference : system; }
};

} // namespace spendwright
