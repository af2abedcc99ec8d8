// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"
#include "app/windowfixture.h"
#include "charts/contextchart.h"

#include <QComboBox>
#include <QTest>

using namespace spendwright;

/// The page that shows a run call by call.
class TestAppContext final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void showsEveryCall();
    void keysReachACallAndReturnItsStep();
    void aClickSelectsTheStep();
    void anotherAgentsRunCanBeChosen();
    void saysWhereThereIsNoRun();

private:
    static ContextChart* open(WindowFixture& fixture)
    {
        fixture.showPage("Context");
        return fixture.find<ContextChart>("context");
    }
};

void TestAppContext::showsEveryCall()
{
    WindowFixture fixture;
    ContextChart* chart = open(fixture);
    QVERIFY(fixture.compute());
    QTRY_VERIFY(!chart->contents().before.bars.empty());
    const ContextContents& contents = chart->contents();
    QCOMPARE(chart->text().before.details.size(), static_cast<qsizetype>(contents.before.bars.size()));
    QCOMPARE(chart->text().before.steps.last(), QStringLiteral("Write"));
    QVERIFY(
        chart->text().before.details.first().startsWith(QStringLiteral("Call 1: Search, Claude Sonnet 4.6")));
    const auto at = [](const ContextBar& bar, ContextSeries series) {
        return bar.tokens[static_cast<std::size_t>(series)];
    };
    for (const ContextBar& bar : contents.before.bars)
        QCOMPARE(at(bar, ContextSeries::CacheRead), 0.0); // nothing is cached before
    QVERIFY(at(contents.after.bars.back(), ContextSeries::CacheRead) > 0);
    const QString said = fixture.text("contextSentence");
    QVERIFY2(said.startsWith(QStringLiteral("A typical run sends ")), qPrintable(said));
    QVERIFY2(said.endsWith(QStringLiteral("of them read from the cache.")), qPrintable(said));
    QCOMPARE(chart->accessibleDescription(), said);
    QVERIFY(!fixture.find<QComboBox>("contextAgent")->isVisible()); // there is one agent
}

void TestAppContext::keysReachACallAndReturnItsStep()
{
    WindowFixture fixture;
    ContextChart* chart = open(fixture);
    QVERIFY(fixture.compute());
    QTRY_VERIFY(!chart->contents().before.bars.empty());
    static_cast<void>(chart->grab());
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_End);
    QCOMPARE(chart->highlighted(),
             chart->text().before.details.size() + chart->text().after.details.size() - 1);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/helper/steps/write"));
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/helper/steps/search"));
}

void TestAppContext::aClickSelectsTheStep()
{
    WindowFixture fixture;
    ContextChart* chart = open(fixture);
    QVERIFY(fixture.compute());
    QTRY_VERIFY(!chart->contents().before.bars.empty());
    static_cast<void>(chart->grab());
    auto* plot = chart->findChild<QWidget*>();
    const auto onStep = [&] {
        return fixture.window().selection().path().contains(QStringLiteral("/steps/"));
    };
    for (int x = plot->width() / 2; x > 0 && !onStep(); x -= 4)
        QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(x, plot->height() / 2));
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/helper/steps/write"));
}

void TestAppContext::anotherAgentsRunCanBeChosen()
{
    WindowFixture fixture;
    ContextChart* chart = open(fixture);
    duplicateThing(fixture.document(), QStringLiteral("/agents/helper"));
    QVERIFY(fixture.compute());
    auto* agents = fixture.find<QComboBox>("contextAgent");
    QTRY_COMPARE(agents->count(), 2);
    QVERIFY(agents->isVisible());
    agents->setFocus();
    QTest::keyClick(agents, Qt::Key_End);
    QTRY_COMPARE(chart->contents().before.spans.front().agent,
                 agents->currentData().toString().toStdString());
    QVERIFY(agents->currentIndex() == 1);
}

void TestAppContext::saysWhereThereIsNoRun()
{
    WindowFixture fixture;
    ContextChart* chart = open(fixture);
    QVERIFY(fixture.compute());
    QTRY_VERIFY(chart->isVisible());
    setPlanValue(fixture.document(), QStringLiteral("/agents/helper/traffic/runs_per_day"), "0",
                 QStringLiteral("runs"));
    QVERIFY(fixture.compute());
    QTRY_VERIFY(!chart->isVisible());
}

QTEST_MAIN(TestAppContext)
#include "tst_appcontext.moc"
