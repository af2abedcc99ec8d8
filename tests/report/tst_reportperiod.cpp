// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/period.h"
#include "engine/simulate/estimate.h"
#include "report/samples.h"

#include <QTest>

#include <cmath>

using namespace spendwright;

namespace {

Plan planWithBudget(double usd)
{
    Plan plan = samplePlan();
    plan.budgetUsd = usd;
    return plan;
}

SavingsResult withLuck(double varianceBefore)
{
    SavingsResult savings = sampleSavings();
    setRange(savings.before.cost, {{1}, varianceBefore});
    setRange(savings.after.cost, {{1}, 0});
    return savings;
}

} // namespace

/// Where a period's cost will lie.
class TestPeriod final : public QObject {
    Q_OBJECT

private slots:
    void chanceOfTheBudgetIsTheLognormals();
    void whatIsCertainKeepsItsBudgetOrNot();
    void withoutABudgetThereIsNoChance();
    void curveIsHighestAtTheMode();
    void unknownHasNoRange();
};

void TestPeriod::chanceOfTheBudgetIsTheLognormals()
{
    const PeriodCost period = periodCost(planWithBudget(110), withLuck(100));
    const double square = std::log(1 + 100.0 / 10000);
    const double beyond = (std::log(110.0) - std::log(100.0) + square / 2) / std::sqrt(square);
    QVERIFY(std::abs(period.before.overBudget.value() - 0.5 * std::erfc(beyond / std::sqrt(2))) < 1e-12);
    QCOMPARE(period.budgetUsd.value(), 110.0);
    QCOMPARE(period.before.scenario, std::string("before"));
    QCOMPARE(period.days, 30);
}

void TestPeriod::whatIsCertainKeepsItsBudgetOrNot()
{
    const PeriodRange kept = periodCost(planWithBudget(70), withLuck(100)).after;
    QVERIFY(kept.certain);
    QVERIFY(kept.curve.empty());
    QCOMPARE(kept.p5, 70.0);
    QCOMPARE(kept.overBudget.value(), 0.0); // no more than the budget
    QCOMPARE(periodCost(planWithBudget(69.5), withLuck(100)).after.overBudget.value(), 1.0);
}

void TestPeriod::withoutABudgetThereIsNoChance()
{
    const PeriodCost period = periodCost(samplePlan(), withLuck(100));
    QVERIFY(!period.budgetUsd);
    QVERIFY(!period.before.overBudget);
}

void TestPeriod::curveIsHighestAtTheMode()
{
    const PeriodRange range = periodCost(samplePlan(), withLuck(400)).before;
    QVERIFY(!range.certain);
    double highest = 0;
    double mode = 0;
    for (std::size_t i = 0; i < range.curve.size(); ++i) {
        QVERIFY(i == 0 || range.curve[i].usd > range.curve[i - 1].usd);
        if (range.curve[i].height > highest) {
            highest = range.curve[i].height;
            mode = range.curve[i].usd;
        }
    }
    QCOMPARE(highest, 1.0);
    const double square = std::log(1 + 400.0 / 10000);
    QVERIFY(std::abs(mode - 100 * std::exp(-1.5 * square)) < 1); // of the lognormal
    QVERIFY(range.curve.front().usd < range.p5);
    QVERIFY(range.curve.back().usd > range.p95);
    QVERIFY(range.curve.front().height < 0.02);
}

void TestPeriod::unknownHasNoRange()
{
    SavingsResult savings = withLuck(100);
    savings.before.cost = {};
    savings.before.unpricedCalls = savings.before.calls;
    savings.after.unpricedCalls = 3;
    const PeriodCost period = periodCost(planWithBudget(50), savings);
    QVERIFY(!period.before.known);
    QVERIFY(!period.before.overBudget);
    QVERIFY(period.after.known);
    QCOMPARE(period.after.unpricedCalls, 3.0);
}

QTEST_APPLESS_MAIN(TestPeriod)
#include "tst_reportperiod.moc"
