// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/thingfields.h"

#include "app/forms/fieldbuilder.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTime>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

using Kind = Field::Kind;

QString tokens()
{
    return Text::tr("tokens");
}

QString seconds()
{
    return Text::tr("s", "seconds, as a unit behind a figure");
}

// From a word to a book; most of the way is where most sizes are.
SliderRange sizes(double to = 50000)
{
    return {10, to, true, true};
}

Choices scenarioChoices(const PlanDocument& document)
{
    Choices choices = {{QStringLiteral("before"), Text::tr("As today"), {}}};
    const QString list = QStringLiteral("/scenarios");
    for (int i = 0; i < document.size(list); ++i) {
        const QString path = document.childPath(list, i);
        const QString id = document.string(path + QStringLiteral("/id"));
        if (id == QStringLiteral("before"))
            choices.front().label = document.label(path);
        else
            choices.push_back({id, document.label(path), {}});
    }
    return choices;
}

Choices geographies()
{
    return {{QStringLiteral("global"), Text::tr("anywhere"), {}},
            {QStringLiteral("us"), Text::tr("in the US only"), {}}};
}

Choices volatilePositions()
{
    return {{QStringLiteral("end"), Text::tr("last"), {}},
            {QStringLiteral("start"), Text::tr("first"),
             Text::tr("so nothing behind them can be read from the cache")}};
}

Choices speeds()
{
    return {{QStringLiteral("standard"), Text::tr("standard"), {}},
            {QStringLiteral("fast"), Text::tr("fast"), {}}};
}

Field hours()
{
    Field field = makeField(Kind::Weights, "traffic/profile", Text::tr("Hours"),
                            Text::tr("How busy each hour of the day is"));
    field.weights = 24;
    for (int hour = 0; hour < 24; ++hour) {
        field.weightNames << QLocale().toString(QTime(hour, 0), QLocale::ShortFormat);
        field.weightMarks << (hour % 6 == 0 ? QString::number(hour) : QString());
    }
    return field;
}

Field weekdays()
{
    Field field = makeField(Kind::Weights, "traffic/week", Text::tr("Weekdays"),
                            Text::tr("How busy each day is, Monday first"));
    field.weights = 7;
    for (int day = 1; day <= 7; ++day) {
        field.weightNames << QLocale().standaloneDayName(day);
        field.weightMarks << QLocale().standaloneDayName(day, QLocale::ShortFormat);
    }
    return field;
}

Field idField()
{
    return makeField(Kind::Text, "id", Text::tr("Id"),
                     Text::tr("What it is called inside the plan. What refers to it follows."));
}

Field toolWeights(const PlanDocument& document)
{
    Field field = makeField(Kind::Pairs, "tool", Text::tr("One of"),
                            Text::tr("Several tools: one of them is drawn each time, by weight"));
    field.pairs = PairsOf{PairsOf::Shape::Weights,
                          [&document] {
                              Choices tools = toolChoices(document);
                              tools.erase(tools.begin());
                              return tools;
                          },
                          false,
                          {},
                          "1",
                          {},
                          Text::tr("Add tool")};
    return field;
}

Field passRates(const std::function<Choices()>& models)
{
    Field field =
        makeField(Kind::Pairs, "pass_rate", Text::tr("Pass rate"),
                  Text::tr("How often a model's answer is good enough, 0 to 1. A call that fails is "
                           "made again. Nothing said: unmeasured."));
    field.pairs = PairsOf{PairsOf::Shape::Object, models, false, {}, "0.9", {}, Text::tr("Add model")};
    field.wide = true;
    return field;
}

