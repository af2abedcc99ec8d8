// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/savings.h"

#include <string>

namespace spendwright {

/// An Excel workbook's bytes: summary, steps, techniques, assumptions and prices, a sheet each. Numbers are
/// numbers with formats, totals are formulas whose stored values are the engine's. Texts from the plan are
/// never formulas; unknown is a text. "" on failure: its library needs room for temporary files.
[[nodiscard]] std::string toXlsx(const Plan& plan, const SavingsResult& savings,
                                 const std::string& date = {});

} // namespace spendwright
