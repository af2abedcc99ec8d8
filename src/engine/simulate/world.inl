// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of World; included by world.h alone.
#pragma once

#include <algorithm>

namespace spendwright {

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
        push({{arrival->timeUs, (static_cast<std::uint64_t>(stream.agent) << 48) + static_cast<std::uint64_t>(arrival->index), 0},
              nullptr, index});
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
    run->ownCount = 0;
    return run;
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::begin(Run& run, const RunTraits& traits)
{
    RunTraits own = traits;
    const AgentProgram& agent = m_program.agents[traits.agent];
    if (!agent.difficulty.isConstant(1))
        own.difficulty = agent.difficulty.draw(drawKey(traits.key, Draw::Difficulty));
    run.variant = agent.variants > 1 ? static_cast<std::int64_t>(uniform01(drawKey(traits.key, Draw::Variant)) * agent.variants)
                                     : 0;
    run.startUs = run.order.time;
    run.loop.begin(*this, m_program, own);
    m_ready.push_back(&run);
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::start(std::size_t agent, const Arrival& arrival)
{
    Run* run = takeRun();
    run->order = {arrival.timeUs, (static_cast<std::uint64_t>(agent) << 48) + static_cast<std::uint64_t>(arrival.index), 0};
    RunTraits traits;
    traits.key = arrival.key;
    traits.agent = agent;
    const TechniqueProgram& techniques = m_program.techniques;
    traits.routed = techniques.routing && techniques.routing->takes(uniform01(drawKey(arrival.key, Draw::Routed)));
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
        if (!m_program.techniques.caching || !action.call.conversation || run.loop.traits().batched
            || run.loop.agent().volatileFirst)
            return false;
        const OwnEntries* own = findOwn(run, action.call.model);
        return !own || run.order.time - own->lastUse >= m_program.techniques.caching->ttlUs;
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
bool World<Caches, RunCosts>::stopped()
{
    constexpr std::uint32_t kAskEvery = 1 << 14;
    if (++m_actions % kAskEvery == 0 && m_control.cancelled())
        m_stopped = true;
    return m_stopped;
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
    for (; !stopped(); itsTurn = false) {
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
        const std::int64_t think = run.loop.agent().think.microseconds(drawKey(run.loop.action().place.key, Draw::Think));
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
std::size_t World<Caches, RunCosts>::chooseTool(const Place& place) const
{
    const auto& tools = place.step->tools;
    if (tools.size() == 1)
        return tools.front().tool;
    const double u = uniform01(drawKey(place.key, Draw::ToolChoice));
    const auto found = std::find_if(tools.begin(), tools.end() - 1, [u](const auto& tool) { return u < tool.cumulative; });
    return found->tool;
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::answerCall(Run& run, Outcome& outcome) const
{
    const Action& action = run.loop.action();
    const StepProgram& step = *action.place.step;
    outcome.outputTokens = step.output.count(drawKey(action.place.key, Draw::Output), run.loop.traits().difficulty);
    const double pass = action.call.slot == Slot::Routed ? step.routedPass : step.ownPass;
    outcome.passed = pass >= 1
                     || uniform01(drawKey(action.place.key, Draw::Pass, static_cast<std::uint64_t>(action.call.attempt))) < pass;
    if (m_program.techniques.exit)
        outcome.confidence = step.confidence.draw(drawKey(action.place.key, Draw::StepConfidence));
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::call(Run& run)
{
    const Action& action = run.loop.action();
    const CallRequest& request = action.call;
    const ModelProgram& model = m_program.models[request.model];
    Usage usage;
    if (request.fixedOutput >= 0) {
        usage[TokenClass::Output] = request.fixedOutput;
    } else {
        answerCall(run, run.loop.outcome());
        usage[TokenClass::Output] = m_program.scaled(run.loop.outcome().outputTokens, request.model);
    }
    double moreRead = 0;
    if (request.conversation)
        moreRead = conversationUsage(run, request, action.place, usage);
    else
        usage[TokenClass::Input] = request.content;

    const bool batched = run.loop.traits().batched;
    const bool helper = request.slot == Slot::Summary || request.slot == Slot::Compaction;
    const bool tier = tierHolds(model, usage);
    const std::size_t step = action.place.step->index;
    Tally::Cell& cell = m_tally->cells[Tally::cellIndex(step, request.slot, batched, tier)];
    ++cell.calls;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        cell.usage.tokens[c] += usage.tokens[c];
    if (usage.allInput() + usage[TokenClass::Output] > model.contextWindow)
        ++m_tally->overflowCalls;
    if constexpr (RunCosts::kWanted) {
        const Lane lane = batched ? Lane::Batched : action.place.step->fast && !helper ? Lane::Fast : Lane::Standard;
        const ClassPrices& prices = pricesFor(model, lane, tier);
        run.root->cost.pico += costOf(usage, prices);
        ++run.root->cost.calls;
        cell.moreRead += moreRead;
        run.root->cost.morePico += moreRead * readOverWrite(prices, m_program.techniques);
    }
    if (batched) {
        run.order.time += m_program.techniques.batch->roundUs;
    } else {
        const auto fresh = static_cast<double>(usage.allInput() - usage[TokenClass::CacheRead]);
        run.order.time += roundMicroseconds(model.baseUs + fresh * model.usPerInput
                                            + static_cast<double>(usage[TokenClass::CacheRead]) * model.usPerRead
                                            + static_cast<double>(usage[TokenClass::Output]) * model.usPerOutput);
    }
}

// Returns how many tokens more than that are read, and not written, on average.
template <class Caches, class RunCosts>
double World<Caches, RunCosts>::conversationUsage(Run& run, const CallRequest& request, const Place& place, Usage& usage)
{
    const AgentProgram& agent = run.loop.agent();
    const PrefixLengths& prefix = agent.prefix[request.model];
    const ModelProgram& model = m_program.models[request.model];
    const std::int64_t toEnd = prefix.toReference + request.content;
    const std::int64_t all = toEnd + prefix.volatileTokens;
    const auto& caching = m_program.techniques.caching;
    if (!caching) {
        usage[TokenClass::Input] = all;
        return 0;
    }
    const std::int64_t front = agent.volatileFirst ? prefix.volatileTokens : 0;
    const bool batched = run.loop.traits().batched;
    Breakpoints points = Breakpoints::of(front, prefix.toSystem, prefix.toReference, agent.hasReference, toEnd, *caching,
                                         model.minCacheable);
    if (batched)
        points.conversation = 0;
    OwnEntries* own = batched || agent.volatileFirst ? nullptr : &ownEntries(run, request.model);
    std::int64_t read = 0;
    double moreRead = 0;
    if (own) {
        std::optional<double> expected;
        if constexpr (RunCosts::kWanted)
            if (run.order.time - own->lastUse >= caching->ttlUs)
                expected = m_caches.expectedRead(systemKey(run, request.model), referenceKey(run, request.model),
                                                 points, run.order.time);
        read = readLongest(run, *own, points);
        moreRead = expected ? *expected - static_cast<double>(read) : 0;
    } else if (batched && !agent.volatileFirst && points.last() > 0) {
        const auto which = static_cast<std::uint64_t>(request.slot) + 16 * static_cast<std::uint64_t>(request.attempt);
        if (uniform01(drawKey(place.key, Draw::BatchRead, which)) < m_program.techniques.batch->cacheHitRate)
            read = points.last();
    }
    const std::int64_t write = points.last() - read;
    usage[TokenClass::CacheRead] = read;
    usage[TokenClass::CacheWrite5m] = caching->oneHour ? 0 : write;
    usage[TokenClass::CacheWrite1h] = caching->oneHour ? write : 0;
    usage[TokenClass::Input] = all - read - write;
    if (own && points.endOfPrefix() > read) {
        const double first = model.baseUs + static_cast<double>(all - read) * model.usPerInput
                             + static_cast<double>(read) * model.usPerRead;
        writePrefix(run, request.model, points, read, run.order.time + roundMicroseconds(first));
    }
    if (own && points.conversation > read)
        writeOwn(run, *own, points.conversation);
    return moreRead;
}

template <class Caches, class RunCosts>
typename World<Caches, RunCosts>::OwnEntries* World<Caches, RunCosts>::findOwn(Run& run, std::size_t model)
{
    for (std::size_t i = 0; i < run.ownCount; ++i)
        if (run.own[i].model == model)
            return &run.own[i];
    return nullptr;
}

template <class Caches, class RunCosts>
typename World<Caches, RunCosts>::OwnEntries& World<Caches, RunCosts>::ownEntries(Run& run, std::size_t model)
{
    if (OwnEntries* found = findOwn(run, model))
        return *found;
    if (run.ownCount == run.own.size())
        run.own.emplace_back();
    OwnEntries& made = run.own[run.ownCount++];
    made.model = model;
    made.lastUse = run.order.time - m_program.techniques.caching->ttlUs; // as good as dead
    made.view = 0;
    made.entries.clear();
    return made;
}

// The length of the longest live entry that the request begins with; renews it and those inside it.
// A run whose last request to this model is less than a TTL ago finds all of its entries alive.
template <class Caches, class RunCosts>
std::int64_t World<Caches, RunCosts>::readLongest(Run& run, OwnEntries& own, const Breakpoints& points)
{
    const std::int64_t now = run.order.time;
    Conversation& conversation = run.loop.conversation();
    const std::size_t changed = conversation.takeFirstChange();
    if (changed != Conversation::kUnchanged) {
        for (std::size_t i = 0; i < run.ownCount; ++i)
            std::erase_if(run.own[i].entries, [changed](const auto& entry) { return entry.blocks > changed; });
    }
    const std::uint32_t view = conversation.viewOpen() ? conversation.viewNumber() : 0;
    if (own.view != view)
        own.entries.clear();
    own.view = view;
    const bool alive = now - own.lastUse < m_program.techniques.caching->ttlUs;
    own.lastUse = now;
    if (alive) {
        if (points.system > 0)
            m_caches.prompts.touch(systemKey(run, own.model), now);
        if (points.reference > 0)
            m_caches.prompts.touch(referenceKey(run, own.model), now);
        return own.entries.empty() ? points.endOfPrefix() : own.entries.back().length;
    }
    own.entries.clear();
    const std::uint64_t key = run.loop.action().place.key;
    if (points.reference > 0 && m_caches.prompts.readAt(referenceKey(run, own.model), now, key)) {
        if (points.system > 0)
            m_caches.prompts.readAt(systemKey(run, own.model), now, key);
        return points.reference;
    }
    return points.system > 0 && m_caches.prompts.readAt(systemKey(run, own.model), now, key) ? points.system : 0;
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::writePrefix(const Run& run, std::size_t model, const Breakpoints& points,
                                          std::int64_t read, std::int64_t readable)
{
    if (points.system > read)
        m_caches.prompts.write(systemKey(run, model), run.order.time, readable);
    if (points.reference > read)
        m_caches.prompts.write(referenceKey(run, model), run.order.time, readable);
}

// Keeps those of before only where a rewritten conversation may come back to them.
template <class Caches, class RunCosts>
void World<Caches, RunCosts>::writeOwn(Run& run, OwnEntries& own, std::int64_t length)
{
    const Conversation& conversation = run.loop.conversation();
    if (!m_program.techniques.rewrites())
        own.entries.clear();
    own.entries.push_back({conversation.viewOpen() ? conversation.viewBlocks() : conversation.blocks().size(), length});
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::askStore(Run& run)
{
    const Action& action = run.loop.action();
    const ToolProgram& tool = m_program.tools[action.results.tool];
    Outcome& outcome = run.loop.outcome();
    outcome.allStored = true;
    for (std::int64_t i = 0; i < action.results.count && outcome.allStored; ++i) {
        const std::uint64_t key = drawKey(action.place.key, Draw::ToolInput, static_cast<std::uint64_t>(i));
        outcome.allStored = m_caches.tools.has(action.results.tool, tool.inputs.draw(key), run.order.time, key);
    }
    if (!outcome.allStored)
        return;
    answerCall(run, outcome);
    run.order.time += kHitUs;
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::fetchResults(Run& run)
{
    const Action& action = run.loop.action();
    const ResultsRequest& request = action.results;
    const ToolProgram& tool = m_program.tools[request.tool];
    Outcome& outcome = run.loop.outcome();
    outcome.resultTokens.resize(static_cast<std::size_t>(request.count));
    outcome.confidence = 0;
    const bool lookUp = tool.cached && !request.fromStore;
    if (lookUp)
        m_hits.resize(static_cast<std::size_t>(request.count));
    const auto keyOf = [&](Draw draw, std::int64_t i) {
        return drawKey(action.place.key, draw, static_cast<std::uint64_t>(i));
    };
    double moreMisses = 0;
    for (std::int64_t i = 0; lookUp && i < request.count; ++i) {
        const std::uint64_t key = keyOf(Draw::ToolInput, i);
        m_hits[static_cast<std::size_t>(i)] = m_caches.tools.has(request.tool, tool.inputs.draw(key), run.order.time, key);
        if constexpr (RunCosts::kWanted)
            moreMisses += m_caches.missesLeftToLuck();
    }
    std::int64_t longest = 0;
    std::int64_t misses = 0;
    for (std::int64_t i = 0; i < request.count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        outcome.resultTokens[at] = tool.resultTokens.count(keyOf(Draw::ToolResult, i), run.loop.traits().difficulty);
        if (m_program.techniques.exit)
            outcome.confidence = std::max(outcome.confidence, tool.confidence.draw(keyOf(Draw::ToolConfidence, i)));
        const bool hit = lookUp ? m_hits[at] != 0 : request.fromStore;
        const std::int64_t takes = hit ? kHitUs : tool.latency.microseconds(keyOf(Draw::ToolLatency, i));
        longest = std::max(longest, takes);
        misses += hit ? 0 : 1;
        if (lookUp && !hit)
            m_caches.tools.put(request.tool, tool.inputs.draw(keyOf(Draw::ToolInput, i)), run.order.time + takes);
    }
    run.order.time += longest;
    if (tool.feePico != 0) {
        const Int128 fees = Int128(misses) * tool.feePico;
        m_tally->steps[action.place.step->index].feePico += fees;
        if constexpr (RunCosts::kWanted) {
            run.root->cost.pico += fees;
            run.root->cost.morePico += moreMisses * static_cast<double>(tool.feePico);
            m_tally->steps[action.place.step->index].moreFeePico += moreMisses * static_cast<double>(tool.feePico);
        }
    }
    if (tool.covered) {
        m_tally->toolLookups += request.count;
        m_tally->toolHits += request.count - misses;
        m_tally->moreToolHits -= moreMisses;
    }
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::delegate(Run& run)
{
    constexpr int kBitsPerLevel = 14; // of the path that orders sub-agents at the same time
    const Action& action = run.loop.action();
    Outcome& outcome = run.loop.outcome();
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
        traits.briefTokens = delegate.brief.count(drawKey(action.place.key, Draw::Brief, static_cast<std::uint64_t>(i)));
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
            for (std::size_t i = 0; i < run->ownCount; ++i) {
                hash = childKey(hash, run->own[i].model);
                hash = childKey(hash, static_cast<std::uint64_t>(run->own[i].lastUse));
                for (const auto& entry : run->own[i].entries)
                    hash = childKey(hash, static_cast<std::uint64_t>(entry.length));
            }
            sum += hash;
        }
    }
    return sum;
}

} // namespace spendwright
