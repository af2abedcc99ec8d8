// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/explain.h"

#include "engine/report/numbers.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace spendwright {
namespace {

constexpr double kPerMillion = 1e6 / 1e12; // 10^-12 dollars a token are so many dollars a million

bool belongs(const UsageLine& line, const StepPart& step, const FigurePlace& place)
{
    const auto is = [](const std::string& wanted, const std::string& id) {
        return wanted.empty() || wanted == id;
    };
    return is(place.agent, step.agent) && is(place.step, step.step) && is(place.model, line.model)
           && (!place.cause || *place.cause == line.cause);
}

// Fees are the tools': of no model and no class of tokens.
bool hasFees(const FigurePlace& place)
{
    return place.model.empty() && !place.tokenClass && (!place.cause || *place.cause == Cause::ToolFee);
}

std::vector<PriceFactor> factorsOf(const Plan& plan, const Model& model, Lane lane)
{
    std::vector<PriceFactor> factors;
    if (lane == Lane::Batched)
        factors.push_back({PriceFactor::Kind::Batch, model.batchMultiplier});
    if (lane == Lane::Fast)
        factors.push_back({PriceFactor::Kind::Fast, model.fastMultiplier.value_or(1)});
    if (plan.usGeography)
        factors.push_back({PriceFactor::Kind::UsGeography, model.usMultiplier});
    return factors;
}

ExplainedCalls& callsOf(std::vector<ExplainedCalls>& parts, const UsageLine& line)
{
    const auto same = std::find_if(parts.begin(), parts.end(), [&](const ExplainedCalls& part) {
        return std::tie(part.cause, part.model, part.lane, part.tier)
               == std::tie(line.cause, line.model, line.lane, line.tier);
    });
    if (same != parts.end())
        return *same;
    ExplainedCalls made;
    made.cause = line.cause;
    made.model = line.model;
    made.lane = line.lane;
    made.tier = line.tier;
    made.priced = line.priced;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        made.tokens.push_back(
            {static_cast<TokenClass>(c), 0, static_cast<double>(line.picoPerToken[c]) * kPerMillion, 0});
    return parts.emplace_back(std::move(made));
}

void addLine(ExplainedCalls& part, const UsageLine& line, const std::optional<TokenClass>& only)
{
    part.calls += line.calls;
    for (PricedTokens& tokens : part.tokens) {
        const auto c = static_cast<std::size_t>(tokens.tokenClass);
        if (!only || *only == tokens.tokenClass)
            tokens.tokens += line.tokens[c];
    }
}

void finish(ExplainedCalls& part)
{
    std::erase_if(part.tokens, [](const PricedTokens& tokens) { return tokens.tokens == 0; });
    for (PricedTokens& tokens : part.tokens) {
        tokens.usd = part.priced ? tokens.tokens * tokens.price * 1e-6 : 0;
        part.usd += tokens.usd;
    }
}

PriceOrigin originOf(const Plan& plan, const std::string& id, const PriceBook& book)
{
    PriceOrigin origin;
    origin.model = origin.name = id;
    const Model* model = plan.prices->find(id);
    if (!model)
        return origin;
    origin.name = Plan::label(model->name, model->id);
    origin.source = model->source;
    const Model* known = book.find(id);
    origin.ownOfPlan = !known || model->input || model->output || model->cacheRead || model->cacheWrite5m
                       || model->cacheWrite1h;
    for (const DatedPrices& dated : model->prices) {
        if (dated.from <= plan.priceDate)
            origin.from = std::max(origin.from, dated.from);
    }
    if (const auto tier = model->tierOn(plan.priceDate))
        origin.tierAbove = tier->aboveTokens;
    return origin;
}

} // namespace

Explanation explain(const PlanSet& plans, const SavingsResult& savings, const Figure& figure)
{
    const FigurePlace& place = figure.place;
    const BillSide side = figure.side;
    const ScenarioResult& result = side == BillSide::Before ? savings.before : savings.after;
    const Plan& plan = *plans.forScenario(side == BillSide::Before ? savings.against : savings.scenario);
    Explanation made;
    made.figure = figure;
    made.scenario = side == BillSide::Before ? savings.against : savings.scenario;
    made.periodDays = savings.periodDays;
    made.priceDate = savings.priceDate;
    made.bill = {result.cost.mean, result.cost.stderr_};
    for (const UsageLine& line : result.usage) {
        if (belongs(line, result.byStep[line.step], place))
            addLine(callsOf(made.parts, line), line, place.tokenClass);
    }
    for (ExplainedCalls& part : made.parts) {
        finish(part);
        if (const Model* model = plan.prices->find(part.model))
            part.factors = factorsOf(plan, *model, part.lane);
    }
    std::erase_if(made.parts, [](const ExplainedCalls& part) { return part.tokens.empty(); });
    std::stable_sort(made.parts.begin(), made.parts.end(),
                     [](const ExplainedCalls& a, const ExplainedCalls& b) { return a.usd > b.usd; });
    for (const StepPart& step : result.byStep) {
        const bool mine = (place.agent.empty() || place.agent == step.agent)
                          && (place.step.empty() || place.step == step.step);
        made.feesUsd += mine && hasFees(place) ? step.feesUsd : 0;
    }
    made.usd = made.feesUsd;
    std::map<std::string, bool> seen;
    for (const ExplainedCalls& part : made.parts) {
        made.usd += part.usd;
        made.calls += part.calls;
        made.unpricedCalls += part.priced ? 0 : part.calls;
        if (part.priced && seen.emplace(part.model, true).second)
            made.prices.push_back(originOf(plan, part.model, builtInPriceBook()));
    }
    made.known = made.unpricedCalls == 0 || made.usd != 0;
    return made;
}

std::optional<FigurePlace> placeOf(const Breakdown& breakdown, const BreakdownBar& bar)
{
    FigurePlace place;
    place.agent = bar.agent;
    if (bar.others > 0)
        return std::nullopt;
    if (bar.fees) {
        place.cause = Cause::ToolFee;
        return place;
    }
    switch (breakdown.by) {
    case BreakdownBy::Agent:
        return place;
    case BreakdownBy::Step:
        place.step = bar.id;
        return place;
    case BreakdownBy::Model:
        place.model = bar.id;
        return place;
    case BreakdownBy::TokenClass:
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            if (bar.id == tokenClassId(static_cast<TokenClass>(c)))
                place.tokenClass = static_cast<TokenClass>(c);
        return place.tokenClass ? std::optional(place) : std::nullopt;
    case BreakdownBy::Cause:
        for (std::size_t c = 0; c < kCauseCount; ++c)
            if (bar.id == causeId(static_cast<Cause>(c)))
                place.cause = static_cast<Cause>(c);
        return place.cause ? std::optional(place) : std::nullopt;
    }
    return std::nullopt;
}

std::vector<double> roundedToAddUp(const std::vector<double>& amounts, double figure, int decimals)
{
    const double unit = std::pow(10.0, decimals);
    std::vector<double> cut;
    for (const double amount : amounts)
        cut.push_back(std::floor(amount * unit));
    const double whole = std::round(std::stod(fixedNumber(figure, decimals)) * unit); // as it is shown
    const double missing = whole - std::accumulate(cut.begin(), cut.end(), 0.0);
    std::vector<std::size_t> order(amounts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return amounts[a] * unit - cut[a] > amounts[b] * unit - cut[b];
    });
    for (std::size_t i = 0; i < order.size() && static_cast<double>(i) < missing; ++i)
        cut[order[i]] += 1;
    for (double& each : cut)
        each /= unit;
    return cut;
}

} // namespace spendwright
