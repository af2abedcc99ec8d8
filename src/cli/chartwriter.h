// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/contents.h"

#include <functional>
#include <string>

namespace spendwright {

/// Draws a waterfall and returns the bytes of an image file of that format ("png"), or "" with what went
/// wrong in `error`. The commands know no toolkit; a build with charts hands in its own.
using ChartWriter = std::function<std::string(const SavingsResult& savings, const Waterfall& waterfall,
                                              const std::string& format, std::string& error)>;

} // namespace spendwright
