// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/issuespanel.h"

#include "app/models/issuesmodel.h"

#include <QHeaderView>

namespace spendwright {
namespace {

constexpr int kWhereWidth = 230;

} // namespace

IssuesPanel::IssuesPanel(PlanDocument& document, PlanSelection& selection, QWidget* parent)
    : QTreeView(parent),
      m_model(new IssuesModel(document, this))
{
    setModel(m_model);
    setObjectName(QStringLiteral("issues"));
    setAccessibleName(tr("Issues"));
    setRootIsDecorated(false);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(IssuesModel::Text, QHeaderView::Stretch);
    header()->setSectionResizeMode(IssuesModel::Where, QHeaderView::Interactive);
    header()->resizeSection(IssuesModel::Where, kWhereWidth);
    const auto go = [&selection](const QModelIndex& index) {
        selection.goTo(index.siblingAtColumn(IssuesModel::Text).data(IssuesModel::PathRole).toString());
    };
    connect(this, &QTreeView::clicked, &selection, go);
    connect(this, &QTreeView::activated, &selection, go);
    connect(m_model, &QAbstractItemModel::modelReset, this,
            [this] { emit countsChanged(m_model->errorCount(), m_model->warningCount()); });
}

} // namespace spendwright
