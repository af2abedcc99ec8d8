// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/cacheminimum.h"
#include "engine/analyze/players.h"
#include "engine/simulate/result.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// Two players that save less together than each on its own, by more than that on each step either takes its
/// share of what the other leaves.
struct Clash {
    /// Why, where the engine knows.
    enum class Reason {
        Unknown,
        BelowCacheMinimum, ///< routing goes to a model that doesn't cache so short a prefix: `shortfall`
        CachePerModel,     ///< routing parts a conversation among models, each with a cache of its own
        BatchMisses,       ///< in a batch a cached prefix is found less often: `batchHitRate`
        PrefixRewritten,   ///< what the other removes or replaces is part of what the cache holds
        SameTokens,        ///< both spare the same input
        FewerCalls         ///< one of them leaves out calls that the other makes cheaper
    };

    std::string first; ///< ids as in PlayerSavings, in the scenario's order
    std::string second;
    Estimate lost; ///< dollars of the period: what each saves alone, less what the two save together
    Reason reason = Reason::Unknown;
    std::optional<PrefixShortfall> shortfall{};
    double batchHitRate = 0;
};

/// The paired estimate of a sum of costs; it knows the masks of none, of one and of two players.
using TermsCost = std::function<Estimate(const std::vector<std::pair<Players::Mask, double>>& terms)>;

/// All of them, the most expensive first. `byStepUsd` is what the steps cost before, `aloneByStepUsd` what each
/// player saves of that alone.
[[nodiscard]] std::vector<Clash> findClashes(const Players& players, const std::vector<double>& byStepUsd,
                                             const std::vector<std::vector<double>>& aloneByStepUsd,
                                             const TermsCost& cost);

} // namespace spendwright
