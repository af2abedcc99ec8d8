// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineplans.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

using namespace spendwright;

/// Savings against games that are small enough to be played by hand.
class SavingsTest : public QObject {
    Q_OBJECT

private slots:
    void twoPlayersByHand();
    void fourPlayersByEnumeration();
    void manyPlayersAreSampled();
    void sampledSharesAgreeWithAllOrders();
    void sumsHold_data();
    void sumsHold();
    void setPlaysLast();
    void setAlonePlaysToo();
    void whatCostsMoreSavesLessThanNothing();
    void oneScenarioAgainstAnother();
};

namespace {

constexpr int kRuns = 100;

// A hundred runs a period.
PlanSet planOf(const std::string& steps, const std::string& scenarios, const std::string& more = "")
{
    return planSet(
        planText(agentText(steps, R"("runs_per_day": 100, "arrivals": "even")", R"("interactive": false)"),
                 scenarios, R"("period_days": 1)" + (more.empty() ? "" : ", " + more)));
}

// It writes 1,000 tokens for $15 a million, or $5 where it is routed, and half of that in a batch.
const std::string kWriter =
    R"({"id": "s", "model": "claude-sonnet-4-6", "task": "classify", "reads": "nothing", "output_tokens": 1000})";

const std::string kIdle = R"("tool_cache": {}, "prompt_caching": {}, "history_summary": {}, "early_exit": {},
    "stable_prefix": {}, "result_pruning": {}, "compaction": {}, "retrieval": {})";

const PlayerSavings& player(const SavingsResult& result, const std::string& id)
{
    const auto found = std::find_if(result.players.begin(), result.players.end(),
                                    [&](const PlayerSavings& each) { return each.id == id; });
    if (found == result.players.end())
        qFatal("no player %s", id.c_str());
    return *found;
}

/// Fair shares by their definition: the mean over all orders of what a player adds.
std::vector<double> fairShares(std::size_t players, const std::function<double(unsigned)>& cost)
{
    std::vector<std::size_t> order(players);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> shares(players, 0);
    double orders = 0;
    do {
        unsigned mask = 0;
        for (const std::size_t each : order) {
            shares[each] += cost(mask) - cost(mask | 1U << each);
            mask |= 1U << each;
        }
        ++orders;
    } while (std::next_permutation(order.begin(), order.end()));
    for (double& share : shares)
        share /= orders;
    return shares;
}

} // namespace

void SavingsTest::twoPlayersByHand()
{
    const PlanSet plans = planOf(kWriter, scenarioText("on", R"("batch": {}, "model_routing": {})",
                                                       R"("order": ["batch", "model_routing"])"));
    const SavingsResult result = saved(plans, "on");
    // A run costs 1.5 cents; routed 0.5; batched 0.75; both 0.25.
    VERIFY_NEAR(result.before.cost.mean, 1.5, 1e-12);
    VERIFY_NEAR(result.after.cost.mean, 0.25, 1e-12);
    VERIFY_NEAR(result.saved.mean, 1.25, 1e-12);
    VERIFY_NEAR(*result.savedShare(), 1.25 / 1.5, 1e-12);
    QCOMPARE(result.players.size(), std::size_t(2));
    QVERIFY(!result.fairSharesSampled);
    const PlayerSavings& batch = result.players[0];
    const PlayerSavings& routing = result.players[1];
    QCOMPARE(batch.id, std::string("batch"));
    QCOMPARE(routing.id, std::string("model_routing"));
    VERIFY_NEAR(batch.alone.mean, 0.75, 1e-12);
    VERIFY_NEAR(routing.alone.mean, 1, 1e-12);
    VERIFY_NEAR(batch.last.mean, 0.25, 1e-12);
    VERIFY_NEAR(routing.last.mean, 0.5, 1e-12);
    VERIFY_NEAR(batch.inOrder.mean, 0.75, 1e-12);
    VERIFY_NEAR(routing.inOrder.mean, 0.5, 1e-12);
    VERIFY_NEAR(batch.fairShare.mean, 0.5, 1e-12);
    VERIFY_NEAR(routing.fairShare.mean, 0.75, 1e-12);
    for (const PlayerSavings& each : result.players)
        for (const Estimate* estimate : {&each.alone, &each.last, &each.inOrder, &each.fairShare})
            QCOMPARE(estimate->stderr_, 0.0);
}

