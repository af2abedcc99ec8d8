// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"
#include "app/forms/planplaces.h"

#include <QAbstractTableModel>

namespace spendwright {

/// What a scenario changes in the plan (its `set`), a row each: the place, what is there in the plan, and what
/// is there in the scenario, which is edited in place.
class ChangesModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesModel)

public:
    enum Column { Where, InPlan, Here, ColumnCount };

    explicit ChangesModel(PlanDocument& document, QObject* parent = nullptr);

    void setScenario(const QString& path);
    [[nodiscard]] const PlanPlaces& places() const { return m_places; }
    [[nodiscard]] QString pathOf(int row) const { return m_paths.value(row); } ///< in the plan
    [[nodiscard]] int rowOf(const QString& path) const { return static_cast<int>(m_paths.indexOf(path)); }

    /// Changes another place, to what is there already; false where that can't be.
    bool add(const QString& path);
    void remove(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

signals:
    void refused(const QString& problem); ///< what was typed is no value of that place; "" once one was taken

private:
    void follow();
    [[nodiscard]] QString setPath(const QString& path = {}) const;
    [[nodiscard]] QString issueAt(int row) const;
    [[nodiscard]] QString display(const QModelIndex& index) const;

    PlanDocument& m_document;
    PlanPlaces m_places;
    QString m_scenario;
    QStringList m_paths;
};

} // namespace spendwright
