// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rng.h"

#include <cstdint>

namespace spendwright {

/// What is drawn at a place of the simulated world.
enum class Draw : std::uint8_t {
    StepHappens,
    RetrievalFetch,
    PruningFetch,
    FalseExit,
    Routed,
    Batched, // as Chance
    Turns,
    Think,
    User,
    Prompt,
    Repeat,
    ToolChoice,
    ToolCalls,
    ToolInput,
    ToolResult,
    ToolLatency,
    ToolConfidence,
    StepConfidence,
    Output,
    Pass,
    Delegates,
    Brief,
    Report,
    Difficulty,
    Variant,
    BatchRead,
    RetrievalTokens,
    PruningTokens,
    Shared
};

/// The key of a draw: of the place, what is drawn, and which of several. Samplers mix it.
[[nodiscard]] constexpr std::uint64_t drawKey(std::uint64_t place, Draw draw, std::uint64_t index = 0)
{
    return place + 0x9e3779b97f4a7c15ULL * (1 + static_cast<std::uint64_t>(draw) + 64 * index);
}

} // namespace spendwright
