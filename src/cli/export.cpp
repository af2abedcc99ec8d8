// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/comparison.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/status.h"
#include "engine/report/writers.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>

namespace spendwright {

namespace {

constexpr std::array kTableFormats = {"csv", "md", "html", "json"};
constexpr std::array kChartFormats = {"png", "svg", "pdf"};

struct Options {
    ComparisonOptions comparison;
    std::string file;
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

std::string tableFile(const std::string& format, const Comparison& comparison)
{
    const Plan& plan = comparison.plans->plan;
    if (format == "json")
        return toJson(plan, *comparison.savings);
    const Report report = savingsReport(plan, *comparison.savings, SavingsReport::Steps);
    if (format == "csv")
        return toCsv(report);
    return format == "md" ? toMarkdown(report) : toHtml(report);
}

int run(const Options& options, const ChartWriter& charts)
{
    const std::string format = formatOf(options.file);
    const Comparison comparison = compare(options.comparison);
    if (comparison.status != kDone)
        return comparison.status;
    std::string error;
    const std::string bytes =
        contains(kChartFormats, format)
            ? charts(*comparison.savings, waterfall(*comparison.savings, SavingsView::InOrder), format, error)
            : tableFile(format, comparison);
    if (!error.empty() || bytes.empty() || !writeFile(options.file, bytes, error)) {
        complain(options.file + ": " + (error.empty() ? "could not be drawn" : error));
        return kFault;
    }
    return kDone;
}

/// What is wrong with it, or "": CLI11's form of a check.
std::string checkFile(const std::string& path, bool withCharts)
{
    const std::string format = formatOf(path);
    if (contains(kTableFormats, format) || (withCharts && contains(kChartFormats, format)))
        return {};
    if (contains(kChartFormats, format))
        return path + ": this build has no charts; it writes .csv, .md, .html and .json";
    return path + ": unknown kind of file; it may end in .csv, .md, .html, .json"
           + (withCharts ? ", .png, .svg or .pdf" : "");
}

} // namespace

void addExportCommand(CLI::App& app, CommandContext& context)
{
    CLI::App& command =
        *app.add_subcommand("export", "Write the cost table, or the savings as a chart, to a file");
    const auto options = std::make_shared<Options>();
    addComparisonOptions(command, options->comparison);
    command.add_option("--to", options->file, "File to write; its suffix says the format")
        ->required()
        ->check([&context](const std::string& path) { return checkFile(path, bool(context.charts)); });
    command.footer("A file that is there is replaced once the new one is complete.\n"
                   "Examples:\n"
                   "  spendwright export research.spendplan --to costs.csv\n"
                   "  spendwright export research.spendplan --scenario all --to report.html");
    command.callback([options, &context] { context.status = run(*options, context.charts); });
}

} // namespace spendwright
