// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/placedelegate.h"

#include <QComboBox>
#include <QLineEdit>

namespace spendwright {

PlaceDelegate::PlaceDelegate(FieldOf fieldOf, QObject* parent)
    : QuantityDelegate(parent),
      m_fieldOf(std::move(fieldOf))
{}

QWidget* PlaceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const
{
    const Field* field = m_fieldOf(index.row());
    const bool quantity =
        field && (field->kind == Field::Kind::Quantity || field->kind == Field::Kind::Whole);
    if (quantity)
        return QuantityDelegate::createEditor(parent, option, index);
    if (!field || (field->kind != Field::Kind::Choice && field->kind != Field::Kind::Flag)) {
        auto* line = new QLineEdit(parent);
        line->setFrame(false);
        line->setAccessibleName(index.siblingAtColumn(0).data().toString());
        return line;
    }
    auto* box = new QComboBox(parent);
    box->setAccessibleName(index.siblingAtColumn(0).data().toString());
    if (field->kind == Field::Kind::Flag)
        box->addItems({tr("yes"), tr("no")});
    else
        for (const Choice& choice : field->choices())
            box->addItem(choice.label, choice.id);
    auto* self = const_cast<PlaceDelegate*>(this); // NOLINT(*-const-cast): the signals are not const
    connect(box, &QComboBox::activated, this, [self, box] {
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    return box;
}

void PlaceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* box = qobject_cast<QComboBox*>(editor);
    if (!box) {
        QuantityDelegate::setEditorData(editor, index);
        return;
    }
    const QString text = index.data(Qt::EditRole).toString();
    if (box->findText(text) < 0)
        box->addItem(text, text);
    box->setCurrentIndex(box->findText(text));
}

void PlaceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentText());
    else if (const auto* line = qobject_cast<QLineEdit*>(editor);
             line && !line->inherits("spendwright::QuantityLine"))
        model->setData(index, line->text());
    else
        QuantityDelegate::setModelData(editor, model, index);
}

} // namespace spendwright
