// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/contents.h"

#include <QPainter>
#include <QPalette>

namespace spendwright {

class PlanDocument;

// Small pictures of a plan, in the palette's colours.

/// The bill before and after.
[[nodiscard]] QString savingsText(const SavingsResult& savings);
/// The savings in order as bars, the bill before and after in words.
void drawSavings(QPainter& painter, const QRect& area, const SavingsResult& savings, const QPalette& palette);

void drawWaiting(QPainter& painter, const QRect& area, const QPalette& palette); ///< for that

/// What a plan's agents do: a row of steps for each.
struct StepsPicture {
    struct Step {
        bool many = false;      ///< repeated
        bool tool = false;      ///< uses one
        bool delegates = false; ///< to the next row
    };
    std::vector<std::vector<Step>> agents;
};
[[nodiscard]] StepsPicture stepsPicture(const PlanDocument& document);
void drawSteps(QPainter& painter, const QRect& area, const StepsPicture& picture, const QPalette& palette);

} // namespace spendwright
