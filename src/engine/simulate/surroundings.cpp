// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/surroundings.h"

#include "engine/simulate/exact.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace spendwright {

double Surroundings::power(double base, double exponent)
{
    if (base <= 0)
        return exponent > 0 ? 0 : 1;
    return exactExp(exponent * exactLog(base));
}

Surroundings::Surroundings(const Plan& plan, const Program& program, const std::vector<std::size_t>& agents,
                           const Draws& draws)
    : m_program(program)
{
    for (const std::size_t index : agents) {
        const Agent& agent = plan.agents[index];
        Source source;
        source.agent = index;
        source.kind = agent.traffic->arrivals;
        source.key = agentKey(program, index, draws.seed, draws.luck);
        source.arrivals = std::make_unique<ArrivalStream>(agent, runsPerDay(agent, draws.seed, draws.beliefs),
                                                          plan.periodDays, source.key);
        source.runs = source.kind == Arrivals::Poisson ? source.arrivals->intensity().expectedRuns()
                                                       : static_cast<double>(source.arrivals->knownRuns());
        m_sources.push_back(std::move(source));
    }
    m_shared = program.techniques.caching.has_value();
    for (const ToolProgram& tool : program.tools) {
        m_shared = m_shared || tool.cached;
        auto& latencies = m_latencies.emplace_back();
        for (std::size_t i = 0; tool.cached && i < (tool.latency.isConstant() ? 1 : kLatencies); ++i)
            latencies.push_back(std::max(0.0, tool.latency.draw(childKey(tool.key, i))) * 1e6);
    }
    m_learnt.resize(m_sources.size());
    for (Learnt& learnt : m_learnt) {
        learnt.results.resize(program.tools.size());
        learnt.tools.resize(program.tools.size());
    }
}

TaggedRun Surroundings::tagged(std::size_t source, std::int64_t j, const Range& range) const
{
    constexpr std::uint64_t kGolden =
        0x9e3779b97f4a7c15ULL; // its multiples fill the circle evenly at any length
    const Source& from = m_sources[source];
    const std::uint64_t key = from.key ^ (0x7a66edULL + (range.series << 32));
    const std::uint64_t place = mix64(key) + static_cast<std::uint64_t>(j + 1) * kGolden;
    const double share =
        range.from + (range.to - range.from) * ((static_cast<double>(place >> 11) + 0.5) * 0x1.0p-53);
    TaggedRun run;
    run.source = source;
    if (from.kind == Arrivals::Poisson) {
        run.arrival.timeUs = from.arrivals->intensity().timeOfShare(share);
    } else {
        const std::int64_t known = from.arrivals->knownRuns();
        run.arrival = from.arrivals->known(
            std::min(known - 1, static_cast<std::int64_t>(share * static_cast<double>(known))));
    }
    run.arrival.key = childKey(key, static_cast<std::uint64_t>(j)); // luck of its own
    return run;
}

void Surroundings::learn(std::size_t source, const CacheTrace& trace)
{
    Learnt& learnt = m_learnt[source];
    ++learnt.runs;
    learnt.runUs += static_cast<double>(trace.endUs);
    double warmth = 0;
    if (const auto& caching = m_program.techniques.caching) {
        // touches of one entry that are less than a TTL apart are one span
        std::map<std::tuple<std::size_t, std::int64_t>, std::vector<const CacheTrace::Touch*>> byEntry;
        for (const CacheTrace::Touch& touch : trace.touches)
            byEntry[{promptIndex(touch.key), touch.key.variant}].push_back(&touch);
        for (auto& [entry, touches] : byEntry) {
            std::stable_sort(touches.begin(), touches.end(),
                             [](auto* a, auto* b) { return a->atUs < b->atUs; });
            const std::size_t agent = touches.front()->key.agent;
            const double variants =
                std::get<1>(entry) >= 0 ? std::max(1.0, std::floor(m_program.agents[agent].variants)) : 1;
            auto& spans = learnt.prompts[std::get<0>(entry)].spans;
            bool open = false;
            const std::size_t before = spans.size();
            for (const CacheTrace::Touch* touch : touches) {
                const auto until = static_cast<double>(touch->atUs + caching->ttlUs);
                if (open && static_cast<double>(touch->atUs) < spans.back().to) {
                    spans.back().to = until;
                    spans.back().from = std::min(spans.back().from, static_cast<double>(touch->readableUs));
                } else {
                    spans.push_back({static_cast<double>(touch->readableUs), until, 1 / variants});
                }
                open = true;
            }
            for (std::size_t i = before; i < spans.size(); ++i)
                warmth += spans[i].to - spans[i].from;
        }
    }
    for (std::size_t tool = 0; tool < learnt.tools.size(); ++tool) {
        const auto count = std::count_if(trace.lookUps.begin(), trace.lookUps.end(),
                                         [tool](const auto& lookUp) { return lookUp.tool == tool; });
        if (count > 0)
            learnt.tools[tool].counts.push_back(static_cast<double>(count));
    }
    const bool bursts = anyBursts();
    for (const CacheTrace::LookUp& lookUp : trace.lookUps) {
        ToolUse& use = learnt.tools[lookUp.tool];
        const auto asked = static_cast<double>(lookUp.askedUs);
        ++use.lookUps;
        use.asked += asked;
        use.askedSquared += asked * asked;
        if (!lookUp.fetched || !bursts)
            continue;
        const auto ready = static_cast<double>(lookUp.readyUs);
        learnt.results[lookUp.tool].spans.push_back(
            {ready, ready + static_cast<double>(m_program.tools[lookUp.tool].ttlUs), 1});
    }
    learnt.warmth.add(warmth, learnt.runs);
    learnt.lookUps.add(static_cast<double>(trace.lookUps.size()), learnt.runs);
}

