// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/barchart.h"

#include "charts/charttheme.h"

#include <qcustomplot.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QTextDocument>
#include <QToolTip>
#include <QVBoxLayout>

namespace spendwright {
namespace {

// Names come from plans: what looks like markup is none.
QString plainToolTip(const QString& text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

} // namespace

BarChart::BarChart(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_plot);
    setFocusPolicy(Qt::StrongFocus);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        highlight(barAt(event->pos()), event->globalPosition().toPoint());
    });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this] {
        m_opened = true;
        openPicked();
    });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
        if (event->button() == Qt::LeftButton && !std::exchange(m_opened, false))
            click(event->pos());
    });
}

BarChart::~BarChart() = default;

void BarChart::takeContents(const QString& summary)
{
    if (m_highlighted >= barCount())
        m_highlighted = -1;
    setAccessibleDescription(summary);
    redraw();
}

void BarChart::setDimmed(bool dimmed)
{
    if (m_dimmed == dimmed)
        return;
    m_dimmed = dimmed;
    redraw();
}

// Many causes in one go make one drawing, and none while nobody sees it.
void BarChart::redraw()
{
    m_due = true;
    update();
}

void BarChart::paintEvent(QPaintEvent* event)
{
    if (m_due) {
        m_due = false;
        const ChartTheme theme = ChartTheme::fromPalette(palette(), font());
        draw(m_dimmed ? theme.dimmed() : theme);
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
    if (hasFocus()) {
        QPainter painter(this);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect());
    }
    QWidget::paintEvent(event);
}

void BarChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
    QWidget::changeEvent(event);
}

void BarChart::resizeEvent(QResizeEvent* event)
{
    redraw();
    QWidget::resizeEvent(event);
}

void BarChart::showEvent(QShowEvent* event)
{
    redraw();
    QWidget::showEvent(event);
}

void BarChart::highlight(int bar, const QPoint& where)
{
    if (bar >= 0)
        QToolTip::showText(where, plainToolTip(detailOf(bar)), this);
    else
        QToolTip::hideText();
    if (bar == m_highlighted)
        return;
    m_highlighted = bar;
    redraw();
}

void BarChart::click(const QPoint& position)
{
    setFocus(Qt::MouseFocusReason);
    const int bar = barAt(position);
    if (isBar(bar))
        pick(bar);
}

void BarChart::keyPressEvent(QKeyEvent* event)
{
    const int last = barCount() - 1;
    int next = m_highlighted;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        next = m_highlighted < 0 ? last : std::max(0, m_highlighted - 1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
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
        if (isBar(m_highlighted))
            pick(m_highlighted);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (!isBar(next))
        return;
    const QPoint place = placeOf(next);
    emit reached(m_plot->mapTo(this, place));
    highlight(next, m_plot->mapToGlobal(place));
}

void BarChart::focusOutEvent(QFocusEvent* event)
{
    m_highlighted = -1;
    redraw();
    QWidget::focusOutEvent(event);
}

} // namespace spendwright
