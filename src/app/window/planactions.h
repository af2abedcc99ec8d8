// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"

#include <QObject>

class QAction;

namespace spendwright {

/// Adds, duplicates, removes and moves what is selected. The actions belong to the window's menus; panels
/// show them too.
class PlanActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanActions)

public:
    struct Actions {
        QAction* addAgent;
        QAction* addStep;
        QAction* addTool;
        QAction* addModel;
        QAction* duplicate;
        QAction* remove;
        QAction* moveUp;
        QAction* moveDown;
    };

    PlanActions(PlanDocument& document, PlanSelection& selection, const Actions& actions,
                QObject* parent = nullptr);

    [[nodiscard]] const Actions& actions() const { return m_actions; }

private:
    void connectActions();
    void enable();

    PlanDocument& m_document;
    PlanSelection& m_selection;
    Actions m_actions;
};

} // namespace spendwright
