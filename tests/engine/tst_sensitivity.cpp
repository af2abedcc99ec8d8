// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/breakeven.h"
#include "engine/engineplans.h"
#include "engine/report/tornado.h"

#include <QTest>

#include <algorithm>
#include <atomic>

using namespace spendwright;

/// What moves a bill, and where techniques begin to pay, against figures made by hand.
class SensitivityTest : public QObject {
    Q_OBJECT

private slots:
    void inputsMoveWhatTheyCost();
    void beliefsAreMovedToTheirEnds();
    void sharesEndAtOne();
    void countsAreMixed();
    void techniquesHaveInputsToo();
    void whatIsSetIsMovedFromThere();
    void effectsWithinTheErrorAreNone();
    void leavesOutWhatLittleDependsOn();
    void tornadoCountsTheRest();
    void cachingPaysFromSomeTraffic();
    void cachingThatPaysAtAnyTraffic();
    void anHourPaysFromSomeTraffic();
    void routingPaysFromSomePassRate();
    void saysWhyThereIsNone();
    void canBeCancelled();
};

namespace {

// 1,000 runs in ten days, each of 1,000 tokens in at $3 a million and 1,000 out at $15: $18.
const std::string kWriter = R"({"id": "s", "model": "claude-sonnet-4-6", "task": "classify",
    "reads": "nothing", "prompt_tokens": 1000, "output_tokens": 1000})";
const std::string kEven = R"("runs_per_day": 100, "arrivals": "even")";
const std::string kTenDays = R"("period_days": 10)";

ScenarioSensitivity moved(const PlanSet& plans, const std::string& scenario = "before",
                          std::size_t mostInputs = 160)
{
    SensitivityOptions options;
    options.threads = 2;
    options.seed = plans.plan.seed;
    options.mostInputs = mostInputs;
    const auto found = sensitivity(*plans.forScenario(scenario), *plans.plan.scenario(scenario),
                                   estimated(plans, scenario), options, {});
    if (!found)
        qFatal("cancelled");
    return *found;
}

InputEffect effect(const ScenarioSensitivity& found, const std::string& path)
{
    const auto place = std::find_if(found.effects.begin(), found.effects.end(),
                                    [&](const InputEffect& each) { return each.path == path; });
    if (place == found.effects.end())
        qFatal("no input %s", path.c_str());
    return *place;
}

bool hasInput(const ScenarioSensitivity& found, const std::string& path)
{
    return std::any_of(found.effects.begin(), found.effects.end(),
                       [&](const InputEffect& each) { return each.path == path; });
}

BreakEvens pointsOf(const std::string& agent, const std::string& techniques)
{
    const PlanSet plans = planSet(planText(agent, scenarioText("after", techniques)));
    const auto found =
        breakEvens(*plans.forScenario("after"), plans.plan.scenario("after")->techniques, {1, 2, 0.01}, {});
    if (!found)
        qFatal("cancelled");
    return *found;
}

// One call a run that reads a prefix of 4,000 tokens and writes one.
std::string oneCall(const std::string& traffic)
{
    return agentText(R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": 1})", traffic,
                     R"("context": {"system_tokens": 4000})");
}

} // namespace

void SensitivityTest::inputsMoveWhatTheyCost()
{
    const ScenarioSensitivity found = moved(planSet(planText(agentText(kWriter, kEven), "", kTenDays)));
    VERIFY_NEAR(found.cost.mean, 18, 1e-9);
    QCOMPARE(found.effects.size(), std::size_t(3)); // nothing else costs anything
    QCOMPARE(found.effects[0].path, std::string("/agents/a/traffic/runs_per_day"));
    VERIFY_NEAR(found.effects[0].low->change.mean, -3.6, 1e-9);
    VERIFY_NEAR(found.effects[0].high->change.mean, 3.6, 1e-9);
    VERIFY_NEAR(found.effects[0].width(), 7.2, 1e-9);
    VERIFY_NEAR(found.effects[0].high->value, 120, 1e-9);
    QCOMPARE(found.effects[1].path, std::string("/agents/a/steps/s/output_tokens"));
    VERIFY_NEAR(found.effects[1].low->change.mean, -3, 1e-9);
    VERIFY_NEAR(found.effects[1].high->change.mean, 3, 1e-9);
    QCOMPARE(found.effects[2].path, std::string("/agents/a/steps/s/prompt_tokens"));
    VERIFY_NEAR(found.effects[2].high->change.mean, 0.6, 1e-9);
    for (const InputEffect& each : found.effects) {
        QVERIFY(each.visible());
        QVERIFY(!each.belief);
        QCOMPARE(each.high->change.stderr_, 0.0);
    }
}

