// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/study.h"

#include "engine/simulate/exact.h"

#include <algorithm>
#include <optional>

namespace spendwright {

using Mask = Players::Mask;

namespace {

constexpr std::size_t kFirstRuns = 96;
constexpr double kLearningRuns = 32;    // of a sample, that show what runs do to caches
constexpr double kMostExactCalls = 2e7; // in all masks together
constexpr double kRoughDraws = 400000;  // in all masks together

} // namespace

SavingsStudy::SavingsStudy(const Players& players, std::uint64_t seed, const Effort& effort, int threads,
                           const Control& control)
    : m_players(players),
      m_seed(seed),
      m_effort(effort),
      m_threads(threads),
      m_control(control)
{
    findGroups();
    const auto certain = [&](Mask mask) { return !hasChance(players.plan(mask), players.techniques(mask)); };
    const auto doubted = [&](Mask mask) { return hasBeliefs(players.plan(mask), players.techniques(mask)); };
    const double calls = std::max(expectedCalls(players.plan(0)), expectedCalls(players.plan(players.all())));
    const std::size_t enumerated = players.count() <= 10 ? std::size_t{1} << players.count() : 1000;
    const double mostCalls = effort.calls ? *effort.calls / static_cast<double>(players.count() + 1)
                                          : kMostExactCalls / static_cast<double>(enumerated);
    if (certain(0) && certain(players.all()) && calls <= mostCalls)
        m_way = Way::Exact;
    else if (doubted(0) || doubted(players.all()))
        m_way = Way::Doubted;
}

// Agents that share a cache under either end's techniques belong together under any mask.
void SavingsStudy::findGroups()
{
    std::vector<std::vector<std::size_t>> groups;
    for (const Mask mask : {Mask{0}, m_players.all()}) {
        const Plan& plan = m_players.plan(mask);
        const Program program = compileProgram(plan, m_players.techniques(mask), m_seed, 0);
        for (auto& found : independentGroups(plan, program)) {
            std::vector<std::size_t> joined = std::move(found);
            for (auto& other : groups) {
                const bool meets = std::any_of(other.begin(), other.end(), [&](std::size_t agent) {
                    return std::find(joined.begin(), joined.end(), agent) != joined.end();
                });
                if (meets) {
                    joined.insert(joined.end(), other.begin(), other.end());
                    other.clear();
                }
            }
            std::sort(joined.begin(), joined.end());
            joined.erase(std::unique(joined.begin(), joined.end()), joined.end());
            std::erase_if(groups, [](const auto& each) { return each.empty(); });
            groups.push_back(std::move(joined));
        }
    }
    std::sort(groups.begin(), groups.end());
    for (auto& agents : groups) {
        Group group;
        group.relevant = m_players.relevant(agents);
        group.counts.assign(agents.size(), kFirstRuns);
        group.agents = std::move(agents);
        m_groups.push_back(std::move(group));
    }
}

bool SavingsStudy::need(const std::set<Mask>& masks, const std::set<Mask>& summaries)
{
    if (!m_begun)
        begin(masks);
    m_begun = true;
    return evaluate(masks, summaries, static_cast<std::size_t>(1e9));
}

bool SavingsStudy::needRoughly(const std::set<Mask>& masks)
{
    const double draws = kRoughDraws / static_cast<double>(std::max<std::size_t>(1, masks.size()));
    return evaluate(masks, {}, std::max<std::size_t>(64, static_cast<std::size_t>(draws) / 16 * 16));
}

bool SavingsStudy::evaluate(const std::set<Mask>& masks, const std::set<Mask>& summaries, std::size_t most)
{
    switch (m_way) {
    case Way::Exact:
        return evaluateExactly(masks, summaries);
    case Way::Certain:
        return evaluateCertain(masks, summaries, most);
    case Way::Doubted:
        return evaluateDoubted(masks, summaries, most);
    }
    return false;
}

void SavingsStudy::begin(const std::set<Mask>& masks)
{
    if (m_way == Way::Certain) {
        for (Group& group : m_groups) {
            group.firstLayer = m_costs.layers.size();
            for (std::size_t i = 0; i < group.agents.size(); ++i)
                m_costs.layers.push_back({{{group.relevant, {}}}});
        }
        if (m_effort.calls)
            beginGlance(masks);
        else
            beginCertain();
        return;
    }
    m_costs.layers.emplace_back();
    if (m_way == Way::Exact) {
        m_costs.layers.front().parts.push_back({m_players.all(), {}});
        return;
    }
    for (const Group& group : m_groups)
        m_costs.layers.front().parts.push_back({group.relevant, {}});
    if (m_effort.calls)
        beginGlance(masks);
}

// Spends its calls evenly on the runs of all agents under all of these masks.
void SavingsStudy::beginGlance(const std::set<Mask>& masks)
{
    std::set<std::pair<Mask, std::size_t>> samples;
    double calls = 0;
    for (const Mask mask : masks) {
        const Plan& plan = m_players.plan(mask);
        for (std::size_t g = 0; g < m_groups.size(); ++g)
            if (samples.emplace(mask & m_groups[g].relevant, g).second)
                for (const std::size_t agent : withTraffic(plan, m_groups[g].agents))
                    calls += expectedCalls(plan, plan.agents[agent]);
    }
    const double runs = *m_effort.calls / std::max(calls, 1.0);
    if (m_way == Way::Doubted) {
        m_replications = static_cast<std::size_t>(
            std::clamp(runs / (kLearningRuns + kRunsOfReplication), 2.0, double{kReplicationsAtOnce}));
        return;
    }
    const double counted = std::clamp(runs - kLearningRuns, 16.0, double{kFirstRuns});
    for (Group& group : m_groups)
        group.counts.assign(group.agents.size(), static_cast<std::size_t>(counted) / 16 * 16);
}

// A glance draws alike wherever it is.
Sampling SavingsStudy::sampling() const
{
    return m_effort.calls ? Sampling{} : Sampling{Spread::BeginningFirst, m_effort.relativeError};
}

// Samples both ends until each mean is known well enough, to learn how many runs that takes.
void SavingsStudy::beginCertain()
{
    for (const Mask mask : {Mask{0}, m_players.all()}) {
        const Plan& plan = m_players.plan(mask);
        const Program program = compileProgram(plan, m_players.techniques(mask), m_seed, 0);
        ProgramSample sample(plan, program, {m_seed, 0, 0}, m_control, sampling());
        sample.extendAll(kFirstRuns);
        sampleTo(sample, m_effort.relativeError, m_control);
        for (Group& group : m_groups)
            for (std::size_t i = 0; i < group.agents.size(); ++i)
                for (std::size_t k = 0; k < sample.size(); ++k)
                    if (sample.sample(k).agent == group.agents[i])
                        group.counts[i] = std::max(group.counts[i], sample.sample(k).costs.size());
    }
}

SavingsStudy::MaskSummary& SavingsStudy::openSummary(Mask mask)
{
    MaskSummary& made = m_summaries[mask];
    if (!made.program) {
        made.program = std::make_unique<Program>(
            compileProgram(m_players.plan(mask), m_players.techniques(mask), m_seed, 0));
        made.summary = std::make_unique<Summary>(m_players.plan(mask), *made.program);
    }
    return made;
}

ScenarioResult SavingsStudy::result(Mask mask) const
{
    const MaskSummary& summary = m_summaries.at(mask);
    const auto replications = static_cast<double>(std::max<std::size_t>(1, summary.replications));
    ScenarioResult result = summary.summary->finish(replications);
    if (m_way != Way::Exact)
        result.cost.stderr_ = combine({{mask, 1}}).stderr_;
    return result;
}

ScenarioResult SavingsStudy::resultWithRange(Mask mask) const
{
    ScenarioResult result = this->result(mask);
    if (m_way == Way::Exact)
        return result;
    const MaskSummary& summary = m_summaries.at(mask);
    const std::size_t draws = m_effort.relativeError < 0.008 ? 1024 : 64;
    std::vector<double> means(m_way == Way::Doubted ? m_replications : 0, 0.0);
    for (const PairedCosts::Part& part : m_costs.layers.front().parts)
        for (std::size_t r = 0; r < means.size(); ++r)
            means[r] += part.costs.at(mask & part.relevant)[r];
    setRange(result.cost,
             {anchored(beliefFactors(m_players.plan(mask), m_players.techniques(mask), m_seed, draws,
                                     m_threads, m_control),
                       means),
              summary.spread.luck / static_cast<double>(std::max<std::size_t>(1, summary.replications))});
    return result;
}

} // namespace spendwright
