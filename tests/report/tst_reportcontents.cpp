// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/samples.h"

#include <QTest>

using namespace spendwright;

/// What tables and charts hold, whoever draws them.
class TestContents final : public QObject {
    Q_OBJECT

private slots:
    void tableHasARowForEachStep();
    void tableNamesTheStrongestTechnique();
    void tableTakesStepsThatOnlyTheScenarioHas();
    void unknownStaysUnknown();
    void waterfallInOrderRunsFromBeforeToAfter();
    void waterfallAloneHasARest();
    void waterfallOfFairSharesNeedsNoRest();
    void waterfallWithoutPlayers();
};

void TestContents::tableHasARowForEachStep()
{
    const CostTable table = costTable(samplePlan(), sampleSavings());
    QCOMPARE(table.rows.size(), std::size_t(2));
    QCOMPARE(table.rows[0].agentLabel, std::string("Help | desk"));
    QCOMPARE(table.rows[0].stepLabel, std::string("=cmd()"));
    QCOMPARE(table.rows[1].stepLabel, std::string("answer"));
    QCOMPARE(table.rows[1].model, std::string("model-a, model-b"));
    QCOMPARE(table.rows[1].callsBefore, 20.0);
    QCOMPARE(table.rows[1].callsAfter, 15.0);
    QCOMPARE(table.rows[1].beforeUsd, 60.0);
    QCOMPARE(table.rows[1].afterUsd, 25.0);
    QCOMPARE(table.total.beforeUsd, 100.0);
    QCOMPARE(table.total.afterUsd, 70.0);
    QCOMPARE(table.total.callsAfter, 25.0);
}

void TestContents::tableNamesTheStrongestTechnique()
{
    const CostTable table = costTable(samplePlan(), sampleSavings());
    QCOMPARE(table.rows[0].technique, std::string("compaction"));
    QCOMPARE(table.rows[1].technique, std::string("tool_cache"));
}

void TestContents::tableTakesStepsThatOnlyTheScenarioHas()
{
    SavingsResult savings = sampleSavings();
    savings.before.byStep.pop_back();
    const CostTable table = costTable(samplePlan(), savings);
    QCOMPARE(table.rows.size(), std::size_t(2));
    QCOMPARE(table.rows[1].step, std::string("answer"));
    QCOMPARE(table.rows[1].callsBefore, 0.0);
    QCOMPARE(table.rows[1].afterUsd, 25.0);
}

void TestContents::unknownStaysUnknown()
{
    SavingsResult savings = sampleSavings();
    savings.after.byStep[0].costUsd = 0;
    savings.after.byStep[0].unpricedCalls = 10;
    const CostTable table = costTable(samplePlan(), savings);
    QVERIFY(table.rows[0].beforeKnown);
    QVERIFY(!table.rows[0].afterKnown);
    QCOMPARE(table.rows[0].unpricedAfter, 10.0);
}

void TestContents::waterfallInOrderRunsFromBeforeToAfter()
{
    const Waterfall chart = waterfall(sampleSavings(), SavingsView::InOrder);
    QCOMPARE(chart.bars.size(), std::size_t(4));
    QCOMPARE(chart.bars[0].id, std::string("before"));
    QVERIFY(chart.bars[0].total);
    QCOMPARE(chart.bars[1].fromUsd, 100.0);
    QCOMPARE(chart.bars[1].toUsd, 60.0);
    QCOMPARE(chart.bars[1].savedUsd(), 40.0);
    QCOMPARE(chart.bars[2].fromUsd, 60.0);
    QCOMPARE(chart.bars[2].toUsd, 70.0); // a bar that goes up
    QCOMPARE(chart.bars[3].id, std::string("after"));
    QCOMPARE(chart.bars[3].toUsd, 70.0);
}

void TestContents::waterfallAloneHasARest()
{
    const Waterfall chart = waterfall(sampleSavings(), SavingsView::Alone);
    QCOMPARE(chart.bars.size(), std::size_t(5));
    QCOMPARE(chart.bars[3].id, std::string("rest"));
    QCOMPARE(chart.bars[3].fromUsd, 65.0);
    QCOMPARE(chart.bars[3].toUsd, 70.0);
    QVERIFY(!chart.bars[3].total);
}

void TestContents::waterfallOfFairSharesNeedsNoRest()
{
    const Waterfall chart = waterfall(sampleSavings(), SavingsView::FairShare);
    QCOMPARE(chart.bars.size(), std::size_t(4));
    QCOMPARE(chart.bars[2].toUsd, 70.0);
}

void TestContents::waterfallWithoutPlayers()
{
    SavingsResult savings = sampleSavings();
    savings.players.clear();
    savings.after = savings.before;
    const Waterfall chart = waterfall(savings, SavingsView::InOrder);
    QCOMPARE(chart.bars.size(), std::size_t(2));
}

QTEST_APPLESS_MAIN(TestContents)
#include "tst_reportcontents.moc"
