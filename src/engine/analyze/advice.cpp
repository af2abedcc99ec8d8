// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/advice.h"

#include "engine/analyze/typicalrun.h"
#include "engine/analyze/variants.h"
#include "engine/plan/json.h"
#include "engine/progress.h"
#include "engine/simulate/simulate.h"

#include <algorithm>
#include <map>

namespace spendwright {
namespace {

constexpr double kLeastShare = 0.001; // of the bill: less is not worth anybody's time
constexpr double kMeasureStderr = 0.02;
constexpr std::size_t kMostRuns = 40;

PlanEdit editOf(const std::string& scenario, const AdviceTrial& trial)
{
    PlanEdit edit;
    edit.name = trial.group;
    for (const TechniqueChange& change : trial.changes)
        edit.values.push_back(techniqueIn(scenario, change.technique, change.json));
    return edit;
}

AdviceMeasures measuresOf(const ScenarioResult& result)
{
    AdviceMeasures measures;
    measures.inputTokens = result.tokens.allInput();
    measures.outputTokens = result.tokens.output;
    measures.calls = result.calls;
    measures.readShare = result.promptCacheReadShare;
    measures.writtenTokens = result.tokens.cacheWrite5m + result.tokens.cacheWrite1h;
    measures.toolHitRate = result.toolCacheHitRate;
    for (const UsageLine& line : result.usage)
        measures.batchedShare += line.lane == Lane::Batched ? line.calls : 0;
    measures.batchedShare = result.calls > 0 ? measures.batchedShare / result.calls : 0;
    measures.latencyP95S = result.latency.p95;
    measures.successRate = result.successRate;
    return measures;
}

// The step that sends most tokens of tool results, by the dearest agents' typical runs.
std::optional<ResultsEvidence> resultsEvidence(const std::vector<TypicalRun>& runs)
{
    std::optional<ResultsEvidence> found;
    double most = 0;
    for (const TypicalRun& run : runs) {
        std::map<std::pair<std::string, std::string>, std::pair<double, double>> steps; // results, all
        for (const RunCall& call : run.after.calls) {
            auto& [results, all] = steps[{call.agent, call.step}];
            results += static_cast<double>(call.sent[static_cast<std::size_t>(InputKind::Results)]);
            for (const std::int64_t tokens : call.sent)
                all += static_cast<double>(tokens);
        }
        for (const auto& [step, tokens] : steps) {
            if (tokens.first <= most)
                continue;
            most = tokens.first;
            found = ResultsEvidence{step.first, step.second, tokens.first / tokens.second};
        }
    }
    return found;
}

// The best of each group, the largest saving first.
std::vector<Finding> findingsOf(const std::vector<AdviceTrial>& trials, const VariantCosts& costs)
{
    std::map<std::string, Finding> best;
    const double bill = costs.base.front().cost.mean;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        if (costs.variants[i].costs.empty())
            continue;
        const AlternativeCost& cost = costs.variants[i].costs.front();
        const double saved = -cost.change.mean;
        const bool asKnown = !cost.hasUnpriced || costs.base.front().hasUnpriced;
        if (!asKnown || !cost.changed() || saved <= kLeastShare * bill)
            continue;
        const auto [found, made] = best.try_emplace(trials[i].group);
        if (made || saved > found->second.saved.mean)
            found->second = Finding{trials[i], {saved, cost.change.stderr_}, {}};
    }
    std::vector<Finding> findings;
    for (auto& [group, finding] : best)
        findings.push_back(std::move(finding));
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.saved.mean > b.saved.mean; });
    return findings;
}

// Of the plan as it is and with a change by the same draws, so that luck does not look like a change.
std::optional<AdviceMeasures> measured(const PlanSet& plans, const std::string& scenario, int threads,
                                       const Control& control)
{
    SimulateOptions options;
    options.scenarios = {scenario};
    options.threads = threads;
    options.targetStderr = kMeasureStderr;
    const auto result = simulate(plans, options, control);
    return result ? std::optional(measuresOf(result->scenarios.front())) : std::nullopt;
}

bool measure(Finding& finding, const PlanFile& file, const PlanSet& plans, const std::string& scenario,
             int threads, const Control& control)
{
    std::vector<Issue> issues;
    std::string id = "advice";
    while (plans.plan.scenario(id))
        id += "+";
    const auto changed = withFinding(file, scenario, finding, id);
    const auto read = changed ? readPlanSet(*changed, *plans.plan.prices, issues) : std::nullopt;
    const auto then = read ? measured(*read, id, threads, control) : std::nullopt;
    finding.then = then.value_or(AdviceMeasures());
    return then.has_value();
}

} // namespace

std::optional<PlanFile> withFinding(const PlanFile& file, const std::string& scenario, const Finding& finding,
                                    const std::string& id)
{
    std::vector<Issue> issues;
    const std::string own = file.get(childPointer("/scenarios", scenario)).value_or("{}");
    auto copy = PlanFile::parse(own, issues);
    PlanFile next = file;
    if (!copy || !copy->set("/id", Json(id).dump()) || !next.insert("/scenarios", -1, copy->text()))
        return std::nullopt;
    return edited(next, editOf(id, finding.trial), issues);
}

std::optional<Advice> advise(const PlanFile& file, const PlanSet& plans, const std::string& scenario,
                             const AdviceOptions& options, const Control& control)
{
    Advice advice;
    const std::vector<AdviceTrial> trials = adviceTrials(file, plans, scenario);
    std::vector<PlanEdit> edits;
    for (const AdviceTrial& trial : trials)
        edits.push_back(editOf(scenario, trial));
    Progress progress(control);
    const Control part = progress.part();
    progress.goOnTo(0.8);
    VariantOptions variants;
    variants.scenarios = {scenario};
    variants.threads = options.threads;
    variants.targetStderr = options.targetStderr;
    const auto costs = variantCosts(file, plans, edits, variants, part);
    if (!costs)
        return std::nullopt;
    advice.bill = costs->base.front().cost;
    advice.hasUnpriced = costs->base.front().hasUnpriced;
    advice.tried = trials.size();
    advice.findings = findingsOf(trials, *costs);
    const auto runs = typicalRuns(plans, scenario, scenario, plans.plan.seed, kMostRuns, control);
    if (!runs)
        return std::nullopt;
    advice.results = resultsEvidence(*runs);
    const auto now = measured(plans, scenario, options.threads, Control{control.cancel, {}});
    if (!now)
        return std::nullopt;
    advice.now = *now;
    for (std::size_t i = 0; i < advice.findings.size(); ++i) {
        progress.goOnTo(0.8 + 0.2 * static_cast<double>(i + 1) / static_cast<double>(advice.findings.size()));
        if (!measure(advice.findings[i], file, plans, scenario, options.threads, part))
            return std::nullopt;
    }
    control.report(1);
    return advice;
}

} // namespace spendwright
