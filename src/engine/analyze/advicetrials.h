// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/planfile.h"

#include <string>
#include <utility>
#include <vector>

namespace spendwright {

/// What a change of a scenario's techniques is about.
enum class TrialKind {
    SwitchOn,
    SwitchOff,
    Parameter,   ///< another value of a technique that is on
    StableCache, ///< prompt caching, with what changes moved out of its way
    CheaperModel ///< a task goes to a model that was measured
};

struct TechniqueChange {
    Technique technique = Technique::ModelRouting;
    std::string json; ///< its parameters then; "" switches it off
};

/// A change worth a simulation. Of those with the same `group` one is as much as anybody wants.
struct AdviceTrial {
    TrialKind kind = TrialKind::SwitchOn;
    Technique technique = Technique::ModelRouting; ///< what it is mainly about
    std::vector<TechniqueChange> changes;
    std::string group;
    std::string parameter; ///< of Parameter: its key, and its value now and then, as JSON
    std::string from;
    std::string to;
    std::string task; ///< of CheaperModel
    std::string model;
    double passRate = 1; ///< of the model, as measured: the least of the task's steps
};

/// All that is worth trying in a scenario of the plan. Never a model that nobody measured.
[[nodiscard]] std::vector<AdviceTrial> adviceTrials(const PlanFile& file, const PlanSet& plans,
                                                    const std::string& scenario);

} // namespace spendwright
