// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/report.h"
#include "live/ledger.h"

#include <string>

namespace spendwright {

/// The ledger's summary as a table that every format can write.
[[nodiscard]] Report ledgerReport(const LedgerSummary& summary);

/// {"format": "spendwright-ledger", "version": 1, "by", "cap_usd", "spent_usd", "rows": [...], "total"}; unknown is
/// null.
[[nodiscard]] std::string toJson(const LedgerSummary& summary);

} // namespace spendwright
