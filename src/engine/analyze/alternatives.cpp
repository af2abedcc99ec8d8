// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/alternatives.h"

#include "engine/analyze/pairedcosts.h"
#include "engine/progress.h"
#include "engine/simulate/estimate.h"
#include "engine/simulate/exact.h"
#include "engine/simulate/parallel.h"
#include "engine/simulate/summary.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <set>

namespace spendwright {

namespace {

constexpr std::size_t kFirstRuns = 96;
constexpr std::size_t kFirstRunsOfMany = 32; // agents, whose errors even out
constexpr std::size_t kManyAgents = 24;
constexpr std::size_t kLeastRuns = 16;
constexpr std::size_t kRunsOfReplication = 16;
constexpr std::size_t kReplicationsAtOnce = 32;
constexpr double kMostExactCalls = 2e7; // in all alternatives together

/// What agents cost by each draw, in dollars of the period.
using Series = std::map<std::string, std::vector<double>>;

struct Sampled {
    Series costs;
    bool hasUnpriced = false;
};

void reach(const Plan& plan, const std::string& id, std::set<std::string>& reached)
{
    const Agent* agent = plan.agent(id);
    if (!agent || !reached.insert(id).second)
        return;
    for (const Step& step : agent->steps)
        if (step.delegate)
            reach(plan, step.delegate->agent, reached);
}

/// A plan with these agents only.
Plan restricted(const Plan& plan, const std::set<std::string>& agents)
{
    Plan part;
    part.periodDays = plan.periodDays;
    part.seed = plan.seed;
    part.priceDate = plan.priceDate;
    part.countedFor = plan.countedFor;
    part.usGeography = plan.usGeography;
    part.prices = plan.prices;
    part.tools = plan.tools;
    for (const Agent& agent : plan.agents)
        if (agents.count(agent.id) != 0)
            part.agents.push_back(agent);
    return part;
}

Estimate estimateOf(const std::vector<double>& draws)
{
    const DrawnMean drawn = meanOf(draws);
    return {drawn.mean, std::sqrt(drawn.variance)};
}

/// Draw by draw, as many as there are of `values`; an agent that makes no runs any more costs nothing.
void subtract(std::vector<double>& values, const std::vector<double>& others)
{
    if (values.empty())
        values.resize(others.size(), 0.0);
    for (std::size_t i = 0; i < values.size() && i < others.size(); ++i)
        values[i] -= others[i];
}

// Replications are drawn for all agents together, runs for each agent on its own.
Estimate combined(const Series& costs, bool doubted)
{
    if (doubted) {
        std::vector<double> sums;
        for (const auto& [id, each] : costs) {
            sums.resize(std::max(sums.size(), each.size()), 0.0);
            for (std::size_t r = 0; r < each.size(); ++r)
                sums[r] += each[r];
        }
        return estimateOf(sums);
    }
    Estimate sum;
    for (const auto& [id, each] : costs) {
        const Estimate one = estimateOf(each);
        sum.mean += one.mean;
        sum.stderr_ = std::hypot(sum.stderr_, one.stderr_);
    }
    return sum;
}

/// The present cost, as far as it has been drawn.
struct Base {
    Sampled sampled;
    std::map<std::string, std::size_t> counts; ///< of runs, where nothing is doubted
    std::size_t replications = 0;              ///< where something is
};

class Study {
public:
    Study(const Plan& plan, const TechniqueSet& techniques, const std::vector<Alternative>& alternatives,
          const AlternativeOptions& options, const Control& control)
        : m_plan(plan),
          m_techniques(techniques),
          m_alternatives(alternatives),
          m_options(options),
          m_control(control)
    {
        const double times = static_cast<double>(2 * alternatives.size() + 1);
        m_exact = isSmallAndCertain(plan, techniques) && expectedCalls(plan) * times <= kMostExactCalls;
        m_doubted = hasBeliefs(plan, techniques);
        findGroups();
    }

    std::optional<AlternativeCosts> run();

private:
    void findGroups();
    /// What is learnt of the caches of each group is wrong in its own way.
    [[nodiscard]] double learntError() const
    {
        return m_options.targetStderr
               * std::sqrt(static_cast<double>(std::max<std::size_t>(1, m_groups.size())));
    }
    [[nodiscard]] std::set<std::string> agentsFor(const Alternative& alternative) const;
    Base& base(bool doubted);
    void sampleCertainBase(Base& base) const;
    void sampleDoubtedBase(Base& base) const;
    [[nodiscard]] AlternativeCost costOf(const Alternative& alternative);
    [[nodiscard]] std::optional<double> exactCost(const Plan& plan, const TechniqueSet& techniques) const;
    /// Of the present plan with these agents only.
    [[nodiscard]] std::optional<double> exactCostBefore(const Plan& plan,
                                                        const std::set<std::string>& agents);
    [[nodiscard]] Sampled sampled(const Plan& plan, const TechniqueSet& techniques, const Base& like) const;
    void sampleOnce(const Plan& plan, const TechniqueSet& techniques, std::uint64_t replication,
                    Sampled& made) const;

