// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/readplan.h"

#include <algorithm>
#include <cmath>

namespace spendwright {

namespace {

/// A plain count of tokens. People paste averages, so a fraction is rounded rather than refused.
void readBlockTokens(ObjectReader& object, const char* key, std::int64_t& target)
{
    const auto place = object.find(key);
    if (!place)
        return;
    const auto value = readNumber(*place, limits::kTokens, object.issues());
    if (!value)
        return;
    target = static_cast<std::int64_t>(std::floor(*value + 0.5));
    if (static_cast<double>(target) != *value) {
        object.issues().warning(place->pointer,
                                QT_TRANSLATE_NOOP("Engine", "%1 is %2, but tokens are whole; %3 is taken"),
                                {key, plainNumber(*value), std::to_string(target)});
    }
}

Context readContextBlocks(const Place& place, ReadContext& context)
{
    ObjectReader object(place, context.issues);
    Context blocks;
    readBlockTokens(object, "tools_tokens", blocks.toolsTokens);
    readBlockTokens(object, "system_tokens", blocks.systemTokens);
    readBlockTokens(object, "reference_tokens", blocks.referenceTokens);
    object.quantity("variants", blocks.variants, limits::kKinds);
    readBlockTokens(object, "volatile_tokens", blocks.volatileTokens);
    if (const auto position = object.choice("volatile_position", {"end", "start"}))
        blocks.volatileAtStart = *position == 1;
    object.finish();
    return blocks;
}

/// A confidence may have any scale, but the threshold's default is on a scale up to 1.
void readConfidence(ObjectReader& object, Quantity& target)
{
    object.quantity("confidence", target, limits::kAnything);
    const double most = target.kind == Quantity::Kind::Lognormal ? target.b : target.greatest();
    if (most > 1) {
        object.issues().warning(
            childPointer(object.pointer(), "confidence"),
            QT_TRANSLATE_NOOP(
                "Engine", "confidence goes up to %1; it is compared with a threshold that is mostly below 1"),
            {plainNumber(most)});
    }
}

ToolChoice readToolChoice(const Place& place, ReadContext& context)
{
    ObjectReader object(place, context.issues);
    ToolChoice choice;
    if (const auto id = object.require("id"))
        choice.tool = context.toolId(*id);
    object.number("weight", choice.weight, limits::kAnything);
    object.finish();
    return choice;
}

std::vector<ToolChoice> readToolChoices(const Place& place, ReadContext& context)
{
    if (place.json->is_string())
        return {{context.toolId(place), 1}};
    std::vector<ToolChoice> choices;
    if (!place.json->is_array()) {
        context.issues.error(
            place.pointer,
            QT_TRANSLATE_NOOP(
                "Engine",
                "%1 must be a tool's id, or a list such as [{\"id\": \"search\", \"weight\": 2}], but is %2"),
            {place.key, excerpt(*place.json)});
        return choices;
    }
    UniqueIds ids(context.issues);
    double sum = 0;
    for (const Place& member : readList(place, context.issues)) {
        choices.push_back(readToolChoice(member, context));
        ids.add(choices.back().tool, childPointer(member.pointer, "id"));
        sum += choices.back().weight;
    }
    if (!choices.empty() && !(sum > 0)) {
        context.issues.error(
            place.pointer,
            QT_TRANSLATE_NOOP("Engine", "All weights of %1 are 0; at least one must be above 0"),
            {place.key});
    }
    return choices;
}

Delegate readDelegate(const Place& place, ReadContext& context)
{
    ObjectReader object(place, context.issues);
    Delegate delegate;
    if (const auto agent = object.require("agent"))
        delegate.agent = context.agentId(*agent);
    object.quantity("count", delegate.count, limits::kDelegates);
    object.quantity("brief_tokens", delegate.briefTokens, limits::kTokens);
    object.quantity("report_tokens", delegate.reportTokens, limits::kTokens);
    object.finish();
    return delegate;
}

std::map<std::string, Quantity> readPassRates(const Place& place, ReadContext& context)
{
    std::map<std::string, Quantity> rates;
    UniqueIds ids(context.issues);
    for (const Place& member : readMembers(place, context.issues)) {
        const Json name = member.key;
        const std::string id = context.modelName({&name, member.pointer, member.key});
        ids.add(id, member.pointer);
        if (const auto rate = readQuantity(member, limits::kShare, context.issues); rate && !id.empty())
            rates.emplace(id, *rate);
    }
    return rates;
}

template <std::size_t N>
void readDayWeights(ObjectReader& object, const char* key, std::optional<std::array<double, N>>& target)
{
    const auto place = object.find(key);
    if (!place)
        return;
    const auto weights = readWeights(*place, N, object.issues());
    if (!weights)
        return;
    target.emplace();
    std::copy_n(weights->begin(), N, target->begin());
}

void readSteps(const Place& place, Agent& agent, ReadContext& context)
{
    constexpr std::size_t kMostSteps = 1000;
    const auto members = readThings(place, kMostSteps, context.issues);
    if (place.json->is_array() && place.json->empty()) {
        context.issues.error(
            place.pointer,
            QT_TRANSLATE_NOOP("Engine",
                              "The agent has no steps, so it would do nothing; give it at least one"));
    }
    UniqueIds ids(context.issues);
    for (const Place& member : members) {
        agent.steps.push_back(readStep(member, context));
        ids.add(agent.steps.back().id, childPointer(member.pointer, "id"));
    }
}

} // namespace

Tool readTool(const Place& place, ReadContext& context)
{
    ObjectReader object(place, context.issues);
    Tool tool;
    tool.id = object.id("id");
    object.text("name", tool.name);
    object.quantity("result_tokens", tool.resultTokens, limits::kTokens);
    object.quantity("fee_usd", tool.feeUsd, limits::kUsd);
    object.quantity("latency_s", tool.latencyS, limits::kSeconds);
    object.quantity("distinct_inputs", tool.distinctInputs, limits::kKinds);
    object.quantity("popularity", tool.popularity, limits::kPopularity);
    readConfidence(object, tool.confidence);
    object.finish();
    return tool;
}

Step readStep(const Place& place, ReadContext& context)
{
    ObjectReader object(place, context.issues);
    Step step;
    step.id = object.id("id");
    object.text("name", step.name);
    object.text("task", step.task);
    if (const auto model = object.require("model"))
        step.model = context.modelId(*model);
    object.flag("pinned", step.pinned);
    if (const auto reads = object.choice("reads", {"conversation", "message", "result", "nothing"}))
        step.reads = static_cast<Reads>(*reads);
    if (const auto speed = object.choice("speed", {"standard", "fast"}))
        step.fast = *speed == 1;
    object.quantity("prompt_tokens", step.promptTokens, limits::kTokens);
    object.quantity("output_tokens", step.outputTokens, limits::kTokens);
    object.quantity("probability", step.probability, limits::kShare);
    object.quantity("repeat", step.repeat, limits::kRepeat);
    if (const auto tool = object.find("tool"))
        step.tools = readToolChoices(*tool, context);
    object.quantity("tool_calls", step.toolCalls, limits::kToolCalls);
    readConfidence(object, step.confidence);
    if (const auto rates = object.find("pass_rate"))
        step.passRate = readPassRates(*rates, context);
    if (const auto delegate = object.find("delegate"))
        step.delegate = readDelegate(*delegate, context);
    object.finish();
    return step;
}

Traffic readTraffic(const Place& place, ReadContext& context)
{
    ObjectReader object(place, context.issues);
    Traffic traffic;
    object.quantity("runs_per_day", traffic.runsPerDay, limits::kRunsPerDay);
    if (const auto arrivals = object.choice("arrivals", {"poisson", "even", "burst"}))
        traffic.arrivals = static_cast<Arrivals>(*arrivals);
    constexpr Limit kHour{23, QT_TRANSLATE_NOOP("Engine", "%1 is %2; the hours of a day are 0 to %3")};
    std::int64_t hour = 0;
    object.whole("burst_hour", hour, kHour);
    traffic.burstHour = static_cast<int>(hour);
    readDayWeights(object, "profile", traffic.profile);
    readDayWeights(object, "week", traffic.week);
    object.quantity("turns", traffic.turns, limits::kTurns);
    object.quantity("think_time_s", traffic.thinkTimeS, limits::kSeconds);
    object.finish();
    return traffic;
}

Agent readAgent(const Place& place, ReadContext& context)
{
    ObjectReader object(place, context.issues);
    Agent agent;
    agent.id = object.id("id");
    object.text("name", agent.name);
    object.text("notes", agent.notes);
    object.flag("interactive", agent.interactive);
    object.quantity("user_tokens", agent.userTokens, limits::kTokens);
    object.quantity("difficulty", agent.difficulty, limits::kDifficulty);
    if (const auto blocks = object.find("context"))
        agent.context = readContextBlocks(*blocks, context);
    if (const auto steps = object.require("steps"))
        readSteps(*steps, agent, context);
    if (const auto traffic = object.find("traffic"))
        agent.traffic = readTraffic(*traffic, context);
    object.finish();
    return agent;
}

} // namespace spendwright
