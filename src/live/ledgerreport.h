// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/report.h"
#include "live/ledger.h"

#include <string>

namespace spendwright {

/// The ledger as a report that every format's writer takes: a row for each day, model, agent or step and one
/// for all, with the cap and what counts against it among the facts.
[[nodiscard]] Report ledgerReport(const LedgerSummary& summary);

/// The same as JSON; unknown is null.
[[nodiscard]] std::string toJson(const LedgerSummary& summary);

} // namespace spendwright
