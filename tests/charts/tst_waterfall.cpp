// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartpaper.h"
#include "charts/charttheme.h"
#include "charts/chartzoom.h"
#include "charts/waterfallchart.h"

#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace spendwright;

namespace {

Waterfall sample()
{
    Waterfall waterfall;
    waterfall.bars = {{"before", 0, 100, 1, true},
                      {"prompt_caching", 100, 60, 3, false},
                      {"compaction", 60, 75, 3, false},
                      {"after", 0, 75, 1, true}};
    return waterfall;
}

WaterfallText textFor(const Waterfall& waterfall)
{
    WaterfallText text;
    for (const WaterfallBar& bar : waterfall.bars) {
        text.names << QString::fromStdString(bar.id);
        text.amounts << QString::number(bar.savedUsd());
        text.details << QString::fromStdString(bar.id);
    }
    text.title = QStringLiteral("Title");
    text.summary = QStringLiteral("Summary");
    text.tick = [](double usd) { return QString::number(usd); };
    return text;
}

QImage waterfallImage(const Waterfall& waterfall, const WaterfallText& text, const QSize& size, double scale)
{
    return paperImage({text.title, text.subtitle, text.summary, std::pair(waterfall, text)}, size, scale);
}

int pixelsOf(const QImage& image, const QColor& color)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return found;
}

} // namespace

class TestWaterfall final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise))")));
    }

    void savingAndCostLookDifferent();
    void printsTheSameWhateverTheScreen();
    void drawsNothingAndOneBar();
    void answersToKeysAndMouse();
    void zoomIsKnownByHand();
    void zoomsByWheelAndKeys();
};

void TestWaterfall::savingAndCostLookDifferent()
{
    const ChartTheme theme = ChartTheme::print({});
    const QImage image = waterfallImage(sample(), textFor(sample()), QSize(400, 300), 1);
    QCOMPARE(image.size(), QSize(400, 300));
    const int saved = pixelsOf(image, theme.saved);
    const int costs = pixelsOf(image, theme.costs);
    QVERIFY(saved > 500);
    QVERIFY(costs > 20);
    QVERIFY(costs < saved / 4); // hatched, and a smaller bar
    QVERIFY(pixelsOf(image, theme.total) > 1000);
}

void TestWaterfall::printsTheSameWhateverTheScreen()
{
    const QImage light = waterfallImage(sample(), textFor(sample()), QSize(400, 300), 2);
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    QApplication::setPalette(dark);
    const QImage again = waterfallImage(sample(), textFor(sample()), QSize(400, 300), 2);
    QApplication::setPalette(QPalette());
    QCOMPARE(again.size(), QSize(800, 600));
    QCOMPARE(light, again);
}

void TestWaterfall::drawsNothingAndOneBar()
{
    QVERIFY(!waterfallImage({}, textFor({}), QSize(300, 200), 1).isNull());
    Waterfall zero;
    zero.bars = {{"before", 0, 0, 0, true}};
    QVERIFY(!waterfallImage(zero, textFor(zero), QSize(300, 200), 1).isNull());
}

void TestWaterfall::answersToKeysAndMouse()
{
    WaterfallChart chart;
    chart.resize(500, 300);
    chart.showContents(sample(), textFor(sample()));
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("Summary"));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QSignalSpy picked(&chart, &WaterfallChart::picked);
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.highlighted(), 1);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(picked.takeFirst().first().toString(), QStringLiteral("prompt_caching"));
    QWidget* plot = chart.findChild<QWidget*>();
    QVERIFY(plot);
    QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(plot->width() - 40, plot->height() / 2));
    QCOMPARE(picked.takeFirst().first().toString(), QStringLiteral("after"));
}

void TestWaterfall::zoomIsKnownByHand()
{
    ChartZoom zoom;
    QVERIFY(!zoom.isZoomed());
    const auto shows = [&zoom](double from, double to) {
        return qFuzzyCompare(zoom.from() + 1, from + 1) && qFuzzyCompare(zoom.to(), to);
    };
    zoom.zoom(2, 0.5);
    QVERIFY(shows(0.25, 0.75));
    zoom.zoom(2, 0);
    QVERIFY(shows(0.25, 0.5));
    QCOMPARE(zoom.factor(), 4.0);
    zoom.move(1);
    QVERIFY(shows(0.5, 0.75));
    zoom.move(-10);
    QVERIFY(shows(0, 0.25));
    zoom.move(10);
    QVERIFY(shows(0.75, 1));
    zoom.zoom(1e9, 1);
    QVERIFY(shows(0.99, 1));
    zoom.zoom(1e-9, 0.3);
    QVERIFY(!zoom.isZoomed());
    zoom.zoom(0.5, 0.5); // never smaller than it is
    QVERIFY(!zoom.isZoomed());
}

void TestWaterfall::zoomsByWheelAndKeys()
{
    WaterfallChart chart;
    chart.resize(500, 300);
    chart.showContents(sample(), textFor(sample()));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.setFocus();
    const auto colored = [&chart] {
        chart.repaint();
        QCoreApplication::processEvents();
        return pixelsOf(chart.grab().toImage(), ChartTheme::fromPalette(chart.palette(), chart.font()).saved);
    };
    const int all = colored(); // what caching saves, from 60 to 100 of 113
    QWidget* plot = chart.findChild<QWidget*>();
    const QPointF top(250, 40);
    QWheelEvent wheel(top, plot->mapToGlobal(top), {}, QPoint(0, 360), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(plot, &wheel);
    const int larger = colored();
    QVERIFY2(larger > all * 3 / 2, qPrintable(QStringLiteral("%1, %2").arg(all).arg(larger)));
    QTest::keyClick(&chart, Qt::Key_Minus);
    QTest::keyClick(&chart, Qt::Key_Minus);
    QTest::keyClick(&chart, Qt::Key_Minus);
    QVERIFY(std::abs(colored() - all) < all / 50);
    QTest::keyClick(&chart, Qt::Key_Plus);
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(&chart, Qt::Key_Down, Qt::AltModifier); // to where no saving is
    QTest::keyClick(&chart, Qt::Key_Plus);
    QTest::keyClick(&chart, Qt::Key_Plus);
    QVERIFY(colored() < all);
    QTest::keyClick(&chart, Qt::Key_0);
    QVERIFY(std::abs(colored() - all) < all / 50);
}

QTEST_MAIN(TestWaterfall)
#include "tst_waterfall.moc"
