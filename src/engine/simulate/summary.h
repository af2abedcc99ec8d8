// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/program.h"
#include "engine/plan/plan.h"
#include "engine/simulate/result.h"
#include "engine/simulate/tally.h"

#include <span>

namespace spendwright {

/// A tally and how many times it counts: 1 for an exact run, runs of the period over runs sampled for an
/// estimate, divided by the number of replications.
struct WeightedTally {
    const Tally* tally = nullptr;
    double weight = 1;
};

/// What the tallies say of a scenario, but for the cost's error and range. All tallies are of programs
/// that differ from `program` in their beliefs only.
[[nodiscard]] ScenarioResult summarise(const Plan& plan, const Program& program, std::span<const WeightedTally> tallies);

/// The cost of a tally, in 10^-12 dollars, as far as it is priced.
[[nodiscard]] Int128 totalCost(const Program& program, const Tally& tally);

/// Latency percentiles of the runs of interactive agents.
[[nodiscard]] Latency interactiveLatency(const Program& program, std::span<const WeightedTally> tallies);

/// The fingerprint: 16 hex digits over plan, prices, seed and figures.
[[nodiscard]] std::string fingerprintOf(const std::string& canonical, const SimulationResult& result);
[[nodiscard]] std::string fingerprintOf(const std::string& canonical, std::uint64_t seed,
                                        std::span<const double> figures);

} // namespace spendwright
