// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/advice.h"

#include <QString>

namespace spendwright {

class PlanDocument;

/// What a finding says; all of it made from the numbers.
struct FindingText {
    QString title;
    QString why;
    QString changes; ///< what becomes another in the plan
    QString cost;    ///< in time and quality; "" where there is none to tell of
    QString saving;  ///< "−$212"
    QString share;   ///< "−14% ± 0.2%"
};

[[nodiscard]] FindingText findingText(const Finding& finding, const Advice& advice, const Plan& plan,
                                      const PlanDocument& document);

/// How much there is to save, and what of.
[[nodiscard]] QString adviceSentence(const Advice& advice, const QString& scenario);

} // namespace spendwright
