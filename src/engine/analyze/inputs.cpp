// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/inputs.h"

#include "engine/agent/techniques/modelrouting.h"
#include "engine/plan/json.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace spendwright {

namespace {

using Kind = PlanInput::Kind;

constexpr double kOfAgent = 0.05; // what steps of an agent have to do with the others' cost

struct Named {
    const char* key;
    Kind kind;
    bool mayBeDoubted;
};

std::int64_t whole(const Quantity& value)
{
    return static_cast<std::int64_t>(std::floor(value.mean() + 0.5));
}

Agent* agentIn(Plan& plan, const std::string& id)
{
    const auto found = std::find_if(plan.agents.begin(), plan.agents.end(),
                                    [&](const Agent& agent) { return agent.id == id; });
    return found == plan.agents.end() ? nullptr : &*found;
}

Step* stepIn(Plan& plan, const std::string& agentId, const std::string& id)
{
    Agent* agent = agentIn(plan, agentId);
    if (!agent)
        return nullptr;
    const auto found = std::find_if(agent->steps.begin(), agent->steps.end(),
                                    [&](const Step& step) { return step.id == id; });
    return found == agent->steps.end() ? nullptr : &*found;
}

Tool* toolIn(Plan& plan, const std::string& id)
{
    const auto found =
        std::find_if(plan.tools.begin(), plan.tools.end(), [&](const Tool& tool) { return tool.id == id; });
    return found == plan.tools.end() ? nullptr : &*found;
}

/// Collects the inputs of a plan and a scenario.
class Inputs {
public:
    Inputs(const Plan& plan, const Scenario& scenario, const ScenarioResult& result)
        : m_plan(plan),
          m_on(scenario.techniques),
          m_techniques(childPointer(childPointer("/scenarios", scenario.id), "techniques")),
          m_result(result),
          m_timed(m_on.promptCaching || m_on.toolCache)
    {}

    std::vector<PlanInput> collect()
    {
        for (const Agent& agent : m_plan.agents)
            addAgent(agent);
        for (const Tool& tool : m_plan.tools)
            addTool(tool);
        addTechniques();
        return std::move(m_inputs);
    }

private:
    void addAgent(const Agent& agent);
    void addTraffic(const Agent& agent, const std::string& path, double cost);
    void addStep(const Agent& agent, const Step& step, const std::string& path, double cost);
    void addTool(const Tool& tool);
    void addTechniques();
    void addToolCache();
    void addContextTechniques();
    void addRewriting();

    [[nodiscard]] double costOf(const std::string& agent, const std::string& step = {}) const
    {
        double cost = 0;
        for (const StepPart& part : m_result.byStep)
            if (part.agent == agent && (step.empty() || part.step == step))
                cost += part.costUsd;
        return cost;
    }

    /// One that is nothing now stays so, and one that is exactly once is how the agent works.
    void add(std::string path, const Named& named, const Quantity& present, std::vector<std::string> touched,
             double weight, std::function<void(Plan&, TechniqueSet&, const Quantity&)> set)
    {
        const bool once = named.kind == Kind::Count && present.isConstant() && present.mean() <= 1;
        if (present.greatest() <= 0 || once)
            return;
        m_inputs.push_back({std::move(path), named.kind, named.mayBeDoubted && !present.isConstant(), present,
                            std::move(touched), weight, std::move(set)});
    }
    void addTechnique(Technique technique, const Named& named, const Quantity& present,
                      std::function<Quantity&(TechniqueSet&)> place)
    {
        add(childPointer(m_techniques, techniqueId(technique)) + "/" + named.key, named, present, {},
            m_result.cost.mean, [place = std::move(place)](Plan&, TechniqueSet& on, const Quantity& value) {
                place(on) = value;
            });
    }

