// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"
#include "app/pages/sensitivitypage.h"
#include "app/widgets/viewrow.h"
#include "app/windowfixture.h"
#include "charts/tornadochart.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace spendwright;

/// The page that shows what moves the bill.
class TestAppSensitivity final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void showsWhatMovesTheBill();
    void isComputedOnlyWhileItIsInFront();
    void keysAndClicksReachThePlan();
    void aDoubleClickGoesToTheField();
    void anEditIsFollowed();
    void saysWhatIsNotPriced();
    void namesAreNoMarkup();

private:
    static constexpr int kPatience = 240000; // milliseconds

    static TornadoChart* open(WindowFixture& fixture)
    {
        fixture.showPage("Sensitivity");
        return fixture.find<TornadoChart>("tornado");
    }
    static bool isThere(const TornadoChart* chart) { return !chart->contents().bars.empty(); }
};

void TestAppSensitivity::showsWhatMovesTheBill()
{
    WindowFixture fixture;
    TornadoChart* chart = open(fixture);
    QVERIFY(fixture.compute());
    QTRY_VERIFY_WITH_TIMEOUT(isThere(chart), kPatience);
    const Tornado& shown = chart->contents();
    for (std::size_t i = 1; i < shown.bars.size(); ++i)
        QVERIFY(shown.bars[i - 1].width() >= shown.bars[i].width());
    QVERIFY(shown.bars.size() <= 12);
    const QString first = chart->text().names.first();
    const QString said = fixture.text("sensitivitySentence");
    QVERIFY2(said.contains(first) && said.contains(QStringLiteral("moves the bill most")), qPrintable(said));
    QVERIFY(chart->accessibleDescription().contains(first));
    const QString points = fixture.text("breakEvens");
    for (const char* subject : {"Prompt caching", "Cache for 5 minutes or an hour", "Model routing"})
        QVERIFY2(points.contains(QLatin1StringView(subject)), qPrintable(points));
    auto* views = fixture.window().findChild<SensitivityPage*>()->findChild<ViewRow*>();
    const double after = shown.costUsd;
    views->setView(0);
    QVERIFY(chart->contents().costUsd > after);
    QVERIFY(fixture.text("sensitivitySentence").startsWith(QStringLiteral("As today")));
    QTRY_VERIFY(fixture.text("sensitivityProgress").isEmpty());
}

void TestAppSensitivity::isComputedOnlyWhileItIsInFront()
{
    WindowFixture fixture;
    auto* chart = fixture.find<TornadoChart>("tornado");
    QVERIFY(fixture.compute());
    QVERIFY(!isThere(chart));
    open(fixture);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(chart), kPatience);
}

void TestAppSensitivity::keysAndClicksReachThePlan()
{
    WindowFixture fixture;
    TornadoChart* chart = open(fixture);
    QVERIFY(fixture.compute());
    QTRY_VERIFY_WITH_TIMEOUT(isThere(chart), kPatience);
    const Tornado& shown = chart->contents();
    std::size_t step = shown.bars.size();
    for (std::size_t i = 0; i < shown.bars.size(); ++i)
        if (shown.bars[i].path.starts_with("/agents/helper/steps/") && step == shown.bars.size())
            step = i;
    QVERIFY(step < shown.bars.size());
    const QString path = QString::fromStdString(shown.bars[step].path).section(u'/', 0, 4);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    for (std::size_t i = 0; i < step; ++i)
        QTest::keyClick(chart, Qt::Key_Down);
    QCOMPARE(chart->highlighted(), static_cast<int>(step));
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(fixture.window().selection().path(), path);
}

void TestAppSensitivity::aDoubleClickGoesToTheField()
{
    WindowFixture fixture;
    TornadoChart* chart = open(fixture);
    QVERIFY(fixture.compute());
    QTRY_VERIFY_WITH_TIMEOUT(isThere(chart), kPatience);
    static_cast<void>(chart->grab());
    const QSignalSpy reached(chart, &BarChart::reached);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QCOMPARE(reached.size(), 1);
    auto* plot = chart->findChild<QWidget*>();
    const QPoint first = plot->mapFrom(chart, reached.first().first().toPoint());
    QTest::mouseClick(plot, Qt::LeftButton, {}, first);
    QTest::mouseDClick(plot, Qt::LeftButton, {}, first);
    const PlanPlace place = placeOf(QString::fromStdString(chart->contents().bars.front().path));
    QCOMPARE(fixture.window().selection().path(), place.path);
    auto* line = fixture.field<QLineEdit>(qPrintable(place.field));
    QVERIFY2(line, qPrintable(place.field));
    QTRY_VERIFY(line->hasFocus());
}

void TestAppSensitivity::anEditIsFollowed()
{
    WindowFixture fixture;
    TornadoChart* chart = open(fixture);
    QVERIFY(fixture.compute());
    QTRY_VERIFY_WITH_TIMEOUT(isThere(chart), kPatience);
    const double before = chart->contents().costUsd;
    WindowFixture::edit(fixture.window(), "9000");
    QTRY_VERIFY_WITH_TIMEOUT(chart->contents().costUsd > 1.5 * before, kPatience);
    fixture.document().undoStack()->undo();
    QTRY_VERIFY_WITH_TIMEOUT(chart->contents().costUsd < 1.2 * before, kPatience);
}

void TestAppSensitivity::saysWhatIsNotPriced()
{
    WindowFixture fixture;
    open(fixture);
    QVERIFY(fixture.openUnpriced(WindowFixture::Unpriced::LastStep));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.text("sensitivityNote").contains(QStringLiteral("without a price")),
                             kPatience);
    QVERIFY(fixture.text("breakEvens").contains(QStringLiteral("unknown; a model has no price")));
}

void TestAppSensitivity::namesAreNoMarkup()
{
    WindowFixture fixture;
    TornadoChart* chart = open(fixture);
    setPlanValue(fixture.document(), QStringLiteral("/agents/helper/name"), R"("<b>Bold</b>")",
                 QStringLiteral("Rename"));
    QVERIFY(fixture.compute());
    QTRY_VERIFY_WITH_TIMEOUT(isThere(chart), kPatience);
    bool any = false;
    for (const QString& name : chart->text().names)
        any = any || name.contains(QStringLiteral("<b>Bold</b>"));
    QVERIFY(any);
    QCOMPARE(fixture.find<QLabel>("sensitivitySentence")->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestAppSensitivity)
#include "tst_appsensitivity.moc"
