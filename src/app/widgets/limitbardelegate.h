// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/roomydelegate.h"

namespace spendwright {

/// Draws two shares of a limit as bars beside the text, before above after; one that is crossed is of the
/// colour of what costs, and as long as the limit.
class LimitBarDelegate final : public RoomyDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LimitBarDelegate)

public:
    LimitBarDelegate(int beforeRole, int afterRole, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintBehindText(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const override;

private:
    int m_beforeRole;
    int m_afterRole;
};

} // namespace spendwright
