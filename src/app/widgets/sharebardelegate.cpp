// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/sharebardelegate.h"

#include <QPainter>

#include <algorithm>

namespace spendwright {

ShareBarDelegate::ShareBarDelegate(int shareRole, QObject* parent)
    : RoomyDelegate(parent),
      m_shareRole(shareRole)
{}

void ShareBarDelegate::paintBehindText(QPainter* painter, const QStyleOptionViewItem& option,
                                       const QModelIndex& index) const
{
    const QVariant share = index.data(m_shareRole);
    if (!share.isValid() || (option.state & QStyle::State_Selected))
        return;
    QColor color = option.palette.color(QPalette::Highlight);
    color.setAlphaF(0.2F);
    const QRectF cell = QRectF(option.rect).adjusted(2, 2, -2, -2);
    const qreal width = cell.width() * std::clamp(share.toDouble(), 0.0, 1.0);
    painter->fillRect(QRectF(cell.left(), cell.top(), width, cell.height()), color);
}

} // namespace spendwright
