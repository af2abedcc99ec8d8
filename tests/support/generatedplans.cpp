// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/generatedplans.h"

#include "engine/plan/techniques.h"
#include "engine/rng.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace spendwright;

namespace {

using Json = nlohmann::ordered_json;

class Generator {
public:
    Generator(std::uint64_t key, const GeneratedPlanKind& kind) : m_key(mix64(key)), m_kind(kind) {}

    Json plan();

private:
    double uniform() { return uniform01(childKey(m_key, m_draws++)); }
    bool maybe(double share = 0.5) { return uniform() < share; }
    int whole(int least, int greatest)
    {
        return least + static_cast<int>(uniform() * (greatest - least + 1));
    }
    template <typename T>
    const T& oneOf(const std::vector<T>& things)
    {
        return things[static_cast<std::size_t>(whole(0, static_cast<int>(things.size()) - 1))];
    }
    double rounded(double value) { return std::floor(value * 1000) / 1000; }

    Json quantity(double least, double greatest);
    Json share();
    std::string model() { return oneOf(m_models); }
    std::string id(const std::string& word, std::size_t index);
    void maybeOdd(Json& object);
    Json weights(int count);

    Json tool(std::size_t index);
    Json step(std::size_t agent, std::size_t index);
    Json traffic();
    Json agent(std::size_t index);
    Json parameters(Technique technique);
    Json contextCare(Technique technique);
    Json scenario(std::size_t index, const Json& plan);
    Json change(const Json& plan);

