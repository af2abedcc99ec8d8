// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/comparemodel.h"
#include "charts/comparetext.h"
#include "engine/analyze/compare.h"

#include <vector>

namespace spendwright {

class PlanDocument;

/// A scenario that is compared, with what the page knows of it besides.
struct ComparedColumn {
    QString name;
    ComparedScenario compared;
    PlanFile file; ///< that it stands in
};

[[nodiscard]] CompareTable compareTable(const std::vector<ComparedColumn>& columns,
                                        const PlanDocument& document);
[[nodiscard]] CompareBars compareBars(const std::vector<ComparedColumn>& columns);
/// Which of them is the cheapest, in a sentence.
[[nodiscard]] QString compareSentence(const std::vector<ComparedColumn>& columns);

} // namespace spendwright
