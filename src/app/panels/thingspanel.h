// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"
#include "app/models/thingcolumns.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QTableView;

namespace spendwright {

class ThingsModel;

/// The steps of the selected agent, all agents or all tools, in a table that is edited in place.
class ThingsPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThingsPanel)

public:
    ThingsPanel(PlanDocument& document, PlanSelection& selection, PlanPlace::Kind kind,
                QWidget* parent = nullptr);

    /// Buttons above the table.
    void addButtons(const QList<QAction*>& actions);
    [[nodiscard]] QWidget* table() const;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void setUpDragging();
    void addAgentPicker();
    void setUpTable();
    void setUpColumns();
    void selectRow(const QModelIndex& index);
    void follow();
    void fillAgents();

    PlanDocument& m_document;
    PlanSelection& m_selection;
    PlanPlace::Kind m_kind;
    ThingsModel* m_model;
    QTableView* m_table;
    QComboBox* m_agents = nullptr; ///< where it is about steps
    QHBoxLayout* m_bar;
    bool m_following = false;
};

} // namespace spendwright
