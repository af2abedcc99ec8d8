// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineplans.h"
#include "engine/report/explain.h"
#include "engine/report/numbers.h"
#include "examples/examples.h"

#include <QTest>

#include <numeric>

using namespace spendwright;

/// A figure opened to its parts.
class TestExplain final : public QObject {
    Q_OBJECT

private slots:
    void tokensTimesPriceByHand();
    void tellsLanesAndRetriesApart();
    void pricesAboveTheTier();
    void saysWhereAPriceIsFrom();
    void whatHasNoPriceIsUnknown();
    void partsAddUp_data();
    void partsAddUp();
    void roundedPartsAddUp();
};

namespace {

bool sameTo(double value, double expected, double relative = 1e-9)
{
    if (std::abs(value - expected) <= relative * std::max(1e-6, std::abs(expected)))
        return true;
    qWarning("%.15g is not %.15g", value, expected);
    return false;
}

SavingsResult savingsOf(const PlanSet& plans, const std::string& scenario, double relativeError = 0.02)
{
    SavingsOptions options;
    options.scenario = scenario;
    options.targetStderr = relativeError;
    options.views = {};
    const auto result = savings(plans, options);
    if (!result)
        qFatal("cancelled");
    return *result;
}

// The sum of what an explanation shows, token by token.
double sumOf(const Explanation& explanation)
{
    double sum = explanation.feesUsd;
    for (const ExplainedCalls& calls : explanation.parts)
        for (const PricedTokens& tokens : calls.tokens)
            sum += calls.priced ? tokens.tokens * tokens.price / 1e6 : 0;
    return sum;
}

const std::string kTraffic = R"("runs_per_day": 1000, "arrivals": "even")";
const std::string kDay = R"("period_days": 1)";

} // namespace

// 1,000 runs: 1,700 tokens in at $3 and 400 out at $15 a million, batched at half and in the US at 1.1 times
// the price; and a fee of a tenth of a cent.
void TestExplain::tokensTimesPriceByHand()
{
    const std::string step =
        R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": 400, "tool": "web"})";
    const std::string more = kDay + R"(, "inference_geo": "us", "tools": [{"id": "web", "fee_usd": 0.001}])";
    const PlanSet plans = planSet(
        planText(agentText(step, kTraffic,
                           R"("interactive": false, "user_tokens": 700, "context": {"system_tokens": 1000})"),
                 scenarioText("batched", R"("batch": {"cache_hit_rate": 0.5})"), more));
    const SavingsResult result = savingsOf(plans, "batched");
    const Explanation before = explain(plans, result, {BillSide::Before, {}});
    QCOMPARE(before.parts.size(), std::size_t{1});
    QCOMPARE(before.parts.front().calls, 1000.0);
    QCOMPARE(before.parts.front().tokens.size(), std::size_t{2});
    QVERIFY(sameTo(before.parts.front().tokens[0].tokens, 1700000));
    QVERIFY(sameTo(before.parts.front().tokens[0].price, 3.3));
    QVERIFY(sameTo(before.parts.front().tokens[0].usd, 5.61));
    QVERIFY(sameTo(before.parts.front().tokens[1].usd, 6.6));
    QVERIFY(sameTo(before.feesUsd, 1));
    QVERIFY(sameTo(before.usd, 13.21));
    const Explanation after = explain(plans, result, {BillSide::After, {"a", "s", {}, {}, {}}});
    QVERIFY(after.parts.front().lane == Lane::Batched);
    QCOMPARE(after.parts.front().factors.size(), std::size_t{2});
    QCOMPARE(after.parts.front().factors[0].factor, 0.5);
    QCOMPARE(after.parts.front().factors[1].factor, 1.1);
    QVERIFY(sameTo(after.parts.front().tokens[0].price, 1.65));
    QVERIFY(sameTo(after.usd, (5.61 + 6.6) / 2 + 1));
    QVERIFY(sameTo(explain(plans, result, {BillSide::After, {{}, {}, {}, {}, Cause::ToolFee}}).usd, 1));
    QVERIFY(sameTo(explain(plans, result, {BillSide::After, {{}, {}, {}, TokenClass::Output, {}}}).usd, 3.3));
}

// A routed call that never passes is made twice more, on the step's own model.
void TestExplain::tellsLanesAndRetriesApart()
{
    const std::string step =
        R"({"id": "s", "model": "claude-sonnet-4-6", "task": "classify", "output_tokens": 100,
        "pass_rate": {"claude-haiku-4-5": 0}})";
    const PlanSet plans = planSet(planText(agentText(step, kTraffic, R"("user_tokens": 1000)"),
                                           scenarioText("routed", R"("model_routing": {})"), kDay));
    const Explanation after = explain(plans, savingsOf(plans, "routed"), {BillSide::After, {}});
    QCOMPARE(after.parts.size(), std::size_t{2});
    double calls = 0;
    for (const ExplainedCalls& part : after.parts) {
        const bool retry = part.cause == Cause::Retry;
        QCOMPARE(part.model, std::string(retry ? "claude-sonnet-4-6" : "claude-haiku-4-5"));
        QVERIFY(sameTo(part.usd, part.calls * (retry ? 0.0045 : 0.0015)));
        calls += part.calls;
    }
    QVERIFY(calls >= 2000);
    QVERIFY(sameTo(after.usd, sumOf(after)));
}

