// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/ratelimits.h"

#include "engine/analyze/hourlyshares.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace spendwright {

namespace {

constexpr double kMonthDays = 30;
constexpr double kAlike = 1e-9; // a smaller relative difference is none

// Whom a call counts for: a class of the book, or a model that it does not know; fast calls apart.
using Key = std::pair<std::string, bool>;

// What a class is sent in a minute of each hour.
struct HourlyLoad {
    std::string name;
    std::vector<MinuteFigures> hours;
    std::vector<bool> bursts; // by hour
};

std::string nameOf(const Plan& plan, const std::string& model)
{
    const Model* known = plan.prices->find(model);
    return known ? Plan::label(known->name, known->id) : model;
}

void addTo(MinuteFigures& sum, const MinuteFigures& figures, double factor)
{
    sum.calls += figures.calls * factor;
    sum.inputTokens += figures.inputTokens * factor;
    sum.outputTokens += figures.outputTokens * factor;
}

// What counts of a line. A provider that the book does not know may count what is read from its cache.
MinuteFigures counted(const UsageLine& line, bool known)
{
    const auto of = [&](TokenClass c) { return line.tokens[static_cast<std::size_t>(c)]; };
    const double read = known ? 0 : of(TokenClass::CacheRead);
    return {line.calls,
            of(TokenClass::Input) + of(TokenClass::CacheWrite5m) + of(TokenClass::CacheWrite1h) + read,
            of(TokenClass::Output)};
}

using Totals = std::map<std::size_t, MinuteFigures>; // of the period, by the agent whose traffic it is

HourlyLoad spread(const Totals& totals, const HourlyShares& shares)
{
    HourlyLoad load;
    for (int hour = 0; hour < shares.hours(); ++hour) {
        MinuteFigures use;
        bool burst = false;
        for (const auto& [root, figures] : totals) {
            const double part = shares.perMinute(root, hour);
            addTo(use, figures, part);
            burst = burst || (part > 0 && shares.isBurst(root));
        }
        load.hours.push_back(use);
        load.bursts.push_back(burst);
    }
    return load;
}

std::map<Key, HourlyLoad> loadsOf(const Plan& plan, const ScenarioResult& result, const LimitBook& book)
{
    const HourlyShares shares(plan, result);
    std::map<Key, std::pair<std::string, Totals>> totals;
    for (const UsageLine& line : result.usage) {
        if (line.lane == Lane::Batched || line.calls <= 0)
            continue;
        const bool fast = line.lane == Lane::Fast;
        const LimitClass* known = book.classOf(line.model);
        const bool own = known && !fast;
        auto& [name, sums] = totals[{own ? known->id : line.model, fast}];
        name = own ? known->name : nameOf(plan, line.model);
        for (const auto& [root, part] : shares.causes(shares.agentOfStep(line.step)))
            addTo(sums[root], counted(line, known != nullptr), part);
    }
    std::map<Key, HourlyLoad> loads;
    for (const auto& [key, each] : totals) {
        loads[key] = spread(each.second, shares);
        loads[key].name = each.first;
    }
    return loads;
}

double scoreOf(const MinuteFigures& use, const MinuteFigures* limits)
{
    if (!limits)
        return use.calls;
    return std::max({use.calls / limits->calls, use.inputTokens / limits->inputTokens,
                     use.outputTokens / limits->outputTokens});
}

ClassLoad busiest(const HourlyLoad& load, const MinuteFigures* limits)
{
    std::vector<double> scores;
    for (const MinuteFigures& use : load.hours)
        scores.push_back(scoreOf(use, limits));
    const auto most = std::max_element(scores.begin(), scores.end());
    const auto hour = static_cast<std::size_t>(most - scores.begin());
    const auto alike = [most](double score) { return score >= *most * (1 - kAlike); };
    ClassLoad found;
    found.name = load.name;
    found.use = load.hours[hour];
    found.when.burst = load.bursts[hour];
    found.when.daily = true;
    for (std::size_t same = hour % 24; same < scores.size(); same += 24)
        found.when.daily = found.when.daily && alike(scores[same]);
    if (!std::all_of(scores.begin(), scores.end(), alike))
        found.when.hour = static_cast<int>(hour);
    return found;
}

void addSpend(ScenarioLoad& load, const Plan& plan, const ScenarioResult& result, const LimitBook& book)
{
    for (const ModelPart& part : result.byModel) {
        const Model* model = plan.prices->find(part.model);
        if (!model || model->provider != book.provider)
            continue;
        load.spendUsd += part.costUsd * kMonthDays / plan.periodDays;
        load.unpricedCalls += part.unpricedCalls;
    }
}

} // namespace

namespace {

// All of a scenario that no tier changes.
struct Sent {
    std::map<Key, HourlyLoad> loads;
    ScenarioLoad rest; // without classes
};

Sent sentBy(const Plan& plan, const ScenarioResult& result, const LimitBook& book)
{
    Sent sent{loadsOf(plan, result, book), {}};
    for (const UsageLine& line : result.usage)
        sent.rest.batchedCalls += line.lane == Lane::Batched ? line.calls : 0;
    addSpend(sent.rest, plan, result, book);
    return sent;
}

ScenarioLoad loadIn(const Sent& sent, const LimitBook& book, const std::string& tier)
{
    ScenarioLoad load = sent.rest;
    const auto take = [&](const Key& key, const HourlyLoad& hourly, const MinuteFigures* limits) {
        load.classes.push_back(busiest(hourly, limits));
        load.classes.back().id = key.first;
        load.classes.back().fast = key.second;
    };
    std::set<Key> known;
    for (const LimitClass& models : book.classes) {
        const Key key{models.id, false};
        known.insert(key);
        if (const auto found = sent.loads.find(key); found != sent.loads.end())
            take(key, found->second, models.limitsOf(tier));
    }
    for (const auto& [key, hourly] : sent.loads)
        if (known.count(key) == 0)
            take(key, hourly, nullptr);
    return load;
}

} // namespace

