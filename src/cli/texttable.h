// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/report.h"

#include <string>

namespace spendwright {

/// The report for a terminal: facts, then tables with aligned columns.
[[nodiscard]] std::string toText(const Report& report);

} // namespace spendwright
