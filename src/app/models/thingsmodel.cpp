// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/thingsmodel.h"

#include "app/document/planedits.h"
#include "app/document/planjson.h"
#include "app/document/planpath.h"
#include "app/document/thingclipboard.h"
#include "app/models/rowsync.h"
#include "app/texts.h"

#include <QMimeData>

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
    for (const QString& key : m_document.keys(m_list))
        paths.push_back(joinPath(m_list, key));
    return m_list.isEmpty() ? std::vector<QString>() : paths;
}

void ThingsModel::follow(const PlanChange& change)
{
    m_following = true;
    if (change.kind == PlanChange::Kind::Everything) {
        beginResetModel();
        m_paths = wantedPaths();
        endResetModel();
    } else if (change.kind == PlanChange::Kind::Structure && change.touches(m_list)) {
        syncPaths();
        tellRows(0, rowCount() - 1);
    } else if (change.path.startsWith(m_list + u'/')) {
        const int row = rowOf(m_list + change.path.mid(m_list.size()).section(u'/', 0, 1));
        tellRows(row, row);
    } else if (!change.path.startsWith(QStringLiteral("/scenarios"))) {
        tellRows(0, rowCount() - 1); // a name that stands in other rows, such as a tool's
    }
    m_following = false;
    emit followed();
}

void ThingsModel::tellRows(int first, int last)
{
    if (first >= 0 && last >= first)
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void ThingsModel::syncPaths()
{
    const std::vector<QString> wanted = wantedPaths();
    const auto at = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
    const auto remove = [&](std::size_t i) {
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_paths.erase(m_paths.begin() + at(i));
        endRemoveRows();
    };
    const auto move = [&](std::size_t from, std::size_t to) {
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(to));
        std::rotate(m_paths.begin() + at(to), m_paths.begin() + at(from), m_paths.begin() + at(from) + 1);
        endMoveRows();
    };
    const auto insert = [&](std::size_t i) {
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
        m_paths.insert(m_paths.begin() + at(i), wanted[i]);
        endInsertRows();
    };
    syncRows(
        m_paths, wanted, [](const QString& path) { return path; }, remove, move, insert);
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
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return flags | Qt::ItemIsDragEnabled | (m_document.isReadOnly() ? Qt::NoItemFlags : Qt::ItemIsEditable);
}

QStringList ThingsModel::mimeTypes() const
{
    return {thingMimeType()};
}

QMimeData* ThingsModel::mimeData(const QModelIndexList& indexes) const
{
    return indexes.isEmpty() ? nullptr : carry(m_document, pathOf(indexes.constFirst().row()));
}

Qt::DropActions ThingsModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

bool ThingsModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int, int,
                                  const QModelIndex&) const
{
    return data && (action & supportedDropActions()) && !m_list.isEmpty()
           && canDropThing(m_document, *data, m_list);
}

bool ThingsModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                               const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : -1;
    const QString path = dropThing(m_document, *data, action, m_list, before);
    if (!path.isEmpty())
        emit dropped(path);
    return !path.isEmpty();
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
        setPlanValue(m_document, pathOf(index.row()) + u'/' + shown.key, next, inSentence(shown.title));
    return true;
}

} // namespace spendwright
