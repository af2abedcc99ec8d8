// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/cacheminimum.h"
#include "engine/plan/plan.h"

#include <QString>

namespace spendwright {

/// Why a technique can't do anything in this plan.
struct Obstacle {
    QString reason;     ///< in a few words; "" where it may, or where that isn't simple to know
    bool stays = false; ///< whatever the technique's parameters are
};

[[nodiscard]] Obstacle techniqueObstacle(const Plan& plan, Technique technique);
/// Of prompt caching.
[[nodiscard]] Obstacle shortfallObstacle(const PrefixShortfall& shortfall);

} // namespace spendwright
