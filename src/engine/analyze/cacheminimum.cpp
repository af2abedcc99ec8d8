// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/cacheminimum.h"

#include "engine/agent/program.h"

namespace spendwright {

std::optional<PrefixShortfall> prefixShortfall(const Plan& plan, const TechniqueSet& techniques)
{
    if (techniques.promptCaching && techniques.promptCaching->conversation)
        return std::nullopt;
    const Program program = compileProgram(plan, techniques, plan.seed, 0);
    std::optional<PrefixShortfall> nearest;
    for (const AgentProgram& agent : program.agents) {
        for (const StepProgram& step : agent.steps) {
            if (step.reads != Reads::Conversation)
                continue;
            for (const std::size_t model : {step.ownModel, step.routedModel}) {
                const PrefixShortfall here{agent.prefix[model].toReference,
                                           program.models[model].minCacheable};
                if (here.prefix >= here.minimum)
                    return std::nullopt;
                if (!nearest || here.prefix * nearest->minimum > nearest->prefix * here.minimum)
                    nearest = here;
            }
        }
    }
    return nearest;
}

std::optional<PrefixShortfall> routedShortfall(const Plan& plan, const TechniqueSet& techniques)
{
    const Program program = compileProgram(plan, techniques, plan.seed, 0);
    std::optional<PrefixShortfall> farthest;
    for (const AgentProgram& agent : program.agents) {
        for (const StepProgram& step : agent.steps) {
            const auto reaches = [&](std::size_t model) {
                return agent.prefix[model].toReference >= program.models[model].minCacheable;
            };
            if (step.reads != Reads::Conversation || !reaches(step.ownModel) || reaches(step.routedModel))
                continue;
            const PrefixShortfall here{agent.prefix[step.routedModel].toReference,
                                       program.models[step.routedModel].minCacheable};
            if (!farthest || here.prefix * farthest->minimum < farthest->prefix * here.minimum)
                farthest = here;
        }
    }
    return farthest;
}

} // namespace spendwright