    std::uint64_t m_key;
    std::uint64_t m_draws = 0;
    GeneratedPlanKind m_kind;
    std::vector<std::string> m_models = {"claude-sonnet-4-6", "claude-haiku-4-5", "claude-haiku-5-5",
                                         "claude-opus-4-8", "claude-haiku-4-5-20251001"};
    std::vector<std::string> m_tools;
    std::vector<std::string> m_agents;
};

Json Generator::quantity(double least, double greatest)
{
    const double low = rounded(least + uniform() * (greatest - least));
    const double high = rounded(low + uniform() * (greatest - low));
    if (!m_kind.chance || maybe(0.4))
        return maybe() ? Json(std::floor(low)) : Json(static_cast<std::int64_t>(low));
    switch (whole(0, 4)) {
    case 0:
        return {{"p5", low + 0.5}, {"p95", high + 0.5}};
    case 1:
        return {{"min", low}, {"max", high}};
    case 2:
        return {{"min", low}, {"mode", low + (high - low) / 2}, {"max", high}};
    case 3:
        return {{"values", {high, low, low}}};
    default:
        return {{"values", {low, high}}, {"weights", {1, 2.5}}};
    }
}

Json Generator::share()
{
    if (!m_kind.chance)
        return whole(0, 1);
    return maybe() ? Json(rounded(uniform())) : Json{{"min", rounded(uniform() / 2)}, {"max", 1}};
}

std::string Generator::id(const std::string& word, std::size_t index)
{
    static const std::vector<std::string> kOdd = {" x/y", "~", "ü", "\"", "0", "a b", "/", "\\n"};
    return word + std::to_string(index) + (m_kind.oddities && maybe() ? oneOf(kOdd) : "");
}

void Generator::maybeOdd(Json& object)
{
    if (m_kind.oddities && maybe(0.3))
        object["x-" + std::to_string(whole(0, 9))] =
            Json{{"kept", {1, nullptr, true, "ž"}}, {"empty", Json::object()}};
}

Json Generator::weights(int count)
{
    Json list = Json::array();
    for (int i = 0; i < count; ++i)
        list.push_back(rounded(uniform() * 3) + (i == 0 ? 0.5 : 0));
    return list;
}

Json Generator::tool(std::size_t index)
{
    Json tool{{"id", m_tools[index]}};
    if (maybe())
        tool["name"] = "Tool " + std::to_string(index);
    tool["result_tokens"] = quantity(0, 1500);
    if (maybe())
        tool["fee_usd"] = rounded(uniform() * 0.05);
    if (maybe())
        tool["latency_s"] = quantity(0, 5);
    if (maybe())
        tool["distinct_inputs"] = m_kind.chance ? whole(0, 40) : whole(0, 1);
    if (maybe(0.3))
        tool["popularity"] = rounded(uniform() * 1.5);
    if (maybe())
        tool["confidence"] = share();
    maybeOdd(tool);
    return tool;
}

Json Generator::step(std::size_t agent, std::size_t index)
{
    static const std::vector<std::string> kTasks = {"classify", "extract", "reason", "synthesize", "dance"};
    Json step{{"id", id("s", index)}, {"model", model()}};
    if (maybe())
        step["task"] = oneOf(kTasks);
    if (maybe(0.2))
        step["pinned"] = maybe();
    if (maybe(0.4))
        step["reads"] = oneOf(std::vector<std::string>{"conversation", "message", "result", "nothing"});
    if (maybe(0.1))
        step["speed"] = "fast";
    if (maybe(0.4))
        step["prompt_tokens"] = quantity(0, 400);
    step["output_tokens"] = quantity(0, 500);
    if (maybe(0.3))
        step["probability"] = share();
    if (maybe())
        step["repeat"] = quantity(0, 4);
    if (!m_tools.empty() && maybe()) {
        step["tool"] = oneOf(m_tools);
        if (m_kind.chance && m_tools.size() > 1 && maybe(0.4))
            step["tool"] = Json{{{"id", m_tools[0]}, {"weight", 2}}, {{"id", m_tools[1]}}};
        if (maybe(0.3))
            step["tool_calls"] = quantity(0, 3);
    }
    if (maybe(0.3))
        step["confidence"] = share();
    if (m_kind.chance && maybe(0.2))
        step["pass_rate"] = Json{{model(), rounded(uniform())}};
    if (agent + 1 < m_agents.size() && maybe(0.3)) {
        const auto later = static_cast<std::size_t>(
            whole(static_cast<int>(agent) + 1, static_cast<int>(m_agents.size()) - 1));
        step["delegate"] = Json{{"agent", m_agents[later]}, {"count", quantity(1, 2)}};
        if (maybe())
            step["delegate"]["brief_tokens"] = quantity(0, 300);
    }
    maybeOdd(step);
    return step;
}

Json Generator::traffic()
{
    Json traffic{{"runs_per_day", whole(0, 40)}};
    traffic["arrivals"] = m_kind.chance ? oneOf(std::vector<std::string>{"poisson", "even", "burst"})
                                        : oneOf(std::vector<std::string>{"even", "burst"});
    if (maybe(0.3))
        traffic["burst_hour"] = whole(0, 23);
    if (maybe(0.3))
        traffic["profile"] = weights(24);
    if (maybe(0.3))
        traffic["week"] = weights(7);
    if (maybe())
        traffic["turns"] = quantity(1, 4);
    traffic["think_time_s"] = quantity(0, 400);
    maybeOdd(traffic);
    return traffic;
}

Json Generator::agent(std::size_t index)
{
    Json agent{{"id", m_agents[index]}};
    if (maybe())
        agent["name"] = "Agent " + std::to_string(index);
    if (maybe())
        agent["interactive"] = maybe();
    agent["user_tokens"] = quantity(0, 500);
    if (m_kind.chance && maybe(0.3))
        agent["difficulty"] = Json{{"p5", 0.5}, {"p95", 2}};
    if (maybe(0.7)) {
        Json context{{"system_tokens", whole(0, 5000)}};
        if (maybe())
            context["tools_tokens"] = whole(0, 900);
        if (maybe())
            context["reference_tokens"] = whole(0, 5000);
        if (m_kind.chance && maybe(0.3))
            context["variants"] = whole(1, 5);
        if (maybe(0.3))
            context["volatile_tokens"] = whole(0, 30);
        if (maybe(0.3))
            context["volatile_position"] = maybe() ? "start" : "end";
        agent["context"] = std::move(context);
    }
    agent["steps"] = Json::array();
    const int steps = whole(1, 3);
    for (int i = 0; i < steps; ++i)
        agent["steps"].push_back(step(index, static_cast<std::size_t>(i)));
    if (index == 0 || maybe())
        agent["traffic"] = traffic();
    maybeOdd(agent);
    return agent;
}

Json Generator::contextCare(Technique technique)
{
    switch (technique) {
    case Technique::HistorySummary:
        return {{"max_turns", whole(1, 6)},
                {"unit", maybe() ? "turn" : "exchange"},
                {"model", model()},
                {"refresh", maybe() ? "rolling" : "per_call"}};
    case Technique::EarlyExit:
        return {{"threshold", rounded(uniform())}, {"false_exit_share", share()}};
    case Technique::ResultPruning:
        return {{"keep_last", whole(0, 3)},
                {"note_tokens", whole(0, 50)},
                {"refetch_probability", share()},
                {"refetch_tokens", quantity(0, 800)}};
    case Technique::Compaction:
        return {{"threshold_tokens", whole(500, 6000)}, {"summary_tokens", whole(0, 800)}};
    case Technique::Retrieval:
        return {{"fetch_probability", share()}, {"chunk_tokens", quantity(0, 900)}};
    default:
        return Json::object();
    }
}

Json Generator::parameters(Technique technique)
{
    if (maybe(0.3))
        return Json::object();
    switch (technique) {
    case Technique::ModelRouting:
        return {{"routes", {{"classify", model()}, {"reason", model()}}}, {"share", share()}};
    case Technique::ToolCache: {
        Json cache{{"ttl_s", whole(1, 90000)}, {"reuse", maybe() ? "result" : "answer"}};
        if (!m_tools.empty() && maybe())
            cache["per_tool_ttl_s"] = Json{{m_tools[0], whole(1, 4000)}};
        if (!m_tools.empty() && maybe(0.3))
            cache["tools"] = m_tools;
        return cache;
    }
    case Technique::PromptCaching:
        return {{"ttl", maybe() ? "5m" : "1h"}, {"scope", maybe() ? "prefix" : "conversation"}};
    case Technique::ResultTruncation:
        return {{"max_tokens", whole(0, 600)}};
    case Technique::Batch:
        return {{"share", share()}, {"round_s", whole(1, 7200)}, {"cache_hit_rate", share()}};
    default:
        return contextCare(technique);
    }
}

Json Generator::change(const Json& plan)
{
    const auto at = [](const std::string& id) {
        std::string escaped;
        for (const char c : id)
            escaped += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
        return escaped;
    };
    Json set{{"/agents/" + at(m_agents[0]) + "/user_tokens", whole(0, 300)}};
    if (maybe())
        set["/agents/" + at(m_agents[0]) + "/traffic/runs_per_day"] = whole(0, 20);
    if (!m_tools.empty() && maybe())
        set["/tools/" + at(m_tools[0]) + "/result_tokens"] = quantity(0, 300);
    if (maybe()) {
        const std::string step = plan["agents"][0]["steps"][0]["id"];
        set["/agents/" + at(m_agents[0]) + "/steps/" + at(step) + "/model"] = model();
    }
    if (maybe(0.2))
        set["/models/claude-haiku-4-5/input"] = rounded(uniform() * 3);
    return set;
}

Json Generator::scenario(std::size_t index, const Json& plan)
{
    Json scenario{{"id", id("scenario", index)}, {"techniques", Json::object()}};
    if (maybe())
        scenario["name"] = "Scenario " + std::to_string(index);
    std::vector<std::string> order;
    for (const Technique technique : kAllTechniques) {
        if (!maybe(0.35) || (!m_kind.chance && technique == Technique::Batch))
            continue;
        order.emplace_back(techniqueId(technique));
        scenario["techniques"][order.back()] = parameters(technique);
    }
    if (maybe()) {
        std::reverse(order.begin(), order.end());
        scenario["order"] = order;
    }
    if (m_kind.set && maybe(0.4))
        scenario["set"] = change(plan);
    maybeOdd(scenario);
    return scenario;
}

Json Generator::plan()
{
    const int tools = whole(0, 3);
    const int agents = whole(1, 4);
    for (int i = 0; i < tools; ++i)
        m_tools.push_back(id("tool", static_cast<std::size_t>(i)));
    for (int i = 0; i < agents; ++i)
        m_agents.push_back(id("agent", static_cast<std::size_t>(i)));

    Json plan{{"format", "spendwright-plan"}, {"version", 1}, {"name", "Generated"}};
    plan["period_days"] = whole(1, 3);
    plan["seed"] = mix64(m_key);
    plan["price_date"] = "2026-11-22";
    if (maybe(0.3))
        plan["counted_for"] = model();
    if (maybe(0.3))
        plan["inference_geo"] = maybe() ? "us" : "global";
    if (maybe(0.3))
        plan["budget_usd"] = whole(0, 100);
    if (maybe(0.4)) {
        plan["models"] = Json{{"claude-sonnet-4-6", {{"input", 2.5}, {"latency", {{"base_s", 1}}}}},
                              {"own-model", {{"input", 0.7}, {"output", 2.1}, {"aliases", {"mine"}}}}};
        m_models.insert(m_models.end(), {"own-model", "mine"});
    }
    plan["tools"] = Json::array();
    for (std::size_t i = 0; i < m_tools.size(); ++i)
        plan["tools"].push_back(tool(i));
    plan["agents"] = Json::array();
    for (std::size_t i = 0; i < m_agents.size(); ++i)
        plan["agents"].push_back(agent(i));
    plan["scenarios"] = Json::array();
    if (maybe())
        plan["scenarios"].push_back(Json{{"id", "before"}, {"techniques", Json::object()}});
    const int scenarios = whole(0, 3);
    for (int i = 0; i < scenarios; ++i)
        plan["scenarios"].push_back(scenario(static_cast<std::size_t>(i), plan));
    maybeOdd(plan);
    return plan;
}

} // namespace

std::string generatedPlan(std::uint64_t key, const GeneratedPlanKind& kind)
{
    return Generator(key, kind).plan().dump(1);
}
