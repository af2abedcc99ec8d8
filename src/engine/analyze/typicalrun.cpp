// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/typicalrun.h"

#include "engine/simulate/estimate.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace spendwright {

namespace {

constexpr std::size_t kSample = 65; // runs; an odd number has one in the middle

// A scenario's program with a sample of it, and the names of what is in it.
struct Sampled {
    Sampled(const Plan& scenarioPlan, const TechniqueSet& techniques, std::uint64_t seed,
            const Control& control)
        : plan(scenarioPlan),
          program(compileProgram(plan, techniques, seed, 0)),
          sample(plan, program, {seed, 0, 0}, control)
    {
        for (const Agent& agent : plan.agents)
            for (const Step& step : agent.steps)
                steps.emplace_back(agent.id, step.id);
    }
    /// Nothing where the agent has no traffic.
    [[nodiscard]] std::optional<std::size_t> find(const std::string& agent) const
    {
        for (std::size_t i = 0; i < sample.size(); ++i)
            if (plan.agents[sample.sample(i).agent].id == agent)
                return i;
        return std::nullopt;
    }

    const Plan& plan;
    Program program;
    ProgramSample sample;
    std::vector<std::pair<std::string, std::string>> steps; // agent and step, by StepProgram::index
};

std::size_t middleOf(const std::vector<double>& costs)
{
    std::vector<std::size_t> order(costs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return costs[a] < costs[b]; });
    return order[order.size() / 2];
}

TokenCounts countsOf(const Usage& usage)
{
    const auto of = [&](TokenClass c) { return static_cast<double>(usage[c]); };
    return {of(TokenClass::Input), of(TokenClass::CacheWrite5m), of(TokenClass::CacheWrite1h),
            of(TokenClass::CacheRead), of(TokenClass::Output)};
}

void add(TokenCounts& sum, const TokenCounts& each)
{
    sum.input += each.input;
    sum.cacheWrite5m += each.cacheWrite5m;
    sum.cacheWrite1h += each.cacheWrite1h;
    sum.cacheRead += each.cacheRead;
    sum.output += each.output;
}

RunTrace traceOf(Sampled& sampled, const std::string& agent, std::size_t run)
{
    RunTrace trace;
    const auto found = sampled.find(agent);
    if (!found)
        return trace;
    for (const TracedCall& call : sampled.sample.trace(*found, run)) {
        const auto& [owner, step] = sampled.steps[call.step];
        const ModelProgram& model = sampled.program.models[call.model];
        RunCall made{owner,
                     step,
                     model.id,
                     causeOf(call.slot),
                     static_cast<double>(call.startUs) * 1e-6,
                     countsOf(call.usage),
                     call.sent,
                     call.fresh,
                     {}};
        if (model.priced)
            made.usd = Money::fromPico(call.pico).usd();
        add(trace.tokens, made.tokens);
        for (std::size_t kind = 0; kind < kInputKindCount; ++kind)
            trace.sent[kind] += made.sent[kind];
        ++trace.callsInAll;
        if (trace.calls.size() < kMostTracedCalls)
            trace.calls.push_back(std::move(made));
    }
    return trace;
}

} // namespace

std::optional<std::vector<TypicalRun>> typicalRuns(const PlanSet& plans, const std::string& before,
                                                   const std::string& after, std::uint64_t seed,
                                                   std::size_t most, const Control& control)
{
    const auto sampled = [&](const std::string& id) {
        return std::make_unique<Sampled>(*plans.forScenario(id), plans.plan.scenario(id)->techniques, seed,
                                         control);
    };
    const auto first = sampled(before);
    const auto second = sampled(after);
    first->sample.extendAll(kSample);
    if (control.cancelled())
        return std::nullopt;
    std::vector<std::size_t> agents(first->sample.size());
    std::iota(agents.begin(), agents.end(), std::size_t{0});
    const auto costOf = [&](std::size_t i) {
        return first->sample.sample(i).runs * first->sample.sample(i).mean();
    };
    std::stable_sort(agents.begin(), agents.end(), [&](auto a, auto b) { return costOf(a) > costOf(b); });
    agents.resize(std::min(agents.size(), most));
    std::vector<TypicalRun> runs;
    for (const std::size_t i : agents) {
        const AgentSample& sample = first->sample.sample(i);
        if (control.cancelled())
            return std::nullopt;
        if (sample.costs.empty())
            continue; // it has no runs
        const std::string& agent = first->plan.agents[sample.agent].id;
        const std::size_t run = middleOf(sample.costs);
        runs.push_back({agent, traceOf(*first, agent, run), traceOf(*second, agent, run)});
    }
    return runs;
}

} // namespace spendwright
