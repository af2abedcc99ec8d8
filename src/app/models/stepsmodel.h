// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"

#include <QAbstractTableModel>

namespace spendwright {

/// The steps of one agent, a row each; cells are edited in place, through the document's undo stack.
class StepsModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepsModel)

public:
    enum Column { Name, Task, ModelId, Reads, Prompt, Output, Tool, Repeat, ColumnCount };
    enum Role { PathRole = Qt::UserRole };

    explicit StepsModel(PlanDocument& document, QObject* parent = nullptr);

    void setAgent(const QString& agentPath);
    [[nodiscard]] QString agent() const { return m_agent; }
    [[nodiscard]] int rowOf(const QString& stepPath) const; ///< -1 where it is none of them
    [[nodiscard]] QString pathOf(int row) const;
    /// Key of the step that the column shows, and whether that is a quantity.
    [[nodiscard]] static QString key(int column);
    [[nodiscard]] static bool isQuantity(int column);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

private:
    void follow(const PlanChange& change);
    [[nodiscard]] std::vector<QString> wantedPaths() const;
    [[nodiscard]] QString display(const QString& path, int column) const;

    PlanDocument& m_document;
    QString m_agent;
    std::vector<QString> m_paths;
};

} // namespace spendwright
