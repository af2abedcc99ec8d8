// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/choicedelegate.h"

#include <QComboBox>

namespace spendwright {

ChoiceDelegate::ChoiceDelegate(std::function<Choices()> choices, QObject* parent)
    : RoomyDelegate(parent),
      m_choices(std::move(choices))
{}

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                      const QModelIndex& index) const
{
    auto* box = new QComboBox(parent);
    box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    for (const Choice& choice : m_choices()) {
        box->addItem(choice.label, choice.id);
        box->setItemData(box->count() - 1, choice.hint, Qt::ToolTipRole);
    }
    auto* self = const_cast<ChoiceDelegate*>(this); // NOLINT(*-const-cast): the signals are not const
    connect(box, &QComboBox::activated, this, [self, box] {
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    return box;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* box = qobject_cast<QComboBox*>(editor);
    const QString id = index.data(Qt::EditRole).toString();
    if (box->findData(id) < 0)
        box->addItem(index.data().toString(), id);
    box->setCurrentIndex(box->findData(id));
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* box = qobject_cast<QComboBox*>(editor);
    if (box->currentData() != index.data(Qt::EditRole))
        model->setData(index, box->currentData());
}

} // namespace spendwright
