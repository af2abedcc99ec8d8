// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/study.h"

#include "engine/simulate/exact.h"
#include "engine/simulate/parallel.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace spendwright {

using Mask = Players::Mask;

namespace {

constexpr std::size_t kFirstRuns = 96;
constexpr std::size_t kRunsOfReplication = 16;
constexpr std::size_t kMostReplications = 16384;
constexpr std::size_t kRoughReplications = 64; // at least
constexpr std::size_t kReplicationsAtOnce = 32;
constexpr double kMostExactCalls = 2e7; // in all masks together
constexpr double kRoughDraws = 400000;  // in all masks together

} // namespace

SavingsStudy::SavingsStudy(const Players& players, std::uint64_t seed, double relativeError, int threads,
                           const Control& control)
    : m_players(players),
      m_seed(seed),
      m_relativeError(relativeError),
      m_threads(threads),
      m_control(control)
{
    findGroups();
    const auto certain = [&](Mask mask) { return !hasChance(players.plan(mask), players.techniques(mask)); };
    const auto doubted = [&](Mask mask) { return hasBeliefs(players.plan(mask), players.techniques(mask)); };
    const double calls = std::max(expectedCalls(players.plan(0)), expectedCalls(players.plan(players.all())));
    const std::size_t enumerated = players.count() <= 10 ? std::size_t{1} << players.count() : 1000;
    if (certain(0) && certain(players.all()) && calls * static_cast<double>(enumerated) <= kMostExactCalls)
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

namespace {

std::vector<std::size_t> withTraffic(const Plan& plan, const std::vector<std::size_t>& agents)
{
    std::vector<std::size_t> found;
    for (const std::size_t agent : agents)
        if (agent < plan.agents.size() && plan.agents[agent].traffic)
            found.push_back(agent);
    return found;
}

} // namespace

bool SavingsStudy::need(const std::set<Mask>& masks, const std::set<Mask>& summaries)
{
    if (!m_begun)
        begin();
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

void SavingsStudy::begin()
{
    if (m_way == Way::Certain) {
        for (Group& group : m_groups) {
            group.firstLayer = m_costs.layers.size();
            for (std::size_t i = 0; i < group.agents.size(); ++i)
                m_costs.layers.push_back({{{group.relevant, {}}}});
        }
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
}

// Samples both ends until each mean is known well enough, to learn how many runs that takes.
void SavingsStudy::beginCertain()
{
    for (const Mask mask : {Mask{0}, m_players.all()}) {
        const Plan& plan = m_players.plan(mask);
        const Program program = compileProgram(plan, m_players.techniques(mask), m_seed, 0);
        ProgramSample sample(plan, program, {m_seed, 0, 0}, m_control,
                             {Spread::BeginningFirst, m_relativeError});
        sample.extendAll(kFirstRuns);
        for (int round = 0; round < 8 && !m_control.cancelled(); ++round) {
            const double error = m_relativeError * sample.mean();
            if (sample.variance() <= error * error)
                break;
            const auto wanted = wantedRuns(sample, m_relativeError);
            for (std::size_t i = 0; i < sample.size(); ++i)
                sample.extend(i, wanted[i]);
        }
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

bool SavingsStudy::evaluateExactly(const std::set<Mask>& masks, const std::set<Mask>& summaries)
{
    auto& costs = m_costs.layers.front().parts.front().costs;
    std::vector<Mask> missing;
    for (const Mask mask : masks)
        if (costs.find(mask) == costs.end())
            missing.push_back(mask);
    std::vector<std::optional<std::pair<Program, Tally>>> found(missing.size());
    parallelFor(missing.size(), m_threads, [&](std::size_t i) {
        const Plan& plan = m_players.plan(missing[i]);
        Program program = compileProgram(plan, m_players.techniques(missing[i]), m_seed, 0);
        auto tallies = runExactly({{&plan, &program, m_seed, 0}}, 1, {m_control.cancel, {}});
        if (tallies)
            found[i].emplace(std::move(program), std::move(tallies->front()));
    });
    if (m_control.cancelled())
        return false;
    for (std::size_t i = 0; i < missing.size(); ++i) {
        const auto& [program, tally] = *found[i];
        costs[missing[i]] = {Money::fromPico(totalCost(program, tally)).usd()};
        if (summaries.count(missing[i]) != 0)
            openSummary(missing[i]).summary->add(program, tally, 1);
    }
    return true;
}

// What each agent of the group costs by each run of its sample; an agent without traffic nothing.
std::vector<std::vector<double>> SavingsStudy::costsOf(const GroupSample& sample, const Group& group,
                                                       std::size_t most)
{
    std::vector<std::vector<double>> costs;
    for (std::size_t i = 0; i < group.agents.size(); ++i) {
        costs.emplace_back(std::min(most, group.counts[i]), 0.0);
        for (std::size_t k = 0; k < sample.size(); ++k) {
            const AgentSample& each = sample.sample(k);
            if (each.agent == group.agents[i] && !each.costs.empty())
                std::transform(each.costs.begin(), each.costs.end(), costs.back().begin(),
                               [&](double cost) { return cost * each.runs; });
        }
    }
    return costs;
}

bool SavingsStudy::evaluateCertain(const std::set<Mask>& masks, const std::set<Mask>& summaries,
                                   std::size_t most)
{
    // what has to be sampled: for each reduced mask the groups that it is new to
    std::map<Mask, std::set<std::size_t>> work;
    const auto ask = [&](Mask mask, bool always) {
        for (std::size_t g = 0; g < m_groups.size(); ++g) {
            const Mask reduced = mask & m_groups[g].relevant;
            if (always || m_costs.layers[m_groups[g].firstLayer].parts.front().costs.count(reduced) == 0)
                work[reduced].insert(g);
        }
    };
    for (const Mask mask : masks)
        ask(mask, false);
    for (const Mask mask : summaries)
        ask(mask, true);
    const std::vector<std::pair<Mask, std::set<std::size_t>>> tasks(work.begin(), work.end());
    std::set<std::pair<Mask, std::size_t>> kept; // samples that a summary is made of
    for (const Mask mask : summaries)
        for (std::size_t g = 0; g < m_groups.size(); ++g)
            kept.emplace(mask & m_groups[g].relevant, g);
    std::map<std::pair<Mask, std::size_t>, Sampled> samples;
    std::mutex mutex;
    std::size_t done = 0;
    parallelFor(tasks.size(), m_threads, [&](std::size_t i) {
        const auto& [mask, groups] = tasks[i];
        const Plan& plan = m_players.plan(mask);
        auto program = std::make_shared<Program>(compileProgram(plan, m_players.techniques(mask), m_seed, 0));
        for (const std::size_t g : groups) {
            if (m_control.cancelled())
                return;
            const auto agents = withTraffic(plan, m_groups[g].agents);
            auto sample =
                std::make_unique<GroupSample>(plan, *program, agents, Draws{m_seed, 0, 0}, m_control,
                                              Sampling{Spread::BeginningFirst, m_relativeError});
            for (std::size_t k = 0; k < agents.size(); ++k) {
                const auto& all = m_groups[g].agents;
                const auto at =
                    static_cast<std::size_t>(std::find(all.begin(), all.end(), agents[k]) - all.begin());
                sample->extend(k, std::min(most, m_groups[g].counts[at]));
            }
            std::vector<std::vector<double>> costs = costsOf(*sample, m_groups[g], most);
            if (kept.count({mask, g}) == 0)
                sample.reset();
            const std::lock_guard lock(mutex);
            samples[{mask, g}] = {program, std::move(sample), std::move(costs)};
        }
        const std::lock_guard lock(mutex);
        m_control.report(static_cast<double>(++done) / static_cast<double>(tasks.size()));
    });
    if (m_control.cancelled())
        return false;
    for (auto& [place, made] : samples) {
        const Group& group = m_groups[place.second];
        for (std::size_t i = 0; i < group.agents.size(); ++i)
            m_costs.layers[group.firstLayer + i].parts.front().costs[place.first] = std::move(made.costs[i]);
    }
    for (const Mask mask : summaries) {
        MaskSummary& summary = openSummary(mask);
        for (std::size_t g = 0; g < m_groups.size(); ++g) {
            const auto& made = samples.at({mask & m_groups[g].relevant, g});
            for (std::size_t k = 0; k < made.sample->size(); ++k) {
                const AgentSample& sample = made.sample->sample(k);
                sample.addTo(*summary.summary, *made.program);
                summary.spread.luck += sample.luck();
            }
        }
    }
    return true;
}

bool SavingsStudy::evaluateDoubted(const std::set<Mask>& masks, const std::set<Mask>& summaries,
                                   std::size_t most)
{
    if (m_replications == 0)
        return decideReplications(masks, summaries);
    std::set<Mask> missing;
    for (const Mask mask : masks)
        for (const PairedCosts::Part& part : m_costs.layers.front().parts)
            if (part.costs.count(mask & part.relevant) == 0)
                missing.insert(mask);
    const std::size_t enough = std::max(kRoughReplications, most / kRunsOfReplication);
    return missing.empty() || replicate(0, std::min(m_replications, enough), missing, summaries);
}

// Adds replications until the means of both ends are known well enough.
bool SavingsStudy::decideReplications(const std::set<Mask>& masks, const std::set<Mask>& summaries)
{
    std::size_t done = 0;
    for (;;) {
        if (!replicate(done, done + kReplicationsAtOnce, masks, summaries))
            return false;
        done += kReplicationsAtOnce;
        m_control.report(0.5 * static_cast<double>(done) / static_cast<double>(kMostReplications));
        bool enough = true;
        for (const Mask mask : {Mask{0}, m_players.all()}) {
            const Estimate cost = m_costs.combine({{mask, 1}});
            enough = enough && cost.stderr_ <= m_relativeError * cost.mean;
        }
        if (enough || done >= kMostReplications)
            break;
    }
    m_replications = done;
    return true;
}

bool SavingsStudy::replicate(std::size_t from, std::size_t to, const std::set<Mask>& masks,
                             const std::set<Mask>& summaries)
{
    struct Made {
        std::unique_ptr<Program> program;
        std::map<std::size_t, std::unique_ptr<GroupSample>> groups;
    };
    std::vector<PairedCosts::Part>& parts = m_costs.layers.front().parts;
    std::map<Mask, std::set<std::size_t>> work;
    for (const Mask mask : masks)
        for (std::size_t g = 0; g < m_groups.size(); ++g)
            if (const auto old = parts[g].costs.find(mask & parts[g].relevant);
                old == parts[g].costs.end() || old->second.size() <= from)
                work[mask & parts[g].relevant].insert(g);
    const std::vector<std::pair<Mask, std::set<std::size_t>>> tasks(work.begin(), work.end());
    const std::size_t count = to - from;
    std::vector<std::map<Mask, Made>> made(count);
    parallelFor(count, m_threads, [&](std::size_t r) {
        for (const auto& [mask, groups] : tasks) {
            const Plan& plan = m_players.plan(mask);
            Made& one = made[r][mask];
            one.program =
                std::make_unique<Program>(compileProgram(plan, m_players.techniques(mask), m_seed, from + r));
            for (const std::size_t g : groups) {
                if (m_control.cancelled())
                    return;
                auto& sample = one.groups[g];
                sample =
                    std::make_unique<GroupSample>(plan, *one.program, withTraffic(plan, m_groups[g].agents),
                                                  Draws{m_seed, from + r, from + r}, m_control);
                for (std::size_t k = 0; k < sample->size(); ++k)
                    sample->extend(k, kRunsOfReplication);
            }
        }
    });
    if (m_control.cancelled())
        return false;
    for (std::size_t r = 0; r < count; ++r) {
        for (const auto& [mask, one] : made[r]) {
            for (const auto& [g, sample] : one.groups) {
                double cost = 0;
                for (std::size_t k = 0; k < sample->size(); ++k)
                    cost += sample->sample(k).runs * sample->sample(k).mean();
                parts[g].costs[mask].push_back(cost);
            }
        }
        for (const Mask mask : summaries) {
            MaskSummary& summary = openSummary(mask);
            ++summary.replications;
            for (std::size_t g = 0; g < m_groups.size(); ++g) {
                const Made& one = made[r].at(mask & parts[g].relevant);
                const GroupSample& sample = *one.groups.at(g);
                for (std::size_t k = 0; k < sample.size(); ++k) {
                    const AgentSample& each = sample.sample(k);
                    each.addTo(*summary.summary, *one.program);
                    summary.spread.luck += each.luck();
                }
            }
        }
    }
    return true;
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
    const std::size_t draws = m_relativeError < 0.008 ? 1024 : 64;
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
