// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/savings.h"

#include <optional>

namespace spendwright {

/// What a glance tells when a better answer to a plan nearby is known: `there` is a glance at that plan, of as
/// many calls and with the same draws, so that their ratio knows the change much better than either knows
/// the cost. Shares of steps and the like add up as they do in answers; the errors are the answer's, and the
/// glance's of what has changed; clashes are the answer's. Nothing where the plans have other players, agents or steps, or where one
/// of the three lacks a view of the glance.
[[nodiscard]] std::optional<SavingsResult> anchored(const SavingsResult& glance, const SavingsResult& there,
                                                    const SavingsResult& answer);

} // namespace spendwright
