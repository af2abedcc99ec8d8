// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/breakdownchart.h"

#include "charts/breakdownplot.h"
#include "charts/rows.h"

#include <qcustomplot.h>

#include <QKeyEvent>

namespace spendwright {

BreakdownChart::BreakdownChart(QWidget* parent)
    : BarChart(parent),
      m_painter(std::make_unique<BreakdownPlot>(plot()))
{
    setRoom();
}

BreakdownChart::~BreakdownChart() = default;

void BreakdownChart::showContents(const Breakdown& breakdown, const BreakdownText& text)
{
    m_contents = breakdown;
    m_text = text;
    setRoom();
    takeContents(text.summary);
}

void BreakdownChart::setRoom()
{
    setMinimumSize(kRowsLeastWidth, BreakdownPlot::leastHeight(m_contents.bars.size(), font()));
}

void BreakdownChart::draw(const ChartTheme& theme)
{
    m_painter->draw(m_contents, m_text, theme, plot().size(), highlighted());
}

QList<QCPAxis*> BreakdownChart::zoomedAxes() const
{
    return {plot().xAxis};
}

int BreakdownChart::barAt(const QPoint& position) const
{
    return rowAt(plot(), position, barCount());
}

QPoint BreakdownChart::placeOf(int bar) const
{
    const BreakdownBar& shown = m_contents.bars[static_cast<std::size_t>(bar)];
    const double usd = std::max(shown.before.costUsd, shown.after.costUsd);
    return QPointF(plot().xAxis->coordToPixel(usd), plot().yAxis->coordToPixel(bar)).toPoint();
}

void BreakdownChart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Backspace)
        emit backRequested();
    else
        BarChart::keyPressEvent(event);
}

void BreakdownChart::changeEvent(QEvent* event)
{
    BarChart::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_painter)
        setRoom();
}

} // namespace spendwright
