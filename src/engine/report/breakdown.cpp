// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/breakdown.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace spendwright {
namespace {

using Side = CostPart BreakdownBar::*;

// The parts of both bills under their keys, in the order in which they first come.
class Parts {
public:
    BreakdownBar& at(const std::string& agent, const std::string& id)
    {
        const auto [found, made] = m_numbers.try_emplace({agent, id}, m_bars.size());
        if (made) {
            m_bars.emplace_back();
            m_bars.back().id = m_bars.back().label = id;
            m_bars.back().agent = m_bars.back().agentLabel = agent;
        }
        return m_bars[found->second];
    }
    BreakdownBar& fees()
    {
        BreakdownBar& bar = at("/", causeId(Cause::ToolFee)); // no id of a plan has a "/"
        bar.agent.clear();
        bar.fees = true;
        return bar;
    }
    std::vector<BreakdownBar> take() { return std::move(m_bars); }

private:
    std::vector<BreakdownBar> m_bars;
    std::map<std::pair<std::string, std::string>, std::size_t> m_numbers;
};

CostPart wholeOf(const ScenarioResult& result)
{
    return {result.cost.mean, result.calls, result.unpricedCalls};
}

double tokensOf(const TokenCounts& tokens, std::size_t tokenClass)
{
    const double counts[] = {tokens.input, tokens.cacheWrite5m, tokens.cacheWrite1h, tokens.cacheRead,
                             tokens.output};
    return counts[tokenClass];
}

void addUnpriced(Parts& parts, const ScenarioResult& result, Side side)
{
    if (result.unpricedCalls > 0)
        parts.at({}, "unpriced").*side = {0, result.unpricedCalls, result.unpricedCalls};
}

void addClasses(Parts& parts, const ScenarioResult& result, Side side)
{
    for (std::size_t i = 0; i < kTokenClassCount; ++i) {
        const double unpriced = tokensOf(result.tokens, i) > 0 ? result.unpricedCalls : 0;
        parts.at({}, tokenClassId(static_cast<TokenClass>(i))).*side = {result.byClassUsd[i], 0, unpriced};
    }
    parts.fees().*side = {result.toolFeesUsd, 0, 0};
    addUnpriced(parts, result, side);
}

void addCauses(Parts& parts, const ScenarioResult& result, Side side)
{
    for (std::size_t i = 0; i < kCauseCount; ++i) {
        const auto cause = static_cast<Cause>(i);
        const double unpriced = cause == Cause::ToolFee ? 0 : result.unpricedCalls;
        parts.at({}, causeId(cause)).*side = {result.byCauseUsd[i], 0, unpriced};
    }
    addUnpriced(parts, result, side);
}

void add(Parts& parts, const ScenarioResult& result, Side side, BreakdownBy by, const std::string& agent)
{
    switch (by) {
    case BreakdownBy::Agent:
        for (const AgentPart& part : result.byAgent)
            parts.at(part.id, part.id).*side = part;
        return;
    case BreakdownBy::Step:
        for (const StepPart& part : result.byStep) {
            if (agent.empty() || part.agent == agent)
                parts.at(part.agent, part.step).*side = part;
        }
        return;
    case BreakdownBy::Model:
        for (const ModelPart& part : result.byModel)
            parts.at({}, part.model).*side = part;
        parts.fees().*side = {result.toolFeesUsd, 0, 0};
        return;
    case BreakdownBy::TokenClass:
        addClasses(parts, result, side);
        return;
    case BreakdownBy::Cause:
        addCauses(parts, result, side);
        return;
    }
}

void name(BreakdownBar& bar, const Plan& plan, BreakdownBy by)
{
    const Agent* const agent = bar.agent.empty() ? nullptr : plan.agent(bar.agent);
    if (!agent)
        return;
    bar.agentLabel = Plan::label(agent->name, agent->id);
    if (by == BreakdownBy::Agent)
        bar.label = bar.agentLabel;
    for (const Step& step : agent->steps) {
        if (by == BreakdownBy::Step && step.id == bar.id)
            bar.label = Plan::label(step.name, step.id);
    }
}

// Classes and causes of which there is nothing say nothing, nor do agents that are never called.
bool isNothing(const BreakdownBar& bar)
{
    const auto nothing = [](const CostPart& part) { return part.costUsd == 0 && part.calls == 0; };
    return nothing(bar.before) && nothing(bar.after);
}

bool comesFirst(const BreakdownBar& a, const BreakdownBar& b)
{
    const auto rank = [](const BreakdownBar& bar) {
        return std::tuple(bar.before.costUsd, bar.after.costUsd,
                          bar.before.unpricedCalls + bar.after.unpricedCalls);
    };
    return rank(a) > rank(b);
}

void addTo(CostPart& sum, const CostPart& part)
{
    sum.costUsd += part.costUsd;
    sum.calls += part.calls;
    sum.unpricedCalls += part.unpricedCalls;
}

void joinLast(std::vector<BreakdownBar>& bars, std::size_t mostBars)
{
    if (bars.size() <= mostBars)
        return;
    BreakdownBar rest;
    for (std::size_t i = mostBars - 1; i < bars.size(); ++i) {
        addTo(rest.before, bars[i].before);
        addTo(rest.after, bars[i].after);
        ++rest.others;
    }
    bars.resize(mostBars - 1);
    bars.push_back(std::move(rest));
}

} // namespace

Breakdown breakdown(const Plan& plan, const SavingsResult& savings, BreakdownBy by, const std::string& agent,
                    std::size_t mostBars)
{
    Parts parts;
    add(parts, savings.before, &BreakdownBar::before, by, agent);
    add(parts, savings.after, &BreakdownBar::after, by, agent);
    Breakdown made{by, agent, parts.take(), wholeOf(savings.before), wholeOf(savings.after)};
    std::erase_if(made.bars, isNothing);
    for (BreakdownBar& bar : made.bars)
        name(bar, plan, by);
    std::stable_sort(made.bars.begin(), made.bars.end(), comesFirst);
    joinLast(made.bars, mostBars);
    return made;
}

std::optional<double> shareOfBill(const CostPart& part, const CostPart& bill)
{
    if (!part.known() || bill.costUsd <= 0)
        return std::nullopt;
    return part.costUsd / bill.costUsd;
}

} // namespace spendwright