// 150,000 tokens are above Haiku 5.5's 100,000: five times the price, for the output too.
void TestExplain::pricesAboveTheTier()
{
    const std::string step = R"({"id": "s", "model": "claude-haiku-5-5", "output_tokens": 1000})";
    const PlanSet plans = planSet(
        planText(agentText(step, kTraffic, R"("user_tokens": 150000)"), scenarioText("same", ""), kDay));
    const Explanation before = explain(plans, savingsOf(plans, "same"), {BillSide::Before, {}});
    QVERIFY(before.parts.front().tier);
    QVERIFY(sameTo(before.parts.front().tokens[0].price, 0.5));
    QVERIFY(sameTo(before.parts.front().tokens[1].price, 2.5));
    QVERIFY(sameTo(before.usd, 1000 * (150000 * 0.5 + 1000 * 2.5) / 1e6));
    QCOMPARE(before.prices.front().tierAbove.value_or(0), std::int64_t{100000});
}

void TestExplain::saysWhereAPriceIsFrom()
{
    const std::string steps = R"({"id": "s", "model": "claude-sonnet-5-5", "output_tokens": 100},
        {"id": "t", "model": "mine", "output_tokens": 100})";
    const PlanSet plans =
        planSet(planText(agentText(steps, kTraffic), scenarioText("same", ""),
                         kDay + R"(, "models": {"mine": {"name": "My own", "input": 1, "output": 2}})"));
    const Explanation before = explain(plans, savingsOf(plans, "same"), {BillSide::Before, {}});
    QCOMPARE(before.prices.size(), std::size_t{2});
    for (const PriceOrigin& origin : before.prices) {
        const bool own = origin.model == "mine";
        QCOMPARE(origin.ownOfPlan, own);
        QCOMPARE(origin.from, std::string(own ? "" : "2026-10-07"));
        QVERIFY(own || origin.source.find("read 2026-11-22") != std::string::npos);
    }
}

void TestExplain::whatHasNoPriceIsUnknown()
{
    const std::string step = R"({"id": "s", "model": "mystery", "output_tokens": 100})";
    const PlanSet plans = planSet(planText(agentText(step, kTraffic), scenarioText("same", ""),
                                           kDay + R"(, "models": {"mystery": {}})"));
    const Explanation before = explain(plans, savingsOf(plans, "same"), {BillSide::Before, {}});
    QVERIFY(!before.known);
    QVERIFY(!before.parts.front().priced);
    QCOMPARE(before.unpricedCalls, 1000.0);
    QVERIFY(before.prices.empty());
}

void TestExplain::partsAddUp_data()
{
    QTest::addColumn<std::string>("text");
    for (const Example& example : examples())
        QTest::newRow(std::string(example.id).c_str()) << std::string(example.text);
}

// Every figure of the cost table, the breakdown and the headline, of every scenario.
void TestExplain::partsAddUp()
{
    QFETCH(const std::string, text);
    const PlanSet plans = planSet(text);
    for (const Scenario& scenario : plans.plan.scenarios) {
        if (scenario.id == plans.plan.baseline)
            continue;
        const SavingsResult result = savingsOf(plans, scenario.id, 0.05);
        for (const BillSide side : {BillSide::Before, BillSide::After}) {
            const ScenarioResult& bill = side == BillSide::Before ? result.before : result.after;
            const auto check = [&](const FigurePlace& place, double usd) {
                const Explanation made = explain(plans, result, {side, place});
                return sameTo(made.usd, usd, 1e-8) && sameTo(sumOf(made), usd, 1e-8);
            };
            QVERIFY2(check({}, bill.cost.mean), scenario.id.c_str());
            for (const StepPart& part : bill.byStep)
                QVERIFY2(check({part.agent, part.step, {}, {}, {}}, part.costUsd), part.step.c_str());
            for (const AgentPart& part : bill.byAgent)
                QVERIFY2(check({part.id, {}, {}, {}, {}}, part.costUsd), part.id.c_str());
            for (const ModelPart& part : bill.byModel)
                QVERIFY2(check({{}, {}, part.model, {}, {}}, part.costUsd), part.model.c_str());
            for (std::size_t c = 0; c < kTokenClassCount; ++c)
                QVERIFY(check({{}, {}, {}, static_cast<TokenClass>(c), {}}, bill.byClassUsd[c]));
            for (std::size_t c = 0; c < kCauseCount; ++c)
                QVERIFY(check({{}, {}, {}, {}, static_cast<Cause>(c)}, bill.byCauseUsd[c]));
        }
        QVERIFY(sameTo(result.saved.mean, result.before.cost.mean - result.after.cost.mean,
                       1e-6 * std::max(1.0, result.before.cost.mean)));
    }
}

void TestExplain::roundedPartsAddUp()
{
    const std::vector<std::vector<double>> cases = {{1.005, 2.005, 3.005},
                                                    {0.333, 0.333, 0.334},
                                                    {10, -3.336, -3.332},
                                                    {0.004, 0.004, 0.004},
                                                    {3.465},
                                                    {3.2, 0.265},
                                                    {}};
    for (const std::vector<double>& amounts : cases) {
        const double sum = std::accumulate(amounts.begin(), amounts.end(), 0.0);
        const std::vector<double> rounded = roundedToAddUp(amounts, sum, 2);
        const double shown = std::accumulate(rounded.begin(), rounded.end(), 0.0);
        QVERIFY(std::abs(shown - std::stod(fixedNumber(sum, 2))) < 1e-9); // 3.465 is a little less, so 3.46
        for (std::size_t i = 0; i < amounts.size(); ++i)
            QVERIFY(std::abs(rounded[i] - amounts[i]) < 0.01);
    }
}

QTEST_APPLESS_MAIN(TestExplain)
#include "tst_explain.moc"
