// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportjob.h"

#include "app/export/chartpapers.h"
#include "charts/reportpages.h"
#include "engine/plan/sharedplan.h"
#include "engine/report/writers.h"
#include "engine/simulate/simulate.h"
#include "workbook/workbook.h"

#include <thread>

namespace spendwright {
namespace {

constexpr int kShownPages = 10;
constexpr int kPageWidth = 760; // pixels
constexpr qsizetype kShownText = 60'000;

const SavingsResult& savingsOf(const ExportSource& source)
{
    return *source.outcome->savings;
}

const Plan& planOf(const ExportSource& source)
{
    return source.outcome->plans->plan;
}

ChartSource chartSource(const ExportChoice& choice, const ExportSource& source)
{
    return {planOf(source), savingsOf(source), source.whatIf ? &source.whatIf->runs : nullptr, source.names,
            choice.view};
}

void makeReport(ExportedFile& file, const Report& report)
{
    const ReportPages pages(report);
    file.pageCount = pages.count();
    for (int page = 0; page < std::min(kShownPages, pages.count()); ++page)
        file.pages << pages.image(page, kPageWidth);
    file.bytes = file.format == ExportFormat::Pdf ? pages.pdf() : QByteArray::fromStdString(toHtml(report));
}

void makeWorkbook(ExportedFile& file, const ExportSource& source)
{
    file.bytes = QByteArray::fromStdString(toXlsx(planOf(source), savingsOf(source), source.date));
    file.tables = tablesReport(planOf(source), savingsOf(source), source.date).tables;
}

std::string sharedText(const ExportSource& source, const std::atomic<bool>& cancelled)
{
    const SavingsResult& savings = savingsOf(source);
    SimulateOptions options;
    options.seed = savings.seed;
    options.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const auto result = simulate(*source.outcome->plans, options, {&cancelled, {}});
    if (!result)
        return {};
    const SharedNote note{source.date,
                          "spendwright " SPENDWRIGHT_VERSION,
                          savings.scenario,
                          savings.against,
                          savings.fingerprint,
                          result->fingerprint,
                          {}};
    return sharedPlan(source.outcome->file, *source.outcome->plans, savings.seed, note).text();
}

std::string textOf(ExportFormat format, const ExportSource& source, const std::atomic<bool>& cancelled)
{
    if (format == ExportFormat::Plan)
        return sharedText(source, cancelled);
    if (format == ExportFormat::Json)
        return toJson(planOf(source), savingsOf(source), source.date);
    const Report report = tablesReport(planOf(source), savingsOf(source), source.date);
    return format == ExportFormat::Csv ? toCsv(report) : toMarkdown(report);
}

} // namespace

Report reportOf(const ExportSource& source)
{
    return costReport(planOf(source), savingsOf(source),
                      {source.date, source.whatIf ? &source.whatIf->runs : nullptr});
}

std::optional<ExportedChart> drawChart(const ExportChoice& choice, const ExportSource& source)
{
    auto chart = paperChart(choice.chart, chartSource(choice, source));
    if (!chart)
        return std::nullopt;
    chart->basis = basisOf(chartSource(choice, source), source.date);
    ExportedChart drawn{{}, {}, *chart};
    if (choice.format == ExportFormat::Svg)
        drawn.svg = paperSvg(*chart, choice.size);
    drawn.image = paperImage(*chart, choice.size, choice.format == ExportFormat::Svg ? 1 : choice.scale);
    return drawn;
}

ExportedFile makeFile(const ExportChoice& choice, const ExportSource& source,
                      const std::optional<ExportedChart>& chart, const std::atomic<bool>& cancelled)
{
    ExportedFile file;
    file.format = choice.format;
    if (isChart(choice.format)) {
        if (!chart)
            return file;
        file.bytes = choice.format == ExportFormat::Svg
                         ? chart->svg
                         : pngOf(chart->image, chart->chart, chartSource(choice, source), source.date);
        file.pages << chart->image;
        file.pageCount = 1;
    } else if (choice.format == ExportFormat::Pdf || choice.format == ExportFormat::Html) {
        makeReport(file, reportOf(source));
    } else if (choice.format == ExportFormat::Xlsx) {
        makeWorkbook(file, source);
    } else {
        file.bytes = QByteArray::fromStdString(textOf(choice.format, source, cancelled));
        file.text = QString::fromUtf8(file.bytes.left(kShownText));
        if (file.bytes.size() > kShownText)
            file.text += u'…';
    }
    return file;
}

} // namespace spendwright
