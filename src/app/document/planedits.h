// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/techniques.h"

#include <QString>

#include <string>

namespace spendwright {

class PlanDocument;

// What people do to a plan, as undo commands. Nothing is pushed where nothing would change. Functions
// that make a thing return its id path.

/// `what` is the value's name for the undo text ("output tokens"). Values of one drag share a gesture.
void setPlanValue(PlanDocument& document, const QString& path, const std::string& json, const QString& what,
                  int gesture = 0);

QString addAgent(PlanDocument& document);
/// Behind the step at `after`; at the end where that is "".
QString addStep(PlanDocument& document, const QString& agentPath, const QString& after = {});
QString addTool(PlanDocument& document);
QString addModel(PlanDocument& document); ///< one that the price book does not have
QString duplicateThing(PlanDocument& document, const QString& path);
/// What is removed takes the references to it along; what is cut will be pasted again, and they wait for it.
enum class Removal { Remove, Cut };
/// Takes a thing out. Returns what to select then.
QString removeThing(PlanDocument& document, const QString& path, Removal removal = Removal::Remove);
void moveThing(PlanDocument& document, const QString& path, int by);
/// Where the thing stands in its list, and how long that is.
struct ListPosition {
    QString list;
    int index = -1;
    int size = 0;
};
/// `base`, or with a number behind it where the list has a thing of that name.
[[nodiscard]] QString freeId(const PlanDocument& document, const QString& list, const QString& base);
[[nodiscard]] ListPosition listPosition(const PlanDocument& document, const QString& path);

/// A scenario with the techniques (and the rest) of `copyOf`, or empty where that is "" or not in the
/// file. Returns its id.
QString addScenario(PlanDocument& document, const QString& copyOf, const QString& name);

/// Switches a technique on with these parameters (an object), or off ("").
void setTechnique(PlanDocument& document, const QString& scenario, Technique technique,
                  const std::string& json);
[[nodiscard]] QString techniquePath(const QString& scenario, Technique technique);

/// The text of a small plan to begin with: one agent of one step.
[[nodiscard]] std::string newPlanText(const std::string& priceDate);

} // namespace spendwright
