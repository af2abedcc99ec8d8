// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/action.h"
#include "engine/agent/conversation.h"
#include "engine/agent/techniques/resulttruncation.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace spendwright {

/// The agent loop (SPEC section 5), once for every world: a state machine that does no I/O. It says what
/// it wants next (action()); the world does that, writes what came of it into outcome() and calls
/// resume(). The techniques act at fixed points of it. A world answers the questions that need no waiting:
///   bool happens(Place, Chance, double probability), int64 turns(), userTokens(Place),
///   promptTokens(Place), repeats(Place, double difficulty), toolCalls(Place), delegates(Place),
///   fetchTokens(Place, Sampler, Chance); size_t chooseTool(Place).
template <class World>
class AgentLoop {
public:
    void begin(World& world, const Program& program, const RunTraits& traits);
    void resume(World& world);

    [[nodiscard]] const Action& action() const { return m_action; }
    [[nodiscard]] Outcome& outcome() { return m_outcome; }
    [[nodiscard]] const RunTraits& traits() const { return m_traits; }
    [[nodiscard]] const AgentProgram& agent() const { return *m_agent; }
    [[nodiscard]] Conversation& conversation() { return m_conversation; }
    [[nodiscard]] const Conversation& conversation() const { return m_conversation; }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] std::int64_t failedSteps() const { return m_failedSteps; }

    /// A hash of everything that the rest of the run depends on.
    [[nodiscard]] std::uint64_t digest() const;

private:
    enum class Phase : std::uint8_t {
        TurnBegins, UserSpeaks, NextStep, RepetitionBegins, StoreAsked, Prepare, SummaryMade, Compact, CompactionMade,
        Fetch, RetrievalFetched, FetchAgain, PruningFetched, CallStep, StepCalled, UseTool, ResultsFetched,
        UseDelegate, DelegatesDone, NextInline, RepetitionEnds, Finished
    };
    // An agent's steps being done: the run's own, or on top of them those of agents done inline.
    struct Frame {
        const AgentProgram* agent = nullptr;
        std::uint64_t turnKey = 0;
        std::size_t step = 0;
        bool started = false;      // `step` is being done, not only next
        bool exiting = false;      // an early exit does the last step
        std::int64_t repetition = 0;
        std::int64_t repetitions = 0;
        std::int64_t inlineDone = 0;  // sub-agents done of this repetition
        std::int64_t inlineCount = 0;
        double confidence = 0;     // the greatest of this repetition
    };

    Frame& frame() { return m_frames.back(); }
    [[nodiscard]] const StepProgram& step() const
    {
        const Frame& top = m_frames.back();
        return top.agent->steps[top.step];
    }
    const TechniqueProgram& techniques() const { return m_program->techniques; }
    [[nodiscard]] bool routedHere() const { return m_traits.routed && step().routedModel != step().ownModel; }
    [[nodiscard]] std::size_t stepModel() const { return routedHere() ? step().routedModel : step().ownModel; }
    [[nodiscard]] std::size_t classOf(std::size_t model) const { return m_program->models[model].ratioClass; }
    [[nodiscard]] std::int64_t scaledFront(std::size_t count, std::size_t model) const;

    void pushFrame(const AgentProgram& agent, std::uint64_t turnKey);
    bool moveToNextStep(World& world);
    void beginRepetition(World& world);
    void prepare(World& world);
    bool endRepetition(World& world);
    void want(Action::Kind kind, Phase then);
    void wantHelper(std::size_t model, Slot slot, std::int64_t content, std::int64_t output, Phase then);
    bool wantFetch(World& world, Chance chance, double probability, Phase then);
    void fetched(World& world, Chance chance, const Sampler& tokens, std::int64_t request);
    void wantStepCall();
    [[nodiscard]] std::int64_t contentFor(std::size_t model) const;
    void stepCalled();
    bool wantResults(World& world);
    bool wantDelegates(World& world);

    const Program* m_program = nullptr;
    const AgentProgram* m_agent = nullptr;
    RunTraits m_traits;
    Conversation m_conversation;
    std::vector<Frame> m_frames;
    Action m_action;
    Outcome m_outcome;
    Place m_place; // the repetition being done
    std::int64_t m_turns = 1;
    std::int64_t m_turn = 0;
    std::int64_t m_failedSteps = 0;
    std::int64_t m_prompt = 0;       // tokens of this repetition's own prompt
    std::size_t m_summarising = 0;   // blocks that a summary is being made of
    int m_attempt = 0;
    Phase m_phase = Phase::Finished;
    bool m_failed = false;
    bool m_hasPruned = false;
};

