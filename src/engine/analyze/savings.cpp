// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/savings.h"

#include "engine/analyze/players.h"
#include "engine/analyze/study.h"
#include "engine/progress.h"
#include "engine/simulate/estimate.h"
#include "engine/simulate/summary.h"

#include <algorithm>
#include <cmath>

namespace spendwright {

using Mask = Players::Mask;

std::optional<double> SavingsResult::savedShare() const
{
    if (!before.costKnown() || before.cost.mean == 0)
        return std::nullopt;
    return saved.mean / before.cost.mean;
}

namespace {

constexpr std::size_t kMostEnumerated = 10; // players whose subsets are all computed
constexpr std::size_t kOrders = 64;         // sampled beyond

Mask bit(std::size_t player)
{
    return Mask{1} << player;
}

Mask firstPlayers(std::size_t count)
{
    return bit(count) - 1;
}

// What each step costs less when only this player is on. Steps are matched by their ids.
std::vector<double> savedByStep(const ScenarioResult& before, const ScenarioResult& alone)
{
    std::vector<double> saved;
    for (const StepPart& step : before.byStep) {
        const auto same = std::find_if(alone.byStep.begin(), alone.byStep.end(), [&](const StepPart& other) {
            return other.agent == step.agent && other.step == step.step;
        });
        saved.push_back(same == alone.byStep.end() ? 0 : step.costUsd - same->costUsd);
    }
    return saved;
}

struct Wanted {
    std::set<Mask> masks;
    std::set<Mask> summaries;
};

Wanted wantedOf(const Players& players, const SavingsOptions& options)
{
    const Mask all = players.all();
    Wanted wanted{{0, all}, {0, all}};
    for (std::size_t i = 0; i < players.count(); ++i) {
        if (options.views.count(SavingsView::InOrder) != 0)
            wanted.masks.insert({firstPlayers(i), firstPlayers(i + 1)});
        if (options.views.count(SavingsView::Last) != 0)
            wanted.masks.insert(all & ~bit(i));
        if (options.views.count(SavingsView::Alone) == 0)
            continue;
        wanted.masks.insert(bit(i));
        if (!options.calls)
            wanted.summaries.insert(bit(i));
    }
    return wanted;
}

PlayerSavings playerSavings(const SavingsResult& result, const SavingsStudy& study, const Players& players,
                            std::size_t i, const Wanted& wanted)
{
    const Mask all = players.all();
    PlayerSavings player;
    player.id = players.id(i);
    if (result.views.count(SavingsView::Alone) != 0)
        player.alone = study.combine({{0, 1}, {bit(i), -1}});
    if (result.views.count(SavingsView::Last) != 0)
        player.last = study.combine({{all & ~bit(i), 1}, {all, -1}});
    if (result.views.count(SavingsView::InOrder) != 0)
        player.inOrder = study.combine({{firstPlayers(i), 1}, {firstPlayers(i + 1), -1}});
    if (wanted.summaries.count(bit(i)) != 0) {
        player.latencyP50ChangeS = study.interactiveP50(bit(i)) - study.interactiveP50(0);
        player.aloneByStepUsd = savedByStep(result.before, study.result(bit(i)));
    }
    return player;
}

bool addFairShares(SavingsResult& result, SavingsStudy& study, const Players& players)
{
    const std::size_t n = players.count();
    std::set<Mask> masks;
    for (Mask mask = 0; mask <= players.all(); ++mask)
        masks.insert(mask);
    if (!study.needRoughly(masks))
        return false;
    for (std::size_t i = 0; i < n; ++i)
        result.players[i].fairShare = study.combine(fairShareTerms(i, n));
    std::vector<double> byStep;
    for (const StepPart& step : result.before.byStep)
        byStep.push_back(step.costUsd);
    std::vector<std::vector<double>> alone;
    for (const PlayerSavings& player : result.players)
        alone.push_back(player.aloneByStepUsd);
    result.clashes =
        findClashes(players, byStep, alone, [&study](const Terms& terms) { return study.combine(terms); });
    return true;
}

// The mean over some orders, each with its reverse; its error is that of the draws and of the orders.
bool addSampledShares(SavingsResult& result, SavingsStudy& study, const Players& players)
{
    const std::size_t n = players.count();
    const auto orders = sampledOrders(n, kOrders, result.seed);
    std::set<Mask> masks;
    std::vector<Terms> terms(n);
    std::vector<std::vector<std::pair<Mask, Mask>>> steps(n); // with and without, by order
    for (const auto& order : orders) {
        Mask mask = 0;
        masks.insert(mask);
        for (const std::size_t player : order) {
            const double factor = 1 / static_cast<double>(orders.size());
            terms[player].emplace_back(mask, factor);
            steps[player].emplace_back(mask, mask | bit(player));
            mask |= bit(player);
            terms[player].emplace_back(mask, -factor);
            masks.insert(mask);
        }
    }
    if (!study.needRoughly(masks))
        return false;
    for (std::size_t i = 0; i < n; ++i) {
        Estimate& share = result.players[i].fairShare;
        share = study.combine(terms[i]);
        double squares = 0;
        for (std::size_t k = 0; k < steps[i].size(); k += 2) { // pairs of an order and its reverse
            double pair = 0;
            for (std::size_t each = k; each < k + 2; ++each)
                pair += study.combine({{steps[i][each].first, 0.5}, {steps[i][each].second, -0.5}}).mean;
            squares += (pair - share.mean) * (pair - share.mean);
        }
        const double pairs = static_cast<double>(steps[i].size()) / 2;
        share.stderr_ = std::sqrt(share.stderr_ * share.stderr_ + squares / (pairs - 1) / pairs);
    }
    result.fairSharesSampled = true;
    return true;
}

// What too few draws never saw act lies between what it saves alone and last.
void guessUnseenShares(SavingsResult& result)
{
    for (PlayerSavings& player : result.players) {
        Estimate& share = player.fairShare;
        if (share.mean != 0 || share.stderr_ != 0)
            continue;
        share.mean = (player.alone.mean + player.last.mean) / 2;
        share.stderr_ = std::hypot(std::max(player.alone.stderr_, player.last.stderr_),
                                   (player.alone.mean - player.last.mean) / 2);
    }
}

// Fewer draws than for the saving together leave a small difference. It goes where it most likely comes
// from, to the shares that are least certain, and into their errors.
void makeSharesAddUp(SavingsResult& result)
{
    double sum = 0;
    double variances = 0;
    for (const PlayerSavings& player : result.players) {
        sum += player.fairShare.mean;
        variances += player.fairShare.stderr_ * player.fairShare.stderr_;
    }
    const double gap = result.saved.mean - sum;
    for (PlayerSavings& player : result.players) {
        Estimate& share = player.fairShare;
        const double part = variances > 0 ? gap * share.stderr_ * share.stderr_ / variances
                                          : (sum != 0 ? gap * share.mean / sum : 0);
        share.mean += part;
        share.stderr_ = std::hypot(share.stderr_, variances > 0 ? part : 0);
    }
}

std::string fingerprint(const SavingsResult& result, const std::string& canonical)
{
    std::vector<double> figures = {result.before.cost.mean, result.after.cost.mean, result.saved.mean,
                                   result.saved.stderr_};
    for (const PlayerSavings& player : result.players)
        for (const Estimate* each : {&player.alone, &player.last, &player.inOrder, &player.fairShare})
            figures.insert(figures.end(), {each->mean, each->stderr_});
    return fingerprintOf(canonical + result.scenario + '\n' + result.against, result.seed, figures);
}

} // namespace

std::optional<SavingsResult> savings(const PlanSet& plans, const SavingsOptions& options,
                                     const Control& control)
{
    SavingsResult result;
    result.planName = plans.plan.name;
    result.scenario = options.scenario;
    result.against = options.against.empty() ? plans.plan.baseline : options.against;
    result.seed = options.seed.value_or(plans.plan.seed);
    result.periodDays = plans.forScenario(result.scenario)->periodDays;
    result.priceDate = plans.plan.priceDate;
    result.views = options.views;
    const Players players(plans, *plans.plan.scenario(result.against), *plans.plan.scenario(result.scenario));
    const Mask all = players.all();
    const std::size_t n = players.count();
    for (const Mask mask : {Mask{0}, all})
        result.hasBeliefs = result.hasBeliefs || hasBeliefs(players.plan(mask), players.techniques(mask));

    const Wanted wanted = wantedOf(players, options);
    const bool fairShares = n > 0 && options.views.count(SavingsView::FairShare) != 0;
    Progress progress(control);
    const Control part = progress.part();
    SavingsStudy study(players, result.seed, {options.targetStderr, options.calls}, options.threads, part);
    progress.goOnTo(fairShares ? 0.5 : 1);
    if (!study.need(wanted.masks, wanted.summaries))
        return std::nullopt;
    const auto end = [&](Mask mask) {
        return options.calls ? study.result(mask) : study.resultWithRange(mask);
    };
    result.before = end(0);
    result.before.id = result.against;
    result.after = end(all);
    result.after.id = result.scenario;
    result.saved = study.combine({{0, 1}, {all, -1}});
    for (std::size_t i = 0; i < n; ++i)
        result.players.push_back(playerSavings(result, study, players, i, wanted));
    progress.goOnTo(1);
    if (fairShares) {
        if (!(n <= kMostEnumerated ? addFairShares(result, study, players)
                                   : addSampledShares(result, study, players)))
            return std::nullopt;
        guessUnseenShares(result);
        makeSharesAddUp(result);
    }
    if (control.cancelled())
        return std::nullopt;
    control.report(1);
    result.fingerprint = fingerprint(result, plans.canonical);
    return result;
}

} // namespace spendwright
