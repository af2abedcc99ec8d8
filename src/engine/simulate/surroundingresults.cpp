// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What other runs do to the tool cache, as one run meets it.
#include "engine/simulate/surroundings.h"

#include "engine/simulate/exact.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace spendwright {

// The chance that a run looks an input up: its own look-ups of it count once where they come within a TTL.
double Surroundings::askedOnce(std::size_t source, std::size_t tool, double weight) const
{
    const ToolUse& use = m_learnt[source].tools[tool];
    if (m_learnt[source].runUs >= static_cast<double>(m_program.tools[tool].ttlUs))
        return use.lookUps * weight;
    double once = 0;
    for (const ToolUse::Share& share : use.shares)
        once += share.runs * (share.lookUps == 1 ? weight : 1 - power(1 - weight, share.lookUps));
    return once;
}

// How many runs of a source look up within a time after one that did: of even traffic, those at k times its
// interval, k = 1, 2, ..., give or take what runs differ in.
double Surroundings::lookUpsWithin(std::size_t source, std::size_t tool, double perUs, double span) const
{
    const double intervals = span * perUs;
    if (m_sources[source].kind == Arrivals::Poisson)
        return intervals;
    const auto integral = [](double x) { // of ceil(x) - 1 where that is not below 0
        const double whole = std::floor(std::max(0.0, x));
        return whole * (whole - 1) / 2 + (std::max(0.0, x) - whole) * whole;
    };
    const double give = std::max(m_learnt[source].tools[tool].jitter * perUs, 1e-6);
    return (integral(intervals + give) - integral(intervals - give)) / (2 * give);
}

// True where traffic is not steady for long enough to be taken for steady. Even traffic's is known better.
bool Surroundings::changes(std::size_t tool) const
{
    constexpr double kMostSteps = 1e5;
    constexpr double kManyLives = 600;
    const auto ttl = static_cast<double>(m_program.tools[tool].ttlUs);
    bool found = false;
    for (std::size_t s = 0; s < m_sources.size(); ++s) {
        if (m_learnt[s].tools[tool].lookUps <= 0 || m_sources[s].kind == Arrivals::Burst)
            continue;
        if (m_sources[s].kind == Arrivals::Even
            && askedOnce(s, tool, m_program.tools[tool].inputs.weight(1)) > 0.25)
            return false;
        const Intensity& intensity = m_sources[s].arrivals->intensity();
        const auto period = static_cast<double>(intensity.periodUs());
        if (16 * std::min(period, 14.0 * kDayUs) > kMostSteps * ttl)
            return false;
        found = found || ttl * kManyLives > period;
        for (std::int64_t hour = 1; hour < intensity.hours() && !found; ++hour)
            found = intensity.runsInHour(hour) != intensity.runsInHour(0);
    }
    return found;
}

bool Surroundings::steady(std::size_t tool) const
{
    for (std::size_t s = 0; s < m_sources.size(); ++s) {
        if (m_learnt[s].tools[tool].lookUps <= 0 || m_sources[s].kind == Arrivals::Burst)
            continue;
        const Intensity& intensity = m_sources[s].arrivals->intensity();
        for (std::int64_t hour = 1; hour < intensity.hours(); ++hour)
            if (intensity.runsInHour(hour) != intensity.runsInHour(0))
                return false;
    }
    return true;
}

double Surroundings::coldOfWeight(std::size_t tool, std::int64_t place, double weight, double now) const
{
    LookUps all;
    double asked = 0;
    double sum = 0;
    for (std::size_t s = 0; s < m_sources.size(); ++s) {
        if (m_learnt[s].tools[tool].lookUps <= 0 || m_sources[s].kind == Arrivals::Burst)
            continue;
        asked += m_learnt[s].tools[tool].asked * m_sources[s].runs;
        sum += m_sources[s].runs;
    }
    const double shift = sum > 0 ? asked / sum : 0; // look-ups come that much later than runs
    auto found = m_renewals.find({tool, place});
    if (found == m_renewals.end()) {
        double perPeriod = 0;
        for (std::size_t s = 0; s < m_sources.size(); ++s) {
            if (m_learnt[s].tools[tool].lookUps <= 0 || m_sources[s].kind == Arrivals::Burst)
                continue;
            const Intensity& intensity = m_sources[s].arrivals->intensity();
            const double once = askedOnce(s, tool, weight);
            all.byHour.resize(static_cast<std::size_t>(intensity.hours()));
            for (std::size_t hour = 0; hour < all.byHour.size(); ++hour)
                all.byHour[hour] += intensity.runsInHour(static_cast<std::int64_t>(hour)) * once;
            perPeriod += m_sources[s].runs * once;
        }
        for (const double latency : m_latencies[tool])
            all.fetchUs += latency / static_cast<double>(m_latencies[tool].size());
        const double period = static_cast<double>(all.byHour.size()) * kHourUs;
        const double asking = perPeriod / period * all.fetchUs;
        const double last = asking > 0 ? all.fetchUs * (1 - (1 - exactExp(-asking)) / asking) : 0;
        all.lifeUs = all.fetchUs + last + static_cast<double>(m_program.tools[tool].ttlUs);
        found = m_renewals.emplace(std::pair{tool, place}, Renewal(all)).first;
    }
    return found->second.coldAt(now - shift);
}

