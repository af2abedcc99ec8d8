// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/savings.h"
#include "engine/report/report.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace spendwright {

/// Options that several commands have.
struct ComputeOptions {
    std::string plan;
    std::optional<std::uint64_t> seed;
    int threads = 1;
    double precisionPercent = 0.5;
};

void addPlanArgument(CLI::App& command, std::string& plan);
/// PLAN, --seed, --threads and --precision.
void addComputeOptions(CLI::App& command, ComputeOptions& options);
void addFormatOption(CLI::App& command, std::string& format);

/// The options as the engine takes them.
[[nodiscard]] SavingsOptions savingsOptions(const ComputeOptions& options, const std::string& scenario,
                                            const std::string& against);

/// Prints the report in that format and returns the exit status; `json` makes the JSON, which is no table.
[[nodiscard]] int printReport(const std::string& format, const Report& report,
                              const std::function<std::string()>& json);

} // namespace spendwright
