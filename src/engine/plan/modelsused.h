// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/planfile.h"

#include <set>
#include <string>

namespace spendwright {

/// The ids of the models that the plan's steps and techniques name: those that may be called.
[[nodiscard]] std::set<std::string> modelsCalled(const Plan& plan);

/// The same of a plan and all its scenarios, and the model in whose tokens it counts: whatever of a price book
/// can move a figure.
[[nodiscard]] std::set<std::string> modelsUsed(const PlanSet& plans);

} // namespace spendwright
