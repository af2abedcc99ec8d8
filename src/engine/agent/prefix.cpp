// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/prefix.h"

#include <algorithm>
#include <cstddef>

namespace spendwright {

namespace {

// The agents that `agent` delegates to, directly or not, each once, in the order of first mention.
void collectDelegates(const Program& program, std::size_t agent, std::vector<std::size_t>& found)
{
    for (const StepProgram& step : program.agents[agent].steps) {
        if (!step.delegate || std::find(found.begin(), found.end(), step.delegate->agent) != found.end())
            continue;
        found.push_back(step.delegate->agent);
        collectDelegates(program, step.delegate->agent, found);
    }
}

struct PrefixParts {
    bool anyTools = false;
    std::vector<std::int64_t> beforeFirst; // blocks, in the plan's tokens
    std::int64_t reference = 0;
    std::int64_t volatileTokens = 0;
};

PrefixLengths lengthsFor(const Program& program, const PrefixParts& parts, std::size_t model,
                         std::int64_t overhead)
{
    PrefixLengths lengths;
    lengths.toSystem = parts.anyTools ? overhead : 0;
    for (const std::int64_t block : parts.beforeFirst)
        lengths.toSystem += program.scaled(block, model);
    lengths.toReference = lengths.toSystem + program.scaled(parts.reference, model);
    lengths.volatileTokens = program.scaled(parts.volatileTokens, model);
    return lengths;
}

} // namespace

void addPrefixes(Program& program, const Plan& plan, const TechniqueSet& techniques)
{
    for (std::size_t i = 0; i < program.agents.size(); ++i) {
        AgentProgram& agent = program.agents[i];
        const Context& own = plan.agents[i].context;
        std::int64_t references = own.referenceTokens;
        PrefixParts parts;
        parts.anyTools = own.toolsTokens > 0;
        parts.beforeFirst = {own.toolsTokens, own.systemTokens};
        parts.volatileTokens = own.volatileTokens;
        if (techniques.singleAgent) {
            std::vector<std::size_t> delegates;
            collectDelegates(program, i, delegates);
            for (const std::size_t delegate : delegates) {
                const Context& brought = plan.agents[delegate].context;
                parts.anyTools = parts.anyTools || brought.toolsTokens > 0;
                parts.beforeFirst.push_back(brought.toolsTokens);
                parts.beforeFirst.push_back(brought.systemTokens);
                if (!techniques.retrieval)
                    parts.beforeFirst.push_back(brought.referenceTokens);
                references += brought.referenceTokens;
            }
        }
        parts.reference = techniques.retrieval ? 0 : own.referenceTokens;
        agent.hasReference = parts.reference > 0;
        agent.lostReference = techniques.retrieval && references > 0;
        for (std::size_t m = 0; m < program.models.size(); ++m)
            agent.prefix.push_back(
                lengthsFor(program, parts, m, plan.prices->find(program.models[m].id)->toolOverheadTokens));
    }
}

} // namespace spendwright
