// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spendwright {

/// Dollars per million tokens of each class; absent ones follow from `input` (SPEC section 9).
struct TokenPrices {
    double input = 0;
    double output = 0;
    std::optional<double> cacheWrite5m; ///< 1.25 x input
    std::optional<double> cacheWrite1h; ///< 2 x input
    std::optional<double> cacheRead;    ///< 0.1 x input
};

struct DatedPrices {
    std::string from; ///< yyyy-mm-dd, inclusive; "" holds on every date
    TokenPrices prices;
};

struct PriceTier {
    std::int64_t aboveTokens = 0; ///< holds where input + writes + read exceed it
    TokenPrices prices;
};

struct ModelLatency {
    double baseS = 0.5;
    double prefillTokensPerS = 10000;
    double readTokensPerS = 50000;
    double outputTokensPerS = 70;
};

struct Model {
    enum class Status { Active, Deprecated, Retired };

    std::string id;
    std::string name;
    std::string provider;
    std::vector<std::string> aliases;
    Status status = Status::Active;
    std::string retires; ///< yyyy-mm-dd or ""
    std::string source;
    std::string notes;
    std::vector<DatedPrices> prices; ///< ascending by date
    // What a plan gives directly beside the other keys; holds on every date, over what `prices` says.
    std::optional<double> input, output, cacheWrite5m, cacheWrite1h, cacheRead;
    std::optional<PriceTier> tier;
    double batchMultiplier = 0.5;
    std::optional<double> fastMultiplier;
    double usMultiplier = 1;
    std::int64_t minCacheableTokens = 1024;
    std::int64_t contextWindow = 200000;
    std::int64_t maxOutputTokens = 64000;
    double tokenizerRatio = 1;
    std::int64_t toolOverheadTokens = 0;
    ModelLatency latency;

    /// The prices in force on that day with every class filled in; nothing where the model is unpriced.
    [[nodiscard]] std::optional<TokenPrices> pricesOn(std::string_view date) const;
    /// The tier's prices with every class filled in; nothing without a tier or where no base price holds.
    [[nodiscard]] std::optional<PriceTier> tierOn(std::string_view date) const;
};

struct PriceBook {
    std::string asOf; ///< yyyy-mm-dd
    std::vector<Model> models;

    /// By id or alias.
    [[nodiscard]] const Model* find(std::string_view idOrAlias) const;
};

/// Reads `{"format": "spendwright-prices", ...}`. Nothing where there is an error among the issues.
[[nodiscard]] std::optional<PriceBook> readPriceBook(std::string_view json, std::vector<Issue>& issues);

/// The book that is built into the program (resources/prices.json).
[[nodiscard]] const PriceBook& builtInPriceBook();

} // namespace spendwright
