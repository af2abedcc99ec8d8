// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/alternatives.h"
#include "engine/analyze/inputs.h"

#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// What one input moves, with everything else at its place.
struct InputEffect {
    struct End {
        double value = 0;     ///< mean of what the input was moved to
        Estimate change;      ///< of the period's cost
        bool visible = false; ///< beyond the computation's error
    };
    std::string path;       ///< id path in the plan file
    bool belief = false;    ///< moved to P5 and P95 of what is believed; else by the share
    double present = 0;     ///< its mean
    std::optional<End> low; ///< nothing where it can't be moved there
    std::optional<End> high;

    [[nodiscard]] bool visible() const { return (low && low->visible) || (high && high->visible); }
    /// How far apart the visible ends are, the present cost among them, in dollars.
    [[nodiscard]] double width() const;
};

struct ScenarioSensitivity {
    std::string scenario;
    Estimate cost;
    bool hasUnpriced = false;
    std::vector<InputEffect> effects; ///< the widest first
    std::size_t leftOut = 0;          ///< inputs that were not moved, since little depends on them
    double mostLeftOutUsd = 0;        ///< what the largest of those has to do with
};

struct SensitivityOptions {
    std::uint64_t seed = 1;
    int threads = 1; ///< changes no digit
    double targetStderr = 0.01;
    double share = 0.2; ///< that an input is moved by where nothing is believed of it
    std::size_t mostInputs = 160;
};

/// How much the inputs of a scenario move its cost; `plan` is what its `set` makes of it, and `result` what
/// it costs. Nothing where it was cancelled.
[[nodiscard]] std::optional<ScenarioSensitivity> sensitivity(const Plan& plan, const Scenario& scenario,
                                                             const ScenarioResult& result,
                                                             const SensitivityOptions& options,
                                                             const Control& control);

} // namespace spendwright
