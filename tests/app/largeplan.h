// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace spendwright {

/// A plan of so many agents ("agent0"...), each with so many steps ("step0"...) that use tools ("tool0"...),
/// and the scenarios `before` and `after`.
[[nodiscard]] inline std::string largePlan(int agents, int steps)
{
    const auto named = [](const char* kind, int number) {
        const std::string id = kind + std::to_string(number);
        return R"({"id": ")" + id + R"(", "name": "The )" + id + '"';
    };
    std::string text = R"({"format": "spendwright-plan", "version": 1, "name": "Large",
        "price_date": "2026-11-22", "tools": [)";
    for (int tool = 0; tool < steps; ++tool)
        text +=
            (tool > 0 ? "," : "") + named("tool", tool) + R"(, "result_tokens": {"p5": 200, "p95": 2000}})";
    text += R"(], "agents": [)";
    for (int agent = 0; agent < agents; ++agent) {
        text += (agent > 0 ? "," : "") + named("agent", agent)
                + R"(, "user_tokens": 200, "context": {"system_tokens": 1500}, "steps": [)";
        for (int step = 0; step < steps; ++step)
            text += (step > 0 ? "," : "") + named("step", step)
                    + R"(, "task": "extract", "model": "claude-sonnet-4-6",
                       "output_tokens": {"p5": 100, "p95": 400}, "repeat": 2, "tool": "tool)"
                    + std::to_string(step) + R"("})";
        text += R"(], "traffic": {"runs_per_day": 5, "arrivals": "even"}})";
    }
    text += R"(], "scenarios": [
        {"id": "before", "name": "As today", "techniques": {}},
        {"id": "after", "name": "Careful",
         "techniques": {"prompt_caching": {}, "model_routing": {}, "result_truncation": {}},
         "set": {"/agents/agent0/traffic/runs_per_day": 4}}]})";
    return text;
}

} // namespace spendwright
