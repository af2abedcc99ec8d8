// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"

// How large the figures of a plan may be, and what a person is told where one is larger. In each text
// %1 is the key, %2 what it is and %3 the limit. A limit holds for what is written (a P95, say); the far
// end of a lognormal may exceed it kTailFactor times.

namespace spendwright {

struct Limit {
    double most;
    const char* text;
    bool share = false; ///< a chance or share: nothing above 1, not even in the tail, is meant
};

inline constexpr double kTailFactor = 100;

namespace limits {

inline constexpr Limit kAnything{
    1e15, QT_TRANSLATE_NOOP(
              "Engine", "%1 is %2, which is more than anything that can be computed here; the most is %3")};
inline constexpr Limit kShare{
    1, QT_TRANSLATE_NOOP("Engine", "%1 is %2, but is a share or a chance: it must be from 0 to 1"), true};
inline constexpr Limit kTokens{
    1e9, QT_TRANSLATE_NOOP("Engine",
                           "%1 is %2 tokens, but no context holds more than a few million; the most is %3")};
inline constexpr Limit kRunsPerDay{
    1e8, QT_TRANSLATE_NOOP("Engine", "%1 is %2; more than %3 runs a day would take hours to simulate. Plan a "
                                     "part of the traffic and scale its cost up")};
inline constexpr Limit kRepeat{
    100000, QT_TRANSLATE_NOOP("Engine", "%1 is %2; more than %3 repetitions in one run would take hours to "
                                        "simulate, and no context would hold them. "
                                        "Plan fewer repetitions and more runs")};
inline constexpr Limit kToolCalls{
    10000, QT_TRANSLATE_NOOP("Engine", "%1 is %2; more than %3 results of one step would take hours to "
                                       "simulate. Plan fewer and larger results")};
inline constexpr Limit kDelegates{
    10000, QT_TRANSLATE_NOOP("Engine", "%1 is %2; more than %3 sub-agents at once would take hours to "
                                       "simulate. Plan fewer of them and more runs")};
inline constexpr Limit kTurns{
    100000, QT_TRANSLATE_NOOP("Engine", "%1 is %2; a conversation of more than %3 turns would take hours to "
                                        "simulate. Plan shorter and more conversations")};
inline constexpr Limit kKinds{
    1e9,
    QT_TRANSLATE_NOOP(
        "Engine",
        "%1 is %2; above %3 the cache practically never sees the same thing again, so write at most that")};
inline constexpr Limit kKept{
    1e9, QT_TRANSLATE_NOOP("Engine", "%1 is %2; no conversation has more than %3 turns or results, so write "
                                     "at most that")};
inline constexpr Limit kSeconds{
    1e9, QT_TRANSLATE_NOOP("Engine", "%1 is %2 seconds; %3 are more than 30 years, so write at most that")};
inline constexpr Limit kDifficulty{
    10000, QT_TRANSLATE_NOOP("Engine", "%1 is %2; it multiplies repeats and sizes, and at more than %3 times "
                                       "the simulation would take hours")};
inline constexpr Limit kUsd{
    1e6,
    QT_TRANSLATE_NOOP("Engine", "%1 is %2 dollars; a single price or fee of more than %3 is surely a slip")};
inline constexpr Limit kPopularity{
    100,
    QT_TRANSLATE_NOOP(
        "Engine",
        "%1 is %2; with more than %3 there is one popular input and nothing else, so write at most that")};
inline constexpr Limit kFactor{
    1000, QT_TRANSLATE_NOOP("Engine", "%1 is %2; a multiplier of more than %3 is surely a slip")};
inline constexpr Limit kRate{
    1e15, QT_TRANSLATE_NOOP("Engine", "%1 is %2 tokens a second; more than %3 is surely a slip")};

} // namespace limits

} // namespace spendwright
