// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/tally.h"

namespace spendwright {

void Tally::merge(const Tally& other)
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const StepTally* more = other.find(i);
        if (!more)
            continue;
        StepTally& sum = step(i);
        for (std::size_t k = 0; k < sum.cells.size(); ++k) {
            sum.cells[k].calls += more->cells[k].calls;
            for (std::size_t c = 0; c < kTokenClassCount; ++c)
                sum.cells[k].usage.tokens[c] += more->cells[k].usage.tokens[c];
        }
        sum.feePico += more->feePico;
    }
    for (std::size_t i = 0; i < agents.size(); ++i) {
        agents[i].trafficRuns += other.agents[i].trafficRuns;
        agents[i].failedRuns += other.agents[i].failedRuns;
        agents[i].subRuns += other.agents[i].subRuns;
        agents[i].trafficLatency.merge(other.agents[i].trafficLatency);
        agents[i].subLatency.merge(other.agents[i].subLatency);
    }
    failedSteps += other.failedSteps;
    overflowCalls += other.overflowCalls;
    toolLookups += other.toolLookups;
    toolHits += other.toolHits;
}

void Tally::binLatenciesLike(const Tally& other)
{
    for (std::size_t i = 0; i < agents.size(); ++i) {
        agents[i].trafficLatency.binLike(other.agents[i].trafficLatency);
        agents[i].subLatency.binLike(other.agents[i].subLatency);
    }
}

} // namespace spendwright
