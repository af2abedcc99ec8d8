// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/exact.h"

#include "engine/simulate/parallel.h"
#include "engine/simulate/world.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <mutex>
#include <numeric>

namespace spendwright {

namespace {

// No single run's cost is needed. Being known to this file alone it leaves the compiler free to put a whole
// call together in one place.
struct NoRunCosts {
    static constexpr bool kWanted = false;
    void finished(const RunCost&) {}
};

constexpr std::int64_t kForever = std::numeric_limits<std::int64_t>::max() / 4; // times are subtracted

// A stretch of time of one group of agents, in a world of its own that begins empty a while before.
class Segment {
public:
    Segment(const ExactJob& job, const std::vector<std::size_t>& agents, const Control& control)
        : m_job(job),
          m_caches(*job.program),
          m_tally(*job.program),
          m_world(*job.program, m_caches, m_tally, m_costs, control)
    {
        for (const std::size_t agent : agents) {
            const Agent& planned = job.plan->agents[agent];
            m_agents.push_back(agent);
            m_streams.push_back(std::make_unique<ArrivalStream>(
                planned, runsPerDay(planned, job.seed, job.replication), job.plan->periodDays,
                agentKey(*job.program, agent, job.seed, job.replication)));
        }
    }

    // Runs [from, to), warmed up by what happens since `warmFrom`, which is not counted.
    void run(std::int64_t warmFrom, std::int64_t from, std::int64_t to)
    {
        for (std::size_t i = 0; i < m_streams.size(); ++i) {
            m_streams[i]->seek(warmFrom);
            m_world.addStream(m_agents[i], *m_streams[i]);
        }
        if (warmFrom < from) {
            Tally notCounted(*m_job.program);
            m_world.countInto(notCounted);
            m_world.runUntil(from);
            m_world.countInto(m_tally);
        }
        startDigest = m_world.digest(from);
        goOn(to, m_tally);
    }
    // Goes on from where it is to `to`, counting into `tally`.
    void goOn(std::int64_t to, Tally& tally)
    {
        m_world.countInto(tally);
        m_world.runUntil(to);
        endDigest = m_world.digest(to);
    }
    [[nodiscard]] Tally& tally() { return m_tally; }

    std::uint64_t startDigest = 0;
    std::uint64_t endDigest = 0;

private:
    const ExactJob& m_job;
    ExactCaches m_caches;
    Tally m_tally;
    NoRunCosts m_costs;
    std::vector<std::size_t> m_agents;
    std::vector<std::unique_ptr<ArrivalStream>> m_streams;
    World<ExactCaches, NoRunCosts> m_world;
};

// Agents of one job that are run in one world, and the times at which their work is cut.
struct Group {
    std::size_t job = 0;
    std::vector<std::size_t> agents;
    double calls = 0;                  // to be expected
    std::vector<std::int64_t> borders; // of segments; the first is 0, the last forever
    std::int64_t warmUp = 0;
    std::vector<std::unique_ptr<Segment>> segments;
    std::size_t pending = 0; // segments not yet run
};

// How long what these agents do is remembered by a cache.
std::int64_t longestMemory(const Program& program, const std::vector<std::size_t>& agents)
{
    std::int64_t longest = program.techniques.caching ? program.techniques.caching->ttlUs : 0;
    std::vector<std::size_t> reached = agents; // with those that they delegate to
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const StepProgram& step : program.agents[reached[i]].steps) {
            for (const ToolChoiceProgram& choice : step.tools)
                if (const ToolProgram& tool = program.tools[choice.tool]; tool.cached)
                    longest = std::max(longest, tool.ttlUs);
            if (step.delegate
                && std::find(reached.begin(), reached.end(), step.delegate->agent) == reached.end())
                reached.push_back(step.delegate->agent);
        }
    }
    return longest;
}

bool anyShared(const Program& program)
{
    return program.techniques.caching
           || std::any_of(program.tools.begin(), program.tools.end(),
                          [](const ToolProgram& tool) { return tool.cached && tool.ttlUs > 0; });
}

