// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/svg.h"

#include <type_traits>

namespace spendwright {

SvgPicture chartPicture(const ReportChart& chart)
{
    return std::visit(
        [&](const auto& contents) {
            using Contents = std::decay_t<decltype(contents)>;
            if constexpr (std::is_same_v<Contents, Waterfall>)
                return waterfallPicture(chart, contents);
            else if constexpr (std::is_same_v<Contents, Breakdown>)
                return breakdownPicture(chart, contents);
            else if constexpr (std::is_same_v<Contents, PeriodCost>)
                return periodPicture(chart, contents);
            else
                return contextPicture(chart, contents);
        },
        chart.contents);
}

} // namespace spendwright
