// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of AgentLoop; included by loop.h alone.
#pragma once

#include <algorithm>

namespace spendwright {

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
    m_awaited = Awaited::Nothing;
}

// Takes what came of the last action and does what can be done at once, until it wants something.
template <class World>
void AgentLoop<World>::resume(World& world)
{
    for (Phase phase = takeOutcome(world);;) {
        switch (phase) {
        case Phase::TurnBegins:
            if (m_turn >= m_turns)
                return want(Action::Kind::Done, Awaited::Nothing);
            m_action.place = Place::ofTurn(m_traits.key, m_turn);
            if (m_turn > 0)
                return want(Action::Kind::Think, Awaited::Thought);
            [[fallthrough]];
        case Phase::UserSpeaks:
            m_conversation.beginTurn(static_cast<std::int32_t>(m_turn));
            m_conversation.addUser(m_traits.briefTokens >= 0 ? m_traits.briefTokens
                                                             : world.userTokens(*this, place()));
            pushFrame(*m_agent, place().key);
            [[fallthrough]];
        case Phase::NextStep:
            if (!moveToNextStep(world)) {
                m_frames.pop_back();
                m_turn += m_frames.empty() ? 1 : 0;
                phase = m_frames.empty() ? Phase::TurnBegins : Phase::NextInline;
                break;
            }
            [[fallthrough]];
        case Phase::RepetitionBegins:
            beginRepetition(world);
            if (asksStore())
                return want(Action::Kind::AskStore, Awaited::StoreAsked);
            [[fallthrough]];
        case Phase::Prepare:
            m_prompt = world.promptTokens(*this, place());
            if (step().reads != Reads::Conversation) {
                phase = Phase::CallStep;
                break;
            }
            prepare();
            if (techniques().history && wantSummary())
                return;
            [[fallthrough]];
        case Phase::Compact:
            if (techniques().compaction && wantCompaction())
                return;
            [[fallthrough]];
        case Phase::Fetch:
            if (techniques().retrieval && m_agent->lostReference && wantFetch(world, Chance::RetrievalFetch))
                return;
            [[fallthrough]];
        case Phase::FetchAgain:
            if (m_hasPruned && wantFetch(world, Chance::PruningFetch))
                return;
            [[fallthrough]];
        case Phase::CallStep:
            return wantStepCall();
        case Phase::UseTool:
            if (m_action.results.count > 0)
                return want(Action::Kind::FetchResults, Awaited::Results);
            [[fallthrough]];
        case Phase::UseDelegate:
            if (step().delegate && wantDelegates(world))
                return;
            [[fallthrough]];
        case Phase::NextInline:
            if (beginInline()) {
                phase = Phase::NextStep;
                break;
            }
            [[fallthrough]];
        case Phase::RepetitionEnds:
            phase = endRepetition(world) ? Phase::RepetitionBegins : Phase::NextStep;
            break;
        }
    }
}

// What came of the action that it wanted; gives the phase to go on with.
template <class World>
typename AgentLoop<World>::Phase AgentLoop<World>::takeOutcome(World& world)
{
    switch (m_awaited) {
    case Awaited::Nothing:
        return Phase::TurnBegins;
    case Awaited::Thought:
        return Phase::UserSpeaks;
    case Awaited::StoreAsked:
        return storeAsked();
    case Awaited::Summary:
        techniques().history->apply(m_conversation, m_summarising);
        return Phase::Compact;
    case Awaited::Compaction:
        techniques().compaction->apply(m_conversation);
        return Phase::Fetch;
    case Awaited::RetrievalFetch:
        return fetched(world, Chance::RetrievalFetch);
    case Awaited::PruningFetch:
        return fetched(world, Chance::PruningFetch);
    case Awaited::StepCall:
        return stepCalled();
    case Awaited::Results:
        return resultsFetched();
    case Awaited::Delegates:
        break;
    }
    return delegatesDone();
}

template <class World>
void AgentLoop<World>::want(Action::Kind kind, Awaited awaited)
{
    m_action.kind = kind;
    m_awaited = awaited;
}

template <class World>
void AgentLoop<World>::pushFrame(const AgentProgram& agent, std::uint64_t turnKey)
{
    Frame made;
    made.agent = &agent;
    made.turnKey = turnKey;
    m_frames.push_back(made);
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
        top.place = Place::ofStep(top.turnKey, top.agent->steps[top.step]);
        if (!world.happens(top.place, Chance::StepHappens, step().probability))
            continue;
        top.repetition = 0;
        top.repetitions = world.repeats(top.place, m_traits.difficulty);
        if (top.repetitions > 0)
            return true;
    }
    return false;
}

