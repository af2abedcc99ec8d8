// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/issuesmodel.h"

#include "app/document/planpath.h"
#include "app/icons.h"
#include "app/texts.h"

#include <algorithm>

namespace spendwright {
namespace {

bool isError(const Issue& issue)
{
    return issue.severity == Issue::Severity::Error;
}

} // namespace

IssuesModel::IssuesModel(PlanDocument& document, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document)
{
    connect(&document, &PlanDocument::issuesChanged, this, &IssuesModel::follow);
    follow();
}

void IssuesModel::follow()
{
    beginResetModel();
    m_issues = m_document.issues();
    std::stable_partition(m_issues.begin(), m_issues.end(), isError);
    endResetModel();
}

int IssuesModel::errorCount() const
{
    return static_cast<int>(std::count_if(m_issues.begin(), m_issues.end(), isError));
}

int IssuesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

int IssuesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString IssuesModel::where(const Issue& issue) const
{
    const QString path = QString::fromStdString(m_document.file().idPath(issue.pointer));
    const PlanPlace place = placeOf(path.isEmpty() ? QString::fromStdString(issue.pointer) : path);
    QStringList names;
    if (place.kind == PlanPlace::Kind::Step)
        names << m_document.label(joinPath(QStringLiteral("/agents"), place.agent));
    if (place.kind == PlanPlace::Kind::Technique)
        names << m_document.label(joinPath(QStringLiteral("/scenarios"), place.scenario))
              << playerName(place.id.toStdString());
    else if (!place.path.isEmpty())
        names << m_document.label(place.path);
    if (!place.field.isEmpty())
        names << place.field;
    names.removeAll(QString());
    return names.isEmpty() ? tr("Plan") : names.join(QStringLiteral(" › "));
}

QVariant IssuesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Issue& issue = m_issues[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Text ? engineText(issue.message) : where(issue);
    case Qt::ToolTipRole:
        return engineText(issue);
    case Qt::DecorationRole:
        return index.column() == Text ? QVariant(planIcon(isError(issue) ? "error" : "warning")) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Where)
            return where(issue);
        return (isError(issue) ? tr("Error: %1") : tr("Warning: %1")).arg(engineText(issue.message));
    case PathRole: {
        const QString path = QString::fromStdString(m_document.file().idPath(issue.pointer));
        return path.isEmpty() ? QString::fromStdString(issue.pointer) : path;
    }
    default:
        return {};
    }
}

QVariant IssuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Text ? tr("What is wrong") : tr("Where");
}

} // namespace spendwright
