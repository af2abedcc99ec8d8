// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of World that move runs through time; included by world.h alone.
#pragma once

#include <algorithm>

namespace spendwright {

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::findBreakpoints()
{
    if (!m_program.techniques.caching)
        return;
    m_breakpoints.reserve(m_program.agents.size() * m_program.models.size());
    for (const AgentProgram& agent : m_program.agents) {
        for (std::size_t m = 0; m < m_program.models.size(); ++m) {
            const PrefixLengths& prefix = agent.prefix[m];
            const std::int64_t front = agent.volatileFirst ? prefix.volatileTokens : 0;
            m_breakpoints.push_back(Breakpoints::ofPrefix(front + prefix.toSystem, front + prefix.toReference,
                                                          agent.hasReference,
                                                          m_program.models[m].minCacheable));
        }
    }
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::addStream(std::size_t agent, ArrivalStream& stream)
{
    m_streams.push_back({agent, &stream});
    queueStream(m_streams.size() - 1);
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::queueStream(std::size_t index)
{
    const Stream& stream = m_streams[index];
    if (const auto& arrival = stream.arrivals->current())
        push({{arrival->timeUs,
               (static_cast<std::uint64_t>(stream.agent) << 48) + static_cast<std::uint64_t>(arrival->index),
               0},
              nullptr,
              index});
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::push(const Queued& queued)
{
    m_queue.push_back(queued);
    std::push_heap(m_queue.begin(), m_queue.end());
}

template <class Caches, class RunCosts>
typename World<Caches, RunCosts>::Queued World<Caches, RunCosts>::pop()
{
    std::pop_heap(m_queue.begin(), m_queue.end());
    const Queued top = m_queue.back();
    m_queue.pop_back();
    return top;
}

template <class Caches, class RunCosts>
typename World<Caches, RunCosts>::Run* World<Caches, RunCosts>::takeRun()
{
    if (m_free.empty()) {
        m_runs.push_back(std::make_unique<Run>());
        m_free.push_back(m_runs.back().get());
    }
    Run* run = m_free.back();
    m_free.pop_back();
    run->thinkUs = 0;
    run->parent = nullptr;
    run->root = run;
    run->pending = 0;
    run->depth = 0;
    run->cost = {};
    run->own.clear();
    return run;
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::begin(Run& run, const RunTraits& traits)
{
    RunTraits own = traits;
    const AgentProgram& agent = m_program.agents[traits.agent];
    if (!agent.difficulty.isConstant(1))
        own.difficulty = agent.difficulty.draw(drawKey(traits.key, Draw::Difficulty));
    run.variant =
        agent.variants > 1
            ? static_cast<std::int64_t>(uniform01(drawKey(traits.key, Draw::Variant)) * agent.variants)
            : 0;
    run.sharesPrompts = m_program.techniques.caching && !traits.batched && !agent.volatileFirst;
    run.startUs = run.order.time;
    run.loop.begin(*this, m_program, own);
    m_ready.push_back(&run);
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::start(std::size_t agent, const Arrival& arrival)
{
    Run* run = takeRun();
    run->order = {arrival.timeUs,
                  (static_cast<std::uint64_t>(agent) << 48) + static_cast<std::uint64_t>(arrival.index), 0};
    RunTraits traits;
    traits.key = arrival.key;
    traits.agent = agent;
    const TechniqueProgram& techniques = m_program.techniques;
    traits.routed =
        techniques.routing && techniques.routing->takes(uniform01(drawKey(arrival.key, Draw::Routed)));
    traits.batched = techniques.batch
                     && techniques.batch->takes(m_program.agents[agent].interactive,
                                                uniform01(drawKey(arrival.key, Draw::Batched)));
    begin(*run, traits);
    drain();
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::runUntil(std::int64_t us)
{
    while (!m_queue.empty() && m_queue.front().order.time < us && !m_stopped) {
        const Queued next = pop();
        m_caches.sweep(next.order.time);
        if (next.run) {
            advance(*next.run, true);
            drain();
        } else {
            const Stream& stream = m_streams[next.stream];
            const Arrival arrival = *stream.arrivals->current();
            stream.arrivals->next();
            queueStream(next.stream);
            start(stream.agent, arrival);
        }
    }
}

// Lets every run that can go on do so until it has to wait for its turn at what runs share. A run on this
// list has no action that is not yet done.
template <class Caches, class RunCosts>
void World<Caches, RunCosts>::drain()
{
    while (!m_ready.empty()) {
        Run* run = m_ready.back();
        m_ready.pop_back();
        advance(*run, false);
    }
}

template <class Caches, class RunCosts>
bool World<Caches, RunCosts>::asksShared(Run& run) const
{
    const Action& action = run.loop.action();
    switch (action.kind) {
    case Action::Kind::Call: {
        if (!run.sharesPrompts || !action.call.conversation)
            return false;
        const OwnEntries* own = run.own.find(action.call.model);
        return !own || !own->alive(run.order.time, m_program.techniques.caching->ttlUs);
    }
    case Action::Kind::AskStore:
        return true;
    case Action::Kind::FetchResults:
        return m_program.tools[action.results.tool].cached && !action.results.fromStore;
    default:
        return false;
    }
}

// Asks now and then whether to give up.
template <class Caches, class RunCosts>
bool World<Caches, RunCosts>::goesOn()
{
    constexpr std::uint32_t kAskEvery = 1 << 14;
    if (m_untilAsking > 0) {
        --m_untilAsking;
        return true;
    }
    m_stopped = m_control.cancelled();
    m_untilAsking = m_stopped ? 0 : kAskEvery;
    return !m_stopped;
}

template <class Caches, class RunCosts>
bool World<Caches, RunCosts>::mustWait(Run& run) const
{
    return asksShared(run) && (!m_ready.empty() || (!m_queue.empty() && m_queue.front().order < run.order));
}

// `itsTurn`: it has an action for which it had to wait until now.
template <class Caches, class RunCosts>
void World<Caches, RunCosts>::advance(Run& run, bool itsTurn)
{
    for (; goesOn(); itsTurn = false) {
        if (!itsTurn) {
            run.loop.resume(*this);
            const Action::Kind kind = run.loop.action().kind;
            if (kind == Action::Kind::Done)
                return done(run);
            if (mustWait(run))
                return push({run.order, &run, 0});
            if (kind == Action::Kind::Delegate)
                return delegate(run);
        }
        perform(run);
    }
}

// Does the action, of which the loop has not yet been told.
template <class Caches, class RunCosts>
void World<Caches, RunCosts>::perform(Run& run)
{
    switch (run.loop.action().kind) {
    case Action::Kind::Call:
        call(run);
        break;
    case Action::Kind::AskStore:
        askStore(run);
        break;
    case Action::Kind::FetchResults:
        fetchResults(run);
        break;
    case Action::Kind::Think: {
        const std::int64_t think =
            run.loop.agent().think.microseconds(drawKey(run.loop.action().place.key, Draw::Think));
        run.order.time += think;
        run.thinkUs += think;
        break;
    }
    case Action::Kind::Delegate:
    case Action::Kind::Done:
        break;
    }
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::delegate(Run& run)
{
    constexpr int kBitsPerLevel = 14; // of the path that orders sub-agents at the same time
    const Action& action = run.loop.action();
    ActionOutcome& outcome = run.loop.outcome();
    outcome.resultTokens.clear();
    outcome.delegateFailed = false;
    run.pending = action.delegate.count;
    run.childrenEnd = run.order.time;
    const DelegateProgram& delegate = *action.delegate.delegate;
    for (std::int64_t i = 0; i < action.delegate.count; ++i)
        outcome.resultTokens.push_back(
            delegate.report.count(drawKey(action.place.key, Draw::Report, static_cast<std::uint64_t>(i))));
    for (std::int64_t i = action.delegate.count - 1; i >= 0; --i) {
        Run* child = takeRun();
        child->parent = &run;
        child->root = run.root;
        child->depth = run.depth + 1;
        child->order = run.order;
        const int shift = 64 - kBitsPerLevel * child->depth;
        if (shift >= 0)
            child->order.path += static_cast<std::uint64_t>(i + 1) << shift;
        RunTraits traits = run.loop.traits();
        traits.key = childKey(action.place.key, static_cast<std::uint64_t>(i));
        traits.agent = delegate.agent;
        traits.difficulty = 1;
        traits.briefTokens =
            delegate.brief.count(drawKey(action.place.key, Draw::Brief, static_cast<std::uint64_t>(i)));
        begin(*child, traits);
    }
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::done(Run& run)
{
    Tally::AgentTally& agent = m_tally->agents[run.loop.traits().agent];
    const std::int64_t latency = run.order.time - run.startUs - run.thinkUs;
    m_tally->failedSteps += run.loop.failedSteps();
    Run* parent = run.parent;
    if (!parent) {
        ++agent.trafficRuns;
        agent.failedRuns += run.loop.failed() ? 1 : 0;
        agent.trafficLatency.add(latency);
        if constexpr (RunCosts::kWanted)
            run.cost.endUs = run.order.time;
        m_costs.finished(run.cost);
        return release(&run);
    }
    ++agent.subRuns;
    agent.subLatency.add(latency);
    parent->childrenEnd = std::max(parent->childrenEnd, run.order.time);
    parent->loop.outcome().delegateFailed = parent->loop.outcome().delegateFailed || run.loop.failed();
    release(&run);
    if (--parent->pending == 0) {
        parent->order.time = parent->childrenEnd;
        m_ready.push_back(parent);
    }
}

template <class Caches, class RunCosts>
std::uint64_t World<Caches, RunCosts>::digest(std::int64_t now) const
{
    std::uint64_t sum = m_caches.digest(now);
    for (const Queued& queued : m_queue) {
        if (!queued.run) {
            sum += childKey(queued.order.run, static_cast<std::uint64_t>(queued.order.time));
            continue;
        }
        for (const Run* run = queued.run; run; run = run->parent) {
            std::uint64_t hash = childKey(run->loop.digest(), static_cast<std::uint64_t>(run->order.time));
            hash = childKey(hash, static_cast<std::uint64_t>(run->startUs + run->thinkUs));
            hash = childKey(hash, static_cast<std::uint64_t>(run->pending));
            hash = childKey(hash, static_cast<std::uint64_t>(run->childrenEnd));
            sum += run->own.digest(hash);
        }
    }
    return sum;
}

} // namespace spendwright
