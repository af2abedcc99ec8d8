// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/ledger.h"

#include <QAbstractTableModel>

namespace spendwright {

/// What live calls used and cost, by day, model, agent or step; the last row is the total.
class LedgerModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LedgerModel)

public:
    enum Column {
        What,
        Calls,
        Failed,
        Input,
        CacheWrite,
        CacheRead,
        Output,
        Cost,
        Latency,
        FirstToken,
        ColumnCount
    };
    enum Role { ShareRole = Qt::UserRole }; ///< of the dearest row's cost, 0..1; nothing for the total

    explicit LedgerModel(QObject* parent = nullptr);

    void show(const LedgerSummary& summary);
    [[nodiscard]] const LedgerSummary& summary() const { return m_summary; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isTotal(int row) const { return row + 1 == rowCount(); }
    [[nodiscard]] const LedgerRow& at(int row) const;
    [[nodiscard]] QString display(const QModelIndex& index) const;
    [[nodiscard]] QVariant shareOf(int row) const;

    LedgerSummary m_summary;
};

} // namespace spendwright
