// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/planfile.h"

#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// A plan with its scenarios; nothing where there is an error. Errors and warnings go to standard error,
/// each in a line "PATH: /json/pointer: message".
/// The file itself goes to `file`, where one is given.
[[nodiscard]] std::optional<PlanSet> loadPlan(const std::string& path, PlanFile* file = nullptr);

/// True where the plan has all of these scenarios; else says on standard error which it has.
[[nodiscard]] bool hasScenarios(const std::string& path, const Plan& plan,
                                const std::vector<std::string>& ids);

/// What a command compares where it is not told: the last scenario that is not the baseline. Says on
/// standard error where there is none.
[[nodiscard]] std::optional<std::string> defaultScenario(const std::string& path, const Plan& plan,
                                                         const std::string& baseline);

} // namespace spendwright
