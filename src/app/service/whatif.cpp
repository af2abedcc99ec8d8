// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/whatif.h"

#include "engine/progress.h"
#include "engine/simulate/simulate.h"

#include <vector>

namespace spendwright {
namespace {

constexpr double kRoughStderr = 0.01;
constexpr std::size_t kMostRuns = 40; // that somebody may choose from

struct Trial {
    Technique technique;
    std::string scenario;
};

std::string quoted(const std::string& id)
{
    return "\"" + id + "\"";
}

// A plan file in which each technique that is off in `after` has a scenario like `after` with it on. A
// technique that would make the plan wrong (its default model may be unknown) is left out.
std::vector<Trial> addTrials(PlanFile& file, const PriceBook& book, const Scenario& after,
                             const Control& control)
{
    const std::string afterPath = "/scenarios/" + after.id;
    const std::string base = file.get(afterPath).value_or("{\"id\": \"\", \"techniques\": {}}");
    std::vector<Trial> trials;
    for (const Technique technique : kAllTechniques) {
        if (after.techniques.has(technique) || control.cancelled())
            continue;
        const std::string id = "what if " + std::string(techniqueId(technique));
        const std::string path = "/scenarios/" + std::to_string(file.size("/scenarios"));
        PlanFile next = file;
        const bool made = next.insert("/scenarios", -1, base) && next.set(path + "/id", quoted(id))
                          && next.set(path + "/techniques/" + std::string(techniqueId(technique)), "{}");
        std::vector<Issue> issues;
        if (!made || !readPlanSet(next, book, issues))
            continue;
        file = std::move(next);
        trials.push_back({technique, id});
    }
    return trials;
}

bool computeTrials(WhatIf& result, const Question& question, int threads, const Control& control)
{
    const Scenario* after = question.plans->plan.scenario(question.after);
    if (!after || after->id.find_first_of("/~") != std::string::npos)
        return true;
    PlanFile file = question.file;
    const std::vector<Trial> trials = addTrials(file, *question.plans->plan.prices, *after, control);
    if (control.cancelled())
        return false;
    std::vector<Issue> issues;
    const auto plans = readPlanSet(file, *question.plans->plan.prices, issues);
    if (trials.empty() || !plans)
        return true;

    SimulateOptions options;
    options.threads = threads;
    options.targetStderr = kRoughStderr;
    options.scenarios = {question.after};
    for (const Trial& trial : trials)
        options.scenarios.push_back(trial.scenario);
    const auto simulated = simulate(*plans, options, control);
    if (!simulated)
        return false;
    const ScenarioResult* base = simulated->scenario(question.after);
    for (const Trial& trial : trials) {
        const ScenarioResult* with = simulated->scenario(trial.scenario);
        if (base && with && base->costKnown() && with->costKnown())
            result.savedUsd.at(static_cast<std::size_t>(trial.technique)) = base->cost.mean - with->cost.mean;
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
