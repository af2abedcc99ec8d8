// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control.h"
#include "engine/plan/planfile.h"
#include "engine/simulate/inputkind.h"
#include "engine/simulate/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// One call of a run: what it sent and wrote, in tokens of its model, and what that costs.
struct RunCall {
    std::string agent; ///< ids; a sub-agent's call has the sub-agent's
    std::string step;
    std::string model;
    Cause cause = Cause::Step;
    double startS = 0; ///< since the run began
    TokenCounts tokens;
    InputTokens sent{};        ///< all input, by what it says
    InputTokens fresh{};       ///< of it what no cache has to do with
    std::optional<double> usd; ///< nothing where the model has no price
};

struct RunTrace {
    std::vector<RunCall> calls; ///< as they begin; no more than kMostTracedCalls
    std::size_t callsInAll = 0;
    TokenCounts tokens; ///< of all calls
    InputTokens sent{}; ///< the same
};
inline constexpr std::size_t kMostTracedCalls = 300;

/// The same run of an agent in two scenarios.
struct TypicalRun {
    std::string agent; ///< id
    RunTrace before;
    RunTrace after;
};

/// Of each agent with traffic (the dearest `most` of them, dearest first) the run whose cost is in the middle
/// of a sample's in scenario `before`, and that same run in `after`. Nothing where it was cancelled.
[[nodiscard]] std::optional<std::vector<TypicalRun>> typicalRuns(const PlanSet& plans,
                                                                 const std::string& before,
                                                                 const std::string& after, std::uint64_t seed,
                                                                 std::size_t most, const Control& control);

} // namespace spendwright
