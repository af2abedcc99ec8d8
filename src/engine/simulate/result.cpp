// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/result.h"

namespace spendwright {

const char* tokenClassId(TokenClass tokenClass)
{
    static constexpr const char* kIds[] = {"input", "cache_write_5m", "cache_write_1h", "cache_read",
                                           "output"};
    return kIds[static_cast<int>(tokenClass)];
}

const char* causeId(Cause cause)
{
    static constexpr const char* kIds[] = {"step",       "retry",   "fetch", "history_summary",
                                           "compaction", "tool_fee"};
    return kIds[static_cast<int>(cause)];
}

const ScenarioResult* SimulationResult::scenario(const std::string& id) const
{
    for (const ScenarioResult& each : scenarios)
        if (each.id == id)
            return &each;
    return nullptr;
}

} // namespace spendwright
