// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/quantityline.h"

#include "app/document/planjson.h"
#include "app/widgets/colors.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace spendwright {
namespace {

constexpr int kPictureWidth = 30;
constexpr int kGap = 6;
constexpr int kBars = 10;

} // namespace

QuantityLine::QuantityLine(QWidget* parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, &QuantityLine::check);
}

void QuantityLine::setUnit(const QString& unit)
{
    m_unit = unit;
    setMargins();
}

void QuantityLine::setMargins()
{
    const int unit = m_unit.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_unit) + kGap;
    setTextMargins(0, 0, unit + (isDistribution() ? kPictureWidth + kGap : 0), 0);
}

std::optional<Quantity> QuantityLine::quantity() const
{
    return m_problem.isEmpty() ? m_quantity : std::nullopt;
}

QString QuantityLine::problem() const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return {};
    if (!m_quantity)
        return m_wholeOnly ? tr("“%1” is no number. Type it like 2000 or 2k.").arg(typed)
                           : tr("“%1” is no quantity. Type a number (2000, 2k), a range (300..900), "
                                "least~likely~most "
                                "(300~500~900) or a figure in doubt (5k ±10%).")
                                 .arg(typed);
    if (m_wholeOnly && !m_quantity->isConstant())
        return tr("“%1” is a range; this must be one number.").arg(typed);
    if (m_quantity->least() < 0)
        return tr("“%1” goes below zero.").arg(typed);
    return {};
}

void QuantityLine::check()
{
    const bool hadPicture = isDistribution();
    const QString typed = text().trimmed();
    m_quantity = typed.isEmpty() ? std::nullopt : quantityFromTyped(typed);
    if (hadPicture != isDistribution())
        setMargins();
    const QString now = problem();
    if (now == m_problem)
        return;
    m_problem = now;
    QPalette marked = palette();
    marked.setColor(QPalette::Text, now.isEmpty() ? QPalette().color(QPalette::Text) : errorColor(palette()));
    setPalette(now.isEmpty() ? QPalette() : marked);
    setAccessibleDescription(now);
    emit problemChanged(now);
}

void QuantityLine::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    QRectF area = QRectF(rect()).adjusted(0, 0, -kGap, 0);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    if (!m_unit.isEmpty()) {
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, m_unit);
        area.adjust(0, 0, -fontMetrics().horizontalAdvance(m_unit) - kGap, 0);
    }
    if (isDistribution())
        paintDistribution(painter, QRectF(area.right() - kPictureWidth, 5, kPictureWidth, height() - 10),
                          *m_quantity);
}

// A small histogram between P1 and P99: each bar as high as its share of the draws.
void QuantityLine::paintDistribution(QPainter& painter, const QRectF& area, const Quantity& quantity) const
{
    const double low = quantity.quantile(0.01);
    const double high = quantity.quantile(0.99);
    if (!(high > low))
        return;
    constexpr int draws = 200;
    int heights[kBars] = {};
    int most = 1;
    for (int i = 0; i < draws; ++i) {
        const double value = quantity.quantile(0.01 + 0.98 * (i + 0.5) / draws);
        const int bar = std::clamp(static_cast<int>((value - low) / (high - low) * kBars), 0, kBars - 1);
        most = std::max(most, ++heights[bar]);
    }
    const double width = area.width() / kBars;
    for (int bar = 0; bar < kBars; ++bar) {
        const double height = area.height() * heights[bar] / most;
        painter.fillRect(QRectF(area.left() + bar * width, area.bottom() - height, width - 0.6, height),
                         palette().color(QPalette::PlaceholderText));
    }
}

void QuantityLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        setMargins();
    QLineEdit::changeEvent(event);
}

} // namespace spendwright
