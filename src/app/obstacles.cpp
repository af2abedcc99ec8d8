// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/obstacles.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Obstacles)
};

template <typename Test>
bool anyAgent(const Plan& plan, Test test)
{
    return std::any_of(plan.agents.begin(), plan.agents.end(), test);
}

template <typename Test>
bool anyStep(const Plan& plan, Test test)
{
    return anyAgent(plan, [&test](const Agent& agent) {
        return std::any_of(agent.steps.begin(), agent.steps.end(), test);
    });
}

template <typename Test>
bool anyTool(const Plan& plan, Test test)
{
    return std::any_of(plan.tools.begin(), plan.tools.end(), test);
}

bool usesTools(const Plan& plan)
{
    return anyStep(plan, [](const Step& step) { return !step.tools.empty(); });
}

bool delegates(const Plan& plan)
{
    return anyStep(plan, [](const Step& step) { return step.delegate.has_value(); });
}

bool hasConfidence(const Plan& plan)
{
    return anyStep(plan, [](const Step& step) { return step.confidence.greatest() > 0; })
           || anyTool(plan, [](const Tool& tool) { return tool.confidence.greatest() > 0; });
}

// Whatever its parameters are.
QString lastingObstacle(const Plan& plan, Technique technique)
{
    const auto unless = [](bool possible, const QString& reason) { return possible ? QString() : reason; };
    const bool converses = anyStep(plan, [](const Step& step) { return step.reads == Reads::Conversation; });
    switch (technique) {
    case Technique::ModelRouting:
        return unless(anyStep(plan, [](const Step& step) { return !step.pinned; }),
                      Text::tr("all steps are pinned"));
    case Technique::ToolCache:
        if (!usesTools(plan))
            return Text::tr("no step uses a tool");
        return unless(anyTool(plan, [](const Tool& tool) { return tool.distinctInputs.greatest() > 0; }),
                      Text::tr("no tool's input comes back"));
    case Technique::PromptCaching:
    case Technique::HistorySummary:
    case Technique::Compaction:
        return unless(converses, Text::tr("no step reads the conversation"));
    case Technique::ResultTruncation:
        return unless(usesTools(plan), Text::tr("no step uses a tool"));
    case Technique::EarlyExit:
        return unless(hasConfidence(plan), Text::tr("no confidence is given"));
    case Technique::Batch:
        return unless(anyAgent(plan, [](const Agent& agent) { return !agent.interactive && agent.traffic; }),
                      Text::tr("somebody waits for every agent"));
    case Technique::StablePrefix:
        return unless(anyAgent(plan,
                               [](const Agent& agent) {
                                   return agent.context.volatileTokens > 0 && agent.context.volatileAtStart;
                               }),
                      Text::tr("nothing volatile comes first"));
    case Technique::ResultPruning:
        return unless((usesTools(plan) || delegates(plan)) && converses,
                      Text::tr("no tool results to prune"));
    case Technique::Retrieval:
        return unless(anyAgent(plan, [](const Agent& agent) { return agent.context.referenceTokens > 0; }),
                      Text::tr("no reference material"));
    case Technique::SingleAgent:
        return unless(delegates(plan), Text::tr("no agent delegates"));
    }
    return {};
}

} // namespace

Obstacle techniqueObstacle(const Plan& plan, Technique technique)
{
    const QString lasting = lastingObstacle(plan, technique);
    return {lasting, !lasting.isEmpty()};
}

Obstacle shortfallObstacle(const PrefixShortfall& shortfall)
{
    return {Text::tr("prefix %1 < %2 tokens")
                .arg(QLocale().toString(shortfall.prefix), QLocale().toString(shortfall.minimum)),
            false};
}

} // namespace spendwright
