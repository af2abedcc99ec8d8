// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/quantity.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spendwright {

/// The twelve techniques, in the order of SPEC section 6.
enum class Technique {
    ModelRouting,
    ToolCache,
    PromptCaching,
    ResultTruncation,
    HistorySummary,
    EarlyExit,
    Batch,
    StablePrefix,
    ResultPruning,
    Compaction,
    Retrieval,
    SingleAgent
};
inline constexpr std::size_t kTechniqueCount = 12;
inline constexpr std::array<Technique, kTechniqueCount> kAllTechniques = {
    Technique::ModelRouting,   Technique::ToolCache,  Technique::PromptCaching, Technique::ResultTruncation,
    Technique::HistorySummary, Technique::EarlyExit,  Technique::Batch,         Technique::StablePrefix,
    Technique::ResultPruning,  Technique::Compaction, Technique::Retrieval,     Technique::SingleAgent};

/// The id in the plan file, such as "model_routing".
[[nodiscard]] std::string_view techniqueId(Technique technique);
[[nodiscard]] std::optional<Technique> techniqueFromId(std::string_view id);

// Parameters, with the defaults of SPEC section 6. Models are ids (aliases already resolved). A Quantity
// here is a belief, drawn once per replication, unless it says otherwise.

struct ModelRouting {
    std::map<std::string, std::string> routes = {
        {"classify", "claude-haiku-4-5"}, {"extract", "claude-haiku-4-5"}, {"route", "claude-haiku-4-5"}};
    Quantity share = 1;
    friend bool operator==(const ModelRouting&, const ModelRouting&) = default;
};
struct ToolCache {
    Quantity ttlS = 300;
    std::map<std::string, Quantity> perToolTtlS;   ///< by tool id
    std::optional<std::vector<std::string>> tools; ///< absent: all
    bool reuseAnswer = false;                      ///< reuse "answer"
    friend bool operator==(const ToolCache&, const ToolCache&) = default;
};
struct PromptCaching {
    bool oneHour = false;      ///< ttl "1h"
    bool conversation = false; ///< scope "conversation"
    friend bool operator==(const PromptCaching&, const PromptCaching&) = default;
};
struct ResultTruncation {
    Quantity maxTokens = 500;
    std::map<std::string, Quantity> perTool; ///< by tool id
    friend bool operator==(const ResultTruncation&, const ResultTruncation&) = default;
};
struct HistorySummary {
    Quantity maxTurns = 8;
    bool byTurn = false; ///< unit "turn"
    std::string model = "claude-haiku-4-5";
    Quantity summaryTokens = 200;
    Quantity instructionTokens = 30;
    Quantity wrapperTokens = 30;
    bool perCall = false; ///< refresh "per_call"
    friend bool operator==(const HistorySummary&, const HistorySummary&) = default;
};
struct EarlyExit {
    Quantity threshold = 0.85;
    Quantity nudgeTokens = 30;
    Quantity falseExitShare = 0;
    friend bool operator==(const EarlyExit&, const EarlyExit&) = default;
};
struct Batch {
    Quantity share = 1;
    Quantity roundS = 3600;
    Quantity cacheHitRate = Quantity::uniform(0.3, 0.98);
    friend bool operator==(const Batch&, const Batch&) = default;
};
struct StablePrefix {
    friend bool operator==(const StablePrefix&, const StablePrefix&) = default;
};
struct ResultPruning {
    Quantity keepLast = 3;
    Quantity noteTokens = 20;
    Quantity clearAtLeastTokens = 1;
    Quantity refetchProbability = 0;
    Quantity refetchTokens = 1000; ///< varies from fetch to fetch
    Quantity requestTokens = 50;
    friend bool operator==(const ResultPruning&, const ResultPruning&) = default;
};
struct Compaction {
    Quantity thresholdTokens = 100000;
    std::string model = "claude-haiku-4-5";
    Quantity summaryTokens = 1000;
    Quantity instructionTokens = 30;
    friend bool operator==(const Compaction&, const Compaction&) = default;
};
struct Retrieval {
    Quantity fetchProbability = 0.3;
    Quantity chunkTokens = 1000; ///< varies from fetch to fetch
    Quantity requestTokens = 50;
    friend bool operator==(const Retrieval&, const Retrieval&) = default;
};
struct SingleAgent {
    friend bool operator==(const SingleAgent&, const SingleAgent&) = default;
};

/// Which techniques are on, and how.
struct TechniqueSet {
    std::optional<ModelRouting> modelRouting;
    std::optional<ToolCache> toolCache;
    std::optional<PromptCaching> promptCaching;
    std::optional<ResultTruncation> resultTruncation;
    std::optional<HistorySummary> historySummary;
    std::optional<EarlyExit> earlyExit;
    std::optional<Batch> batch;
    std::optional<StablePrefix> stablePrefix;
    std::optional<ResultPruning> resultPruning;
    std::optional<Compaction> compaction;
    std::optional<Retrieval> retrieval;
    std::optional<SingleAgent> singleAgent;

    [[nodiscard]] bool has(Technique technique) const;
    /// Makes this technique on, off or as it is in `other`.
    void take(Technique technique, const TechniqueSet& other);
    void remove(Technique technique);
    friend bool operator==(const TechniqueSet&, const TechniqueSet&) = default;
};

} // namespace spendwright
