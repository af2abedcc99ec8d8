// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/quantitydelegate.h"

#include "app/widgets/quantityline.h"

#include <QKeyEvent>

namespace spendwright {

QWidget* QuantityDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                        const QModelIndex& index) const
{
    auto* line = new QuantityLine(parent);
    line->setFrame(false);
    line->setExplains(true);
    line->setAutoFillBackground(true);
    line->setAlignment(Qt::AlignRight);
    line->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return line;
}

void QuantityDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                    const QModelIndex& index) const
{
    const auto* line = qobject_cast<QuantityLine*>(editor);
    if (line && line->quantity())
        model->setData(index, line->text());
}

bool QuantityDelegate::eventFilter(QObject* object, QEvent* event)
{
    auto* line = qobject_cast<QuantityLine*>(object);
    if (line && event->type() == QEvent::KeyPress && line->takeHintKey(*static_cast<QKeyEvent*>(event)))
        return true;
    if (line && event->type() == QEvent::KeyPress && !line->problem().isEmpty()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab)
            return true;
    }
    return RoomyDelegate::eventFilter(object, event);
}

} // namespace spendwright
