// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/period.h"

#include "engine/simulate/distribution.h"

#include <algorithm>

namespace spendwright {
namespace {

constexpr int kPoints = 160;
constexpr double kShown = 0.998; // of what may come out; the rest would only make the axis long

std::vector<CurvePoint> curveOf(const CostDistribution& distribution)
{
    const double from = distribution.quantile((1 - kShown) / 2);
    const double to = distribution.quantile(1 - (1 - kShown) / 2);
    std::vector<CurvePoint> curve;
    double highest = 0;
    for (int i = 0; i <= kPoints; ++i) {
        const double usd = from + (to - from) * i / kPoints;
        curve.push_back({usd, distribution.density(usd)});
        highest = std::max(highest, curve.back().height);
    }
    for (CurvePoint& point : curve)
        point.height = highest > 0 ? point.height / highest : 0;
    return curve;
}

PeriodRange rangeOf(const ScenarioResult& result, const std::string& id, std::optional<double> budgetUsd)
{
    PeriodRange range;
    range.scenario = id;
    range.known = result.costKnown();
    range.unpricedCalls = result.unpricedCalls;
    if (!range.known)
        return range;
    range.p5 = result.cost.p5;
    range.p50 = result.cost.p50;
    range.p95 = result.cost.p95;
    const CostDistribution distribution(result.cost.mean, result.cost.spread);
    range.certain = distribution.isCertain();
    if (!range.certain)
        range.curve = curveOf(distribution);
    if (budgetUsd)
        range.overBudget = 1 - distribution.below(*budgetUsd);
    return range;
}

} // namespace

PeriodCost periodCost(const Plan& plan, const SavingsResult& savings)
{
    return {savings.periodDays, savings.hasBeliefs, plan.budgetUsd,
            rangeOf(savings.before, savings.against, plan.budgetUsd),
            rangeOf(savings.after, savings.scenario, plan.budgetUsd)};
}

} // namespace spendwright
