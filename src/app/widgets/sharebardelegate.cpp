// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/sharebardelegate.h"

#include <QPainter>

namespace spendwright {

ShareBarDelegate::ShareBarDelegate(int shareRole, QObject* parent) : QStyledItemDelegate(parent), m_shareRole(shareRole)
{
}

void ShareBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant share = index.data(m_shareRole);
    if (!share.isValid() || (option.state & QStyle::State_Selected))
        return;
    QColor color = option.palette.color(QPalette::Highlight);
    color.setAlphaF(0.28F);
    const QRectF cell = QRectF(option.rect).adjusted(3, 0, -3, -2);
    const qreal width = cell.width() * std::clamp(share.toDouble(), 0.0, 1.0);
    painter->fillRect(QRectF(cell.right() - width, cell.bottom() - 2, width, 2.5), color);
}

} // namespace spendwright
