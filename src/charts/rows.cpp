// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/rows.h"

#include "charts/charttheme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace spendwright {

void prepareRows(QCustomPlot& plot, int bottomMargin)
{
    plot.xAxis->setVisible(false);
    plot.yAxis->setSubTicks(false);
    plot.yAxis->setTickLength(0);
    plot.yAxis->setTickPen(Qt::NoPen);
    plot.yAxis->setBasePen(Qt::NoPen);
    plot.yAxis->setRangeReversed(true);
    plot.yAxis->grid()->setVisible(false);
    plot.axisRect()->setMinimumMargins(QMargins(8, 4, kRowsSideMargin, bottomMargin));
}

void placeLegend(QCustomPlot& plot, QCPLayoutGrid* line)
{
    line->addElement(0, 0, plot.legend);
    line->addElement(0, 1, new QCPLayoutElement(&plot)); // keeps the names together
    line->setColumnStretchFactor(0, 0.001);
    plot.legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setBrush(Qt::NoBrush);
    plot.legend->setMargins(QMargins(8, 2, 8, 4));
    plot.legend->setVisible(true);
}

int legendHeight(const QFontMetrics& metrics)
{
    return metrics.height() + 12;
}

void setRows(QCustomPlot& plot, std::size_t bars, double height, int roomy, const ChartTheme& theme)
{
    const double rows = std::max(static_cast<double>(std::max<std::size_t>(1, bars)), height / roomy);
    plot.yAxis->setRange(-0.5, rows - 0.5);
    plot.setBackground(QBrush(theme.background));
    plot.yAxis->setTickLabelColor(theme.text);
    plot.yAxis->setTickLabelFont(theme.font);
    const QFontMetrics metrics(theme.font);
    plot.legend->setFont(theme.font);
    plot.legend->setTextColor(theme.muted);
    plot.legend->setIconSize(metrics.height() * 3 / 2, metrics.height() * 2 / 3);
}

QCPBars* makeRowBars(QCustomPlot& plot, double width, const QColor& color, bool hatched)
{
    auto* bars = new QCPBars(plot.yAxis, plot.xAxis);
    bars->setWidth(width);
    bars->setPen(QPen(color, 1));
    bars->setBrush(hatched ? QBrush(color, Qt::BDiagPattern) : QBrush(color));
    bars->removeFromLegend();
    return bars;
}

void addRowAmount(QCustomPlot& plot, double usd, double row, const QString& amount, const ChartTheme& theme,
                  bool left)
{
    auto* label = new QCPItemText(&plot);
    label->position->setCoords(usd, row);
    label->setPositionAlignment((left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    label->setPadding(left ? QMargins(0, 0, kRowsAmountSpace, 0) : QMargins(kRowsAmountSpace, 0, 0, 0));
    label->setText(amount);
    label->setFont(theme.font);
    label->setColor(theme.text);
    label->setClipToAxisRect(false);
}

void highlightRow(QCustomPlot& plot, int row, std::size_t rows, const ChartTheme& theme)
{
    if (row < 0 || row >= static_cast<int>(rows))
        return;
    auto* band = new QCPItemRect(&plot);
    const QCPRange range = plot.xAxis->range();
    band->topLeft->setCoords(range.lower, row - 0.48);
    band->bottomRight->setCoords(range.upper, row + 0.48);
    QColor color = theme.muted;
    color.setAlphaF(0.14F);
    band->setPen(Qt::NoPen);
    band->setBrush(color);
}

int rowAt(const QCustomPlot& plot, const QPoint& position, int rows)
{
    const QRect bars = plot.axisRect()->rect();
    if (position.y() < bars.top() || position.y() > bars.bottom())
        return -1;
    const int row = static_cast<int>(std::lround(plot.yAxis->pixelToCoord(position.y())));
    return row >= 0 && row < rows ? row : -1;
}

} // namespace spendwright
