// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/chartkind.h"
#include "engine/report/report.h"

#include <functional>
#include <string>
#include <vector>

namespace spendwright {

/// What is to be drawn into a file.
struct Drawing {
    std::string format; ///< "png" or "svg" of one chart, "pdf" of a whole report
    const Plan& plan;
    const SavingsResult& savings;
    const std::vector<TypicalRun>& runs;
    const Report& report;
    std::string date; ///< of the file
    ChartKind chart = ChartKind::Savings;
    int width = 960;
    int height = 600;
    double scale = 2; ///< pixels of a PNG in a point
};

/// Draws and returns the bytes of the file, or "" where that fails or there is nothing to draw. The commands
/// know no toolkit; a build with charts hands in its own.
using ChartWriter = std::function<std::string(const Drawing& drawing)>;

} // namespace spendwright
