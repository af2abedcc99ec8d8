// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/facts.h"

namespace spendwright {

std::vector<ReportFact> factsOf(const Basis& basis)
{
    return {{"plan", "Plan", basis.plan},
            {"period_days", "Period in days", std::to_string(basis.periodDays)},
            {"price_date", "Prices of", basis.priceDate},
            {"seed", "Seed", std::to_string(basis.seed)},
            {"fingerprint", "Fingerprint", basis.fingerprint}};
}

Cell costCell(const CostPart& part)
{
    return part.known() ? Cell::usd(part.costUsd, part.unpricedCalls > 0) : Cell::unknown(kUnpriced);
}

Cell costCell(const ScenarioResult& result, double usd)
{
    return result.costKnown() ? Cell::usd(usd, result.unpricedCalls > 0) : Cell::unknown(kUnpriced);
}

std::string rangeText(const CostEstimate& cost, bool hasBeliefs, Grouping grouping)
{
    const std::string range =
        dollars(cost.p5, grouping) + " to " + dollars(cost.p95, grouping) + " in 90 of 100 cases";
    return range + (hasBeliefs ? "" : " (no doubts entered: luck only)");
}

std::string errorText(const Estimate& estimate)
{
    return estimate.stderr_ > 0 ? "± " + dollars(estimate.stderr_) : std::string("exact");
}

} // namespace spendwright