template <class World>
void AgentLoop<World>::begin(World& world, const Program& program, const RunTraits& traits)
{
    m_program = &program;
    m_agent = &program.agents[traits.agent];
    m_traits = traits;
    m_conversation.reset(program.ratios);
    m_frames.clear();
    m_turns = traits.briefTokens >= 0 ? 1 : std::max<std::int64_t>(1, world.turns(*this));
    m_turn = 0;
    m_failedSteps = 0;
    m_failed = false;
    m_hasPruned = false;
    m_phase = Phase::TurnBegins;
    resume(world);
}

template <class World>
void AgentLoop<World>::want(Action::Kind kind, Phase then)
{
    m_action.kind = kind;
    m_action.place = m_place;
    m_phase = then;
}

template <class World>
void AgentLoop<World>::pushFrame(const AgentProgram& agent, std::uint64_t turnKey)
{
    Frame made;
    made.agent = &agent;
    made.turnKey = turnKey;
    m_frames.push_back(made);
}

// Each case does what can be done at once and goes on to the next phase, or wants something and returns.
template <class World>
void AgentLoop<World>::resume(World& world)
{
    for (;;) {
        switch (m_phase) {
        case Phase::TurnBegins:
            if (m_turn >= m_turns)
                return want(Action::Kind::Done, Phase::Finished);
            m_place = Place::ofTurn(m_traits.key, m_turn);
            if (m_turn > 0)
                return want(Action::Kind::Think, Phase::UserSpeaks);
            [[fallthrough]];
        case Phase::UserSpeaks:
            m_conversation.beginTurn(static_cast<std::int32_t>(m_turn));
            m_conversation.addUser(m_traits.briefTokens >= 0 ? m_traits.briefTokens : world.userTokens(*this, m_place));
            pushFrame(*m_agent, m_place.key);
            [[fallthrough]];
        case Phase::NextStep:
            if (!moveToNextStep(world)) {
                m_frames.pop_back();
                if (m_frames.empty()) {
                    ++m_turn;
                    m_phase = Phase::TurnBegins;
                } else {
                    m_phase = Phase::NextInline;
                }
                break;
            }
            [[fallthrough]];
        case Phase::RepetitionBegins:
            beginRepetition(world);
            if (m_action.results.count > 0 && techniques().toolCache && techniques().toolCache->answer
                && m_program->tools[m_action.results.tool].cached)
                return want(Action::Kind::AskStore, Phase::StoreAsked);
            m_phase = Phase::Prepare;
            break;
        case Phase::StoreAsked:
            if (!m_outcome.allStored) {
                m_phase = Phase::Prepare;
                break;
            }
            if (step().reads == Reads::Conversation)
                m_conversation.addAssistant(m_outcome.outputTokens);
            frame().confidence = m_outcome.confidence;
            m_action.results.fromStore = true;
            return want(Action::Kind::FetchResults, Phase::ResultsFetched);
        case Phase::Prepare:
            m_prompt = world.promptTokens(*this, m_place);
            if (step().reads != Reads::Conversation) {
                m_phase = Phase::CallStep;
                break;
            }
            prepare(world);
            if (techniques().history && (m_summarising = techniques().history->due(m_conversation)) > 0) {
                const HistoryProgram& history = *techniques().history;
                return wantHelper(history.model, Slot::Summary,
                                  scaledFront(m_summarising, history.model)
                                      + m_program->scaled(history.instruction, history.model),
                                  history.summary, Phase::SummaryMade);
            }
            m_phase = Phase::Compact;
            break;
        case Phase::SummaryMade:
            techniques().history->apply(m_conversation, m_summarising);
            [[fallthrough]];
        case Phase::Compact:
            if (techniques().compaction && techniques().compaction->due(m_conversation)) {
                const CompactionProgram& compaction = *techniques().compaction;
                return wantHelper(compaction.model, Slot::Compaction,
                                  m_conversation.tokens(classOf(compaction.model))
                                      + m_program->scaled(compaction.instruction, compaction.model),
                                  compaction.summary, Phase::CompactionMade);
            }
            m_phase = Phase::Fetch;
            break;
        case Phase::CompactionMade:
            techniques().compaction->apply(m_conversation);
            [[fallthrough]];
        case Phase::Fetch:
            if (techniques().retrieval && m_agent->lostReference
                && wantFetch(world, Chance::RetrievalFetch, techniques().retrieval->probability,
                             Phase::RetrievalFetched))
                return;
            m_phase = Phase::FetchAgain;
            break;
        case Phase::RetrievalFetched:
            fetched(world, Chance::RetrievalFetch, techniques().retrieval->chunk, techniques().retrieval->request);
            [[fallthrough]];
        case Phase::FetchAgain:
            if (m_hasPruned
                && wantFetch(world, Chance::PruningFetch, techniques().pruning->refetchProbability,
                             Phase::PruningFetched))
                return;
            m_phase = Phase::CallStep;
            break;
        case Phase::PruningFetched:
            fetched(world, Chance::PruningFetch, techniques().pruning->refetch, techniques().pruning->request);
            [[fallthrough]];
        case Phase::CallStep:
            return wantStepCall();
        case Phase::StepCalled:
            stepCalled();
            if (m_attempt > 0)
                return wantStepCall();
            [[fallthrough]];
        case Phase::UseTool:
            if (m_action.results.count > 0)
                return want(Action::Kind::FetchResults, Phase::ResultsFetched);
            m_phase = Phase::UseDelegate;
            break;
        case Phase::ResultsFetched: {
            const auto& most = m_program->tools[m_action.results.tool].truncateTo;
            for (const std::int64_t tokens : m_outcome.resultTokens)
                m_conversation.addResult(truncated(tokens, most));
            frame().confidence = std::max(frame().confidence, m_outcome.confidence);
            [[fallthrough]];
        }
        case Phase::UseDelegate:
            if (wantDelegates(world))
                return;
            m_phase = frame().inlineCount > 0 ? Phase::NextInline : Phase::RepetitionEnds;
            break;
        case Phase::DelegatesDone:
            for (const std::int64_t tokens : m_outcome.resultTokens)
                m_conversation.addResult(tokens);
            m_failed = m_failed || m_outcome.delegateFailed;
            m_phase = Phase::RepetitionEnds;
            break;
        case Phase::NextInline: {
            Frame& top = frame();
            if (top.inlineDone < top.inlineCount) {
                const std::uint64_t place = Place::ofStep(top.turnKey, step()).repetition(top.repetition).key;
                const std::uint64_t child = childKey(place, static_cast<std::uint64_t>(top.inlineDone++));
                pushFrame(m_program->agents[step().delegate->agent], Place::ofTurn(child, 0).key);
                m_phase = Phase::NextStep;
                break;
            }
            [[fallthrough]];
        }
        case Phase::RepetitionEnds:
            m_phase = endRepetition(world) ? Phase::RepetitionBegins : Phase::NextStep;
            break;
        case Phase::Finished:
            return;
        }
    }
}

