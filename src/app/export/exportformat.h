// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartpaper.h"
#include "engine/analyze/savings.h"
#include "engine/report/chartkind.h"

#include <QSize>
#include <QString>

namespace spendwright {

/// What leaves the program, as people choose it.
enum class ExportFormat { Pdf, Html, Xlsx, Csv, Markdown, Json, Png, Svg, Plan };
inline constexpr ExportFormat kExportFormats[] = {
    ExportFormat::Pdf,  ExportFormat::Html, ExportFormat::Xlsx, ExportFormat::Csv, ExportFormat::Markdown,
    ExportFormat::Json, ExportFormat::Png,  ExportFormat::Svg,  ExportFormat::Plan};

struct ExportChoice {
    ExportFormat format = ExportFormat::Pdf;
    ChartKind chart = ChartKind::Savings;
    SavingsView view = SavingsView::InOrder;
    QSize size = kPaperSize;
    double scale = 2;
};

[[nodiscard]] QString formatName(ExportFormat format);   ///< "Report (PDF)"
[[nodiscard]] QString formatHint(ExportFormat format);   ///< what is in it, in a sentence
[[nodiscard]] QString formatSuffix(ExportFormat format); ///< "pdf"
[[nodiscard]] QString formatFilter(ExportFormat format); ///< of a file dialog
[[nodiscard]] constexpr bool isChart(ExportFormat format)
{
    return format == ExportFormat::Png || format == ExportFormat::Svg;
}

} // namespace spendwright