bool Surroundings::anyBursts() const
{
    return std::any_of(m_sources.begin(), m_sources.end(),
                       [](const Source& source) { return source.kind == Arrivals::Burst; });
}

bool Surroundings::knows(std::size_t source, double relativeError) const
{
    const Learnt& learnt = m_learnt[source];
    const auto known = [&](const Spread& spread) {
        const double error = relativeError * spread.mean;
        return spread.squares <= error * error * learnt.runs * (learnt.runs - 1);
    };
    return known(learnt.warmth) && known(learnt.lookUps);
}

// Spans that begin and end alike become one.
std::vector<Surroundings::Span> Surroundings::merge(const std::vector<Span>& sorted, std::size_t most)
{
    std::vector<Span> merged;
    const std::size_t groups = std::min(most, sorted.size());
    for (std::size_t g = 0; g < groups; ++g) {
        const std::size_t begin = sorted.size() * g / groups;
        const std::size_t end = sorted.size() * (g + 1) / groups;
        Span all;
        for (std::size_t i = begin; i < end; ++i) {
            all.from += sorted[i].from * sorted[i].weight;
            all.to += sorted[i].to * sorted[i].weight;
            all.weight += sorted[i].weight;
        }
        all.from /= all.weight;
        all.to /= all.weight;
        merged.push_back(all);
    }
    return merged;
}

void Surroundings::settle(Coverage& coverage, double runs)
{
    constexpr std::size_t kMostSpans = 48;
    constexpr std::size_t kMostMerged = 12; // as good where traffic is smooth
    auto spans = coverage.spans;
    if (spans.empty())
        return;
    for (Span& span : spans)
        span.weight /= runs;
    std::stable_sort(spans.begin(), spans.end(),
                     [](const Span& a, const Span& b) { return a.from + a.to < b.from + b.to; });
    coverage.spans = merge(spans, kMostSpans);
    coverage.merged = merge(spans, kMostMerged);
    coverage.first = coverage.spans.front().from;
    coverage.last = coverage.spans.front().to;
    for (const Span& span : coverage.spans) {
        coverage.first = std::min(coverage.first, span.from);
        coverage.last = std::max(coverage.last, span.to);
    }
}

