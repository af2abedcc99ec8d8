// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/comparechart.h"

#include "charts/charttheme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

constexpr double kBarWidth = 0.6; // of a row
constexpr double kCap = 0.18;     // of a row: half of the line at the end of a range
constexpr double kNamesShare = 0.34;
constexpr int kLabelSpace = 6;
constexpr int kRightMargin = 10;
constexpr int kLeastWidth = 300;

int rowLeast(const QFontMetrics& metrics)
{
    return metrics.height() + 6;
}

} // namespace

CompareChart::CompareChart(QWidget* parent) : BarChart(parent)
{
    QCustomPlot& chart = plot();
    chart.xAxis->setVisible(false);
    chart.yAxis->setSubTicks(false);
    chart.yAxis->setTickLength(0);
    chart.yAxis->setTickPen(Qt::NoPen);
    chart.yAxis->setBasePen(Qt::NoPen);
    chart.yAxis->setRangeReversed(true);
    chart.yAxis->grid()->setVisible(false);
    chart.axisRect()->setMinimumMargins(QMargins(8, 4, kRightMargin, 4));
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
    setMinimumSize(kLeastWidth, rows * rowLeast(QFontMetrics(font())) + 12);
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
    const auto bars = static_cast<double>(std::max<std::size_t>(1, m_contents.bars.size()));
    const double rows = std::max(bars, (chart.height() - 8) / (2.0 * metrics.height()));
    chart.yAxis->setRange(-0.5, rows - 0.5);
    chart.setBackground(QBrush(theme.background));
    chart.yAxis->setTickLabelColor(theme.text);
    chart.yAxis->setTickLabelFont(theme.font);
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
    const double width = std::max(1, chart.width() - names - kRightMargin - 24);
    const double room = std::max(width - amounts - 2 * kLabelSpace, width / 4);
    chart.xAxis->setRange(0, (reach > 0 ? reach : 1) * width / room);
}

void CompareChart::addBars(const ChartTheme& theme)
{
    QCustomPlot& chart = plot();
    for (const bool reference : {true, false}) {
        auto* bars = new QCPBars(chart.yAxis, chart.xAxis);
        const QColor color = reference ? theme.total : theme.after;
        QColor faint = color;
        faint.setAlphaF(0.45F);
        bars->setWidth(kBarWidth);
        bars->setPen(QPen(color, 1));
        bars->setBrush(reference ? QBrush(color) : QBrush(faint));
        for (std::size_t i = 0; i < m_contents.bars.size(); ++i)
            if (m_contents.bars[i].isReference == reference)
                bars->addData(static_cast<double>(i), m_contents.bars[i].costUsd);
    }
    if (highlighted() < 0 || highlighted() >= barCount())
        return;
    auto* band = new QCPItemRect(&chart);
    band->topLeft->setCoords(0, highlighted() - 0.48);
    band->bottomRight->setCoords(chart.xAxis->range().upper, highlighted() + 0.48);
    QColor color = theme.muted;
    color.setAlphaF(0.14F);
    band->setPen(Qt::NoPen);
    band->setBrush(color);
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
        auto* label = new QCPItemText(&plot());
        label->position->setCoords(std::max(bar.costUsd, bar.p95), row);
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        label->setPadding(QMargins(kLabelSpace, 0, 0, 0));
        label->setText(bar.amount);
        label->setFont(theme.font);
        label->setColor(theme.text);
        label->setClipToAxisRect(false);
    }
}

QList<QCPAxis*> CompareChart::zoomedAxes() const
{
    return {plot().xAxis};
}

int CompareChart::barAt(const QPoint& position) const
{
    const QRect bars = plot().axisRect()->rect();
    if (position.y() < bars.top() || position.y() > bars.bottom())
        return -1;
    const int bar = static_cast<int>(std::lround(plot().yAxis->pixelToCoord(position.y())));
    return bar >= 0 && bar < barCount() ? bar : -1;
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
