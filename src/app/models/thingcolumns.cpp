// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/thingcolumns.h"

#include "app/document/planjson.h"

#include <QCoreApplication>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Columns)
};

ThingColumn named(const QString& title)
{
    ThingColumn column;
    column.title = title;
    column.key = QStringLiteral("name");
    column.fallback = "\"\"";
    return column;
}

ThingColumn quantity(const QString& title, const char* key, const QString& unit, const char* fallback = "0")
{
    ThingColumn column;
    column.title = title;
    column.key = QString::fromLatin1(key);
    column.fallback = fallback;
    column.quantity = true;
    column.unit = unit;
    return column;
}

ThingColumn choice(const QString& title, const char* key, const char* fallback,
                   std::function<Choices(const PlanDocument&)> choices)
{
    ThingColumn column;
    column.title = title;
    column.key = QString::fromLatin1(key);
    column.fallback = fallback;
    column.choices = std::move(choices);
    return column;
}

QString tokens()
{
    return Text::tr("tokens");
}

} // namespace

ThingColumns stepColumns()
{
    ThingColumn task = choice(Text::tr("Task"), "task", "\"reason\"", taskChoices);
    task.text = [](const PlanDocument&, const std::string& json) {
        return choiceLabel(usualTasks(), jsonFromText(json).toString());
    };
    ThingColumn model = choice(Text::tr("Model"), "model", "\"\"", modelChoices);
    model.text = [](const PlanDocument& document, const std::string& json) {
        return modelName(document, jsonFromText(json).toString());
    };
    ThingColumn tool = choice(Text::tr("Tool"), "tool", "", toolChoices);
    tool.text = toolName;
    return {named(Text::tr("Step")),
            task,
            model,
            choice(Text::tr("Reads"), "reads", "\"conversation\"",
                   [](const PlanDocument&) { return readsChoices(); }),
            quantity(Text::tr("Prompt"), "prompt_tokens", tokens()),
            quantity(Text::tr("Output"), "output_tokens", tokens()),
            tool,
            quantity(Text::tr("Repeat"), "repeat", {}, "1")};
}

ThingColumns agentColumns()
{
    const QString seconds = Text::tr("seconds");
    return {named(Text::tr("Agent")),
            quantity(Text::tr("Runs a day"), "traffic/runs_per_day", {}),
            choice(Text::tr("Arrivals"), "traffic/arrivals", "\"poisson\"",
                   [](const PlanDocument&) { return arrivalChoices(); }),
            quantity(Text::tr("Turns"), "traffic/turns", {}, "1"),
            quantity(Text::tr("Think time"), "traffic/think_time_s", seconds, R"({"p5": 10, "p95": 900})"),
            quantity(Text::tr("User message"), "user_tokens", tokens()),
            quantity(Text::tr("System prompt"), "context/system_tokens", tokens())};
}

ThingColumns toolColumns()
{
    return {named(Text::tr("Tool")),
            quantity(Text::tr("Result"), "result_tokens", tokens()),
            quantity(Text::tr("Fee"), "fee_usd", Text::tr("dollars a result")),
            quantity(Text::tr("Takes"), "latency_s", Text::tr("seconds")),
            quantity(Text::tr("Distinct inputs"), "distinct_inputs", {}),
            quantity(Text::tr("Popularity"), "popularity", {}, "1"),
            quantity(Text::tr("Confidence"), "confidence", {})};
}

} // namespace spendwright