// Finds the next step that happens at all; false where the frame has no more.
template <class World>
bool AgentLoop<World>::moveToNextStep(World& world)
{
    Frame& top = frame();
    if (top.exiting)
        return false;
    for (top.step += top.started ? 1 : 0; top.step < top.agent->steps.size(); ++top.step) {
        top.started = true;
        const Place place = Place::ofStep(top.turnKey, step());
        if (!world.happens(place, Chance::StepHappens, step().probability))
            continue;
        top.repetition = 0;
        top.repetitions = world.repeats(place, m_traits.difficulty);
        if (top.repetitions > 0)
            return true;
    }
    return false;
}

template <class World>
void AgentLoop<World>::beginRepetition(World& world)
{
    Frame& top = frame();
    m_place = Place::ofStep(top.turnKey, step()).repetition(top.repetition);
    top.confidence = 0;
    top.inlineDone = 0;
    top.inlineCount = 0;
    m_attempt = 0;
    m_action.results = {};
    if (!step().tools.empty() && !top.exiting)
        m_action.results = {world.chooseTool(m_place), std::max<std::int64_t>(1, world.toolCalls(m_place)), false};
}

template <class World>
void AgentLoop<World>::prepare(World&)
{
    if (m_prompt > 0)
        m_conversation.addUser(m_prompt);
    if (techniques().pruning && techniques().pruning->prune(m_conversation))
        m_hasPruned = true;
}

template <class World>
std::int64_t AgentLoop<World>::scaledFront(std::size_t count, std::size_t model) const
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += m_program->scaled(m_conversation.blocks()[i].tokens, model);
    return sum;
}

template <class World>
void AgentLoop<World>::wantHelper(std::size_t model, Slot slot, std::int64_t content, std::int64_t output, Phase then)
{
    m_action.call = {model, slot, 0, false, content, m_program->scaled(output, model)};
    want(Action::Kind::Call, then);
}

