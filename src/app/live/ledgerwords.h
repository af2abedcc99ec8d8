// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/ledger.h"

#include <QString>

namespace spendwright {

// How the ledger is spoken of on screen.

[[nodiscard]] QString ledgerViewName(LedgerView view);
[[nodiscard]] QString ledgerViewHint(LedgerView view);
/// What a row is about: "22 Nov 2026", a model, "plan · agent · step"; calls for no plan are prompts.
[[nodiscard]] QString ledgerRowName(const LedgerRow& row, LedgerView view);
/// What the cost rests on, where some of it is only bounded; else "".
[[nodiscard]] QString ledgerCostHint(const LedgerRow& row);
/// The answer in a sentence: what is dearest, and its share.
[[nodiscard]] QString ledgerSentence(const LedgerSummary& summary);
/// What is spent of the cap.
[[nodiscard]] QString capSentence(const LedgerSummary& summary);

[[nodiscard]] QString callPurpose(const CallTags& tags);
[[nodiscard]] QString callStateName(CallState state);
/// A call's usage, ids and error in lines.
[[nodiscard]] QString callDetails(const CallRecord& call);

} // namespace spendwright
