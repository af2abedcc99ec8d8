// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of World that do what one run wants; included by world.h alone.
#pragma once

#include <algorithm>

namespace spendwright {

template <class Caches, class RunCosts>
std::size_t World<Caches, RunCosts>::chooseTool(const Place& place) const
{
    const auto& tools = place.step->tools;
    if (tools.size() == 1)
        return tools.front().tool;
    const double u = uniform01(drawKey(place.key, Draw::ToolChoice));
    const auto found =
        std::find_if(tools.begin(), tools.end() - 1, [u](const auto& tool) { return u < tool.cumulative; });
    return found->tool;
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::answerCall(Run& run) const
{
    const Action& action = run.loop.action();
    const StepProgram& step = *action.place.step;
    ActionOutcome& outcome = run.loop.outcome();
    run.ahead.reach(action, m_program, run.loop.traits().difficulty, m_mostAhead);
    outcome.outputTokens = run.ahead.output();
    const double pass = action.call.slot == Slot::Routed ? step.routedPass : step.ownPass;
    outcome.passed =
        pass >= 1
        || uniform01(drawKey(action.place.key, Draw::Pass, static_cast<std::uint64_t>(action.call.attempt)))
               < pass;
    if (m_program.techniques.exit)
        outcome.confidence = step.confidence.draw(drawKey(action.place.key, Draw::StepConfidence));
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::call(Run& run)
{
    const CallRequest& request = run.loop.action().call;
    const ModelProgram& model = m_program.models[request.model];
    std::int64_t output = request.fixedOutput;
    if (output < 0) {
        answerCall(run);
        output = m_program.scaled(run.loop.outcome().outputTokens, request.model);
    }
    Usage usage;
    double moreRead = 0;
    if (request.conversation)
        moreRead = conversationUsage(run, request, usage);
    else
        usage[TokenClass::Input] = request.content;
    usage[TokenClass::Output] = output;
    count(run, request, usage, moreRead);
    if (run.loop.traits().batched) {
        run.order.time += m_program.techniques.batch->roundUs;
    } else {
        const auto fresh = static_cast<double>(usage.allInput() - usage[TokenClass::CacheRead]);
        run.order.time +=
            roundMicroseconds(model.baseUs + fresh * model.usPerInput
                              + static_cast<double>(usage[TokenClass::CacheRead]) * model.usPerRead
                              + static_cast<double>(output) * model.usPerOutput);
    }
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::count(Run& run, const CallRequest& request, const Usage& usage, double moreRead)
{
    const ModelProgram& model = m_program.models[request.model];
    const StepProgram& step = *run.loop.action().place.step;
    const bool batched = run.loop.traits().batched;
    const bool tier = tierHolds(model, usage);
    Tally::Cell& cell = m_tally->step(step.index).cells[Tally::cellIndex(request.slot, batched, tier)];
    ++cell.calls;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        cell.usage.tokens[c] += usage.tokens[c];
    if (usage.allInput() + usage[TokenClass::Output] > model.contextWindow)
        ++m_tally->overflowCalls;
    if constexpr (RunCosts::kWanted) {
        const bool helper = request.slot == Slot::Summary || request.slot == Slot::Compaction;
        const Lane lane = batched ? Lane::Batched : step.fast && !helper ? Lane::Fast : Lane::Standard;
        const ClassPrices& prices = pricesFor(model, lane, tier);
        const Int128 pico = costOf(usage, prices);
        run.root->cost.pico += pico;
        if (m_costs.calls) {
            const RequestParts parts = partsOf(run, request, usage);
            m_costs.calls->push_back({step.index, request.model, request.slot,
                                      run.order.time - run.root->startUs, usage, parts.sent, parts.fresh,
                                      pico});
        }
        ++run.root->cost.calls;
        cell.moreRead += moreRead;
        run.root->cost.morePico += moreRead * readOverWrite(prices, m_program.techniques);
    }
}

// What the request says, from its beginning on; what a helper call is told itself counts as a message.
template <class Caches, class RunCosts>
RequestParts World<Caches, RunCosts>::partsOf(const Run& run, const CallRequest& request,
                                              const Usage& usage) const
{
    RequestParts parts;
    parts.cachedLeft = usage.allInput() - usage[TokenClass::Input];
    const Conversation& conversation = run.loop.conversation();
    const AgentProgram& agent = run.loop.agent();
    const PrefixLengths& prefix = agent.prefix[request.model];
    if (request.conversation && agent.volatileFirst)
        parts.add(InputKind::Prefix, prefix.volatileTokens);
    if (request.conversation)
        parts.add(InputKind::Prefix, prefix.toReference);
    auto blocks = conversation.blocks();
    std::int64_t left = request.content;
    const auto sends = [&](std::span<const Block> sent) {
        for (const Block& block : sent) {
            const std::int64_t tokens = std::min(left, m_program.scaled(block.tokens, request.model));
            parts.add(inputKindOf(block.kind), tokens);
            left -= tokens;
        }
    };
    const bool helper = request.slot == Slot::Summary || request.slot == Slot::Compaction;
    const Reads reads = run.loop.action().place.step->reads;
    if (request.conversation && conversation.viewOpen()) {
        blocks = blocks.last(conversation.viewBlocks() - 1);
        for (const Block& block : blocks)
            left -= m_program.scaled(block.tokens, request.model);
        parts.add(InputKind::Summaries, left);
        left = request.content - left;
        sends(blocks);
    } else if (request.conversation || helper) {
        sends(blocks);
        parts.add(InputKind::Messages, left);
    } else {
        const std::int64_t result =
            reads == Reads::Result ? conversation.latestResult(m_program.models[request.model].ratioClass)
                                   : 0;
        parts.add(InputKind::Messages, left - result);
        parts.add(InputKind::Results, result);
    }
    if (request.conversation && !agent.volatileFirst)
        parts.add(InputKind::Prefix, prefix.volatileTokens);
    return parts;
}

// What a conversation request reads from the prompt cache and writes to it, where it has one; no output.
// Returns how many tokens more than that are read, and not written, on average.
template <class Caches, class RunCosts>
double World<Caches, RunCosts>::conversationUsage(Run& run, const CallRequest& request, Usage& usage)
{
    const AgentProgram& agent = run.loop.agent();
    const PrefixLengths& prefix = agent.prefix[request.model];
    const std::int64_t toEnd = prefix.toReference + request.content;
    const std::int64_t all = toEnd + prefix.volatileTokens;
    usage[TokenClass::Input] = all;
    const auto& caching = m_program.techniques.caching;
    if (!caching)
        return 0;
    const bool batched = run.loop.traits().batched;
    Breakpoints points = m_breakpoints[run.loop.traits().agent * m_program.models.size() + request.model];
    if (caching->conversation && !batched)
        points.conversation = Breakpoints::counted(agent.volatileFirst ? all : toEnd,
                                                   m_program.models[request.model].minCacheable);
    OwnEntries* own = nullptr;
    std::int64_t read = 0;
    double moreRead = 0;
    if (run.sharesPrompts) {
        own = run.own.find(request.model);
        if (!own)
            own = &run.own.add(request.model, run.order.time - caching->ttlUs); // as good as dead
        std::optional<double> expected;
        if constexpr (RunCosts::kWanted)
            if (!own->alive(run.order.time, caching->ttlUs))
                expected = m_caches.expectedRead(systemKey(run, request.model),
                                                 referenceKey(run, request.model), points, run.order.time);
        read = readLongest(run, *own, points);
        moreRead = expected ? *expected - static_cast<double>(read) : 0;
    } else if (batchReads(run, request)) {
        read = points.last();
    }
    const std::int64_t write = points.last() - read;
    usage[TokenClass::CacheRead] = read;
    usage[TokenClass::CacheWrite5m] = caching->oneHour ? 0 : write;
    usage[TokenClass::CacheWrite1h] = caching->oneHour ? write : 0;
    usage[TokenClass::Input] = all - points.last();
    if (own && points.endOfPrefix() > read)
        writePrefix(run, request.model, points, usage);
    if (own && points.conversation > read) {
        const Conversation& conversation = run.loop.conversation();
        own->add(conversation.viewOpen() ? conversation.viewBlocks() : conversation.blocks().size(),
                 points.conversation, m_program.techniques.rewrites());
    }
    return moreRead;
}

// In a batch time says nothing.
template <class Caches, class RunCosts>
bool World<Caches, RunCosts>::batchReads(const Run& run, const CallRequest& request) const
{
    if (!run.loop.traits().batched || run.loop.agent().volatileFirst)
        return false;
    const auto which =
        static_cast<std::uint64_t>(request.slot) + 16 * static_cast<std::uint64_t>(request.attempt);
    return uniform01(drawKey(run.loop.action().place.key, Draw::BatchRead, which))
           < m_program.techniques.batch->cacheHitRate;
}

// The length of the longest live entry that the request begins with; renews it and those inside it.
// A run whose last request to this model is less than a TTL ago finds all of its entries alive.
template <class Caches, class RunCosts>
std::int64_t World<Caches, RunCosts>::readLongest(Run& run, OwnEntries& own, const Breakpoints& points)
{
    const std::int64_t now = run.order.time;
    Conversation& conversation = run.loop.conversation();
    if (conversation.changed())
        run.own.changed(conversation.takeFirstChange());
    own.turnTo(conversation.viewOpen() ? conversation.viewNumber() : 0);
    const bool alive = own.alive(now, m_program.techniques.caching->ttlUs);
    own.use(now);
    if (!alive) {
        own.clear();
        return readPrefix(run, own.model(), points);
    }
    if (points.system > 0)
        m_caches.prompts.touch(systemKey(run, own.model()), now);
    if (points.reference > 0)
        m_caches.prompts.touch(referenceKey(run, own.model()), now);
    return own.longest() > 0 ? own.longest() : points.endOfPrefix();
}

template <class Caches, class RunCosts>
std::int64_t World<Caches, RunCosts>::readPrefix(const Run& run, std::size_t model, const Breakpoints& points)
{
    const std::uint64_t key = run.loop.action().place.key;
    const std::int64_t now = run.order.time;
    if (points.reference > 0 && m_caches.prompts.readAt(referenceKey(run, model), now, key)) {
        if (points.system > 0)
            m_caches.prompts.readAt(systemKey(run, model), now, key);
        return points.reference;
    }
    return points.system > 0 && m_caches.prompts.readAt(systemKey(run, model), now, key) ? points.system : 0;
}

// Entries at the prefix's breakpoints that the request writes past, to be read once its response begins.
template <class Caches, class RunCosts>
void World<Caches, RunCosts>::writePrefix(const Run& run, std::size_t model, const Breakpoints& points,
                                          const Usage& usage)
{
    const ModelProgram& by = m_program.models[model];
    const std::int64_t read = usage[TokenClass::CacheRead];
    const std::int64_t now = run.order.time;
    const std::int64_t readable =
        now
        + roundMicroseconds(by.baseUs + static_cast<double>(usage.allInput() - read) * by.usPerInput
                            + static_cast<double>(read) * by.usPerRead);
    if (points.system > read)
        m_caches.prompts.write(systemKey(run, model), now, readable);
    if (points.reference > read)
        m_caches.prompts.write(referenceKey(run, model), now, readable);
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::askStore(Run& run)
{
    const Action& action = run.loop.action();
    const ToolProgram& tool = m_program.tools[action.results.tool];
    ActionOutcome& outcome = run.loop.outcome();
    outcome.allStored = true;
    for (std::int64_t i = 0; i < action.results.count && outcome.allStored; ++i) {
        const std::uint64_t key = drawKey(action.place.key, Draw::ToolInput, static_cast<std::uint64_t>(i));
        outcome.allStored =
            m_caches.tools.has(action.results.tool, tool.inputs.draw(key), run.order.time, key);
    }
    if (!outcome.allStored)
        return;
    answerCall(run);
    run.order.time += kHitUs;
}

template <class Caches, class RunCosts>
void World<Caches, RunCosts>::fetchResults(Run& run)
{
    const Action& action = run.loop.action();
    const ResultsRequest& request = action.results;
    const ToolProgram& tool = m_program.tools[request.tool];
    ActionOutcome& outcome = run.loop.outcome();
    outcome.resultTokens.resize(static_cast<std::size_t>(request.count));
    outcome.confidence = 0;
    const bool drawn = action.place.step->tools.size() == 1; // the first
    const bool lookUp = tool.cached && !request.fromStore;
    if (lookUp)
        m_hits.resize(static_cast<std::size_t>(request.count));
    const auto keyOf = [&](Draw draw, std::int64_t i) {
        return drawKey(action.place.key, draw, static_cast<std::uint64_t>(i));
    };
    double moreMisses = 0;
    for (std::int64_t i = 0; lookUp && i < request.count; ++i) {
        const std::uint64_t key = keyOf(Draw::ToolInput, i);
        m_hits[static_cast<std::size_t>(i)] =
            m_caches.tools.has(request.tool, tool.inputs.draw(key), run.order.time, key);
        if constexpr (RunCosts::kWanted)
            moreMisses += m_caches.missesLeftToLuck();
    }
    std::int64_t longest = 0;
    std::int64_t misses = 0;
    for (std::int64_t i = 0; i < request.count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        outcome.resultTokens[at] = drawn && i == 0 ? run.ahead.result()
                                                   : tool.resultTokens.count(keyOf(Draw::ToolResult, i),
                                                                             run.loop.traits().difficulty);
        if (m_program.techniques.exit)
            outcome.confidence =
                std::max(outcome.confidence, tool.confidence.draw(keyOf(Draw::ToolConfidence, i)));
        const bool hit = lookUp ? m_hits[at] != 0 : request.fromStore;
        const std::int64_t takes = hit ? kHitUs : tool.latency.microseconds(keyOf(Draw::ToolLatency, i));
        longest = std::max(longest, takes);
        misses += hit ? 0 : 1;
        if (lookUp && !hit)
            m_caches.tools.put(request.tool, tool.inputs.draw(keyOf(Draw::ToolInput, i)),
                               run.order.time + takes);
    }
    run.order.time += longest;
    if (tool.feePico != 0) {
        const Int128 fees = Int128(misses) * tool.feePico;
        m_tally->step(action.place.step->index).feePico += fees;
        if constexpr (RunCosts::kWanted) {
            const double moreFees = moreMisses * static_cast<double>(tool.feePico);
            run.root->cost.pico += fees;
            run.root->cost.morePico += moreFees;
            m_tally->step(action.place.step->index).moreFeePico += moreFees;
        }
    }
    if (tool.covered) {
        m_tally->toolLookups += request.count;
        m_tally->toolHits += request.count - misses;
        m_tally->moreToolHits -= moreMisses;
    }
}

} // namespace spendwright
