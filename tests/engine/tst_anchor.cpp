// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/anchor.h"
#include "engine/engineplans.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace spendwright;

/// Glances, and what they tell beside a better answer to a plan nearby.
class AnchorTest : public QObject {
    Q_OBJECT

private slots:
    void certainPlanByHand();
    void samePlanGivesTheAnswer();
    void knowsTheChange_data();
    void knowsTheChange();
    void partsAddUp();
    void glanceIsShort();
    void otherStepsHaveNoAnchor();
    void otherPlayersHaveNoAnchor();
};

namespace {

constexpr double kCalls = 20000;
const std::string kBoth = scenarioText("on", R"("prompt_caching": {}, "batch": {}, "result_truncation": {})");

// A search and an answer, of which much is left to chance.
PlanSet doubtful(int outputTokens, const std::string& scenarios = kBoth,
                 const std::string& lastStep = "answer")
{
    const std::string steps =
        R"({"id": "search", "model": "claude-sonnet-4-6", "tool": "t", "repeat": {"p5": 2, "p95": 4},
            "output_tokens": {"p5": 40, "p95": 400}},
        {"id": ")"
        + lastStep + R"(", "model": "claude-sonnet-4-6", "output_tokens": )" + std::to_string(outputTokens)
        + "}";
    return planSet(planText(
        agentText(steps, R"("runs_per_day": {"p5": 800, "p95": 1200})",
                  R"("context": {"system_tokens": 3000})"),
        scenarios, R"("tools": [{"id": "t", "result_tokens": {"p5": 200, "p95": 6000}, "fee_usd": 0.001}])"));
}

// Without fair shares, which take long.
SavingsResult answerTo(const PlanSet& plans, double relativeError = 0.005)
{
    SavingsOptions options;
    options.scenario = "on";
    options.targetStderr = relativeError;
    options.views.erase(SavingsView::FairShare);
    options.threads = 2;
    return *savings(plans, options);
}

SavingsResult glanceAt(const PlanSet& plans, const std::set<SavingsView>& views = {
                                                 SavingsView::InOrder, SavingsView::Alone, SavingsView::Last})
{
    SavingsOptions options;
    options.scenario = "on";
    options.calls = kCalls;
    options.views = views;
    options.threads = 2;
    return *savings(plans, options);
}

} // namespace

void AnchorTest::certainPlanByHand()
{
    const auto plans = [](int outputTokens) {
        return planSet(planText(
            agentText(R"({"id": "s", "model": "claude-sonnet-4-6", "reads": "nothing", "output_tokens": )"
                          + std::to_string(outputTokens) + "}",
                      R"("runs_per_day": 100, "arrivals": "even")", R"("interactive": false)"),
            scenarioText("on", R"("batch": {})"), R"("period_days": 1)"));
    };
    const auto result = anchored(glanceAt(plans(1300)), glanceAt(plans(1000)), answerTo(plans(1000)));
    QVERIFY(result);
    VERIFY_NEAR(result->before.cost.mean, 100 * 1300 * 15e-6, 1e-12);
    VERIFY_NEAR(result->after.cost.mean, 100 * 1300 * 7.5e-6, 1e-12);
    VERIFY_NEAR(result->players.front().inOrder.mean, 100 * 1300 * 7.5e-6, 1e-12);
    VERIFY_NEAR(result->players.front().alone.mean, 100 * 1300 * 7.5e-6, 1e-12);
    VERIFY_NEAR(result->before.tokens.output, 130000, 1e-6);
    QCOMPARE(result->before.calls, 100.0);
}

void AnchorTest::samePlanGivesTheAnswer()
{
    const PlanSet plans = doubtful(500);
    const SavingsResult answer = answerTo(plans);
    const SavingsResult glance = glanceAt(plans);
    const auto result = anchored(glance, glance, answer);
    QVERIFY(result);
    const double tiny = 1e-9 * answer.before.cost.mean;
    VERIFY_NEAR(result->before.cost.mean, answer.before.cost.mean, tiny);
    VERIFY_NEAR(result->after.cost.mean, answer.after.cost.mean, tiny);
    VERIFY_NEAR(result->before.cost.stderr_, answer.before.cost.stderr_, tiny);
    VERIFY_NEAR(result->before.cost.p95, answer.before.cost.p95, tiny);
    VERIFY_NEAR(result->before.latency.p95, answer.before.latency.p95, 1e-9);
    VERIFY_NEAR(result->after.promptCacheReadShare, answer.after.promptCacheReadShare, 1e-12);
    for (std::size_t i = 0; i < answer.players.size(); ++i) {
        VERIFY_NEAR(result->players[i].inOrder.mean, answer.players[i].inOrder.mean, tiny);
        VERIFY_NEAR(result->players[i].alone.mean, answer.players[i].alone.mean, tiny);
        VERIFY_NEAR(result->players[i].last.mean, answer.players[i].last.mean, tiny);
    }
    for (std::size_t s = 0; s < answer.before.byStep.size(); ++s)
        VERIFY_NEAR(result->before.byStep[s].costUsd, answer.before.byStep[s].costUsd, tiny);
}

