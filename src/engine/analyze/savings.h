// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/clash.h"
#include "engine/control.h"
#include "engine/plan/planfile.h"
#include "engine/simulate/result.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace spendwright {

/// What a technique saves: after those before it, on its own, on top of all others, or its fair share.
enum class SavingsView { InOrder, Alone, Last, FairShare };

/// What one player (a technique that differs from the baseline, or the scenario's `set`) is worth, in
/// dollars of the period; positive is saved, negative costs more. Paired standard errors.
struct PlayerSavings {
    std::string id; ///< technique id, or "set"
    Estimate alone;
    Estimate last;
    Estimate inOrder;
    Estimate fairShare;
    double latencyP50ChangeS = 0; ///< interactive agents, alone against the baseline; negative is faster
    std::vector<double> aloneByStepUsd; ///< saved on each step of SimulationResult's byStep
};

struct SavingsResult {
    std::string planName;
    std::string scenario;
    std::string against;
    std::uint64_t seed = 1;
    int periodDays = 30;
    std::string priceDate;
    std::string fingerprint;
    bool hasBeliefs = false;            ///< of either scenario; false: the ranges P5..P95 are only luck
    Estimate saved;                     ///< together
    std::set<SavingsView> views;        ///< those that were asked for; others are 0
    bool fairSharesSampled = false;     ///< more players than are enumerated
    std::vector<PlayerSavings> players; ///< in the scenario's order
    std::vector<Clash> clashes;         ///< with the fair shares of up to ten players
    ScenarioResult before;
    ScenarioResult after;

    /// Share of the baseline that is saved; nothing where the baseline costs nothing.
    [[nodiscard]] std::optional<double> savedShare() const;
};

struct SavingsOptions {
    std::string scenario;
    std::string against; ///< "": the plan's baseline
    int threads = 1;
    std::optional<std::uint64_t> seed;
    double targetStderr = 0.005;
    std::set<SavingsView> views = {SavingsView::InOrder, SavingsView::Alone, SavingsView::Last,
                                   SavingsView::FairShare};
    /// A glance: about that many calls are simulated, however little they tell. Its figures are good for
    /// what changes from one plan to the next (see anchored()); it has no ranges, and nothing by step
    /// of what techniques save.
    std::optional<double> calls;
};

/// Nothing where it was cancelled. Requires known scenario ids.
[[nodiscard]] std::optional<SavingsResult> savings(const PlanSet& plans, const SavingsOptions& options,
                                                   const Control& control = {});

} // namespace spendwright
