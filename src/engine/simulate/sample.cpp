// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/sample.h"

#include <limits>

namespace spendwright {

namespace {

constexpr std::int64_t kForever = std::numeric_limits<std::int64_t>::max() / 4; // times are subtracted
constexpr int kLearnFrom = 32; // runs of each agent that show how long a run keeps caches warm

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

void AgentSample::add(const RunCost& cost)
{
    const double lucky = Money::fromPico(cost.pico).usd();
    costs.push_back(lucky + cost.morePico * 1e-12);
    const double step = lucky - luckyMean;
    luckyMean += step / static_cast<double>(costs.size());
    luckySquares += step * (lucky - luckyMean);
}

double AgentSample::luck() const
{
    if (costs.size() < 2)
        return 0;
    const double middle = mean();
    return runs * (luckySquares / static_cast<double>(costs.size() - 1) + (poisson ? middle * middle : 0));
}

GroupSample::GroupSample(const Plan& plan, const Program& program, const std::vector<std::size_t>& agents,
                         const Draws& draws, const Control& control)
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
        sample.tally = std::make_unique<Tally>(program);
        m_samples.push_back(std::move(sample));
    }
    if (m_around.shared())
        learn(kLearnFrom);
}

void GroupSample::learn(int runsEach)
{
    SampledCaches cold(m_program, nullptr, true);
    World<SampledCaches, LastRunCost> world(m_program, cold, m_unused, m_cost, m_control);
    for (std::size_t s = 0; s < m_samples.size(); ++s) {
        for (std::int64_t j = 0; j < runsEach && m_samples[s].runs > 0 && !m_control.cancelled(); ++j) {
            // runs that are not part of the sample, so that nothing is learnt from what is measured
            const TaggedRun run = m_around.tagged(s, (std::int64_t{1} << 40) + j);
            cold.beginRun(run);
            world.start(m_samples[s].agent, run.arrival);
            world.runUntil(kForever);
            cold.trace.endUs = m_cost.last.endUs - run.arrival.timeUs;
            m_around.learn(s, cold.trace, runsEach);
        }
    }
    m_around.settle();
}

void GroupSample::extend(std::size_t i, std::size_t count)
{
    AgentSample& sample = m_samples[i];
    if (sample.runs <= 0)
        return;
    m_world.countInto(*sample.tally);
    while (sample.costs.size() < count && !m_control.cancelled()) {
        const TaggedRun run = m_around.tagged(i, static_cast<std::int64_t>(sample.costs.size()));
        m_caches.beginRun(run);
        m_world.start(sample.agent, run.arrival);
        m_world.runUntil(kForever);
        sample.add(m_cost.last);
    }
}

} // namespace spendwright
