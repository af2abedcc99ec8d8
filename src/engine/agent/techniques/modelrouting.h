// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/plan.h"

#include <optional>
#include <string>

namespace spendwright {

/// Model routing: in a share of the runs each step goes to the model of its task (StepProgram::routedModel).
struct RoutingProgram {
    double share = 1;

    [[nodiscard]] bool takes(double uniform) const { return uniform < share; }
};

/// The model of the step in a run that is routed; its own where routing leaves it alone or is off.
[[nodiscard]] inline const std::string& routedModel(const Step& step,
                                                    const std::optional<ModelRouting>& routing)
{
    if (!routing || step.pinned)
        return step.model;
    const auto route = routing->routes.find(step.task);
    return route == routing->routes.end() ? step.model : route->second;
}

} // namespace spendwright
