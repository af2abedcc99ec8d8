// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/prices/pricebook.h"

#include <string>
#include <utility>
#include <vector>

namespace spendwright {

/// All that a model's entry says, key by key as JSON text: laid over any price book it gives this model again.
/// What the model does not have is written as what has no effect: a multiplier of 1, a tier that no request
/// reaches.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> modelKeys(const Model& model);

/// What of a model moves a figure on that day, as one line of text.
[[nodiscard]] std::string pricedText(const Model& model, const std::string& date);

/// True for a tier that only stands for having none.
[[nodiscard]] bool isNeutral(const PriceTier& tier);

} // namespace spendwright
