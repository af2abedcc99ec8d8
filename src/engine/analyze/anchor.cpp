// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/anchor.h"

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

constexpr double kMostFold = 20; // beyond, few draws happened to see much or little of something rare

// By the ratio, for what is doubled is doubled whatever it was; where there is none by the difference.
double moved(double glance, double there, double answer)
{
    const double ratio = glance / there;
    if (there > 0 && answer > 0 && ratio < kMostFold && ratio > 1 / kMostFold)
        return answer * ratio;
    return glance == there ? answer : std::max(0.0, answer + glance - there);
}

double errorOf(double movedTo, const Estimate& glance, const Estimate& answer)
{
    const double relative = glance.mean > 0 ? glance.stderr_ / glance.mean : 0;
    return std::hypot(answer.stderr_, (movedTo - answer.mean) * relative);
}

Latency moved(const Latency& glance, const Latency& there, const Latency& answer)
{
    return {moved(glance.p50, there.p50, answer.p50), moved(glance.p95, there.p95, answer.p95)};
}

std::optional<double> moved(const std::optional<double>& glance, const std::optional<double>& there,
                            const std::optional<double>& answer)
{
    if (!glance || !there || !answer)
        return glance;
    return moved(*glance, *there, *answer);
}

void moveCost(CostEstimate& cost, const CostEstimate& there, const CostEstimate& answer)
{
    const CostEstimate glance = cost;
    cost = answer;
    cost.mean = moved(glance.mean, there.mean, answer.mean);
    cost.stderr_ = errorOf(cost.mean, glance, answer);
    const double ratio = answer.mean > 0 ? cost.mean / answer.mean : 1;
    for (double* quantile : {&cost.p5, &cost.p50, &cost.p95})
        *quantile *= ratio;
    cost.spread.luck *= ratio * ratio;
}

void movePart(CostPart& part, const CostPart& there, const CostPart& answer)
{
    part.costUsd = moved(part.costUsd, there.costUsd, answer.costUsd);
    part.calls = moved(part.calls, there.calls, answer.calls);
    part.unpricedCalls = moved(part.unpricedCalls, there.unpricedCalls, answer.unpricedCalls);
}

// Moves the parts, and makes them the share of the whole that they are in the glance.
template <class Parts, class Same>
void moveParts(Parts& parts, const Parts& there, const Parts& answer, double ratioOfWhole, const Same& same)
{
    double before = 0;
    double after = 0;
    for (auto& part : parts) {
        before += part.costUsd;
        const auto isSame = [&](const auto& other) { return same(part, other); };
        const auto a = std::find_if(there.begin(), there.end(), isSame);
        const auto b = std::find_if(answer.begin(), answer.end(), isSame);
        if (a != there.end() && b != answer.end())
            movePart(part, *a, *b);
        after += part.costUsd;
    }
    if (after <= 0)
        return;
    for (auto& part : parts)
        part.costUsd *= before * ratioOfWhole / after;
}

template <std::size_t N>
void moveParts(double (&parts)[N], const double (&there)[N], const double (&answer)[N], double ratioOfWhole)
{
    double before = 0;
    double after = 0;
    for (std::size_t i = 0; i < N; ++i) {
        before += parts[i];
        parts[i] = moved(parts[i], there[i], answer[i]);
        after += parts[i];
    }
    for (double& part : parts)
        part *= after > 0 ? before * ratioOfWhole / after : 1;
}

bool sameStep(const StepPart& a, const StepPart& b)
{
    return a.step == b.step && a.agent == b.agent;
}

bool sameAgent(const AgentPart& a, const AgentPart& b)
{
    return a.id == b.id;
}

bool sameModel(const ModelPart& a, const ModelPart& b)
{
    return a.model == b.model;
}

bool samePlayer(const PlayerSavings& a, const PlayerSavings& b)
{
    return a.id == b.id;
}

bool comparable(const ScenarioResult& a, const ScenarioResult& b)
{
    return std::equal(a.byStep.begin(), a.byStep.end(), b.byStep.begin(), b.byStep.end(), sameStep)
           && std::equal(a.byAgent.begin(), a.byAgent.end(), b.byAgent.begin(), b.byAgent.end(), sameAgent);
}