void AnchorTest::knowsTheChange_data()
{
    QTest::addColumn<int>("outputTokens");
    QTest::newRow("a little more") << 550;
    QTest::newRow("twice") << 1000;
    QTest::newRow("hardly any") << 50;
}

void AnchorTest::knowsTheChange()
{
    QFETCH(int, outputTokens);
    const PlanSet there = doubtful(500);
    const PlanSet here = doubtful(outputTokens);
    const SavingsResult glance = glanceAt(here);
    const auto result = anchored(glance, glanceAt(there), answerTo(there));
    QVERIFY(result);
    const SavingsResult truth = answerTo(here, 0.002);
    const auto agree = [](const Estimate& told, const Estimate& is) {
        return std::abs(told.mean - is.mean) <= 4 * std::hypot(told.stderr_, is.stderr_);
    };
    QVERIFY(agree(result->before.cost, truth.before.cost));
    QVERIFY(agree(result->after.cost, truth.after.cost));
    for (std::size_t i = 0; i < truth.players.size(); ++i) {
        QVERIFY(agree(result->players[i].inOrder, truth.players[i].inOrder));
        QVERIFY(agree(result->players[i].alone, truth.players[i].alone));
        QVERIFY(agree(result->players[i].last, truth.players[i].last));
    }
    // the glance alone is a poor answer
    QVERIFY(glance.before.cost.stderr_ > 4 * result->before.cost.stderr_);
}

void AnchorTest::partsAddUp()
{
    const PlanSet there = doubtful(500);
    const auto result = anchored(glanceAt(doubtful(800)), glanceAt(there), answerTo(there));
    QVERIFY(result);
    const double tiny = 1e-9 * result->before.cost.mean;
    for (const ScenarioResult* end : {&result->before, &result->after}) {
        double steps = 0;
        double agents = 0;
        double causes = 0;
        for (const StepPart& step : end->byStep)
            steps += step.costUsd;
        for (const AgentPart& agent : end->byAgent)
            agents += agent.costUsd;
        for (const double cause : end->byCauseUsd)
            causes += cause;
        VERIFY_NEAR(steps, end->cost.mean, tiny);
        VERIFY_NEAR(agents, end->cost.mean, tiny);
        VERIFY_NEAR(causes, end->cost.mean, tiny);
    }
    double inOrder = 0;
    for (const PlayerSavings& player : result->players)
        inOrder += player.inOrder.mean;
    VERIFY_NEAR(inOrder, result->saved.mean, tiny);
    VERIFY_NEAR(result->saved.mean, result->before.cost.mean - result->after.cost.mean, tiny);
}

void AnchorTest::glanceIsShort()
{
    const SavingsResult glance = glanceAt(doubtful(500), {SavingsView::Alone});
    QCOMPARE(glance.views, std::set<SavingsView>({SavingsView::Alone}));
    QCOMPARE(glance.players.size(), std::size_t(3));
    for (const PlayerSavings& player : glance.players) {
        QCOMPARE(player.inOrder.mean, 0.0);
        QCOMPARE(player.last.mean, 0.0);
    }
    QVERIFY(std::any_of(glance.players.begin(), glance.players.end(),
                        [](const PlayerSavings& player) { return player.alone.mean > 0; }));
    // what it lacks can't be anchored
    QVERIFY(!anchored(glanceAt(doubtful(500)), glance, answerTo(doubtful(500))));
}

void AnchorTest::otherStepsHaveNoAnchor()
{
    const PlanSet there = doubtful(500);
    const SavingsResult answer = answerTo(there);
    QVERIFY(!anchored(glanceAt(doubtful(500, kBoth, "reply")), glanceAt(there), answer));
}

void AnchorTest::otherPlayersHaveNoAnchor()
{
    const PlanSet there = doubtful(500);
    const PlanSet here = doubtful(500, scenarioText("on", R"("prompt_caching": {}, "batch": {})"));
    QVERIFY(!anchored(glanceAt(here), glanceAt(there), answerTo(there)));
}

QTEST_GUILESS_MAIN(AnchorTest)
#include "tst_anchor.moc"
