// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/contents.h"

#include <functional>
#include <string>

namespace spendwright {

/// Draws a waterfall and returns the bytes of an image file of that format ("png"), or "" where that
/// fails. The commands know no toolkit; a build with charts hands in its own.
using ChartWriter = std::function<std::string(const Plan& plan, const SavingsResult& savings,
                                              const Waterfall& waterfall, const std::string& format)>;

} // namespace spendwright
