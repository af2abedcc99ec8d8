// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/pairedcosts.h"
#include "engine/analyze/players.h"
#include "engine/control.h"
#include "engine/simulate/estimate.h"
#include "engine/simulate/summary.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <vector>

namespace spendwright {

/// Finds the costs of many masks with the same draws: exactly where nothing is left to chance and the work
/// is small, else from runs that stand for their traffic, or from replications where there are beliefs.
class SavingsStudy {
public:
    struct Effort {
        double relativeError = 0.005; ///< wanted of both ends' means
        std::optional<double> calls;  ///< instead: about how many are simulated, for a glance
    };

    SavingsStudy(const Players& players, std::uint64_t seed, const Effort& effort, int threads,
                 const Control& control);

    /// Sees to it that combine() knows these masks; false where it was cancelled. The first call decides how
    /// much is drawn, from the masks 0 and all. `summaries`: which masks are asked for by summary().
    bool need(const std::set<Players::Mask>& masks, const std::set<Players::Mask>& summaries);
    /// The same for masks of which many are needed and few draws of each will do.
    bool needRoughly(const std::set<Players::Mask>& masks);

    [[nodiscard]] Estimate combine(const Terms& terms) const
    {
        Estimate sum = m_costs.combine(terms);
        if (m_way == Way::Exact) // costs are whole 10^-12 dollars: so is a difference
            sum.mean = Money::fromUsd(sum.mean).usd();
        return sum;
    }
    /// What there is to say of a mask that need() was told to summarise, but for the cost's range.
    [[nodiscard]] ScenarioResult result(Players::Mask mask) const;
    /// The same with its range; takes a while where there are beliefs.
    [[nodiscard]] ScenarioResult resultWithRange(Players::Mask mask) const;
    [[nodiscard]] double interactiveP50(Players::Mask mask) const
    {
        return m_summaries.at(mask).summary->interactiveP50();
    }

private:
    struct Group {
        std::vector<std::size_t> agents;
        Players::Mask relevant = 0;
        std::size_t firstLayer = 0;      // of its agents' layers, where nothing is doubted
        std::vector<std::size_t> counts; // runs to sample, by agent
    };
    struct MaskSummary {
        std::unique_ptr<Program> program;
        std::unique_ptr<Summary> summary;
        CostSpread spread;
        std::size_t replications = 0;
    };
    struct Sampled {
        std::shared_ptr<Program> program;
        std::unique_ptr<GroupSample> sample; // where more than its costs is wanted
        std::vector<std::vector<double>> costs;
    };
    enum class Way { Exact, Certain, Doubted };

    static constexpr std::size_t kRunsOfReplication = 16;
    static constexpr std::size_t kReplicationsAtOnce = 32;

    [[nodiscard]] static std::vector<std::size_t> withTraffic(const Plan& plan,
                                                              const std::vector<std::size_t>& agents);
    [[nodiscard]] static std::vector<std::vector<double>> costsOf(const GroupSample& sample,
                                                                  const Group& group, std::size_t most);
    void findGroups();
    void begin(const std::set<Players::Mask>& masks);
    void beginCertain();
    void beginGlance(const std::set<Players::Mask>& masks);
    [[nodiscard]] Sampling sampling() const;
    bool evaluate(const std::set<Players::Mask>& masks, const std::set<Players::Mask>& summaries,
                  std::size_t most);
    bool evaluateExactly(const std::set<Players::Mask>& masks, const std::set<Players::Mask>& summaries);
    bool evaluateCertain(const std::set<Players::Mask>& masks, const std::set<Players::Mask>& summaries,
                         std::size_t most);
    bool evaluateDoubted(const std::set<Players::Mask>& masks, const std::set<Players::Mask>& summaries,
                         std::size_t most);
    bool decideReplications(const std::set<Players::Mask>& masks, const std::set<Players::Mask>& summaries);
    bool replicate(std::size_t from, std::size_t to, const std::set<Players::Mask>& masks,
                   const std::set<Players::Mask>& summaries);
    MaskSummary& openSummary(Players::Mask mask);

    const Players& m_players;
    std::uint64_t m_seed;
    Effort m_effort;
    int m_threads;
    const Control& m_control;
    Way m_way = Way::Certain;
    bool m_begun = false;
    std::size_t m_replications = 0;
    std::vector<Group> m_groups;
    PairedCosts m_costs;
    std::map<Players::Mask, MaskSummary> m_summaries;
};

} // namespace spendwright
