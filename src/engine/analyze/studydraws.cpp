// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/study.h"

#include "engine/simulate/exact.h"
#include "engine/simulate/parallel.h"

#include <algorithm>
#include <optional>

// How the costs of masks are found: each of these adds draws to m_costs, and to the summaries asked for.

namespace spendwright {

using Mask = Players::Mask;

namespace {

constexpr std::size_t kMostReplications = 16384;
constexpr std::size_t kRoughReplications = 64; // at least

} // namespace

std::vector<std::size_t> SavingsStudy::withTraffic(const Plan& plan, const std::vector<std::size_t>& agents)
{
    std::vector<std::size_t> found;
    for (const std::size_t agent : agents)
        if (agent < plan.agents.size() && plan.agents[agent].traffic)
            found.push_back(agent);
    return found;
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
            auto sample = std::make_unique<GroupSample>(plan, *program, agents, Draws{m_seed, 0, 0},
                                                        m_control, sampling());
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
            enough = enough && cost.stderr_ <= m_effort.relativeError * cost.mean;
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

} // namespace spendwright
