// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sharing.h"

#include "cli/console.h"
#include "cli/interrupt.h"
#include "cli/today.h"
#include "engine/plan/sharedplan.h"
#include "engine/simulate/simulate.h"

namespace spendwright {

namespace {

bool isAsShared(const ComputeOptions& options, const PlanSet& plans)
{
    return options.precisionPercent == ComputeOptions{}.precisionPercent
           && options.seed.value_or(plans.plan.seed) == plans.plan.seed;
}

void say(const ComputeOptions& options, const SharedNote& note, const std::string& theirs,
         const std::string& ours, const PlanSet& plans)
{
    const std::string shared = "shared on " + note.date;
    switch (compareShared(note, theirs, ours, plans)) {
    case SharedFigures::Same:
        printErrorLine(options.plan + ": the same figures as where it was " + shared
                       + ", to the last digit (fingerprint " + ours + ")");
        return;
    case SharedFigures::PlanEdited:
        printErrorLine(options.plan + ": warning: other figures than where it was " + shared
                       + ": the plan has been changed since");
        return;
    case SharedFigures::Differ:
        printErrorLine(options.plan + ": warning: other figures than where it was " + shared + " by "
                       + note.program + "; this is spendwright " SPENDWRIGHT_VERSION);
        return;
    }
}

} // namespace

std::string sharedFile(const Comparison& comparison, const ComputeOptions& options)
{
    const SavingsResult& savings = *comparison.savings;
    SimulateOptions simulation;
    simulation.seed = savings.seed;
    simulation.threads = options.threads;
    std::optional<SimulationResult> result;
    {
        Interruptible interruptible("simulating");
        result = simulate(*comparison.plans, simulation, interruptible.control());
    }
    if (!result)
        return {};
    const SharedNote note{today(),
                          "spendwright " SPENDWRIGHT_VERSION,
                          savings.scenario,
                          savings.against,
                          savings.fingerprint,
                          result->fingerprint,
                          {}};
    return sharedPlan(comparison.file, *comparison.plans, savings.seed, note).text();
}

void sayWhetherShared(const ComputeOptions& options, const PlanFile& file, const PlanSet& plans,
                      const SavingsResult& savings)
{
    const auto note = sharedNote(file);
    if (note && isAsShared(options, plans) && note->scenario == savings.scenario
        && note->against == savings.against)
        say(options, *note, note->fingerprint, savings.fingerprint, plans);
}

void sayWhetherShared(const ComputeOptions& options, const PlanFile& file, const PlanSet& plans,
                      const SimulationResult& result)
{
    const auto note = sharedNote(file);
    if (note && !note->simulation.empty() && isAsShared(options, plans))
        say(options, *note, note->simulation, result.fingerprint, plans);
}

} // namespace spendwright