void SavingsTest::fourPlayersByEnumeration()
{
    // Search writes 200 tokens and finds 4,000, which answer reads with a prompt of 10. Players: routing, truncation to 500, batch, runs 100 to 40 a day.
    const std::string steps = R"({"id": "search", "model": "claude-sonnet-4-6", "task": "extract",
            "reads": "nothing", "output_tokens": 200, "tool": "t"},
        {"id": "answer", "model": "claude-sonnet-4-6", "pinned": true, "task": "extract", "reads": "result",
         "prompt_tokens": 10, "output_tokens": 300})";
    const PlanSet plans = planOf(
        steps,
        scenarioText("on", R"("batch": {}, "model_routing": {}, "result_truncation": {"max_tokens": 500})",
                     R"("order": ["model_routing", "result_truncation", "batch"],
                        "set": {"/agents/a/traffic/runs_per_day": 40})"),
        R"("tools": [{"id": "t", "result_tokens": 4000, "fee_usd": 0.002}])");
    const auto cost = [](unsigned mask) {
        const double search = 200 * ((mask & 1) != 0 ? 5e-6 : 15e-6);
        const double answer = (10 + ((mask & 2) != 0 ? 500 : 4000)) * 3e-6 + 300 * 15e-6;
        return ((mask & 8) != 0 ? 40 : kRuns) * (0.002 + (search + answer) * ((mask & 4) != 0 ? 0.5 : 1));
    };
    const SavingsResult result = saved(plans, "on");
    QCOMPARE(result.players.size(), std::size_t(4));
    const std::vector<double> shares = fairShares(4, cost);
    const char* const ids[] = {"model_routing", "result_truncation", "batch", "set"};
    for (unsigned i = 0; i < 4; ++i) {
        const PlayerSavings& each = result.players[i];
        const unsigned before = (1U << i) - 1;
        QCOMPARE(each.id, std::string(ids[i]));
        VERIFY_NEAR(each.alone.mean, cost(0) - cost(1U << i), 1e-9);
        VERIFY_NEAR(each.last.mean, cost(15 & ~(1U << i)) - cost(15), 1e-9);
        VERIFY_NEAR(each.inOrder.mean, cost(before) - cost(before | 1U << i), 1e-9);
        VERIFY_NEAR(each.fairShare.mean, shares[i], 1e-9);
    }
}

void SavingsTest::manyPlayersAreSampled()
{
    const PlanSet plans = planOf(
        R"({"id": "search", "model": "claude-sonnet-4-6", "task": "extract", "reads": "nothing",
            "output_tokens": 200, "tool": "t"},
           {"id": "answer", "model": "claude-sonnet-4-6", "task": "extract", "reads": "result"})",
        scenarioText("on", kIdle + R"(, "batch": {}, "model_routing": {}, "result_truncation": {})"),
        R"("tools": [{"id": "t", "result_tokens": 4000}])");
    const auto cost = [](unsigned mask) { // routing, truncation, batch
        const double price = (mask & 1) != 0 ? 1.0 / 3 : 1;
        const double found = (mask & 2) != 0 ? 500 : 4000;
        return kRuns * price * ((mask & 4) != 0 ? 0.5 : 1) * (200 * 15e-6 + found * 3e-6);
    };
    const std::vector<double> shares = fairShares(3, cost);
    const SavingsResult result = saved(plans, "on");
    QVERIFY(result.fairSharesSampled);
    QCOMPARE(result.players.size(), std::size_t(11));
    VERIFY_NEAR(result.saved.mean, cost(0) - cost(7), 1e-9);
    const char* const acting[] = {"model_routing", "result_truncation", "batch"};
    for (unsigned i = 0; i < 3; ++i) {
        const PlayerSavings& each = player(result, acting[i]);
        QVERIFY(each.fairShare.stderr_ > 0);
        QVERIFY(each.fairShare.stderr_ < 0.1 * shares[i]);
        VERIFY_NEAR(each.fairShare.mean, shares[i], 4 * each.fairShare.stderr_);
        VERIFY_NEAR(each.alone.mean, cost(0) - cost(1U << i), 1e-9);
    }
    for (const PlayerSavings& each : result.players) {
        if (std::find(std::begin(acting), std::end(acting), each.id) == std::end(acting))
            QCOMPARE(each.fairShare.mean, 0.0);
    }
}

