// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/savings.h"

#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// What a bill is divided by.
enum class BreakdownBy { Agent, Step, Model, TokenClass, Cause };

/// One part of two bills.
struct BreakdownBar {
    std::string id;    ///< of an agent, step, model, token class or cause; "unpriced", or "" for several
    std::string agent; ///< id; of agents and steps
    std::string label; ///< name, or id where there is none
    std::string agentLabel;
    std::size_t others = 0; ///< how many parts it joins; 0 where it is one of its own
    bool fees = false;      ///< the tools', beside tokens or models
    CostPart before;
    CostPart after;
};

/// Where two bills go. The parts add up to `before` and `after`, or to what one agent's steps cost.
struct Breakdown {
    BreakdownBy by = BreakdownBy::Agent;
    std::string agent;              ///< whose steps these are; "" for all
    std::vector<BreakdownBar> bars; ///< most expensive first, by `before`; joined ones last
    CostPart before;                ///< the whole bills
    CostPart after;
};

/// More parts than that are too many to look at; the smallest are joined.
inline constexpr std::size_t kMostBars = 12;

/// `agent` keeps only that agent's steps, where it is given. Tool fees are no tokens and go to no model: there
/// they are a part of their own. Calls without a price have no class and no cause that would be known: there
/// they are a part of their own, too, whose cost is unknown.
[[nodiscard]] Breakdown breakdown(const Plan& plan, const SavingsResult& savings, BreakdownBy by,
                                  const std::string& agent = {}, std::size_t mostBars = kMostBars);

/// A part's share of a bill; nothing where either is unknown or the bill is 0.
[[nodiscard]] std::optional<double> shareOfBill(const CostPart& part, const CostPart& bill);

} // namespace spendwright
