// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spendwright {

/// What may be sent in a minute, and what is sent.
struct MinuteFigures {
    double calls = 0;
    double inputTokens = 0; ///< those that count: what is read from the prompt cache mostly doesn't
    double outputTokens = 0;
};

/// What an organisation is allowed by how much it pays.
struct LimitTier {
    std::string id;
    std::string name;
    std::optional<double> monthlySpendUsd; ///< the most that a month may cost; nothing for no cap
};

/// Models that share limits.
struct LimitClass {
    std::string id;
    std::string name;
    std::vector<std::string> models;             ///< ids
    std::map<std::string, MinuteFigures> limits; ///< by tier
    std::string source;
    std::string notes;

    /// Nothing where the book does not know them.
    [[nodiscard]] const MinuteFigures* limitsOf(const std::string& tier) const;
};

/// A provider's rate limits. Batched and fast calls have limits of their own, which are not in it.
struct LimitBook {
    std::string asOf;     ///< yyyy-mm-dd
    std::string provider; ///< as the price book names it
    std::vector<LimitTier> tiers;
    std::vector<LimitClass> classes;

    [[nodiscard]] const LimitTier* tier(std::string_view id) const;
    [[nodiscard]] const LimitClass* classOf(std::string_view model) const;
};

/// Reads `{"format": "spendwright-limits", ...}`. Nothing where there is an error among the issues.
[[nodiscard]] std::optional<LimitBook> readLimitBook(std::string_view json, std::vector<Issue>& issues);

/// The book that is built into the program (resources/limits.json).
[[nodiscard]] const LimitBook& builtInLimitBook();

} // namespace spendwright
