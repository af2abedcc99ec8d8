// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"
#include "app/pages/breakdownpage.h"
#include "app/widgets/viewrow.h"
#include "app/windowfixture.h"
#include "charts/breakdownchart.h"

#include <QActionGroup>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace spendwright;

/// The page that shows where the bill goes.
class TestAppBreakdown final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void showsEveryView();
    void goesDownToStepsAndBack();
    void aClickOnAStepSelectsIt();
    void aDoubleClickGoesToThePlan();
    void saysWhatIsNotPriced();
    void namesAreNoMarkup();
    void followsThePlan();

private:
    static BreakdownChart* open(WindowFixture& fixture)
    {
        fixture.showPage("Where it goes");
        return fixture.find<BreakdownChart>("breakdown");
    }
    static void setView(WindowFixture& fixture, BreakdownBy by)
    {
        auto* panel = fixture.window().findChild<BreakdownPage*>();
        panel->views()->setView(static_cast<int>(by));
    }
};

void TestAppBreakdown::showsEveryView()
{
    WindowFixture fixture;
    BreakdownChart* chart = open(fixture);
    QVERIFY(fixture.compute());
    QCOMPARE(chart->text().names, QStringList{QStringLiteral("Helper")});
    QCOMPARE(chart->text().beforeName, QStringLiteral("As today"));
    QVERIFY(chart->text().beforeAmounts.first().endsWith(QStringLiteral("· 100%")));
    setView(fixture, BreakdownBy::Step);
    QCOMPARE(chart->text().names.size(), 2);
    QVERIFY(chart->text().names.contains(QStringLiteral("Search")));
    setView(fixture, BreakdownBy::Model);
    QCOMPARE(chart->text().names, QStringList{QStringLiteral("Claude Sonnet 4.6")});
    setView(fixture, BreakdownBy::TokenClass);
    QVERIFY(chart->text().names.contains(QStringLiteral("Fresh input")));
    QVERIFY(chart->text().names.contains(QStringLiteral("Cache read")));
    setView(fixture, BreakdownBy::Cause);
    QVERIFY(chart->text().names.contains(QStringLiteral("Fetches"))
            || chart->text().names.contains(QStringLiteral("Steps' own calls")));
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("causes"), Qt::CaseInsensitive));
    const QString said = fixture.text("breakdownSentence");
    QVERIFY2(said.startsWith(QStringLiteral("As today: ")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("of the bill is input sent fresh; ")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("alone is ")), qPrintable(said));
}

void TestAppBreakdown::goesDownToStepsAndBack()
{
    WindowFixture fixture;
    BreakdownChart* chart = open(fixture);
    QVERIFY(fixture.compute());
    auto* back = fixture.find<QToolButton>("breakdownBack");
    QVERIFY(!back->isVisible());
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/helper"));
    QCOMPARE(chart->contents().agent, std::string("helper"));
    QCOMPARE(chart->contents().bars.size(), std::size_t(2));
    QVERIFY(back->isVisible());
    QTest::keyClick(chart, Qt::Key_Backspace);
    QCOMPARE(chart->contents().by, BreakdownBy::Agent);
    QVERIFY(!back->isVisible());
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Return);
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(chart->contents().by, BreakdownBy::Agent);
}

void TestAppBreakdown::aClickOnAStepSelectsIt()
{
    WindowFixture fixture;
    BreakdownChart* chart = open(fixture);
    QVERIFY(fixture.compute());
    setView(fixture, BreakdownBy::Step);
    static_cast<void>(chart->grab());
    auto* plot = chart->findChild<QWidget*>();
    QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(plot->width() / 2, 16));
    const QString step = QString::fromStdString(chart->contents().bars.front().id);
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/helper/steps/") + step);
    setView(fixture, BreakdownBy::Model);
    static_cast<void>(chart->grab());
    QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(plot->width() / 2, 16)); // is nowhere in the plan
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/helper/steps/") + step);
}

void TestAppBreakdown::aDoubleClickGoesToThePlan()
{
    WindowFixture fixture;
    BreakdownChart* chart = open(fixture);
    QVERIFY(fixture.compute());
    auto* inspector = fixture.find<QWidget>("dockInspector");
    inspector->hide();
    static_cast<void>(chart->grab());
    auto* plot = chart->findChild<QWidget*>();
    const QPoint place(plot->width() / 2, 16);
    QTest::mouseClick(plot, Qt::LeftButton, {}, place);
    QTest::mouseDClick(plot, Qt::LeftButton, {}, place);
    QVERIFY(inspector->isVisible());
}

void TestAppBreakdown::saysWhatIsNotPriced()
{
    WindowFixture fixture;
    BreakdownChart* chart = open(fixture);
    QVERIFY(fixture.openUnpriced(WindowFixture::Unpriced::LastStep));
    setView(fixture, BreakdownBy::Step);
    const qsizetype write = chart->text().names.indexOf(QStringLiteral("Write"));
    QCOMPARE(chart->text().beforeAmounts.value(write), QStringLiteral("unknown"));
    setView(fixture, BreakdownBy::Agent);
    QVERIFY(chart->text().beforeAmounts.first().contains(u'*'));
    QVERIFY(chart->text().details.first().contains(QStringLiteral("without a price are left out")));
    setView(fixture, BreakdownBy::Cause);
    QCOMPARE(chart->text().names.last(), QStringLiteral("Calls without a price"));
    QVERIFY(fixture.text("breakdownSentence").contains(QStringLiteral("without a price")));
}

void TestAppBreakdown::namesAreNoMarkup()
{
    WindowFixture fixture;
    BreakdownChart* chart = open(fixture);
    setPlanValue(fixture.document(), QStringLiteral("/agents/helper/name"), "\"<b>Bold</b>\"",
                 QStringLiteral("name"));
    QVERIFY(fixture.compute());
    QCOMPARE(chart->text().names, QStringList{QStringLiteral("<b>Bold</b>")});
    QCOMPARE(fixture.find<QLabel>("breakdownSentence")->textFormat(), Qt::PlainText);
}

void TestAppBreakdown::followsThePlan()
{
    WindowFixture fixture;
    BreakdownChart* chart = open(fixture);
    QVERIFY(fixture.compute());
    const double before = chart->contents().before.costUsd;
    WindowFixture::edit(fixture.window(), "5000");
    QVERIFY(fixture.compute());
    QVERIFY(chart->contents().before.costUsd > before * 2);
    fixture.showPage("Savings");
    WindowFixture::edit(fixture.window(), "50");
    QVERIFY(fixture.compute());
    fixture.showPage("Where it goes"); // catches up
    QVERIFY(chart->contents().before.costUsd < before);
}

QTEST_MAIN(TestAppBreakdown)
#include "tst_appbreakdown.moc"
