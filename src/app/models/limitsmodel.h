// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/ratelimits.h"

#include <QAbstractTableModel>

namespace spendwright {

/// What models are sent in a minute beside what a tier allows; a row a limit.
class LimitsModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LimitsModel)

public:
    enum Column { Models, Kind, Limit, Before, After, Use, Room, ColumnCount };
    enum Role {
        BeforeShareRole = Qt::UserRole, ///< of the limit, 1 and more where it is crossed; nothing if unknown
        AfterShareRole
    };

    explicit LimitsModel(QObject* parent = nullptr);

    void show(const RateLimits& limits);
    void setDimmed(bool dimmed);
    [[nodiscard]] const RateLimits& limits() const { return m_limits; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString display(const LimitRow& row, int column) const;
    [[nodiscard]] QString toolTip(const LimitRow& row) const;

    RateLimits m_limits;
    bool m_dimmed = false;
};

} // namespace spendwright
