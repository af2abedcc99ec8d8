// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// A mean of the whole period with the standard error of the computation (not of the world).
struct Estimate {
    double mean = 0;
    double stderr_ = 0;
};

/// What the period's cost varies by, besides the computation's own error.
struct CostSpread {
    std::vector<double> factors = {1}; ///< what doubts make of the mean; of mean 1
    double luck = 0;                   ///< variance by the luck of the traffic, in dollars squared
};

/// The period's cost, in dollars: the mean with the computation's error, and where it will lie given the
/// plan's beliefs and the luck of its traffic.
struct CostEstimate : Estimate {
    double p5 = 0;
    double p50 = 0;
    double p95 = 0;
    CostSpread spread{}; ///< that these are of; see CostDistribution
};

/// Tokens of each class (SPEC section 4); means over replications for the whole period.
struct TokenCounts {
    double input = 0;
    double cacheWrite5m = 0;
    double cacheWrite1h = 0;
    double cacheRead = 0;
    double output = 0;
    [[nodiscard]] double allInput() const { return input + cacheWrite5m + cacheWrite1h + cacheRead; }
};

enum class TokenClass { Input, CacheWrite5m, CacheWrite1h, CacheRead, Output };
inline constexpr std::size_t kTokenClassCount = 5;
[[nodiscard]] const char* tokenClassId(TokenClass tokenClass); ///< "input", "cache_write_5m", ...

enum class Cause { Step, Retry, Fetch, HistorySummary, Compaction, ToolFee };
inline constexpr std::size_t kCauseCount = 6;
[[nodiscard]] const char* causeId(Cause cause); ///< "step", ..., "tool_fee"

/// How a call is billed: it selects the prices.
enum class Lane { Standard, Fast, Batched };
inline constexpr std::size_t kLaneCount = 3;

/// Tokens that were billed alike: of one step and cause, by one model in one lane, within its tier or not.
struct UsageLine {
    std::size_t step = 0; ///< in ScenarioResult::byStep
    Cause cause = Cause::Step;
    std::string model; ///< id
    Lane lane = Lane::Standard;
    bool tier = false;
    bool priced = true;
    double calls = 0;
    std::array<double, kTokenClassCount> tokens{};             ///< by TokenClass
    std::array<std::int64_t, kTokenClassCount> picoPerToken{}; ///< 10^-12 dollars; 0 where it is unpriced
};

struct Latency { ///< seconds
    double p50 = 0;
    double p95 = 0;
};

// A part's cost counts what is priced; `unpricedCalls` says how many calls it leaves out. Where that is
// all of them the cost is unknown: show known() only.
struct CostPart {
    double costUsd = 0;
    double calls = 0;
    double unpricedCalls = 0;
    [[nodiscard]] bool known() const { return unpricedCalls == 0 || costUsd != 0; }
};
struct AgentPart : CostPart {
    std::string id;
    double runs = 0; ///< its own traffic and what was delegated to it
    Latency latency;
};
struct StepPart : CostPart {
    std::string agent;
    std::string step;
    std::vector<std::string> models; ///< that its own calls went to, most calls first
    double inputTokens = 0;
    double outputTokens = 0;
    double feesUsd = 0; ///< of its tools, within the cost
};
struct ModelPart : CostPart {
    std::string model;
};

struct ScenarioResult {
    std::string id;
    CostEstimate cost;
    std::optional<double> costPerRun;           ///< nothing without runs
    std::optional<double> costPerSuccessfulRun; ///< nothing without a successful run
    double successRate = 1;
    double runs = 0; ///< of traffic
    double calls = 0;
    double failedSteps = 0;
    double overflowCalls = 0;
    double unpricedCalls = 0;
    TokenCounts tokens;
    double promptCacheReadShare = 0; ///< cache_read over all input tokens
    double toolCacheHitRate = 0;     ///< hits over look-ups
    double toolFeesUsd = 0;
    Latency latency;
    bool unmeasuredQuality = false; ///< a routed step's model has no pass rate
    std::vector<AgentPart> byAgent; ///< as in the plan
    std::vector<StepPart> byStep;   ///< as in the plan
    std::vector<ModelPart> byModel; ///< only those that were called, by id
    double byClassUsd[kTokenClassCount] = {};
    double byCauseUsd[kCauseCount] = {};
    std::vector<UsageLine> usage; ///< in the order of steps; with the tools' fees all that is paid

    /// False where nothing of it is priced: then there is no cost to show.
    [[nodiscard]] bool costKnown() const { return unpricedCalls == 0 || cost.mean != 0; }
};

struct SimulationResult {
    std::string planName;
    std::uint64_t seed = 1;
    bool exact = false;
    int replications = 1;
    int periodDays = 30;
    std::string priceDate;
    bool hasBeliefs = false; ///< false: the range P5..P95 is only luck ("no doubts entered")
    std::string fingerprint; ///< 16 hex digits over plan, prices, seed and figures
    std::vector<ScenarioResult> scenarios;

    [[nodiscard]] const ScenarioResult* scenario(const std::string& id) const;
};

} // namespace spendwright