template <class World>
void AgentLoop<World>::beginRepetition(World& world)
{
    Frame& top = frame();
    m_action.place = top.place.repetition(top.repetition);
    m_action.stepKey = top.place.key;
    m_action.repetition = top.repetition;
    m_action.repetitions = top.repetitions;
    top.confidence = 0;
    top.inlineDone = 0;
    top.inlineCount = 0;
    m_attempt = 0;
    m_action.results.count = 0;
    if (!step().tools.empty() && !top.exiting)
        m_action.results = {world.chooseTool(place()), std::max<std::int64_t>(1, world.toolCalls(place())),
                            false};
}

template <class World>
bool AgentLoop<World>::asksStore() const
{
    return techniques().toolCache && techniques().toolCache->answer && m_action.results.count > 0
           && m_program->tools[m_action.results.tool].cached;
}

// Where all results are stored the answer is known, too.
template <class World>
typename AgentLoop<World>::Phase AgentLoop<World>::storeAsked()
{
    if (!m_outcome.allStored)
        return Phase::Prepare;
    if (step().reads == Reads::Conversation)
        m_conversation.addAssistant(m_outcome.outputTokens);
    frame().confidence = m_outcome.confidence;
    m_action.results.fromStore = true;
    return Phase::UseTool;
}

template <class World>
void AgentLoop<World>::prepare()
{
    if (m_prompt > 0)
        m_conversation.addUser(m_prompt);
    if (techniques().pruning && techniques().pruning->prune(m_conversation))
        m_hasPruned = true;
}

template <class World>
bool AgentLoop<World>::wantSummary()
{
    const auto& history = techniques().history;
    m_summarising = history->due(m_conversation);
    if (m_summarising == 0)
        return false;
    std::int64_t content = m_program->scaled(history->instruction, history->model);
    for (std::size_t i = 0; i < m_summarising; ++i)
        content += m_program->scaled(m_conversation.blocks()[i].tokens, history->model);
    wantHelper(history->model, Slot::Summary, content, history->summary, Awaited::Summary);
    return true;
}

template <class World>
bool AgentLoop<World>::wantCompaction()
{
    const auto& compaction = techniques().compaction;
    if (!compaction->due(m_conversation))
        return false;
    const std::int64_t content = m_conversation.tokens(classOf(compaction->model))
                                 + m_program->scaled(compaction->instruction, compaction->model);
    wantHelper(compaction->model, Slot::Compaction, content, compaction->summary, Awaited::Compaction);
    return true;
}

template <class World>
void AgentLoop<World>::wantHelper(std::size_t model, Slot slot, std::int64_t content, std::int64_t output,
                                  Awaited awaited)
{
    m_action.call = {model, slot, 0, false, content, m_program->scaled(output, model)};
    want(Action::Kind::Call, awaited);
}

// A fetch is a call of its own: of a piece of the references, or of what pruning has taken away.
template <class World>
bool AgentLoop<World>::wantFetch(World& world, Chance chance)
{
    const bool retrieves = chance == Chance::RetrievalFetch;
    if (!world.happens(place(), chance,
                       retrieves ? techniques().retrieval->probability
                                 : techniques().pruning->refetchProbability))
        return false;
    const std::int64_t request = retrieves ? techniques().retrieval->request : techniques().pruning->request;
    const std::size_t model = routedHere() ? step().routedModel : step().ownModel;
    m_action.call = {model,
                     routedHere() ? Slot::FetchRouted : Slot::FetchOwn,
                     0,
                     true,
                     contentFor(model),
                     m_program->scaled(request, model)};
    want(Action::Kind::Call, retrieves ? Awaited::RetrievalFetch : Awaited::PruningFetch);
    return true;
}

template <class World>
typename AgentLoop<World>::Phase AgentLoop<World>::fetched(World& world, Chance chance)
{
    const bool retrieves = chance == Chance::RetrievalFetch;
    m_conversation.addAssistant(retrieves ? techniques().retrieval->request : techniques().pruning->request);
    m_conversation.addResult(world.fetchTokens(
        place(), retrieves ? techniques().retrieval->chunk : techniques().pruning->refetch, chance));
    return retrieves ? Phase::FetchAgain : Phase::CallStep;
}

// What the request says after its prefix (a step that reads no conversation has none).
template <class World>
std::int64_t AgentLoop<World>::contentFor(std::size_t model) const
{
    if (step().reads != Reads::Conversation)
        return plainContentFor(model);
    return m_conversation.viewOpen() ? m_conversation.viewTokens(classOf(model))
                                     : m_conversation.tokens(classOf(model));
}

