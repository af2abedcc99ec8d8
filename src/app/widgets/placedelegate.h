// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/field.h"
#include "app/widgets/quantitydelegate.h"

namespace spendwright {

/// Edits values of several kinds in one column: quantities as QuantityDelegate does, choices by a list.
class PlaceDelegate final : public QuantityDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlaceDelegate)

public:
    using FieldOf = std::function<const Field*(int row)>;
    PlaceDelegate(FieldOf fieldOf, QObject* parent);

    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    FieldOf m_fieldOf;
};

} // namespace spendwright
