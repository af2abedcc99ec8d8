// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "charts/chartpaper.h"
#include "engine/analyze/savings.h"
#include "engine/analyze/typicalrun.h"
#include "engine/report/chartkind.h"

#include <QString>

#include <optional>
#include <vector>

namespace spendwright {

/// What a chart of a file shows.
struct ChartSource {
    const Plan& plan;
    const SavingsResult& savings;
    const std::vector<TypicalRun>* runs = nullptr; ///< the first is drawn
    ScenarioNames names;
    SavingsView view = SavingsView::InOrder;
};

/// What the file of a chart says of what it rests on: plan, date, prices, seed, assumptions.
[[nodiscard]] QString basisOf(const ChartSource& source, const std::string& date);

[[nodiscard]] QString chartName(ChartKind kind);

/// The chart with its words, in the reader's language; nothing where there is nothing to draw: no price, no
/// run.
[[nodiscard]] std::optional<PaperChart> paperChart(ChartKind kind, const ChartSource& source);

/// The chart's picture as a PNG file that says what it rests on in its own fields; empty where that fails.
[[nodiscard]] QByteArray pngOf(QImage image, const PaperChart& chart, const ChartSource& source,
                               const std::string& date);

} // namespace spendwright
