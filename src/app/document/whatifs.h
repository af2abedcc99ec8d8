// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace spendwright {

class PlanDocument;
struct PlanSet;

// Traffic and period tried out without touching the plan's own: they live in the scenario's `set`, so
// that exports and the command line say the same as the screen.

/// How many times the plan's own runs a day the scenario has; nothing where its agents differ in that.
[[nodiscard]] std::optional<double> trafficFactor(const PlanSet& plans, const QString& scenario);
/// True where an agent has traffic of its own to be multiplied.
[[nodiscard]] bool hasTraffic(const PlanSet& plans);
/// Of the scenario, in days.
[[nodiscard]] int periodDays(const PlanSet& plans, const QString& scenario);

/// Factor 1 and the plan's own period take the change back. Values of one gesture are one undo step.
void setTrafficFactor(PlanDocument& document, const QString& scenario, double factor, int gesture);
void setPeriodDays(PlanDocument& document, const QString& scenario, int days, int gesture);

} // namespace spendwright
