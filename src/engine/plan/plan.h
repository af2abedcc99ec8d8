// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/techniques.h"
#include "engine/prices/pricebook.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace spendwright {

// A plan as plain values (SPEC section 3), validated by its reader: every reference resolves, counts are
// not negative, numbers are finite. Models are ids of `prices` (aliases already resolved). A Quantity
// marked "belief" is drawn once per replication, any other varies from draw to draw.

struct Tool {
    std::string id;
    std::string name;
    Quantity resultTokens = 0;
    Quantity feeUsd = 0;         ///< belief; dollars per fetched result
    Quantity latencyS = 0;       ///< seconds
    Quantity distinctInputs = 0; ///< belief; 0: no input ever comes back
    Quantity popularity = 1;     ///< belief; exponent s of the weight 1/i^s
    Quantity confidence = 0;
};

struct Context {
    std::int64_t toolsTokens = 0;
    std::int64_t systemTokens = 0;
    std::int64_t referenceTokens = 0;
    Quantity variants = 1; ///< belief
    std::int64_t volatileTokens = 0;
    bool volatileAtStart = false;
};

struct ToolChoice {
    std::string tool;
    double weight = 1;
};

struct Delegate {
    std::string agent;
    Quantity count = 1;
    Quantity briefTokens = 200;
    Quantity reportTokens = 500;
};

enum class Reads { Conversation, Message, Result, Nothing };

struct Step {
    std::string id;
    std::string name;
    std::string task = "reason";
    std::string model;
    bool pinned = false;
    Reads reads = Reads::Conversation;
    bool fast = false;
    Quantity promptTokens = 0;
    Quantity outputTokens = 0;
    Quantity probability = 1; ///< belief
    Quantity repeat = 1;
    std::vector<ToolChoice> tools; ///< empty: no tool; several: one is drawn by weight
    Quantity toolCalls = 1;
    Quantity confidence = 0;
    std::map<std::string, Quantity> passRate; ///< by model id; beliefs
    std::optional<Delegate> delegate;
};

enum class Arrivals { Poisson, Even, Burst };

struct Traffic {
    Quantity runsPerDay = 0; ///< belief
    Arrivals arrivals = Arrivals::Poisson;
    int burstHour = 0;                             ///< 0..23
    std::optional<std::array<double, 24>> profile; ///< weights, sum > 0
    std::optional<std::array<double, 7>> week;     ///< weights, Monday first, sum > 0
    Quantity turns = 1;
    Quantity thinkTimeS = Quantity::lognormal(10, 900);
};

struct Agent {
    std::string id;
    std::string name;
    std::string notes;
    bool interactive = true;
    Quantity userTokens = 0;
    Quantity difficulty = 1;
    Context context;
    std::vector<Step> steps; ///< at least one
    std::optional<Traffic> traffic;
};

/// A change that a scenario makes to the plan: the path as it is written, things in lists named by id.
struct SetEntry {
    std::string path;
    std::string json; ///< the value, as JSON text
    friend bool operator==(const SetEntry&, const SetEntry&) = default;
};

struct Scenario {
    std::string id;
    std::string name;
    TechniqueSet techniques;
    std::vector<Technique> order; ///< all techniques that are on, in the order of the waterfall
    std::vector<SetEntry> set;
};

struct Plan {
    std::string name;
    std::string notes;
    int periodDays = 30;
    std::uint64_t seed = 1;
    std::string priceDate;  ///< yyyy-mm-dd
    std::string countedFor; ///< model id
    bool usGeography = false;
    std::string baseline = "before";
    std::optional<double> budgetUsd;
    std::shared_ptr<const PriceBook> prices; ///< the book with the plan's own models laid over it
    std::vector<Tool> tools;
    std::vector<Agent> agents;
    std::vector<Scenario> scenarios; ///< holds "before" even where the file does not

    [[nodiscard]] const Agent* agent(std::string_view id) const;
    [[nodiscard]] const Tool* tool(std::string_view id) const;
    [[nodiscard]] const Scenario* scenario(std::string_view id) const;
    /// What people call a thing: its name, or its id where it has none.
    [[nodiscard]] static const std::string& label(const std::string& name, const std::string& id)
    {
        return name.empty() ? id : name;
    }
};

} // namespace spendwright
