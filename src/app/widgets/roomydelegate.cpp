// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/roomydelegate.h"

#include <QApplication>

namespace spendwright {
namespace {

constexpr int kRoom = 6;

} // namespace

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * kRoom, 0);
}

void RoomyDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
    paintBehindText(painter, option, index);
    QStyleOptionViewItem text = option;
    text.rect.adjust(kRoom, 0, -kRoom, 0);
    text.backgroundBrush = Qt::NoBrush;
    text.features &= ~QStyleOptionViewItem::Alternate;
    text.state &= ~QStyle::State_HasFocus;
    QStyledItemDelegate::paint(painter, text, index);
}

} // namespace spendwright
