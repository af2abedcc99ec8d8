// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/contextchart.h"

#include "charts/contextplot.h"

#include <qcustomplot.h>

namespace spendwright {

ContextChart::ContextChart(QWidget* parent)
    : BarChart(parent),
      m_painter(std::make_unique<ContextPlot>(plot()))
{
    setMinimumSize(300, 160);
}

ContextChart::~ContextChart() = default;

void ContextChart::showContents(const ContextContents& contents, const ContextText& text)
{
    m_contents = contents;
    m_text = text;
    takeContents(text.summary);
}

int ContextChart::barCount() const
{
    return static_cast<int>(m_contents.before.bars.size() + m_contents.after.bars.size());
}

int ContextChart::barAt(const QPoint& position) const
{
    return m_painter->callAt(m_contents, position);
}

QPoint ContextChart::placeOf(int bar) const
{
    return m_painter->placeOf(m_contents, bar);
}

QString ContextChart::detailOf(int bar) const
{
    const auto inBefore = static_cast<int>(m_contents.before.bars.size());
    return bar < inBefore ? m_text.before.details.value(bar) : m_text.after.details.value(bar - inBefore);
}

void ContextChart::draw(const ChartTheme& theme)
{
    m_painter->draw(m_contents, m_text, theme, highlighted());
}

QList<QCPAxis*> ContextChart::zoomedAxes() const
{
    return m_painter->callAxes();
}

void ContextChart::pick(int bar)
{
    const auto inBefore = static_cast<int>(m_contents.before.bars.size());
    const ContextSide& side = bar < inBefore ? m_contents.before : m_contents.after;
    const auto call = static_cast<std::size_t>(bar < inBefore ? bar : bar - inBefore);
    for (const ContextSpan& span : side.spans)
        if (call >= span.first && call < span.first + span.count)
            emit picked(QString::fromStdString(span.agent), QString::fromStdString(span.step));
}

} // namespace spendwright
