// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/alternatives.h"
#include "engine/plan/planfile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// A change of a plan file that is to be tried. It is made in a scenario by the places of that scenario
/// ("/scenarios/after/techniques/batch"), or by inScenario(); elsewhere it is made for all of them.
struct PlanEdit {
    std::string name;             ///< the caller's own
    std::vector<SetEntry> values; ///< as for PlanFile::setAll(), in this order; "" takes away
};

/// A value of the plan as one scenario's `set` gives it.
[[nodiscard]] SetEntry inScenario(const std::string& scenario, const SetEntry& value);
/// A technique's parameters in a scenario, "{}" for the defaults, "" to switch it off.
[[nodiscard]] SetEntry techniqueIn(const std::string& scenario, Technique technique, const std::string& json);

/// The file with the change; nothing, and an issue, where there is no place for it.
[[nodiscard]] std::optional<PlanFile> edited(const PlanFile& file, const PlanEdit& edit,
                                             std::vector<Issue>& issues);
/// What the plan is then. Nothing where the change makes it wrong; the issues say why.
[[nodiscard]] std::optional<PlanSet> readVariant(const PlanFile& file, const PriceBook& book,
                                                 const PlanEdit& edit, std::vector<Issue>& issues);

struct Variant {
    std::string name;
    std::vector<Issue> issues;          ///< why it was left out; empty where it was not
    std::vector<AlternativeCost> costs; ///< by scenario, as in the options; empty where it was left out
};

struct VariantCosts {
    struct Base {
        Estimate cost;
        bool hasUnpriced = false;
    };
    std::vector<Base> base; ///< by scenario, as in the options
    std::vector<Variant> variants;
};

struct VariantOptions {
    std::vector<std::string> scenarios; ///< ids
    int threads = 1;                    ///< changes no digit
    std::optional<std::uint64_t> seed;  ///< the plan's own where absent
    double targetStderr = 0.01;         ///< of each scenario's present cost, relative to its mean
    std::size_t mostReplications = 16384;
};

/// What some scenarios cost with each of these changes, all with the same draws. `plans` is what `file`
/// means. Nothing where it was cancelled. Requires known scenario ids.
[[nodiscard]] std::optional<VariantCosts> variantCosts(const PlanFile& file, const PlanSet& plans,
                                                       const std::vector<PlanEdit>& edits,
                                                       const VariantOptions& options, const Control& control);

} // namespace spendwright
