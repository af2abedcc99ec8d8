// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/costpanel.h"

#include "app/models/costtablemodel.h"
#include "app/widgets/roomyheaderstyle.h"
#include "app/widgets/sharebardelegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

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
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setUpHeader();
    setItemDelegate(new ShareBarDelegate(CostTableModel::ShareRole, this));
    auto* copyAction = new QAction(tr("&Copy rows"), this);
    connect(copyAction, &QAction::triggered, this, &CostPanel::copy);
    addAction(copyAction);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) {
        const QString path = index.data(CostTableModel::PathRole).toString();
        if (!path.isEmpty())
            m_selection.select(path);
    });
}

void CostPanel::setUpHeader()
{
    verticalHeader()->hide();
    horizontalHeader()->setStyle(RoomyHeaderStyle::instance());
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
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
        return QString(cells.join(u'\t') + u'\n');
    };
    QString text =
        line([this](int column) { return model()->headerData(column, Qt::Horizontal).toString(); });
    const bool all = selectionModel()->selectedRows().size() < 2;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (all || selectionModel()->isRowSelected(row))
            text += line([this, row](int column) { return model()->index(row, column).data().toString(); });
    }
    QGuiApplication::clipboard()->setText(text);
}

void CostPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

} // namespace spendwright
