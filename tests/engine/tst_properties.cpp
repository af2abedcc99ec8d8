// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineplans.h"

#include <QTest>

using namespace spendwright;

/// What must hold of any plan, whatever its figures are.
class PropertiesTest : public QObject {
    Q_OBJECT

private slots:
    void idleTechniquesChangeNothing_data();
    void idleTechniquesChangeNothing();
    void noTechniquesAreAsBefore();
    void longerTtlFindsNoFewerResults_data();
    void longerTtlFindsNoFewerResults();
    void longerTtlFindsNoFewerPrefixes();
    void orderOfAgentsChangesNoTotal();
};

namespace {

const std::string kTools = R"("tools": [{"id": "t", "fee_usd": 0.01, "distinct_inputs": 0,
    "result_tokens": {"p5": 100, "p95": 900}, "latency_s": {"p5": 1, "p95": 3}}])";

// It has nothing for the techniques of the table below to act on.
PlanSet planWith(const std::string& techniques)
{
    const std::string steps =
        R"({"id": "search", "model": "claude-sonnet-4-6", "task": "extract", "tool": "t", "repeat": {"values": [1, 4]},
            "output_tokens": {"p5": 50, "p95": 500}, "pass_rate": {"claude-sonnet-4-6": 0.8}, "confidence": 0.8},
           {"id": "answer", "model": "claude-sonnet-4-6", "task": "write", "output_tokens": {"p5": 50, "p95": 500}})";
    return planSet(planText(agentText(steps, R"("runs_per_day": 60, "turns": {"values": [1, 3]})",
                                      R"("user_tokens": 50, "context": {"system_tokens": 500})"),
                            scenarioText("on", techniques), kTools));
}

bool sameFigures(const ScenarioResult& one, const ScenarioResult& other)
{
    return one.cost.mean == other.cost.mean && one.cost.p5 == other.cost.p5 && one.cost.p95 == other.cost.p95
           && one.calls == other.calls && one.runs == other.runs && one.successRate == other.successRate
           && one.tokens.input == other.tokens.input && one.tokens.output == other.tokens.output
           && one.tokens.cacheRead == other.tokens.cacheRead && one.latency.p50 == other.latency.p50
           && one.latency.p95 == other.latency.p95 && one.toolFeesUsd == other.toolFeesUsd;
}

} // namespace

void PropertiesTest::idleTechniquesChangeNothing_data()
{
    QTest::addColumn<QString>("techniques");
    for (const char* idle :
         {R"("model_routing": {"share": 0})", R"("model_routing": {"routes": {"other": "claude-haiku-4-5"}})",
          R"("model_routing": {"routes": {"extract": "claude-sonnet-4-6"}})", R"("tool_cache": {})",
          R"("tool_cache": {"tools": []})", R"("result_truncation": {"max_tokens": 1000000})",
          R"("history_summary": {"max_turns": 1000})", R"("early_exit": {"threshold": 0.9})",
          R"("batch": {})", R"("stable_prefix": {})", R"("result_pruning": {"keep_last": 1000})",
          R"("result_pruning": {"clear_at_least_tokens": 10000000})",
          R"("compaction": {"threshold_tokens": 10000000})", R"("retrieval": {})", R"("single_agent": {})",
          R"("prompt_caching": {})"})
        QTest::newRow(idle) << QString::fromLatin1(idle);
}

void PropertiesTest::idleTechniquesChangeNothing()
{
    QFETCH(QString, techniques);
    const PlanSet plans = planWith(techniques.toStdString());
    QVERIFY(sameFigures(exact(plans, "before"), exact(plans, "on")));
    QVERIFY(sameFigures(estimated(plans, "before", 0.02), estimated(plans, "on", 0.02)));
    const SavingsResult result = saved(plans, "on", 0.02);
    QCOMPARE(result.saved.mean, 0.0);
    QCOMPARE(result.saved.stderr_, 0.0);
    QCOMPARE(result.players.size(), std::size_t(1));
    QCOMPARE(result.players.front().alone.mean, 0.0);
    QCOMPARE(result.players.front().fairShare.mean, 0.0);
}

void PropertiesTest::noTechniquesAreAsBefore()
{
    const PlanSet plans = planWith("");
    QVERIFY(sameFigures(exact(plans, "before"), exact(plans, "on")));
    QVERIFY(saved(plans, "on").players.empty());
}

void PropertiesTest::longerTtlFindsNoFewerResults_data()
{
    QTest::addColumn<QString>("traffic");
    QTest::newRow("poisson") << R"("runs_per_day": 200)";
    QTest::newRow("even") << R"("runs_per_day": 200, "arrivals": "even")";
    QTest::newRow("burst") << R"("runs_per_day": 200, "arrivals": "burst")";
    QTest::newRow("office hours") << R"("runs_per_day": 200, "week": [1,1,1,1,1,0,0],
        "profile": [0,0,0,0,0,0,0,1,3,4,4,3,2,3,4,4,3,2,1,0,0,0,0,0])";
}