    const Plan& m_plan;
    const TechniqueSet& m_techniques;
    const std::vector<Alternative>& m_alternatives;
    const AlternativeOptions& m_options;
    const Control& m_control;
    bool m_exact = false;
    bool m_doubted = false;
    std::vector<std::set<std::string>> m_groups; // agents that share caches, with all that they delegate to
    std::once_flag m_certainOnce;
    std::once_flag m_doubtedOnce;
    Base m_certainBase;
    Base m_doubtedBase;
    std::mutex m_exactMutex;
    std::map<std::set<std::string>, std::optional<double>> m_exactBefore; // by agents; none: all
};

// What has traffic is in one group; who is delegated to may be in several.
void Study::findGroups()
{
    const Program program = compileProgram(m_plan, m_techniques, m_options.seed, 0);
    for (const auto& agents : independentGroups(m_plan, program)) {
        m_groups.emplace_back();
        for (const std::size_t agent : agents)
            reach(m_plan, m_plan.agents[agent].id, m_groups.back());
    }
}

std::set<std::string> Study::agentsFor(const Alternative& alternative) const
{
    std::set<std::string> agents;
    for (const auto& group : m_groups) {
        const bool meets = std::any_of(alternative.touched.begin(), alternative.touched.end(),
                                       [&](const std::string& id) { return group.count(id) != 0; });
        if (meets)
            agents.insert(group.begin(), group.end());
    }
    return agents;
}

// An alternative may bring the first doubt, and is then compared with replications of the present plan.
Base& Study::base(bool doubted)
{
    if (doubted)
        std::call_once(m_doubtedOnce, [this] { sampleDoubtedBase(m_doubtedBase); });
    else
        std::call_once(m_certainOnce, [this] { sampleCertainBase(m_certainBase); });
    return doubted ? m_doubtedBase : m_certainBase;
}

bool hasUnpriced(const Plan& plan, const Program& program, const ProgramSample& sample)
{
    const bool allPriced = std::all_of(program.models.begin(), program.models.end(),
                                       [](const ModelProgram& model) { return model.priced; });
    if (allPriced)
        return false;
    Summary summary(plan, program);
    for (std::size_t i = 0; i < sample.size(); ++i)
        sample.sample(i).addTo(summary, program);
    return summary.finish().unpricedCalls > 0;
}

std::vector<double> scaled(const AgentSample& sample)
{
    std::vector<double> costs;
    costs.reserve(sample.costs.size());
    for (const double cost : sample.costs)
        costs.push_back(cost * sample.runs);
    return costs;
}

void Study::sampleCertainBase(Base& base) const
{
    const Program program = compileProgram(m_plan, m_techniques, m_options.seed, 0);
    const double wantedError = m_options.targetStderr;
    ProgramSample sample(m_plan, program, {m_options.seed, 0, 0}, m_control,
                         {Spread::BeginningFirst, learntError()});
    sample.extendAll(sample.size() > kManyAgents ? kFirstRunsOfMany : kFirstRuns);
    sampleTo(sample, wantedError, m_control);
    const double excess = // how much better it is known than was asked for
        std::clamp(sample.variance() / std::pow(std::max(wantedError * sample.mean(), 1e-300), 2), 0.0, 1.0);
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const std::string& id = m_plan.agents[sample.sample(i).agent].id;
        base.sampled.costs[id] = scaled(sample.sample(i));
        const std::size_t drawn = base.sampled.costs[id].size();
        const auto enough = static_cast<std::size_t>(excess * static_cast<double>(drawn)) / 16 * 16 + 16;
        base.counts[id] = std::min(drawn, std::max(kLeastRuns, enough));
    }
    base.sampled.hasUnpriced = hasUnpriced(m_plan, program, sample);
}

void Study::sampleDoubtedBase(Base& base) const
{
    const std::size_t most = std::max<std::size_t>(2, m_options.mostReplications);
    while (base.replications < most) {
        const std::size_t count = std::min(kReplicationsAtOnce, most - base.replications);
        std::vector<Sampled> made(count);
        parallelFor(count, m_options.threads,
                    [&](std::size_t r) { sampleOnce(m_plan, m_techniques, base.replications + r, made[r]); });
        if (m_control.cancelled())
            return;
        for (const Sampled& one : made) {
            base.sampled.hasUnpriced = base.sampled.hasUnpriced || one.hasUnpriced;
            for (const auto& [id, costs] : one.costs)
                base.sampled.costs[id].push_back(costs.front());
        }
        base.replications += count;
        const Estimate cost = combined(base.sampled.costs, true);
        if (cost.stderr_ <= m_options.targetStderr * cost.mean)
            return;
    }
}

// One replication: what each agent costs on average over a few runs.
void Study::sampleOnce(const Plan& plan, const TechniqueSet& techniques, std::uint64_t replication,
                       Sampled& made) const
{
    if (m_control.cancelled())
        return;
    const Program program = compileProgram(plan, techniques, m_options.seed, replication);
    ProgramSample sample(plan, program, {m_options.seed, replication, replication}, m_control);
    sample.extendAll(kRunsOfReplication);
    for (std::size_t i = 0; i < sample.size(); ++i)
        made.costs[plan.agents[sample.sample(i).agent].id].push_back(sample.sample(i).runs
                                                                     * sample.sample(i).mean());
    if (replication == 0)
        made.hasUnpriced = hasUnpriced(plan, program, sample);
}

Sampled Study::sampled(const Plan& plan, const TechniqueSet& techniques, const Base& like) const
{
    Sampled made;
    for (std::size_t r = 0; r < like.replications; ++r)
        sampleOnce(plan, techniques, r, made);
    if (like.replications > 0)
        return made;
    const Program program = compileProgram(plan, techniques, m_options.seed, 0);
    ProgramSample sample(plan, program, {m_options.seed, 0, 0}, m_control,
                         {Spread::BeginningFirst, learntError()});
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const std::string& id = plan.agents[sample.sample(i).agent].id;
        const auto count = like.counts.find(id);
        sample.extend(i, count == like.counts.end() ? kFirstRuns : count->second);
        made.costs[id] = scaled(sample.sample(i));
    }
    made.hasUnpriced = hasUnpriced(plan, program, sample);
    return made;
}

