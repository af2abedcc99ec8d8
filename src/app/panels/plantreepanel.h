// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"

#include <QTreeView>

namespace spendwright {

class PlanTreeModel;

/// Agents, their steps and tools; what is picked here is what the window is about.
class PlanTreePanel final : public QTreeView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanTreePanel)

public:
    PlanTreePanel(PlanDocument& document, PlanSelection& selection, QWidget* parent = nullptr);

private:
    void showSelection();

    PlanSelection& m_selection;
    PlanTreeModel* m_model;
    bool m_showing = false;
};

} // namespace spendwright
