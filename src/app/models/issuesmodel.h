// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"

#include <QAbstractTableModel>

namespace spendwright {

/// What is wrong with or doubtful in the plan, errors first.
class IssuesModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IssuesModel)

public:
    enum Column { Text, Where, ColumnCount };
    enum Role { PathRole = Qt::UserRole }; ///< id path of the place

    explicit IssuesModel(PlanDocument& document, QObject* parent = nullptr);

    [[nodiscard]] int errorCount() const;
    [[nodiscard]] int warningCount() const { return rowCount() - errorCount(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow();

    [[nodiscard]] QString where(const Issue& issue) const;

    PlanDocument& m_document;
    std::vector<Issue> m_issues;
};

} // namespace spendwright
