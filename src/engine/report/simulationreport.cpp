// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/facts.h"
#include "engine/report/report.h"

namespace spendwright {

namespace {

Cell perRunCell(const ScenarioResult& result, const std::optional<double>& usd)
{
    return usd ? costCell(result, *usd) : Cell::unknown(kUnknown);
}

Cell latencyCell(double seconds, double runs)
{
    return runs > 0 ? Cell::seconds(seconds) : Cell::unknown(kUnknown);
}

std::vector<Cell> scenarioRow(const ScenarioResult& result)
{
    return {Cell::ofText(result.id),
            costCell(result, result.cost.mean),
            costCell(result, result.cost.stderr_),
            costCell(result, result.cost.p5),
            costCell(result, result.cost.p50),
            costCell(result, result.cost.p95),
            perRunCell(result, result.costPerRun),
            perRunCell(result, result.costPerSuccessfulRun),
            Cell::share(result.successRate),
            Cell::count(result.runs),
            Cell::count(result.calls),
            Cell::count(result.failedSteps),
            Cell::count(result.overflowCalls),
            Cell::count(result.unpricedCalls),
            Cell::share(result.promptCacheReadShare),
            Cell::share(result.toolCacheHitRate),
            latencyCell(result.latency.p50, result.runs),
            latencyCell(result.latency.p95, result.runs)};
}

ReportTable scenarioTable(const SimulationResult& result)
{
    ReportTable table;
    table.columns = {{"scenario", "Scenario", false},
                     {"cost_usd", "Cost", true},
                     {"stderr_usd", "±", true, TextPlace::Column, 0},
                     {"p5_usd", "P5", true},
                     {"p50_usd", "P50", true, TextPlace::Nowhere},
                     {"p95_usd", "P95", true},
                     {"cost_per_run_usd", "A run", true},
                     {"cost_per_successful_run_usd", "A good run", true, TextPlace::Nowhere},
                     {"success_rate", "Success", true, TextPlace::Column, 1},
                     {"runs", "Runs", true},
                     {"calls", "Calls", true},
                     {"failed_steps", "Failed steps", true, TextPlace::Column, 0},
                     {"overflow_calls", "Overflows", true, TextPlace::Column, 0},
                     {"unpriced_calls", "Unpriced", true, TextPlace::Column, 0},
                     {"prompt_cache_read_share", "Cache read", true, TextPlace::Column, 0},
                     {"tool_cache_hit_rate", "Tool hits", true, TextPlace::Column, 0},
                     {"latency_p50_s", "Time P50", true},
                     {"latency_p95_s", "Time P95", true}};
    for (const ScenarioResult& scenario : result.scenarios)
        table.rows.push_back(scenarioRow(scenario));
    return table;
}

ReportTable partTable(const char* title, std::vector<ReportColumn> names)
{
    ReportTable table{title, std::move(names), {}, false};
    table.columns.push_back({"cost_usd", "Cost", true});
    table.columns.push_back({"calls", "Calls", true});
    return table;
}

ReportTable agentTable(const ScenarioResult& result)
{
    ReportTable table = partTable("By agent", {{"agent", "Agent", false}});
    table.columns.push_back({"runs", "Runs", true});
    table.columns.push_back({"latency_p50_s", "Time P50", true});
    table.columns.push_back({"latency_p95_s", "Time P95", true});
    for (const AgentPart& part : result.byAgent) {
        table.rows.push_back({Cell::ofText(part.id), costCell(part), Cell::count(part.calls),
                              Cell::count(part.runs), latencyCell(part.latency.p50, part.runs),
                              latencyCell(part.latency.p95, part.runs)});
    }
    return table;
}

ReportTable stepTable(const ScenarioResult& result)
{
    ReportTable table = partTable("By step", {{"agent", "Agent", false}, {"step", "Step", false}});
    for (const StepPart& part : result.byStep) {
        table.rows.push_back(
            {Cell::ofText(part.agent), Cell::ofText(part.step), costCell(part), Cell::count(part.calls)});
    }
    return table;
}

ReportTable modelTable(const ScenarioResult& result)
{
    ReportTable table = partTable("By model", {{"model", "Model", false}});
    for (const ModelPart& part : result.byModel)
        table.rows.push_back({Cell::ofText(part.model), costCell(part), Cell::count(part.calls)});
    return table;
}

ReportTable classTable(const ScenarioResult& result)
{
    const double tokens[kTokenClassCount] = {result.tokens.input, result.tokens.cacheWrite5m,
                                             result.tokens.cacheWrite1h, result.tokens.cacheRead,
                                             result.tokens.output};
    ReportTable table{"By token class",
                      {{"class", "Class", false}, {"cost_usd", "Cost", true}, {"tokens", "Tokens", true}},
                      {},
                      false};
    for (std::size_t i = 0; i < kTokenClassCount; ++i) {
        table.rows.push_back({Cell::ofText(tokenClassId(static_cast<TokenClass>(i))),
                              costCell(result, result.byClassUsd[i]), Cell::count(tokens[i])});
    }
    return table;
}

ReportTable causeTable(const ScenarioResult& result)
{
    ReportTable table{"By cause", {{"cause", "Cause", false}, {"cost_usd", "Cost", true}}, {}, false};
    for (std::size_t i = 0; i < kCauseCount; ++i) {
        table.rows.push_back(
            {Cell::ofText(causeId(static_cast<Cause>(i))), costCell(result, result.byCauseUsd[i])});
    }
    return table;
}

void addNotes(Report& report, const SimulationResult& result)
{
    if (result.exact && result.replications == 1)
        report.notes.push_back("Exact: every run of the period, once.");
    else if (result.exact)
        report.notes.push_back("Every run of the period in each of " + std::to_string(result.replications)
                               + " replications.");
    if (!result.hasBeliefs)
        report.notes.emplace_back("No doubts entered: P5 to P95 is only the luck of the traffic.");
    for (const ScenarioResult& scenario : result.scenarios) {
        if (scenario.unmeasuredQuality) {
            report.notes.push_back("Quality unmeasured in " + scenario.id
                                   + ": a routed step says no pass rate for its model.");
        }
    }
}

} // namespace

Report simulationReport(const SimulationResult& result)
{
    Report report;
    report.title = result.planName;
    report.facts =
        factsOf({result.planName, result.seed, result.periodDays, result.priceDate, result.fingerprint});
    report.tables.push_back(scenarioTable(result));
    if (result.scenarios.size() == 1) {
        const ScenarioResult& only = result.scenarios.front();
        for (const auto& makeTable : {agentTable, stepTable, modelTable, classTable, causeTable})
            report.tables.push_back(makeTable(only));
    }
    addNotes(report, result);
    return report;
}

} // namespace spendwright