template <class World>
bool AgentLoop<World>::wantFetch(World& world, Chance chance, double probability, Phase then)
{
    if (!world.happens(m_place, chance, probability))
        return false;
    const std::int64_t request =
        chance == Chance::RetrievalFetch ? techniques().retrieval->request : techniques().pruning->request;
    const std::size_t model = stepModel();
    m_action.call = {model, routedHere() ? Slot::FetchRouted : Slot::FetchOwn, 0, true, contentFor(model),
                     m_program->scaled(request, model)};
    want(Action::Kind::Call, then);
    return true;
}

template <class World>
void AgentLoop<World>::fetched(World& world, Chance chance, const Sampler& tokens, std::int64_t request)
{
    m_conversation.addAssistant(request);
    m_conversation.addResult(world.fetchTokens(m_place, tokens, chance));
}

// What the request says after its prefix (a step that reads no conversation has none).
template <class World>
std::int64_t AgentLoop<World>::contentFor(std::size_t model) const
{
    const std::size_t ratio = classOf(model);
    switch (step().reads) {
    case Reads::Conversation:
        return m_conversation.viewOpen() ? m_conversation.viewTokens(ratio) : m_conversation.tokens(ratio);
    case Reads::Message:
        return m_program->scaled(m_prompt, model) + m_conversation.latestUser(ratio);
    case Reads::Result:
        return m_program->scaled(m_prompt, model) + m_conversation.latestResult(ratio);
    case Reads::Nothing:
        break;
    }
    return m_program->scaled(m_prompt, model);
}

// The first attempt may be routed, later ones go to the step's own model.
template <class World>
void AgentLoop<World>::wantStepCall()
{
    const bool routed = m_attempt == 0 && routedHere();
    const std::size_t model = routed ? step().routedModel : step().ownModel;
    const Slot slot = m_attempt > 0 ? Slot::Retry : routed ? Slot::Routed : Slot::Own;
    m_action.call = {model, slot, m_attempt, step().reads == Reads::Conversation, contentFor(model), -1};
    want(Action::Kind::Call, Phase::StepCalled);
}

// Leaves m_attempt at 0 where the step goes on, above 0 where it is to be tried again.
template <class World>
void AgentLoop<World>::stepCalled()
{
    constexpr int kMostAttempts = 3;
    if (!m_outcome.passed && ++m_attempt < kMostAttempts)
        return;
    m_attempt = 0;
    if (!m_outcome.passed) {
        ++m_failedSteps;
        m_failed = true;
    }
    m_conversation.closeView();
    if (step().reads == Reads::Conversation)
        m_conversation.addAssistant(m_outcome.outputTokens);
    frame().confidence = m_outcome.confidence;
}

template <class World>
bool AgentLoop<World>::wantDelegates(World& world)
{
    if (!step().delegate)
        return false;
    const std::int64_t count = world.delegates(m_place);
    if (count <= 0)
        return false;
    if (techniques().singleAgent) {
        frame().inlineCount = count;
        return false;
    }
    m_action.delegate = {&*step().delegate, count};
    want(Action::Kind::Delegate, Phase::DelegatesDone);
    return true;
}

// Moves to the next repetition, or to an early exit's last step; false where the step is over.
template <class World>
bool AgentLoop<World>::endRepetition(World& world)
{
    Frame& top = frame();
    const std::size_t last = top.agent->steps.size() - 1;
    const bool veryLast = top.step == last && top.repetition + 1 >= top.repetitions;
    if (techniques().exit && !top.exiting && !veryLast && techniques().exit->confident(top.confidence)) {
        const Place place = Place::ofStep(top.turnKey, step()).repetition(top.repetition);
        if (world.happens(place, Chance::FalseExit, techniques().exit->falseShare))
            m_failed = true;
        m_conversation.addUser(techniques().exit->nudge);
        top.exiting = true;
        top.repetition = top.step == last ? top.repetition + 1 : 0;
        top.repetitions = top.repetition + 1;
        top.step = last;
        return true;
    }
    return ++top.repetition < top.repetitions;
}

template <class World>
std::uint64_t AgentLoop<World>::digest() const
{
    std::uint64_t hash = m_traits.key;
    const auto add = [&hash](std::int64_t part) { hash = childKey(hash, static_cast<std::uint64_t>(part)); };
    add(static_cast<std::int64_t>(m_phase));
    add(m_turn);
    add(m_attempt);
    add(m_failed ? 1 : 0);
    for (const Block& block : m_conversation.blocks()) {
        add(static_cast<std::int64_t>(block.kind));
        add(block.tokens);
    }
    for (const Frame& each : m_frames) {
        add(static_cast<std::int64_t>(each.step));
        add(each.repetition);
        add(each.inlineDone);
        add(each.exiting ? 1 : 0);
    }
    return hash;
}

} // namespace spendwright
