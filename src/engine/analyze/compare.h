// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/savings.h"
#include "engine/plan/planfile.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// A scenario of this plan, or of another one.
struct ScenarioOfPlan {
    std::shared_ptr<const PlanSet> plans; ///< nothing: of the plan itself
    std::string scenario;
};

/// What a scenario costs beside the reference.
struct ComparedScenario {
    ScenarioOfPlan what;
    ScenarioResult result;
    int periodDays = 30;
    bool isReference = false;
    std::optional<Estimate> change; ///< of the cost, from the reference; nothing where either is unknown

    [[nodiscard]] std::optional<double> changeShare(const ScenarioResult& reference) const
    {
        if (!change || reference.cost.mean <= 0)
            return std::nullopt;
        return change->mean / reference.cost.mean;
    }
};

/// Compares scenarios with the first one of `known`, whose results are taken from there. Scenarios of the same
/// plan share their draws, so that their differences are known better than their costs. Nothing where it was
/// cancelled. Requires known scenario ids.
[[nodiscard]] std::optional<std::vector<ComparedScenario>> compareScenarios(
    const PlanSet& plans, const SavingsResult& known, const std::vector<ScenarioOfPlan>& chosen, int threads,
    const Control& control);

} // namespace spendwright