void SensitivityTest::beliefsAreMovedToTheirEnds()
{
    const PlanSet plans = planSet(planText(
        agentText(kWriter, R"("runs_per_day": {"min": 50, "max": 150}, "arrivals": "even")"), "", kTenDays));
    const ScenarioSensitivity found = moved(plans);
    const InputEffect runs = effect(found, "/agents/a/traffic/runs_per_day");
    QVERIFY(runs.belief);
    VERIFY_NEAR(runs.low->value, 55, 1e-9); // a twentieth of the way
    VERIFY_NEAR(runs.high->value, 145, 1e-9);
    VERIFY_NEAR(found.cost.mean + runs.low->change.mean, 9.9, 1e-6);
    VERIFY_NEAR(found.cost.mean + runs.high->change.mean, 26.1, 1e-6);
    // what is moved beside it is moved at all of its values, which the draws stand for
    const InputEffect output = effect(found, "/agents/a/steps/s/output_tokens");
    VERIFY_NEAR(output.high->change.mean, found.cost.mean / 6, 1e-9);
}

void SensitivityTest::sharesEndAtOne()
{
    const std::string step = R"({"id": "s", "model": "claude-sonnet-4-6", "reads": "nothing",
        "output_tokens": 1000, "probability": 0.9})";
    const InputEffect chance = effect(moved(planSet(planText(agentText(step, kEven), "", kTenDays))),
                                      "/agents/a/steps/s/probability");
    VERIFY_NEAR(chance.low->value, 0.72, 1e-9);
    VERIFY_NEAR(chance.high->value, 1, 1e-9);
    // $15 if it always happened
    VERIFY_NEAR(chance.high->change.mean, 1.5, 4 * chance.high->change.stderr_ + 1e-9);
    VERIFY_NEAR(chance.low->change.mean, -2.7, 4 * chance.low->change.stderr_ + 1e-9);
}

void SensitivityTest::countsAreMixed()
{
    const std::string step = R"({"id": "s", "model": "claude-sonnet-4-6", "reads": "nothing",
        "output_tokens": 1000, "repeat": 3})";
    const ScenarioSensitivity found = moved(planSet(planText(agentText(step, kEven), "", kTenDays)));
    const InputEffect repeat = effect(found, "/agents/a/steps/s/repeat");
    // $45; 2.4 times are 2 and 3 times, 3.6 times are 3 and 4 times: a fifth less and more
    VERIFY_NEAR(repeat.low->value, 2.4, 1e-9);
    VERIFY_NEAR(repeat.low->change.mean, -9, 1e-9);
    VERIFY_NEAR(repeat.high->change.mean, 9, 1e-9);
    QVERIFY(!hasInput(moved(planSet(planText(agentText(kWriter, kEven), "", kTenDays))),
                      "/agents/a/steps/s/repeat")); // once is how it works
}

void SensitivityTest::techniquesHaveInputsToo()
{
    const std::string steps = R"({"id": "s", "model": "claude-sonnet-4-6", "tool": "t", "repeat": 2,
        "output_tokens": 100})";
    const std::string tools = kTenDays + R"(, "tools": [{"id": "t", "result_tokens": 5000}])";
    const PlanSet plans =
        planSet(planText(agentText(steps, kEven),
                         scenarioText("after", R"("result_truncation": {"max_tokens": 1000})"), tools));
    const ScenarioSensitivity after = moved(plans, "after");
    const InputEffect most = effect(after, "/scenarios/after/techniques/result_truncation/max_tokens");
    // the first result is sent again once, by the second call: 1,000 runs of 200 tokens at $3 a million
    VERIFY_NEAR(most.high->change.mean, 0.6, 1e-9);
    VERIFY_NEAR(most.low->change.mean, -0.6, 1e-9);
    QVERIFY(!effect(after, "/tools/t/result_tokens").visible()); // it is cut off
    QVERIFY(effect(moved(plans), "/tools/t/result_tokens").visible());
}

