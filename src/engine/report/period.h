// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/savings.h"

#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// A point of a density, which is 1 where it is highest.
struct CurvePoint {
    double usd = 0;
    double height = 0;
};

/// Where one scenario's cost of a period will lie.
struct PeriodRange {
    std::string scenario; ///< id
    bool known = true;    ///< false: nothing of it is priced
    double unpricedCalls = 0;
    bool certain = false; ///< nothing can come out otherwise
    double p5 = 0;
    double p50 = 0;
    double p95 = 0;
    std::vector<CurvePoint> curve;    ///< empty where it is certain or unknown
    std::optional<double> overBudget; ///< chance of costing more than the budget; nothing without one
};

struct PeriodCost {
    int days = 30;
    bool hasBeliefs = false; ///< false: the ranges are only luck
    std::optional<double> budgetUsd;
    PeriodRange before;
    PeriodRange after;
};

[[nodiscard]] PeriodCost periodCost(const Plan& plan, const SavingsResult& savings);

} // namespace spendwright
