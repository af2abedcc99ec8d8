// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/periodchart.h"

#include "charts/periodplot.h"

#include <qcustomplot.h>

namespace spendwright {

PeriodChart::PeriodChart(QWidget* parent) : BarChart(parent), m_painter(std::make_unique<PeriodPlot>(plot()))
{
    setMinimumSize(300, 150);
}

PeriodChart::~PeriodChart() = default;

void PeriodChart::showContents(const PeriodCost& period, const PeriodText& text)
{
    m_contents = period;
    m_text = text;
    takeContents(text.summary);
}

void PeriodChart::draw(const ChartTheme& theme)
{
    if (m_text.amount)
        m_painter->draw(m_contents, m_text, theme, plot().size(), highlighted());
}

QList<QCPAxis*> PeriodChart::zoomedAxes() const
{
    return {plot().xAxis};
}

int PeriodChart::barAt(const QPoint& position) const
{
    const QRect lanes = plot().axisRect()->rect();
    if (position.y() < lanes.top() || position.y() > lanes.bottom())
        return -1;
    return std::min(barCount() - 1, 2 * (position.y() - lanes.top()) / std::max(1, lanes.height()));
}

QPoint PeriodChart::placeOf(int bar) const
{
    const PeriodRange& range = bar == 0 ? m_contents.before : m_contents.after;
    return QPointF(plot().xAxis->coordToPixel(range.p50), plot().yAxis->coordToPixel(bar + 0.5)).toPoint();
}

} // namespace spendwright
