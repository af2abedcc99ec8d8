// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/estimate.h"

#include "engine/simulate/exact.h"

#include <algorithm>
#include <initializer_list>

namespace spendwright {

namespace {

bool anyVaries(std::initializer_list<const Quantity*> quantities)
{
    return std::any_of(quantities.begin(), quantities.end(),
                       [](const Quantity* each) { return !each->isConstant(); });
}

bool isShare(const Quantity& chance) // neither never nor always
{
    return !chance.isConstant() || (chance.mean() > 0 && chance.mean() < 1);
}

bool agentDoubted(const Agent& agent)
{
    if (anyVaries({&agent.context.variants}) || (agent.traffic && anyVaries({&agent.traffic->runsPerDay})))
        return true;
    return std::any_of(agent.steps.begin(), agent.steps.end(), [](const Step& step) {
        return anyVaries({&step.probability})
               || std::any_of(step.passRate.begin(), step.passRate.end(),
                              [](const auto& rate) { return !rate.second.isConstant(); });
    });
}

bool agentVaries(const Agent& agent)
{
    if (anyVaries({&agent.userTokens, &agent.difficulty}) || agent.context.variants.mean() > 1)
        return true;
    if (agent.traffic
        && (agent.traffic->arrivals == Arrivals::Poisson || anyVaries({&agent.traffic->turns})
            || (agent.traffic->turns.mean() > 1 && anyVaries({&agent.traffic->thinkTimeS}))))
        return true;
    return std::any_of(agent.steps.begin(), agent.steps.end(), [](const Step& step) {
        return anyVaries(
                   {&step.promptTokens, &step.outputTokens, &step.repeat, &step.toolCalls, &step.confidence})
               || isShare(step.probability) || step.tools.size() > 1
               || (step.delegate
                   && anyVaries(
                       {&step.delegate->count, &step.delegate->briefTokens, &step.delegate->reportTokens}))
               || std::any_of(step.passRate.begin(), step.passRate.end(),
                              [](const auto& rate) { return isShare(rate.second); });
    });
}

bool techniquesVary(const TechniqueSet& on)
{
    return (on.modelRouting && isShare(on.modelRouting->share))
           || (on.earlyExit && isShare(on.earlyExit->falseExitShare))
           || (on.batch
               && (isShare(on.batch->share) || (on.promptCaching && isShare(on.batch->cacheHitRate))))
           || (on.resultPruning
               && (isShare(on.resultPruning->refetchProbability)
                   || anyVaries({&on.resultPruning->refetchTokens})))
           || (on.retrieval
               && (isShare(on.retrieval->fetchProbability) || anyVaries({&on.retrieval->chunkTokens})));
}

bool techniquesDoubted(const Plan& plan, const TechniqueSet& on)
{
    const bool batches =
        on.batch && std::any_of(plan.agents.begin(), plan.agents.end(), [](const Agent& agent) {
            return agent.traffic && !agent.interactive;
        });
    const auto varies = [](const auto& byTool) {
        return std::any_of(byTool.begin(), byTool.end(),
                           [](const auto& each) { return !each.second.isConstant(); });
    };
    return (on.modelRouting && anyVaries({&on.modelRouting->share}))
           || (on.toolCache && (anyVaries({&on.toolCache->ttlS}) || varies(on.toolCache->perToolTtlS)))
           || (on.resultTruncation
               && (anyVaries({&on.resultTruncation->maxTokens}) || varies(on.resultTruncation->perTool)))
           || (on.historySummary
               && anyVaries({&on.historySummary->maxTurns, &on.historySummary->summaryTokens,
                             &on.historySummary->instructionTokens, &on.historySummary->wrapperTokens}))
           || (on.earlyExit
               && anyVaries(
                   {&on.earlyExit->threshold, &on.earlyExit->nudgeTokens, &on.earlyExit->falseExitShare}))
           || (batches
               && (anyVaries({&on.batch->share, &on.batch->roundS})
                   || (on.promptCaching && anyVaries({&on.batch->cacheHitRate}))))
           || (on.resultPruning
               && anyVaries({&on.resultPruning->keepLast, &on.resultPruning->noteTokens,
                             &on.resultPruning->clearAtLeastTokens, &on.resultPruning->refetchProbability,
                             &on.resultPruning->requestTokens}))
           || (on.compaction
               && anyVaries({&on.compaction->thresholdTokens, &on.compaction->summaryTokens,
                             &on.compaction->instructionTokens}))
           || (on.retrieval && anyVaries({&on.retrieval->fetchProbability, &on.retrieval->requestTokens}));
}

} // namespace

bool hasBeliefs(const Plan& plan, const TechniqueSet& techniques)
{
    return techniquesDoubted(plan, techniques)
           || std::any_of(plan.tools.begin(), plan.tools.end(),
                          [](const Tool& tool) {
                              return anyVaries({&tool.feeUsd, &tool.distinctInputs, &tool.popularity});
                          })
           || std::any_of(plan.agents.begin(), plan.agents.end(), agentDoubted);
}

bool hasChance(const Plan& plan, const TechniqueSet& techniques)
{
    const auto toolVaries = [&](const Tool& tool) {
        return anyVaries({&tool.resultTokens, &tool.latencyS, &tool.confidence})
               || (techniques.toolCache && tool.distinctInputs.mean() > 1);
    };
    return hasBeliefs(plan, techniques) || techniquesVary(techniques)
           || std::any_of(plan.tools.begin(), plan.tools.end(), toolVaries)
           || std::any_of(plan.agents.begin(), plan.agents.end(), agentVaries);
}

bool isSmallAndCertain(const Plan& plan, const TechniqueSet& techniques)
{
    constexpr double kQuick = 1e7; // calls
    return expectedCalls(plan) <= kQuick && !hasChance(plan, techniques);
}

} // namespace spendwright
