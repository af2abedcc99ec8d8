// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/action.h"
#include "engine/agent/conversation.h"
#include "engine/agent/techniques/resulttruncation.h"

#include <cstdint>
#include <vector>

namespace spendwright {

/// The agent loop (SPEC section 5), once for every world: a state machine that does no I/O. It says what
/// it wants next (action()); the world does that, writes what came of it into outcome() and calls
/// resume(), which it calls after begin(), too. The techniques act at fixed points of it. A world answers the questions that need no waiting:
///   bool happens(Place, Chance, double probability), int64 turns(), userTokens(Place),
///   promptTokens(Place), repeats(Place, double difficulty), toolCalls(Place), delegates(Place),
///   fetchTokens(Place, Sampler, Chance); size_t chooseTool(Place).
template <class World>
class AgentLoop {
public:
    void begin(World& world, const Program& program, const RunTraits& traits);
    void resume(World& world);

    [[nodiscard]] const Action& action() const { return m_action; }
    [[nodiscard]] ActionOutcome& outcome() { return m_outcome; }
    [[nodiscard]] const RunTraits& traits() const { return m_traits; }
    [[nodiscard]] const AgentProgram& agent() const { return *m_agent; }
    [[nodiscard]] Conversation& conversation() { return m_conversation; }
    [[nodiscard]] const Conversation& conversation() const { return m_conversation; }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] std::int64_t failedSteps() const { return m_failedSteps; }

    /// A hash of everything that the rest of the run depends on.
    [[nodiscard]] std::uint64_t digest() const;

private:
    // What the loop does next; each phase goes over into the one below it unless it says otherwise.
    enum class Phase : std::uint8_t {
        TurnBegins,
        UserSpeaks,
        NextStep,
        RepetitionBegins,
        Prepare,
        Compact,
        Fetch,
        FetchAgain,
        CallStep,
        UseTool,
        UseDelegate,
        NextInline,
        RepetitionEnds
    };
    // What the action that it wants is for.
    enum class Awaited : std::uint8_t {
        Nothing,
        Thought,
        StoreAsked,
        Summary,
        Compaction,
        RetrievalFetch,
        PruningFetch,
        StepCall,
        Results,
        Delegates
    };
    // An agent's steps being done: the run's own, or on top of them those of agents done inline.
    struct Frame {
        const AgentProgram* agent = nullptr;
        std::uint64_t turnKey = 0;
        Place place; // of the step
        std::size_t step = 0;
        bool started = false; // `step` is being done, not only next
        bool exiting = false; // an early exit does the last step
        std::int64_t repetition = 0;
        std::int64_t repetitions = 0;
        std::int64_t inlineDone = 0; // sub-agents done of this repetition
        std::int64_t inlineCount = 0;
        double confidence = 0; // the greatest of this repetition
    };

    Frame& frame() { return m_frames.back(); }
    [[nodiscard]] const StepProgram& step() const { return *m_frames.back().place.step; }
    [[nodiscard]] const Place& place() const { return m_action.place; } // the repetition being done
    const TechniqueProgram& techniques() const { return m_program->techniques; }
    [[nodiscard]] bool routedHere() const { return m_traits.routed && step().routedModel != step().ownModel; }
    [[nodiscard]] std::size_t classOf(std::size_t model) const { return m_program->models[model].ratioClass; }

    [[nodiscard]] Phase takeOutcome(World& world);
    [[nodiscard]] Phase storeAsked();
    [[nodiscard]] Phase stepCalled();
    [[nodiscard]] Phase fetched(World& world, Chance chance);
    [[nodiscard]] Phase resultsFetched();
    [[nodiscard]] Phase delegatesDone();

    void pushFrame(const AgentProgram& agent, std::uint64_t turnKey);
    bool moveToNextStep(World& world);
    void beginRepetition(World& world);
    bool beginInline();
    bool endRepetition(World& world);
    bool exitEarly(World& world);
    void prepare();

    // Those that give a bool want something where it is true.
    void want(Action::Kind kind, Awaited awaited);
    bool wantSummary();
    bool wantCompaction();
    bool wantFetch(World& world, Chance chance);
    bool wantDelegates(World& world);
    void wantHelper(std::size_t model, Slot slot, std::int64_t content, std::int64_t output, Awaited awaited);
    void wantStepCall();
    [[nodiscard]] bool asksStore() const;
    [[nodiscard]] std::int64_t contentFor(std::size_t model) const;
    [[nodiscard]] std::int64_t plainContentFor(std::size_t model) const;

    const Program* m_program = nullptr;
    const AgentProgram* m_agent = nullptr;
    RunTraits m_traits;
    Conversation m_conversation;
    std::vector<Frame> m_frames;
    Action m_action;
    ActionOutcome m_outcome;
    std::int64_t m_turns = 1;
    std::int64_t m_turn = 0;
    std::int64_t m_failedSteps = 0;
    std::int64_t m_prompt = 0;     // tokens of this repetition's own prompt
    std::size_t m_summarising = 0; // blocks that a summary is being made of
    int m_attempt = 0;
    Awaited m_awaited = Awaited::Nothing;
    bool m_failed = false;
    bool m_hasPruned = false;
};

} // namespace spendwright

#include "engine/agent/loop.inl"
