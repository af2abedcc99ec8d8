// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace spendwright {

/// The plan as a tree: the plan itself, its agents with their steps, and its tools.
class PlanTreeModel final : public QAbstractItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanTreeModel)

public:
    enum Role { PathRole = Qt::UserRole, KindRole, DetailRole };
    enum class Kind { Plan, Agent, Step, ToolGroup, Tool };

    explicit PlanTreeModel(PlanDocument& document, QObject* parent = nullptr);
    ~PlanTreeModel() override;

    /// The row of the thing at an id path; invalid where there is none.
    [[nodiscard]] QModelIndex indexOf(const QString& path) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Node;

    [[nodiscard]] Node* nodeOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Node& node) const;
    void update();
    void sync(Node& into, std::unique_ptr<Node> from);
    [[nodiscard]] std::unique_ptr<Node> outline() const;
    [[nodiscard]] std::unique_ptr<Node> agentNode(const QString& path) const;

    PlanDocument& m_document;
    std::unique_ptr<Node> m_root;
};

} // namespace spendwright
