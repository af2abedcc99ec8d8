// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/barchart.h"

#include "charts/charttheme.h"

#include <qcustomplot.h>

#include <QAbstractScrollArea>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

constexpr double kZoomStep = 1.25;
constexpr double kWheelStep = 120; // eighths of a degree of a notch
constexpr double kMoveStep = 0.15; // of what is seen

// Names come from plans: what looks like markup is none.
QString plainToolTip(const QString& text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

// Bars are cut off where their axes end, but texts are not.
bool isOutside(const QCPItemPosition& position)
{
    const auto beyond = [&position](const QCPAxis* axis, double coordinate) {
        const bool across = axis && axis->orientation() == Qt::Horizontal;
        const auto type = across ? position.typeX() : position.typeY();
        return axis && type == QCPItemPosition::ptPlotCoords && !axis->range().contains(coordinate);
    };
    return beyond(position.keyAxis(), position.key()) || beyond(position.valueAxis(), position.value());
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
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        if (event->button() == Qt::LeftButton)
            press(event->pos());
    });
    connect(m_plot, &QCustomPlot::mouseMove, this, &BarChart::moveMouse);
    connect(m_plot, &QCustomPlot::mouseWheel, this, &BarChart::wheelEvent);
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this] {
        m_opened = true;
        openPicked();
    });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
        m_pressed.reset();
        const bool over = std::exchange(m_opened, false) || std::exchange(m_dragged, false);
        if (event->button() == Qt::LeftButton && !over)
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
        applyZoom(theme);
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

void BarChart::press(const QPoint& position)
{
    m_dragged = false;
    if (m_zoom.isZoomed())
        m_pressed = position;
}

void BarChart::moveMouse(QMouseEvent* event)
{
    const QPoint position = event->pos();
    if (!m_pressed) {
        highlight(barAt(position), event->globalPosition().toPoint());
        return;
    }
    m_dragged = m_dragged || (position - *m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!m_dragged)
        return;
    move(placeOnAxis(*m_pressed) - placeOnAxis(position));
    m_pressed = position;
}

void BarChart::click(const QPoint& position)
{
    setFocus(Qt::MouseFocusReason);
    const int bar = barAt(position);
    if (isBar(bar))
        pick(bar);
}

// Where along the zoomed axis that is: 0 where what is seen begins, 1 where it ends.
double BarChart::placeOnAxis(const QPointF& position) const
{
    const QList<QCPAxis*> axes = zoomedAxes();
    const auto under = std::find_if(axes.begin(), axes.end(), [&position](const QCPAxis* each) {
        return each->axisRect()->outerRect().contains(position.toPoint());
    });
    const QCPAxis* const axis = under == axes.end() ? axes.first() : *under;
    const bool across = axis->orientation() == Qt::Horizontal;
    const QRectF rect = axis->axisRect()->rect();
    const double place = across ? (position.x() - rect.left()) / std::max(1.0, rect.width())
                                : (rect.bottom() - position.y()) / std::max(1.0, rect.height());
    return axis->rangeReversed() ? 1 - place : place;
}

void BarChart::zoom(double factor, double place)
{
    m_zoom.zoom(factor, std::clamp(place, 0.0, 1.0));
    redraw();
}

void BarChart::move(double share)
{
    m_zoom.move(share);
    redraw();
}

// What is outside stays outside; how much larger things are stands in the corner.
void BarChart::applyZoom(const ChartTheme& theme)
{
    if (!m_zoom.isZoomed())
        return;
    for (QCPAxis* axis : zoomedAxes()) {
        const QCPRange all = axis->range();
        axis->setRange(all.lower + m_zoom.from() * all.size(), all.lower + m_zoom.to() * all.size());
    }
    for (int i = 0; i < m_plot->itemCount(); ++i)
        if (auto* text = qobject_cast<QCPItemText*>(m_plot->item(i)))
            text->setVisible(text->visible() && !isOutside(*text->position));
    auto* label = new QCPItemText(m_plot);
    label->position->setType(QCPItemPosition::ptViewportRatio);
    label->position->setCoords(0, 0);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setPadding(QMargins(8, 4, 0, 0));
    label->setClipToAxisRect(false);
    label->setFont(theme.font);
    label->setColor(theme.muted);
    label->setText(QStringLiteral("× %1").arg(locale().toString(m_zoom.factor(), 'f', 1)));
}

void BarChart::wheelEvent(QWheelEvent* event)
{
    const QWidget* above = parentWidget();
    while (above && !qobject_cast<const QAbstractScrollArea*>(above))
        above = above->parentWidget();
    const auto* area = qobject_cast<const QAbstractScrollArea*>(above);
    const bool scrolls = area && area->verticalScrollBar()->maximum() > 0;
    if (zoomedAxes().isEmpty() || (scrolls && !event->modifiers().testFlag(Qt::ControlModifier))) {
        event->ignore();
        return;
    }
    zoom(std::pow(kZoomStep, event->angleDelta().y() / kWheelStep), placeOnAxis(event->position()));
    event->accept();
}

bool BarChart::zoomByKey(const QKeyEvent& event)
{
    if (zoomedAxes().isEmpty())
        return false;
    const double place = isBar(m_highlighted) ? placeOnAxis(placeOf(m_highlighted)) : 0.5;
    const bool moves = event.modifiers().testFlag(Qt::AltModifier);
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kZoomStep, place);
        return true;
    case Qt::Key_Minus:
        zoom(1 / kZoomStep, place);
        return true;
    case Qt::Key_0:
        m_zoom.reset();
        redraw();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Down:
        if (moves)
            move(-kMoveStep);
        return moves;
    case Qt::Key_Right:
    case Qt::Key_Up:
        if (moves)
            move(kMoveStep);
        return moves;
    default:
        return false;
    }
}

void BarChart::keyPressEvent(QKeyEvent* event)
{
    if (zoomByKey(*event))
        return;
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
