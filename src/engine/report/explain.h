// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/savings.h"
#include "engine/plan/planfile.h"
#include "engine/report/breakdown.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace spendwright {

enum class BillSide { Before, After };

/// Which part of a bill a figure is; all of it where nothing is given.
struct FigurePlace {
    std::string agent; ///< ids
    std::string step;  ///< with its agent
    std::string model;
    std::optional<TokenClass> tokenClass;
    std::optional<Cause> cause; ///< ToolFee: only what tools cost

    friend bool operator==(const FigurePlace&, const FigurePlace&) = default;
};

/// A figure on screen.
struct Figure {
    BillSide side = BillSide::After;
    FigurePlace place;

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// What a price in the book is multiplied with.
struct PriceFactor {
    enum class Kind { Batch, Fast, UsGeography };
    Kind kind = Kind::Batch;
    double factor = 1;
};

/// Tokens of a class times their price. All in dollars, and dollars per million tokens.
struct PricedTokens {
    TokenClass tokenClass = TokenClass::Input;
    double tokens = 0;
    double price = 0; ///< with all factors
    double usd = 0;
};

/// Calls that were billed alike.
struct ExplainedCalls {
    Cause cause = Cause::Step;
    std::string model; ///< id
    Lane lane = Lane::Standard;
    bool tier = false; ///< above the model's length, where other prices hold
    bool priced = true;
    double calls = 0;
    double usd = 0;
    std::vector<PriceFactor> factors;
    std::vector<PricedTokens> tokens; ///< those that there are
};

/// Where the prices of a model are from.
struct PriceOrigin {
    std::string model; ///< id
    std::string name;
    std::string from;   ///< the day since which they hold, yyyy-mm-dd; "" where the plan gives them
    std::string source; ///< with the day on which it was read; "" where the book says nothing
    bool ownOfPlan = false;
    std::optional<std::int64_t> tierAbove; ///< tokens
};

/// A figure of a bill, opened to its parts: they add up to it.
struct Explanation {
    Figure figure;
    std::string scenario; ///< id
    int periodDays = 30;
    std::string priceDate;
    double usd = 0;
    double calls = 0;
    double unpricedCalls = 0; ///< that `usd` leaves out
    bool known = true;        ///< false where nothing of it is priced
    double feesUsd = 0;       ///< the tools', within `usd`
    std::vector<ExplainedCalls> parts;
    std::vector<PriceOrigin> prices;
    Estimate bill; ///< the whole bill with the computation's error
};

/// Of a result of these plans.
[[nodiscard]] Explanation explain(const PlanSet& plans, const SavingsResult& savings, const Figure& figure);

/// The part that a bar stands for; nothing where it stands for several, or for calls that have no price.
[[nodiscard]] std::optional<FigurePlace> placeOf(const Breakdown& breakdown, const BreakdownBar& bar);

/// What the parts of a figure look like with that many decimals so that they add up to what the figure looks
/// like: each is cut or rounded up in the last digit.
[[nodiscard]] std::vector<double> roundedToAddUp(const std::vector<double>& amounts, double figure,
                                                 int decimals);

} // namespace spendwright
