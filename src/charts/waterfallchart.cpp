// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfallchart.h"

#include "charts/waterfallplot.h"

#include <qcustomplot.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <cmath>

namespace spendwright {

WaterfallChart::WaterfallChart(QWidget* parent)
    : QWidget(parent),
      m_plot(new QCustomPlot(this)),
      m_painter(std::make_unique<WaterfallPlot>(*m_plot))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_plot);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(300, 160);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        highlight(barAt(event->pos()), event->globalPosition().toPoint());
    });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
        setFocus(Qt::MouseFocusReason);
        pick(barAt(event->pos()));
    });
}

WaterfallChart::~WaterfallChart() = default;

void WaterfallChart::showContents(const Waterfall& waterfall, const WaterfallText& text)
{
    m_contents = waterfall;
    m_text = text;
    if (m_highlighted >= static_cast<int>(waterfall.bars.size()))
        m_highlighted = -1;
    setAccessibleDescription(text.summary);
    redraw();
}

void WaterfallChart::setDimmed(bool dimmed)
{
    if (m_dimmed == dimmed)
        return;
    m_dimmed = dimmed;
    redraw();
}

// Many causes in one go make one drawing, and none while nobody sees it.
void WaterfallChart::redraw()
{
    m_due = true;
    update();
}

void WaterfallChart::paintEvent(QPaintEvent* event)
{
    if (m_due) {
        m_due = false;
        const ChartTheme theme = ChartTheme::fromPalette(palette(), font());
        m_painter->draw(m_contents, m_text, m_dimmed ? theme.dimmed() : theme, m_plot->width(),
                        m_highlighted);
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
    if (hasFocus()) {
        QPainter painter(this);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect());
    }
    QWidget::paintEvent(event);
}

void WaterfallChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
    QWidget::changeEvent(event);
}

void WaterfallChart::resizeEvent(QResizeEvent* event)
{
    redraw();
    QWidget::resizeEvent(event);
}

void WaterfallChart::showEvent(QShowEvent* event)
{
    redraw();
    QWidget::showEvent(event);
}

int WaterfallChart::barAt(const QPoint& position) const
{
    if (!m_plot->axisRect()->rect().adjusted(0, 0, 0, m_plot->height()).contains(position))
        return -1;
    const int bar = static_cast<int>(std::lround(m_plot->xAxis->pixelToCoord(position.x())));
    return bar >= 0 && bar < static_cast<int>(m_contents.bars.size()) ? bar : -1;
}

QPoint WaterfallChart::placeOf(int bar) const
{
    const WaterfallBar& shown = m_contents.bars[static_cast<std::size_t>(bar)];
    const double x = m_plot->xAxis->coordToPixel(bar);
    const double y = m_plot->yAxis->coordToPixel(shown.toUsd);
    return m_plot->mapToGlobal(QPointF(x, y)).toPoint();
}

void WaterfallChart::highlight(int bar, const QPoint& where)
{
    if (bar >= 0)
        QToolTip::showText(where, m_text.details.value(bar), this);
    else
        QToolTip::hideText();
    if (bar == m_highlighted)
        return;
    m_highlighted = bar;
    redraw();
}

void WaterfallChart::pick(int bar)
{
    if (bar >= 0)
        emit picked(QString::fromStdString(m_contents.bars[static_cast<std::size_t>(bar)].id));
}

void WaterfallChart::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_contents.bars.size()) - 1;
    int next = m_highlighted;
    switch (event->key()) {
    case Qt::Key_Left:
        next = m_highlighted < 0 ? last : std::max(0, m_highlighted - 1);
        break;
    case Qt::Key_Right:
        next = std::min(last, m_highlighted + 1);
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = last;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pick(m_highlighted);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (next >= 0 && next <= last)
        highlight(next, placeOf(next));
}

void WaterfallChart::focusOutEvent(QFocusEvent* event)
{
    m_highlighted = -1;
    redraw();
    QWidget::focusOutEvent(event);
}

QImage waterfallImage(const Waterfall& waterfall, const WaterfallText& text, const QSize& size, double scale)
{
    QFont font;
    font.setPointSizeF(10);
    const ChartTheme theme = ChartTheme::print(font);
    QCustomPlot plot;
    plot.resize(size);
    plot.setViewport(QRect(QPoint(), size));
    WaterfallPlot painter(plot);
    painter.draw(waterfall, text, theme, size.width());
    const auto addLine = [&](int row, const QString& line, qreal points, bool bold) {
        QFont own = font;
        own.setPointSizeF(points);
        own.setBold(bold);
        auto* element = new QCPTextElement(&plot, line, own);
        element->setTextColor(bold ? theme.text : theme.muted);
        element->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
        element->setMargins(QMargins(12, row == 0 ? 8 : 0, 12, row == 0 ? 0 : 6));
        plot.plotLayout()->insertRow(row);
        plot.plotLayout()->addElement(row, 0, element);
    };
    addLine(0, text.title, 14, true);
    addLine(1, text.subtitle, 10, false);
    return plot.toPixmap(size.width(), size.height(), scale).toImage();
}

} // namespace spendwright