// With one idle technique fewer there are ten players, and all orders count.
void SavingsTest::sampledSharesAgreeWithAllOrders()
{
    const auto plan = [](const std::string& more) {
        return planSet(planText(
            agentText(
                R"({"id": "s", "model": "claude-sonnet-4-6", "task": "extract", "tool": "t",
                          "output_tokens": {"p5": 100, "p95": 500}, "repeat": {"values": [2, 6]}})",
                R"("runs_per_day": 200)",
                R"("interactive": false, "context": {"system_tokens": 3000, "reference_tokens": 2000})"),
            scenarioText("on", R"("model_routing": {"share": 0.5}, "tool_cache": {}, "prompt_caching": {},
                "result_truncation": {}, "history_summary": {"max_turns": 2}, "early_exit": {}, "batch": {"share": 0.5, "cache_hit_rate": 0.9},
                "result_pruning": {"keep_last": 1}, "retrieval": {}, "compaction": {"threshold_tokens": 9000})"
                                   + more),
            R"("tools": [{"id": "t", "result_tokens": 1500, "fee_usd": 0.001, "distinct_inputs": 20,
                          "confidence": {"min": 0, "max": 1}}])"));
    };
    const SavingsResult all = saved(plan(""), "on", 0.04);
    const SavingsResult some = saved(plan(R"(, "stable_prefix": {})"), "on", 0.04);
    QVERIFY(!all.fairSharesSampled);
    QVERIFY(some.fairSharesSampled);
    double tolerance = 0;
    for (const PlayerSavings& each : all.players) {
        const Estimate& share = player(some, each.id).fairShare;
        const double error = std::hypot(each.fairShare.stderr_, share.stderr_);
        VERIFY_NEAR(share.mean, each.fairShare.mean, 4 * error + 1e-9);
        tolerance += error;
    }
    QVERIFY(tolerance < 0.5 * all.saved.mean); // so that it is a test at all
}

void SavingsTest::sumsHold_data()
{
    QTest::addColumn<QString>("traffic");
    QTest::newRow("certain") << R"("runs_per_day": 40, "arrivals": "even")";
    QTest::newRow("by chance") << R"("runs_per_day": 4000)";
    QTest::newRow("doubted") << R"("runs_per_day": {"min": 3000, "max": 5000})";
}

void SavingsTest::sumsHold()
{
    QFETCH(QString, traffic);
    const PlanSet plans = planSet(planText(
        agentText(R"({"id": "s", "model": "claude-sonnet-4-6", "task": "extract", "tool": "t",
                      "output_tokens": {"p5": 100, "p95": 500}, "repeat": 4})",
                  traffic.toStdString(), R"("context": {"system_tokens": 3000})"),
        scenarioText("on", R"("model_routing": {"share": 0.4}, "tool_cache": {}, "prompt_caching": {},
                              "result_truncation": {})",
                     R"("set": {"/agents/a/steps/s/repeat": 3})"),
        R"("tools": [{"id": "t", "result_tokens": 900, "fee_usd": 0.001, "distinct_inputs": 20}])"));
    const SavingsResult result = saved(plans, "on", 0.02);
    const double tolerance = 1e-9 * result.before.cost.mean;
    VERIFY_NEAR(result.saved.mean, result.before.cost.mean - result.after.cost.mean, tolerance);
    double shares = 0;
    double inOrder = 0;
    for (const PlayerSavings& each : result.players) {
        shares += each.fairShare.mean;
        inOrder += each.inOrder.mean;
        double steps = 0;
        for (const double step : each.aloneByStepUsd)
            steps += step;
        VERIFY_NEAR(steps, each.alone.mean, tolerance);
    }
    VERIFY_NEAR(shares, result.saved.mean, tolerance);
    VERIFY_NEAR(inOrder, result.saved.mean, tolerance);
    VERIFY_NEAR(result.players.front().inOrder.mean, result.players.front().alone.mean, tolerance);
    VERIFY_NEAR(result.players.back().inOrder.mean, result.players.back().last.mean, tolerance);
}

