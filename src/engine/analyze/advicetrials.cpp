// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/advicetrials.h"

#include "engine/agent/techniques/modelrouting.h"
#include "engine/plan/json.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace spendwright {
namespace {

constexpr double kHour = 3600;
constexpr std::int64_t kSeldomTokens = 20000; // pruned at once, so that a cache is rewritten seldom

std::string idOf(Technique technique)
{
    return std::string(techniqueId(technique));
}

template <typename Test>
bool anyStep(const Plan& plan, Test test)
{
    return std::any_of(plan.agents.begin(), plan.agents.end(), [&](const Agent& agent) {
        return std::any_of(agent.steps.begin(), agent.steps.end(), test);
    });
}

template <typename Test>
bool anyAgent(const Plan& plan, Test test)
{
    return std::any_of(plan.agents.begin(), plan.agents.end(), test);
}

template <typename Test>
bool anyTool(const Plan& plan, Test test)
{
    return std::any_of(plan.tools.begin(), plan.tools.end(), test);
}

bool volatileFirst(const Plan& plan)
{
    return anyAgent(plan, [](const Agent& agent) {
        return agent.context.volatileAtStart && agent.context.volatileTokens > 0;
    });
}

// What can't make a difference needs no simulation.
bool canAct(const Plan& plan, Technique technique)
{
    const bool tools = anyStep(plan, [](const Step& step) { return !step.tools.empty(); });
    const bool delegates = anyStep(plan, [](const Step& step) { return step.delegate.has_value(); });
    switch (technique) {
    case Technique::ToolCache:
        return tools && anyTool(plan, [](const Tool& tool) { return tool.distinctInputs.greatest() > 0; });
    case Technique::ResultTruncation:
        return tools;
    case Technique::EarlyExit:
        return anyStep(plan, [](const Step& step) { return step.confidence.greatest() > 0; })
               || anyTool(plan, [](const Tool& tool) { return tool.confidence.greatest() > 0; });
    case Technique::Batch:
        return anyAgent(plan, [](const Agent& agent) { return !agent.interactive && agent.traffic; });
    case Technique::StablePrefix:
        return volatileFirst(plan);
    case Technique::ResultPruning:
        return tools || delegates;
    case Technique::Retrieval:
        return anyAgent(plan, [](const Agent& agent) { return agent.context.referenceTokens > 0; });
    case Technique::SingleAgent:
        return delegates;
    default:
        return anyStep(plan, [](const Step& step) { return step.reads == Reads::Conversation; });
    }
}

class Trials {
public:
    Trials(const PlanFile& file, const Plan& plan, const Scenario& scenario)
        : m_file(file),
          m_plan(plan),
          m_scenario(scenario)
    {}

    std::vector<AdviceTrial> all()
    {
        for (const Technique technique : kAllTechniques) {
            if (technique == Technique::ModelRouting)
                continue;
            if (m_scenario.techniques.has(technique))
                addActive(technique);
            else if (canAct(m_plan, technique))
                addIdle(technique);
        }
        addRouting();
        return std::move(m_trials);
    }

private:
    [[nodiscard]] Json own(Technique technique) const
    {
        const std::string path = childPointer("/scenarios", m_scenario.id) + "/techniques/" + idOf(technique);
        return Json::parse(m_file.get(path).value_or("{}"), nullptr, false);
    }

    AdviceTrial& add(TrialKind kind, Technique technique, const std::string& json)
    {
        AdviceTrial trial;
        trial.kind = kind;
        trial.technique = technique;
        trial.changes = {{technique, json}};
        trial.group = idOf(technique);
        return m_trials.emplace_back(std::move(trial));
    }

    void addIdle(Technique technique)
    {
        std::vector<const char*> settings = {"{}"};
        if (technique == Technique::PromptCaching)
            settings = {"{}", R"({"ttl": "1h"})", R"({"scope": "conversation"})",
                        R"({"ttl": "1h", "scope": "conversation"})"};
        else if (technique == Technique::ToolCache)
            settings = {"{}", R"({"ttl_s": 3600})"};
        else if (technique == Technique::HistorySummary)
            settings = {"{}", R"({"max_turns": 4})"};
        else if (technique == Technique::ResultPruning)
            settings = {"{}", R"({"clear_at_least_tokens": 20000})"};
        else if (technique == Technique::Compaction)
            settings = {"{}", R"({"threshold_tokens": 50000})"};
        for (const char* json : settings) {
            add(TrialKind::SwitchOn, technique, json);
            const bool spoilt = technique == Technique::PromptCaching && volatileFirst(m_plan)
                                && !m_scenario.techniques.stablePrefix;
            if (!spoilt)
                continue;
            AdviceTrial& both = add(TrialKind::StableCache, technique, json);
            both.changes.push_back({Technique::StablePrefix, "{}"});
        }
    }

