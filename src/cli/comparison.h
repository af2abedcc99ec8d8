// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"
#include "engine/plan/planfile.h"

#include <optional>
#include <string>

namespace spendwright {

/// The options of commands that compare two scenarios.
struct ComparisonOptions {
    ComputeOptions compute;
    std::string scenario;
    std::string against;
};

struct Comparison {
    int status = 0; ///< kDone where the rest is there
    PlanFile file;
    std::optional<PlanSet> plans;
    std::optional<SavingsResult> savings;
};

void addComparisonOptions(CLI::App& command, ComparisonOptions& options);

/// Loads the plan and computes the savings; what is wrong goes to standard error.
[[nodiscard]] Comparison compare(const ComparisonOptions& options);

} // namespace spendwright
