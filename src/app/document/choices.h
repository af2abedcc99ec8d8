// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"
#include "engine/prices/pricebook.h"

#include <QString>

#include <vector>

namespace spendwright {

/// One of the values that a field can have.
struct Choice {
    QString id;    ///< as it stands in the plan file
    QString label; ///< as people read it
    QString hint;  ///< tooltip; may be empty
};
using Choices = std::vector<Choice>;

/// Models of the price book with the plan's own; retired ones
/// only where the plan uses them.
[[nodiscard]] Choices modelChoices(const PlanDocument& document);
[[nodiscard]] Choices usualTasks();
[[nodiscard]] Choices taskChoices(const PlanDocument& document); ///< the usual ones and the plan's own
[[nodiscard]] Choices readsChoices();
[[nodiscard]] Choices arrivalChoices();
[[nodiscard]] Choices toolChoices(const PlanDocument& document); ///< "" first: no tool
/// Agents that `self` could delegate to; "" first: none.
[[nodiscard]] Choices agentChoices(const PlanDocument& document, const QString& self);

/// What people call a model; its id where nobody knows it.
[[nodiscard]] QString modelName(const PlanDocument& document, const QString& id);
[[nodiscard]] QString modelName(const PriceBook& book, const QString& id);
/// What people call the tool or tools of a step, by the JSON of its `tool`; "" for none.
[[nodiscard]] QString toolName(const PlanDocument& document, const std::string& json);
/// Label of the choice with that id; the id itself where there is none.
[[nodiscard]] QString choiceLabel(const Choices& choices, const QString& id);

} // namespace spendwright
