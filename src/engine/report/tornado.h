// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/sensitivity.h"

#include <cstddef>
#include <vector>

namespace spendwright {

/// The inputs that move a scenario's cost most, for a chart.
struct Tornado {
    double costUsd = 0;            ///< present
    std::vector<InputEffect> bars; ///< the widest first; all of them visible
    std::size_t more = 0;          ///< that move it less than the last bar
    double lessThanUsd = 0;        ///< that bar's width
    std::size_t invisible = 0;     ///< whose effect is within the computation's error
};

[[nodiscard]] Tornado tornado(const ScenarioSensitivity& sensitivity, std::size_t most = 12);

} // namespace spendwright
