// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/comparemodel.h"

#include <QFont>
#include <QMimeData>

namespace spendwright {

void CompareModel::setTable(CompareTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int CompareModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int CompareModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_table.header.isEmpty() ? 0 : static_cast<int>(m_table.header.size()) + 1;
}

QVariant CompareModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CompareTable::Row& row = m_table.rows[static_cast<std::size_t>(index.row())];
    const bool isLabel = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return isLabel ? row.label : row.cells.value(index.column() - 1);
    case Qt::TextAlignmentRole:
        return QVariant((!isLabel && row.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return row.cells.isEmpty() ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return section > 0 ? m_table.header.value(section - 1) : QString();
}

QMimeData* CompareModel::mimeOfAll() const
{
    QString text;
    QString html = QStringLiteral("<table>\n");
    const auto addLine = [&](const QString& label, const QStringList& cells, const QString& tag) {
        text += (QStringList{label} + cells).join(u'\t') + u'\n';
        html += QStringLiteral("<tr><th>%1</th>").arg(label.toHtmlEscaped());
        for (const QString& cell : cells)
            html += QStringLiteral("<%1>%2</%1>").arg(tag, cell.toHtmlEscaped());
        html += QStringLiteral("</tr>\n");
    };
    addLine({}, m_table.header, QStringLiteral("th"));
    for (const CompareTable::Row& row : m_table.rows)
        addLine(row.label, row.cells, QStringLiteral("td"));
    auto* data = new QMimeData;
    data->setText(text);
    data->setHtml(html + QStringLiteral("</table>\n"));
    return data;
}

} // namespace spendwright
