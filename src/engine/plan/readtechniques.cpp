// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/readplan.h"

#include <unordered_set>

namespace spendwright {

namespace {

std::map<std::string, Quantity> readByTool(const Place& place, const Limit& limit, ReadContext& context)
{
    std::map<std::string, Quantity> figures;
    for (const Place& member : readMembers(place, context.issues)) {
        context.checkTool(member.key, member);
        if (const auto figure = readQuantity(member, limit, context.issues))
            figures.emplace(member.key, *figure);
    }
    return figures;
}

void readHelperModel(ObjectReader& object, std::string& model, ReadContext& context)
{
    if (const auto place = object.find("model"))
        model = context.modelId(*place);
    else if (object.valid())
        context.useDefaultModel(model, object.pointer());
}

void read(ObjectReader& object, ModelRouting& routing, ReadContext& context)
{
    if (const auto routes = object.find("routes")) {
        routing.routes.clear();
        for (const Place& member : readMembers(*routes, context.issues))
            routing.routes.emplace(member.key, context.modelId(member));
    } else if (object.valid()) {
        for (const auto& [task, model] : routing.routes)
            context.useDefaultModel(model, object.pointer());
    }
    object.quantity("share", routing.share, limits::kShare);
}

void read(ObjectReader& object, ToolCache& cache, ReadContext& context)
{
    object.quantity("ttl_s", cache.ttlS, limits::kSeconds);
    if (const auto place = object.find("per_tool_ttl_s"))
        cache.perToolTtlS = readByTool(*place, limits::kSeconds, context);
    if (const auto place = object.find("tools")) {
        cache.tools.emplace();
        std::unordered_set<std::string> seen;
        for (const Place& member : readList(*place, context.issues)) {
            std::string id = context.toolId(member);
            if (seen.insert(id).second)
                cache.tools->push_back(std::move(id));
        }
    }
    if (const auto reuse = object.choice("reuse", {"result", "answer"}))
        cache.reuseAnswer = *reuse == 1;
}

void read(ObjectReader& object, PromptCaching& caching, ReadContext& /*context*/)
{
    if (const auto ttl = object.choice("ttl", {"5m", "1h"}))
        caching.oneHour = *ttl == 1;
    if (const auto scope = object.choice("scope", {"prefix", "conversation"}))
        caching.conversation = *scope == 1;
}

void read(ObjectReader& object, ResultTruncation& truncation, ReadContext& context)
{
    object.quantity("max_tokens", truncation.maxTokens, limits::kTokens);
    if (const auto place = object.find("per_tool"))
        truncation.perTool = readByTool(*place, limits::kTokens, context);
}

void read(ObjectReader& object, HistorySummary& summary, ReadContext& context)
{
    object.quantity("max_turns", summary.maxTurns, limits::kKept);
    if (const auto unit = object.choice("unit", {"exchange", "turn"}))
        summary.byTurn = *unit == 1;
    readHelperModel(object, summary.model, context);
    object.quantity("summary_tokens", summary.summaryTokens, limits::kTokens);
    object.quantity("instruction_tokens", summary.instructionTokens, limits::kTokens);
    object.quantity("wrapper_tokens", summary.wrapperTokens, limits::kTokens);
    if (const auto refresh = object.choice("refresh", {"rolling", "per_call"}))
        summary.perCall = *refresh == 1;
}

void read(ObjectReader& object, EarlyExit& exit, ReadContext& /*context*/)
{
    object.quantity("threshold", exit.threshold, limits::kAnything);
    object.quantity("nudge_tokens", exit.nudgeTokens, limits::kTokens);
    object.quantity("false_exit_share", exit.falseExitShare, limits::kShare);
}

void read(ObjectReader& object, Batch& batch, ReadContext& /*context*/)
{
    object.quantity("share", batch.share, limits::kShare);
    object.quantity("round_s", batch.roundS, limits::kSeconds);
    object.quantity("cache_hit_rate", batch.cacheHitRate, limits::kShare);
}

void read(ObjectReader& /*object*/, StablePrefix& /*prefix*/, ReadContext& /*context*/) {}

void read(ObjectReader& object, ResultPruning& pruning, ReadContext& /*context*/)
{
    object.quantity("keep_last", pruning.keepLast, limits::kKept);
    object.quantity("note_tokens", pruning.noteTokens, limits::kTokens);
    object.quantity("clear_at_least_tokens", pruning.clearAtLeastTokens, limits::kTokens);
    object.quantity("refetch_probability", pruning.refetchProbability, limits::kShare);
    object.quantity("refetch_tokens", pruning.refetchTokens, limits::kTokens);
    object.quantity("request_tokens", pruning.requestTokens, limits::kTokens);
}

void read(ObjectReader& object, Compaction& compaction, ReadContext& context)
{
    object.quantity("threshold_tokens", compaction.thresholdTokens, limits::kTokens);
    readHelperModel(object, compaction.model, context);
    object.quantity("summary_tokens", compaction.summaryTokens, limits::kTokens);
    object.quantity("instruction_tokens", compaction.instructionTokens, limits::kTokens);
}

void read(ObjectReader& object, Retrieval& retrieval, ReadContext& /*context*/)
{
    object.quantity("fetch_probability", retrieval.fetchProbability, limits::kShare);
    object.quantity("chunk_tokens", retrieval.chunkTokens, limits::kTokens);
    object.quantity("request_tokens", retrieval.requestTokens, limits::kTokens);
}

void read(ObjectReader& /*object*/, SingleAgent& /*single*/, ReadContext& /*context*/) {}

template <typename Parameters>
void readInto(std::optional<Parameters>& target, const Place& place, ReadContext& context)
{
    ObjectReader object(place, context.issues);
    read(object, target.emplace(), context);
    object.finish();
}

} // namespace

void readTechnique(Technique technique, const Place& place, TechniqueSet& set, ReadContext& context)
{
    switch (technique) {
    case Technique::ModelRouting:
        return readInto(set.modelRouting, place, context);
    case Technique::ToolCache:
        return readInto(set.toolCache, place, context);
    case Technique::PromptCaching:
        return readInto(set.promptCaching, place, context);
    case Technique::ResultTruncation:
        return readInto(set.resultTruncation, place, context);
    case Technique::HistorySummary:
        return readInto(set.historySummary, place, context);
    case Technique::EarlyExit:
        return readInto(set.earlyExit, place, context);
    case Technique::Batch:
        return readInto(set.batch, place, context);
    case Technique::StablePrefix:
        return readInto(set.stablePrefix, place, context);
    case Technique::ResultPruning:
        return readInto(set.resultPruning, place, context);
    case Technique::Compaction:
        return readInto(set.compaction, place, context);
    case Technique::Retrieval:
        return readInto(set.retrieval, place, context);
    case Technique::SingleAgent:
        return readInto(set.singleAgent, place, context);
    }
}

} // namespace spendwright
