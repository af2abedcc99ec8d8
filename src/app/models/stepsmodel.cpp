// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/stepsmodel.h"

#include "app/document/choices.h"
#include "app/document/planedits.h"
#include "app/document/planjson.h"
#include "app/models/rowsync.h"

#include <algorithm>

namespace spendwright {
namespace {

struct ColumnInfo {
    const char* title;
    const char* key;
    const char* fallback; ///< JSON that holds where the key is absent
    bool quantity;
};

constexpr std::array<ColumnInfo, StepsModel::ColumnCount> kColumns = {{
    {QT_TRANSLATE_NOOP("spendwright::StepsModel", "Step"), "name", "\"\"", false},
    {QT_TRANSLATE_NOOP("spendwright::StepsModel", "Task"), "task", "\"reason\"", false},
    {QT_TRANSLATE_NOOP("spendwright::StepsModel", "Model"), "model", "\"\"", false},
    {QT_TRANSLATE_NOOP("spendwright::StepsModel", "Reads"), "reads", "\"conversation\"", false},
    {QT_TRANSLATE_NOOP("spendwright::StepsModel", "Prompt"), "prompt_tokens", "0", true},
    {QT_TRANSLATE_NOOP("spendwright::StepsModel", "Output"), "output_tokens", "0", true},
    {QT_TRANSLATE_NOOP("spendwright::StepsModel", "Tool"), "tool", "", false},
    {QT_TRANSLATE_NOOP("spendwright::StepsModel", "Repeat"), "repeat", "1", true},
}};

const ColumnInfo& info(int column)
{
    return kColumns.at(static_cast<std::size_t>(column));
}

} // namespace

StepsModel::StepsModel(PlanDocument& document, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document)
{
    connect(&document, &PlanDocument::changed, this, &StepsModel::follow);
}

QString StepsModel::key(int column)
{
    return QString::fromLatin1(info(column).key);
}

bool StepsModel::isQuantity(int column)
{
    return info(column).quantity;
}

void StepsModel::setAgent(const QString& agentPath)
{
    if (agentPath == m_agent)
        return;
    beginResetModel();
    m_agent = agentPath;
    m_paths = wantedPaths();
    endResetModel();
}

std::vector<QString> StepsModel::wantedPaths() const
{
    std::vector<QString> paths;
    if (m_agent.isEmpty())
        return paths;
    const QString steps = m_agent + QStringLiteral("/steps");
    for (int i = 0; i < m_document.size(steps); ++i)
        paths.push_back(m_document.childPath(steps, i));
    return paths;
}

void StepsModel::follow(const PlanChange& change)
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
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int StepsModel::rowOf(const QString& stepPath) const
{
    const auto found = std::find(m_paths.begin(), m_paths.end(), stepPath);
    return found == m_paths.end() ? -1 : static_cast<int>(found - m_paths.begin());
}

QString StepsModel::pathOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_paths[static_cast<std::size_t>(row)] : QString();
}

int StepsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_paths.size());
}

int StepsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString StepsModel::display(const QString& path, int column) const
{
    std::string json = m_document.json(path + u'/' + key(column));
    if (json.empty())
        json = info(column).fallback;
    const QString text = jsonFromText(json).toString();
    switch (column) {
    case Name:
        return m_document.label(path);
    case Task:
        return choiceLabel(usualTasks(), text);
    case ModelId:
        return modelName(m_document, text);
    case Reads:
        return choiceLabel(readsChoices(), text);
    case Tool:
        return toolName(m_document, json);
    default:
        return typedFromJson(json);
    }
}

QVariant StepsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString path = pathOf(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(path, index.column());
    case Qt::EditRole: {
        if (index.column() == Name || isQuantity(index.column()))
            return display(path, index.column());
        const QString own = m_document.string(path + u'/' + key(index.column()));
        return own.isEmpty() ? jsonFromText(info(index.column()).fallback).toString() : own;
    }
    case Qt::TextAlignmentRole:
        return QVariant((isQuantity(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case PathRole:
        return path;
    default:
        return {};
    }
}

QVariant StepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::DisplayRole)
        return tr(info(section).title);
    if (role == Qt::ToolTipRole && isQuantity(section) && section != Repeat)
        return tr("In tokens; a figure such as 2k or 300..900");
    if (role == Qt::TextAlignmentRole)
        return QVariant((isQuantity(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags StepsModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemIsEditable : Qt::NoItemFlags;
}

bool StepsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString text = value.toString().trimmed();
    std::string json = text.isEmpty() ? std::string() : jsonText(text);
    if (isQuantity(index.column())) {
        const auto quantity = quantityFromTyped(text);
        if (!quantity)
            return false;
        json = quantityToJson(*quantity);
    }
    if (json.empty() && index.column() == ModelId)
        return false;
    const QString path = pathOf(index.row()) + u'/' + key(index.column());
    const bool same =
        json == (m_document.contains(path) ? m_document.json(path) : info(index.column()).fallback);
    if (!same)
        setPlanValue(m_document, path, json, tr(info(index.column()).title).toLower());
    return true;
}

} // namespace spendwright
