// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/comparewords.h"

#include <vector>

namespace spendwright {

/// A row for each technique and each changed value of the plan in which the scenarios differ.
[[nodiscard]] std::vector<CompareTable::Row> differingSettings(const std::vector<ComparedColumn>& columns,
                                                               const PlanDocument& document);

} // namespace spendwright
