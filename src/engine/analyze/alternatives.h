// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control.h"
#include "engine/plan/plan.h"
#include "engine/simulate/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// What a scenario's plan may be instead.
struct Alternative {
    /// Ids of the agents that it can make a difference to, and to those that delegate to them; empty: all.
    /// Other agents need not be in the plan that is changed, and keep their cost.
    std::vector<std::string> touched;
    std::function<void(Plan& plan, TechniqueSet& techniques)> change; ///< from any thread
};

/// Whether a difference is more than the computation's own doubt about it.
[[nodiscard]] inline bool isBeyondError(const Estimate& change)
{
    const double size = change.mean < 0 ? -change.mean : change.mean;
    return size > 2 * change.stderr_ && size > 1e-9;
}

/// What that costs in the period, in dollars.
struct AlternativeCost {
    Estimate cost;
    Estimate change;          ///< from the present cost; less than 0 is saved. Its error is a paired one
    bool hasUnpriced = false; ///< calls that are left out, of what was touched
    [[nodiscard]] bool changed() const { return isBeyondError(change); }
};

struct AlternativeOptions {
    std::uint64_t seed = 1;
    int threads = 1;                      ///< changes no digit
    double targetStderr = 0.01;           ///< of the present cost, relative to its mean: how much is drawn
    std::size_t mostReplications = 16384; ///< of the beliefs
};

struct AlternativeCosts {
    Estimate base; ///< the present cost
    bool baseHasUnpriced = false;
    std::vector<double> byAgent; ///< the present cost, as in the plan: of each agent's own traffic
    std::vector<AlternativeCost> costs;
};

/// Costs of alternatives to one plan, all from the same draws, so that small differences show. What an
/// alternative does not touch is not computed again. Nothing where it was cancelled.
[[nodiscard]] std::optional<AlternativeCosts> alternativeCosts(const Plan& plan,
                                                               const TechniqueSet& techniques,
                                                               const std::vector<Alternative>& alternatives,
                                                               const AlternativeOptions& options,
                                                               const Control& control);

} // namespace spendwright
