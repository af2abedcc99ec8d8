// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/sample.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace spendwright {

namespace {

constexpr std::int64_t kForever = std::numeric_limits<std::int64_t>::max() / 4; // times are subtracted
// runs of each agent that show what a run does to caches: at least, and where runs differ much
constexpr std::int64_t kLearnFrom = 32;
constexpr std::int64_t kLearnFromMost = 1 << 18;
constexpr std::size_t kBlock = 16; // entries of a sample that a run of its beginning is good for
constexpr double kFirstRuns = 8;   // of the period, that meet the coldest caches
constexpr double kBeginning = 1 / 16.0;
constexpr double kMostWithBeginning = 1e6; // beyond, a period's beginning costs next to nothing

// Where the parts of a sample end, as shares of that many runs.
std::vector<double> partsOf(double runs, Spread spread)
{
    if (spread == Spread::Even || runs * kBeginning <= 2 * kFirstRuns || runs > kMostWithBeginning)
        return {1};
    const double first = kFirstRuns / runs;
    return {first, std::sqrt(first * kBeginning), kBeginning, 1};
}

// How well is known what others do to caches, for a mean that is wanted that well: better, for all of a bill
// may hang on it, but for a first look only as well as makes it quick.
double learntError(double wanted)
{
    constexpr double kShare = 0.7;
    constexpr double kFine = 0.005;
    return kShare * wanted * std::clamp(wanted / kFine, 1.0, 2.0);
}

} // namespace

double AgentSample::mean() const
{
    double sum = 0;
    for (const double cost : costs)
        sum += cost;
    return costs.empty() ? 0 : sum / static_cast<double>(costs.size());
}

double AgentSample::variance() const
{
    if (costs.size() < 2)
        return 0;
    const double middle = mean();
    double squares = 0;
    for (const double cost : costs)
        squares += (cost - middle) * (cost - middle);
    return squares / static_cast<double>(costs.size() - 1);
}

void AgentSample::addTo(Summary& summary, const Program& program) const
{
    for (const Part& part : parts)
        if (!part.costs.empty())
            summary.add(program, *part.tally,
                        runs * (part.to - part.from) / static_cast<double>(part.costs.size()));
}

double AgentSample::luck() const
{
    if (costs.size() < 2)
        return 0;
    const double middle = mean();
    return runs * (luckySquares / static_cast<double>(costs.size() - 1) + (poisson ? middle * middle : 0));
}

GroupSample::GroupSample(const Plan& plan, const Program& program, const std::vector<std::size_t>& agents,
                         const Draws& draws, const Control& control, const Sampling& sampling)
    : m_program(program),
      m_control(control),
      m_around(plan, program, agents, draws),
      m_unused(program),
      m_caches(program, &m_around, false),
      m_world(program, m_caches, m_unused, m_cost, control)
{
    for (const Surroundings::Source& source : m_around.sources()) {
        AgentSample sample;
        sample.agent = source.agent;
        sample.runs = source.runs;
        sample.poisson = source.kind == Arrivals::Poisson;
        for (const double end : partsOf(source.runs, sampling.spread))
            sample.parts.push_back({sample.parts.empty() ? 0 : sample.parts.back().to,
                                    end,
                                    {},
                                    std::make_unique<Tally>(program)});
        m_samples.push_back(std::move(sample));
    }
    if (m_around.shared())
        learn(learntError(sampling.relativeError));
}

void GroupSample::learn(double relativeError)
{
    SampledCaches cold(m_program, nullptr, true);
    World<SampledCaches, LastRunCost> world(m_program, cold, m_unused, m_cost, m_control);
    for (std::size_t s = 0; s < m_samples.size(); ++s) {
        for (std::int64_t j = 0; j < kLearnFromMost && m_samples[s].runs > 0 && !m_control.cancelled(); ++j) {
            if (j >= kLearnFrom && (relativeError >= 1 || m_around.knows(s, relativeError)))
                break;
            // runs that are not part of the sample, so that nothing is learnt from what is measured
            const TaggedRun run = m_around.tagged(s, (std::int64_t{1} << 40) + j);
            cold.beginRun(run);
            world.start(m_samples[s].agent, run.arrival);
            world.runUntil(kForever);
            cold.trace.endUs = m_cost.last.endUs - run.arrival.timeUs;
            m_around.learn(s, cold.trace);
        }
    }
    m_around.settle();
}

void GroupSample::takeRun(std::size_t i, std::size_t which)
{
    AgentSample& sample = m_samples[i];
    AgentSample::Part& part = sample.parts[which];
    const bool main = which + 1 == sample.parts.size();
    const TaggedRun run = m_around.tagged(i, static_cast<std::int64_t>(part.costs.size()),
                                          {part.from, part.to, main ? 0 : which + 1});
    m_world.countInto(*part.tally);
    this->run(sample, run);
    const double lucky = Money::fromPico(m_cost.last.pico).usd();
    part.costs.push_back(lucky + m_cost.last.morePico * 1e-12);
    if (!main)
        return;
    const double step = lucky - sample.luckyMean;
    sample.luckyMean += step / static_cast<double>(part.costs.size());
    sample.luckySquares += step * (lucky - sample.luckyMean);
}

void GroupSample::run(const AgentSample& sample, const TaggedRun& tagged)
{
    m_caches.beginRun(tagged);
    m_world.start(sample.agent, tagged.arrival);
    m_world.runUntil(kForever);
}

std::vector<TracedCall> GroupSample::trace(std::size_t i, std::size_t j)
{
    std::vector<TracedCall> calls;
    m_cost.calls = &calls;
    m_world.countInto(m_unused);
    run(m_samples[i], m_around.tagged(i, static_cast<std::int64_t>(j)));
    m_cost.calls = nullptr;
    std::stable_sort(calls.begin(), calls.end(),
                     [](const TracedCall& a, const TracedCall& b) { return a.startUs < b.startUs; });
    return calls;
}

void GroupSample::extend(std::size_t i, std::size_t count)
{
    AgentSample& sample = m_samples[i];
    while (sample.runs > 0 && sample.costs.size() < count && !m_control.cancelled()) {
        const std::size_t j = sample.costs.size();
        double cost = 0;
        for (std::size_t p = 0; p < sample.parts.size(); ++p) {
            const bool main = p + 1 == sample.parts.size();
            // at first each of 16 runs of a beginning goes with every 16th, then with 16 in a row
            const std::size_t at = main ? j : j < kBlock * kBlock ? j % kBlock : j / kBlock;
            AgentSample::Part& part = sample.parts[p];
            while (part.costs.size() <= at)
                takeRun(i, p);
            cost += (part.to - part.from) * part.costs[at];
        }
        sample.costs.push_back(cost);
    }
}

} // namespace spendwright
