// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/techniquefields.h"

#include "app/document/choices.h"
#include "app/forms/fieldbuilder.h"

#include <QCoreApplication>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Parameters)
};

constexpr const char* kRoutes =
    R"({"classify": "claude-haiku-4-5", "extract": "claude-haiku-4-5", "route": "claude-haiku-4-5"})";
constexpr const char* kHelperModel = "\"claude-haiku-4-5\"";

QString tokens()
{
    return Text::tr("tokens");
}

QString seconds()
{
    return Text::tr("s", "seconds, as a unit behind a figure");
}

SliderRange shareRange()
{
    return {0, 1, false, false};
}

Choices toolsOf(const PlanDocument& document)
{
    Choices tools = toolChoices(document);
    tools.erase(tools.begin()); // none
    return tools;
}

Field byTool(const PlanDocument& document, const char* key, const char* value, const QString& unit,
             const QString& label)
{
    Field field = makeField(Field::Kind::Pairs, key, label, Text::tr("Tools for which it is another"));
    field.pairs =
        PairsOf{PairsOf::Shape::Object, [&document] { return toolsOf(document); }, false, {}, value, unit,
                Text::tr("Add tool")};
    return field;
}

FieldSection routing(const PlanDocument& document, const std::function<Choices()>& models)
{
    Field routes = makeField(Field::Kind::Pairs, "routes", Text::tr("Routes"),
                             Text::tr("The model that steps with that task go to"));
    routes.fallback = kRoutes;
    routes.wide = true;
    routes.pairs = PairsOf{
        PairsOf::Shape::Object, [&document] { return taskChoices(document); }, true, models, kHelperModel, {},
        Text::tr("Add task")};
    return {{}, {routes, makeQuantity({"share", "1", {}, shareRange()}, Text::tr("Share of runs"))}};
}

FieldSection caching()
{
    return {{},
            {makeChoice(
                 "scope", "\"prefix\"",
                 [] {
                     return Choices{{QStringLiteral("prefix"), Text::tr("the prefix"), {}},
                                    {QStringLiteral("conversation"), Text::tr("the conversation too"), {}}};
                 },
                 Text::tr("Caches")),
             makeChoice(
                 "ttl", "\"5m\"",
                 [] {
                     return Choices{
                         {QStringLiteral("5m"), Text::tr("5 minutes"), {}},
                         {QStringLiteral("1h"), Text::tr("1 hour"), Text::tr("writing costs more")}};
                 },
                 Text::tr("Kept for"))}};
}

FieldSection toolCache(const PlanDocument& document)
{
    Field tools = makeField(Field::Kind::Pairs, "tools", Text::tr("Only for"),
                            Text::tr("Tools whose results are kept; all of them where none is named"));
    tools.pairs = PairsOf{PairsOf::Shape::List, [&document] { return toolsOf(document); }, false, {}, {}, {},
                          Text::tr("Add tool")};
    return {
        {},
        {makeQuantity({"ttl_s", "300", seconds(), SliderRange{10, 86400, true, true}}, Text::tr("Kept for")),
         makeChoice(
             "reuse", "\"result\"",
             [] {
                 return Choices{{QStringLiteral("result"), Text::tr("the result"), {}},
                                {QStringLiteral("answer"), Text::tr("the step's call too"),
                                 Text::tr("the step's call is not made where all its results are there")}};
             },
             Text::tr("Saves")),
         byTool(document, "per_tool_ttl_s", "300", seconds(), Text::tr("Kept for, by tool")), tools}};
}

FieldSection history(const std::function<Choices()>& models)
{
    const auto units = [] {
        return Choices{{QStringLiteral("exchange"), Text::tr("exchanges"), {}},
                       {QStringLiteral("turn"), Text::tr("turns"), {}}};
    };
    const auto refreshes = [] {
        return Choices{{QStringLiteral("rolling"), Text::tr("when more is old"), {}},
                       {QStringLiteral("per_call"), Text::tr("for every call"), {}}};
    };
    return {{},
            {makeQuantity({"max_turns", "8", {}, SliderRange{1, 30}}, Text::tr("Keeps the latest")),
             makeChoice("unit", "\"exchange\"", units, Text::tr("Counted in")),
             makeChoice("model", kHelperModel, models, Text::tr("Written by")),
             makeQuantity({"summary_tokens", "200", tokens()}, Text::tr("Summary")),
             makeQuantity({"instruction_tokens", "30", tokens()}, Text::tr("Instruction")),
             makeQuantity({"wrapper_tokens", "30", tokens()}, Text::tr("Wrapper"),
                          Text::tr("What stands around the summary in the conversation")),
             makeChoice("refresh", "\"rolling\"", refreshes, Text::tr("Made anew"))}};
}

