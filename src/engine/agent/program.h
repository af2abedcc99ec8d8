// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/sampler.h"
#include "engine/agent/techniques/batch.h"
#include "engine/agent/techniques/compaction.h"
#include "engine/agent/techniques/earlyexit.h"
#include "engine/agent/techniques/historysummary.h"
#include "engine/agent/techniques/modelrouting.h"
#include "engine/agent/techniques/promptcaching.h"
#include "engine/agent/techniques/resultpruning.h"
#include "engine/agent/techniques/retrieval.h"
#include "engine/agent/techniques/toolcache.h"
#include "engine/plan/plan.h"
#include "engine/simulate/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spendwright {

// A scenario made ready to run: beliefs drawn, ids resolved to indices, prices in 10^-12 dollars a token,
// prefixes counted in each model's tokens. One program serves every run of one replication.

using ClassPrices = std::array<std::int64_t, kTokenClassCount>; ///< 10^-12 dollars a token, by TokenClass

struct ModelProgram {
    std::string id;
    bool priced = false;
    std::optional<std::int64_t> tierAbove;                       ///< tokens of input, writes and read
    std::array<std::array<ClassPrices, 2>, kLaneCount> prices{}; ///< [lane][0 base, 1 tier]
    std::size_t ratioClass = 0;                                  ///< into Program::ratios
    std::int64_t minCacheable = 0;                               ///< in the model's own tokens
    std::int64_t contextWindow = 0;
    double baseUs = 0;
    double usPerInput = 0; ///< input and writes
    double usPerRead = 0;
    double usPerOutput = 0;
};

/// A prefix in one model's tokens, from the start of a request whose volatile tokens go last.
struct PrefixLengths {
    std::int64_t toSystem = 0;    ///< up to the first breakpoint
    std::int64_t toReference = 0; ///< up to the second; the same where there is no reference
    std::int64_t volatileTokens = 0;
};

struct ToolProgram {
    std::uint64_t key = 0;
    Sampler resultTokens;
    Sampler latency;
    Sampler confidence;
    std::int64_t feePico = 0; ///< a fetched result
    bool covered = false;     ///< the tool cache is asked for its results
    bool cached = false;      ///< and may have them: its inputs come back
    std::int64_t ttlUs = 0;
    InputSampler inputs;
    std::optional<std::int64_t> truncateTo; ///< tokens
};

struct ToolChoiceProgram {
    std::size_t tool = 0;
    double cumulative = 1; ///< chance of this or an earlier one
};

struct DelegateProgram {
    std::size_t agent = 0;
    Sampler count;
    Sampler brief;
    Sampler report;
};

struct StepProgram {
    std::uint64_t key = 0;
    std::size_t index = 0; ///< among all steps of the plan
    std::size_t ownModel = 0;
    std::size_t routedModel = 0; ///< the same where routing leaves it alone
    double ownPass = 1;
    double routedPass = 1;
    Reads reads = Reads::Conversation;
    bool fast = false;
    Sampler prompt;
    Sampler output;
    double probability = 1;
    Sampler repeat;
    std::vector<ToolChoiceProgram> tools;
    Sampler toolCalls;
    Sampler confidence;
    std::optional<DelegateProgram> delegate;
};

struct AgentProgram {
    std::uint64_t key = 0;
    bool interactive = true;
    Sampler userTokens;
    Sampler difficulty;
    Sampler turns;
    Sampler think;
    double variants = 1;
    bool volatileFirst = false;
    bool hasReference = false;         ///< a second breakpoint stands
    bool lostReference = false;        ///< retrieval took references out of its prefix
    std::vector<PrefixLengths> prefix; ///< by model
    std::vector<StepProgram> steps;
};

/// The techniques' parameters as numbers; what is absent is off. Those that only shape the program
/// (truncation, stable prefix, retrieval's and single agent's prefixes) have left their mark above.
struct TechniqueProgram {
    std::optional<RoutingProgram> routing;
    std::optional<ToolCacheProgram> toolCache;
    std::optional<PromptCachingProgram> caching;
    std::optional<HistoryProgram> history;
    std::optional<EarlyExitProgram> exit;
    std::optional<BatchProgram> batch;
    std::optional<PruningProgram> pruning;
    std::optional<CompactionProgram> compaction;
    std::optional<RetrievalProgram> retrieval;
    bool singleAgent = false;

    /// True where blocks that stand in a conversation may be changed.
    [[nodiscard]] bool rewrites() const { return history || pruning || compaction; }
};

struct Program {
    std::vector<Ratio> ratios; ///< the distinct tokenizer ratios; the first is 1
    std::vector<ModelProgram> models;
    std::vector<ToolProgram> tools;
    std::vector<AgentProgram> agents; ///< as in the plan
    std::size_t stepCount = 0;
    TechniqueProgram techniques;
    bool unmeasuredQuality = false; ///< some step is routed to a model without a pass rate

    [[nodiscard]] std::int64_t scaled(std::int64_t tokens, std::size_t model) const
    {
        return ratios[models[model].ratioClass].scale(tokens);
    }
};

/// What a figure that may be a belief is in one replication.
[[nodiscard]] double drawBelief(const Quantity& belief, const std::string& path, std::uint64_t seed,
                                std::uint64_t replication);

/// Compiles `plan` (with its scenario's `set` already made) for one replication. Requires a valid plan
/// and techniques that were validated with it.
[[nodiscard]] Program compileProgram(const Plan& plan, const TechniqueSet& techniques, std::uint64_t seed,
                                     std::uint64_t replication);

} // namespace spendwright
