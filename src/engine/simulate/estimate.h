// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control.h"
#include "engine/plan/plan.h"
#include "engine/simulate/result.h"
#include "engine/simulate/sample.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace spendwright {

/// Samples all agents with traffic in one program.
class ProgramSample {
public:
    /// All must outlive it.
    ProgramSample(const Plan& plan, const Program& program, const Draws& draws, const Control& control,
                  const Sampling& sampling = {});

    [[nodiscard]] std::size_t size() const { return m_places.size(); } ///< agents with traffic
    [[nodiscard]] const AgentSample& sample(std::size_t i) const
    {
        return m_groups[m_places[i].first]->sample(m_places[i].second);
    }
    void extend(std::size_t i, std::size_t count)
    {
        m_groups[m_places[i].first]->extend(m_places[i].second, count);
    }
    void extendAll(std::size_t count);
    [[nodiscard]] std::vector<TracedCall> trace(std::size_t i, std::size_t j)
    {
        return m_groups[m_places[i].first]->trace(m_places[i].second, j);
    }

    [[nodiscard]] double mean() const;     ///< dollars of the period
    [[nodiscard]] double variance() const; ///< of that mean, by sampling
    [[nodiscard]] double luck() const;     ///< variance of the period's cost by the luck of its traffic

private:
    std::vector<std::unique_ptr<GroupSample>> m_groups;
    std::vector<std::pair<std::size_t, std::size_t>> m_places; // group, place in it; as the plan's agents
};

/// How many runs of each agent a mean of that relative error takes, from what has been seen; never fewer.
[[nodiscard]] std::vector<std::size_t> wantedRuns(const ProgramSample& sample, double relativeError);

/// Goes on, from at least a few runs of each agent, until the mean has that relative error, or for some rounds.
void sampleTo(ProgramSample& sample, double relativeError, const Control& control);

/// What `count` draws of the beliefs make of the mean, as factors of mean 1: all meet the same luck, so
/// that what they differ in is the beliefs. {1} where nothing is doubted.
[[nodiscard]] std::vector<double> beliefFactors(const Plan& plan, const TechniqueSet& techniques,
                                                std::uint64_t seed, std::size_t count, int threads,
                                                const Control& control);

/// The same, where more replications than that are known, in the same beliefs' order: they tell better what
/// the mean of all doubts is.
[[nodiscard]] std::vector<double> anchored(std::vector<double> factors, const std::vector<double>& means);

/// Sets the spread, and P5, P50 and P95 from the mean and that.
void setRange(CostEstimate& cost, const CostSpread& spread);

/// True where some draw, arrival or belief of the plan can come out otherwise.
[[nodiscard]] bool hasChance(const Plan& plan, const TechniqueSet& techniques);
/// True where some figure is doubted, so that replications differ in it.
[[nodiscard]] bool hasBeliefs(const Plan& plan, const TechniqueSet& techniques);

/// True where nothing is left to chance and running it all is quick: then nothing need be estimated.
[[nodiscard]] bool isSmallAndCertain(const Plan& plan, const TechniqueSet& techniques);

struct Estimated {
    ScenarioResult result;
    int replications = 1; ///< of the beliefs
};

/// An estimate of one scenario to that relative standard error; with beliefs from that many replications,
/// or where that is 0 from as many as it takes. Nothing where it was cancelled.
[[nodiscard]] std::optional<Estimated> estimate(const Plan& plan, const TechniqueSet& techniques,
                                                std::uint64_t seed, int replications, double relativeError,
                                                int threads, const Control& control);

} // namespace spendwright
