// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/clash.h"

#include "engine/agent/program.h"
#include "engine/plan/techniques.h"

#include <algorithm>
#include <set>

namespace spendwright {
namespace {

using Mask = Players::Mask;

constexpr double kErrors = 2.5;       // standard errors: there are many pairs to be wrong about
constexpr double kLeastShare = 0.002; // of the cost before: less is not worth a word

bool isIn(const std::string& id, std::initializer_list<Technique> techniques)
{
    return std::any_of(techniques.begin(), techniques.end(),
                       [&](Technique technique) { return id == techniqueId(technique); });
}

// Whether one of the two is that technique and the other one of those.
bool meets(const Clash& clash, Technique technique, std::initializer_list<Technique> others)
{
    return (isIn(clash.first, {technique}) && isIn(clash.second, others))
           || (isIn(clash.second, {technique}) && isIn(clash.first, others));
}

// Whether some agent's conversation goes to one model without routing, and to several with it.
bool routingPartsModels(const Plan& plan, const TechniqueSet& techniques)
{
    const Program program = compileProgram(plan, techniques, plan.seed, 0);
    return std::any_of(program.agents.begin(), program.agents.end(), [](const AgentProgram& agent) {
        std::set<std::size_t> own;
        std::set<std::size_t> routed;
        for (const StepProgram& step : agent.steps) {
            if (step.reads != Reads::Conversation)
                continue;
            own.insert(step.ownModel);
            routed.insert(step.routedModel);
        }
        return routed.size() > own.size();
    });
}

void explain(Clash& clash, const Players& players, Mask both)
{
    using enum Technique;
    if (meets(clash, PromptCaching, {ModelRouting}))
        clash.shortfall = routedShortfall(players.plan(both), players.techniques(both));
    const auto rewriters = {HistorySummary, ResultPruning, Compaction};
    const auto sparers = {ResultTruncation, HistorySummary, ResultPruning, Compaction,
                          Retrieval,        SingleAgent,    StablePrefix};
    if (clash.shortfall)
        clash.reason = Clash::Reason::BelowCacheMinimum;
    else if (meets(clash, PromptCaching, {ModelRouting})
             && routingPartsModels(players.plan(both), players.techniques(both)))
        clash.reason = Clash::Reason::CachePerModel;
    else if (meets(clash, PromptCaching, {Batch})) {
        clash.reason = Clash::Reason::BatchMisses;
        clash.batchHitRate = players.techniques(both).batch->cacheHitRate.mean();
    } else if (meets(clash, PromptCaching, rewriters))
        clash.reason = Clash::Reason::PrefixRewritten;
    else if (isIn(clash.first, {EarlyExit, ToolCache}) || isIn(clash.second, {EarlyExit, ToolCache}))
        clash.reason = Clash::Reason::FewerCalls;
    else if (meets(clash, PromptCaching, sparers)
             || (isIn(clash.first, sparers) && isIn(clash.second, sparers)))
        clash.reason = Clash::Reason::SameTokens;
}

// Two that each take half of a step take three quarters of it together.
double sharedByProportion(const std::vector<double>& byStepUsd, const std::vector<double>& first,
                          const std::vector<double>& second)
{
    double shared = 0;
    for (std::size_t step = 0; step < byStepUsd.size(); ++step)
        if (byStepUsd[step] > 0)
            shared += std::max(0.0, first[step]) * std::max(0.0, second[step]) / byStepUsd[step];
    return shared;
}

} // namespace

std::vector<Clash> findClashes(const Players& players, const std::vector<double>& byStepUsd,
                               const std::vector<std::vector<double>>& aloneByStepUsd, const TermsCost& cost)
{
    const double before = cost({{0, 1}}).mean;
    std::vector<Clash> clashes;
    for (std::size_t i = 0; i < players.count(); ++i) {
        for (std::size_t k = i + 1; k < players.count(); ++k) {
            const Mask a = Mask{1} << i;
            const Mask b = Mask{1} << k;
            Clash clash{players.id(i), players.id(k), cost({{0, 1}, {a, -1}, {b, -1}, {a | b, 1}})};
            const double shared = sharedByProportion(byStepUsd, aloneByStepUsd[i], aloneByStepUsd[k]);
            if (clash.lost.mean - shared <= std::max(kErrors * clash.lost.stderr_, kLeastShare * before))
                continue;
            explain(clash, players, a | b);
            clashes.push_back(std::move(clash));
        }
    }
    std::stable_sort(clashes.begin(), clashes.end(),
                     [](const Clash& x, const Clash& y) { return x.lost.mean > y.lost.mean; });
    return clashes;
}

} // namespace spendwright
