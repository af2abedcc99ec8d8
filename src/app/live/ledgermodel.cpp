// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/ledgermodel.h"

#include "app/format.h"
#include "app/live/ledgerwords.h"
#include "app/live/livewords.h"

#include <QFont>

#include <algorithm>

namespace spendwright {
namespace {

QString number(std::int64_t value)
{
    return count(static_cast<double>(value));
}

/// Unknown where nobody knows what any of the row's calls used.
QString tokens(const LedgerRow& row, std::int64_t used)
{
    return row.calls > row.worstCase ? number(used) : unknownFigure();
}

QString time(const std::optional<double>& seconds)
{
    return seconds ? duration(*seconds) : unknownFigure();
}

} // namespace

LedgerModel::LedgerModel(QObject* parent) : QAbstractTableModel(parent) {}

void LedgerModel::show(const LedgerSummary& summary)
{
    beginResetModel();
    m_summary = summary;
    endResetModel();
}

int LedgerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_summary.rows.empty() ? 0 : static_cast<int>(m_summary.rows.size()) + 1;
}

int LedgerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const LedgerRow& LedgerModel::at(int row) const
{
    return isTotal(row) ? m_summary.total : m_summary.rows[static_cast<std::size_t>(row)];
}

QString LedgerModel::display(const QModelIndex& index) const
{
    const LedgerRow& row = at(index.row());
    switch (index.column()) {
    case What:
        return isTotal(index.row()) ? tr("Total") : ledgerRowName(row, m_summary.view);
    case Calls:
        return number(row.calls);
    case Failed:
        return number(row.failed);
    case Input:
        return tokens(row, row.usage[TokenClass::Input]);
    case CacheWrite:
        return tokens(row, row.usage[TokenClass::CacheWrite5m] + row.usage[TokenClass::CacheWrite1h]);
    case CacheRead:
        return tokens(row, row.usage[TokenClass::CacheRead]);
    case Output:
        return tokens(row, row.usage[TokenClass::Output]);
    case Cost:
        return row.worstCase > 0 ? tr("≤ %1", "a cost at most").arg(exactMoney(row.booked))
                                 : exactMoney(row.cost);
    case Latency:
        return time(row.meanLatencyS);
    default:
        return time(row.meanFirstTokenS);
    }
}

QVariant LedgerModel::shareOf(int row) const
{
    Money most;
    for (const LedgerRow& one : m_summary.rows)
        most = std::max(most, one.booked);
    if (isTotal(row) || most == Money())
        return {};
    return at(row).booked.usd() / most.usd();
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return display(index);
    case Qt::ToolTipRole:
        return index.column() == Cost   ? ledgerCostHint(at(index.row()))
               : index.column() == What ? display(index)
                                        : QString();
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == What ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(isTotal(index.row()));
        return font;
    }
    case ShareRole:
        return index.column() == Cost ? shareOf(index.row()) : QVariant();
    default:
        return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == What ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Failed)
        return tr("Ended in an error that costs nothing");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return ledgerViewName(m_summary.view);
    case Calls:
        return tr("Calls");
    case Failed:
        return tr("Failed");
    case Input:
        return tr("Input");
    case CacheWrite:
        return tr("Cache write");
    case CacheRead:
        return tr("Cache read");
    case Output:
        return tr("Output");
    case Cost:
        return tr("Cost");
    case Latency:
        return tr("Latency", "mean");
    default:
        return tr("First token", "mean time to it");
    }
}

} // namespace spendwright