std::optional<double> Study::exactCost(const Plan& plan, const TechniqueSet& techniques) const
{
    const Program program = compileProgram(plan, techniques, m_options.seed, 0);
    const auto tallies = runExactly({{&plan, &program, m_options.seed, 0}}, 1, {m_control.cancel, {}});
    if (!tallies)
        return std::nullopt;
    return Money::fromPico(totalCost(program, tallies->front())).usd();
}

std::optional<double> Study::exactCostBefore(const Plan& plan, const std::set<std::string>& agents)
{
    const std::lock_guard lock(m_exactMutex);
    const auto [known, made] = m_exactBefore.try_emplace(agents);
    if (made)
        known->second = exactCost(plan, m_techniques);
    return known->second;
}

AlternativeCost Study::costOf(const Alternative& alternative)
{
    const std::set<std::string> agents = agentsFor(alternative);
    const bool all = alternative.touched.empty();
    const Plan before = all ? m_plan : restricted(m_plan, agents);
    Plan after = before;
    TechniqueSet on = m_techniques;
    alternative.change(after, on);
    const bool doubted = m_doubted || hasBeliefs(after, on);
    const Base& like = base(doubted);
    AlternativeCost result;
    Sampled made = sampled(after, on, like);
    result.hasUnpriced = made.hasUnpriced;
    if (m_exact && !hasChance(after, on)) {
        const auto from = exactCostBefore(before, agents);
        const auto to = exactCost(after, on);
        if (from && to) // both are whole 10^-12 dollars
            result.change.mean = Money::fromUsd(*to - *from).usd();
        return result;
    }
    for (const auto& [id, costs] : like.sampled.costs)
        if (all || agents.count(id) != 0)
            subtract(made.costs[id], costs);
    result.change = combined(made.costs, doubted);
    return result;
}

std::optional<AlternativeCosts> Study::run()
{
    Progress progress(m_control);
    const Control part = progress.part();
    progress.goOnTo(1);
    const Base& now = base(m_doubted);
    if (m_control.cancelled())
        return std::nullopt;
    AlternativeCosts result;
    result.base = combined(now.sampled.costs, m_doubted);
    if (m_exact)
        result.base = {exactCost(m_plan, m_techniques).value_or(0), 0};
    result.baseHasUnpriced = now.sampled.hasUnpriced;
    for (const Agent& agent : m_plan.agents) {
        const auto found = now.sampled.costs.find(agent.id);
        result.byAgent.push_back(found == now.sampled.costs.end() ? 0 : meanOf(found->second).mean);
    }
    result.costs.resize(m_alternatives.size());
    std::mutex mutex;
    std::size_t done = 0;
    parallelFor(m_alternatives.size(), m_options.threads, [&](std::size_t i) {
        if (m_control.cancelled())
            return;
        AlternativeCost& cost = result.costs[i];
        cost = costOf(m_alternatives[i]);
        cost.cost = {result.base.mean + cost.change.mean,
                     std::hypot(result.base.stderr_, cost.change.stderr_)};
        const std::lock_guard lock(mutex);
        part.report(static_cast<double>(++done) / static_cast<double>(m_alternatives.size()));
    });
    if (m_control.cancelled())
        return std::nullopt;
    return result;
}

} // namespace

std::optional<AlternativeCosts> alternativeCosts(const Plan& plan, const TechniqueSet& techniques,
                                                 const std::vector<Alternative>& alternatives,
                                                 const AlternativeOptions& options, const Control& control)
{
    return Study(plan, techniques, alternatives, options, control).run();
}

} // namespace spendwright
