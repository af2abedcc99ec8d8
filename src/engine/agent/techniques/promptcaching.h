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

    /// `front` stands before everything (volatile tokens that come first).
    static Breakpoints of(std::int64_t front, std::int64_t toSystem, std::int64_t toReference,
                          bool hasReference, std::int64_t toEnd, const PromptCachingProgram& caching,
                          std::int64_t minCacheable)
    {
        const auto counted = [&](std::int64_t length) { return length >= minCacheable ? length : 0; };
        Breakpoints points;
        points.system = counted(front + toSystem);
        points.reference = hasReference ? counted(front + toReference) : 0;
        points.conversation = caching.conversation ? counted(front + toEnd) : 0;
        return points;
    }

    [[nodiscard]] std::int64_t last() const { return conversation > 0 ? conversation : endOfPrefix(); }
    [[nodiscard]] std::int64_t endOfPrefix() const { return reference > 0 ? reference : system; }
};

} // namespace spendwright
