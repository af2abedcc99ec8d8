// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"
#include "app/pages/periodpage.h"
#include "app/windowfixture.h"
#include "charts/periodchart.h"

#include <QTabWidget>
#include <QTest>

using namespace spendwright;

/// The page that shows where the period's cost will lie.
class TestAppPeriod final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void saysWhetherThereAreDoubts();
    void saysTheChanceOfTheBudget();
    void isCalledAfterThePeriod();
    void whatIsNotPricedIsUnknown();
    void keysReachBothScenarios();

private:
    static void set(WindowFixture& fixture, const char* path, const std::string& json)
    {
        setPlanValue(fixture.document(), QString::fromLatin1(path), json, QStringLiteral("test"));
    }
};

void TestAppPeriod::saysWhetherThereAreDoubts()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    fixture.showPage("Day");
    const auto* chart = fixture.find<PeriodChart>("period");
    QVERIFY(!chart->contents().hasBeliefs);
    QVERIFY(fixture.text("periodNote").contains(QStringLiteral("With a budget")));
    QVERIFY2(fixture.text("periodAfter").startsWith(QStringLiteral("Careful: ")),
             qPrintable(fixture.text("periodAfter")));
    set(fixture, "/agents/helper/traffic/arrivals", "\"poisson\"");
    QVERIFY(fixture.compute());
    QVERIFY(fixture.text("periodNote").startsWith(QStringLiteral("No doubts entered")));
    QVERIFY2(
        fixture.text("periodBefore").startsWith(QStringLiteral("As today: nine days in ten cost between $")),
        qPrintable(fixture.text("periodBefore")));
    QVERIFY(!chart->contents().before.overBudget);
    QVERIFY(chart->accessibleDescription().contains(fixture.text("periodBefore")));
}

void TestAppPeriod::saysTheChanceOfTheBudget()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    fixture.showPage("Day");
    set(fixture, "/agents/helper/traffic/runs_per_day", R"({"p5": 180, "p95": 222})");
    QVERIFY(fixture.compute());
    const auto* chart = fixture.find<PeriodChart>("period");
    QVERIFY(chart->contents().hasBeliefs);
    QVERIFY(!fixture.text("periodNote").contains(QStringLiteral("No doubts")));
    set(fixture, "/budget_usd", std::to_string(chart->contents().before.p50));
    QVERIFY(fixture.compute());
    const double over = chart->contents().before.overBudget.value_or(0);
    QVERIFY2(over > 0.45 && over < 0.55, qPrintable(QString::number(over)));
    QVERIFY2(fixture.text("periodBefore").contains(QStringLiteral("; the budget of $")),
             qPrintable(fixture.text("periodBefore")));
    QVERIFY(fixture.text("periodBefore").contains(QStringLiteral("is exceeded in ")));
    set(fixture, "/budget_usd", "1000000");
    QVERIFY(fixture.compute());
    QVERIFY(fixture.text("periodBefore").contains(QStringLiteral("is almost never exceeded")));
    QVERIFY(!fixture.text("periodNote").contains(QStringLiteral("budget")));
}

void TestAppPeriod::isCalledAfterThePeriod()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    const auto* tabs = fixture.find<QTabWidget>("tabs");
    const int page = tabs->indexOf(fixture.window().findChild<PeriodPage*>());
    const auto title = [tabs, page] { return tabs->tabText(page).remove(u'&'); };
    QCOMPARE(title(), QStringLiteral("Day"));
    for (const auto& [days, wanted] : {std::pair("30", "Month"), {"7", "Week"}, {"90", "Period"}}) {
        set(fixture, "/period_days", days);
        QVERIFY(fixture.compute());
        QCOMPARE(title(), QString::fromLatin1(wanted));
    }
    set(fixture, "/agents/helper/traffic/arrivals", "\"poisson\"");
    QVERIFY(fixture.compute());
    fixture.showPage("Period");
    QVERIFY2(fixture.text("periodBefore").contains(QStringLiteral("periods of 90 day")),
             qPrintable(fixture.text("periodBefore")));
}

void TestAppPeriod::whatIsNotPricedIsUnknown()
{
    WindowFixture fixture;
    QVERIFY(fixture.openUnpriced(WindowFixture::Unpriced::Everything));
    setPlanValue(fixture.document(), QStringLiteral("/budget_usd"), "5", QStringLiteral("Budget"));
    QVERIFY(fixture.compute());
    fixture.showPage("Day");
    QVERIFY(fixture.text("periodBefore").contains(QStringLiteral("unknown")));
    QVERIFY(!fixture.text("periodBefore").contains(QStringLiteral("$0")));
    QVERIFY(!fixture.find<PeriodChart>("period")->contents().before.known);
}

void TestAppPeriod::keysReachBothScenarios()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    fixture.showPage("Day");
    auto* chart = fixture.find<PeriodChart>("period");
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QCOMPARE(chart->highlighted(), 0);
    QTest::keyClick(chart, Qt::Key_Down);
    QTest::keyClick(chart, Qt::Key_Down);
    QCOMPARE(chart->highlighted(), 1);
}

QTEST_MAIN(TestAppPeriod)
#include "tst_appperiod.moc"
