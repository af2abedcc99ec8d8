// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace spendwright {

/// The charts that can be files of their own.
enum class ChartKind { Savings, Context, Agents, Steps, Models, Tokens, Causes, Month };

/// What the command line calls them.
inline constexpr std::array<std::pair<std::string_view, ChartKind>, 9> kChartIds = {
    {{"savings", ChartKind::Savings},
     {"context", ChartKind::Context},
     {"breakdown", ChartKind::Steps},
     {"month", ChartKind::Month},
     {"agents", ChartKind::Agents},
     {"steps", ChartKind::Steps},
     {"models", ChartKind::Models},
     {"tokens", ChartKind::Tokens},
     {"causes", ChartKind::Causes}}};

} // namespace spendwright
