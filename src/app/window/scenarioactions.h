// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/document/scenariochoice.h"

#include <QObject>

class QAction;
class QWidget;

namespace spendwright {

/// Makes, renames and removes scenarios.
class ScenarioActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScenarioActions)

public:
    struct Actions {
        QAction* make;
        QAction* rename;
        QAction* remove;
    };

    ScenarioActions(PlanDocument& document, ScenarioChoice& choice, DialogService& dialogs,
                    const Actions& actions, QWidget* window);

private:
    void make();
    void rename();
    void enable();

    PlanDocument& m_document;
    ScenarioChoice& m_choice;
    DialogService& m_dialogs;
    Actions m_actions;
    QWidget* m_window;
};

} // namespace spendwright
