// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/techniques.h"

namespace spendwright {

namespace {

constexpr std::array<std::string_view, kTechniqueCount> kIds = {
    "model_routing",   "tool_cache", "prompt_caching", "result_truncation",
    "history_summary", "early_exit", "batch",          "stable_prefix",
    "result_pruning",  "compaction", "retrieval",      "single_agent"};

/// Calls `visit` with the member that holds the technique's parameters, in each of the sets.
template <typename Visit, typename... Sets>
void visitMember(Technique technique, Visit visit, Sets&... sets)
{
    switch (technique) {
    case Technique::ModelRouting:
        return visit(sets.modelRouting...);
    case Technique::ToolCache:
        return visit(sets.toolCache...);
    case Technique::PromptCaching:
        return visit(sets.promptCaching...);
    case Technique::ResultTruncation:
        return visit(sets.resultTruncation...);
    case Technique::HistorySummary:
        return visit(sets.historySummary...);
    case Technique::EarlyExit:
        return visit(sets.earlyExit...);
    case Technique::Batch:
        return visit(sets.batch...);
    case Technique::StablePrefix:
        return visit(sets.stablePrefix...);
    case Technique::ResultPruning:
        return visit(sets.resultPruning...);
    case Technique::Compaction:
        return visit(sets.compaction...);
    case Technique::Retrieval:
        return visit(sets.retrieval...);
    case Technique::SingleAgent:
        return visit(sets.singleAgent...);
    }
}

} // namespace

std::string_view techniqueId(Technique technique)
{
    return kIds[static_cast<std::size_t>(technique)];
}

std::optional<Technique> techniqueFromId(std::string_view id)
{
    for (const Technique technique : kAllTechniques) {
        if (techniqueId(technique) == id)
            return technique;
    }
    return std::nullopt;
}

bool TechniqueSet::has(Technique technique) const
{
    bool on = false;
    visitMember(
        technique, [&](const auto& member) { on = member.has_value(); }, *this);
    return on;
}

void TechniqueSet::take(Technique technique, const TechniqueSet& other)
{
    visitMember(
        technique, [](auto& mine, const auto& theirs) { mine = theirs; }, *this, other);
}

void TechniqueSet::remove(Technique technique)
{
    visitMember(
        technique, [](auto& member) { member.reset(); }, *this);
}

} // namespace spendwright
