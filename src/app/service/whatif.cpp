// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/whatif.h"

#include "engine/analyze/variants.h"
#include "engine/progress.h"

#include <vector>

namespace spendwright {
namespace {

constexpr double kRoughStderr = 0.01;
constexpr std::size_t kMostRuns = 40; // that somebody may choose from

// What each technique that is off in the second scenario would save on top of it. One that would make the
// plan wrong (its default model may be unknown) is left out.
bool computeTrials(WhatIf& result, const Question& question, int threads, const Control& control)
{
    const Scenario* after = question.plans->plan.scenario(question.after);
    if (!after)
        return true;
    std::vector<Technique> techniques;
    std::vector<PlanEdit> edits;
    for (const Technique technique : kAllTechniques) {
        if (after->techniques.has(technique))
            continue;
        techniques.push_back(technique);
        edits.push_back({std::string(techniqueId(technique)), {techniqueIn(after->id, technique, "{}")}});
    }
    VariantOptions options;
    options.scenarios = {after->id};
    options.threads = threads;
    options.targetStderr = kRoughStderr;
    const auto found = variantCosts(question.file, *question.plans, edits, options, control);
    if (!found)
        return false;
    const auto known = [](const Estimate& cost, bool hasUnpriced) { return !hasUnpriced || cost.mean != 0; };
    for (std::size_t i = 0; i < techniques.size(); ++i) {
        const std::vector<AlternativeCost>& costs = found->variants[i].costs;
        if (!costs.empty() && known(found->base[0].cost, found->base[0].hasUnpriced)
            && known(costs[0].cost, costs[0].hasUnpriced))
            result.savedUsd.at(static_cast<std::size_t>(techniques[i])) = 0 - costs[0].change.mean;
    }
    return true;
}

} // namespace

std::optional<WhatIf> computeWhatIf(const Question& question, int threads, const Control& control)
{
    WhatIf result;
    const Plan* plan = question.plans->forScenario(question.after);
    const Scenario* after = question.plans->plan.scenario(question.after);
    if (plan && after)
        result.shortfall = prefixShortfall(*plan, after->techniques);
    const auto runs = typicalRuns(*question.plans, question.before, question.after, question.plans->plan.seed,
                                  kMostRuns, control);
    if (!runs)
        return std::nullopt;
    result.runs = *runs;
    Progress progress(control);
    const Control part = progress.part();
    progress.goOnTo(0.8);
    if (!computeTrials(result, question, threads, part))
        return std::nullopt;
    progress.goOnTo(1);
    result.routing = routingQuality(*question.plans, question.after, kRoughStderr, threads, part);
    if (control.cancelled())
        return std::nullopt;
    return result;
}

} // namespace spendwright
