// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/roomydelegate.h"

namespace spendwright {

/// A cell that has a bar behind it where the model gives a share, of that length.
class ShareBarDelegate final : public RoomyDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShareBarDelegate)

public:
    /// `shareRole` gives 0..1, or nothing where there is no bar.
    explicit ShareBarDelegate(int shareRole, QObject* parent = nullptr);

protected:
    void paintBehindText(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const override;

private:
    int m_shareRole;
};

} // namespace spendwright
