// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/program.h"
#include "engine/control.h"
#include "engine/plan/plan.h"
#include "engine/simulate/tally.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace spendwright {

/// One scenario of one replication, to be run in full.
struct ExactJob {
    const Plan* plan = nullptr; ///< after the scenario's `set`
    const Program* program = nullptr;
    std::uint64_t seed = 1;
    std::uint64_t replication = 0;
};

/// Runs every run of the whole period of each job, on `threads` threads; a tally a job. The same to the
/// last digit whatever the number of threads: the work is cut into groups of agents that share no cache and
/// those into segments of time, by the plan alone. Nothing where it was cancelled.
[[nodiscard]] std::optional<std::vector<Tally>> runExactly(const std::vector<ExactJob>& jobs, int threads,
                                                           const Control& control);

/// Sets of agents with traffic between which nothing is shared, in the order of the plan.
[[nodiscard]] std::vector<std::vector<std::size_t>> independentGroups(const Plan& plan,
                                                                      const Program& program);

/// The key of an agent's runs; with an arrival's index it gives the run's.
[[nodiscard]] std::uint64_t agentKey(const Program& program, std::size_t agent, std::uint64_t seed,
                                     std::uint64_t replication);
/// Runs a day of an agent with traffic, its belief drawn.
[[nodiscard]] double runsPerDay(const Agent& agent, std::uint64_t seed, std::uint64_t replication);

/// Calls of a run that are to be expected, its sub-agents' among them; rough, for planning the work.
[[nodiscard]] double expectedCalls(const Plan& plan, const Agent& agent);
/// The same over the whole period and all agents.
[[nodiscard]] double expectedCalls(const Plan& plan);

} // namespace spendwright
