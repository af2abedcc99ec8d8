// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/assumptions.h"

#include "engine/plan/modelsused.h"
#include "engine/plan/quantity.h"

#include <algorithm>
#include <set>

namespace spendwright {

namespace {

class Assumptions {
public:
    explicit Assumptions(ReportTable& table) : m_table(table) {}

    void of(std::string place) { m_place = std::move(place); }
    void add(const char* what, const std::string& value)
    {
        if (!value.empty())
            m_table.rows.push_back({Cell::ofText(m_place), Cell::ofText(what), Cell::ofText(value)});
    }
    /// Nothing where it is what the format takes for granted.
    void add(const char* what, const Quantity& value, double granted)
    {
        if (value != Quantity(granted))
            add(what, quantityToText(value));
    }
    void add(const char* what, std::int64_t value)
    {
        if (value != 0)
            add(what, std::to_string(value));
    }

private:
    ReportTable& m_table;
    std::string m_place;
};

const std::string& label(const std::string& name, const std::string& id)
{
    return name.empty() ? id : name;
}

const char* arrivalsText(Arrivals arrivals)
{
    return arrivals == Arrivals::Even ? "even" : arrivals == Arrivals::Burst ? "burst" : "poisson";
}

const char* readsText(Reads reads)
{
    switch (reads) {
    case Reads::Message:
        return "message";
    case Reads::Result:
        return "result";
    case Reads::Nothing:
        return "nothing";
    case Reads::Conversation:
        break;
    }
    return "conversation";
}

void addTraffic(Assumptions& out, const Traffic& traffic)
{
    out.add("runs a day", quantityToText(traffic.runsPerDay));
    out.add("arrivals", std::string(arrivalsText(traffic.arrivals)));
    out.add("profile of the day", traffic.profile ? std::string("its own") : std::string());
    out.add("profile of the week", traffic.week ? std::string("its own") : std::string());
    out.add("turns", traffic.turns, 1);
    if (traffic.turns != Quantity(1))
        out.add("think time, s", quantityToText(traffic.thinkTimeS));
}

void addStep(Assumptions& out, const Step& step)
{
    out.add("task", step.task);
    out.add("model", step.model);
    out.add("reads", std::string(readsText(step.reads)));
    out.add("speed", step.fast ? std::string("fast") : std::string());
    out.add("prompt tokens", step.promptTokens, 0);
    out.add("output tokens", quantityToText(step.outputTokens));
    out.add("probability", step.probability, 1);
    out.add("repeat", step.repeat, 1);
    for (const ToolChoice& choice : step.tools)
        out.add("tool", choice.tool);
    if (!step.tools.empty())
        out.add("tool calls", step.toolCalls, 1);
    out.add("confidence", step.confidence, 0);
    for (const auto& [model, rate] : step.passRate)
        out.add("pass rate", model + ": " + quantityToText(rate));
    if (step.delegate)
        out.add("delegates to", step.delegate->agent + " x " + quantityToText(step.delegate->count));
}

void addAgent(Assumptions& out, const Agent& agent)
{
    const std::string name = label(agent.name, agent.id);
    out.of(name);
    out.add("somebody waits", std::string(agent.interactive ? "yes" : "no"));
    out.add("user message tokens", agent.userTokens, 0);
    out.add("difficulty", agent.difficulty, 1);
    out.add("tool definition tokens", agent.context.toolsTokens);
    out.add("system prompt tokens", agent.context.systemTokens);
    out.add("reference tokens", agent.context.referenceTokens);
    out.add("variants of the reference", agent.context.variants, 1);
    out.add(agent.context.volatileAtStart ? "volatile tokens, first" : "volatile tokens, last",
            agent.context.volatileTokens);
    if (agent.traffic)
        addTraffic(out, *agent.traffic);
    for (const Step& step : agent.steps) {
        out.of(name + " > " + label(step.name, step.id));
        addStep(out, step);
    }
}

void addTool(Assumptions& out, const Tool& tool)
{
    out.of(label(tool.name, tool.id));
    out.add("result tokens", quantityToText(tool.resultTokens));
    out.add("fee, $", tool.feeUsd, 0);
    out.add("latency, s", tool.latencyS, 0);
    out.add("distinct inputs", tool.distinctInputs, 0);
    out.add("popularity", tool.popularity, 1);
    out.add("confidence", tool.confidence, 0);
}

void addScenario(Assumptions& out, const Scenario& scenario)
{
    out.of(label(scenario.name, scenario.id));
    std::string techniques;
    for (const Technique technique : scenario.order)
        techniques += (techniques.empty() ? "" : ", ") + std::string(techniqueId(technique));
    out.add("techniques", techniques.empty() ? std::string("none") : techniques);
    for (const SetEntry& entry : scenario.set)
        out.add("instead", entry.path + " = " + entry.json);
}

} // namespace

ReportTable assumptionsTable(const Plan& plan)
{
    ReportTable table;
    table.title = "Assumptions";
    table.columns = {{"of", "Of", false}, {"what", "What", false}, {"value", "Value", false}};
    Assumptions out(table);
    out.of(plan.name);
    out.add("notes", plan.notes);
    out.add("period, days", plan.periodDays);
    out.add("prices of", plan.priceDate);
    out.add("tokens counted for", plan.countedFor);
    out.add("inference", std::string(plan.usGeography ? "in the US only" : "anywhere"));
    if (plan.budgetUsd)
        out.add("budget, $", quantityToText(Quantity(*plan.budgetUsd)));
    for (const Agent& agent : plan.agents)
        addAgent(out, agent);
    for (const Tool& tool : plan.tools)
        addTool(out, tool);
    for (const Scenario& scenario : plan.scenarios)
        addScenario(out, scenario);
    return table;
}

std::string assumptionsText(const Plan& plan)
{
    constexpr std::size_t kLongest = 30'000; // what a spreadsheet's cell holds
    std::string text;
    std::string of;
    for (const std::vector<Cell>& row : assumptionsTable(plan).rows) {
        if (row[0].text != of)
            text += (text.empty() ? "" : "; ") + row[0].text + ": ";
        else
            text += ", ";
        of = row[0].text;
        text += row[1].text + " " + row[2].text;
        if (text.size() > kLongest)
            return text.substr(0, text.find_last_of(',')) + ", ...";
    }
    return text;
}

ReportTable pricesUsed(const Plan& plan)
{
    const std::set<std::string> named = modelsCalled(plan);
    ReportTable table = pricesReport(*plan.prices, plan.priceDate).tables.front();
    table.title = "Prices";
    const auto unused = [&named](const std::vector<Cell>& row) { return named.count(row.front().text) == 0; };
    table.rows.erase(std::remove_if(table.rows.begin(), table.rows.end(), unused), table.rows.end());
    return table;
}

} // namespace spendwright
