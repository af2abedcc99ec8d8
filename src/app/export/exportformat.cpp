// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportformat.h"

#include <QCoreApplication>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExportFormat)
};

} // namespace

QString formatName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return Text::tr("Report (PDF)");
    case ExportFormat::Html:
        return Text::tr("Web page (HTML)");
    case ExportFormat::Xlsx:
        return Text::tr("Workbook (Excel)");
    case ExportFormat::Csv:
        return Text::tr("Table (CSV)");
    case ExportFormat::Markdown:
        return Text::tr("Text (Markdown)");
    case ExportFormat::Json:
        return Text::tr("Figures (JSON)");
    case ExportFormat::Png:
        return Text::tr("Chart (PNG)");
    case ExportFormat::Svg:
        return Text::tr("Chart (SVG)");
    case ExportFormat::Plan:
        return Text::tr("Plan with its prices");
    }
    return {};
}

QString formatHint(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return Text::tr("A report to hand on: the answer, charts, tables, assumptions and prices.");
    case ExportFormat::Html:
        return Text::tr("The same report as one file for a browser, light and dark.");
    case ExportFormat::Xlsx:
        return Text::tr("A sheet each for summary, steps, techniques, assumptions and prices; totals are "
                        "formulas.");
    case ExportFormat::Csv:
        return Text::tr("The cost of each step, with what it rests on in further columns.");
    case ExportFormat::Markdown:
        return Text::tr("Tables for a chat, an issue or a wiki.");
    case ExportFormat::Json:
        return Text::tr("All figures with all their digits, for programs.");
    case ExportFormat::Png:
        return Text::tr("A picture of one chart.");
    case ExportFormat::Svg:
        return Text::tr("One chart as vectors, with text as text.");
    case ExportFormat::Plan:
        return Text::tr(
            "For a teammate: with the prices and the seed inside it gives the same figures to the "
            "last digit, whatever prices their program knows, and says so.");
    }
    return {};
}

QString formatSuffix(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return QStringLiteral("pdf");
    case ExportFormat::Html:
        return QStringLiteral("html");
    case ExportFormat::Xlsx:
        return QStringLiteral("xlsx");
    case ExportFormat::Csv:
        return QStringLiteral("csv");
    case ExportFormat::Markdown:
        return QStringLiteral("md");
    case ExportFormat::Json:
        return QStringLiteral("json");
    case ExportFormat::Png:
        return QStringLiteral("png");
    case ExportFormat::Svg:
        return QStringLiteral("svg");
    case ExportFormat::Plan:
        return QStringLiteral("spendplan");
    }
    return {};
}

QString formatFilter(ExportFormat format)
{
    return formatName(format).remove(u'(').remove(u')') + QStringLiteral(" (*.%1)").arg(formatSuffix(format));
}

} // namespace spendwright
