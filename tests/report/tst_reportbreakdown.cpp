// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/breakdown.h"
#include "examples/examples.h"
#include "report/samples.h"
#include "support/issues.h"

#include <QTest>

#include <cmath>

using namespace spendwright;

namespace {

constexpr BreakdownBy kAll[] = {BreakdownBy::Agent, BreakdownBy::Step, BreakdownBy::Model,
                                BreakdownBy::TokenClass, BreakdownBy::Cause};

bool isNear(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

ModelPart modelPart(const char* model, double usd, double calls, double unpriced)
{
    ModelPart part;
    part.model = model;
    part.costUsd = usd;
    part.calls = calls;
    part.unpricedCalls = unpriced;
    return part;
}

} // namespace

/// Where bills go, by parts that add up.
class TestBreakdown final : public QObject {
    Q_OBJECT

private slots:
    void stepsAreSortedByTheBillBefore();
    void keepsTheStepsOfOneAgent();
    void partsThatOnlyOneBillHas();
    void joinsTheSmallest();
    void toolFeesStandBesideTheTokens();
    void whatIsNotPricedIsUnknown();
    void aFreeBillHasNoShares();
    void partsAddUpToTheBill_data();
    void partsAddUpToTheBill();
};

void TestBreakdown::stepsAreSortedByTheBillBefore()
{
    const Breakdown steps = breakdown(samplePlan(), sampleSavings(), BreakdownBy::Step);
    QCOMPARE(steps.bars.size(), std::size_t(2));
    QCOMPARE(steps.bars[0].id, std::string("answer"));
    QCOMPARE(steps.bars[0].label, std::string("answer")); // has no name
    QCOMPARE(steps.bars[0].before.costUsd, 60.0);
    QCOMPARE(steps.bars[0].after.costUsd, 25.0);
    QCOMPARE(steps.bars[1].id, std::string("ask"));
    QCOMPARE(steps.bars[1].label, std::string("=cmd()"));
    QCOMPARE(steps.bars[1].agentLabel, std::string("Help | desk"));
    QCOMPARE(shareOfBill(steps.bars[0].before, steps.before).value(), 0.6);
    QCOMPARE(shareOfBill(steps.bars[0].after, steps.after).value(), 25.0 / 70);
}

void TestBreakdown::keepsTheStepsOfOneAgent()
{
    SavingsResult savings = sampleSavings();
    savings.before.byStep.push_back(sampleStep("other", 500, 1));
    savings.before.byStep.back().agent = "night";
    QCOMPARE(breakdown(samplePlan(), savings, BreakdownBy::Step).bars.size(), std::size_t(3));
    const Breakdown own = breakdown(samplePlan(), savings, BreakdownBy::Step, "desk");
    QCOMPARE(own.bars.size(), std::size_t(2));
    QCOMPARE(own.before.costUsd, 100.0); // shares are of the whole bill
}

void TestBreakdown::partsThatOnlyOneBillHas()
{
    SavingsResult savings = sampleSavings();
    savings.before.byModel = {modelPart("dear", 100, 30, 0)};
    savings.after.byModel = {modelPart("cheap", 45, 20, 0), modelPart("dear", 25, 5, 0)};
    const Breakdown models = breakdown(samplePlan(), savings, BreakdownBy::Model);
    QCOMPARE(models.bars.size(), std::size_t(2));
    QCOMPARE(models.bars[0].id, std::string("dear"));
    QCOMPARE(models.bars[1].id, std::string("cheap"));
    QVERIFY(models.bars[1].before.known()); // it isn't called: that costs nothing
    QCOMPARE(models.bars[1].before.costUsd, 0.0);
    QCOMPARE(models.bars[1].after.costUsd, 45.0);
}

void TestBreakdown::joinsTheSmallest()
{
    SavingsResult savings = sampleSavings();
    savings.before.byModel.clear();
    for (int i = 0; i < 14; ++i)
        savings.before.byModel.push_back(
            modelPart(("m" + std::to_string(i)).c_str(), i == 0 ? 0 : i, 10, i == 0 ? 10 : 0));
    const Breakdown models = breakdown(samplePlan(), savings, BreakdownBy::Model);
    QCOMPARE(models.bars.size(), kMostBars);
    QCOMPARE(models.bars.front().id, std::string("m13"));
    QCOMPARE(models.bars[10].id, std::string("m3"));
    QCOMPARE(models.bars.back().others, std::size_t(3));
    QCOMPARE(models.bars.back().before.costUsd, 3.0); // 2 + 1, and one that nobody knows
    QCOMPARE(models.bars.back().before.unpricedCalls, 10.0);
    savings.before.byModel.resize(kMostBars);
    QCOMPARE(breakdown(samplePlan(), savings, BreakdownBy::Model).bars.back().others, std::size_t(0));
}

void TestBreakdown::toolFeesStandBesideTheTokens()
{
    SavingsResult savings = sampleSavings();
    savings.before.byClassUsd[static_cast<std::size_t>(TokenClass::Input)] = 50;
    savings.before.byClassUsd[static_cast<std::size_t>(TokenClass::Output)] = 30;
    savings.before.toolFeesUsd = 20;
    const Breakdown classes = breakdown(samplePlan(), savings, BreakdownBy::TokenClass);
    QCOMPARE(classes.bars.size(), std::size_t(3)); // nothing is cached
    QCOMPARE(classes.bars[0].id, std::string("input"));
    QCOMPARE(classes.bars[1].id, std::string("output"));
    QCOMPARE(classes.bars[2].id, std::string("tool_fee"));
    QCOMPARE(shareOfBill(classes.bars[2].before, classes.before).value(), 0.2);
    savings.before.byModel = {modelPart("tool_fee", 80, 30, 0)}; // any name will do for a model
    const Breakdown models = breakdown(samplePlan(), savings, BreakdownBy::Model);
    QCOMPARE(models.bars.size(), std::size_t(2));
    QVERIFY(!models.bars[0].fees);
    QVERIFY(models.bars[1].fees);
    QCOMPARE(models.bars[1].before.costUsd, 20.0);
}

void TestBreakdown::whatIsNotPricedIsUnknown()
{
    SavingsResult savings = sampleSavings();
    ScenarioResult& before = savings.before;
    before.unpricedCalls = 10;
    before.byModel = {modelPart("known", 100, 20, 0), modelPart("unknown", 0, 10, 10)};
    const Breakdown models = breakdown(samplePlan(), savings, BreakdownBy::Model);
    QVERIFY(models.bars[0].before.known());
    QVERIFY(!models.bars[1].before.known());
    QVERIFY(!shareOfBill(models.bars[1].before, models.before));
    before.tokens.output = 1000;
    before.byClassUsd[static_cast<std::size_t>(TokenClass::Output)] = 80;
    before.toolFeesUsd = 20;
    const Breakdown classes = breakdown(samplePlan(), savings, BreakdownBy::TokenClass);
    QCOMPARE(classes.bars.size(), std::size_t(3));
    QCOMPARE(classes.bars[0].before.unpricedCalls, 10.0);
    QCOMPARE(classes.bars[1].before.unpricedCalls, 0.0); // fees have no model
    QCOMPARE(classes.bars[2].id, std::string("unpriced"));
    QVERIFY(!classes.bars[2].before.known());
    QVERIFY(classes.bars[2].after.known());
}

void TestBreakdown::aFreeBillHasNoShares()
{
    SavingsResult savings = sampleSavings();
    savings.after.cost = {};
    savings.after.byStep.clear();
    const Breakdown steps = breakdown(samplePlan(), savings, BreakdownBy::Step);
    QVERIFY(!shareOfBill(steps.bars[0].after, steps.after));
    savings.before = {};
    savings.after = {};
    for (const BreakdownBy by : kAll)
        QVERIFY(breakdown(samplePlan(), savings, by).bars.empty());
}

void TestBreakdown::partsAddUpToTheBill_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < examples().size(); ++i)
        QTest::addRow("%s", std::string(examples()[i].id).c_str()) << static_cast<int>(i);
}

