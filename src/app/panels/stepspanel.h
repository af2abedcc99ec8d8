// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QTableView;

namespace spendwright {

class StepsModel;

/// The steps of the selected agent in a table that is edited in place.
class StepsPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepsPanel)

public:
    StepsPanel(PlanDocument& document, PlanSelection& selection, QWidget* parent = nullptr);

    /// Buttons above the table.
    void addButtons(const QList<QAction*>& actions);

private:
    void setUpTable();
    void follow();
    void fillAgents();

    PlanDocument& m_document;
    PlanSelection& m_selection;
    StepsModel* m_model;
    QTableView* m_table;
    QComboBox* m_agents;
    QHBoxLayout* m_bar;
    bool m_following = false;
};

} // namespace spendwright
