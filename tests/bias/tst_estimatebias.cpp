// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineplans.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace spendwright;

/// Estimates against exact runs, from ten to a million runs a day. What is compared is the cost of a run: how
/// many there are is luck in an exact run of Poisson traffic.
class EstimateBiasTest : public QObject {
    Q_OBJECT

private slots:
    void costOfRun_data();
    void costOfRun();
};

namespace {

struct Case {
    const char* name;
    std::string traffic; // beside runs_per_day
    std::string steps;
    std::string agent; // further keys
    std::string techniques;
    std::string more;         // further agents
    bool upToMillion = false; // a day, because a run is short
};

const std::string kPrefix = R"("context": {"tools_tokens": 500, "system_tokens": 2500})";
const std::string kAsk = R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": 300})";
const std::string kLoop = R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": 120,
    "repeat": {"values": [2, 3, 4]}, "tool": "news"}, )"
                          R"({"id": "answer", "model": "claude-sonnet-4-6", "output_tokens": 300})";
const std::string kLookUp = R"({"id": "s", "model": "claude-haiku-4-5", "output_tokens": 50, "tool": "one"})";
const std::string kSearch =
    R"({"id": "s", "model": "claude-haiku-4-5", "output_tokens": 50, "tool": "many", "tool_calls": 2})";
const std::string kOffice = R"("profile": [0,0,0,0,0,0,0,1,3,4,4,3,2,3,4,4,3,2,1,0,0,0,0,0],
    "week": [1,1,1,1,1,0.1,0.1])";
const std::string kChat = R"("turns": {"values": [1, 3, 5]}, "think_time_s": {"p5": 60, "p95": 1200})";
const std::string kStore = R"("tool_cache": {})";
const std::string kHourStore = R"("tool_cache": {"ttl_s": 3600})";
const std::string kHelper = R"(, {"id": "helper", "context": {"system_tokens": 2000}, "steps": [
    {"id": "look", "model": "claude-sonnet-4-6", "output_tokens": 150, "repeat": 2, "tool": "many"}]})";
const std::string kTools = R"("tools": [
    {"id": "news", "result_tokens": {"p5": 200, "p95": 900}, "latency_s": 1},
    {"id": "one", "fee_usd": 0.01, "latency_s": 2, "distinct_inputs": 1},
    {"id": "many", "fee_usd": 0.01, "latency_s": {"p5": 0.5, "p95": 4}, "distinct_inputs": 200}])";

const std::vector<Case>& cases()
{
    static const std::vector<Case> all = {
        {"prefix, 5m", "", kAsk, kPrefix, R"("prompt_caching": {})", "", true},
        {"prefix, 1h", "", kAsk, kPrefix, R"("prompt_caching": {"ttl": "1h"})", "", true},
        {"prefix, even", R"("arrivals": "even",)", kAsk, kPrefix, R"("prompt_caching": {})", "", true},
        {"prefix, office", kOffice + ",", kAsk, kPrefix, R"("prompt_caching": {})", "", true},
        {"conversation, 5m", "", kLoop, kPrefix, R"("prompt_caching": {"scope": "conversation"})", ""},
        {"conversation, bursts", R"("arrivals": "burst", "burst_hour": 9,)", kLoop, kPrefix,
         R"("prompt_caching": {"scope": "conversation"})", ""},
        {"chat, 5m", kChat + ",", kLoop, kPrefix, R"("prompt_caching": {"scope": "conversation"})", ""},
        {"chat, 1h", kChat + ",", kLoop, kPrefix,
         R"("prompt_caching": {"scope": "conversation", "ttl": "1h"})", ""},
        {"variants", "", kAsk,
         R"("context": {"system_tokens": 2000, "reference_tokens": 4000, "variants": 40})",
         R"("prompt_caching": {})", ""},
        {"store of one", "", kLookUp, "", kStore, "", true},
        {"store of one, even", R"("arrivals": "even",)", kLookUp, "", kStore, "", true},
        {"store of one, bursts", R"("arrivals": "burst",)", kLookUp, "", kStore, ""},
        {"store of one, office", kOffice + ",", kLookUp, "", kHourStore, ""},
        {"store of many", "", kSearch, "", kHourStore, "", true},
        {"store of many, even", R"("arrivals": "even",)", kSearch, "", kHourStore, ""},
        {"store of many, bursts", R"("arrivals": "burst",)", kSearch, "", kHourStore, ""},
        {"answers", "", kSearch, "", R"("tool_cache": {"ttl_s": 3600, "reuse": "answer"})", ""},
        {"sub-agents", "",
         R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": 200,
             "delegate": {"agent": "helper", "count": {"values": [1, 3]}}})",
         kPrefix, R"("prompt_caching": {}, )" + kHourStore, kHelper},
        {"batch", "", kLoop, R"("interactive": false, )" + kPrefix,
         R"("batch": {"share": 0.5, "cache_hit_rate": 0.7}, "prompt_caching": {}, )" + kHourStore, ""},
    };
    return all;
}

