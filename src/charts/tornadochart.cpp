// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/tornadochart.h"

#include "charts/rows.h"
#include "charts/tornadoplot.h"

#include <qcustomplot.h>

namespace spendwright {

TornadoChart::TornadoChart(QWidget* parent)
    : BarChart(parent),
      m_painter(std::make_unique<TornadoPlot>(plot()))
{
    setRoom();
}

TornadoChart::~TornadoChart() = default;

void TornadoChart::showContents(const Tornado& tornado, const TornadoText& text)
{
    m_contents = tornado;
    m_text = text;
    setRoom();
    takeContents(text.summary);
}

void TornadoChart::setRoom()
{
    setMinimumSize(kRowsLeastWidth, TornadoPlot::leastHeight(m_contents.bars.size(), font()));
}

void TornadoChart::draw(const ChartTheme& theme)
{
    m_painter->draw(m_contents, m_text, theme, plot().size(), highlighted());
}

QList<QCPAxis*> TornadoChart::zoomedAxes() const
{
    return {plot().xAxis};
}

int TornadoChart::barAt(const QPoint& position) const
{
    return rowAt(plot(), position, barCount());
}

QPoint TornadoChart::placeOf(int bar) const
{
    return QPointF(plot().xAxis->coordToPixel(0), plot().yAxis->coordToPixel(bar)).toPoint();
}

void TornadoChart::changeEvent(QEvent* event)
{
    BarChart::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_painter)
        setRoom();
}

} // namespace spendwright
