// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/comparison.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/status.h"
#include "engine/report/writers.h"
#include "workbook/workbook.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>

namespace spendwright {

namespace {

constexpr std::array kTableFormats = {"csv", "xlsx", "md", "html", "json"};
constexpr std::array kChartFormats = {"png"};

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
    if (format == "xlsx")
        return toXlsx(plan, *comparison.savings);
    const Report report = savingsReport(plan, *comparison.savings, SavingsReport::Steps);
    if (format == "csv")
        return toCsv(report);
    return format == "md" ? toMarkdown(report) : toHtml(report);
}

std::string chartFile(const std::string& format, const Comparison& comparison, const ChartWriter& charts)
{
    const SavingsResult& savings = *comparison.savings;
    return charts(comparison.plans->plan, savings, waterfall(savings, SavingsView::InOrder), format);
}

int run(const Options& options, const ChartWriter& charts)
{
    const std::string format = formatOf(options.file);
    const Comparison comparison = compare(options.comparison);
    if (comparison.status != kDone)
        return comparison.status;
    const bool chart = contains(kChartFormats, format);
    if (chart && !(comparison.savings->before.costKnown() && comparison.savings->after.costKnown())) {
        complain(options.file + ": no model of the plan has a price, so there is nothing to draw");
        return kFault;
    }
    const std::string bytes = chart ? chartFile(format, comparison, charts) : tableFile(format, comparison);
    std::string error = "could not be drawn";
    if (!bytes.empty() && writeFile(options.file, bytes, error))
        return kDone;
    complain(options.file + ": " + error);
    return kFault;
}

/// What is wrong with it, or "": CLI11's form of a check.
std::string checkFile(const std::string& path, bool withCharts)
{
    const std::string format = formatOf(path);
    if (contains(kTableFormats, format) || (withCharts && contains(kChartFormats, format)))
        return {};
    if (contains(kChartFormats, format))
        return path + ": this build has no charts; it writes .csv, .xlsx, .md, .html and .json";
    return path + ": unknown kind of file; it may end in .csv, .xlsx, .md, .html, .json"
           + (withCharts ? " or .png" : "");
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
