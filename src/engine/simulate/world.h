// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/loop.h"
#include "engine/control.h"
#include "engine/simulate/arrivals.h"
#include "engine/simulate/caches.h"
#include "engine/simulate/calltrace.h"
#include "engine/simulate/draws.h"
#include "engine/simulate/drawsahead.h"
#include "engine/simulate/ownentries.h"
#include "engine/simulate/tally.h"

#include <compare>
#include <cstdint>
#include <memory>
#include <vector>

namespace spendwright {

/// What a run, with all that it delegated, cost; in 10^-12 dollars.
struct RunCost {
    Int128 pico = 0;
    double morePico = 0; ///< on average, beyond what luck at shared caches made of it
    std::int64_t calls = 0;
    std::int64_t endUs = 0; ///< when it was over
};

/// The simulated world: answers the agent loop from distributions, a clock and two caches. What runs share
/// (caches) is asked in the order of time over all runs; everything else a run does as far ahead as it can.
template <class Caches, class RunCosts>
class World {
public:
    World(const Program& program, Caches& caches, Tally& tally, RunCosts& costs, const Control& control)
        : m_program(program),
          m_caches(caches),
          m_tally(&tally),
          m_costs(costs),
          m_control(control)
    {
        m_mostAhead = program.techniques.exit ? 1 : DrawsAhead::kMost;
        findBreakpoints();
    }

    /// Adds an agent's traffic, from the stream's current arrival on. The stream must outlive the world.
    void addStream(std::size_t agent, ArrivalStream& stream);
    /// Starts one run of traffic, to be gone on with by runUntil().
    void start(std::size_t agent, const Arrival& arrival);
    /// Does what happens before `us`, unless it is cancelled: then the world is of no more use.
    void runUntil(std::int64_t us);
    /// True where nothing is left to happen.
    [[nodiscard]] bool idle() const { return m_queue.empty(); }
    [[nodiscard]] std::uint64_t digest(std::int64_t now) const;
    /// Counts into another tally from now on.
    void countInto(Tally& tally) { m_tally = &tally; }

    // What the loop asks.
    using Loop = AgentLoop<World>;
    bool happens(const Place& place, Chance chance, double probability) const
    {
        return probability >= 1 || uniform01(drawKey(place.key, static_cast<Draw>(chance))) < probability;
    }
    std::int64_t turns(const Loop& loop) const
    {
        return loop.agent().turns.count(drawKey(loop.traits().key, Draw::Turns));
    }
    std::int64_t userTokens(const Loop& loop, const Place& place) const
    {
        return loop.agent().userTokens.count(drawKey(place.key, Draw::User));
    }
    std::int64_t promptTokens(const Loop&, const Place& place) const
    {
        return place.step->prompt.count(drawKey(place.key, Draw::Prompt));
    }
    std::int64_t repeats(const Place& place, double difficulty) const
    {
        if (place.step->repeat.isConstant(1))
            return 1;
        return place.step->repeat.count(drawKey(place.key, Draw::Repeat), difficulty);
    }
    std::size_t chooseTool(const Place& place) const;
    std::int64_t toolCalls(const Place& place) const
    {
        return place.step->toolCalls.count(drawKey(place.key, Draw::ToolCalls));
    }
    std::int64_t delegates(const Place& place) const
    {
        return place.step->delegate->count.count(drawKey(place.key, Draw::Delegates));
    }
    std::int64_t fetchTokens(const Place& place, const Sampler& tokens, Chance chance) const
    {
        return tokens.count(drawKey(place.key, chance == Chance::RetrievalFetch ? Draw::RetrievalTokens
                                                                                : Draw::PruningTokens));
    }

private:
    static constexpr std::int64_t kHitUs = 1000; // a look-up in the tool cache, SPEC section 6.1

    struct Order {
        std::int64_t time = 0;
        std::uint64_t run = 0;  // agent, then arrival
        std::uint64_t path = 0; // of a sub-agent
        auto operator<=>(const Order&) const = default;
    };
    struct Run {
        Loop loop;
        Order order;
        std::int64_t startUs = 0;
        std::int64_t thinkUs = 0;
        std::int64_t variant = 0;
        Run* parent = nullptr;
        Run* root = nullptr;
        std::int64_t pending = 0; // sub-agents under way
        std::int64_t childrenEnd = 0;
        int depth = 0;
        bool sharesPrompts = false; // its conversation requests may read what others wrote
        RunCost cost;
        OwnCache own;
        DrawsAhead ahead;
    };
    struct Queued {
        Order order;
        Run* run = nullptr; // or
        std::size_t stream = 0;
        bool operator<(const Queued& other) const { return order > other.order; } // earliest on top
    };
    struct Stream {
        std::size_t agent;
        ArrivalStream* arrivals;
    };

    Run* takeRun();
    void release(Run* run) { m_free.push_back(run); }
    void begin(Run& run, const RunTraits& traits);
    void push(const Queued& queued);
    Queued pop();
    void queueStream(std::size_t index);
    void drain();
    void findBreakpoints();
    void advance(Run& run, bool itsTurn);
    [[nodiscard]] bool goesOn();
    [[nodiscard]] bool mustWait(Run& run) const;
    [[nodiscard]] bool asksShared(Run& run) const;
    void perform(Run& run);
    void call(Run& run);
    double conversationUsage(Run& run, const CallRequest& request, Usage& usage);
    [[nodiscard]] bool batchReads(const Run& run, const CallRequest& request) const;
    std::int64_t readLongest(Run& run, OwnEntries& own, const Breakpoints& points);
    std::int64_t readPrefix(const Run& run, std::size_t model, const Breakpoints& points);
    void writePrefix(const Run& run, std::size_t model, const Breakpoints& points, const Usage& usage);
    void count(Run& run, const CallRequest& request, const Usage& usage, double moreRead);
    [[nodiscard]] RequestParts partsOf(const Run& run, const CallRequest& request, const Usage& usage) const;
    [[nodiscard]] PromptKey systemKey(const Run& run, std::size_t model) const
    {
        return {run.loop.traits().agent, model, -1};
    }
    [[nodiscard]] PromptKey referenceKey(const Run& run, std::size_t model) const
    {
        return {run.loop.traits().agent, model, run.variant};
    }
    void askStore(Run& run);
    void fetchResults(Run& run);
    void delegate(Run& run);
    void done(Run& run);
    void answerCall(Run& run) const;

    const Program& m_program;
    Caches& m_caches;
    Tally* m_tally;
    RunCosts& m_costs;
    const Control& m_control;
    std::vector<Stream> m_streams;
    std::vector<Queued> m_queue; // a heap
    std::vector<Run*> m_ready;   // can go on now
    std::vector<std::unique_ptr<Run>> m_runs;
    std::vector<Run*> m_free;
    std::vector<std::uint8_t> m_hits;
    std::vector<Breakpoints> m_breakpoints; // of prefixes, by agent, then model; where prompts are cached
    std::uint32_t m_untilAsking = 0;        // actions
    std::int64_t m_mostAhead;               // repetitions to draw for
    bool m_stopped = false;
};

} // namespace spendwright

#include "engine/simulate/world.inl"
#include "engine/simulate/worldactions.inl"
