// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/players.h"

#include "engine/agent/techniques/modelrouting.h"

#include <algorithm>

namespace spendwright {

namespace {

bool sameTechnique(Technique technique, const TechniqueSet& a, const TechniqueSet& b)
{
    TechniqueSet onlyA;
    TechniqueSet onlyB;
    onlyA.take(technique, a);
    onlyB.take(technique, b);
    return onlyA == onlyB;
}

} // namespace

Players::Players(const PlanSet& plans, const Scenario& before, const Scenario& after)
    : m_planBefore(plans.forScenario(before.id)),
      m_planAfter(plans.forScenario(after.id)),
      m_before(before),
      m_after(after)
{
    std::vector<Technique> order = after.order;
    for (const Technique technique : kAllTechniques) // those that are only in the first
        if (std::find(order.begin(), order.end(), technique) == order.end())
            order.push_back(technique);
    for (const Technique technique : order)
        if (!sameTechnique(technique, before.techniques, after.techniques))
            m_players.emplace_back(technique);
    if (!(before.set == after.set))
        m_players.emplace_back(std::nullopt);
}

std::string Players::id(std::size_t player) const
{
    return m_players[player] ? std::string(techniqueId(*m_players[player])) : "set";
}

const Plan& Players::plan(Mask mask) const
{
    const bool setOn = !m_players.empty() && !m_players.back() && (mask >> (count() - 1) & 1) != 0;
    return setOn ? *m_planAfter : *m_planBefore;
}

TechniqueSet Players::techniques(Mask mask) const
{
    TechniqueSet set = m_before.techniques;
    for (std::size_t i = 0; i < count(); ++i)
        if (m_players[i] && (mask >> i & 1) != 0)
            set.take(*m_players[i], m_after.techniques);
    return set;
}

namespace {

// The agent and all that it delegates to, directly or not.
void reach(const Plan& plan, const Agent& agent, std::vector<const Agent*>& reached)
{
    if (std::find(reached.begin(), reached.end(), &agent) != reached.end())
        return;
    reached.push_back(&agent);
    for (const Step& step : agent.steps)
        if (step.delegate)
            reach(plan, *plan.agent(step.delegate->agent), reached);
}

bool readsConversation(const Agent& agent)
{
    return std::any_of(agent.steps.begin(), agent.steps.end(),
                       [](const Step& step) { return step.reads == Reads::Conversation; });
}

bool hasConfidence(const Plan& plan, const Agent& agent)
{
    return std::any_of(agent.steps.begin(), agent.steps.end(), [&](const Step& step) {
        return step.confidence.greatest() > 0
               || std::any_of(step.tools.begin(), step.tools.end(), [&](const ToolChoice& choice) {
                      return plan.tool(choice.tool)->confidence.greatest() > 0;
                  });
    });
}

} // namespace

bool Players::canAct(Technique technique, const Plan& plan, std::size_t index) const
{
    if (index >= plan.agents.size())
        return true;
    const Agent& root = plan.agents[index];
    std::vector<const Agent*> reached;
    reach(plan, root, reached);
    const auto anyAgent = [&](const auto& test) {
        return std::any_of(reached.begin(), reached.end(), [&](const Agent* agent) { return test(*agent); });
    };
    const auto anyStep = [&](const auto& test) {
        return anyAgent(
            [&](const Agent& agent) { return std::any_of(agent.steps.begin(), agent.steps.end(), test); });
    };
    const auto routes = [](const Step& step, const TechniqueSet& on) {
        return routedModel(step, on.modelRouting) != step.model;
    };
    switch (technique) {
    case Technique::ModelRouting:
        return anyStep([&](const Step& step) {
            return routes(step, m_before.techniques) || routes(step, m_after.techniques);
        });
    case Technique::ToolCache:
        return anyStep([&](const Step& step) {
            return std::any_of(step.tools.begin(), step.tools.end(), [&](const ToolChoice& choice) {
                return plan.tool(choice.tool)->distinctInputs.greatest() > 0;
            });
        });
    case Technique::PromptCaching:
    case Technique::HistorySummary:
    case Technique::Compaction:
        return anyAgent(readsConversation);
    case Technique::ResultTruncation:
        return anyStep([](const Step& step) { return !step.tools.empty(); });
    case Technique::EarlyExit:
        return anyAgent([&](const Agent& agent) { return hasConfidence(plan, agent); });
    case Technique::Batch:
        return !root.interactive;
    case Technique::StablePrefix:
        return anyAgent([](const Agent& agent) {
            return agent.context.volatileAtStart && agent.context.volatileTokens > 0;
        });
    case Technique::ResultPruning:
        return anyStep([](const Step& step) { return !step.tools.empty() || step.delegate; })
               || m_before.techniques.retrieval || m_after.techniques.retrieval;
    case Technique::Retrieval:
        return anyAgent([](const Agent& agent) { return agent.context.referenceTokens > 0; });
    case Technique::SingleAgent:
        return anyStep([](const Step& step) { return step.delegate.has_value(); });
    }
    return true;
}

Players::Mask Players::relevant(const std::vector<std::size_t>& agents) const
{
    Mask mask = 0;
    for (std::size_t i = 0; i < count(); ++i) {
        const bool acts = !m_players[i] || std::any_of(agents.begin(), agents.end(), [&](std::size_t agent) {
            return canAct(*m_players[i], *m_planBefore, agent) || canAct(*m_players[i], *m_planAfter, agent);
        });
        mask |= acts ? Mask{1} << i : 0;
    }
    return mask;
}

} // namespace spendwright
