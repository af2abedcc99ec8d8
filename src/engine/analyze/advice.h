// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/advicetrials.h"
#include "engine/control.h"
#include "engine/simulate/result.h"

#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// What else is to be said of a scenario's period.
struct AdviceMeasures {
    double inputTokens = 0;
    double outputTokens = 0;
    double calls = 0;
    double readShare = 0; ///< of the input, from the prompt cache
    double writtenTokens = 0;
    double toolHitRate = 0;
    double batchedShare = 0; ///< of the calls
    double latencyP95S = 0;
    double successRate = 1;
};

/// The step whose calls send most of tool results, and the tool.
struct ResultsEvidence {
    std::string agent; ///< ids
    std::string step;
    double share = 0; ///< of its input in a typical run
};

/// A change that saves beyond its error, by simulating the plan with it.
struct Finding {
    AdviceTrial trial;
    Estimate saved; ///< dollars of the period, with a paired error
    AdviceMeasures then;
};

struct Advice {
    Estimate bill; ///< of the scenario as it is
    bool hasUnpriced = false;
    std::size_t tried = 0; ///< changes that were simulated
    AdviceMeasures now;
    std::optional<ResultsEvidence> results;
    std::vector<Finding> findings; ///< what saves most first
};

struct AdviceOptions {
    int threads = 1; ///< changes no digit
    double targetStderr = 0.005;
};

/// What would make a scenario cheaper. Nothing where it was cancelled. Requires a known id.
[[nodiscard]] std::optional<Advice> advise(const PlanFile& file, const PlanSet& plans,
                                           const std::string& scenario, const AdviceOptions& options,
                                           const Control& control);

/// The file with a copy of that scenario, called `id`, in which the finding's change is made: `before` itself
/// has no techniques.
[[nodiscard]] std::optional<PlanFile> withFinding(const PlanFile& file, const std::string& scenario,
                                                  const Finding& finding, const std::string& id);

} // namespace spendwright
