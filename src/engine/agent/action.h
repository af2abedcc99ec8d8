// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/program.h"
#include "engine/rng.h"

#include <cstdint>
#include <span>
#include <vector>

namespace spendwright {

/// A place in a run: what is drawn there is a function of its key alone. Keys are made of ids, so that
/// neither order nor what else is drawn can change them.
struct Place {
    std::uint64_t key = 0;
    const StepProgram* step = nullptr;

    static Place ofTurn(std::uint64_t run, std::int64_t turn)
    {
        return {childKey(run, static_cast<std::uint64_t>(turn)), nullptr};
    }
    static Place ofStep(std::uint64_t turnKey, const StepProgram& step)
    {
        return {mix64(turnKey ^ step.key), &step};
    }
    [[nodiscard]] Place repetition(std::int64_t index) const
    {
        return {childKey(key, static_cast<std::uint64_t>(index)), step};
    }
};

/// What a program leaves to chance at a place.
enum class Chance : std::uint8_t { StepHappens, RetrievalFetch, PruningFetch, FalseExit, Routed, Batched };

/// Why a call is made; with the step it belongs to it says which model it goes to.
enum class Slot : std::uint8_t { Own, Routed, Retry, FetchOwn, FetchRouted, Summary, Compaction };
inline constexpr std::size_t kSlotCount = 7;

/// A call that the loop wants made, in tokens of the model it goes to.
struct CallRequest {
    std::size_t model = 0;
    Slot slot = Slot::Own;
    int attempt = 0;
    bool conversation = false;     ///< prefix + conversation (or view); else just `content`
    std::int64_t content = 0;      ///< conversation or plain content
    std::int64_t fixedOutput = -1; ///< helper calls and fetches: what they write, in the model's tokens
};

struct ResultsRequest {
    std::size_t tool = 0;
    std::int64_t count = 0;
    bool fromStore = false; ///< reuse "answer" has found them all
};

struct DelegateRequest {
    const DelegateProgram* delegate = nullptr;
    std::int64_t count = 0;
};

/// What the loop wants next. It does nothing by itself: a world does it, and says what came of it.
struct Action {
    enum class Kind : std::uint8_t { Call, AskStore, FetchResults, Delegate, Think, Done };
    Kind kind = Kind::Done;
    Place place;
    std::uint64_t stepKey = 0; ///< of the place's step
    std::int64_t repetition = 0;
    std::int64_t repetitions = 0; ///< that the step will have, as far as is known
    CallRequest call;
    ResultsRequest results;
    DelegateRequest delegate;
};

/// What came of an action, filled in by the world.
struct ActionOutcome {
    std::int64_t outputTokens = 0;          ///< Call of a step: in the plan's tokens
    bool passed = true;                     ///< Call of a step: its output will do
    double confidence = 0;                  ///< Call of a step, FetchResults (the greatest)
    bool allStored = false;                 ///< AskStore
    std::vector<std::int64_t> resultTokens; ///< FetchResults, Delegate (reports)
    bool delegateFailed = false;            ///< Delegate
};

/// How a run is to go, decided where it starts.
struct RunTraits {
    std::uint64_t key = 0;
    std::size_t agent = 0;
    bool routed = false;
    bool batched = false;
    double difficulty = 1;
    std::int64_t briefTokens = -1; ///< a sub-agent's task; -1 for a run of traffic
};

} // namespace spendwright
