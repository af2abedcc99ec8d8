// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/savingbar.h"

#include "app/widgets/colors.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spendwright {

SavingBar::SavingBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SavingBar::setShare(double share, bool dimmed)
{
    m_share = share;
    m_dimmed = dimmed;
    update();
}

void SavingBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor ground = palette().color(QPalette::WindowText);
    ground.setAlphaF(0.08F);
    painter.fillRect(rect(), ground);
    const double share = std::clamp(std::abs(m_share), 0.0, 1.0);
    QColor color = m_share < 0 ? costsColor(palette()) : savedColor(palette());
    if (m_dimmed)
        color.setAlphaF(0.4F);
    const double length = share > 0 ? std::max(1.0, share * width()) : 0;
    painter.fillRect(QRectF(0, 0, length, height()),
                     m_share < 0 ? QBrush(color, Qt::BDiagPattern) : QBrush(color));
    if (m_share < 0)
        painter.fillRect(QRectF(0, 0, 1, height()), color);
}

} // namespace spendwright
