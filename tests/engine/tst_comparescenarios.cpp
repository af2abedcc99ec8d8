// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/compare.h"
#include "engine/engineplans.h"

#include <QTest>

#include <atomic>

using namespace spendwright;

/// Scenarios side by side, of one plan and of another.
class CompareScenariosTest : public QObject {
    Q_OBJECT

private slots:
    void differencesAddUp();
    void differencesAreKnownBetterThanCosts();
    void takesWhatIsKnown();
    void anotherPlanIsComparedToo();
    void unknownStaysUnknown();
    void canBeCancelled();
};

namespace {

// 1,000 runs in ten days of 1,000 tokens out at $15 a million: $15; routed to Haiku $5.
const std::string kWriter =
    R"({"id": "s", "model": "claude-sonnet-4-6", "task": "classify", "reads": "nothing", "output_tokens": 1000})";
const std::string kEven = R"("runs_per_day": 100, "arrivals": "even")";
const std::string kTenDays = R"("period_days": 10)";
const std::string kScenarios =
    scenarioText("routed", R"("model_routing": {})") + ","
    + scenarioText("twice", "", R"("set": {"/agents/a/traffic/runs_per_day": 200})");

std::vector<ComparedScenario> compared(const PlanSet& plans, const std::vector<ScenarioOfPlan>& chosen)
{
    const auto found = compareScenarios(plans, saved(plans, "routed"), chosen, 2, {});
    if (!found)
        qFatal("cancelled");
    return *found;
}

} // namespace

void CompareScenariosTest::differencesAddUp()
{
    const PlanSet plans = planSet(planText(agentText(kWriter, kEven), kScenarios, kTenDays));
    const auto found = compared(plans, {{{}, "before"}, {{}, "routed"}, {{}, "twice"}});
    QCOMPARE(found.size(), std::size_t(3));
    QVERIFY(found[0].isReference);
    VERIFY_NEAR(found[0].result.cost.mean, 15, 1e-9);
    VERIFY_NEAR(found[1].result.cost.mean, 5, 1e-9);
    VERIFY_NEAR(found[1].change->mean, -10, 1e-9);
    VERIFY_NEAR(*found[1].changeShare(found[0].result), -2.0 / 3, 1e-9);
    VERIFY_NEAR(found[2].result.cost.mean, 30, 1e-9);
    VERIFY_NEAR(found[2].change->mean, 15, 1e-9);
    VERIFY_NEAR(found[2].result.runs, 2000, 1e-9);
}

void CompareScenariosTest::differencesAreKnownBetterThanCosts()
{
    const std::string step = R"({"id": "s", "model": "claude-sonnet-4-6", "reads": "nothing",
        "prompt_tokens": 1000, "output_tokens": {"p5": 200, "p95": 5000}})";
    const PlanSet plans = planSet(
        planText(agentText(step, R"("runs_per_day": 100)"),
                 scenarioText("routed", "") + ","
                     + scenarioText("asks", "", R"("set": {"/agents/a/steps/s/prompt_tokens": 1100})"),
                 kTenDays));
    const auto found = compared(plans, {{{}, "before"}, {{}, "asks"}});
    VERIFY_NEAR(found[1].change->mean, 0.3, 1e-9); // 1,000 runs' 100 tokens at $3 a million
    QVERIFY(found[1].change->stderr_ < 1e-6);
    QVERIFY(found[1].result.cost.stderr_ > 1e-3);
    VERIFY_NEAR(found[1].result.cost.mean - found[0].result.cost.mean, 0.3, 1e-9);
    QVERIFY(found[1].result.cost.p5 < found[1].result.cost.mean);
    QVERIFY(found[1].result.cost.p95 > found[1].result.cost.mean);
}

void CompareScenariosTest::takesWhatIsKnown()
{
    const PlanSet plans = planSet(planText(agentText(kWriter, R"("runs_per_day": 100)"), kScenarios));
    const SavingsResult known = saved(plans, "routed");
    const auto found = compareScenarios(plans, known, {{{}, "before"}, {{}, "routed"}}, 2, {});
    QCOMPARE((*found)[0].result.cost.mean, known.before.cost.mean);
    QCOMPARE((*found)[1].result.cost.mean, known.after.cost.mean);
    QCOMPARE((*found)[1].change->mean, -known.saved.mean);
    QCOMPARE((*found)[1].change->stderr_, known.saved.stderr_);
}

void CompareScenariosTest::anotherPlanIsComparedToo()
{
    const PlanSet plans = planSet(planText(agentText(kWriter, kEven), kScenarios, kTenDays));
    const auto other = std::make_shared<const PlanSet>(
        planSet(planText(agentText(kWriter, R"("runs_per_day": 40, "arrivals": "even")"), "", kTenDays)));
    const auto found = compared(plans, {{{}, "before"}, {other, "before"}});
    QVERIFY(!found[1].isReference);
    VERIFY_NEAR(found[1].result.cost.mean, 6, 1e-9);
    VERIFY_NEAR(found[1].change->mean, -9, 1e-9);
    QCOMPARE(found[1].periodDays, 10);
}

void CompareScenariosTest::unknownStaysUnknown()
{
    const PlanSet plans =
        planSet(planText(agentText(kWriter, kEven),
                         scenarioText("routed", "") + ","
                             + scenarioText("mine", "", R"("set": {"/agents/a/steps/s/model": "mine"})"),
                         kTenDays + R"(, "models": {"mine": {"name": "Mine"}})"));
    const auto found = compared(plans, {{{}, "before"}, {{}, "mine"}});
    QVERIFY(!found[1].result.costKnown());
    QVERIFY(!found[1].change);
    QVERIFY(!found[1].changeShare(found[0].result));
}

void CompareScenariosTest::canBeCancelled()
{
    const PlanSet plans = planSet(planText(agentText(kWriter, R"("runs_per_day": 100)"), kScenarios));
    const std::atomic<bool> cancel = true;
    QVERIFY(
        !compareScenarios(plans, saved(plans, "routed"), {{{}, "before"}, {{}, "twice"}}, 2, {&cancel, {}}));
}

QTEST_GUILESS_MAIN(CompareScenariosTest)
#include "tst_comparescenarios.moc"
