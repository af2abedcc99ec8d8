// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/breakdownchart.h"
#include "charts/charttheme.h"

#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace spendwright;

namespace {

Breakdown sample(int parts)
{
    Breakdown breakdown;
    for (int i = 0; i < parts; ++i) {
        BreakdownBar bar;
        bar.id = "part" + std::to_string(i);
        bar.before.costUsd = 100.0 / (i + 1);
        bar.after.costUsd = 60.0 / (i + 1);
        breakdown.bars.push_back(bar);
    }
    return breakdown;
}

BreakdownText textFor(const Breakdown& breakdown)
{
    BreakdownText text;
    for (const BreakdownBar& bar : breakdown.bars) {
        text.names << QString::fromStdString(bar.id);
        text.amounts << QStringLiteral("1 → 2");
        text.beforeAmounts << QStringLiteral("1");
        text.afterAmounts << QStringLiteral("2");
        text.details << QString::fromStdString(bar.id);
    }
    text.beforeName = QStringLiteral("Before");
    text.afterName = QStringLiteral("After");
    text.summary = QStringLiteral("Summary");
    return text;
}

} // namespace

class TestBreakdownChart final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise))")));
    }

    void needsRoomForItsParts();
    void beforeAndAfterLookDifferent();
    void answersToKeys();
    void aDoubleClickPicksOnce();
};

void TestBreakdownChart::needsRoomForItsParts()
{
    BreakdownChart chart;
    const int none = chart.minimumHeight();
    chart.showContents(sample(3), textFor(sample(3)));
    const int three = chart.minimumHeight();
    QVERIFY(three > none);
    chart.showContents(sample(12), textFor(sample(12)));
    QCOMPARE(chart.minimumHeight(), three + (three - none) * 3);
}

void TestBreakdownChart::beforeAndAfterLookDifferent()
{
    BreakdownChart chart;
    chart.resize(500, 300);
    chart.showContents(sample(2), textFor(sample(2)));
    const ChartTheme theme = ChartTheme::fromPalette(chart.palette(), chart.font());
    const auto pixels = [&chart, &theme] {
        chart.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&chart));
        const QImage image = chart.grab().toImage();
        std::pair<int, int> found;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                found.first += image.pixelColor(x, y) == theme.total ? 1 : 0;
                found.second += image.pixelColor(x, y) == theme.after ? 1 : 0;
            }
        }
        return found;
    };
    QTRY_VERIFY(pixels().first > 1000);
    const auto [before, after] = pixels();
    QVERIFY(after > 50);
    QVERIFY(after < before / 3); // hatched
    chart.setDimmed(true);
    QTRY_COMPARE(pixels().first, 0);
}

void TestBreakdownChart::answersToKeys()
{
    BreakdownChart chart;
    chart.resize(500, 300);
    chart.showContents(sample(3), textFor(sample(3)));
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("Summary"));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QSignalSpy picked(&chart, &BreakdownChart::picked);
    QSignalSpy back(&chart, &BreakdownChart::backRequested);
    QTest::keyClick(&chart, Qt::Key_Return); // nothing is reached yet
    QVERIFY(picked.isEmpty());
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.highlighted(), 1);
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(picked.takeFirst().first().toInt(), 2);
    QTest::keyClick(&chart, Qt::Key_Backspace);
    QCOMPARE(back.size(), 1);
    chart.showContents(sample(1), textFor(sample(1)));
    QCOMPARE(chart.highlighted(), -1);
}

void TestBreakdownChart::aDoubleClickPicksOnce()
{
    BreakdownChart chart;
    chart.resize(500, 300);
    chart.showContents(sample(2), textFor(sample(2)));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    static_cast<void>(chart.grab()); // sets the axes
    QSignalSpy picked(&chart, &BreakdownChart::picked);
    QSignalSpy opened(&chart, &BreakdownChart::openRequested);
    auto* plot = chart.findChild<QWidget*>();
    const QPoint first(plot->width() / 2, 16);
    QTest::mouseClick(plot, Qt::LeftButton, {}, first);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.takeFirst().first().toInt(), 0);
    QTest::mouseDClick(plot, Qt::LeftButton, {}, first);
    QCOMPARE(opened.size(), 1);
    QVERIFY(picked.size() <= 1); // of the click before it
    QTest::mouseClick(plot, Qt::RightButton, {}, first);
    QVERIFY(picked.size() <= 1);
}

QTEST_MAIN(TestBreakdownChart)
#include "tst_breakdownchart.moc"
