// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/comparison.h"

#include <optional>
#include <string>

namespace spendwright {

/// The plan with its prices and seed inside and the fingerprints of what it gives, for others to open; "" where
/// it was interrupted. Computed to the usual precision, whatever the options say, for that is what others get.
[[nodiscard]] std::string sharedFile(const Comparison& comparison, const ComputeOptions& options);

// For a plan that was made for sharing: says on standard error whether the figures are those that it gave
// there. Nothing where the options ask for others.
void sayWhetherShared(const ComputeOptions& options, const PlanFile& file, const PlanSet& plans,
                      const SavingsResult& savings);
void sayWhetherShared(const ComputeOptions& options, const PlanFile& file, const PlanSet& plans,
                      const SimulationResult& result);

} // namespace spendwright
