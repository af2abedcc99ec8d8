// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/contextchart.h"

#include <algorithm>
#include <numeric>

namespace spendwright {

ContextBar contextBar(const RunCall& call)
{
    ContextBar bar;
    const auto at = [&](ContextSeries series) -> double& {
        return bar.tokens[static_cast<std::size_t>(series)];
    };
    at(ContextSeries::CacheRead) = call.tokens.cacheRead;
    at(ContextSeries::CacheWrite) = call.tokens.cacheWrite5m + call.tokens.cacheWrite1h;
    for (std::size_t kind = 0; kind < kInputKindCount; ++kind)
        bar.tokens[static_cast<std::size_t>(ContextSeries::Prefix) + kind] =
            static_cast<double>(call.fresh[kind]);
    at(ContextSeries::Output) = call.tokens.output;
    return bar;
}

namespace {

ContextSide sideOf(const RunTrace& trace)
{
    ContextSide side;
    for (const RunCall& call : trace.calls) {
        const bool goesOn = !side.spans.empty() && side.spans.back().agent == call.agent
                            && side.spans.back().step == call.step;
        if (!goesOn)
            side.spans.push_back({call.agent, call.step, side.bars.size(), 0});
        ++side.spans.back().count;
        side.bars.push_back(contextBar(call));
    }
    return side;
}

} // namespace

double ContextBar::total() const
{
    return std::accumulate(tokens.begin(), tokens.end(), 0.0);
}

double ContextContents::most() const
{
    double most = 0;
    for (const ContextSide* side : {&before, &after})
        for (const ContextBar& bar : side->bars)
            most = std::max(most, bar.total());
    return most;
}

ContextContents contextContents(const TypicalRun& run)
{
    return {sideOf(run.before), sideOf(run.after)};
}

} // namespace spendwright
