// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/changesmodel.h"

#include "app/document/planedits.h"
#include "app/document/planjson.h"
#include "app/icons.h"
#include "app/texts.h"

namespace spendwright {

ChangesModel::ChangesModel(PlanDocument& document, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document),
      m_places(document)
{
    connect(&document, &PlanDocument::changed, this, &ChangesModel::follow);
}

QString ChangesModel::setPath(const QString& path) const
{
    const QString set = m_scenario + QStringLiteral("/set");
    return path.isEmpty() ? set : joinPath(set, path);
}

void ChangesModel::setScenario(const QString& path)
{
    m_scenario = path;
    follow();
}

void ChangesModel::follow()
{
    const QStringList paths = m_document.contains(m_scenario) ? m_document.keys(setPath()) : QStringList();
    if (paths != m_paths) {
        beginResetModel();
        m_paths = paths;
        endResetModel();
    } else if (!m_paths.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

bool ChangesModel::add(const QString& path)
{
    const std::string now = m_places.inPlan(path);
    if (m_scenario.isEmpty() || path.isEmpty() || m_paths.contains(path) || now.empty())
        return false;
    setPlanValue(m_document, setPath(path), now, tr("change of %1").arg(m_places.label(path)));
    return m_paths.contains(path);
}

void ChangesModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const QString path = pathOf(row);
    const bool last = rowCount() == 1;
    setPlanValue(m_document, last ? setPath() : setPath(path), {},
                 tr("change of %1").arg(m_places.label(path)));
}

int ChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_paths.size());
}

int ChangesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChangesModel::issueAt(int row) const
{
    const QString path = setPath(pathOf(row));
    for (const Issue& issue : m_document.issues()) {
        const QString place = QString::fromStdString(m_document.file().idPath(issue.pointer));
        if (place == path || place.startsWith(path + u'/'))
            return engineText(issue.message);
    }
    return {};
}

QString ChangesModel::display(const QModelIndex& index) const
{
    const QString path = pathOf(index.row());
    if (index.column() == Where)
        return m_places.label(path);
    return m_places.typed(path,
                          index.column() == InPlan ? m_places.inPlan(path) : m_document.json(setPath(path)));
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString issue = role == Qt::DisplayRole ? QString() : issueAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return display(index);
    case Qt::ToolTipRole:
        return !issue.isEmpty() ? issue : index.column() == Where ? pathOf(index.row()) : display(index);
    case Qt::DecorationRole:
        return index.column() == Where && !issue.isEmpty() ? QVariant(planIcon("error")) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return issue;
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == Where ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Where ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Where    ? tr("Place")
           : section == InPlan ? tr("Plan", "what the plan itself says")
                               : tr("Here", "what the scenario says");
}

Qt::ItemFlags ChangesModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Here ? flags | Qt::ItemIsEditable : flags;
}

bool ChangesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || index.column() != Here || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString path = pathOf(index.row());
    const QString text = value.toString();
    if (text == display(index))
        return false;
    const std::string json = m_places.json(path, text);
    emit refused(json.empty() ? tr("“%1” is no value for %2.").arg(text, m_places.label(path)) : QString());
    if (json.empty())
        return false;
    setPlanValue(m_document, setPath(path), json, m_places.label(path));
    return true;
}

} // namespace spendwright
