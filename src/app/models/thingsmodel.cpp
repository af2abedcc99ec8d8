// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/thingsmodel.h"

#include "app/document/planedits.h"
#include "app/document/planjson.h"
#include "app/models/rowsync.h"

#include <algorithm>

namespace spendwright {

ThingsModel::ThingsModel(PlanDocument& document, ThingColumns columns, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document),
      m_columns(std::move(columns))
{
    connect(&document, &PlanDocument::changed, this, &ThingsModel::follow);
}

void ThingsModel::setList(const QString& path)
{
    if (path == m_list)
        return;
    beginResetModel();
    m_list = path;
    m_paths = wantedPaths();
    endResetModel();
}

std::vector<QString> ThingsModel::wantedPaths() const
{
    std::vector<QString> paths;
    for (int i = 0; !m_list.isEmpty() && i < m_document.size(m_list); ++i)
        paths.push_back(m_document.childPath(m_list, i));
    return paths;
}

void ThingsModel::follow(const PlanChange& change)
{
    if (change.kind == PlanChange::Kind::Everything) {
        beginResetModel();
        m_paths = wantedPaths();
        endResetModel();
        return;
    }
    if (change.path.startsWith(QStringLiteral("/scenarios")))
        return;
    const auto remove = [this](std::size_t i) {
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_paths.erase(m_paths.begin() + static_cast<std::ptrdiff_t>(i));
        endRemoveRows();
    };
    const auto insert = [this](std::size_t i, const QString& path) {
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
        m_paths.insert(m_paths.begin() + static_cast<std::ptrdiff_t>(i), path);
        endInsertRows();
    };
    syncRows(
        m_paths, wantedPaths(), [](const QString& path) { return path; }, remove, insert);
    if (!m_paths.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ThingsModel::rowOf(const QString& path) const
{
    const auto found = std::find(m_paths.begin(), m_paths.end(), path);
    return found == m_paths.end() ? -1 : static_cast<int>(found - m_paths.begin());
}

QString ThingsModel::pathOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_paths[static_cast<std::size_t>(row)] : QString();
}

int ThingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_paths.size());
}

int ThingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

std::string ThingsModel::json(const QModelIndex& index) const
{
    const std::string own = m_document.json(pathOf(index.row()) + u'/' + column(index.column()).key);
    return own.empty() ? column(index.column()).fallback : own;
}

QString ThingsModel::display(const QModelIndex& index) const
{
    const ThingColumn& shown = column(index.column());
    if (index.column() == 0)
        return m_document.label(pathOf(index.row()));
    const std::string value = json(index);
    if (shown.text)
        return shown.text(m_document, value);
    if (shown.choices)
        return choiceLabel(shown.choices(m_document), jsonFromText(value).toString());
    return typedFromJson(value);
}

// A choice is edited by its id; the rest as it is shown.
QVariant ThingsModel::edited(const QModelIndex& index) const
{
    return column(index.column()).choices ? jsonFromText(json(index)).toString() : display(index);
}

QVariant ThingsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(index);
    case Qt::EditRole:
        return edited(index);
    case Qt::TextAlignmentRole:
        return QVariant((column(index.column()).quantity ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignVCenter);
    case PathRole:
        return pathOf(index.row());
    default:
        return {};
    }
}

QVariant ThingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const ThingColumn& shown = column(section);
    if (role == Qt::DisplayRole)
        return shown.title;
    if (role == Qt::ToolTipRole && shown.quantity)
        return shown.unit.isEmpty() ? tr("A figure such as 2k or 300..900")
                                    : tr("In %1; a figure such as 2k or 300..900").arg(shown.unit);
    if (role == Qt::TextAlignmentRole)
        return QVariant((shown.quantity ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags ThingsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && !m_document.isReadOnly() ? flags | Qt::ItemIsEditable : flags;
}

bool ThingsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const ThingColumn& shown = column(index.column());
    const QString text = value.toString().trimmed();
    std::string next = text.isEmpty() ? std::string() : jsonText(text);
    if (shown.quantity) {
        const auto quantity = quantityFromTyped(text);
        if (!quantity)
            return false;
        next = quantityToJson(*quantity);
    }
    if (next.empty() && shown.key == QStringLiteral("model"))
        return false;
    if (jsonFromText(next) != jsonFromText(json(index)))
        setPlanValue(m_document, pathOf(index.row()) + u'/' + shown.key, next, shown.title.toLower());
    return true;
}

} // namespace spendwright
