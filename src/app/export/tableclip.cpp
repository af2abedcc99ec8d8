// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/tableclip.h"

#include "engine/report/celltext.h"
#include "engine/report/report.h"

#include <QLocale>
#include <QMimeData>

namespace spendwright {
namespace {

constexpr int kDigits = 15;

bool isNumber(const QString& text)
{
    bool number = false;
    QLocale().toDouble(text, &number);
    return number;
}

QString harmless(const QString& text)
{
    const QString line = text.simplified();
    return isNumber(line) ? line : QString::fromStdString(defused(line.toStdString()));
}

QString cellHtml(const QString& text, const char* tag)
{
    const QString align = isNumber(text) ? QStringLiteral(" align=\"right\"") : QString();
    return QStringLiteral("<%1%2>%3</%1>").arg(QLatin1String(tag), align, text.toHtmlEscaped());
}

QString cellOf(const Cell& cell)
{
    if (cell.kind == Cell::Kind::Text || cell.kind == Cell::Kind::Unknown)
        return QString::fromStdString(cell.text);
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(cell.number, 'g', kDigits);
}

} // namespace

std::unique_ptr<QMimeData> tableClip(const QList<QStringList>& rows)
{
    QString text;
    QString html = QStringLiteral("<meta charset=\"utf-8\"><table border=\"1\" cellspacing=\"0\" "
                                  "cellpadding=\"4\" style=\"border-collapse:collapse\">");
    for (qsizetype row = 0; row < rows.size(); ++row) {
        QStringList cells;
        html += QStringLiteral("<tr>");
        for (const QString& cell : rows.at(row)) {
            cells << harmless(cell);
            html += cellHtml(cells.last(), row == 0 ? "th" : "td");
        }
        html += QStringLiteral("</tr>");
        text += cells.join(u'\t') + u'\n';
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    data->setHtml(html + QStringLiteral("</table>"));
    return data;
}

QList<QStringList> clipRows(const ReportTable& table)
{
    QList<QStringList> rows(1);
    for (const ReportColumn& column : table.columns) {
        const bool usd = QString::fromStdString(column.id).endsWith(QLatin1String("_usd"));
        rows[0] << QString::fromStdString(column.title) + (usd ? QStringLiteral(" ($)") : QString());
    }
    for (const std::vector<Cell>& row : table.rows) {
        QStringList cells;
        for (const Cell& cell : row)
            cells << cellOf(cell);
        rows << cells;
    }
    return rows;
}

} // namespace spendwright
