// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/planfile.h"

#include <set>
#include <string>

namespace spendwright {

/// The texts that the steps of the plan's agents have at `key`, each once.
[[nodiscard]] std::set<std::string> stepTexts(const PlanFile& file, const std::string& key);

} // namespace spendwright