// Of many inputs those of some weights are computed, the others in between.
double Surroundings::changingCold(std::size_t tool, std::int64_t input, double now) const
{
    constexpr std::int64_t kFew = 16;
    constexpr double kFifthOfOctave = 0.13862943611198906;
    const InputSampler& inputs = m_program.tools[tool].inputs;
    const double weight = inputs.weight(input);
    if (inputs.inputs() <= kFew || weight <= 0)
        return coldOfWeight(tool, input, weight, now);
    const double place = -exactLog(weight) / kFifthOfOctave;
    const auto at = static_cast<std::int64_t>(std::floor(place));
    const double heavy = exactExp(-static_cast<double>(at) * kFifthOfOctave);
    const double light = exactExp(-static_cast<double>(at + 1) * kFifthOfOctave);
    const double one = coldOfWeight(tool, at, heavy, now);
    const double other = coldOfWeight(tool, at + 1, light, now);
    const double share = (heavy - weight) / (heavy - light);
    return one + (other - one) * share;
}

// From the cold start on, before anything can have expired: whether anybody asked early enough.
double Surroundings::coldAtFirst(std::size_t tool, double weight, double now) const
{
    double cold = 0;
    for (const double latency : m_latencies[tool]) {
        double each = 1;
        for (std::size_t s = 0; s < m_sources.size(); ++s) {
            const ToolUse& use = m_learnt[s].tools[tool];
            if (use.lookUps <= 0 || m_sources[s].kind == Arrivals::Burst)
                continue;
            const double once = askedOnce(s, tool, weight);
            const double runs = m_sources[s].arrivals->intensity().runsUntil(now - latency - use.asked);
            each *= m_sources[s].kind == Arrivals::Poisson ? exactExp(-runs * once)
                                                           : power(1 - once, std::floor(runs + 0.5));
        }
        cold += each / static_cast<double>(m_latencies[tool].size());
    }
    return cold;
}

// A result is fetched, lives for a TTL whatever asks for it, and is fetched anew by the first that asks
// then. Others that ask during the fetch miss too, and the last of them keeps it that much longer. So of
// those that ask until it expires, and the first, miss the latter and those that asked during the fetch.
double Surroundings::renewalCold(std::size_t tool, std::int64_t input, std::int64_t nowUs) const
{
    const ToolProgram& program = m_program.tools[tool];
    const auto ttl = static_cast<double>(program.ttlUs);
    const auto now = static_cast<double>(nowUs);
    const double weight = program.inputs.weight(input);
    if (m_changes[tool] != 0)
        return changingCold(tool, input, now);
    if (now < ttl)
        return coldAtFirst(tool, weight, now);
    if (m_steady[tool] == 0)
        return missesOfCycle(tool, weight, now);
    const auto [found, isNew] = m_steadyCold[tool].try_emplace(input);
    if (isNew)
        found->second = missesOfCycle(tool, weight, now);
    return found->second;
}

// Of the look-ups of one life of a result those that miss.
double Surroundings::missesOfCycle(std::size_t tool, double weight, double now) const
{
    const auto ttl = static_cast<double>(m_program.tools[tool].ttlUs);
    const std::vector<double>& latencies = m_latencies[tool];
    std::array<double, kLatencies> asking{}; // during each of these fetches
    std::array<double, kLatencies> others{}; // until what each of them brought expires
    const auto forEachUse = [&](const auto& visit) {
        for (std::size_t s = 0; s < m_sources.size(); ++s) {
            if (m_learnt[s].tools[tool].lookUps <= 0 || m_sources[s].kind == Arrivals::Burst)
                continue;
            const Intensity& intensity = m_sources[s].arrivals->intensity();
            const double perUs = m_steady[tool] != 0
                                     ? intensity.runsInHour(0) / kHourUs
                                     : (intensity.runsUntil(now) - intensity.runsUntil(now - ttl)) / ttl;
            visit(s, perUs, askedOnce(s, tool, weight));
        }
    };
    forEachUse([&](std::size_t s, double perUs, double once) {
        for (std::size_t i = 0; i < latencies.size(); ++i)
            asking[i] += once * lookUpsWithin(s, tool, perUs, latencies[i]);
    });
    forEachUse([&](std::size_t s, double perUs, double once) {
        for (std::size_t i = 0; i < latencies.size(); ++i) {
            const double last =
                asking[i] > 0 ? latencies[i] * (1 - (1 - exactExp(-asking[i])) / asking[i]) : 0;
            others[i] += once * lookUpsWithin(s, tool, perUs, latencies[i] + last + ttl);
        }
    });
    double misses = 0;
    double all = 0;
    for (std::size_t i = 0; i < latencies.size(); ++i) {
        misses += 1 + asking[i];
        all += 1 + others[i];
    }
    return misses / all;
}

double Surroundings::resultCold(std::size_t tool, std::int64_t input, const TaggedRun& run,
                                std::int64_t nowUs) const
{
    double cold = renewalCold(tool, input, nowUs);
    const double weight = m_program.tools[tool].inputs.weight(input);
    for (std::size_t s = 0; s < m_sources.size() && cold > 0; ++s)
        if (m_sources[s].kind == Arrivals::Burst)
            cold *= coldOf(m_learnt[s].results[tool], weight, s, run, nowUs);
    return cold;
}

} // namespace spendwright
