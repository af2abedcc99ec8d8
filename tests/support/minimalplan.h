// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// A valid plan with the least that it needs; `set` of PlanFile changes it into what a test is about.
inline const std::string kMinimalPlan = R"({
 "format": "spendwright-plan", "version": 1, "name": "Minimal", "price_date": "2026-11-22",
 "tools": [{"id": "search"}],
 "agents": [{"id": "a", "steps": [{"id": "s", "model": "claude-sonnet-4-6"}], "traffic": {}},
            {"id": "b", "steps": [{"id": "t", "model": "claude-haiku-4-5"}]}],
 "scenarios": [{"id": "after"}]
})";
