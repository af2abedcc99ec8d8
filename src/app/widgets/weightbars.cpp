// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/weightbars.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

constexpr int kHeight = 52;
constexpr int kMargin = 3;
constexpr double kHeadroom = 1.25; // above the highest bar, so that it can grow
constexpr int kKeySteps = 20;

// As fine as the eye and the mouse are.
double tidy(double weight, double top)
{
    const double unit = std::pow(10, std::floor(std::log10(top))) / 20;
    return std::round(weight / unit) * unit;
}

} // namespace

WeightBars::WeightBars(const QStringList& names, const QStringList& marks, QWidget* parent)
    : QWidget(parent),
      m_names(names),
      m_marks(marks),
      m_weights(static_cast<std::size_t>(names.size()), 1.0)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(false);
    rescale();
}

QSize WeightBars::sizeHint() const
{
    return {static_cast<int>(m_weights.size()) * 8, kHeight + fontMetrics().height()};
}

QSize WeightBars::minimumSizeHint() const
{
    return {static_cast<int>(m_weights.size()) * 4, kHeight + fontMetrics().height()};
}

void WeightBars::setWeights(const std::vector<double>& weights)
{
    m_given = weights.size() == m_weights.size();
    if (m_given)
        m_weights = weights;
    else
        std::fill(m_weights.begin(), m_weights.end(), 1.0);
    if (m_gesture.number() == 0)
        rescale();
    describe();
    update();
}

void WeightBars::rescale()
{
    const double highest = *std::max_element(m_weights.begin(), m_weights.end());
    m_top = (highest > 0 ? highest : 1) * kHeadroom;
}

QRectF WeightBars::barArea() const
{
    return QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -fontMetrics().height() - 1);
}

std::size_t WeightBars::barAt(double x) const
{
    const QRectF area = barArea();
    const double share = std::clamp((x - area.left()) / area.width(), 0.0, 0.9999);
    return static_cast<std::size_t>(share * static_cast<double>(m_weights.size()));
}

double WeightBars::weightAt(double y) const
{
    const QRectF area = barArea();
    return tidy(m_top * std::clamp((area.bottom() - y) / area.height(), 0.0, 1.0), m_top);
}

QString WeightBars::textOf(std::size_t bar) const
{
    return tr("%1: %2", "hour or day, and its weight")
        .arg(m_names.at(static_cast<qsizetype>(bar)), QLocale().toString(m_weights[bar]));
}

void WeightBars::describe()
{
    setAccessibleDescription(textOf(m_current));
}

bool WeightBars::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), textOf(barAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

void WeightBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF area = barArea();
    const double width = area.width() / static_cast<double>(m_weights.size());
    const QColor colour = palette().color(m_given ? QPalette::Highlight : QPalette::PlaceholderText);
    painter.fillRect(area, palette().color(QPalette::Base));
    for (std::size_t i = 0; i < m_weights.size(); ++i) {
        const double height = std::clamp(m_weights[i] / m_top, 0.0, 1.0) * area.height();
        const double left = area.left() + static_cast<double>(i) * width;
        QColor fill = colour;
        fill.setAlphaF(hasFocus() && i == m_current ? 1.0F : m_given ? 0.65F : 0.35F);
        painter.fillRect(QRectF(left + 0.5, area.bottom() - height, std::max(1.0, width - 1), height), fill);
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    for (qsizetype i = 0; i < m_marks.size(); ++i) {
        const double left = area.left() + static_cast<double>(i) * width;
        const bool narrow = width < fontMetrics().horizontalAdvance(m_marks.at(i)) + 2;
        const QRectF room(left, area.bottom() + 1, narrow ? 40 : width, fontMetrics().height());
        const Qt::Alignment align = (narrow ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignTop;
        painter.drawText(room, static_cast<int>(align), m_marks.at(i));
    }
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

void WeightBars::put(std::size_t bar, double weight)
{
    std::vector<double> next = m_weights;
    next[bar] = std::max(0.0, weight);
    const bool something = std::any_of(next.begin(), next.end(), [](double w) { return w > 0; });
    m_current = bar;
    if (!something || next == m_weights) {
        describe();
        update();
        return;
    }
    m_given = true;
    m_weights = next;
    describe();
    update();
    emit drawn(m_weights, m_gesture.number());
}

// A quick stroke skips bars; they get what lies between.
void WeightBars::draw(const QPointF& point)
{
    const std::size_t bar = barAt(point.x());
    const double weight = weightAt(point.y());
    for (std::size_t i = std::min(bar, m_lastDrawn); i <= std::max(bar, m_lastDrawn); ++i) {
        if (i != m_lastDrawn)
            put(i, weight);
    }
    m_lastDrawn = bar;
    put(bar, weight);
}

void WeightBars::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_gesture.begin();
    m_lastDrawn = barAt(event->position().x());
    draw(event->position());
}

void WeightBars::mouseMoveEvent(QMouseEvent* event)
{
    if (m_gesture.number() != 0)
        draw(event->position());
}

void WeightBars::mouseReleaseEvent(QMouseEvent*)
{
    m_gesture.end();
    rescale();
    update();
}

void WeightBars::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const double step = tidy(m_top / kKeySteps, m_top);
    if (key == Qt::Key_Left && m_current > 0)
        --m_current;
    else if (key == Qt::Key_Right && m_current + 1 < m_weights.size())
        ++m_current;
    else if (key == Qt::Key_Home)
        m_current = 0;
    else if (key == Qt::Key_End)
        m_current = m_weights.size() - 1;
    else if (key == Qt::Key_Up || key == Qt::Key_PageUp)
        put(m_current, tidy(m_weights[m_current] + (key == Qt::Key_Up ? 1 : 5) * step, m_top));
    else if (key == Qt::Key_Down || key == Qt::Key_PageDown)
        put(m_current, tidy(m_weights[m_current] - (key == Qt::Key_Down ? 1 : 5) * step, m_top));
    else {
        QWidget::keyPressEvent(event);
        return;
    }
    describe();
    update();
}

} // namespace spendwright
