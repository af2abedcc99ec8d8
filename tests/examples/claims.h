// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "examples/computed.h"

#include <QLocale>
#include <QStringList>

#include <functional>

// The figures of resources/examples/README.md, row by row, as they come out of the plans.

namespace spendwright {

struct Claim {
    const char* what;                     ///< the row's first cell
    const char* where;                    ///< its third cell, without the marks
    std::function<QStringList()> figures; ///< what stands in bold in its fourth cell
};

namespace figures {

inline QString percent(double share)
{
    return QString::asprintf("%.1f%%", share * 100);
}
inline QString times(double factor)
{
    return QString::asprintf("%.1f", factor) + QStringLiteral("×");
}
inline QString cents(double usd)
{
    return QString::asprintf("$%.2f", usd);
}
inline QString dollars(double usd)
{
    return QLatin1Char('$') + QLocale(QLocale::English).toString(qRound64(usd));
}

inline QStringList savedShare(const std::string& id, const std::string& scenarioId,
                              const std::string& agentId = {})
{
    return {percent(savedBy(id, scenarioId, agentId))};
}

inline double cost(const std::string& id, const std::string& scenarioId)
{
    return scenario(computed(id), scenarioId).cost.mean;
}

inline QStringList cheaperModel()
{
    const double before = agent(scenario(computed("seven-techniques"), "before"), "intents").costUsd;
    const double haiku = agent(scenario(computed("seven-techniques"), "model_routing"), "intents").costUsd;
    const SimulationResult newest = compute(
        exampleFile("seven-techniques"),
        {{"/scenarios/model_routing/techniques/model_routing/routes/classify", "\"claude-haiku-5-5\""}},
        {"model_routing"});
    return {times(before / haiku),
            times(before / agent(scenario(newest, "model_routing"), "intents").costUsd)};
}

/// The weather agent alone, with results that live for some seconds.
inline SimulationResult weather(const std::string& ttlS, const std::string& days = "30")
{
    Changes changes = {{"/scenarios/tool_cache/techniques/tool_cache/ttl_s", ttlS}, {"/period_days", days}};
    for (const char* other : {"intents", "assistant", "searcher", "chat", "researcher", "documents"})
        changes.emplace_back(std::string("/agents/") + other, "");
    return compute(exampleFile("seven-techniques"), changes, {"before", "tool_cache"});
}

inline QStringList weatherHits()
{
    const SimulationResult day = weather("86400");
    const SimulationResult halfHour = weather("1800");
    return {percent(scenario(day, "tool_cache").toolCacheHitRate),
            percent(saved(scenario(day, "before").cost.mean, scenario(day, "tool_cache").cost.mean)),
            percent(scenario(halfHour, "tool_cache").toolCacheHitRate)};
}

inline QStringList searchHits()
{
    return {percent(scenario(computed("research-agent"), "tool_cache").toolCacheHitRate),
            percent(savedBy("research-agent", "tool_cache"))};
}

/// Only one agent's prompt is long enough to be cached, so the scenario's cached tokens are that prompt.
inline QStringList cachedPrompt()
{
    const ScenarioResult& cached = scenario(computed("seven-techniques"), "prompt_caching");
    const auto classUsd = [&cached](TokenClass c) { return cached.byClassUsd[static_cast<std::size_t>(c)]; };
    const double inputPrice = classUsd(TokenClass::Input) / cached.tokens.input; // all of it is one model's
    const double fresh = (cached.tokens.cacheRead + cached.tokens.cacheWrite5m) * inputPrice;
    return {percent(saved(fresh, classUsd(TokenClass::CacheRead) + classUsd(TokenClass::CacheWrite5m))),
            percent(savedBy("seven-techniques", "prompt_caching", "assistant"))};
}

inline QStringList truncated(const std::string& id, const std::string& agentId)
{
    const double before = inputTokens(scenario(computed(id), "before"), agentId);
    const double after = inputTokens(scenario(computed(id), "result_truncation"), agentId);
    return {percent(saved(before, after)), percent(savedBy(id, "result_truncation", agentId))};
}

inline double callsOfResearcher(const std::string& scenarioId)
{
    const AgentPart& researcher = agent(scenario(computed("seven-techniques"), scenarioId), "researcher");
    return researcher.calls / researcher.runs;
}

inline QStringList earlyExits()
{
    return {QString::number(callsOfResearcher("before"), 'f', 0),
            QString::number(callsOfResearcher("early_exit"), 'f', 1),
            percent(savedBy("seven-techniques", "early_exit", "researcher"))};
}

inline QStringList headline()
{
    return {dollars(cost("research-agent", "before")), dollars(cost("research-agent", "all-seven")),
            percent(savedBy("research-agent", "all-seven"))};
}

inline QStringList timestamp()
{
    const double front = scenario(computed("long-loop"), "cached").costPerRun.value_or(0);
    const double last = scenario(computed("long-loop"), "cached-stable").costPerRun.value_or(0);
    return {cents(front), cents(last), times(front / last)};
}

inline QStringList batchCacheHits()
{
    QStringList shares;
    for (const char* rate : {"0.3", "0.98"}) {
        const SimulationResult result = compute(
            exampleFile("nightly-documents"),
            {{"/scenarios/batch-cached/techniques/batch/cache_hit_rate", rate}}, {"before", "batch-cached"});
        shares << percent(
            saved(scenario(result, "before").cost.mean, scenario(result, "batch-cached").cost.mean));
    }
    return shares;
}

} // namespace figures

inline std::vector<Claim> claims()
{
    using namespace figures;
    const std::string research = "research-agent", seven = "seven-techniques", loop = "long-loop",
                      support = "support-chat", lead = "orchestrator", nightly = "nightly-documents";
    return {
        {"Model routing", "research-agent, model_routing",
         [=] { return savedShare(research, "model_routing"); }},
        {"Model routing", "seven-techniques, model_routing, agent intents",
         [=] { return savedShare(seven, "model_routing", "intents"); }},
        {"Haiku is 10 times cheaper", "seven-techniques, model_routing, agent intents", cheaperModel},
        {"Tool cache", "research-agent, tool_cache", searchHits},
        {"Tool cache", "seven-techniques, tool_cache, agent weather", weatherHits},
        {"Prompt caching", "seven-techniques, prompt_caching, agent assistant", cachedPrompt},
        {"Prompt caching", "research-agent, prompt_caching",
         [=] { return savedShare(research, "prompt_caching"); }},
        {"Truncating results", "research-agent, result_truncation",
         [=] { return truncated(research, "research"); }},
        {"Truncating results", "seven-techniques, result_truncation, agent searcher",
         [=] { return truncated(seven, "searcher"); }},
        {"Summarising history", "seven-techniques, history_summary, agent chat",
         [=] { return savedShare(seven, "history_summary", "chat"); }},
        {"Summarising history", "research-agent, history_summary",
         [=] { return savedShare(research, "history_summary"); }},
        {"Early exit", "seven-techniques, early_exit, agent researcher", earlyExits},
        {"Early exit", "research-agent, early_exit", [=] { return savedShare(research, "early_exit"); }},
        {"Batching", "seven-techniques, batch, agent documents",
         [=] { return savedShare(seven, "batch", "documents"); }},
        {"Batching", "research-agent, batch", [=] { return savedShare(research, "batch"); }},
        {"All seven", "research-agent, all-seven", headline},
        {"All seven", "seven-techniques, all-seven", [=] { return savedShare(seven, "all-seven"); }},
        {"Eight tool calls cost 8 times", "long-loop, eight-tool-calls against no-tool-call",
         [=] { return QStringList{times(cost(loop, "eight-tool-calls") / cost(loop, "no-tool-call"))}; }},
        {"A timestamp in front", "long-loop, cached against cached-stable", timestamp},
        {"Pruning", "long-loop, pruning", [=] { return savedShare(loop, "pruning"); }},
        {"Pruning under a cache", "long-loop, pruning-cached and pruning-seldom-cached against cached-stable",
         [=] {
             return QStringList{
                 times(cost(loop, "pruning-cached") / cost(loop, "cached-stable")),
                 percent(saved(cost(loop, "cached-stable"), cost(loop, "pruning-seldom-cached")))};
         }},
        {"Compaction", "long-loop, compaction; compaction-cached against cached-stable",
         [=] {
             return savedShare(loop, "compaction")
                    << percent(saved(cost(loop, "cached-stable"), cost(loop, "compaction-cached")));
         }},
        {"Fetching on demand", "long-loop, retrieval", [=] { return savedShare(loop, "retrieval"); }},
        {"Caching conversations", "support-chat, chat-5m",
         [=] {
             return QStringList{times(cost(support, "before") / cost(support, "chat-5m")),
                                percent(scenario(computed(support), "chat-5m").promptCacheReadShare)};
         }},
        {"Summaries under a cache", "support-chat, summary; summary-chat-5m against chat-5m",
         [=] {
             return savedShare(support, "summary")
                    << percent(-saved(cost(support, "chat-5m"), cost(support, "summary-chat-5m")));
         }},
        {"One agent instead of workers", "orchestrator, one-agent; one-agent-cached against cached",
         [=] {
             return QStringList{times(cost(lead, "one-agent") / cost(lead, "before")),
                                times(cost(lead, "one-agent-cached") / cost(lead, "cached"))};
         }},
        {"Workers on a small model", "orchestrator, cheap-workers",
         [=] { return savedShare(lead, "cheap-workers"); }},
        {"Caching what starts at once", "nightly-documents, cached and cached-spread",
         [=] {
             return QStringList{percent(-savedBy(nightly, "cached")),
                                percent(savedBy(nightly, "cached-spread"))};
         }},
        {"Caching within batches", "nightly-documents, batch-cached", batchCacheHits},
    };
}

} // namespace spendwright
