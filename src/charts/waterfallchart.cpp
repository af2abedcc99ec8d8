// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfallchart.h"

#include "charts/waterfallplot.h"

#include <qcustomplot.h>

#include <cmath>

namespace spendwright {

WaterfallChart::WaterfallChart(QWidget* parent)
    : BarChart(parent),
      m_painter(std::make_unique<WaterfallPlot>(plot()))
{
    setMinimumSize(300, 160);
}

WaterfallChart::~WaterfallChart() = default;

void WaterfallChart::showContents(const Waterfall& waterfall, const WaterfallText& text)
{
    m_contents = waterfall;
    m_text = text;
    takeContents(text.summary);
}

void WaterfallChart::draw(const ChartTheme& theme)
{
    m_painter->draw(m_contents, m_text, theme, plot().width(), highlighted());
}

QList<QCPAxis*> WaterfallChart::zoomedAxes() const
{
    return {plot().yAxis};
}

int WaterfallChart::barAt(const QPoint& position) const
{
    if (!plot().axisRect()->rect().adjusted(0, 0, 0, plot().height()).contains(position))
        return -1;
    const int bar = static_cast<int>(std::lround(plot().xAxis->pixelToCoord(position.x())));
    return bar >= 0 && bar < barCount() ? bar : -1;
}

QPoint WaterfallChart::placeOf(int bar) const
{
    const WaterfallBar& shown = m_contents.bars[static_cast<std::size_t>(bar)];
    return QPointF(plot().xAxis->coordToPixel(bar), plot().yAxis->coordToPixel(shown.toUsd)).toPoint();
}

void WaterfallChart::pick(int bar)
{
    emit picked(QString::fromStdString(m_contents.bars[static_cast<std::size_t>(bar)].id));
}

} // namespace spendwright
