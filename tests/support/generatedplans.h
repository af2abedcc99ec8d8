// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

/// What a generated plan may hold.
struct GeneratedPlanKind {
    bool chance = true;    ///< distributions, chances and Poisson arrivals; false: a plan without chance
    bool set = true;       ///< scenarios that change the plan
    bool oddities = false; ///< keys that nobody knows and ids with slashes, blanks and foreign letters
};

/// A valid plan of up to four agents with a handful of runs a day, a function of its key alone: small enough
/// to be simulated exactly, and over many keys of every shape that the format allows.
[[nodiscard]] std::string generatedPlan(std::uint64_t key, const GeneratedPlanKind& kind = {});
