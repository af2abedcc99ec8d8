// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/report.h"
#include "engine/report/svgbuilder.h"

namespace spendwright {

/// The chart as an SVG picture, 760 units wide. Amounts stand in text beside the bars and patterns
/// beside the colours, so that nothing rests on colour alone.
[[nodiscard]] SvgPicture chartPicture(const ReportChart& chart);

inline constexpr double kSvgWidth = 760;

// One a kind of contents.
[[nodiscard]] SvgPicture waterfallPicture(const ReportChart& chart, const Waterfall& waterfall);
[[nodiscard]] SvgPicture breakdownPicture(const ReportChart& chart, const Breakdown& breakdown);
[[nodiscard]] SvgPicture periodPicture(const ReportChart& chart, const PeriodCost& period);
[[nodiscard]] SvgPicture contextPicture(const ReportChart& chart, const ContextPicture& picture);

} // namespace spendwright