// How long a run takes, roughly and on the long side: what was under way before the warm-up is missed.
double typicalRunUs(const Plan& plan, const Agent& agent)
{
    const double turns = std::max(1.0, agent.traffic->turns.mean());
    const double think = agent.traffic->thinkTimeS.mean() * (turns - 1);
    return (expectedCalls(plan, agent) * 10 + think) * 2e6;
}

double periodCalls(const ExactJob& job, const std::vector<std::size_t>& agents)
{
    double calls = 0;
    for (const std::size_t agent : agents) {
        const Agent& planned = job.plan->agents[agent];
        calls += expectedCalls(*job.plan, planned) * runsPerDay(planned, job.seed, job.replication)
                 * job.plan->periodDays;
    }
    return calls;
}

void cut(Group& group, const ExactJob& job, double callsASegment)
{
    double runUs = 0;
    for (const std::size_t agent : group.agents)
        runUs = std::max(runUs, typicalRunUs(*job.plan, job.plan->agents[agent]));
    const std::int64_t period = job.plan->periodDays * kDayUs;
    const std::int64_t memory = longestMemory(*job.program, group.agents);
    group.warmUp = memory == 0 ? 0 : 2 * memory + static_cast<std::int64_t>(std::min(runUs, 1e15));
    double count = std::max(std::ceil(group.calls / callsASegment), 1.0);
    if (group.warmUp > 0) // warming up must stay a small part of the work
        count =
            std::clamp(static_cast<double>(period) / (8.0 * static_cast<double>(group.warmUp)), 1.0, count);
    const auto segments = static_cast<std::int64_t>(count);
    for (std::int64_t i = 0; i < segments; ++i)
        group.borders.push_back(period / segments * i);
    group.borders.push_back(kForever);
    group.segments.resize(static_cast<std::size_t>(segments));
    group.pending = group.segments.size();
}

// What shares nothing may run in any world: small groups are put together, large ones cut.
std::vector<Group> planWork(const ExactJob& job, std::size_t index)
{
    constexpr double kCallsASegment = 50000;
    constexpr double kMostSegments = 48;
    std::vector<Group> groups;
    double all = 0;
    for (auto& agents : independentGroups(*job.plan, *job.program)) {
        const double calls = periodCalls(job, agents);
        all += calls;
        if (groups.empty() || groups.back().calls + calls > kCallsASegment) {
            groups.emplace_back();
            groups.back().job = index;
        }
        groups.back().calls += calls;
        groups.back().agents.insert(groups.back().agents.end(), agents.begin(), agents.end());
    }
    for (Group& group : groups)
        cut(group, job, std::max(kCallsASegment, all / kMostSegments));
    return groups;
}

// Adds up a group's segments. Where one began otherwise than the one before it ended, its time is run
// again from that true end, and so on until they agree.
void join(Group& group, Tally& sum)
{
    Segment* truth = group.segments.front().get();
    sum.merge(truth->tally());
    for (std::size_t i = 1; i < group.segments.size(); ++i) {
        Segment* next = group.segments[i].get();
        if (next->startDigest == truth->endDigest) {
            sum.merge(next->tally());
            truth = next;
        } else {
            truth->goOn(group.borders[i + 1], sum);
        }
    }
}

} // namespace

std::uint64_t agentKey(const Program& program, std::size_t agent, std::uint64_t seed,
                       std::uint64_t replication)
{
    return childKey(childKey(mix64(seed ^ 0x5eedULL), replication), program.agents[agent].key);
}

double runsPerDay(const Agent& agent, std::uint64_t seed, std::uint64_t replication)
{
    if (!agent.traffic)
        return 0;
    return std::max(0.0, drawBelief(agent.traffic->runsPerDay,
                                    "/agents/" + agent.id + "/traffic/runs_per_day", seed, replication));
}