void TestBreakdown::partsAddUpToTheBill()
{
    QFETCH(int, number);
    const ReadText read(std::string(examples()[static_cast<std::size_t>(number)].text));
    QVERIFY(read.plans);
    SavingsOptions options;
    options.scenario = read.plans->plan.scenarios.back().id;
    options.threads = 2;
    options.targetStderr = 0.05;
    options.views.erase(SavingsView::FairShare);
    const auto result = savings(*read.plans, options);
    QVERIFY(result);
    QVERIFY(result->before.cost.mean > 0);
    for (const BreakdownBy by : kAll) {
        const Breakdown parts = breakdown(read.plans->plan, *result, by, {}, 3);
        QVERIFY(parts.bars.size() <= 3);
        double before = 0;
        double after = 0;
        for (const BreakdownBar& bar : parts.bars) {
            before += bar.before.costUsd;
            after += bar.after.costUsd;
        }
        QVERIFY2(isNear(before, result->before.cost.mean), qPrintable(QString::number(int(by))));
        QVERIFY2(isNear(after, result->after.cost.mean), qPrintable(QString::number(int(by))));
    }
    for (const AgentPart& agent : result->after.byAgent) {
        double steps = 0;
        for (const BreakdownBar& bar : breakdown(read.plans->plan, *result, BreakdownBy::Step, agent.id).bars)
            steps += bar.after.costUsd;
        QVERIFY(isNear(steps, agent.costUsd));
    }
}

QTEST_APPLESS_MAIN(TestBreakdown)
#include "tst_reportbreakdown.moc"
