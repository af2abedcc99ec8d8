// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/money.h"
#include "engine/prices/pricebook.h"
#include "engine/simulate/tally.h"

#include <optional>
#include <string_view>

namespace spendwright {

/// What a call's price depends on besides its model and tokens.
struct CallTerms {
    Lane lane = Lane::Standard;
    bool us = false;
};

/// Sets what the program's model knows of prices: those of that day, for all lanes, with its tier.
void setPrices(ModelProgram& program, const Model& model, std::string_view date, bool us);

/// What a call costs by the prices of that day (SPEC section 4), just as a simulated one; nothing where the model
/// has no price.
[[nodiscard]] std::optional<Money> callCost(const Model& model, std::string_view date, const Usage& usage,
                                            const CallTerms& terms);

/// The most that a call with so much input of whatever class, and so much output, can cost; `oneHour` where it
/// may write cache entries that live for an hour.
[[nodiscard]] std::optional<Money> mostCallCost(const Model& model, std::string_view date,
                                                std::int64_t inputTokens, std::int64_t outputTokens,
                                                const CallTerms& terms, bool oneHour);

} // namespace spendwright
