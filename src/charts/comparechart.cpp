// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/comparechart.h"

#include "charts/charttheme.h"
#include "charts/rows.h"

#include <qcustomplot.h>

#include <algorithm>

namespace spendwright {
namespace {

constexpr double kBarWidth = 0.6; // of a row
constexpr double kCap = 0.18;     // of a row: half of the line at the end of a range
constexpr double kNamesShare = 0.34;

int rowLeast(const QFontMetrics& metrics)
{
    return metrics.height() + 6;
}

} // namespace

CompareChart::CompareChart(QWidget* parent) : BarChart(parent)
{
    prepareRows(plot(), 4);
    setRoom();
}

void CompareChart::showContents(const CompareBars& contents)
{
    m_contents = contents;
    setRoom();
    takeContents(contents.summary);
}

void CompareChart::setRoom()
{
    const auto rows = static_cast<int>(std::max<std::size_t>(1, m_contents.bars.size()));
    setMinimumSize(kRowsLeastWidth, rows * rowLeast(QFontMetrics(font())) + 12);
}

void CompareChart::draw(const ChartTheme& theme)
{
    plot().clearItems();
    plot().clearPlottables();
    setAxes(theme);
    addBars(theme);
    addRanges(theme);
}

// Rows don't grow beyond what two lines of text need, however few there are.
void CompareChart::setAxes(const ChartTheme& theme)
{
    QCustomPlot& chart = plot();
    const QFontMetrics metrics(theme.font);
    setRows(chart, m_contents.bars.size(), chart.height() - 8, 2 * metrics.height(), theme);
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const int most = static_cast<int>(chart.width() * kNamesShare);
    int names = 0;
    int amounts = 0;
    double reach = 0;
    for (std::size_t i = 0; i < m_contents.bars.size(); ++i) {
        const CompareBars::Bar& bar = m_contents.bars[i];
        const QString name = metrics.elidedText(bar.name, Qt::ElideMiddle, most);
        names = std::max(names, metrics.horizontalAdvance(name));
        amounts = std::max(amounts, metrics.horizontalAdvance(bar.amount));
        ticker->addTick(static_cast<double>(i), name);
        reach = std::max({reach, bar.costUsd, bar.p95});
    }
    chart.yAxis->setTicker(ticker);
    const double width = std::max(1, chart.width() - names - kRowsSideMargin - 24);
    const double room = std::max(width - amounts - 2 * kRowsAmountSpace, width / 4);
    chart.xAxis->setRange(0, (reach > 0 ? reach : 1) * width / room);
}

void CompareChart::addBars(const ChartTheme& theme)
{
    QCustomPlot& chart = plot();
    for (const bool reference : {true, false}) {
        const QColor color = reference ? theme.total : theme.after;
        QColor faint = color;
        faint.setAlphaF(0.45F);
        QCPBars* bars = makeRowBars(chart, kBarWidth, color, false);
        if (!reference)
            bars->setBrush(faint);
        for (std::size_t i = 0; i < m_contents.bars.size(); ++i)
            if (m_contents.bars[i].isReference == reference)
                bars->addData(static_cast<double>(i), m_contents.bars[i].costUsd);
    }
    highlightRow(chart, highlighted(), m_contents.bars.size(), theme);
}

void CompareChart::addRanges(const ChartTheme& theme)
{
    const auto line = [&](double fromX, double fromY, double toX, double toY) {
        auto* item = new QCPItemLine(&plot());
        item->start->setCoords(fromX, fromY);
        item->end->setCoords(toX, toY);
        item->setPen(QPen(theme.text, 1));
    };
    for (std::size_t i = 0; i < m_contents.bars.size(); ++i) {
        const CompareBars::Bar& bar = m_contents.bars[i];
        const auto row = static_cast<double>(i);
        if (bar.p95 > bar.p5) {
            line(bar.p5, row, bar.p95, row);
            line(bar.p5, row - kCap, bar.p5, row + kCap);
            line(bar.p95, row - kCap, bar.p95, row + kCap);
        }
        addRowAmount(plot(), std::max(bar.costUsd, bar.p95), row, bar.amount, theme);
    }
}

QList<QCPAxis*> CompareChart::zoomedAxes() const
{
    return {plot().xAxis};
}

int CompareChart::barAt(const QPoint& position) const
{
    return rowAt(plot(), position, barCount());
}

QPoint CompareChart::placeOf(int bar) const
{
    const double usd = m_contents.bars[static_cast<std::size_t>(bar)].costUsd;
    return QPointF(plot().xAxis->coordToPixel(usd), plot().yAxis->coordToPixel(bar)).toPoint();
}

void CompareChart::changeEvent(QEvent* event)
{
    BarChart::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setRoom();
}

} // namespace spendwright
