// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/money.h"
#include "live/ledgerdatabase.h"

#include <QString>

#include <optional>

namespace spendwright {

/// An amount as the database keeps it; nothing where it is negative or too large.
[[nodiscard]] std::optional<qint64> storable(Money amount);

/// What counts against the cap from that moment on; nothing where it can't be read.
[[nodiscard]] std::optional<Money> spentSince(LedgerDatabase& database, qint64 sinceMs);

/// A label as it is kept: never null, and of no endless length.
[[nodiscard]] QString text(const QString& label);

} // namespace spendwright