    const Plan& m_plan;
    const TechniqueSet& m_on;
    std::string m_techniques; // path
    const ScenarioResult& m_result;
    bool m_timed; // when things happen decides what is in a cache
    std::vector<PlanInput> m_inputs;
};

void Inputs::addAgent(const Agent& agent)
{
    const std::string path = childPointer("/agents", agent.id);
    const double cost = costOf(agent.id);
    const auto addOwn = [&](const Named& named, Quantity Agent::*field) {
        add(path + "/" + named.key, named, agent.*field, {agent.id}, cost,
            [id = agent.id, field](Plan& plan, TechniqueSet&, const Quantity& value) {
                agentIn(plan, id)->*field = value;
            });
    };
    addOwn({"user_tokens", Kind::Amount, false}, &Agent::userTokens);
    if (!(agent.difficulty == Quantity(1)))
        addOwn({"difficulty", Kind::Amount, false}, &Agent::difficulty);
    const auto addContext = [&](const Named& named, std::int64_t Context::*field) {
        add(path + "/context/" + named.key, named, static_cast<double>(agent.context.*field), {agent.id},
            cost, [id = agent.id, field](Plan& plan, TechniqueSet&, const Quantity& value) {
                agentIn(plan, id)->context.*field = whole(value);
            });
    };
    addContext({"tools_tokens", Kind::Whole, false}, &Context::toolsTokens);
    addContext({"system_tokens", Kind::Whole, false}, &Context::systemTokens);
    addContext({"reference_tokens", Kind::Whole, false}, &Context::referenceTokens);
    addContext({"volatile_tokens", Kind::Whole, false}, &Context::volatileTokens);
    if (m_on.promptCaching && agent.context.referenceTokens > 0)
        add(path + "/context/variants", {"variants", Kind::Whole, true}, agent.context.variants, {agent.id},
            cost, [id = agent.id](Plan& plan, TechniqueSet&, const Quantity& value) {
                agentIn(plan, id)->context.variants = value;
            });
    addTraffic(agent, path + "/traffic/", cost);
    for (const Step& step : agent.steps)
        addStep(agent, step, childPointer(path + "/steps", step.id),
                costOf(agent.id, step.id) + kOfAgent * cost);
}

void Inputs::addTraffic(const Agent& agent, const std::string& path, double cost)
{
    if (!agent.traffic)
        return;
    const auto addOwn = [&](const Named& named, Quantity Traffic::*field) {
        add(path + named.key, named, (*agent.traffic).*field, {agent.id}, 2 * cost,
            [id = agent.id, field](Plan& plan, TechniqueSet&, const Quantity& value) {
                (*agentIn(plan, id)->traffic).*field = value;
            });
    };
    addOwn({"runs_per_day", Kind::Amount, true}, &Traffic::runsPerDay);
    addOwn({"turns", Kind::Count, false}, &Traffic::turns);
    if (m_timed && agent.traffic->turns.greatest() > 1)
        addOwn({"think_time_s", Kind::Amount, false}, &Traffic::thinkTimeS);
}

void Inputs::addStep(const Agent& agent, const Step& step, const std::string& path, double cost)
{
    const auto addOwn = [&](const Named& named, Quantity Step::*field) {
        add(path + "/" + named.key, named, step.*field, {agent.id}, cost,
            [id = agent.id, own = step.id, field](Plan& plan, TechniqueSet&, const Quantity& value) {
                stepIn(plan, id, own)->*field = value;
            });
    };
    addOwn({"prompt_tokens", Kind::Amount, false}, &Step::promptTokens);
    addOwn({"output_tokens", Kind::Amount, false}, &Step::outputTokens);
    addOwn({"repeat", Kind::Count, false}, &Step::repeat);
    if (!(step.probability == Quantity(1)))
        addOwn({"probability", Kind::Share, true}, &Step::probability);
    if (!step.tools.empty())
        addOwn({"tool_calls", Kind::Count, false}, &Step::toolCalls);
    if (m_on.earlyExit)
        addOwn({"confidence", Kind::Share, false}, &Step::confidence);
    const std::string& routed = routedModel(step, m_on.modelRouting);
    for (const auto& [model, rate] : step.passRate) {
        if (model == step.model || model == routed)
            add(childPointer(path + "/pass_rate", model), {"", Kind::Share, true}, rate, {agent.id}, cost,
                [id = agent.id, own = step.id, key = model](Plan& plan, TechniqueSet&,
                                                            const Quantity& value) {
                    stepIn(plan, id, own)->passRate[key] = value;
                });
    }
    if (!step.delegate)
        return;
    const auto addDelegate = [&](const Named& named, Quantity Delegate::*field) {
        add(path + "/delegate/" + named.key, named, (*step.delegate).*field, {agent.id},
            cost + costOf(step.delegate->agent),
            [id = agent.id, own = step.id, field](Plan& plan, TechniqueSet&, const Quantity& value) {
                (*stepIn(plan, id, own)->delegate).*field = value;
            });
    };
    addDelegate({"count", Kind::Count, false}, &Delegate::count);
    if (m_on.singleAgent)
        return; // no brief, no report
    addDelegate({"brief_tokens", Kind::Amount, false}, &Delegate::briefTokens);
    addDelegate({"report_tokens", Kind::Amount, false}, &Delegate::reportTokens);
}

void Inputs::addTool(const Tool& tool)
{
    std::vector<std::string> users;
    double cost = 0;
    for (const Agent& agent : m_plan.agents) {
        const bool uses = std::any_of(agent.steps.begin(), agent.steps.end(), [&](const Step& step) {
            return std::any_of(step.tools.begin(), step.tools.end(),
                               [&](const ToolChoice& choice) { return choice.tool == tool.id; });
        });
        if (uses) {
            users.push_back(agent.id);
            cost += costOf(agent.id);
        }
    }
    if (users.empty())
        return;
    const auto addOwn = [&](const Named& named, Quantity Tool::*field) {
        add(childPointer("/tools", tool.id) + "/" + named.key, named, tool.*field, users, cost,
            [id = tool.id, field](Plan& plan, TechniqueSet&, const Quantity& value) {
                toolIn(plan, id)->*field = value;
            });
    };
    addOwn({"result_tokens", Kind::Amount, false}, &Tool::resultTokens);
    addOwn({"fee_usd", Kind::Amount, true}, &Tool::feeUsd);
    if (m_timed)
        addOwn({"latency_s", Kind::Amount, false}, &Tool::latencyS);
    if (m_on.earlyExit)
        addOwn({"confidence", Kind::Share, false}, &Tool::confidence);
    if (m_on.toolCache && tool.distinctInputs.greatest() > 0) {
        addOwn({"distinct_inputs", Kind::Whole, true}, &Tool::distinctInputs);
        addOwn({"popularity", Kind::Amount, true}, &Tool::popularity);
    }
}

void Inputs::addTechniques()
{
    if (m_on.modelRouting)
        addTechnique(Technique::ModelRouting, {"share", Kind::Share, true}, m_on.modelRouting->share,
                     [](TechniqueSet& on) -> Quantity& { return on.modelRouting->share; });
    addToolCache();
    addContextTechniques();
    addRewriting();
    if (m_on.batch) {
        addTechnique(Technique::Batch, {"share", Kind::Share, true}, m_on.batch->share,
                     [](TechniqueSet& on) -> Quantity& { return on.batch->share; });
        if (m_on.promptCaching)
            addTechnique(Technique::Batch, {"cache_hit_rate", Kind::Share, true}, m_on.batch->cacheHitRate,
                         [](TechniqueSet& on) -> Quantity& { return on.batch->cacheHitRate; });
    }
}

void Inputs::addToolCache()
{
    if (!m_on.toolCache)
        return;
    addTechnique(Technique::ToolCache, {"ttl_s", Kind::Amount, true}, m_on.toolCache->ttlS,
                 [](TechniqueSet& on) -> Quantity& { return on.toolCache->ttlS; });
    for (const auto& [tool, ttl] : m_on.toolCache->perToolTtlS)
        addTechnique(Technique::ToolCache, {childPointer("per_tool_ttl_s", tool).c_str(), Kind::Amount, true},
                     ttl,
                     [id = tool](TechniqueSet& on) -> Quantity& { return on.toolCache->perToolTtlS[id]; });
}

void Inputs::addContextTechniques()
{
    if (m_on.resultTruncation) {
        addTechnique(Technique::ResultTruncation, {"max_tokens", Kind::Amount, true},
                     m_on.resultTruncation->maxTokens,
                     [](TechniqueSet& on) -> Quantity& { return on.resultTruncation->maxTokens; });
        for (const auto& [tool, most] : m_on.resultTruncation->perTool)
            addTechnique(
                Technique::ResultTruncation, {childPointer("per_tool", tool).c_str(), Kind::Amount, true},
                most,
                [id = tool](TechniqueSet& on) -> Quantity& { return on.resultTruncation->perTool[id]; });
    }
    if (m_on.earlyExit) {
        addTechnique(Technique::EarlyExit, {"threshold", Kind::Share, true}, m_on.earlyExit->threshold,
                     [](TechniqueSet& on) -> Quantity& { return on.earlyExit->threshold; });
        addTechnique(Technique::EarlyExit, {"nudge_tokens", Kind::Amount, true}, m_on.earlyExit->nudgeTokens,
                     [](TechniqueSet& on) -> Quantity& { return on.earlyExit->nudgeTokens; });
    }
    if (m_on.retrieval) {
        addTechnique(Technique::Retrieval, {"fetch_probability", Kind::Share, true},
                     m_on.retrieval->fetchProbability,
                     [](TechniqueSet& on) -> Quantity& { return on.retrieval->fetchProbability; });
        addTechnique(Technique::Retrieval, {"chunk_tokens", Kind::Amount, false}, m_on.retrieval->chunkTokens,
                     [](TechniqueSet& on) -> Quantity& { return on.retrieval->chunkTokens; });
        addTechnique(Technique::Retrieval, {"request_tokens", Kind::Amount, true},
                     m_on.retrieval->requestTokens,
                     [](TechniqueSet& on) -> Quantity& { return on.retrieval->requestTokens; });
    }
}

template <auto Member, typename Owner>
std::function<Quantity&(TechniqueSet&)> of(std::optional<Owner> TechniqueSet::*technique)
{
    return [technique](TechniqueSet& on) -> Quantity& { return (*(on.*technique)).*Member; };
}

void Inputs::addRewriting()
{
    if (m_on.historySummary) {
        const auto place = &TechniqueSet::historySummary;
        const HistorySummary& now = *m_on.historySummary;
        const Technique id = Technique::HistorySummary;
        addTechnique(id, {"max_turns", Kind::Whole, true}, now.maxTurns,
                     of<&HistorySummary::maxTurns>(place));
        addTechnique(id, {"summary_tokens", Kind::Amount, true}, now.summaryTokens,
                     of<&HistorySummary::summaryTokens>(place));
    }
    if (m_on.resultPruning) {
        const auto place = &TechniqueSet::resultPruning;
        const ResultPruning& now = *m_on.resultPruning;
        const Technique id = Technique::ResultPruning;
        addTechnique(id, {"keep_last", Kind::Whole, true}, now.keepLast, of<&ResultPruning::keepLast>(place));
        addTechnique(id, {"note_tokens", Kind::Amount, true}, now.noteTokens,
                     of<&ResultPruning::noteTokens>(place));
        addTechnique(id, {"refetch_probability", Kind::Share, true}, now.refetchProbability,
                     of<&ResultPruning::refetchProbability>(place));
        if (now.refetchProbability.greatest() > 0)
            addTechnique(id, {"refetch_tokens", Kind::Amount, false}, now.refetchTokens,
                         of<&ResultPruning::refetchTokens>(place));
    }
    if (m_on.compaction) {
        const auto place = &TechniqueSet::compaction;
        const Compaction& now = *m_on.compaction;
        const Technique id = Technique::Compaction;
        addTechnique(id, {"threshold_tokens", Kind::Amount, true}, now.thresholdTokens,
                     of<&Compaction::thresholdTokens>(place));
        addTechnique(id, {"summary_tokens", Kind::Amount, true}, now.summaryTokens,
                     of<&Compaction::summaryTokens>(place));
    }
}

Quantity scaled(Quantity quantity, double factor, double most)
{
    const auto cut = [&](double value) { return std::min(most, value * factor); };
    quantity.a = cut(quantity.a);
    quantity.b = cut(quantity.b);
    quantity.c = cut(quantity.c);
    for (double& value : quantity.values)
        value = cut(value);
    return quantity;
}

/// In some runs one whole number and in the others the next, so that the mean is this.
MovedInput mixedCount(double mean, double present)
{
    const double below = std::floor(mean + 1e-9);
    const double more = std::max(0.0, mean - below);
    MovedInput moved{mean, {}};
    if (below != present)
        moved.parts.push_back({Quantity(below), 1 - more});
    if (more > 1e-9 && below + 1 != present)
        moved.parts.push_back({Quantity(below + 1), more});
    return moved;
}

} // namespace

std::vector<PlanInput> inputsOf(const Plan& plan, const Scenario& scenario, const ScenarioResult& result)
{
    return Inputs(plan, scenario, result).collect();
}

std::optional<MovedInput> movedTo(const PlanInput& input, InputEnd end, double share)
{
    const bool high = end == InputEnd::High;
    const double most = input.kind == Kind::Share ? 1 : 1e15;
    const double factor = high ? 1 + share : 1 - share;
    const Quantity& present = input.present;
    const double now = present.mean();
    if (input.kind == Kind::Count && present.isConstant())
        return mixedCount(now * factor, now);
    Quantity moved = scaled(present, factor, most);
    if (input.belief) {
        const double value = present.quantile(high ? 0.95 : 0.05);
        moved = Quantity(input.kind == Kind::Whole ? std::floor(value + 0.5) : value);
    } else if (input.kind == Kind::Whole && present.isConstant()) {
        const double step = std::max(1.0, std::floor(now * share + 0.5));
        moved = Quantity(high ? now + step : std::max(0.0, now - step));
    }
    if (moved == present)
        return std::nullopt;
    return MovedInput{moved.mean(), {{moved, 1}}};
}

} // namespace spendwright
