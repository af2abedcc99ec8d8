// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/plantreepanel.h"

#include "app/models/plantreemodel.h"
#include "app/widgets/detaildelegate.h"

#include <utility>

namespace spendwright {

PlanTreePanel::PlanTreePanel(PlanDocument& document, PlanSelection& selection, QWidget* parent)
    : QTreeView(parent),
      m_selection(selection),
      m_model(new PlanTreeModel(document, this))
{
    setModel(m_model);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(14);
    setTextElideMode(Qt::ElideRight);
    setAccessibleName(tr("Plan"));
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setItemDelegate(new DetailDelegate(PlanTreeModel::DetailRole, this));
    expandAll();
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        expandAll();
        showSelection();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& under, int first) {
        expand(under);
        expand(m_model->index(first, 0, under));
    });
    connect(m_model, &PlanTreeModel::followed, this, &PlanTreePanel::showSelection);
    connect(m_model, &PlanTreeModel::dropped, &selection, &PlanSelection::select);
    connect(&selection, &PlanSelection::changed, this, &PlanTreePanel::showSelection);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (!m_showing && !m_model->isFollowing() && current.isValid()
            && (current.flags() & Qt::ItemIsSelectable))
            m_selection.select(current.data(PlanTreeModel::PathRole).toString());
    });
    showSelection();
}

void PlanTreePanel::showOnly(const QSet<QString>& things)
{
    m_filtered = true;
    for (int row = 0; row < m_model->rowCount(); ++row)
        filter(m_model->index(row, 0), things);
}

void PlanTreePanel::showAll()
{
    if (!std::exchange(m_filtered, false))
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        setRowHidden(row, {}, false);
        for (int inside = 0; inside < m_model->rowCount(index); ++inside)
            setRowHidden(inside, index, false);
    }
    scrollTo(currentIndex());
}

// True where something is left to see.
bool PlanTreePanel::filter(const QModelIndex& index, const QSet<QString>& things)
{
    bool seen = (index.flags() & Qt::ItemIsSelectable)
                && things.contains(index.data(PlanTreeModel::PathRole).toString());
    for (int row = 0; row < m_model->rowCount(index); ++row)
        seen = filter(m_model->index(row, 0, index), things) || seen;
    setRowHidden(index.row(), index.parent(), !seen);
    return seen;
}

void PlanTreePanel::showSelection()
{
    const QModelIndex index = m_model->indexOf(m_selection.path());
    if (!index.isValid() || index == currentIndex())
        return;
    m_showing = true;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    m_showing = false;
}

} // namespace spendwright
