// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace spendwright {

/// The plan as a tree: the plan itself, its agents with their steps, its tools, scenarios and models.
/// Things can be dragged to another place, and dropped where their kind belongs.
class PlanTreeModel final : public QAbstractItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanTreeModel)

public:
    enum Role { PathRole = Qt::UserRole, KindRole, DetailRole };
    enum class Kind { Plan, Agent, Step, ToolGroup, Tool, ScenarioGroup, Scenario, ModelGroup, Model, Root };

    explicit PlanTreeModel(PlanDocument& document, QObject* parent = nullptr);
    ~PlanTreeModel() override;

    /// The row of the thing at an id path; invalid where there is none.
    [[nodiscard]] QModelIndex indexOf(const QString& path) const;
    /// True while rows come and go: what is current then is nobody's choice.
    [[nodiscard]] bool isFollowing() const { return m_following; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    void followed();                   ///< the rows are those of the plan again
    void dropped(const QString& path); ///< of the thing in its new place

private:
    struct Node;
    struct Target {
        QString list;
        int index = -1;
    };

    void follow(const PlanChange& change);
    [[nodiscard]] Node* nodeOf(const QModelIndex& index) const;
    [[nodiscard]] Node* find(const QString& path) const;
    [[nodiscard]] QModelIndex indexOf(const Node& node) const;
    [[nodiscard]] std::unique_ptr<Node> outline() const;
    [[nodiscard]] std::vector<std::unique_ptr<Node>> childrenOf(const Node& node) const;
    void addGroup(std::vector<std::unique_ptr<Node>>& nodes, Kind kind, const QString& path,
                  const QString& name) const;
    void describe(Node& node) const;
    [[nodiscard]] QString detailOf(const Node& node) const;
    void fill(Node& node) const;
    void refresh(Node& node);
    void sync(Node& node, bool deep);
    [[nodiscard]] Target targetOf(const QMimeData& data, int row, const QModelIndex& parent) const;

    PlanDocument& m_document;
    std::unique_ptr<Node> m_root;
    bool m_following = false;
};

} // namespace spendwright
