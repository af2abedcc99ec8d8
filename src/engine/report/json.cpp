// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/assumptions.h"
#include "engine/report/jsontext.h"
#include "engine/report/writers.h"

namespace spendwright {

namespace {

constexpr int kResultVersion = 1;

std::optional<double> knownCost(const CostPart& part)
{
    return part.known() ? std::optional(part.costUsd) : std::nullopt;
}

void addLatency(JsonText& json, const Latency& latency, bool known)
{
    json.beginInlineObject("latency_s");
    json.add("p50", known ? std::optional(latency.p50) : std::nullopt);
    json.add("p95", known ? std::optional(latency.p95) : std::nullopt).end();
}

void addCost(JsonText& json, const ScenarioResult& result)
{
    const auto ifKnown = [&](double value) {
        return result.costKnown() ? std::optional(value) : std::nullopt;
    };
    json.beginInlineObject("cost_usd").add("mean", ifKnown(result.cost.mean));
    json.add("stderr", ifKnown(result.cost.stderr_)).add("p5", ifKnown(result.cost.p5));
    json.add("p50", ifKnown(result.cost.p50)).add("p95", ifKnown(result.cost.p95)).end();
    json.add("cost_per_run_usd", result.costKnown() ? result.costPerRun : std::nullopt);
    json.add("cost_per_successful_run_usd", result.costKnown() ? result.costPerSuccessfulRun : std::nullopt);
}

void addParts(JsonText& json, const ScenarioResult& result)
{
    json.beginArray("by_agent");
    for (const AgentPart& part : result.byAgent) {
        json.beginInlineObject().add("id", part.id).add("cost_usd", knownCost(part)).add("calls", part.calls);
        json.add("runs", part.runs);
        addLatency(json, part.latency, part.runs > 0);
        json.end();
    }
    json.end().beginArray("by_step");
    for (const StepPart& part : result.byStep) {
        json.beginInlineObject().add("agent", part.agent).add("step", part.step);
        json.add("cost_usd", knownCost(part)).add("calls", part.calls).end();
    }
    json.end().beginArray("by_model");
    for (const ModelPart& part : result.byModel) {
        json.beginInlineObject().add("model", part.model).add("cost_usd", knownCost(part));
        json.add("calls", part.calls).end();
    }
    json.end();
}

void addKinds(JsonText& json, const ScenarioResult& result)
{
    const auto ifKnown = [&](double value) {
        return result.costKnown() ? std::optional(value) : std::nullopt;
    };
    json.beginArray("by_class");
    for (std::size_t i = 0; i < kTokenClassCount; ++i) {
        json.beginInlineObject().add("class", tokenClassId(static_cast<TokenClass>(i)));
        json.add("cost_usd", ifKnown(result.byClassUsd[i])).end();
    }
    json.end().beginArray("by_cause");
    for (std::size_t i = 0; i < kCauseCount; ++i) {
        json.beginInlineObject().add("cause", causeId(static_cast<Cause>(i)));
        json.add("cost_usd", ifKnown(result.byCauseUsd[i])).end();
    }
    json.end();
}

void addScenario(JsonText& json, const ScenarioResult& result)
{
    json.beginObject().add("id", result.id);
    addCost(json, result);
    json.add("success_rate", result.successRate).add("runs", result.runs).add("calls", result.calls);
    json.add("failed_steps", result.failedSteps).add("overflow_calls", result.overflowCalls);
    json.add("unpriced_calls", result.unpricedCalls);
    json.beginInlineObject("tokens").add("input", result.tokens.input);
    json.add("cache_write_5m", result.tokens.cacheWrite5m).add("cache_write_1h", result.tokens.cacheWrite1h);
    json.add("cache_read", result.tokens.cacheRead).add("output", result.tokens.output).end();
    json.add("prompt_cache_read_share", result.promptCacheReadShare);
    json.add("tool_cache_hit_rate", result.toolCacheHitRate).add("tool_fees_usd", result.toolFeesUsd);
    addLatency(json, result.latency, result.runs > 0);
    addParts(json, result);
    addKinds(json, result);
    json.end();
}

void addSavings(JsonText& json, const SavingsResult& savings)
{
    const bool known = savings.before.costKnown() && savings.after.costKnown();
    const auto ifKnown = [&](double value) { return known ? std::optional(value) : std::nullopt; };
    const auto estimate = [&](const char* key, const Estimate& value) {
        json.beginInlineObject(key)
            .add("usd", ifKnown(value.mean))
            .add("stderr", ifKnown(value.stderr_))
            .end();
    };
    json.add("format", "spendwright-savings").add("version", kResultVersion);
    json.add("scenario", savings.scenario).add("against", savings.against);
    json.add("before_usd",
             savings.before.costKnown() ? std::optional(savings.before.cost.mean) : std::nullopt);
    json.add("after_usd", savings.after.costKnown() ? std::optional(savings.after.cost.mean) : std::nullopt);
    if (savings.before.unpricedCalls > 0 || savings.after.unpricedCalls > 0) { // the figures leave them out
        json.add("unpriced_calls_before", savings.before.unpricedCalls);
        json.add("unpriced_calls_after", savings.after.unpricedCalls);
    }
    estimate("saved", savings.saved);
    json.add("saved_share", known ? savings.savedShare() : std::nullopt);
    json.beginArray("techniques");
    for (const PlayerSavings& player : savings.players) {
        json.beginObject().add("id", player.id);
        estimate("alone", player.alone);
        estimate("last", player.last);
        estimate("in_order", player.inOrder);
        estimate("fair_share", player.fairShare);
        json.add("latency_p50_change_s", player.latencyP50ChangeS).end();
    }
    json.end();
}

void addSteps(JsonText& json, const CostTable& table)
{
    json.beginArray("steps");
    for (const CostRow& row : table.rows) {
        json.beginInlineObject().add("agent", row.agent).add("step", row.step).add("model", row.model);
        json.add("calls_before", row.callsBefore).add("calls_after", row.callsAfter);
        json.add("before_usd", row.beforeKnown ? std::optional(row.beforeUsd) : std::nullopt);
        json.add("after_usd", row.afterKnown ? std::optional(row.afterUsd) : std::nullopt);
        json.add("unpriced_before", row.unpricedBefore).add("unpriced_after", row.unpricedAfter);
        json.add("technique", row.technique).end();
    }
    json.end();
}

} // namespace

std::string toJson(const SimulationResult& result)
{
    JsonText json;
    json.beginObject().add("format", "spendwright-result").add("version", kResultVersion);
    json.add("plan", result.planName).addInteger("seed", result.seed).add("exact", result.exact);
    json.add("replications", result.replications).add("period_days", result.periodDays);
    json.add("price_date", result.priceDate).add("fingerprint", result.fingerprint);
    json.beginArray("scenarios");
    for (const ScenarioResult& scenario : result.scenarios)
        addScenario(json, scenario);
    return json.end().end().text();
}

std::string toJson(const SavingsResult& savings)
{
    JsonText json;
    json.beginObject();
    addSavings(json, savings);
    return json.end().text();
}

std::string toJson(const Plan& plan, const SavingsResult& savings, const std::string& date)
{
    JsonText json;
    json.beginObject();
    addSavings(json, savings);
    json.add("plan", savings.planName)
        .addInteger("seed", savings.seed)
        .add("period_days", savings.periodDays);
    json.add("price_date", savings.priceDate).add("fingerprint", savings.fingerprint);
    if (!date.empty())
        json.add("date", date);
    addSteps(json, costTable(plan, savings));
    json.beginArray("assumptions");
    for (const std::vector<Cell>& row : assumptionsTable(plan).rows)
        json.beginInlineObject()
            .add("of", row[0].text)
            .add("what", row[1].text)
            .add("value", row[2].text)
            .end();
    json.end();
    json.beginArray("scenarios");
    addScenario(json, savings.before);
    addScenario(json, savings.after);
    return json.end().end().text();
}

} // namespace spendwright