void SensitivityTest::whatIsSetIsMovedFromThere()
{
    const PlanSet plans = planSet(
        planText(agentText(kWriter, kEven),
                 scenarioText("after", "", R"("set": {"/agents/a/traffic/runs_per_day": 200})"), kTenDays));
    const InputEffect runs = effect(moved(plans, "after"), "/agents/a/traffic/runs_per_day");
    VERIFY_NEAR(runs.present, 200, 1e-9);
    VERIFY_NEAR(runs.high->change.mean, 7.2, 1e-9);
}

void SensitivityTest::effectsWithinTheErrorAreNone()
{
    // a prefix below the model's minimum: the time between turns decides nothing
    const std::string agent =
        agentText(R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": {"p5": 10, "p95": 900}})",
                  R"("runs_per_day": 100, "turns": 3)", R"("context": {"system_tokens": 300})");
    const ScenarioSensitivity found =
        moved(planSet(planText(agent, scenarioText("after", R"("prompt_caching": {})"))), "after");
    const InputEffect think = effect(found, "/agents/a/traffic/think_time_s");
    QVERIFY(!think.visible());
    QCOMPARE(think.width(), 0.0);
    QVERIFY(!(think.low->visible || think.high->visible));
}

void SensitivityTest::leavesOutWhatLittleDependsOn()
{
    const PlanSet plans = planSet(planText(agentText(kWriter, kEven), "", kTenDays));
    const ScenarioSensitivity found = moved(plans, "before", 1);
    QCOMPARE(found.effects.size(), std::size_t(1));
    QCOMPARE(found.effects.front().path, std::string("/agents/a/traffic/runs_per_day"));
    QCOMPARE(found.leftOut, std::size_t(2));
    QVERIFY(found.mostLeftOutUsd > 0);
}

void SensitivityTest::tornadoCountsTheRest()
{
    const PlanSet plans = planSet(planText(agentText(kWriter, kEven), "", kTenDays));
    const Tornado all = tornado(moved(plans));
    QCOMPARE(all.bars.size(), std::size_t(3));
    QCOMPARE(all.more, std::size_t(0));
    const Tornado two = tornado(moved(plans), 2);
    QCOMPARE(two.bars.size(), std::size_t(2));
    QCOMPARE(two.more, std::size_t(1));
    VERIFY_NEAR(two.lessThanUsd, 6, 1e-9);
    VERIFY_NEAR(two.costUsd, 18, 1e-9);
}

void SensitivityTest::cachingPaysFromSomeTraffic()
{
    // A call finds the prefix with chance h = 1 - exp(-300 x runs a second): 1.25 - 1.15 h of its price is 1
    // at h = 0.2174, 70.6 runs a day. What is being written can't be read yet, for less than 2 seconds.
    for (const int runs : {20, 500}) {
        const BreakEvens found =
            pointsOf(oneCall(R"("runs_per_day": )" + std::to_string(runs)), R"("prompt_caching": {})");
        QVERIFY(found.caching.found);
        const TrafficBreakEven& caching = *found.caching.found;
        const bool pays = runs > 71;
        QVERIFY(caching.now == (pays ? TrafficBreakEven::Winner::Second : TrafficBreakEven::Winner::First));
        QVERIFY((caching.change.mean < 0) == pays);
        const auto& point = pays ? caching.below : caching.above;
        QVERIFY(point);
        VERIFY_NEAR(point->at, 70.6, 2.5);
        QVERIFY(point->from <= point->at && point->at <= point->to);
        QVERIFY(point->from < 72 && point->to > 69);
        QVERIFY(!(pays ? caching.above : caching.below));
    }
}

void SensitivityTest::cachingThatPaysAtAnyTraffic()
{
    const std::string agent = agentText(R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": 1,
        "repeat": 10})",
                                        R"("runs_per_day": 10)", R"("context": {"system_tokens": 4000})");
    const BreakEvens found = pointsOf(agent, R"("prompt_caching": {})");
    QVERIFY(found.caching.found->now == TrafficBreakEven::Winner::Second);
    QVERIFY(!found.caching.found->below && !found.caching.found->above);
    VERIFY_NEAR(found.caching.found->lowest, 0.01, 1e-6);
    VERIFY_NEAR(found.caching.found->highest, 10000, 1e-3);
}

