// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/players.h"
#include "engine/simulate/result.h"

#include <map>
#include <utility>
#include <vector>

namespace spendwright {

/// A mean of draws, and the variance of that mean (0 where there is one draw: it is all).
struct DrawnMean {
    double mean = 0;
    double variance = 0;
};
[[nodiscard]] DrawnMean meanOf(const std::vector<double>& draws);

/// A sum of costs under several masks, each times a factor: what every saving is.
using Terms = std::vector<std::pair<Players::Mask, double>>;

/// Costs of the same draws under many masks, so that a difference has less noise than either cost.
class PairedCosts {
public:
    /// What is drawn alike under all masks, of agents that only some players can touch. Costs in dollars of
    /// the period, one for each draw.
    struct Part {
        Players::Mask relevant = 0;
        std::map<Players::Mask, std::vector<double>> costs; ///< by the relevant bits of a mask
    };
    /// Parts whose i-th costs were drawn together and add up. Layers are independent of each other.
    struct Layer {
        std::vector<Part> parts;
    };

    std::vector<Layer> layers;

    /// The mean of the sum over layers, with its standard error (0 where there is one draw: it is all).
    [[nodiscard]] Estimate combine(const Terms& terms) const;
};

/// The factors that make player i's fair share (its Shapley value, as a saving) out of all masks' costs.
[[nodiscard]] Terms fairShareTerms(std::size_t player, std::size_t players);

/// Orders of the players to take a mean over where there are too many for all: each with its reverse.
[[nodiscard]] std::vector<std::vector<std::size_t>> sampledOrders(std::size_t players, std::size_t count,
                                                                  std::uint64_t seed);

} // namespace spendwright
