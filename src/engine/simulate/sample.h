// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control.h"
#include "engine/simulate/calltrace.h"
#include "engine/simulate/sampledcaches.h"
#include "engine/simulate/summary.h"
#include "engine/simulate/surroundings.h"
#include "engine/simulate/tally.h"
#include "engine/simulate/world.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace spendwright {

/// Keeps the last run's cost.
struct LastRunCost {
    static constexpr bool kWanted = true;
    void finished(const RunCost& cost) { last = cost; }
    RunCost last;
    std::vector<TracedCall>* calls = nullptr; ///< where they are to be kept
};

/// Where runs are sampled: evenly all over the period, as one of many small samples; or its beginning, when
/// caches are cold, better than the rest. The latter goes in blocks of 16 runs.
enum class Spread { Even, BeginningFirst };

struct Sampling {
    Spread spread = Spread::Even;
    double relativeError = 1; ///< wanted of the mean, so that what is learnt of caches adds little to it
};

/// Runs that stand for one agent's traffic.
struct AgentSample {
    /// Of its runs in the order of time those from one share on up to another, by runs of their own.
    struct Part {
        double from = 0;
        double to = 1;
        std::vector<double> costs; ///< dollars
        std::unique_ptr<Tally> tally;
    };

    std::size_t agent = 0;
    double runs = 0;           ///< of the period, that the sample stands for
    bool poisson = false;      ///< their number is chance, too
    std::vector<double> costs; ///< dollars; the j-th is the same run in every scenario, mixed from the parts
    std::vector<Part> parts;   ///< the last one is the largest
    double luckyMean = 0;      ///< of what runs cost by their luck at shared caches, of which `costs` have
    double luckySquares = 0;   ///< the average; and the sum of squares about it

    [[nodiscard]] double mean() const;
    /// Of a single run's entry in `costs`.
    [[nodiscard]] double variance() const;
    /// Adds what the period's runs use.
    void addTo(Summary& summary, const Program& program) const;
    /// How much the period's cost varies by the luck of its traffic.
    [[nodiscard]] double luck() const;
};

/// Samples agents that share caches with each other, and with nobody else, in one program.
class GroupSample {
public:
    GroupSample(const Plan& plan, const Program& program, const std::vector<std::size_t>& agents,
                const Draws& draws, const Control& control, const Sampling& sampling = {});

    [[nodiscard]] std::size_t size() const { return m_samples.size(); }
    [[nodiscard]] const AgentSample& sample(std::size_t i) const { return m_samples[i]; }
    /// Goes on until the i-th agent's sample has `count` runs. It may be cancelled.
    void extend(std::size_t i, std::size_t count);
    /// The calls of the j-th run of the i-th agent's sample, in the order in which they begin. Requires a sample
    /// in one part, Spread::Even.
    [[nodiscard]] std::vector<TracedCall> trace(std::size_t i, std::size_t j);

private:
    void learn(double relativeError);
    void takeRun(std::size_t i, std::size_t part);
    void run(const AgentSample& sample, const TaggedRun& tagged);

    const Program& m_program;
    const Control& m_control;
    Surroundings m_around;
    Tally m_unused;
    LastRunCost m_cost;
    SampledCaches m_caches;
    World<SampledCaches, LastRunCost> m_world;
    std::vector<AgentSample> m_samples;
};

} // namespace spendwright
