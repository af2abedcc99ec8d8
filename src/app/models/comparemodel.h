// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

class QMimeData;

namespace spendwright {

/// Scenarios side by side, as people read them: a column each.
struct CompareTable {
    struct Row {
        QString label;
        QStringList cells; ///< none: a heading
        bool number = true;
    };
    QStringList header; ///< of the scenarios' columns
    std::vector<Row> rows;
};

/// The table, and what of it goes to the clipboard.
class CompareModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareModel)

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(CompareTable table);
    [[nodiscard]] const CompareTable& table() const { return m_table; }
    /// Everything, as text with tabs and as HTML.
    [[nodiscard]] QMimeData* mimeOfAll() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    CompareTable m_table;
};

} // namespace spendwright
