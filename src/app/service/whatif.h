// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/outcome.h"
#include "engine/control.h"

namespace spendwright {

/// Nothing where it was cancelled. `threads` changes no figure.
[[nodiscard]] std::optional<WhatIf> computeWhatIf(const Question& question, int threads,
                                                  const Control& control);

} // namespace spendwright