ScenarioResult moved(const ScenarioResult& glance, const ScenarioResult& there, const ScenarioResult& answer)
{
    ScenarioResult result = glance;
    moveCost(result.cost, there.cost, answer.cost);
    const double ratio = glance.cost.mean > 0 ? result.cost.mean / glance.cost.mean : 1;
    for (const auto member : {&ScenarioResult::runs, &ScenarioResult::calls, &ScenarioResult::failedSteps,
                              &ScenarioResult::overflowCalls, &ScenarioResult::unpricedCalls,
                              &ScenarioResult::toolFeesUsd, &ScenarioResult::successRate,
                              &ScenarioResult::promptCacheReadShare, &ScenarioResult::toolCacheHitRate})
        result.*member = moved(glance.*member, there.*member, answer.*member);
    for (double* share : {&result.successRate, &result.promptCacheReadShare, &result.toolCacheHitRate})
        *share = std::min(1.0, *share);
    for (const auto member : {&TokenCounts::input, &TokenCounts::cacheWrite5m, &TokenCounts::cacheWrite1h,
                              &TokenCounts::cacheRead, &TokenCounts::output})
        result.tokens.*member = moved(glance.tokens.*member, there.tokens.*member, answer.tokens.*member);
    for (const auto member : {&ScenarioResult::costPerRun, &ScenarioResult::costPerSuccessfulRun})
        result.*member = moved(glance.*member, there.*member, answer.*member);
    result.latency = moved(glance.latency, there.latency, answer.latency);
    for (std::size_t i = 0; i < result.byAgent.size(); ++i) {
        AgentPart& part = result.byAgent[i];
        part.runs = moved(part.runs, there.byAgent[i].runs, answer.byAgent[i].runs);
        part.latency = moved(part.latency, there.byAgent[i].latency, answer.byAgent[i].latency);
    }
    for (std::size_t i = 0; i < result.byStep.size(); ++i) {
        StepPart& part = result.byStep[i];
        for (const auto member : {&StepPart::inputTokens, &StepPart::outputTokens})
            part.*member = moved(part.*member, there.byStep[i].*member, answer.byStep[i].*member);
    }
    moveParts(result.byAgent, there.byAgent, answer.byAgent, ratio, sameAgent);
    moveParts(result.byStep, there.byStep, answer.byStep, ratio, sameStep);
    moveParts(result.byModel, there.byModel, answer.byModel, ratio, sameModel);
    moveParts(result.byClassUsd, there.byClassUsd, answer.byClassUsd, ratio);
    moveParts(result.byCauseUsd, there.byCauseUsd, answer.byCauseUsd, ratio);
    return result;
}

bool samePlayers(const SavingsResult& a, const SavingsResult& b)
{
    return a.scenario == b.scenario && a.against == b.against
           && std::equal(a.players.begin(), a.players.end(), b.players.begin(), b.players.end(), samePlayer)
           && comparable(a.before, b.before) && comparable(a.after, b.after);
}

void setSaving(Estimate& saving, double usd, const Estimate& answer)
{
    if (saving.mean == 0 && saving.stderr_ == 0)
        usd = 0; // nothing to see, whatever the rounding
    const double relative = saving.mean != 0 ? std::abs(saving.stderr_ / saving.mean) : 0;
    saving = {usd, std::hypot(answer.stderr_, (usd - answer.mean) * std::min(1.0, relative))};
}

// The figures of a view come from what the plan costs with some of the techniques; those costs are moved.
void movePlayers(SavingsResult& result, const SavingsResult& glance, const SavingsResult& there,
                 const SavingsResult& answer)
{
    const auto cost = [&](const auto& of) { return moved(of(glance), of(there), of(answer)); };
    const double before = result.before.cost.mean;
    const double after = result.after.cost.mean;
    double reached = before; // with the techniques up to this one
    for (std::size_t i = 0; i < result.players.size(); ++i) {
        PlayerSavings& player = result.players[i];
        const PlayerSavings& known = answer.players[i];
        if (result.views.count(SavingsView::Alone) != 0) {
            const double alone =
                cost([i](const SavingsResult& of) { return of.before.cost.mean - of.players[i].alone.mean; });
            setSaving(player.alone, before - alone, known.alone);
        }
        if (result.views.count(SavingsView::Last) != 0) {
            const double without =
                cost([i](const SavingsResult& of) { return of.after.cost.mean + of.players[i].last.mean; });
            setSaving(player.last, without - after, known.last);
        }
        if (result.views.count(SavingsView::InOrder) != 0) {
            const bool last = i + 1 == result.players.size();
            const double next = last ? after : cost([i](const SavingsResult& of) {
                double usd = of.before.cost.mean;
                for (std::size_t k = 0; k <= i; ++k)
                    usd -= of.players[k].inOrder.mean;
                return usd;
            });
            setSaving(player.inOrder, reached - next, known.inOrder);
            reached = next;
        }
        player.latencyP50ChangeS = known.latencyP50ChangeS;
        player.aloneByStepUsd = known.aloneByStepUsd;
    }
}

} // namespace

std::optional<SavingsResult> anchored(const SavingsResult& glance, const SavingsResult& there,
                                      const SavingsResult& answer)
{
    const auto hasViews = [&](const SavingsResult& other) {
        return std::includes(other.views.begin(), other.views.end(), glance.views.begin(),
                             glance.views.end());
    };
    if (!samePlayers(glance, there) || !samePlayers(glance, answer) || !hasViews(there) || !hasViews(answer))
        return std::nullopt;
    SavingsResult result = glance;
    result.before = moved(glance.before, there.before, answer.before);
    result.after = moved(glance.after, there.after, answer.after);
    setSaving(result.saved, result.before.cost.mean - result.after.cost.mean, answer.saved);
    result.clashes = answer.clashes;
    movePlayers(result, glance, there, answer);
    return result;
}

} // namespace spendwright
