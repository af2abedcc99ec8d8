// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/roomydelegate.h"

namespace spendwright {

/// Edits quantities in a table. Text that can't be read is explained and not taken: Return keeps the
/// editor open, leaving it gives the old value back.
class QuantityDelegate : public RoomyDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuantityDelegate)

public:
    using RoomyDelegate::RoomyDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
};

} // namespace spendwright
