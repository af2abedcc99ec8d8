// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "engine/analyze/ratelimits.h"

#include <QString>

namespace spendwright {

/// "Claude Sonnet 4", "Claude Opus 5.5, fast" or who is paid.
[[nodiscard]] QString limitName(const LimitRow& row);
[[nodiscard]] QString limitKindName(LimitKind kind);
/// "in the busiest hour (Monday, 10:00–11:00)"
[[nodiscard]] QString limitWhen(LimitKind kind, const BusyHour& when);
/// Where a limit is from, and what is to be said of it; "" where nobody knows.
[[nodiscard]] QString limitSource(const LimitRow& row);
/// "traffic can grow 1.6-fold"
[[nodiscard]] QString growthText(double growth);

/// What comes nearest to its limit, and how far traffic can grow.
[[nodiscard]] QString limitSentenceBefore(const RateLimits& limits, const QString& name);
[[nodiscard]] QString limitSentenceAfter(const RateLimits& limits, const QString& name);
/// What is not counted or not known.
[[nodiscard]] QString limitsNote(const RateLimits& limits);

} // namespace spendwright
