// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineplans.h"

#include <QTest>

using namespace spendwright;

/// What costs nobody knows how much is unknown, never free.
class UnpricedTest : public QObject {
    Q_OBJECT

private slots:
    void unpricedIsUnknown();
    void partlyPricedIsMarked();
};

namespace {

constexpr int kRuns = 100;

// A hundred runs a period.
PlanSet planOf(const std::string& steps, const std::string& scenarios, const std::string& more)
{
    return planSet(planText(agentText(steps, R"("runs_per_day": 100, "arrivals": "even")"), scenarios,
                            R"("period_days": 1, )" + more));
}

// 1.5 cents a call
const std::string kPriced =
    R"({"id": "s", "model": "claude-sonnet-4-6", "reads": "nothing", "output_tokens": 1000})";

} // namespace

void UnpricedTest::unpricedIsUnknown()
{
    const PlanSet plans =
        planOf(R"({"id": "s", "model": "mystery", "task": "classify", "output_tokens": 1000})",
               scenarioText("routed", R"("model_routing": {})"), R"("models": {"mystery": {}})");
    for (const ScenarioResult& before : {exact(plans, "before"), estimated(plans, "before")}) {
        QVERIFY(!before.costKnown());
        QCOMPARE(before.calls, double(kRuns));
        QCOMPARE(before.unpricedCalls, double(kRuns));
        QVERIFY(!before.byStep[0].known());
        QVERIFY(!before.byAgent[0].known());
        QVERIFY(!before.byModel[0].known());
    }
    const SavingsResult result = saved(plans, "routed");
    QVERIFY(!result.savedShare());
    QVERIFY(!result.before.costKnown());
    QVERIFY(result.after.costKnown());
    QCOMPARE(result.after.unpricedCalls, 0.0);
}

void UnpricedTest::partlyPricedIsMarked()
{
    const PlanSet plans = planOf(R"({"id": "unknown", "model": "mystery", "reads": "nothing"}, )" + kPriced,
                                 "", R"("models": {"mystery": {"latency": {"base_s": 1}}})");
    const ScenarioResult result = exact(plans, "before");
    QVERIFY(result.costKnown());
    QCOMPARE(result.unpricedCalls, double(kRuns));
    VERIFY_NEAR(result.cost.mean, 1.5, 1e-12);
    QVERIFY(!result.byStep[0].known());
    QVERIFY(result.byStep[1].known());
    QCOMPARE(result.byStep[1].unpricedCalls, 0.0);
}

QTEST_GUILESS_MAIN(UnpricedTest)
#include "tst_unpriced.moc"
