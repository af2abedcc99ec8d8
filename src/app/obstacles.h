// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/plan.h"

#include <QString>

namespace spendwright {

/// Why a technique can't do anything in this plan, in a few words; "" where it may, or where that isn't
/// simple to know.
[[nodiscard]] QString techniqueObstacle(const Plan& plan, Technique technique);

} // namespace spendwright
