// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control.h"
#include "engine/plan/planfile.h"
#include "engine/simulate/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spendwright {

struct SimulateOptions {
    std::vector<std::string> scenarios; ///< ids; empty: all, in the plan's order
    bool exact = false;                 ///< every run of the whole period
    int replications = 0;               ///< 0: one where exact, as many as it takes where not
    int threads = 1;                    ///< changes no digit
    std::optional<std::uint64_t> seed;  ///< the plan's own where absent
    double targetStderr = 0.005;        ///< of an estimate, relative to each scenario's mean
};

/// Places in the plan of the scenarios with these ids; empty: all.
[[nodiscard]] std::vector<std::size_t> chosenScenarios(const PlanSet& plans,
                                                       const std::vector<std::string>& ids);

/// What each scenario costs. Nothing where it was cancelled. Requires known scenario ids.
[[nodiscard]] std::optional<SimulationResult> simulate(const PlanSet& plans, const SimulateOptions& options,
                                                       const Control& control = {});

} // namespace spendwright
