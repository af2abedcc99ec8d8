// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/plan.h"
#include "engine/simulate/result.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// A figure of a plan, or of a technique's parameters, that may be another.
struct PlanInput {
    enum class Kind {
        Amount, ///< any number from 0
        Count,  ///< whole numbers that are drawn in each run
        Whole,  ///< a whole number
        Share   ///< at most 1
    };

    std::string path; ///< id path in the plan file
    Kind kind = Kind::Amount;
    bool belief = false; ///< doubted: its ends are known
    Quantity present;
    std::vector<std::string> touched; ///< agents, as Alternative::touched
    double weight = 0;                ///< what it has to do with, in dollars of the period
    std::function<void(Plan& plan, TechniqueSet& techniques, const Quantity& value)> set;
};

/// All that could matter to what a scenario costs; `result` says what its parts cost now.
[[nodiscard]] std::vector<PlanInput> inputsOf(const Plan& plan, const Scenario& scenario,
                                              const ScenarioResult& result);

/// An input moved: to the end of what is believed, or by a share. A count of 2.4 is 2 in some runs and 3 in
/// the others.
struct MovedInput {
    struct Part {
        Quantity value;
        double weight = 1;
    };
    double mean = 0;
    std::vector<Part> parts; ///< those that are not as now
};
enum class InputEnd { Low, High };
/// Nothing where it can't be moved there.
[[nodiscard]] std::optional<MovedInput> movedTo(const PlanInput& input, InputEnd end, double share);

} // namespace spendwright