void SavingsTest::setPlaysLast()
{
    const PlanSet plans = planOf(kWriter, scenarioText("on", R"("model_routing": {}, "batch": {})",
                                                       R"("set": {"/agents/a/steps/s/output_tokens": 400},
                                                          "order": ["batch", "model_routing"])"));
    const SavingsResult result = saved(plans, "on");
    QCOMPARE(result.players.size(), std::size_t(3));
    QCOMPARE(result.players[0].id, std::string("batch"));
    QCOMPARE(result.players[1].id, std::string("model_routing"));
    QCOMPARE(result.players[2].id, std::string("set"));
    // Routed and batched a run costs a quarter of a cent, and 40% of that when shorter.
    VERIFY_NEAR(result.players[2].inOrder.mean, 0.25 * 0.6, 1e-12);
    VERIFY_NEAR(result.players[2].alone.mean, 1.5 * 0.6, 1e-12);
}

void SavingsTest::setAlonePlaysToo()
{
    const PlanSet plans =
        planOf(kWriter, scenarioText("on", "", R"("set": {"/agents/a/traffic/runs_per_day": 150})"));
    const SavingsResult result = saved(plans, "on");
    QCOMPARE(result.players.size(), std::size_t(1));
    VERIFY_NEAR(result.players[0].fairShare.mean, -0.75, 1e-12);
    QVERIFY(saved(plans, "before").players.empty());
    QCOMPARE(saved(plans, "before").saved.mean, 0.0);
}

void SavingsTest::whatCostsMoreSavesLessThanNothing()
{
    // Opus takes 1.3 tokens for one and $25 a million: 3.25 cents a run instead of 1.5.
    const PlanSet plans = planOf(
        kWriter,
        scenarioText("on", R"("model_routing": {"routes": {"classify": "claude-opus-4-7"}}, "batch": {})"));
    const SavingsResult result = saved(plans, "on");
    VERIFY_NEAR(result.saved.mean, 1.5 - 3.25 / 2, 1e-12);
    VERIFY_NEAR(*result.savedShare(), (1.5 - 1.625) / 1.5, 1e-12);
    VERIFY_NEAR(player(result, "model_routing").alone.mean, -1.75, 1e-12);
    VERIFY_NEAR(player(result, "model_routing").last.mean, -0.875, 1e-12);
    VERIFY_NEAR(player(result, "model_routing").fairShare.mean, -1.3125, 1e-12);
    VERIFY_NEAR(player(result, "batch").fairShare.mean, (0.75 + 1.625) / 2, 1e-12);
}

void SavingsTest::oneScenarioAgainstAnother()
{
    const PlanSet plans = planOf(kWriter, scenarioText("routed", R"("model_routing": {})") + ","
                                              + scenarioText("batched", R"("batch": {})"));
    SavingsOptions options;
    options.scenario = "batched";
    options.against = "routed";
    const SavingsResult result = *savings(plans, options);
    QCOMPARE(result.against, std::string("routed"));
    VERIFY_NEAR(result.saved.mean, 0.5 - 0.75, 1e-12);
    VERIFY_NEAR(player(result, "model_routing").alone.mean, -1, 1e-12); // it is taken away
    VERIFY_NEAR(player(result, "batch").alone.mean, 0.25, 1e-12);
}

QTEST_GUILESS_MAIN(SavingsTest)
#include "tst_savings.moc"