double expectedCalls(const Plan& plan, const Agent& agent)
{
    double calls = 0;
    for (const Step& step : agent.steps) {
        const double times = step.probability.mean() * step.repeat.mean();
        double each = 1;
        if (step.delegate) {
            if (const Agent* delegated = plan.agent(step.delegate->agent))
                each += step.delegate->count.mean() * expectedCalls(plan, *delegated);
        }
        calls += times * each;
    }
    return calls * (agent.traffic ? std::max(1.0, agent.traffic->turns.mean()) : 1.0);
}

double expectedCalls(const Plan& plan)
{
    double calls = 0;
    for (const Agent& agent : plan.agents)
        if (agent.traffic)
            calls += expectedCalls(plan, agent) * agent.traffic->runsPerDay.mean() * plan.periodDays;
    return calls;
}

std::vector<std::vector<std::size_t>> independentGroups(const Plan& plan, const Program& program)
{
    const std::size_t agents = program.agents.size();
    // A node for each agent and, behind those, for each tool whose results are shared.
    std::vector<std::size_t> parent(agents + program.tools.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto find = [&parent](std::size_t node) {
        while (parent[node] != node)
            node = parent[node] = parent[parent[node]];
        return node;
    };
    const bool shared = anyShared(program);
    for (std::size_t a = 0; a < agents && shared; ++a) {
        for (const StepProgram& step : program.agents[a].steps) {
            if (step.delegate)
                parent[find(a)] = find(step.delegate->agent);
            for (const ToolChoiceProgram& choice : step.tools)
                if (program.tools[choice.tool].cached)
                    parent[find(a)] = find(agents + choice.tool);
        }
    }
    std::vector<std::vector<std::size_t>> groups;
    std::vector<std::size_t> groupOf(parent.size(), parent.size());
    for (std::size_t a = 0; a < agents; ++a) {
        if (!plan.agents[a].traffic)
            continue;
        std::size_t& group = groupOf[find(a)];
        if (group == parent.size()) {
            group = groups.size();
            groups.emplace_back();
        }
        groups[group].push_back(a);
    }
    return groups;
}

std::optional<std::vector<Tally>> runExactly(const std::vector<ExactJob>& jobs, int threads,
                                             const Control& control)
{
    std::vector<Group> groups;
    std::vector<Tally> tallies;
    for (std::size_t j = 0; j < jobs.size(); ++j) {
        tallies.emplace_back(*jobs[j].program);
        for (Group& group : planWork(jobs[j], j))
            groups.push_back(std::move(group));
    }
    std::vector<std::pair<std::size_t, std::size_t>> pieces; // group, segment
    for (std::size_t g = 0; g < groups.size(); ++g)
        for (std::size_t s = 0; s < groups[g].segments.size(); ++s)
            pieces.emplace_back(g, s);
    // the largest first, so that no thread is left with one in the end
    const auto size = [&groups](const auto& piece) {
        const Group& group = groups[piece.first];
        return group.calls / static_cast<double>(group.segments.size());
    };
    std::stable_sort(pieces.begin(), pieces.end(),
                     [&size](const auto& a, const auto& b) { return size(a) > size(b); });

    std::mutex mutex;
    std::size_t finished = 0;
    parallelFor(pieces.size(), threads, [&](std::size_t i) {
        if (control.cancelled())
            return;
        Group& group = groups[pieces[i].first];
        const std::size_t s = pieces[i].second;
        auto segment = std::make_unique<Segment>(jobs[group.job], group.agents, control);
        const std::int64_t from = group.borders[s];
        std::unique_lock lock(mutex);
        segment->tally().binLatenciesLike(tallies[group.job]);
        lock.unlock();
        segment->run(std::max<std::int64_t>(0, from - group.warmUp), from, group.borders[s + 1]);
        lock.lock();
        tallies[group.job].binLatenciesLike(segment->tally());
        group.segments[s] = std::move(segment);
        control.report(static_cast<double>(++finished) / static_cast<double>(pieces.size()));
        if (--group.pending > 0)
            return;
        lock.unlock();
        Tally sum(*jobs[group.job].program);
        join(group, sum);
        group.segments.clear();
        lock.lock();
        tallies[group.job].merge(sum);
    });
    if (control.cancelled())
        return std::nullopt;
    return tallies;
}

} // namespace spendwright
