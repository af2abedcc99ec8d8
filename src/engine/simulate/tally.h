// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/action.h"
#include "engine/agent/program.h"
#include "engine/money.h"
#include "engine/simulate/latency.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace spendwright {

/// The record of what calls used, the same for simulated, live and imported ones (SPEC section 4).
struct Usage {
    std::array<std::int64_t, kTokenClassCount> tokens{}; ///< by TokenClass

    [[nodiscard]] std::int64_t& operator[](TokenClass c) { return tokens[static_cast<std::size_t>(c)]; }
    [[nodiscard]] std::int64_t operator[](TokenClass c) const { return tokens[static_cast<std::size_t>(c)]; }
    /// Input of all four classes.
    [[nodiscard]] std::int64_t allInput() const { return tokens[0] + tokens[1] + tokens[2] + tokens[3]; }
};

/// The prices that hold for this usage of a model in this lane.
[[nodiscard]] inline const ClassPrices& pricesFor(const ModelProgram& model, Lane lane, bool tier)
{
    return model.prices[static_cast<std::size_t>(lane)][tier ? 1 : 0];
}
[[nodiscard]] inline bool tierHolds(const ModelProgram& model, const Usage& usage)
{
    return model.tierAbove && usage.allInput() > *model.tierAbove;
}
/// In 10^-12 dollars.
[[nodiscard]] inline Int128 costOf(const Usage& usage, const ClassPrices& prices)
{
    Int128 sum = 0;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        sum += Int128(usage.tokens[c]) * prices[c];
    return sum;
}

/// What reading a token costs more than writing it (so, less than 0), in 10^-12 dollars.
[[nodiscard]] inline double readOverWrite(const ClassPrices& prices, const TechniqueProgram& techniques)
{
    const bool oneHour = techniques.caching && techniques.caching->oneHour;
    const auto of = [&](TokenClass c) { return static_cast<double>(prices[static_cast<std::size_t>(c)]); };
    return of(TokenClass::CacheRead) - of(oneHour ? TokenClass::CacheWrite1h : TokenClass::CacheWrite5m);
}

/// What calls and runs add up to: whole numbers only, so that a sum does not depend on its order.
class Tally {
public:
    struct Cell {
        std::int64_t calls = 0;
        Usage usage;
        double moreRead = 0; ///< tokens read, not written, on average beyond those that luck had read
    };
    struct StepTally {
        std::array<Cell, kSlotCount * 4> cells; ///< by cellIndex()
        Int128 feePico = 0;
        double moreFeePico = 0; ///< the same of fees
    };
    struct AgentTally {
        std::int64_t trafficRuns = 0;
        std::int64_t failedRuns = 0; ///< of traffic
        std::int64_t subRuns = 0;
        LatencyCollector trafficLatency;
        LatencyCollector subLatency;
    };

    explicit Tally(const Program& program) : agents(program.agents.size()), m_steps(program.stepCount) {}

    [[nodiscard]] static std::size_t cellIndex(Slot slot, bool batched, bool tier)
    {
        return static_cast<std::size_t>(slot) * 4 + (batched ? 2 : 0) + (tier ? 1 : 0);
    }
    /// By StepProgram::index. A sample of one agent takes room for its own steps only.
    [[nodiscard]] StepTally& step(std::size_t index)
    {
        std::unique_ptr<StepTally>& step = m_steps[index];
        if (!step)
            step = std::make_unique<StepTally>();
        return *step;
    }
    /// Nothing where nothing was counted.
    [[nodiscard]] const StepTally* find(std::size_t index) const { return m_steps[index].get(); }
    void merge(const Tally& other);
    /// Before anything is counted: expects to be merged with `other`, which spares work.
    void binLatenciesLike(const Tally& other);

    std::vector<AgentTally> agents; ///< as in the plan
    std::int64_t failedSteps = 0;
    std::int64_t overflowCalls = 0;
    std::int64_t toolLookups = 0;
    std::int64_t toolHits = 0;
    double moreToolHits = 0; ///< on average, beyond those that luck had

private:
    std::vector<std::unique_ptr<StepTally>> m_steps;
};

} // namespace spendwright
