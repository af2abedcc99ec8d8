// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/modelsused.h"

namespace spendwright {

std::set<std::string> modelsCalled(const Plan& plan)
{
    std::set<std::string> models;
    for (const Agent& agent : plan.agents) {
        for (const Step& step : agent.steps)
            models.insert(step.model);
    }
    for (const Scenario& scenario : plan.scenarios) {
        const TechniqueSet& on = scenario.techniques;
        if (on.modelRouting) {
            for (const auto& route : on.modelRouting->routes)
                models.insert(route.second);
        }
        if (on.historySummary)
            models.insert(on.historySummary->model);
        if (on.compaction)
            models.insert(on.compaction->model);
    }
    return models;
}

std::set<std::string> modelsUsed(const PlanSet& plans)
{
    std::set<std::string> models = modelsCalled(plans.plan);
    models.insert(plans.plan.countedFor);
    for (const auto& changed : plans.byScenario) {
        if (!changed)
            continue;
        models.merge(modelsCalled(*changed));
        models.insert(changed->countedFor);
    }
    return models;
}

} // namespace spendwright
