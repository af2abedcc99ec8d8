// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"
#include "app/service/results.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace spendwright {

/// The cost table of the newest outcome: a row a step, and the total.
class CostTableModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CostTableModel)

public:
    enum Column { Step, ModelId, Calls, Before, After, TechniqueId, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< the raw number or text
        ShareRole,               ///< of the largest cost in the table, 0..1; nothing where there is no bar
        TotalRole,               ///< true for the total's row
        PathRole,                ///< id path of the step
        FullRole                 ///< as it is copied: numbers with all their digits
    };

    CostTableModel(PlanDocument& document, Results& results, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void take();
    [[nodiscard]] const CostRow& row(int number) const;
    [[nodiscard]] bool isTotal(int number) const { return number + 1 == rowCount(); }
    [[nodiscard]] QString stepText(const CostRow& row, bool total) const;
    [[nodiscard]] QString display(const QModelIndex& index) const;
    [[nodiscard]] QString full(const QModelIndex& index) const;
    [[nodiscard]] QVariant sortKey(const QModelIndex& index) const;
    [[nodiscard]] QString toolTip(const QModelIndex& index) const;

    PlanDocument& m_document;
    Results& m_results;
    CostTable m_table;
    bool m_hasTable = false;
    bool m_severalAgents = false;
    double m_largestUsd = 0;
};

/// Sorts the rows and leaves the total at the end.
class CostTableOrder final : public QSortFilterProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CostTableOrder)

public:
    explicit CostTableOrder(QObject* parent = nullptr);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

} // namespace spendwright
