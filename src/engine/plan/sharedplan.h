// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/planfile.h"

#include <cstdint>
#include <optional>
#include <string>

namespace spendwright {

/// What a plan that was made for sharing says of the figures that it gave where it was made.
struct SharedNote {
    std::string date;    ///< yyyy-mm-dd
    std::string program; ///< "spendwright 0.1.0"
    std::string scenario;
    std::string against;
    std::string fingerprint; ///< of the savings of these two
    std::string simulation;  ///< of a simulation of all scenarios; "" where none was made
    std::string plan;        ///< of the plan itself: another one where it was changed since
};

/// 16 hex digits over the plan, its prices and its seed.
[[nodiscard]] std::string planFingerprint(const PlanSet& plans, std::uint64_t seed);

/// The plan with the prices that it uses as models of its own, with its date and seed, and with that note (whose
/// `plan` is filled in here): it gives the same figures beside any price book. Its fingerprint is that of the
/// plan it is made from.
[[nodiscard]] PlanFile sharedPlan(PlanFile file, const PlanSet& plans, std::uint64_t seed, SharedNote note);

/// The note of a shared plan; nothing where the plan was not made for sharing.
[[nodiscard]] std::optional<SharedNote> sharedNote(const PlanFile& file);

enum class SharedFigures {
    Same,       ///< to the last digit
    PlanEdited, ///< others, and the plan is another one
    Differ      ///< others, of the same plan: another program
};

/// How the figures found here stand to those that a fingerprint was made of.
[[nodiscard]] SharedFigures compareShared(const SharedNote& note, const std::string& theirs,
                                          const std::string& ours, const PlanSet& plans);

} // namespace spendwright
