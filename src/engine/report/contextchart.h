// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/typicalrun.h"

#include <array>
#include <string>
#include <vector>

namespace spendwright {

/// What the tokens of a call are, from the bottom of its bar to the top: where its input came from, and, of
/// what no cache has to do with, what it says.
enum class ContextSeries { CacheRead, CacheWrite, Prefix, Messages, Answers, Results, Summaries, Output };
inline constexpr std::size_t kContextSeriesCount = 8;

struct ContextBar {
    std::array<double, kContextSeriesCount> tokens{}; ///< by ContextSeries
    [[nodiscard]] double total() const;
};

[[nodiscard]] ContextBar contextBar(const RunCall& call);

/// Calls one after the other that belong to the same step.
struct ContextSpan {
    std::string agent;
    std::string step;
    std::size_t first = 0;
    std::size_t count = 0;
};

struct ContextSide {
    std::vector<ContextBar> bars; ///< one a call
    std::vector<ContextSpan> spans;
};

/// The same run before and after, call by call.
struct ContextContents {
    ContextSide before;
    ContextSide after;
    [[nodiscard]] double most() const; ///< tokens of the largest call
};

[[nodiscard]] ContextContents contextContents(const TypicalRun& run);

} // namespace spendwright