ScenarioLoad scenarioLoad(const Plan& plan, const ScenarioResult& result, const LimitBook& book,
                          const std::string& tier)
{
    return loadIn(sentBy(plan, result, book), book, tier);
}

std::optional<double> LimitUse::share() const
{
    return limit ? std::optional(use / *limit) : std::nullopt;
}

std::optional<double> LimitUse::growth() const
{
    return limit && use > 0 ? std::optional(*limit / use) : std::nullopt;
}

namespace {

double figureOf(const MinuteFigures& figures, LimitKind kind)
{
    return kind == LimitKind::Calls   ? figures.calls
           : kind == LimitKind::Input ? figures.inputTokens
                                      : figures.outputTokens;
}

const ClassLoad* find(const ScenarioLoad& load, const ClassLoad& like)
{
    const auto found = std::find_if(load.classes.begin(), load.classes.end(), [&](const ClassLoad& each) {
        return each.id == like.id && each.fast == like.fast;
    });
    return found == load.classes.end() ? nullptr : &*found;
}

std::vector<LimitRow> rowsOf(const ScenarioLoad& before, const ScenarioLoad& after, const LimitBook& book,
                             const std::string& tier)
{
    std::vector<ClassLoad> classes = before.classes;
    for (const ClassLoad& each : after.classes)
        if (!find(before, each))
            classes.push_back(each);
    std::vector<LimitRow> rows;
    for (const ClassLoad& each : classes) {
        const auto known = std::find_if(book.classes.begin(), book.classes.end(),
                                        [&](const LimitClass& c) { return !each.fast && c.id == each.id; });
        const MinuteFigures* limits = known == book.classes.end() ? nullptr : known->limitsOf(tier);
        for (const LimitKind kind : {LimitKind::Calls, LimitKind::Input, LimitKind::Output}) {
            LimitRow row{kind, each.id, each.name, each.fast, {}, {}, {}};
            if (limits)
                row.limit = figureOf(*limits, kind);
            const auto side = [&](const ScenarioLoad& load) -> std::optional<LimitUse> {
                const ClassLoad* here = find(load, each);
                if (!here)
                    return std::nullopt;
                return LimitUse{figureOf(here->use, kind), row.limit, here->when};
            };
            row.before = side(before);
            row.after = side(after);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

std::optional<std::size_t> tightest(const std::vector<LimitRow>& rows,
                                    std::optional<LimitUse> LimitRow::*side)
{
    std::optional<std::size_t> worst;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].kind == LimitKind::MonthlySpend)
            continue;
        const auto share = rows[i].*side ? (rows[i].*side)->share() : std::nullopt;
        if (share && (!worst || *share > *(rows[*worst].*side)->share()))
            worst = i;
    }
    return worst;
}

LimitRow spendRow(const ScenarioLoad& before, const ScenarioLoad& after, const LimitBook& book,
                  const std::string& tier)
{
    LimitRow row;
    row.kind = LimitKind::MonthlySpend;
    if (const LimitTier* known = book.tier(tier))
        row.limit = known->monthlySpendUsd;
    row.before = LimitUse{before.spendUsd, row.limit, {}};
    row.after = LimitUse{after.spendUsd, row.limit, {}};
    return row;
}

bool callsProvider(const Plan& plan, const ScenarioResult& result, const LimitBook& book)
{
    return std::any_of(result.byModel.begin(), result.byModel.end(), [&](const ModelPart& part) {
        const Model* model = plan.prices->find(part.model);
        return model && model->provider == book.provider;
    });
}

} // namespace

RateLimits rateLimits(const PlanSet& plans, const SavingsResult& savings, const LimitBook& book,
                      const std::string& tier)
{
    const Plan& planBefore = *plans.forScenario(savings.against);
    const Plan& planAfter = *plans.forScenario(savings.scenario);
    const Sent sentBefore = sentBy(planBefore, savings.before, book);
    const Sent sentAfter = sentBy(planAfter, savings.after, book);
    const bool spends =
        callsProvider(planBefore, savings.before, book) || callsProvider(planAfter, savings.after, book);
    const auto rowsIn = [&](const std::string& in) {
        const ScenarioLoad before = loadIn(sentBefore, book, in);
        const ScenarioLoad after = loadIn(sentAfter, book, in);
        std::vector<LimitRow> rows = rowsOf(before, after, book, in);
        if (spends)
            rows.push_back(spendRow(before, after, book, in));
        return rows;
    };
    RateLimits limits;
    limits.tier = tier;
    limits.rows = rowsIn(tier);
    limits.batchedBefore = sentBefore.rest.batchedCalls;
    limits.batchedAfter = sentAfter.rest.batchedCalls;
    limits.unpricedBefore = sentBefore.rest.unpricedCalls;
    limits.unpricedAfter = sentAfter.rest.unpricedCalls;
    limits.tightestBefore = tightest(limits.rows, &LimitRow::before);
    limits.tightestAfter = tightest(limits.rows, &LimitRow::after);
    for (const LimitTier& each : book.tiers) {
        const std::vector<LimitRow> rows = rowsIn(each.id);
        const bool all = std::all_of(rows.begin(), rows.end(), [](const LimitRow& row) {
            return !row.after || row.after->share().value_or(0) <= 1;
        });
        if (all && !limits.enoughAfter)
            limits.enoughAfter = each.id;
    }
    return limits;
}

} // namespace spendwright
