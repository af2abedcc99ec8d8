// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/tally.h"

namespace spendwright {

void Tally::merge(const Tally& other)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells[i].calls += other.cells[i].calls;
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            cells[i].usage.tokens[c] += other.cells[i].usage.tokens[c];
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        steps[i].feePico += other.steps[i].feePico;
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
