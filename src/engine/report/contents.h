// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/savings.h"

#include <string>
#include <vector>

namespace spendwright {

// The contents of tables and charts, free of any toolkit: what the window draws and the writers write.

struct CostRow {
    std::string agent;      ///< id
    std::string step;       ///< id; "" where the row is a whole agent's
    std::string agentLabel; ///< name, or id where it has none
    std::string stepLabel;
    std::string model; ///< after; several joined by ", "
    double callsBefore = 0;
    double callsAfter = 0;
    bool beforeKnown = true;
    bool afterKnown = true;
    double beforeUsd = 0;
    double afterUsd = 0;
    double unpricedBefore = 0; ///< calls that the costs leave out
    double unpricedAfter = 0;
    std::string technique; ///< id of the one that moves this step's cost most alone; "" for none
};

struct CostTable {
    std::string planName;
    std::string before; ///< scenario id
    std::string after;  ///< scenario id
    int periodDays = 30;
    std::string priceDate;
    std::uint64_t seed = 1;
    std::string fingerprint;
    std::vector<CostRow> rows;
    CostRow total;
};

/// One row a step, in the plan's order.
[[nodiscard]] CostTable costTable(const Plan& plan, const SavingsResult& savings);

struct WaterfallBar {
    std::string id;     ///< "before", technique id, "set", "rest" (what alone and last leave over) or "after"
    double fromUsd = 0; ///< where the bar begins and ends on the cost axis
    double toUsd = 0;
    double stderrUsd = 0;
    bool total = false; ///< before and after
    [[nodiscard]] double savedUsd() const { return fromUsd - toUsd; }
};

struct Waterfall {
    SavingsView view = SavingsView::InOrder;
    std::vector<WaterfallBar> bars;
};

[[nodiscard]] Waterfall waterfall(const SavingsResult& savings, SavingsView view);

} // namespace spendwright
