// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace spendwright {

class PlanDocument;

/// A place of the plan that a search has found.
struct PlanHit {
    QString path;  ///< of the value
    QString thing; ///< what can be selected in the plan: the value's own agent, step, tool or scenario
};

/// Names, ids, models, tools, notes, words and figures (`2k` finds 2000), in the file's order.
[[nodiscard]] std::vector<PlanHit> findInPlan(const PlanDocument& document, const QString& text);

} // namespace spendwright
