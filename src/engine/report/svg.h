// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/contents.h"

#include <string>

namespace spendwright {

/// The waterfall as an SVG element for a page: one horizontal bar a row, its amount in text beside it, so
/// that nothing rests on colour alone.
[[nodiscard]] std::string waterfallSvg(const Waterfall& waterfall);

} // namespace spendwright
