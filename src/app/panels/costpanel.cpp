// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/costpanel.h"

#include "app/document/planpath.h"
#include "app/export/tableclip.h"
#include "app/models/costtablemodel.h"
#include "app/widgets/figurelabel.h"
#include "app/widgets/quiettable.h"
#include "app/widgets/sharebardelegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace spendwright {

CostPanel::CostPanel(PlanDocument& document, PlanSelection& selection, Results& results, QWidget* parent)
    : QTableView(parent),
      m_selection(selection)
{
    auto* order = new CostTableOrder(this);
    order->setSourceModel(new CostTableModel(document, results, this));
    setModel(order);
    setObjectName(QStringLiteral("costs"));
    setAccessibleName(tr("Cost table"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    makeQuiet(*this, 8);
    setUpHeader();
    setItemDelegate(new ShareBarDelegate(CostTableModel::ShareRole, this));
    addMenu();
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) {
        const QString path = index.data(CostTableModel::PathRole).toString();
        if (!path.isEmpty())
            m_selection.select(path);
    });
}

void CostPanel::addMenu()
{
    auto* explainAction = new QAction(tr("&Explain the figure…"), this);
    explainAction->setShortcut(Qt::ALT | Qt::Key_Return);
    explainAction->setShortcutContext(Qt::WidgetShortcut);
    connect(explainAction, &QAction::triggered, this, &CostPanel::explain);
    auto* figureAction = new QAction(tr("Copy &figure"), this);
    connect(figureAction, &QAction::triggered, this, &CostPanel::copyFigure);
    auto* copyAction = new QAction(tr("&Copy rows"), this);
    connect(copyAction, &QAction::triggered, this, &CostPanel::copy);
    addActions({explainAction, figureAction, copyAction});
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

// Of the cell that has the focus; what stands beside the costs is of the cost after.
void CostPanel::explain()
{
    const QModelIndex cell = currentIndex();
    if (!cell.isValid())
        return;
    const PlanPlace place = placeOf(cell.data(CostTableModel::PathRole).toString());
    Figure figure;
    figure.side = cell.column() == CostTableModel::Before ? BillSide::Before : BillSide::After;
    figure.place.agent = place.agent.toStdString();
    figure.place.step = place.id.toStdString();
    emit explainRequested(figure);
}

void CostPanel::copyFigure() const
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(currentIndex().data(CostTableModel::FullRole).toString());
}

void CostPanel::setUpHeader()
{
    horizontalHeader()->setMinimumSectionSize(84);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(CostTableModel::Step, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(CostTableModel::ModelId, QHeaderView::Stretch);
    setSortingEnabled(true);
    sortByColumn(CostTableModel::Step, Qt::AscendingOrder);
}

void CostPanel::copy() const
{
    const auto line = [this](auto cell) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells << cell(column);
        return cells;
    };
    QList<QStringList> rows{
        line([this](int column) { return model()->headerData(column, Qt::Horizontal).toString(); })};
    const bool all = selectionModel()->selectedRows().size() < 2;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (all || selectionModel()->isRowSelected(row))
            rows << line([this, row](int column) {
                return model()->index(row, column).data(CostTableModel::FullRole).toString();
            });
    }
    QGuiApplication::clipboard()->setMimeData(tableClip(rows).release());
}

void CostPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

} // namespace spendwright