FieldSection trafficSection()
{
    return {
        Text::tr("Traffic"),
        {makeQuantity({"traffic/runs_per_day", "0", Text::tr("a day"), SliderRange{1, 100000, true, true}},
                      Text::tr("Runs"),
                      Text::tr("Conversations that begin in a day. None: the agent is only delegated to.")),
         makeChoice("traffic/arrivals", "\"poisson\"", arrivalChoices, Text::tr("Arrivals")),
         makeWhole({"traffic/burst_hour", "0", Text::tr("o'clock")}, Text::tr("Burst at"),
                   Text::tr("For runs that come all at once: 0 to 23")),
         hours(), weekdays(),
         makeQuantity({"traffic/turns", "1", {}, SliderRange{1, 30}}, Text::tr("Turns"),
                      Text::tr("User messages in a run")),
         makeQuantity({"traffic/think_time_s", R"({"p5": 10, "p95": 900})", seconds()},
                      Text::tr("Think time"), Text::tr("Between the answer and the user's next message"))}};
}

FieldSection contextSection()
{
    return {
        Text::tr("Context"),
        {makeWhole({"context/tools_tokens", "0", tokens(), sizes(20000)}, Text::tr("Tool definitions")),
         makeWhole({"context/system_tokens", "0", tokens(), sizes()}, Text::tr("System prompt")),
         makeWhole({"context/reference_tokens", "0", tokens(), sizes(500000)}, Text::tr("Reference"),
                   Text::tr("Material that stands in front of every conversation")),
         makeQuantity({"context/variants", "1", {}}, Text::tr("Variants"),
                      Text::tr("How many different references there are, each customer's documents, say")),
         makeWhole({"context/volatile_tokens", "0", tokens()}, Text::tr("Volatile"),
                   Text::tr("What differs in every call: a timestamp, a shuffled list")),
         makeChoice("context/volatile_position", "\"end\"", volatilePositions, Text::tr("Volatile go"))}};
}

FieldSection delegateSection(const PlanDocument& document, std::function<QString()> agent)
{
    Field to = makeChoice(
        "delegate/agent", "", [&document, agent] { return agentChoices(document, agent()); }, Text::tr("To"),
        Text::tr("The agent that does a part of the work beside this one"));
    to.removedKey = QStringLiteral("delegate");
    return {Text::tr("Delegates"),
            {to,
             makeQuantity({"delegate/count", "1", {}, SliderRange{1, 20}}, Text::tr("Sub-agents"),
                          Text::tr("How many start at once")),
             makeQuantity({"delegate/brief_tokens", "200", tokens()}, Text::tr("Brief"),
                          Text::tr("What each is told")),
             makeQuantity({"delegate/report_tokens", "500", tokens(), sizes()}, Text::tr("Report"),
                          Text::tr("What comes back"))}};
}

} // namespace

FieldSections planFields(const PlanDocument& document)
{
    return {
        {{},
         {makeField(Kind::Text, "name", Text::tr("Name")),
          makeWhole({"period_days", "30", Text::tr("days")}, Text::tr("Period")),
          makeField(Kind::Date, "price_date", Text::tr("Prices of"), Text::tr("The day whose prices hold")),
          makeQuantity({"budget_usd", "", Text::tr("$ a period")}, Text::tr("Budget")),
          makeChoice(
              "baseline", "\"before\"", [&document] { return scenarioChoices(document); },
              Text::tr("Baseline"), Text::tr("What scenarios are compared with")),
          makeChoice("inference_geo", "\"global\"", geographies, Text::tr("Computed")),
          makeChoice(
              "counted_for", "\"\"",
              [&document] {
                  Choices all = modelChoices(document);
                  all.insert(all.begin(), Choice{QString(), Text::tr("as the first step"), {}});
                  return all;
              },
              Text::tr("Counted for"), Text::tr("The model whose tokens the plan's figures count")),
          makeWhole({"seed", "1", {}}, Text::tr("Seed"), Text::tr("Another one gives other luck")),
          makeField(Kind::Notes, "notes", Text::tr("Notes"))}}};
}

