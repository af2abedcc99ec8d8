// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/callsmodel.h"

#include "app/format.h"
#include "app/live/ledgerwords.h"
#include "app/live/livewords.h"
#include "app/widgets/colors.h"

#include <QApplication>

#include <utility>

namespace spendwright {
namespace {

QString tokens(const std::optional<Usage>& usage, std::int64_t number)
{
    return usage ? count(static_cast<double>(number)) : unknownFigure();
}

QString costOf(const CallRecord& call)
{
    if (call.worstCase)
        return CallsModel::tr("≤ %1", "a cost at most").arg(exactMoney(call.booked));
    return call.outcome.cost ? exactMoney(*call.outcome.cost) : exactMoney(call.booked);
}

} // namespace

CallsModel::CallsModel(QObject* parent) : QAbstractTableModel(parent) {}

void CallsModel::show(std::vector<CallRecord> calls)
{
    beginResetModel();
    m_calls = std::move(calls);
    endResetModel();
}

int CallsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_calls.size());
}

int CallsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CallsModel::display(const CallRecord& call, int column)
{
    const std::optional<Usage>& usage = call.outcome.usage;
    switch (column) {
    case Time:
        return moment(call.start);
    case Model:
        return call.entry.model;
    case What:
        return callPurpose(call.entry.tags);
    case State:
        return callStateName(call.outcome.state);
    case Input:
        return tokens(usage, usage ? usage->allInput() : 0);
    case Output:
        return tokens(usage, usage ? (*usage)[TokenClass::Output] : 0);
    case Cost:
        return costOf(call);
    default:
        return call.outcome.latencyS ? duration(*call.outcome.latencyS) : unknownFigure();
    }
}

QVariant CallsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CallRecord& call = m_calls[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(call, index.column());
    case Qt::ToolTipRole:
        return callDetails(call);
    case Qt::TextAlignmentRole:
        return QVariant((index.column() >= Input ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (index.column() == State && call.outcome.state == CallState::Unknown)
            return costsColor(QApplication::palette());
        return {};
    default:
        return {};
    }
}

QVariant CallsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Input ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Model:
        return tr("Model");
    case What:
        return tr("For");
    case State:
        return tr("State");
    case Input:
        return tr("Input");
    case Output:
        return tr("Output");
    case Cost:
        return tr("Cost");
    default:
        return tr("Latency");
    }
}

} // namespace spendwright
