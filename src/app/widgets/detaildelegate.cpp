// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/detaildelegate.h"

#include <QApplication>
#include <QPainter>

namespace spendwright {
namespace {

constexpr int kRoom = 6;

} // namespace

DetailDelegate::DetailDelegate(int detailRole, QObject* parent)
    : QStyledItemDelegate(parent),
      m_detailRole(detailRole)
{}

QSize DetailDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 4);
}

void DetailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const QString detail = index.data(m_detailRole).toString();
    if (detail.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
    const QRect end = option.rect.adjusted(0, 0, -kRoom, 0);
    const bool selected = option.state & QStyle::State_Selected;
    QStyleOptionViewItem text = option;
    text.rect.adjust(0, 0, -option.fontMetrics.horizontalAdvance(detail) - 2 * kRoom, 0);
    QStyledItemDelegate::paint(painter, text, index);
    painter->save();
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
    painter->setFont(option.font);
    painter->drawText(end, Qt::AlignRight | Qt::AlignVCenter, detail);
    painter->restore();
}

} // namespace spendwright
