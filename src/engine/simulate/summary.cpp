// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/summary.h"

#include "engine/rng.h"

#include <algorithm>
#include <bit>
#include <map>

namespace spendwright {

// Calls of one kind at one step.
struct CellPlace {
    const StepProgram* step;
    Slot slot;
    std::size_t model;
    Lane lane;
    bool tier;
};

namespace {

std::size_t modelOf(const Program& program, const StepProgram& step, Slot slot)
{
    switch (slot) {
    case Slot::Own:
    case Slot::Retry:
    case Slot::FetchOwn:
        return step.ownModel;
    case Slot::Routed:
    case Slot::FetchRouted:
        return step.routedModel;
    case Slot::Summary:
        return program.techniques.history ? program.techniques.history->model : 0;
    case Slot::Compaction:
        return program.techniques.compaction ? program.techniques.compaction->model : 0;
    }
    return 0;
}

template <typename Visit>
void forEachCell(const Program& program, const Tally& tally, const Visit& visit)
{
    for (const AgentProgram& agent : program.agents) {
        for (const StepProgram& step : agent.steps) {
            const Tally::StepTally* counted = tally.find(step.index);
            for (std::size_t s = 0; counted && s < kSlotCount; ++s) {
                for (int kind = 0; kind < 4; ++kind) {
                    const auto slot = static_cast<Slot>(s);
                    const bool batched = kind >= 2;
                    const bool tier = kind % 2 == 1;
                    const Tally::Cell& cell = counted->cells[Tally::cellIndex(slot, batched, tier)];
                    if (cell.calls == 0)
                        continue;
                    const bool helper = slot == Slot::Summary || slot == Slot::Compaction;
                    const Lane lane = batched                ? Lane::Batched
                                      : step.fast && !helper ? Lane::Fast
                                                             : Lane::Standard;
                    visit(CellPlace{&step, slot, modelOf(program, step, slot), lane, tier}, cell);
                }
            }
        }
    }
}

double usd(Int128 pico)
{
    return Money::fromPico(pico).usd();
}

} // namespace

Cause causeOf(Slot slot)
{
    switch (slot) {
    case Slot::Own:
    case Slot::Routed:
        return Cause::Step;
    case Slot::Retry:
        return Cause::Retry;
    case Slot::FetchOwn:
    case Slot::FetchRouted:
        return Cause::Fetch;
    case Slot::Summary:
        return Cause::HistorySummary;
    case Slot::Compaction:
        return Cause::Compaction;
    }
    return Cause::Step;
}

Summary::Summary(const Plan& plan, const Program& program) : m_program(program)
{
    for (std::size_t a = 0; a < plan.agents.size(); ++a) {
        AgentPart part;
        part.id = plan.agents[a].id;
        m_result.byAgent.push_back(part);
        for (const Step& step : plan.agents[a].steps) {
            StepPart stepPart;
            stepPart.agent = plan.agents[a].id;
            stepPart.step = step.id;
            m_result.byStep.push_back(stepPart);
            m_agentOfStep.push_back(a);
        }
    }
    m_stepModels.resize(m_result.byStep.size());
    m_lines.resize(m_result.byStep.size());
    m_agentLatencies.resize(plan.agents.size());
    m_result.unmeasuredQuality = program.unmeasuredQuality;
}

void Summary::add(const Program& program, const Tally& tally, double weight)
{
    Int128 cost = 0;
    std::array<Int128, kTokenClassCount> classCost{};
    std::array<Int128, kCauseCount> causeCost{};
    forEachCell(program, tally, [&](const CellPlace& place, const Tally::Cell& cell) {
        const ModelProgram& model = program.models[place.model];
        const ClassPrices& prices = pricesFor(model, place.lane, place.tier);
        const Int128 cellCost = model.priced ? costOf(cell.usage, prices) : 0;
        cost += cellCost;
        causeCost[static_cast<std::size_t>(causeOf(place.slot))] += cellCost;
        for (std::size_t c = 0; model.priced && c < kTokenClassCount; ++c)
            classCost[c] += Int128(cell.usage.tokens[c]) * prices[c];
        addCell(place, model, cell, usd(cellCost), weight);
        if (cell.moreRead != 0)
            addMoreRead(program, place, model.priced ? prices : ClassPrices{}, cell.moreRead * weight);
    });
    for (std::size_t s = 0; s < program.stepCount; ++s) {
        const Tally::StepTally* counted = tally.find(s);
        if (!counted || (counted->feePico == 0 && counted->moreFeePico == 0))
            continue;
        const double more = counted->moreFeePico * 1e-12 * weight;
        const double fee = usd(counted->feePico) * weight + more;
        cost += counted->feePico;
        causeCost[static_cast<std::size_t>(Cause::ToolFee)] += counted->feePico;
        m_result.cost.mean += more;
        m_result.byCauseUsd[static_cast<std::size_t>(Cause::ToolFee)] += more;
        m_result.byStep[s].costUsd += fee;
        m_result.byStep[s].feesUsd += fee;
        m_result.byAgent[m_agentOfStep[s]].costUsd += fee;
    }
    m_result.cost.mean += usd(cost) * weight;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        m_result.byClassUsd[c] += usd(classCost[c]) * weight;
    for (std::size_t c = 0; c < kCauseCount; ++c)
        m_result.byCauseUsd[c] += usd(causeCost[c]) * weight;
    addRuns(tally, weight);
}

// What there is beyond a cell's usage where that has an estimate's luck.
void Summary::addMoreRead(const Program& program, const CellPlace& place, const ClassPrices& prices,
                          double tokens)
{
    const std::size_t step = place.step->index;
    const bool oneHour = program.techniques.caching->oneHour;
    const auto read = static_cast<std::size_t>(TokenClass::CacheRead);
    const auto write =
        static_cast<std::size_t>(oneHour ? TokenClass::CacheWrite1h : TokenClass::CacheWrite5m);
    m_result.tokens.cacheRead += tokens;
    (oneHour ? m_result.tokens.cacheWrite1h : m_result.tokens.cacheWrite5m) -= tokens;
    UsageLine& line = this->line(place, program.models[place.model]);
    line.tokens[read] += tokens;
    line.tokens[write] -= tokens;
    const double ofRead = tokens * static_cast<double>(prices[read]) * 1e-12;
    const double ofWrite = tokens * static_cast<double>(prices[write]) * 1e-12;
    m_result.byClassUsd[read] += ofRead;
    m_result.byClassUsd[write] -= ofWrite;
    const auto cause = static_cast<std::size_t>(causeOf(place.slot));
    for (double* figure :
         {&m_result.cost.mean, &m_result.byCauseUsd[cause], &m_result.byStep[step].costUsd,
          &m_result.byAgent[m_agentOfStep[step]].costUsd, &m_models[program.models[place.model].id].costUsd})
        *figure += ofRead - ofWrite;
}

// A step has few of them. Programs with other techniques may number the same models otherwise.
UsageLine& Summary::line(const CellPlace& place, const ModelProgram& model)
{
    std::vector<UsageLine>& lines = m_lines[place.step->index];
    const Cause cause = causeOf(place.slot);
    for (UsageLine& line : lines) {
        if (line.cause == cause && line.lane == place.lane && line.tier == place.tier
            && line.model == model.id)
            return line;
    }
    UsageLine made{place.step->index, cause, model.id, place.lane, place.tier, model.priced, 0, {}, {}};
    if (model.priced)
        made.picoPerToken = pricesFor(model, place.lane, place.tier);
    return lines.emplace_back(std::move(made));
}

void Summary::addCell(const CellPlace& place, const ModelProgram& model, const Tally::Cell& cell,
                      double costUsd, double weight)
{
    const std::size_t stepIndex = place.step->index;
    const Cause cause = causeOf(place.slot);
    const double calls = static_cast<double>(cell.calls) * weight;
    const auto tokens = [&](TokenClass c) { return static_cast<double>(cell.usage[c]) * weight; };
    StepPart& step = m_result.byStep[stepIndex];
    ModelPart& modelPart = m_models[model.id];
    modelPart.model = model.id;
    for (CostPart* part : {static_cast<CostPart*>(&step), static_cast<CostPart*>(&modelPart),
                           static_cast<CostPart*>(&m_result.byAgent[m_agentOfStep[stepIndex]])}) {
        part->calls += calls;
        part->costUsd += costUsd * weight;
        part->unpricedCalls += model.priced ? 0 : calls;
    }
    m_result.calls += calls;
    m_result.unpricedCalls += model.priced ? 0 : calls;
    if (cause == Cause::Step || cause == Cause::Retry)
        m_stepModels[stepIndex][model.id] += calls;
    step.inputTokens += static_cast<double>(cell.usage.allInput()) * weight;
    step.outputTokens += tokens(TokenClass::Output);
    UsageLine& line = this->line(place, model);
    line.calls += calls;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        line.tokens[c] += tokens(static_cast<TokenClass>(c));
    m_result.tokens.input += tokens(TokenClass::Input);
    m_result.tokens.cacheWrite5m += tokens(TokenClass::CacheWrite5m);
    m_result.tokens.cacheWrite1h += tokens(TokenClass::CacheWrite1h);
    m_result.tokens.cacheRead += tokens(TokenClass::CacheRead);
    m_result.tokens.output += tokens(TokenClass::Output);
}

void Summary::addRuns(const Tally& tally, double weight)
{
    for (std::size_t a = 0; a < tally.agents.size(); ++a) {
        const Tally::AgentTally& agent = tally.agents[a];
        m_result.runs += static_cast<double>(agent.trafficRuns) * weight;
        m_failedRuns += static_cast<double>(agent.failedRuns) * weight;
        m_result.byAgent[a].runs += static_cast<double>(agent.trafficRuns + agent.subRuns) * weight;
        if (m_program.agents[a].interactive)
            agent.trafficLatency.appendTo(m_interactive, weight);
        agent.trafficLatency.appendTo(m_latencies, weight);
        agent.trafficLatency.appendTo(m_agentLatencies[a], weight);
        agent.subLatency.appendTo(m_agentLatencies[a], weight);
    }
    m_result.failedSteps += static_cast<double>(tally.failedSteps) * weight;
    m_result.overflowCalls += static_cast<double>(tally.overflowCalls) * weight;
    m_lookups += static_cast<double>(tally.toolLookups) * weight;
    m_hits += (static_cast<double>(tally.toolHits) + tally.moreToolHits) * weight;
}

namespace {

void divide(CostPart& part, double by)
{
    part.costUsd /= by;
    part.calls /= by;
    part.unpricedCalls /= by;
}

// Sums of whole numbers stay exact until here.
void divide(ScenarioResult& result, double by)
{
    for (double* figure :
         {&result.cost.mean, &result.runs, &result.calls, &result.failedSteps, &result.overflowCalls,
          &result.unpricedCalls, &result.tokens.input, &result.tokens.cacheWrite5m,
          &result.tokens.cacheWrite1h, &result.tokens.cacheRead, &result.tokens.output, &result.toolFeesUsd})
        *figure /= by;
    for (double& figure : result.byClassUsd)
        figure /= by;
    for (double& figure : result.byCauseUsd)
        figure /= by;
    for (AgentPart& part : result.byAgent) {
        divide(part, by);
        part.runs /= by;
    }
    for (StepPart& part : result.byStep) {
        divide(part, by);
        part.inputTokens /= by;
        part.outputTokens /= by;
        part.feesUsd /= by;
    }
    for (ModelPart& part : result.byModel)
        divide(part, by);
}

std::vector<std::string> mostFirst(const std::map<std::string, double>& calls)
{
    std::vector<std::string> ids;
    for (const auto& [id, count] : calls)
        ids.push_back(id);
    std::stable_sort(ids.begin(), ids.end(),
                     [&](const auto& a, const auto& b) { return calls.at(a) > calls.at(b); });
    return ids;
}

} // namespace

double Summary::interactiveP50() const
{
    return weightedPercentile(m_interactive, 0.5);
}

std::vector<UsageLine> Summary::usage(double replications) const
{
    std::vector<UsageLine> usage;
    for (const std::vector<UsageLine>& lines : m_lines)
        usage.insert(usage.end(), lines.begin(), lines.end());
    for (UsageLine& line : usage) {
        line.calls /= replications;
        for (double& tokens : line.tokens)
            tokens /= replications;
    }
    return usage;
}

ScenarioResult Summary::finish(double replications) const
{
    ScenarioResult result = m_result;
    result.toolFeesUsd = result.byCauseUsd[static_cast<std::size_t>(Cause::ToolFee)];
    const double input = result.tokens.allInput();
    result.promptCacheReadShare = input > 0 ? result.tokens.cacheRead / input : 0;
    result.toolCacheHitRate = m_lookups > 0 ? m_hits / m_lookups : 0;
    const double good = result.runs - m_failedRuns;
    result.successRate = result.runs > 0 ? good / result.runs : 1;
    if (result.runs > 0)
        result.costPerRun = result.cost.mean / result.runs;
    if (good > 0)
        result.costPerSuccessfulRun = result.cost.mean / good;
    result.latency = {weightedPercentile(m_latencies, 0.5), weightedPercentile(m_latencies, 0.95)};
    for (std::size_t a = 0; a < result.byAgent.size(); ++a)
        result.byAgent[a].latency = {weightedPercentile(m_agentLatencies[a], 0.5),
                                     weightedPercentile(m_agentLatencies[a], 0.95)};
    for (const auto& [id, part] : m_models)
        result.byModel.push_back(part);
    if (replications != 1)
        divide(result, replications);
    result.usage = usage(replications);
    for (std::size_t s = 0; s < m_stepModels.size(); ++s)
        result.byStep[s].models = mostFirst(m_stepModels[s]);
    result.cost.p5 = result.cost.p50 = result.cost.p95 = result.cost.mean;
    return result;
}

Int128 totalCost(const Program& program, const Tally& tally)
{
    Int128 cost = 0;
    forEachCell(program, tally, [&](const CellPlace& place, const Tally::Cell& cell) {
        const ModelProgram& model = program.models[place.model];
        if (model.priced)
            cost += costOf(cell.usage, pricesFor(model, place.lane, place.tier));
    });
    for (std::size_t s = 0; s < program.stepCount; ++s)
        if (const Tally::StepTally* counted = tally.find(s))
            cost += counted->feePico;
    return cost;
}

std::string fingerprintOf(const std::string& canonical, std::uint64_t seed, std::span<const double> figures)
{
    std::uint64_t hash = childKey(hashText(canonical), seed);
    for (const double figure : figures)
        hash = childKey(hash, std::bit_cast<std::uint64_t>(figure + 0.0));
    std::string hex(16, '0');
    for (std::size_t i = 0; i < hex.size(); ++i)
        hex[i] = "0123456789abcdef"[(hash >> (60 - 4 * i)) & 15];
    return hex;
}

std::string fingerprintOf(const std::string& canonical, const SimulationResult& result)
{
    std::vector<double> figures;
    for (const ScenarioResult& scenario : result.scenarios)
        figures.insert(figures.end(),
                       {scenario.cost.mean, scenario.cost.stderr_, scenario.cost.p5, scenario.cost.p95,
                        scenario.calls, scenario.runs, scenario.tokens.input, scenario.tokens.cacheRead,
                        scenario.tokens.output, scenario.latency.p50, scenario.latency.p95});
    return fingerprintOf(canonical, result.seed, figures);
}

} // namespace spendwright
