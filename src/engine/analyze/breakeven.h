// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control.h"
#include "engine/plan/plan.h"
#include "engine/simulate/result.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace spendwright {

/// A value at which two ways cost the same, with what it may be given the computation's error.
struct BreakEvenPoint {
    double at = 0;
    double from = 0;
    double to = 0;
};

/// Whether one way of doing it costs less than another as the traffic changes, all agents' alike.
struct TrafficBreakEven {
    enum class Winner { First, Second, Neither }; ///< neither: no difference that shows
    double runsPerDay = 0;                        ///< now, of all agents
    Estimate change; ///< now, of the period's cost from the first way to the second
    Winner now = Winner::Neither;
    std::optional<BreakEvenPoint> below; ///< the next runs a day, down and up, where the other way wins
    std::optional<BreakEvenPoint> above;
    Winner winnerBelow = Winner::Neither; ///< beyond those points
    Winner winnerAbove = Winner::Neither;
    double lowest = 0; ///< runs a day that were tried
    double highest = 0;
};

/// The pass rate, of all routed steps alike, below which routing costs more than it saves: above 1 where it
/// never pays, below 0 where it always does.
struct RoutingBreakEven {
    BreakEvenPoint passRate;
    std::optional<std::pair<double, double>> measured; ///< least and greatest in the plan, of what was
    bool someUnmeasured = false;
};

struct BreakEvens {
    enum class Why {
        Found,
        NoTraffic,
        NothingToCache, ///< no step reads the conversation
        CachingOff,
        RoutingOff,
        NothingRouted,
        Unpriced
    };
    template <typename T>
    struct Answer {
        Why why = Why::Found;
        std::optional<T> found;
    };
    Answer<TrafficBreakEven> caching; ///< first: without prompt caching, second: with it
    Answer<TrafficBreakEven> ttl;     ///< first: 5 minutes, second: an hour
    Answer<RoutingBreakEven> routing;
};

struct BreakEvenOptions {
    std::uint64_t seed = 1;
    int threads = 1; ///< changes no digit
    double targetStderr = 0.01;
};

/// The break-even points of a plan with these techniques. Nothing where it was cancelled.
[[nodiscard]] std::optional<BreakEvens> breakEvens(const Plan& plan, const TechniqueSet& techniques,
                                                   const BreakEvenOptions& options, const Control& control);

} // namespace spendwright
