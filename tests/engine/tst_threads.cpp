// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineplans.h"
#include "support/generatedplans.h"

#include <QTest>

using namespace spendwright;

/// The number of threads changes no digit of a result.
class ThreadsTest : public QObject {
    Q_OBJECT

private slots:
    void results_data();
    void results();
    void savingsAreTheSame_data();
    void savingsAreTheSame();
    void seedsDiffer();
};

namespace {

void add(std::vector<double>& figures, const Estimate& estimate)
{
    figures.insert(figures.end(), {estimate.mean, estimate.stderr_});
}

void add(std::vector<double>& figures, const CostPart& part)
{
    figures.insert(figures.end(), {part.costUsd, part.calls, part.unpricedCalls});
}

void add(std::vector<double>& figures, const Latency& latency)
{
    figures.insert(figures.end(), {latency.p50, latency.p95});
}

void add(std::vector<double>& figures, const ScenarioResult& result)
{
    add(figures, static_cast<const Estimate&>(result.cost));
    figures.insert(figures.end(),
                   {result.cost.p5, result.cost.p50, result.cost.p95, result.costPerRun.value_or(-1),
                    result.costPerSuccessfulRun.value_or(-1), result.successRate, result.runs, result.calls,
                    result.failedSteps, result.overflowCalls, result.unpricedCalls, result.tokens.input,
                    result.tokens.cacheWrite5m, result.tokens.cacheWrite1h, result.tokens.cacheRead,
                    result.tokens.output, result.promptCacheReadShare, result.toolCacheHitRate,
                    result.toolFeesUsd});
    add(figures, result.latency);
    for (const AgentPart& part : result.byAgent) {
        add(figures, static_cast<const CostPart&>(part));
        add(figures, part.latency);
        figures.push_back(part.runs);
    }
    for (const StepPart& part : result.byStep) {
        add(figures, static_cast<const CostPart&>(part));
        figures.insert(figures.end(), {part.inputTokens, part.outputTokens});
    }
    for (const ModelPart& part : result.byModel)
        add(figures, static_cast<const CostPart&>(part));
    figures.insert(figures.end(), std::begin(result.byClassUsd), std::end(result.byClassUsd));
    figures.insert(figures.end(), std::begin(result.byCauseUsd), std::end(result.byCauseUsd));
}

std::vector<double> figuresOf(const SimulationResult& result)
{
    std::vector<double> figures{double(result.replications)};
    for (const ScenarioResult& scenario : result.scenarios)
        add(figures, scenario);
    return figures;
}

std::vector<double> figuresOf(const SavingsResult& result)
{
    std::vector<double> figures;
    add(figures, result.saved);
    add(figures, result.before);
    add(figures, result.after);
    for (const PlayerSavings& player : result.players) {
        for (const Estimate* estimate : {&player.alone, &player.last, &player.inOrder, &player.fairShare})
            add(figures, *estimate);
        figures.push_back(player.latencyP50ChangeS);
        figures.insert(figures.end(), player.aloneByStepUsd.begin(), player.aloneByStepUsd.end());
    }
    return figures;
}

// Two agents that share a tool's cache and one that delegates, with enough traffic for several segments.
std::string busyPlan(const std::string& arrivals, const std::string& rate)
{
    const std::string traffic = R"("arrivals": ")" + arrivals + R"(", "runs_per_day": )" + rate;
    const std::string loop = R"({"id": "s", "model": "claude-sonnet-4-6", "task": "extract", "tool": "t",
        "output_tokens": {"p5": 60, "p95": 400}, "repeat": {"values": [1, 3]}, "pass_rate": {"claude-sonnet-4-6": 0.9}})";
    return planText(
        R"({"id": "a", "context": {"system_tokens": 2500}, "steps": [)" + loop + R"(], "traffic": {)"
            + traffic + R"(, "turns": {"values": [1, 3]}}},
                        {"id": "b", "interactive": false, "steps": [)"
            + loop
            + R"(, {"id": "hand over", "model": "claude-haiku-4-5", "delegate": {"agent": "c", "count": 2}}],
                        "traffic": {)"
            + traffic + R"(}},
                        {"id": "c", "context": {"system_tokens": 1500}, "steps": [)"
            + loop + R"(]},
                        {"id": "d", "steps": [{"id": "s", "model": "claude-haiku-4-5", "output_tokens": {"p5": 60, "p95": 400}}],
                        "traffic": {)"
            + traffic + "}}",
        scenarioText("on", R"("prompt_caching": {"scope": "conversation"}, "tool_cache": {},
                        "model_routing": {"share": 0.5}, "batch": {"share": 0.5, "cache_hit_rate": 0.9})"),
        R"("tools": [{"id": "t", "fee_usd": 0.001, "latency_s": {"p5": 1, "p95": 4}, "distinct_inputs": 50,
                        "result_tokens": {"p5": 300, "p95": 900}}])");
}

