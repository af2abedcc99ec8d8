// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planfind.h"
#include "app/document/planselection.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace spendwright {

class PlanTreePanel;

/// A line above the plan's tree: what is typed there is looked for everywhere in the plan, and the tree shows
/// only what has it.
class FindBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindBar)

public:
    FindBar(PlanDocument& document, PlanSelection& selection, PlanTreePanel& tree, QWidget* parent = nullptr);

    void open();
    void close();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void search();
    void show(int by);
    void showCount();
    void addButton(const char* icon, const QString& name, void (FindBar::*slot)());
    void next() { show(1); }
    void previous() { show(-1); }

    PlanDocument& m_document;
    PlanSelection& m_selection;
    PlanTreePanel& m_tree;
    QLineEdit* m_line;
    QLabel* m_count;
    std::vector<PlanHit> m_hits;
    int m_current = -1; ///< of m_hits; none yet
    bool m_showing = false;
};

} // namespace spendwright
