// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/document/planselection.h"
#include "app/document/scenariochoice.h"

#include <QObject>

class QAction;
class QWidget;

namespace spendwright {

/// Makes, renames and removes scenarios, and says which one the others are compared with.
class ScenarioActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScenarioActions)

public:
    struct Actions {
        QAction* make;
        QAction* rename;
        QAction* remove;
        QAction* makeBaseline;
    };

    struct Parts {
        PlanDocument& document;
        ScenarioChoice& choice;
        PlanSelection& selection;
        DialogService& dialogs;
    };

    ScenarioActions(const Parts& parts, const Actions& actions, QWidget* window);

private:
    void make();
    void rename();
    void enable();
    [[nodiscard]] QString target() const; ///< id of the scenario that is selected, or compared

    PlanDocument& m_document;
    ScenarioChoice& m_choice;
    PlanSelection& m_selection;
    DialogService& m_dialogs;
    Actions m_actions;
    QWidget* m_window;
};

} // namespace spendwright
