// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"

#include <QSet>
#include <QTreeView>

namespace spendwright {

class PlanTreeModel;

/// Agents, their steps and tools; what is picked here is what the window is about.
class PlanTreePanel final : public QTreeView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanTreePanel)

public:
    PlanTreePanel(PlanDocument& document, PlanSelection& selection, QWidget* parent = nullptr);

    /// Hides everything but these things (id paths) and what they are in.
    void showOnly(const QSet<QString>& things);
    void showAll();

private:
    bool filter(const QModelIndex& index, const QSet<QString>& things);
    void showSelection();

    PlanSelection& m_selection;
    PlanTreeModel* m_model;
    bool m_showing = false;
    bool m_filtered = false;
};

} // namespace spendwright
