// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/decimal.h"
#include "engine/plan/plan.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace spendwright {

inline constexpr std::int64_t kSecondUs = 1000000;
inline constexpr std::int64_t kHourUs = 3600 * kSecondUs;
inline constexpr std::int64_t kDayUs = 24 * kHourUs;

/// How an agent's traffic is spread over the period (SPEC section 5): constant within each hour.
class Intensity {
public:
    /// `runsPerDay` is the plan's figure with its belief drawn.
    Intensity(const Traffic& traffic, double runsPerDay, int periodDays);

    [[nodiscard]] double expectedRuns() const { return m_expected; }            ///< N, of the period
    [[nodiscard]] std::int64_t wholeRuns() const { return runsOf(m_weekdays); } ///< N rounded, exactly
    [[nodiscard]] std::int64_t periodUs() const { return m_days * kDayUs; }
    [[nodiscard]] std::int64_t hours() const { return m_days * 24; }
    [[nodiscard]] double runsInHour(std::int64_t hour) const;
    /// Expected runs from the period's beginning to a time, which may lie outside of it.
    [[nodiscard]] double runsUntil(double us) const;
    /// The latest time at which no more than (2i+1)/(2n) of the runs are expected, rounded; exact. Requires an
    /// `hour` that is known to begin no later, and moves it to the one that this time is in.
    [[nodiscard]] std::int64_t evenTime(std::int64_t i, std::int64_t n, std::int64_t& hour) const;
    [[nodiscard]] std::int64_t evenHour(std::int64_t i, std::int64_t n) const; ///< that hour
    /// The same for a share 0 < u < 1 of the runs.
    [[nodiscard]] std::int64_t timeOfShare(double u) const;
    [[nodiscard]] std::int64_t burstRuns(std::int64_t day) const
    {
        return runsOf(m_week[static_cast<std::size_t>(day % 7)]);
    }

private:
    // Rounded as if computed without binary fractions: 1.15 runs a day are 34.5 in 30 days, which is 35.
    [[nodiscard]] std::int64_t runsOf(std::int64_t weekWeights) const
    {
        return m_runsPerDay > 0 ? m_runsByWeight.scale(weekWeights * 7) : 0;
    }
    [[nodiscard]] std::int64_t weight(std::int64_t hour) const
    {
        return m_profile[static_cast<std::size_t>(hour % 24)]
               * m_week[static_cast<std::size_t>(hour / 24 % 7)];
    }

    std::int64_t m_days = 1;
    double m_runsPerDay = 0;
    double m_expected = 0;
    std::array<std::int64_t, 24> m_profile{};
    std::array<std::int64_t, 7> m_week{};
    std::int64_t m_weekdays = 0;            // weights of the period's days
    Ratio m_runsByWeight;                   // runs of a day, by 7 times its weight
    std::vector<std::int64_t> m_cumulative; // weights before each hour, and of all
};

/// A run of traffic that starts.
struct Arrival {
    std::int64_t timeUs = 0;
    std::int64_t index = 0; ///< grows with time; the same whatever was asked before
    std::uint64_t key = 0;  ///< of the run's draws
};

/// The runs of one agent in the order of time. Can be entered anywhere, with the same runs.
class ArrivalStream {
public:
    ArrivalStream(const Agent& agent, double runsPerDay, int periodDays, std::uint64_t agentKey);

    [[nodiscard]] const Intensity& intensity() const { return m_intensity; }
    /// Runs that even and burst traffic has; of a Poisson process nobody knows before.
    [[nodiscard]] std::int64_t knownRuns() const { return m_known; }
    /// Goes to the first arrival that is not before `us`.
    void seek(std::int64_t us);
    [[nodiscard]] const std::optional<Arrival>& current() const { return m_current; }
    void next();

    /// Even traffic's i-th run; burst traffic's too. Requires 0 <= i < knownRuns().
    [[nodiscard]] Arrival known(std::int64_t i) const;

private:
    [[nodiscard]] Arrival known(std::int64_t i, std::int64_t& hour) const; // as evenTime()
    void fillBucket();

    Intensity m_intensity;
    Arrivals m_kind;
    int m_burstHour;
    std::uint64_t m_key;
    std::int64_t m_known = 0;
    std::vector<std::int64_t> m_burstStarts; // runs before each day, and of all
    std::int64_t m_index = 0;                // even, burst: the current run
    std::int64_t m_hour = 0;                 // even: that it starts in
    std::int64_t m_bucket = 0;               // Poisson: the minute after the one in m_arrivals
    std::vector<Arrival> m_arrivals;
    std::size_t m_at = 0;
    std::optional<Arrival> m_current;
};

/// How many events a Poisson process of this mean has, from one uniform number a part: grows with both.
[[nodiscard]] std::int64_t poissonCount(double mean, std::uint64_t key);

} // namespace spendwright
