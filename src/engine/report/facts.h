// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/numbers.h"
#include "engine/report/report.h"

#include <string>

namespace spendwright {

// The pieces that the reports of results share.

/// What every result rests on.
struct Basis {
    std::string plan;
    std::uint64_t seed = 1;
    int periodDays = 30;
    std::string priceDate;
    std::string fingerprint;
};

[[nodiscard]] std::vector<ReportFact> factsOf(const Basis& basis);

/// The cost as a cell; unknown where nothing of it is priced, marked where not all is.
[[nodiscard]] Cell costCell(const CostPart& part);
[[nodiscard]] Cell costCell(const ScenarioResult& result, double usd);

/// "$520.00 to $660.00 in 90 of 100 cases", and what that range rests on.
[[nodiscard]] std::string rangeText(const CostEstimate& cost, bool hasBeliefs, Grouping grouping);

/// What stands beside an estimate: "± $0.42", or that it is no estimate.
[[nodiscard]] std::string errorText(const Estimate& estimate);

/// For people: what stands for unknown in the place of a number.
inline constexpr const char* kUnpriced = "unpriced";
inline constexpr const char* kUnknown = "unknown";

} // namespace spendwright
