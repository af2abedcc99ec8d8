// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/field.h"

namespace spendwright {

class PlanDocument;

// What can be said of each kind of thing in a plan.

[[nodiscard]] FieldSections planFields(const PlanDocument& document);
[[nodiscard]] FieldSections agentFields();
/// `agent` gives the id of the agent that the step shown belongs to.
[[nodiscard]] FieldSections stepFields(const PlanDocument& document, std::function<QString()> agent);
[[nodiscard]] FieldSections toolFields();
/// `scenario` gives the id path of the one that is shown.
[[nodiscard]] FieldSections scenarioFields(PlanDocument& document, const std::function<QString()>& scenario);
/// What a plan says of a model besides the price book, or in its place.
[[nodiscard]] FieldSections modelFields(const PlanDocument& document);

} // namespace spendwright
