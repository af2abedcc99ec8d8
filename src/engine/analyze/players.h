// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/planfile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// Who takes part in a saving (SPEC section 7): the techniques in which two scenarios differ, and their
/// `set` as one. A mask says which of them are as in the second scenario, the others being as in the first.
class Players {
public:
    using Mask = std::uint32_t;

    /// Both must be scenarios of `plans`, which must outlive it.
    Players(const PlanSet& plans, const Scenario& before, const Scenario& after);

    [[nodiscard]] std::size_t count() const { return m_players.size(); }
    /// Technique id, or "set"; in the second scenario's order.
    [[nodiscard]] std::string id(std::size_t player) const;
    [[nodiscard]] Mask all() const { return (Mask{1} << count()) - 1; }

    [[nodiscard]] const Plan& plan(Mask mask) const;
    [[nodiscard]] TechniqueSet techniques(Mask mask) const;

    /// The players that can make a difference to these agents at all: what is structurally out of reach
    /// of a technique (nothing to route, no tool to cache ...) need not be computed.
    [[nodiscard]] Mask relevant(const std::vector<std::size_t>& agents) const;

private:
    [[nodiscard]] bool canAct(Technique technique, const Plan& plan, std::size_t agent) const;

    const Plan* m_planBefore;
    const Plan* m_planAfter;
    const Scenario& m_before;
    const Scenario& m_after;
    std::vector<std::optional<Technique>> m_players; // nothing: `set`
};

} // namespace spendwright
