// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/load.h"

#include "cli/console.h"
#include "cli/files.h"

namespace spendwright {

namespace {

void printIssues(const std::string& path, const std::vector<Issue>& issues)
{
    for (const Issue& issue : issues) {
        std::string line = path + ": ";
        if (!issue.pointer.empty())
            line += issue.pointer + ": ";
        if (issue.severity == Issue::Severity::Warning)
            line += "warning: ";
        printErrorLine(line + issue.message.english());
    }
}

std::string knownScenarios(const Plan& plan)
{
    std::string list;
    for (const Scenario& scenario : plan.scenarios)
        list += (list.empty() ? "" : ", ") + scenario.id;
    return list;
}

} // namespace

std::optional<PlanSet> loadPlan(const std::string& path, PlanFile* file)
{
    std::string error;
    const std::optional<std::string> bytes = readInput(path, PlanFile::kMaxBytes, error);
    if (!bytes) {
        printErrorLine(path + ": " + error);
        return std::nullopt;
    }
    std::vector<Issue> issues;
    std::optional<PlanFile> parsed = PlanFile::parse(*bytes, issues);
    std::optional<PlanSet> plans;
    if (parsed)
        plans = readPlanSet(*parsed, builtInPriceBook(), issues);
    printIssues(path, issues);
    if (parsed && file)
        *file = std::move(*parsed);
    return plans;
}

bool hasScenarios(const std::string& path, const Plan& plan, const std::vector<std::string>& ids)
{
    for (const std::string& id : ids) {
        if (!plan.scenario(id)) {
            printErrorLine(path + ": no scenario \"" + id + "\"; it has " + knownScenarios(plan));
            return false;
        }
    }
    return true;
}

std::optional<std::string> defaultScenario(const std::string& path, const Plan& plan,
                                           const std::string& baseline)
{
    for (auto scenario = plan.scenarios.rbegin(); scenario != plan.scenarios.rend(); ++scenario) {
        if (scenario->id != baseline)
            return scenario->id;
    }
    printErrorLine(path + ": /scenarios: no scenario to compare with " + baseline);
    return std::nullopt;
}

} // namespace spendwright
