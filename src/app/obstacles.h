// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/plan.h"

#include <QString>

namespace spendwright {

/// Why a technique can't do anything in this plan.
struct Obstacle {
    QString reason;     ///< in a few words; "" where it may, or where that isn't simple to know
    bool stays = false; ///< whatever the technique's parameters are
};

/// `techniques` are those that are on beside it, and it, where it is on.
[[nodiscard]] Obstacle techniqueObstacle(const Plan& plan, const TechniqueSet& techniques,
                                         Technique technique);

} // namespace spendwright
