// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plancommands.h"

namespace spendwright {

/// The values that must be others for what refers to the thing at `path` to refer to the one at `newPath`,
/// or to nothing where that is "": a step's tool, a delegation, a scenario's changes, the baseline.
[[nodiscard]] std::vector<SetSeveral::Value> referencesTo(const PlanDocument& document, const QString& path,
                                                          const QString& newPath);

} // namespace spendwright
