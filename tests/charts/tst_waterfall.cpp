// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charttheme.h"
#include "charts/waterfallchart.h"

#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

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

QTEST_MAIN(TestWaterfall)
#include "tst_waterfall.moc"
