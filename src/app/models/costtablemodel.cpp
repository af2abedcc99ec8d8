// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/costtablemodel.h"

#include "app/document/choices.h"
#include "app/document/planpath.h"
#include "app/format.h"
#include "app/texts.h"
#include "app/widgets/figurelabel.h"

#include <QFont>

#include <algorithm>
#include <limits>

namespace spendwright {
namespace {

bool sameRows(const CostTable& a, const CostTable& b)
{
    return std::equal(
        a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(),
        [](const CostRow& x, const CostRow& y) { return x.agent == y.agent && x.step == y.step; });
}

QString costText(double usd, bool known, double unpriced)
{
    if (!known)
        return unknownFigure();
    return unpriced > 0 ? money(usd) + u'*' : money(usd);
}

} // namespace

CostTableModel::CostTableModel(PlanDocument& document, Results& results, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document),
      m_results(results)
{
    connect(&results, &Results::outcomeChanged, this, &CostTableModel::take);
}

void CostTableModel::take()
{
    const auto outcome = m_results.outcome();
    const bool same = outcome && m_hasTable && sameRows(m_table, outcome->table);
    if (!same)
        beginResetModel();
    m_hasTable = outcome != nullptr;
    m_table = outcome ? outcome->table : CostTable();
    m_largestUsd = 0;
    for (const CostRow& row : m_table.rows)
        m_largestUsd = std::max({m_largestUsd, row.beforeUsd, row.afterUsd});
    m_severalAgents = !m_table.rows.empty() && m_table.rows.front().agent != m_table.rows.back().agent;
    if (!same)
        endResetModel();
    else
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const CostRow& CostTableModel::row(int number) const
{
    return isTotal(number) ? m_table.total : m_table.rows[static_cast<std::size_t>(number)];
}

int CostTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_hasTable ? 0 : static_cast<int>(m_table.rows.size()) + 1;
}

int CostTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CostTableModel::stepText(const CostRow& row, bool total) const
{
    if (total)
        return tr("Total");
    const QString step = QString::fromStdString(row.stepLabel);
    return m_severalAgents ? tr("%1 › %2", "agent, step").arg(QString::fromStdString(row.agentLabel), step)
                           : step;
}

QString CostTableModel::display(const QModelIndex& index) const
{
    const CostRow& row = this->row(index.row());
    const bool total = isTotal(index.row());
    switch (index.column()) {
    case Step:
        return stepText(row, total);
    case ModelId: {
        QStringList names = QString::fromStdString(row.model).split(QStringLiteral(", "), Qt::SkipEmptyParts);
        for (QString& name : names)
            name = modelName(m_document, name);
        return names.join(QStringLiteral(", "));
    }
    case Calls:
        return count(row.callsAfter);
    case Before:
        return costText(row.beforeUsd, row.beforeKnown, row.unpricedBefore);
    case After:
        return costText(row.afterUsd, row.afterKnown, row.unpricedAfter);
    default:
        return row.technique.empty() ? QString() : playerName(row.technique);
    }
}

QString CostTableModel::full(const QModelIndex& index) const
{
    const CostRow& row = this->row(index.row());
    switch (index.column()) {
    case Calls:
        return fullNumber(row.callsAfter);
    case Before:
        return row.beforeKnown ? fullNumber(row.beforeUsd) : unknownFigure();
    case After:
        return row.afterKnown ? fullNumber(row.afterUsd) : unknownFigure();
    default:
        return display(index);
    }
}

QVariant CostTableModel::sortKey(const QModelIndex& index) const
{
    const CostRow& row = this->row(index.row());
    const double unknown = std::numeric_limits<double>::max();
    switch (index.column()) {
    case Step:
        return index.row(); // the plan's order
    case Calls:
        return row.callsAfter;
    case Before:
        return row.beforeKnown ? row.beforeUsd : unknown;
    case After:
        return row.afterKnown ? row.afterUsd : unknown;
    default:
        return display(index);
    }
}

QString CostTableModel::toolTip(const QModelIndex& index) const
{
    const CostRow& row = this->row(index.row());
    if (index.column() == Calls)
        return tr("%1 calls before, %2 after").arg(count(row.callsBefore), count(row.callsAfter));
    const bool cost = index.column() == Before || index.column() == After;
    const double unpriced = index.column() == Before ? row.unpricedBefore : row.unpricedAfter;
    if (cost && unpriced > 0)
        return tr("%1 calls to models without a price are left out").arg(count(unpriced));
    if (cost && row.beforeKnown && row.afterKnown)
        return tr("%1 → %2: %3")
            .arg(money(row.beforeUsd), money(row.afterUsd), moneySaved(row.beforeUsd - row.afterUsd));
    return display(index);
}

QVariant CostTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CostRow& row = this->row(index.row());
    const bool number = index.column() >= Calls && index.column() <= After;
    switch (role) {
    case Qt::DisplayRole:
        return display(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::TextAlignmentRole:
        return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return isTotal(index.row()) ? QVariant(font) : QVariant();
    }
    case SortRole:
        return sortKey(index);
    case FullRole:
        return full(index);
    case TotalRole:
        return isTotal(index.row());
    case PathRole:
        if (isTotal(index.row()))
            return QString();
        return joinPath(joinPath(QStringLiteral("/agents"), QString::fromStdString(row.agent))
                            + QStringLiteral("/steps"),
                        QString::fromStdString(row.step));
    case ShareRole:
        if (isTotal(index.row()) || m_largestUsd <= 0
            || (index.column() != Before && index.column() != After))
            return {};
        return (index.column() == Before ? row.beforeUsd : row.afterUsd) / m_largestUsd;
    default:
        return {};
    }
}

QVariant CostTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Calls && section <= After ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == TechniqueId)
        return tr("The technique that moves the step's cost most when it alone is on");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Step:
        return tr("Step");
    case ModelId:
        return tr("Model");
    case Calls:
        return tr("Calls");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return tr("Technique");
    }
}

CostTableOrder::CostTableOrder(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(CostTableModel::SortRole);
    setDynamicSortFilter(true);
}

bool CostTableOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const bool leftTotal = left.data(CostTableModel::TotalRole).toBool();
    const bool rightTotal = right.data(CostTableModel::TotalRole).toBool();
    if (leftTotal != rightTotal)
        return (sortOrder() == Qt::AscendingOrder) == rightTotal;
    const QVariant a = left.data(CostTableModel::SortRole);
    const QVariant b = right.data(CostTableModel::SortRole);
    if (a.typeId() == QMetaType::QString)
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    return a.toDouble() < b.toDouble();
}

} // namespace spendwright