FieldSections agentFields()
{
    return {{{},
             {makeField(Kind::Text, "name", Text::tr("Name")), idField(),
              makeFlag("interactive", true, Text::tr("Somebody waits for the answer"),
                       Text::tr("Only agents that nobody waits for can be batched")),
              makeQuantity({"user_tokens", "0", tokens(), sizes()}, Text::tr("User message")),
              makeQuantity({"difficulty", "1", QStringLiteral("×")}, Text::tr("Difficulty"),
                           Text::tr("Drawn for each run; multiplies repeats, outputs and tool results"))}},
            trafficSection(),
            contextSection(),
            {Text::tr("Notes"), {makeField(Kind::Notes, "notes", Text::tr("Notes"))}}};
}

FieldSections stepFields(const PlanDocument& document, std::function<QString()> agent)
{
    Field task = makeChoice(
        "task", "\"reason\"", [&document] { return taskChoices(document); }, Text::tr("Task"),
        Text::tr("Model routing goes by it. Type a word of your own where none of these fits."));
    task.typed = true;
    Field tool = makeChoice(
        "tool", "", [&document] { return toolChoices(document); }, Text::tr("Tool"));
    tool.describe = [&document](const std::string& json) { return toolName(document, json); };
    const auto models = [&document] { return modelChoices(document); };
    return {{{},
             {makeField(Kind::Text, "name", Text::tr("Name")), idField(), task,
              makeChoice("model", "\"\"", models, Text::tr("Model")),
              makeFlag("pinned", false, Text::tr("Pinned to this model"),
                       Text::tr("Model routing leaves it alone")),
              makeChoice("reads", "\"conversation\"", readsChoices, Text::tr("Reads")),
              makeChoice("speed", "\"standard\"", speeds, Text::tr("Speed"))}},
            {Text::tr("Sizes"),
             {makeQuantity({"prompt_tokens", "0", tokens(), sizes()}, Text::tr("Prompt")),
              makeQuantity({"output_tokens", "0", tokens(), sizes()}, Text::tr("Output")),
              makeQuantity({"repeat", "1", QStringLiteral("×"), SliderRange{1, 30}}, Text::tr("Repeat"),
                           Text::tr("How often in a turn")),
              makeQuantity({"probability", "1", {}, SliderRange{0, 1, false, false}}, Text::tr("Chance"),
                           Text::tr("That the step is done at all, 0 to 1")),
              makeQuantity({"confidence", "0", {}}, Text::tr("Confidence"),
                           Text::tr("Above early exit's threshold the rest is skipped, 0 to 1"))}},
            {Text::tr("Uses"),
             {tool, toolWeights(document),
              makeQuantity({"tool_calls", "1", QStringLiteral("×"), SliderRange{1, 10}},
                           Text::tr("Tool calls"), Text::tr("Results fetched side by side"))}},
            delegateSection(document, std::move(agent)),
            {Text::tr("Pass rate"), {passRates(models)}}};
}

FieldSections toolFields()
{
    return {
        {{},
         {makeField(Kind::Text, "name", Text::tr("Name")), idField(),
          makeQuantity({"result_tokens", "0", tokens(), sizes()}, Text::tr("Result")),
          makeQuantity({"fee_usd", "0", Text::tr("$ a result")}, Text::tr("Fee")),
          makeQuantity({"latency_s", "0", seconds()}, Text::tr("Takes"))}},
        {Text::tr("Inputs"),
         {makeQuantity({"distinct_inputs", "0", {}, SliderRange{1, 100000, true, true}}, Text::tr("Distinct"),
                       Text::tr("How many different inputs there are. 0: none ever comes back")),
          makeQuantity({"popularity", "1", {}}, Text::tr("Popularity"),
                       Text::tr("0: all inputs alike; 1: the usual few favourites; more: fewer still")),
          makeQuantity({"confidence", "0", {}}, Text::tr("Confidence"),
                       Text::tr("Above early exit's threshold the rest is skipped, 0 to 1"))}}};
}

} // namespace spendwright
