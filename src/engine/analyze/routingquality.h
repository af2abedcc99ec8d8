// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control.h"
#include "engine/plan/planfile.h"

#include <optional>
#include <string>

namespace spendwright {

/// What routing is worth where nobody measured how often the cheaper models pass. Failed calls are done
/// again on the step's own model, so below some pass rate routing costs more than it saves.
struct RoutingQuality {
    /// The pass rate, the same for every unmeasured step, at which the bill is as without routing; above 1
    /// where routing doesn't pay even if every call passes, 0 where it pays even if none does.
    double breakEvenPassRate = 0;
};

/// Nothing where `scenario` routes no step to a model without a pass rate, where the bill is unknown, or
/// where it was cancelled. Costs are simulated to `targetStderr` (a share of each mean).
[[nodiscard]] std::optional<RoutingQuality> routingQuality(const PlanSet& plans, const std::string& scenario,
                                                           double targetStderr, int threads,
                                                           const Control& control);

} // namespace spendwright
