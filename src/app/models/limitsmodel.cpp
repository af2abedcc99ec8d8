// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/limitsmodel.h"

#include "app/format.h"
#include "app/pages/limitswords.h"
#include "app/widgets/colors.h"

#include <QApplication>

namespace spendwright {
namespace {

QString figure(LimitKind kind, double number)
{
    return kind == LimitKind::MonthlySpend ? money(number) : count(number);
}

std::optional<double> shareOf(const std::optional<LimitUse>& use)
{
    return use ? use->share() : std::nullopt;
}

QVariant toVariant(const std::optional<double>& number)
{
    return number ? QVariant(*number) : QVariant();
}

} // namespace

LimitsModel::LimitsModel(QObject* parent) : QAbstractTableModel(parent) {}

void LimitsModel::show(const RateLimits& limits)
{
    beginResetModel();
    m_limits = limits;
    endResetModel();
}

void LimitsModel::setDimmed(bool dimmed)
{
    if (m_dimmed == dimmed)
        return;
    m_dimmed = dimmed;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int LimitsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_limits.rows.size());
}

int LimitsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LimitsModel::display(const LimitRow& row, int column) const
{
    const auto side = [&row](const std::optional<LimitUse>& use) {
        return use ? figure(row.kind, use->use) : QStringLiteral("–");
    };
    switch (column) {
    case Models:
        return limitName(row);
    case Kind:
        return limitKindName(row.kind);
    case Limit:
        return row.limit ? figure(row.kind, *row.limit) : unknownFigure();
    case Before:
        return side(row.before);
    case After:
        return side(row.after);
    case Use: {
        const auto used = shareOf(row.after);
        return used ? share(*used) : row.after ? unknownFigure() : QStringLiteral("–");
    }
    default: {
        const auto used = shareOf(row.after);
        return !used       ? row.after ? unknownFigure() : QStringLiteral("–")
                     : *used > 1 ? tr("none")
                           : share(1 - *used);
    }
    }
}

QString LimitsModel::toolTip(const LimitRow& row) const
{
    const auto line = [&row](const QString& name, const std::optional<LimitUse>& use) {
        if (!use)
            return tr("%1: no such calls").arg(name);
        const QString used = use->share() ? share(*use->share()) : unknownFigure();
        return tr("%1: %2, %3 of the limit, %4")
            .arg(name, figure(row.kind, use->use), used, limitWhen(row.kind, use->when));
    };
    QStringList lines{line(tr("Before"), row.before), line(tr("After"), row.after)};
    if (const auto growth = row.after ? row.after->growth() : std::nullopt; growth && *growth > 1)
        lines
            << tr("After, %1 until the limit is reached", "traffic can grow 3-fold").arg(growthText(*growth));
    lines << limitSource(row);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant LimitsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LimitRow& row = m_limits.rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::TextAlignmentRole:
        return QVariant((index.column() >= Limit ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (m_dimmed)
            return QApplication::palette().color(QPalette::PlaceholderText);
        if (index.column() >= Use && shareOf(row.after).value_or(0) > 1)
            return costsColor(QApplication::palette());
        return {};
    case BeforeShareRole:
        return index.column() == Use ? toVariant(shareOf(row.before)) : QVariant();
    case AfterShareRole:
        return index.column() == Use ? toVariant(shareOf(row.after)) : QVariant();
    default:
        return {};
    }
}

QVariant LimitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Limit ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Use)
        return tr("How much of the limit the busiest hour needs: before (thin) and after");
    if (role == Qt::ToolTipRole && section == Room)
        return tr("What is left of the limit in the busiest hour, after");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Models:
        return tr("Models");
    case Kind:
        return tr("A minute");
    case Limit:
        return tr("Limit");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case Use:
        return tr("Of the limit");
    default:
        return tr("Headroom");
    }
}

} // namespace spendwright