const std::vector<std::pair<const char*, std::string>>& plansByName()
{
    static const std::vector<std::pair<const char*, std::string>> all = {
        {"poisson", busyPlan("poisson", "40")}, {"even", busyPlan("even", "40")},
        {"burst", busyPlan("burst", "40")},     {"doubted", busyPlan("poisson", R"({"min": 30, "max": 50})")},
        {"generated 1", generatedPlan(55)},     {"generated 2", generatedPlan(22)},
        {"generated 3", generatedPlan(66)},     {"generated 4", generatedPlan(44)},
    };
    return all;
}

template <typename Result>
bool same(const Result& one, const Result& other)
{
    return one.fingerprint == other.fingerprint && figuresOf(one) == figuresOf(other);
}

} // namespace

void ThreadsTest::results_data()
{
    QTest::addColumn<std::size_t>("plan");
    QTest::addColumn<bool>("exactly");
    for (std::size_t i = 0; i < plansByName().size(); ++i)
        for (const bool exactly : {true, false})
            QTest::addRow("%s, %s", plansByName()[i].first, exactly ? "exact" : "estimated") << i << exactly;
}

void ThreadsTest::results()
{
    QFETCH(std::size_t, plan);
    QFETCH(bool, exactly);
    const PlanSet plans = planSet(plansByName()[plan].second);
    SimulateOptions options;
    options.exact = exactly;
    options.targetStderr = 0.02;
    options.replications = exactly ? 2 : 0;
    const SimulationResult one = *simulate(plans, options);
    QVERIFY(one.scenarios.front().calls > 0);
    QCOMPARE(one.fingerprint.size(), std::size_t(16));
    for (const int threads : {2, 8}) {
        options.threads = threads;
        QVERIFY(same(one, *simulate(plans, options)));
    }
}

void ThreadsTest::savingsAreTheSame_data()
{
    QTest::addColumn<std::size_t>("plan");
    for (std::size_t i = 0; i < plansByName().size(); ++i)
        QTest::newRow(plansByName()[i].first) << i;
}

void ThreadsTest::savingsAreTheSame()
{
    QFETCH(std::size_t, plan);
    const PlanSet plans = planSet(plansByName()[plan].second);
    SavingsOptions options;
    options.scenario = plans.plan.scenarios.back().id;
    options.targetStderr = 0.1;
    const SavingsResult one = *savings(plans, options);
    for (const int threads : {2, 8}) {
        options.threads = threads;
        QVERIFY(same(one, *savings(plans, options)));
    }
}

void ThreadsTest::seedsDiffer()
{
    const PlanSet plans = planSet(plansByName().front().second);
    SimulateOptions options;
    options.exact = true;
    const SimulationResult one = *simulate(plans, options);
    options.seed = 2;
    QVERIFY(!same(one, *simulate(plans, options)));
}

QTEST_GUILESS_MAIN(ThreadsTest)
#include "tst_threads.moc"