    void addActive(Technique technique)
    {
        add(TrialKind::SwitchOff, technique, "");
        const TechniqueSet& on = m_scenario.techniques;
        switch (technique) {
        case Technique::PromptCaching:
            addCaching(*on.promptCaching);
            break;
        case Technique::ToolCache:
            addValue(technique, "ttl_s", on.toolCache->ttlS, {kHour});
            break;
        case Technique::ResultTruncation:
            addScaled(technique, "max_tokens", on.resultTruncation->maxTokens);
            break;
        case Technique::HistorySummary:
            addScaled(technique, "max_turns", on.historySummary->maxTurns);
            break;
        case Technique::ResultPruning:
            addValue(technique, "keep_last", on.resultPruning->keepLast, {1, 3, 6});
            addValue(technique, "clear_at_least_tokens", on.resultPruning->clearAtLeastTokens,
                     {1, static_cast<double>(kSeldomTokens)});
            break;
        case Technique::Compaction:
            addScaled(technique, "threshold_tokens", on.compaction->thresholdTokens);
            break;
        case Technique::Batch:
            addValue(technique, "share", on.batch->share, {1});
            break;
        default:
            break;
        }
    }

    void addParameter(Technique technique, const std::string& key, const Json& from, const Json& to)
    {
        Json json = own(technique);
        if (!json.is_object())
            return;
        json[key] = to;
        AdviceTrial& trial = add(TrialKind::Parameter, technique, json.dump());
        trial.parameter = key;
        trial.from = from.dump();
        trial.to = to.dump();
    }

    void addCaching(const PromptCaching& caching)
    {
        const char* ttls[] = {"5m", "1h"};
        const char* scopes[] = {"prefix", "conversation"};
        addParameter(Technique::PromptCaching, "ttl", ttls[caching.oneHour ? 1 : 0],
                     ttls[caching.oneHour ? 0 : 1]);
        addParameter(Technique::PromptCaching, "scope", scopes[caching.conversation ? 1 : 0],
                     scopes[caching.conversation ? 0 : 1]);
    }

    // A figure in doubt is not replaced by one without.
    void addValue(Technique technique, const std::string& key, const Quantity& now,
                  const std::vector<double>& values)
    {
        for (const double value : values) {
            if (now.isConstant() && now.a != value)
                addParameter(technique, key, whole(now.a), whole(value));
        }
    }
    void addScaled(Technique technique, const std::string& key, const Quantity& now)
    {
        const double half = std::floor(now.a / 2);
        if (half >= 1)
            addValue(technique, key, now, {half, 2 * now.a});
    }
    [[nodiscard]] static Json whole(double value)
    {
        if (value == std::floor(value) && std::abs(value) < 1e15)
            return static_cast<std::int64_t>(value);
        return value;
    }

    // The tasks all of whose steps that may be routed were measured on a model, with the least pass rate.
    [[nodiscard]] std::map<std::pair<std::string, std::string>, double> measured() const
    {
        std::map<std::pair<std::string, std::string>, double> rates;
        std::set<std::pair<std::string, std::string>> unmeasured;
        std::set<std::string> models;
        for (const Agent& agent : m_plan.agents)
            for (const Step& step : agent.steps)
                for (const auto& [model, rate] : step.passRate)
                    models.insert(model);
        for (const Agent& agent : m_plan.agents) {
            for (const Step& step : agent.steps) {
                for (const std::string& model : models) {
                    const auto rate = step.passRate.find(model);
                    const std::pair key(step.task, model);
                    if (step.pinned || step.model == model)
                        continue;
                    if (rate == step.passRate.end())
                        unmeasured.insert(key);
                    else
                        rates[key] = std::min(rates.emplace(key, 1.0).first->second, rate->second.mean());
                }
            }
        }
        std::erase_if(rates, [&](const auto& each) { return unmeasured.count(each.first) > 0; });
        return rates;
    }

    void addRouting()
    {
        const auto& routing = m_scenario.techniques.modelRouting;
        if (routing)
            add(TrialKind::SwitchOff, Technique::ModelRouting, "");
        for (const auto& [key, rate] : measured()) {
            const auto& [task, model] = key;
            Json json = routing ? own(Technique::ModelRouting) : Json::object();
            if (!json.is_object())
                continue;
            Json routes = Json::object();
            for (const auto& [other, to] : routing ? routing->routes : decltype(routing->routes)())
                routes[other] = to;
            if (routes.value(task, "") == model)
                continue;
            routes[task] = model;
            json["routes"] = routes;
            AdviceTrial& trial = add(TrialKind::CheaperModel, Technique::ModelRouting, json.dump());
            trial.group = "task " + task;
            trial.task = task;
            trial.model = model;
            trial.passRate = rate;
        }
    }

    const PlanFile& m_file;
    const Plan& m_plan;
    const Scenario& m_scenario;
    std::vector<AdviceTrial> m_trials;
};

} // namespace

std::vector<AdviceTrial> adviceTrials(const PlanFile& file, const PlanSet& plans, const std::string& scenario)
{
    const Scenario* found = plans.plan.scenario(scenario);
    const Plan* plan = plans.forScenario(scenario);
    if (!found || !plan)
        return {};
    return Trials(file, *plan, *found).all();
}

} // namespace spendwright
