// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/options.h"
#include "engine/report/writers.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <memory>

namespace spendwright {

namespace {

struct Options {
    std::string date;
    std::string format = "table";
};

/// What is wrong with it, or "": CLI11's form of a check.
std::string checkDate(const std::string& text)
{
    const std::string error = text + " is no date like 2026-11-22";
    constexpr std::string_view kForm = "0000-00-00";
    if (text.size() != kForm.size())
        return error;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (digit != (kForm[i] == '0') || (!digit && text[i] != '-'))
            return error;
    }
    const std::chrono::year_month_day date{
        std::chrono::year(std::stoi(text.substr(0, 4))),
        std::chrono::month(static_cast<unsigned>(std::stoi(text.substr(5, 2)))),
        std::chrono::day(static_cast<unsigned>(std::stoi(text.substr(8, 2))))};
    return date.ok() ? std::string() : error;
}

int run(const Options& options)
{
    const PriceBook& book = builtInPriceBook();
    const std::string date = options.date.empty() ? book.asOf : options.date;
    return printReport(options.format, pricesReport(book, date), [&] { return toJson(book, date); });
}

} // namespace

void addPricesCommand(CLI::App& app, CommandContext& context)
{
    CLI::App& command = *app.add_subcommand("prices", "The prices that the program knows");
    const auto options = std::make_shared<Options>();
    command.add_option("--date", options->date, "Prices in force on that day [the price book's date]")
        ->check(checkDate);
    addFormatOption(command, options->format);
    command.footer("Examples:\n"
                   "  spendwright prices\n"
                   "  spendwright prices --date 2026-06-01 --format csv");
    command.callback([options, &context] { context.status = run(*options); });
}

} // namespace spendwright
