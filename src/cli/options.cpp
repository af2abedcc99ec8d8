// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include "cli/console.h"
#include "cli/texttable.h"
#include "engine/report/writers.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <thread>

namespace spendwright {

namespace {

constexpr int kMostThreads = 256;

int availableThreads()
{
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMostThreads);
}

/// What is wrong with it, or "": CLI11's form of a check. Its own conversion would take -1.
std::string checkSeed(const std::string& text)
{
    std::uint64_t seed = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, seed);
    return error == std::errc() && rest == end ? std::string()
                                               : text + " is no whole number from 0 to 2^64 - 1";
}

} // namespace

void addPlanArgument(CLI::App& command, std::string& plan)
{
    command.add_option("PLAN", plan, "A .spendplan file, or - for standard input")->required();
}

void addComputeOptions(CLI::App& command, ComputeOptions& options)
{
    addPlanArgument(command, options.plan);
    options.threads = availableThreads();
    command.add_option("--seed", options.seed, "Seed of the draws, in place of the plan's own")
        ->check(checkSeed);
    command.add_option("--threads", options.threads, "Threads to use; changes no digit of the result")
        ->check(CLI::Range(1, kMostThreads))
        ->capture_default_str();
    command
        .add_option("--precision", options.precisionPercent,
                    "Standard error at which an estimate is done, in percent of each scenario's cost")
        ->check(CLI::Range(0.001, 50.0))
        ->capture_default_str();
}

void addFormatOption(CLI::App& command, std::string& format)
{
    command.add_option("--format", format, "Form of the output")
        ->check(CLI::IsMember({"table", "json", "csv", "markdown"}))
        ->capture_default_str();
}

SavingsOptions savingsOptions(const ComputeOptions& options, const std::string& scenario,
                              const std::string& against)
{
    SavingsOptions result;
    result.scenario = scenario;
    result.against = against;
    result.threads = options.threads;
    result.seed = options.seed;
    result.targetStderr = options.precisionPercent / 100;
    return result;
}

int printReport(const std::string& format, const Report& report, const std::function<std::string()>& json)
{
    if (format == "json")
        return print(json());
    if (format == "csv")
        return print(toCsv(report));
    if (format == "markdown")
        return print(toMarkdown(report));
    return print(toText(report));
}

} // namespace spendwright