// Fetching when nothing is there, and for as long as the TTL, covers look-ups with the fewest such spans: a
// longer one takes no more of them, to each input's every look-up, where fetches take no time.
void PropertiesTest::longerTtlFindsNoFewerResults()
{
    QFETCH(QString, traffic);
    double last = -1;
    double lastEstimate = -1;
    for (const int ttl : {1, 60, 300, 301, 1000, 3600, 7200, 86400, 1000000}) {
        const PlanSet plans = planSet(planText(
            agentText(R"({"id": "s", "model": "claude-haiku-4-5", "tool": "t"})", traffic.toStdString()),
            scenarioText("on", R"("tool_cache": {"ttl_s": )" + std::to_string(ttl) + "}"),
            R"("tools": [{"id": "t", "fee_usd": 0.01, "distinct_inputs": 40}])"));
        const double rate = exact(plans, "on").toolCacheHitRate;
        QVERIFY2(rate >= last, qPrintable(QString::number(ttl)));
        last = rate;
        const double estimate = estimated(plans, "on", 0.006).toolCacheHitRate;
        QVERIFY2(estimate >= lastEstimate - 0.01, qPrintable(QString::number(ttl)));
        lastEstimate = estimate;
    }
    QVERIFY(last > 0.9);
    QVERIFY(lastEstimate > 0.9);
}

void PropertiesTest::longerTtlFindsNoFewerPrefixes()
{
    for (const char* rate : {"5", "50", "500"})
        for (const char* arrivals : {"poisson", "even", "burst"}) {
            const PlanSet plans = planSet(planText(
                agentText(R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": 100, "repeat": 3})",
                          R"("arrivals": ")" + std::string(arrivals)
                              + R"(", "turns": {"values": [1, 4]}, "runs_per_day": )" + rate,
                          R"("context": {"system_tokens": 2000, "reference_tokens": 3000, "variants": 4})"),
                scenarioText("5m", R"("prompt_caching": {})") + ","
                    + scenarioText("1h", R"("prompt_caching": {"ttl": "1h"})")));
            const double share = exact(plans, "5m").promptCacheReadShare;
            const double longer = exact(plans, "1h").promptCacheReadShare;
            QVERIFY2(longer >= share && share > 0, arrivals);
            QVERIFY2(estimated(plans, "1h").promptCacheReadShare
                         >= estimated(plans, "5m").promptCacheReadShare - 0.005,
                     arrivals);
        }
}

void PropertiesTest::orderOfAgentsChangesNoTotal()
{
    const std::string loop =
        R"("steps": [{"id": "s", "model": "claude-sonnet-4-6", "tool": "t", "repeat": {"values": [1, 3]},
        "output_tokens": {"p5": 60, "p95": 400}}, {"id": "hand over", "model": "claude-haiku-4-5",
        "delegate": {"agent": "helper", "count": {"values": [1, 2]}}}])";
    const std::vector<std::string> agents = {
        R"({"id": "one", "context": {"system_tokens": 2500}, "traffic": {"runs_per_day": 80}, )" + loop + "}",
        R"({"id": "two", "difficulty": {"values": [1, 2]}, "traffic": {"runs_per_day": 30}, )" + loop + "}",
        R"({"id": "helper", "context": {"system_tokens": 1500}, "traffic": {"runs_per_day": 20},
            "steps": [{"id": "s", "model": "claude-sonnet-4-6", "tool": "t", "output_tokens": 100}]})"};
    const auto plan = [&](std::size_t a, std::size_t b, std::size_t c) {
        return planSet(planText(agents[a] + "," + agents[b] + "," + agents[c],
                                scenarioText("on", R"("prompt_caching": {}, "tool_cache": {"ttl_s": 3600})"),
                                R"("counted_for": "claude-sonnet-4-6", "tools": [{"id": "t", "fee_usd": 0.01,
                                    "distinct_inputs": 30, "latency_s": {"p5": 1, "p95": 4},
                                    "result_tokens": {"p5": 300, "p95": 900}}])"));
    };
    const PlanSet first = plan(0, 1, 2);
    for (const PlanSet& other : {plan(2, 1, 0), plan(1, 0, 2), plan(2, 0, 1)}) {
        for (const char* scenario : {"before", "on"}) {
            const ScenarioResult one = exact(first, scenario);
            const ScenarioResult two = exact(other, scenario);
            VERIFY_NEAR(two.cost.mean, one.cost.mean, 1e-9);
            QCOMPARE(two.calls, one.calls);
            QCOMPARE(two.runs, one.runs);
            QCOMPARE(two.tokens.cacheRead, one.tokens.cacheRead);
            QCOMPARE(two.toolCacheHitRate, one.toolCacheHitRate);
            for (const AgentPart& part : one.byAgent)
                for (const AgentPart& same : two.byAgent)
                    if (same.id == part.id)
                        VERIFY_NEAR(same.costUsd, part.costUsd, 1e-9);
            const CostEstimate some = estimated(first, scenario).cost;
            const CostEstimate again = estimated(other, scenario).cost;
            VERIFY_NEAR(again.mean, some.mean, 4 * std::hypot(again.stderr_, some.stderr_));
        }
    }
}

QTEST_GUILESS_MAIN(PropertiesTest)
#include "tst_properties.moc"