void SensitivityTest::anHourPaysFromSomeTraffic()
{
    // 1.25 - 1.15 h(300 s) is 2 - 1.9 h(3600 s) at exp(11 x) = 1.9 / 1.15, 13.1 runs a day; above that an
    // hour is never dearer
    const BreakEvens found = pointsOf(oneCall(R"("runs_per_day": 100)"), R"("prompt_caching": {})");
    QVERIFY(found.ttl.found);
    QVERIFY(found.ttl.found->now == TrafficBreakEven::Winner::Second);
    QVERIFY(found.ttl.found->below);
    VERIFY_NEAR(found.ttl.found->below->at, 13.15, 0.6);
    QVERIFY(found.ttl.found->winnerBelow == TrafficBreakEven::Winner::First);
    QVERIFY(!found.ttl.found->above);
}

void SensitivityTest::routingPaysFromSomePassRate()
{
    // $15 a million, or $5 and, where that fails, $15 on top: the same at a pass rate of a third
    const std::string step = R"({"id": "s", "model": "claude-sonnet-4-6", "task": "classify",
        "reads": "nothing", "output_tokens": 1000, "pass_rate": {"claude-haiku-4-5": 0.9}})";
    const BreakEvens found = pointsOf(agentText(step, kEven), R"("model_routing": {})");
    QVERIFY(found.routing.found);
    VERIFY_NEAR(found.routing.found->passRate.at, 1.0 / 3, 1e-9);
    VERIFY_NEAR(found.routing.found->measured->first, 0.9, 1e-12);
    QVERIFY(!found.routing.found->someUnmeasured);
    // to a dearer model it never does
    const BreakEvens dearer =
        pointsOf(agentText(step, kEven), R"("model_routing": {"routes": {"classify": "claude-opus-4-8"}})");
    QVERIFY(dearer.routing.found);
    QVERIFY(dearer.routing.found->passRate.at > 1);
    QVERIFY(dearer.routing.found->someUnmeasured);
}

void SensitivityTest::saysWhyThereIsNone()
{
    const BreakEvens off = pointsOf(agentText(kWriter, kEven), "");
    QVERIFY(off.caching.why == BreakEvens::Why::NothingToCache && !off.caching.found);
    QVERIFY(off.ttl.why == BreakEvens::Why::CachingOff && !off.ttl.found);
    QVERIFY(off.routing.why == BreakEvens::Why::RoutingOff && !off.routing.found);
    const BreakEvens idle = pointsOf(oneCall(R"("runs_per_day": 0)"), R"("prompt_caching": {})");
    QVERIFY(idle.caching.why == BreakEvens::Why::NoTraffic);
    const BreakEvens unrouted = pointsOf(oneCall(kEven), R"("model_routing": {})");
    QVERIFY(unrouted.routing.why == BreakEvens::Why::NothingRouted);
    const PlanSet plans =
        planSet(planText(agentText(R"({"id": "s", "model": "mine", "output_tokens": 1})", kEven), "",
                         R"("models": {"mine": {"name": "Mine"}})"));
    const auto unpriced = breakEvens(*plans.forScenario("before"), {}, {1, 2, 0.01}, {});
    QVERIFY(unpriced->caching.why == BreakEvens::Why::Unpriced && !unpriced->caching.found);
}

void SensitivityTest::canBeCancelled()
{
    const PlanSet plans = planSet(planText(oneCall(R"("runs_per_day": 100)"), ""));
    const std::atomic<bool> cancel = true;
    QVERIFY(!sensitivity(*plans.forScenario("before"), *plans.plan.scenario("before"),
                         estimated(plans, "before"), {}, {&cancel, {}}));
    QVERIFY(!breakEvens(*plans.forScenario("before"), {}, {}, {&cancel, {}}));
}

QTEST_GUILESS_MAIN(SensitivityTest)
#include "tst_sensitivity.moc"