template <class World>
std::int64_t AgentLoop<World>::plainContentFor(std::size_t model) const
{
    const std::int64_t prompt = m_program->scaled(m_prompt, model);
    if (step().reads == Reads::Message)
        return prompt + m_conversation.latestUser(classOf(model));
    if (step().reads == Reads::Result)
        return prompt + m_conversation.latestResult(classOf(model));
    return prompt;
}

// The first attempt may be routed, later ones go to the step's own model.
template <class World>
void AgentLoop<World>::wantStepCall()
{
    const bool routed = m_attempt == 0 && routedHere();
    const std::size_t model = routed ? step().routedModel : step().ownModel;
    const Slot slot = m_attempt > 0 ? Slot::Retry : routed ? Slot::Routed : Slot::Own;
    m_action.call = {model, slot, m_attempt, step().reads == Reads::Conversation, contentFor(model), -1};
    want(Action::Kind::Call, Awaited::StepCall);
}

template <class World>
typename AgentLoop<World>::Phase AgentLoop<World>::stepCalled()
{
    constexpr int kMostAttempts = 3;
    if (!m_outcome.passed) {
        if (++m_attempt < kMostAttempts)
            return Phase::CallStep;
        ++m_failedSteps;
        m_failed = true;
    }
    m_conversation.closeView();
    if (step().reads == Reads::Conversation)
        m_conversation.addAssistant(m_outcome.outputTokens);
    frame().confidence = m_outcome.confidence;
    return Phase::UseTool;
}

template <class World>
typename AgentLoop<World>::Phase AgentLoop<World>::resultsFetched()
{
    const auto& most = m_program->tools[m_action.results.tool].truncateTo;
    for (const std::int64_t tokens : m_outcome.resultTokens)
        m_conversation.addResult(truncated(tokens, most));
    frame().confidence = std::max(frame().confidence, m_outcome.confidence);
    return Phase::UseDelegate;
}

template <class World>
bool AgentLoop<World>::wantDelegates(World& world)
{
    const std::int64_t count = world.delegates(place());
    if (count <= 0)
        return false;
    if (techniques().singleAgent) {
        frame().inlineCount = count;
        return false;
    }
    m_action.delegate = {&*step().delegate, count};
    want(Action::Kind::Delegate, Awaited::Delegates);
    return true;
}

template <class World>
typename AgentLoop<World>::Phase AgentLoop<World>::delegatesDone()
{
    for (const std::int64_t tokens : m_outcome.resultTokens)
        m_conversation.addResult(tokens);
    m_failed = m_failed || m_outcome.delegateFailed;
    return Phase::RepetitionEnds;
}

// Goes on with the next sub-agent that is done inline, if there is one.
template <class World>
bool AgentLoop<World>::beginInline()
{
    Frame& top = frame();
    if (top.inlineDone >= top.inlineCount)
        return false;
    const std::uint64_t repetition = top.place.repetition(top.repetition).key;
    const std::uint64_t child = childKey(repetition, static_cast<std::uint64_t>(top.inlineDone++));
    pushFrame(m_program->agents[step().delegate->agent], Place::ofTurn(child, 0).key);
    return true;
}

// Moves to the next repetition, or to an early exit's last step; false where the step is over.
template <class World>
bool AgentLoop<World>::endRepetition(World& world)
{
    Frame& top = frame();
    return (techniques().exit && exitEarly(world)) || ++top.repetition < top.repetitions;
}

template <class World>
bool AgentLoop<World>::exitEarly(World& world)
{
    Frame& top = frame();
    const std::size_t last = top.agent->steps.size() - 1;
    const bool veryLast = top.step == last && top.repetition + 1 >= top.repetitions;
    if (top.exiting || veryLast || !techniques().exit->confident(top.confidence))
        return false;
    if (world.happens(top.place.repetition(top.repetition), Chance::FalseExit, techniques().exit->falseShare))
        m_failed = true;
    m_conversation.addUser(techniques().exit->nudge);
    top.exiting = true;
    top.repetition = top.step == last ? top.repetition + 1 : 0;
    top.repetitions = top.repetition + 1;
    top.step = last;
    top.place = Place::ofStep(top.turnKey, top.agent->steps[last]);
    return true;
}

template <class World>
std::uint64_t AgentLoop<World>::digest() const
{
    std::uint64_t hash = m_traits.key;
    const auto add = [&hash](std::int64_t part) { hash = childKey(hash, static_cast<std::uint64_t>(part)); };
    add(static_cast<std::int64_t>(m_awaited));
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