FieldSection pruning()
{
    return {{},
            {makeQuantity({"keep_last", "3", {}, SliderRange{0, 20}}, Text::tr("Keeps the latest")),
             makeQuantity({"note_tokens", "20", tokens()}, Text::tr("Note")),
             makeQuantity({"clear_at_least_tokens", "1", tokens()}, Text::tr("At least"),
                          Text::tr("Waits until that much can be cleared at once")),
             makeQuantity({"refetch_probability", "0", {}}, Text::tr("Fetched again"),
                          Text::tr("Chance for each later call, 0 to 1")),
             makeQuantity({"refetch_tokens", "1000", tokens()}, Text::tr("Piece")),
             makeQuantity({"request_tokens", "50", tokens()}, Text::tr("Request"))}};
}

FieldSection compaction(const std::function<Choices()>& models)
{
    return {{},
            {makeQuantity({"threshold_tokens", "100000", tokens(), SliderRange{1000, 200000, true, true}},
                          Text::tr("Above")),
             makeChoice("model", kHelperModel, models, Text::tr("Written by")),
             makeQuantity({"summary_tokens", "1000", tokens()}, Text::tr("Summary")),
             makeQuantity({"instruction_tokens", "30", tokens()}, Text::tr("Instruction"))}};
}

FieldSection earlyExit()
{
    return {{},
            {makeQuantity({"threshold", "0.85", {}, shareRange()}, Text::tr("Sure above")),
             makeQuantity({"nudge_tokens", "30", tokens()}, Text::tr("Nudge")),
             makeQuantity({"false_exit_share", "0", {}}, Text::tr("Wrong exits"),
                          Text::tr("Their share, 0 to 1"))}};
}

FieldSection batch()
{
    return {{},
            {makeQuantity({"share", "1", {}, shareRange()}, Text::tr("Share of runs")),
             makeQuantity({"round_s", "3600", seconds()}, Text::tr("Takes")),
             makeQuantity({"cache_hit_rate", R"({"min": 0.3, "max": 0.98})", {}}, Text::tr("Cache hits"),
                          Text::tr("Nobody knows beforehand: 0 to 1"))}};
}

FieldSection retrieval()
{
    return {{},
            {makeQuantity({"fetch_probability", "0.3", {}, shareRange()}, Text::tr("Fetches"),
                          Text::tr("Chance for each call")),
             makeQuantity({"chunk_tokens", "1000", tokens()}, Text::tr("Piece")),
             makeQuantity({"request_tokens", "50", tokens()}, Text::tr("Request"))}};
}

} // namespace

FieldSections techniqueFields(const PlanDocument& document, Technique technique)
{
    const auto models = [&document] { return modelChoices(document); };
    switch (technique) {
    case Technique::ModelRouting:
        return {routing(document, models)};
    case Technique::ToolCache:
        return {toolCache(document)};
    case Technique::PromptCaching:
        return {caching()};
    case Technique::ResultTruncation:
        return {{{},
                 {makeQuantity({"max_tokens", "500", tokens(), SliderRange{50, 20000, true, true}},
                               Text::tr("At most")),
                  byTool(document, "per_tool", "500", tokens(), Text::tr("By tool"))}}};
    case Technique::HistorySummary:
        return {history(models)};
    case Technique::EarlyExit:
        return {earlyExit()};
    case Technique::Batch:
        return {batch()};
    case Technique::ResultPruning:
        return {pruning()};
    case Technique::Compaction:
        return {compaction(models)};
    case Technique::Retrieval:
        return {retrieval()};
    case Technique::StablePrefix:
    case Technique::SingleAgent:
        break;
    }
    return {};
}

} // namespace spendwright
