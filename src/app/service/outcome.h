// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/cacheminimum.h"
#include "engine/analyze/routingquality.h"
#include "engine/analyze/savings.h"
#include "engine/analyze/typicalrun.h"
#include "engine/plan/planfile.h"
#include "engine/report/contents.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// What is to be computed: a copy that the worker owns, whatever happens to the document meanwhile.
struct Question {
    PlanFile file;
    std::shared_ptr<const PlanSet> plans;
    std::string before;
    std::string after;
    SavingsView view = SavingsView::InOrder; ///< that is looked at: a glance tells no other
};

/// The answer: all that the window shows comes from one of these.
struct Outcome {
    PlanFile file; ///< what was asked about
    std::shared_ptr<const PlanSet> plans;
    std::shared_ptr<const SavingsResult> savings;
    CostTable table;
    bool sharp = false; ///< false: a first look, without fair shares or even with less: see its views
};

/// What takes a while to know about the second scenario's techniques.
struct WhatIf {
    /// What each technique that is off would save on top of those that are on; a first look. Nothing where
    /// it is on, or where the plan would have an error with it.
    std::array<std::optional<double>, kTechniqueCount> savedUsd;
    std::optional<PrefixShortfall> shortfall; ///< why prompt caching can't act
    /// A run in the middle of each agent's, the dearest agents first.
    std::vector<TypicalRun> runs;
    /// Of the second scenario, where it routes to models that nobody measured.
    std::optional<RoutingQuality> routing;
};

} // namespace spendwright