PlanSet planOf(const Case& each, double runsPerDay, int days)
{
    const std::string rate = R"( "runs_per_day": )" + std::to_string(runsPerDay);
    return planSet(planText(agentText(each.steps, each.traffic + rate,
                                      R"("user_tokens": 200)" + (each.agent.empty() ? "" : ", " + each.agent))
                                + each.more,
                            scenarioText("on", each.techniques),
                            R"("period_days": )" + std::to_string(days) + ", " + kTools));
}

struct RunCost {
    double mean = 0;
    double error = 0;
    double total = 0; // of a period
};

// The cost of a run over several seeds: total cost over all runs, with the error of such a ratio.
RunCost exactRunCost(const PlanSet& plans, int seeds)
{
    std::vector<std::pair<double, double>> found;
    double cost = 0;
    double runs = 0;
    for (int seed = 1; seed <= seeds; ++seed) {
        const ScenarioResult result = exact(plans, "on", static_cast<std::uint64_t>(seed));
        found.emplace_back(result.cost.mean, result.runs);
        cost += result.cost.mean;
        runs += result.runs;
    }
    double squares = 0;
    for (const auto& [each, count] : found)
        squares += std::pow(each - cost / runs * count, 2);
    return {cost / runs, seeds > 1 ? std::sqrt(squares * seeds / (seeds - 1)) / runs : 0, cost / seeds};
}

int fromEnvironment(const char* name, int otherwise)
{
    return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : otherwise;
}

} // namespace

void EstimateBiasTest::costOfRun_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("runsPerDay");
    const bool everything = fromEnvironment("SPENDWRIGHT_BIAS_RUNS", 0) > 0;
    const std::vector<int> rates = {10, 100, 1000, 10000, 100000, 1000000};
    for (std::size_t i = 0; i < cases().size(); ++i)
        for (std::size_t r = 0; r < rates.size(); ++r) {
            // all rates of the first case, two of each other: 10 and 10,000, 100 and 100,000 or 1,000 and a million
            if ((everything || i == 0 || r % 3 == i % 3) && (rates[r] <= 10000 || cases()[i].upToMillion))
                QTest::addRow("%s, %d a day", cases()[i].name, rates[r]) << static_cast<int>(i) << rates[r];
        }
}

void EstimateBiasTest::costOfRun()
{
    QFETCH(int, index);
    QFETCH(int, runsPerDay);
    const Case& tested = cases()[static_cast<std::size_t>(index)];
    const int enough = fromEnvironment("SPENDWRIGHT_BIAS_RUNS", 60000); // to run exactly
    const int days = std::clamp(enough / 12 / runsPerDay, 1, 30);
    const int seeds = std::clamp(enough / runsPerDay / days, runsPerDay >= 1000000 ? 2 : 6, 4000);
    const PlanSet plans = planOf(tested, runsPerDay, days);
    const RunCost all = exactRunCost(plans, seeds);
    const double aim = std::clamp(all.error / all.mean, 0.0004, 0.003);
    const ScenarioResult some = estimated(plans, "on", aim);
    const double mean = *some.costPerRun;
    const double error = std::hypot(all.error, some.cost.stderr_ / some.runs);
    const double bias = mean - all.mean;
    if (enough > 60000)
        qInfo("%-22s %8d a day  %2d days  exact %.8f +- %.3f%%  bias %+.3f%% +- %.3f%%", tested.name,
              runsPerDay, days, all.mean, 100 * all.error / all.mean, 100 * bias / all.mean,
              100 * error / all.mean);
    VERIFY_NEAR(mean, all.mean, std::max(3 * error, 0.001 * all.mean));
    QVERIFY(error < 0.01 * all.mean);
}

QTEST_GUILESS_MAIN(EstimateBiasTest)
#include "tst_estimatebias.moc"
