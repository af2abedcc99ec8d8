// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/routingquality.h"
#include "engine/analyze/savings.h"
#include "engine/plan/planfile.h"
#include "engine/report/contents.h"

#include <QtGlobal>

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace spendwright {

/// What is to be computed: a copy that the worker owns, whatever happens to the document meanwhile.
struct Question {
    quint64 ticket = 0; ///< grows with every question; answers to an older one are dropped
    PlanFile file;
    std::shared_ptr<const PlanSet> plans;
    std::string before;
    std::string after;
};

/// The answer: all that the window shows comes from one of these.
struct Outcome {
    quint64 ticket = 0;
    std::shared_ptr<const PlanSet> plans;
    std::shared_ptr<const SavingsResult> savings;
    CostTable table;
    bool sharp = false; ///< false: a first look, without fair shares
};

/// What each technique that is off in the second scenario would save on top of it; a first look. Nothing
/// where it is on, or where the plan would have an error with it.
struct WhatIf {
    quint64 ticket = 0;
    std::array<std::optional<double>, kTechniqueCount> savedUsd;
    /// Of the second scenario, where it routes to models that nobody measured.
    std::optional<RoutingQuality> routing;
};

} // namespace spendwright
