// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"
#include "app/models/thingcolumns.h"

#include <QAbstractTableModel>

namespace spendwright {

/// The things of one list of the plan (the steps of an agent, say), a row each; cells are edited in place,
/// through the document's undo stack.
class ThingsModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThingsModel)

public:
    enum Role { PathRole = Qt::UserRole };

    ThingsModel(PlanDocument& document, ThingColumns columns, QObject* parent = nullptr);

    void setList(const QString& path);
    [[nodiscard]] QString list() const { return m_list; }
    [[nodiscard]] int rowOf(const QString& path) const; ///< -1 where it is none of them
    [[nodiscard]] QString pathOf(int row) const;
    /// True while rows come and go: what is current then is nobody's choice.
    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] const ThingColumn& column(int number) const
    {
        return m_columns[static_cast<std::size_t>(number)];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
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
    void follow(const PlanChange& change);
    void syncPaths();
    void tellRows(int first, int last);
    [[nodiscard]] std::vector<QString> wantedPaths() const;
    [[nodiscard]] std::string json(const QModelIndex& index) const; ///< the value's, or the fallback's
    [[nodiscard]] QString display(const QModelIndex& index) const;
    [[nodiscard]] QVariant edited(const QModelIndex& index) const;

    PlanDocument& m_document;
    ThingColumns m_columns;
    QString m_list;
    std::vector<QString> m_paths;
    bool m_following = false;
};

} // namespace spendwright
