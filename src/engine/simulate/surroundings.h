// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/program.h"
#include "engine/simulate/arrivals.h"
#include "engine/simulate/caches.h"
#include "engine/simulate/renewal.h"

#include <cstdint>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace spendwright {

/// A run that is simulated alone and stands for others: where it is in its agent's traffic.
struct TaggedRun {
    std::size_t source = 0; ///< into Surroundings' sources
    Arrival arrival;
};

/// Where draws come from. Replications that are to differ by their beliefs alone have the same luck.
struct Draws {
    std::uint64_t seed = 1;
    std::uint64_t beliefs = 0; ///< replication that the program's beliefs were drawn for
    std::uint64_t luck = 0;    ///< replication of everything else
};

/// What a run simulated alone did at the caches that it would have shared.
struct CacheTrace {
    struct Touch {
        PromptKey key;
        std::int64_t atUs = 0;       ///< since the run's arrival
        std::int64_t readableUs = 0; ///< when what it wrote could be read; atUs where it read
    };
    struct LookUp {
        std::size_t tool = 0;
        std::int64_t askedUs = 0; ///< since the run's arrival, as all
        std::int64_t readyUs = 0; ///< when what it fetched was there, or is
        bool fetched = false;
    };
    std::vector<Touch> touches;
    std::vector<LookUp> lookUps;
    std::int64_t endUs = 0;
};

/// The rest of the traffic, as one run meets it: the chance that some other run keeps a cache entry alive
/// at a time. Given one run of a Poisson process the others are still that process; even and burst traffic
/// have known neighbours. How long a run keeps an entry alive is learnt from a few runs simulated cold.
class Surroundings {
public:
    /// The traffic of agents that share caches; `agents` are indices into the plan.
    Surroundings(const Plan& plan, const Program& program, const std::vector<std::size_t>& agents,
                 const Draws& draws);

    struct Source {
        std::size_t agent = 0;
        Arrivals kind = Arrivals::Poisson;
        std::uint64_t key = 0;
        std::unique_ptr<ArrivalStream> arrivals;
        double runs = 0; ///< of the whole period: expected, or known
    };
    [[nodiscard]] const std::vector<Source>& sources() const { return m_sources; }
    [[nodiscard]] bool shared() const { return m_shared; } ///< false: nobody can touch anybody

    /// The j-th of the runs that stand for a source's: at times spread over the period like its traffic,
    /// each with luck of its own. The same for every scenario, and of a longer series the beginning.
    [[nodiscard]] TaggedRun tagged(std::size_t source, std::int64_t j) const { return tagged(source, j, {}); }
    /// Of a source's runs those from one share on up to another, with a series of their own.
    struct Range {
        double from = 0;
        double to = 1;
        std::uint64_t series = 0;
    };
    [[nodiscard]] TaggedRun tagged(std::size_t source, std::int64_t j, const Range& range) const;

    /// Learns from a run of `source` that was simulated with nobody around.
    void learn(std::size_t source, const CacheTrace& trace);
    /// True where what a run does to caches is known, on average, with that error.
    [[nodiscard]] bool knows(std::size_t source, double relativeError) const;
    /// Call when all has been learnt.
    void settle();

    /// The chance that no other run keeps this entry of the prompt cache readable at `nowUs`.
    [[nodiscard]] double promptCold(const PromptKey& key, const TaggedRun& run, std::int64_t nowUs) const;
    /// The chance that this result of a tool is not in the tool cache at `nowUs`.
    [[nodiscard]] double resultCold(std::size_t tool, std::int64_t input, const TaggedRun& run,
                                    std::int64_t nowUs) const;

private:
    static constexpr std::size_t kLatencies = 16; // that stand for all of a tool's

    // A run that arrived between `from` and `to` ago keeps the entry alive, with that chance.
    struct Span {
        double from = 0;
        double to = 0;
        double weight = 0;
    };
    struct Coverage {
        std::vector<Span> spans;
        std::vector<Span> merged; // few, for smooth traffic
        double first = 0;
        double last = 0;
    };
    struct ToolUse {
        double lookUps = 0;         // a run, on average
        std::vector<double> counts; // the same of each run that made any
        struct Share {
            double runs = 0; // of all
            double lookUps = 0;
        };
        std::vector<Share> shares; // of those alike, few
        double asked = 0;          // when, since its arrival
        double askedSquared = 0;
        double jitter = 0; // how far runs are from asking at the same time after their arrival, at most
    };
    // How much runs differ.
    struct Spread {
        double mean = 0;
        double squares = 0; // about it
        void add(double value, double count)
        {
            const double step = value - mean;
            mean += step / count;
            squares += step * (value - mean);
        }
    };
    struct Learnt {
        double runs = 0;
        Spread warmth;  // for how long a run keeps entries of the prompt cache alive, in all
        Spread lookUps; // in all
        std::unordered_map<std::size_t, Coverage> prompts; // by promptIndex()
        std::vector<Coverage> results;                     // by tool, for bursts; weight 1 a look-up
        std::vector<ToolUse> tools;
        double runUs = 0;
    };

    [[nodiscard]] std::size_t promptIndex(const PromptKey& key) const
    {
        return (key.agent * m_program.models.size() + key.model) * 2 + (key.variant >= 0 ? 1 : 0);
    }
    [[nodiscard]] double coldOf(const Coverage& coverage, double weight, std::size_t source,
                                const TaggedRun& run, std::int64_t nowUs) const;
    [[nodiscard]] double smoothCold(const Coverage& coverage, double weight, const Source& source,
                                    double now) const;
    [[nodiscard]] static double chanceAt(const Coverage& coverage, double weight, double lag);
    [[nodiscard]] double renewalCold(std::size_t tool, std::int64_t input, std::int64_t nowUs) const;
    [[nodiscard]] double missesOfCycle(std::size_t tool, double weight, double now) const;
    [[nodiscard]] bool steady(std::size_t tool) const;
    [[nodiscard]] bool changes(std::size_t tool) const;
    [[nodiscard]] bool anyBursts() const;
    [[nodiscard]] double changingCold(std::size_t tool, std::int64_t input, double now) const;
    [[nodiscard]] double coldOfWeight(std::size_t tool, std::int64_t place, double weight, double now) const;
    [[nodiscard]] double coldAtFirst(std::size_t tool, double weight, double now) const;
    [[nodiscard]] double askedOnce(std::size_t source, std::size_t tool, double weight) const;
    [[nodiscard]] double lookUpsWithin(std::size_t source, std::size_t tool, double perUs, double span) const;
    static void settle(Coverage& coverage, double runs);
    [[nodiscard]] static double power(double base, double exponent); // the same digits everywhere
    [[nodiscard]] static std::vector<Span> merge(const std::vector<Span>& sorted, std::size_t most);

    const Program& m_program;
    std::vector<Source> m_sources;
    std::vector<Learnt> m_learnt;                 // by source
    std::vector<std::vector<double>> m_latencies; // by tool, a sample in microseconds
    std::vector<std::uint8_t> m_changes;          // by tool: changes()
    std::vector<std::uint8_t> m_steady;           // by tool: steady()
    mutable std::vector<std::unordered_map<std::int64_t, double>> m_steadyCold; // by tool, then input
    mutable std::map<std::pair<std::size_t, std::int64_t>, Renewal> m_renewals; // by tool and weight
    bool m_shared = false;
};

} // namespace spendwright
