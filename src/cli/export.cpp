// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/comparison.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/interrupt.h"
#include "cli/sharing.h"
#include "cli/status.h"
#include "cli/today.h"
#include "engine/report/writers.h"
#include "workbook/workbook.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <memory>
#include <optional>
#include <system_error>

namespace spendwright {

namespace {

constexpr std::array kTableFormats = {"csv", "xlsx", "md", "html", "json", "spendplan"};
constexpr std::array kDrawnFormats = {"pdf", "png", "svg"};
constexpr int kLeastWidth = 240; // of a chart, in points
constexpr int kLeastHeight = 160;
constexpr int kMostSide = 10000;
constexpr double kMostPixels = 1e8; // 400 MB while it is drawn

struct Options {
    ComparisonOptions comparison;
    std::string file;
    std::string chart = "savings";
    std::string size = "960x600";
    double scale = 2;
};

struct Size {
    int width = 0;
    int height = 0;
};

/// The suffix in small letters, without the dot; "" where there is none.
std::string formatOf(const std::string& path)
{
    const std::size_t dot = path.rfind('.');
    if (dot == std::string::npos || path.find('/', dot) != std::string::npos)
        return {};
    std::string suffix = path.substr(dot + 1);
    std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return suffix;
}

template <typename Formats>
bool contains(const Formats& formats, const std::string& format)
{
    return std::find(formats.begin(), formats.end(), format) != formats.end();
}

/// "960x600"
std::optional<Size> sizeOf(const std::string& text)
{
    Size size;
    const char* const end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width);
    if (width.ec != std::errc() || width.ptr == end || *width.ptr != 'x')
        return std::nullopt;
    const auto height = std::from_chars(width.ptr + 1, end, size.height);
    if (height.ec != std::errc() || height.ptr != end)
        return std::nullopt;
    return size;
}

std::string tableFile(const std::string& format, const Comparison& comparison, const ReportExtras& extras)
{
    const Plan& plan = comparison.plans->plan;
    if (format == "json")
        return toJson(plan, *comparison.savings, extras.date);
    if (format == "xlsx")
        return toXlsx(plan, *comparison.savings, extras.date);
    if (format == "html")
        return toHtml(costReport(plan, *comparison.savings, extras));
    const Report report = tablesReport(plan, *comparison.savings, extras.date);
    return format == "csv" ? toCsv(report) : toMarkdown(report);
}

ChartKind kindOf(const std::string& id)
{
    const auto found = std::find_if(kChartIds.begin(), kChartIds.end(),
                                    [&](const auto& known) { return known.first == id; });
    return found == kChartIds.end() ? ChartKind::Savings : found->second;
}

/// A run of the dearest agent; nothing where it was interrupted.
std::optional<std::vector<TypicalRun>> runsOf(const Comparison& comparison)
{
    const SavingsResult& savings = *comparison.savings;
    Interruptible interruptible("looking at a run");
    return typicalRuns(*comparison.plans, savings.against, savings.scenario, savings.seed, 1,
                       interruptible.control());
}

int write(const std::string& path, const std::string& bytes)
{
    std::string error = "could not be drawn";
    if (!bytes.empty() && writeFile(path, bytes, error))
        return kDone;
    complain(path + ": " + error);
    return kFault;
}

int drawFile(const Options& options, const Comparison& comparison, const std::vector<TypicalRun>& runs,
             const ChartWriter& charts)
{
    const SavingsResult& savings = *comparison.savings;
    const std::string format = formatOf(options.file);
    const ChartKind chart = kindOf(options.chart);
    if (format != "pdf" && chart == ChartKind::Context && runs.empty()) {
        complain(options.file + ": no agent has traffic of its own, so there is no run to draw");
        return kFault;
    }
    const bool known = savings.before.costKnown() && savings.after.costKnown();
    if (format != "pdf" && chart != ChartKind::Context && !known) {
        complain(options.file + ": no model of the plan has a price, so there is nothing to draw");
        return kFault;
    }
    const Size size = *sizeOf(options.size);
    const Plan& plan = comparison.plans->plan;
    const Report report = costReport(plan, savings, {today(), &runs});
    return write(options.file, charts({format, plan, savings, runs, report, today(), chart, size.width,
                                       size.height, options.scale}));
}

int run(const Options& options, const ChartWriter& charts)
{
    const std::string format = formatOf(options.file);
    ComparisonOptions wanted = options.comparison;
    if (format == "spendplan") // others get the usual precision
        wanted.compute.precisionPercent = ComputeOptions{}.precisionPercent;
    const Comparison comparison = compare(wanted);
    if (comparison.status != kDone)
        return comparison.status;
    std::optional<std::vector<TypicalRun>> runs(std::in_place);
    const bool needsRun = format == "html" || format == "pdf"
                          || (contains(kDrawnFormats, format) && options.chart == "context");
    if (needsRun)
        runs = runsOf(comparison);
    if (!runs)
        return kInterrupted;
    if (contains(kDrawnFormats, format))
        return drawFile(options, comparison, *runs, charts);
    if (format == "spendplan") {
        const std::string bytes = sharedFile(comparison, wanted.compute);
        return bytes.empty() ? kInterrupted : write(options.file, bytes);
    }
    return write(options.file, tableFile(format, comparison, {today(), &*runs}));
}

/// What is wrong with it, or "": CLI11's form of a check.
std::string checkFile(const std::string& path, bool withCharts)
{
    const std::string format = formatOf(path);
    if (contains(kTableFormats, format) || (withCharts && contains(kDrawnFormats, format)))
        return {};
    if (contains(kDrawnFormats, format))
        return path + ": this build has no charts; it writes .csv, .xlsx, .md, .html, .json and .spendplan";
    return path + ": unknown kind of file; it may end in .csv, .xlsx, .md, .html, .json, .spendplan"
           + (withCharts ? ", .pdf, .png or .svg" : "");
}

std::string checkSize(const std::string& text)
{
    const std::optional<Size> size = sizeOf(text);
    if (!size)
        return text + " is no size like 960x600";
    const bool fits = size->width >= kLeastWidth && size->width <= kMostSide && size->height >= kLeastHeight
                      && size->height <= kMostSide;
    return fits ? std::string()
                : text + " is too small or too large; a chart has from " + std::to_string(kLeastWidth) + "x"
                      + std::to_string(kLeastHeight) + " to " + std::to_string(kMostSide) + "x"
                      + std::to_string(kMostSide) + " points";
}

std::string checkChart(const std::string& id)
{
    std::string known;
    for (const auto& [chart, kind] : kChartIds) {
        if (chart == id)
            return {};
        known += (known.empty() ? "" : ", ") + std::string(chart);
    }
    return "no chart \"" + id + "\"; there are " + known;
}

void addChartOptions(CLI::App& command, Options& options)
{
    command
        .add_option("--chart", options.chart,
                    "Chart of a .png or .svg: savings, context, breakdown, ... [savings]")
        ->check(checkChart);
    command.add_option("--size", options.size, "Its size in points, WIDTHxHEIGHT [960x600]")
        ->check(checkSize);
    command.add_option("--scale", options.scale, "Pixels of a .png in a point [2]")
        ->check(CLI::Range(0.25, 8.0));
}

/// What options mean only together; "" where they go together.
std::string together(const Options& options)
{
    const Size size = *sizeOf(options.size);
    const double pixels = static_cast<double>(size.width) * size.height * options.scale * options.scale;
    return formatOf(options.file) == "png" && pixels > kMostPixels
               ? "--size and --scale make a picture of more than 100 million pixels"
               : std::string();
}

} // namespace

void addExportCommand(CLI::App& app, CommandContext& context)
{
    CLI::App& command = *app.add_subcommand("export", "Write the cost table, a report or a chart to a file");
    const auto options = std::make_shared<Options>();
    addComparisonOptions(command, options->comparison);
    command.add_option("--to", options->file, "File to write; its suffix says the format")
        ->required()
        ->check([&context](const std::string& path) { return checkFile(path, bool(context.charts)); });
    addChartOptions(command, *options);
    command.footer("A file that is there is replaced once the new one is complete.\n"
                   "Examples:\n"
                   "  spendwright export research.spendplan --to costs.csv\n"
                   "  spendwright export research.spendplan --scenario all --to report.pdf\n"
                   "  spendwright export research.spendplan --to for-others.spendplan\n"
                   "  spendwright export research.spendplan --to month.png --chart month --size 800x450");
    command.callback([options, &context] {
        const std::string wrong = together(*options);
        if (!wrong.empty())
            throw CLI::ValidationError(wrong);
        context.status = run(*options, context.charts);
    });
}

} // namespace spendwright
