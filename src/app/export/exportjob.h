// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "app/export/exportformat.h"
#include "app/service/outcome.h"
#include "engine/report/report.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace spendwright {

/// What is exported: one answer, from which all formats are made.
struct ExportSource {
    std::shared_ptr<const Outcome> outcome;
    std::shared_ptr<const WhatIf> whatIf; ///< or nothing: then there is no run to show
    ScenarioNames names;
    std::string date; ///< on which it is made
};

/// A file that has been made, and how to show it before it is written.
struct ExportedFile {
    ExportFormat format = ExportFormat::Pdf;
    QByteArray bytes;                ///< empty where it could not be made
    QList<QImage> pages;             ///< of reports and charts
    int pageCount = 0;               ///< of all of it
    QString text;                    ///< of text formats, the beginning of it
    std::vector<ReportTable> tables; ///< of workbooks
};

/// The picture of a chart, made on the window's thread as charts are widgets; nothing where there is nothing to
/// draw.
struct ExportedChart {
    QImage image;
    QByteArray svg; ///< where that is wanted
    PaperChart chart;
};
[[nodiscard]] std::optional<ExportedChart> drawChart(const ExportChoice& choice, const ExportSource& source);

/// Makes the file and its preview; may run on any thread. `chart` is for formats that are charts.
[[nodiscard]] ExportedFile makeFile(const ExportChoice& choice, const ExportSource& source,
                                    const std::optional<ExportedChart>& chart,
                                    const std::atomic<bool>& cancelled);

/// The report that is handed on.
[[nodiscard]] Report reportOf(const ExportSource& source);

} // namespace spendwright
