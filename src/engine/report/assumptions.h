// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/report.h"

namespace spendwright {

/// What the plan assumes, as it was typed: traffic, sizes, models, tools and the scenarios' techniques; a
/// row each of what it belongs to, what it is, and its value.
[[nodiscard]] ReportTable assumptionsTable(const Plan& plan);

/// The same on one line, for formats that have no room for a table, cut short where it is endless.
[[nodiscard]] std::string assumptionsText(const Plan& plan);

/// The prices of the models that the plan names, on its price date, with their sources.
[[nodiscard]] ReportTable pricesUsed(const Plan& plan);

} // namespace spendwright