void Surroundings::settle()
{
    for (Learnt& learnt : m_learnt) {
        if (learnt.runs <= 0)
            continue;
        learnt.runUs /= learnt.runs;
        for (ToolUse& use : learnt.tools) {
            if (use.lookUps <= 0)
                continue;
            const double mean = use.asked / use.lookUps;
            const double variance = std::max(0.0, use.askedSquared / use.lookUps - mean * mean);
            use.jitter = std::sqrt(6 * variance); // half the width of a uniform as wide as a difference
            use.asked = mean;
            use.lookUps /= learnt.runs;
            std::sort(use.counts.begin(), use.counts.end());
            constexpr std::size_t kMostShares = 6;
            const std::size_t groups = use.counts.front() == use.counts.back() ? 1 : kMostShares;
            for (std::size_t g = 0; g < groups; ++g) {
                const std::size_t begin = use.counts.size() * g / groups;
                const std::size_t end = use.counts.size() * (g + 1) / groups;
                double sum = 0;
                for (std::size_t i = begin; i < end; ++i)
                    sum += use.counts[i];
                if (const auto count = static_cast<double>(end - begin); count > 0)
                    use.shares.push_back({count / learnt.runs, sum / count});
            }
        }
        for (auto& [entry, coverage] : learnt.prompts)
            settle(coverage, learnt.runs);
        for (Coverage& coverage : learnt.results)
            settle(coverage, learnt.runs);
    }
    m_changes.assign(m_program.tools.size(), 0);
    m_steady.assign(m_program.tools.size(), 0);
    m_steadyCold.resize(m_program.tools.size());
    for (std::size_t tool = 0; tool < m_changes.size(); ++tool) {
        m_changes[tool] = m_program.tools[tool].cached && changes(tool) ? 1 : 0;
        m_steady[tool] = steady(tool) ? 1 : 0;
    }
}

double Surroundings::chanceAt(const Coverage& coverage, double weight, double lag)
{
    double chance = 0;
    for (const Span& span : coverage.spans)
        if (lag >= span.from && lag < span.to)
            chance += span.weight;
    return std::min(1.0, chance * weight);
}

double Surroundings::smoothCold(const Coverage& coverage, double weight, const Source& source,
                                double now) const
{
    const Intensity& intensity = source.arrivals->intensity();
    double expected = 0;
    for (const Span& span : coverage.merged)
        expected += span.weight * (intensity.runsUntil(now - span.from) - intensity.runsUntil(now - span.to));
    return exactExp(-expected * weight);
}

double Surroundings::coldOf(const Coverage& coverage, double weight, std::size_t source, const TaggedRun& run,
                            std::int64_t nowUs) const
{
    if (coverage.spans.empty())
        return 1;
    constexpr double kMostNeighbours = 48; // beyond, even traffic is as good as any
    const Source& from = m_sources[source];
    const auto now = static_cast<double>(nowUs);
    if (from.kind == Arrivals::Poisson)
        return smoothCold(coverage, weight, from, now);
    const auto own = run.source == source ? run.arrival.index : std::int64_t{-1};
    if (from.kind == Arrivals::Burst) {
        double cold = 1;
        const auto hour = static_cast<std::int64_t>(m_sources[source].arrivals->known(0).timeUs % kDayUs);
        const auto today = static_cast<std::int64_t>((nowUs - hour) / kDayUs);
        for (std::int64_t day = today;
             day >= 0 && now - static_cast<double>(day * kDayUs + hour) <= coverage.last; --day) {
            auto others = static_cast<double>(from.arrivals->intensity().burstRuns(day));
            if (own >= 0 && run.arrival.timeUs == day * kDayUs + hour)
                others -= 1;
            const double none =
                1 - chanceAt(coverage, weight, now - static_cast<double>(day * kDayUs + hour));
            cold *= power(none, others);
        }
        return cold;
    }
    const Intensity& intensity = from.arrivals->intensity();
    const double low = intensity.runsUntil(now - coverage.last);
    const double high = intensity.runsUntil(now - coverage.first);
    if (high - low > kMostNeighbours)
        return smoothCold(coverage, weight, from, now);
    double cold = 1;
    const std::int64_t first = std::max<std::int64_t>(0, static_cast<std::int64_t>(low) - 1);
    const std::int64_t last = std::min(from.arrivals->knownRuns() - 1, static_cast<std::int64_t>(high) + 1);
    for (std::int64_t i = first; i <= last && cold > 0; ++i)
        if (i != own)
            cold *= 1 - chanceAt(coverage, weight, now - static_cast<double>(from.arrivals->known(i).timeUs));
    return cold;
}

double Surroundings::promptCold(const PromptKey& key, const TaggedRun& run, std::int64_t nowUs) const
{
    double cold = 1;
    for (std::size_t s = 0; s < m_sources.size() && cold > 0; ++s) {
        const auto found = m_learnt[s].prompts.find(promptIndex(key));
        if (found != m_learnt[s].prompts.end())
            cold *= coldOf(found->second, 1, s, run, nowUs);
    }
    return cold;
}

} // namespace spendwright
