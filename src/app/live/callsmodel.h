// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/ledger.h"

#include <QAbstractTableModel>

namespace spendwright {

/// Live calls one by one, as the ledger has them.
class CallsModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CallsModel)

public:
    enum Column { Time, Model, What, State, Input, Output, Cost, Latency, ColumnCount };

    explicit CallsModel(QObject* parent = nullptr);

    void show(std::vector<CallRecord> calls);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString display(const CallRecord& call, int column);

    std::vector<CallRecord> m_calls;
};

} // namespace spendwright
