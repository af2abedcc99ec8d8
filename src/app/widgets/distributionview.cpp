// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/distributionview.h"

#include "app/widgets/quantityhelp.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace spendwright {
namespace {

constexpr int kMargin = 8;
constexpr int kCurveHeight = 48;
constexpr int kGap = 4;
constexpr int kPoints = 120;
constexpr double kShownShare = 0.005; // left out at either end of a curve

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](int x, int y) { return static_cast<int>(x + (y - x) * share); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

} // namespace

DistributionView::DistributionView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Distribution"));
}

void DistributionView::show(const Quantity& quantity, const QString& unit)
{
    m_quantity = quantity;
    m_unit = unit;
    setAccessibleDescription(quantityInWords(quantity, unit));
    update();
}

QSize DistributionView::sizeHint() const
{
    return {28 * fontMetrics().averageCharWidth() + 2 * kMargin,
            kCurveHeight + kGap + 2 * fontMetrics().height() + 2 * kMargin};
}

DistributionView::Scale DistributionView::scale() const
{
    Scale scale;
    scale.area = QRectF(kMargin, kMargin, width() - 2 * kMargin, kCurveHeight);
    const bool tails = m_quantity.kind == Quantity::Kind::Lognormal;
    const double low = tails ? m_quantity.quantile(kShownShare) : m_quantity.least();
    const double high = tails ? m_quantity.quantile(1 - kShownShare) : m_quantity.greatest();
    const double margin = (high - low) * 0.04;
    scale.from = std::max(0.0, low - margin);
    scale.to = high + margin;
    return scale;
}

void DistributionView::paintEvent(QPaintEvent*)
{
    const Scale own = scale();
    if (!(own.to > own.from))
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_quantity.kind == Quantity::Kind::Discrete)
        paintValues(painter, own);
    else
        paintCurve(painter, own);
    paintMarks(painter, own);
    paintFigures(painter);
}

// The curve, stronger where nine in ten draws lie.
void DistributionView::paintCurve(QPainter& painter, const Scale& scale) const
{
    std::array<double, kPoints + 1> heights{};
    const double step = (scale.to - scale.from) / kPoints;
    for (int i = 0; i <= kPoints; ++i)
        heights.at(static_cast<std::size_t>(i)) = m_quantity.density(scale.from + i * step);
    const double most = *std::max_element(heights.begin(), heights.end());
    if (!(most > 0))
        return;
    QPainterPath curve(scale.area.bottomLeft());
    for (int i = 0; i <= kPoints; ++i)
        curve.lineTo(scale.x(scale.from + i * step),
                     scale.area.bottom()
                         - heights.at(static_cast<std::size_t>(i)) / most * (scale.area.height() - 2));
    curve.lineTo(scale.area.bottomRight());
    const QColor color = palette().color(QPalette::Highlight);
    const QColor ground = palette().color(QPalette::Base);
    painter.fillPath(curve, mixed(ground, color, 0.2));
    painter.save();
    painter.setClipRect(QRectF(QPointF(scale.x(m_quantity.quantile(0.05)), 0),
                               QPointF(scale.x(m_quantity.quantile(0.95)), height())));
    painter.fillPath(curve, mixed(ground, color, 0.45));
    painter.restore();
    painter.setPen(QPen(color, 1.5));
    painter.drawPath(curve);
}

void DistributionView::paintValues(QPainter& painter, const Scale& scale) const
{
    const double most = *std::max_element(m_quantity.weights.begin(), m_quantity.weights.end());
    painter.setPen(QPen(palette().color(QPalette::Highlight), 4, Qt::SolidLine, Qt::FlatCap));
    for (std::size_t i = 0; i < m_quantity.values.size(); ++i) {
        const double x = scale.x(m_quantity.values[i]);
        const double height = m_quantity.weights[i] / most * (scale.area.height() - 2);
        painter.drawLine(QPointF(x, scale.area.bottom()), QPointF(x, scale.area.bottom() - height));
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(scale.area.bottomLeft(), scale.area.bottomRight());
}

void DistributionView::paintMarks(QPainter& painter, const Scale& scale) const
{
    painter.setPen(QPen(palette().color(QPalette::Text), 1));
    const double mean = scale.x(m_quantity.mean());
    painter.drawLine(QPointF(mean, scale.area.top()), QPointF(mean, scale.area.bottom() + 3));
    painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DotLine));
    for (const double share : {0.05, 0.95}) {
        const double x = scale.x(m_quantity.quantile(share));
        painter.drawLine(QPointF(x, scale.area.center().y()), QPointF(x, scale.area.bottom() + 3));
    }
}

void DistributionView::paintFigures(QPainter& painter) const
{
    const int line = fontMetrics().height();
    QRect room(kMargin, kMargin + kCurveHeight + kGap, width() - 2 * kMargin, line);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(room, Qt::AlignLeft, tr("P5"));
    painter.drawText(room, Qt::AlignHCenter, tr("mean"));
    painter.drawText(room, Qt::AlignRight, tr("P95"));
    room.translate(0, line);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(room, Qt::AlignLeft, quantityFigure(m_quantity.quantile(0.05)));
    painter.drawText(room, Qt::AlignHCenter, quantityFigure(m_quantity.mean()));
    painter.drawText(room, Qt::AlignRight, quantityFigure(m_quantity.quantile(0.95)));
}

} // namespace spendwright
