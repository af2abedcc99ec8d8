// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineplans.h"

#include <QTest>

using namespace spendwright;

/// Techniques that get in each other's way.
class ClashesTest : public QObject {
    Q_OBJECT

private slots:
    void routingBelowTheCacheMinimum();
    void conversationPartedAmongModels();
    void sparingTheSameTokens();
    void proportionIsNoClash();
    void othersAgentsAreNoClash();
};

namespace {

const std::string kOften = R"("runs_per_day": 8640, "arrivals": "even")"; // one in ten seconds
const std::string kDay = R"("period_days": 1)";

double alone(const SavingsResult& result, const std::string& id)
{
    for (const PlayerSavings& player : result.players)
        if (player.id == id)
            return player.alone.mean;
    qFatal("no player %s", id.c_str());
    return 0;
}

} // namespace

void ClashesTest::routingBelowTheCacheMinimum()
{
    // Sonnet 4.6 caches from 1,024 tokens on, Haiku 4.5 from 4,096.
    const PlanSet plans = planSet(planText(
        agentText(R"({"id": "sort", "model": "claude-sonnet-4-6", "task": "classify", "output_tokens": 10})",
                  kOften, R"("context": {"system_tokens": 2000})"),
        scenarioText("on", R"("model_routing": {}, "prompt_caching": {})"), kDay));
    const SavingsResult result = saved(plans, "on");
    QCOMPARE(result.clashes.size(), std::size_t(1));
    const Clash& clash = result.clashes.front();
    QCOMPARE(clash.first, std::string("model_routing"));
    QCOMPARE(clash.second, std::string("prompt_caching"));
    QVERIFY(clash.reason == Clash::Reason::BelowCacheMinimum);
    QVERIFY(clash.shortfall);
    QCOMPARE(clash.shortfall->minimum, std::int64_t(4096));
    QVERIFY(clash.shortfall->prefix >= 2000 && clash.shortfall->prefix < 4096);
    // all that caching saves is lost
    QVERIFY(alone(result, "prompt_caching") > 0);
    VERIFY_NEAR(clash.lost.mean, alone(result, "prompt_caching"), 1e-9 * result.before.cost.mean);
}

void ClashesTest::conversationPartedAmongModels()
{
    const PlanSet plans = planSet(planText(
        agentText(R"({"id": "sort", "model": "claude-sonnet-4-6", "task": "classify", "output_tokens": 10},
                     {"id": "answer", "model": "claude-sonnet-4-6", "output_tokens": 10})",
                  kOften, R"("context": {"system_tokens": 100}, "user_tokens": 20000)"),
        scenarioText("on", R"("model_routing": {}, "prompt_caching": {"scope": "conversation"})"), kDay));
    const SavingsResult result = saved(plans, "on");
    QCOMPARE(result.clashes.size(), std::size_t(1));
    QVERIFY(result.clashes.front().reason == Clash::Reason::CachePerModel);
}

void ClashesTest::sparingTheSameTokens()
{
    // What is cut to nothing can't be pruned any more: of 4,000 tokens in the three later calls nothing is left.
    const PlanSet plans = planSet(planText(
        agentText(
            R"({"id": "search", "model": "claude-sonnet-4-6", "output_tokens": 10, "tool": "t", "repeat": 5})",
            kOften, R"("context": {"system_tokens": 10})"),
        scenarioText("on", R"("result_truncation": {"max_tokens": 20}, "result_pruning": {"keep_last": 0})"),
        kDay + R"(, "tools": [{"id": "t", "result_tokens": 4000}])"));
    const SavingsResult result = saved(plans, "on");
    QCOMPARE(result.clashes.size(), std::size_t(1));
    QVERIFY(result.clashes.front().reason == Clash::Reason::SameTokens);
    QVERIFY(result.clashes.front().lost.mean <= alone(result, "result_pruning") * (1 + 1e-9));
    QVERIFY(result.clashes.front().lost.mean > 0.9 * alone(result, "result_pruning"));
}

void ClashesTest::proportionIsNoClash()
{
    // A third of the price and half of that: together a sixth, as it has to be.
    const PlanSet plans = planSet(planText(
        agentText(
            R"({"id": "s", "model": "claude-sonnet-4-6", "task": "classify", "reads": "nothing", "output_tokens": 1000})",
            kOften, R"("interactive": false)"),
        scenarioText("on", R"("model_routing": {}, "batch": {})"), kDay));
    const SavingsResult result = saved(plans, "on");
    QVERIFY(alone(result, "model_routing") + alone(result, "batch") > 1.1 * result.saved.mean);
    QVERIFY(result.clashes.empty());
}

void ClashesTest::othersAgentsAreNoClash()
{
    const auto agent = [](const std::string& id, const std::string& task, const std::string& more) {
        return R"({"id": ")" + id + R"(", "steps": [{"id": "s", "model": "claude-sonnet-4-6", "task": ")"
               + task + R"(", "output_tokens": 100}], "traffic": {)" + kOften + "}, " + more + "}";
    };
    const PlanSet plans =
        planSet(planText(agent("a", "classify", R"("context": {"system_tokens": 100})") + ", "
                             + agent("b", "reason", R"("context": {"system_tokens": 3000})"),
                         scenarioText("on", R"("model_routing": {}, "prompt_caching": {})"), kDay));
    const SavingsResult result = saved(plans, "on");
    QVERIFY(alone(result, "model_routing") > 0 && alone(result, "prompt_caching") > 0);
    QVERIFY(result.clashes.empty());
}

QTEST_GUILESS_MAIN(ClashesTest)
#include "tst_clashes.moc"
