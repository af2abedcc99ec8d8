// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/sensitivity.h"

#include <algorithm>

namespace spendwright {

namespace {

constexpr std::size_t kReplications = 192;

/// A part of an end of an input, by its place among the inputs.
struct Move {
    std::size_t input = 0;
    InputEnd end = InputEnd::Low;
    double weight = 1;
};

std::optional<InputEffect::End>& endOf(InputEffect& effect, InputEnd end)
{
    return end == InputEnd::Low ? effect.low : effect.high;
}

// The inputs that much depends on; what is left out is counted.
std::vector<PlanInput> worthMoving(std::vector<PlanInput> inputs, std::size_t most,
                                   ScenarioSensitivity& result)
{
    std::erase_if(inputs, [](const PlanInput& input) { return input.weight <= 0; });
    std::stable_sort(inputs.begin(), inputs.end(),
                     [](const PlanInput& a, const PlanInput& b) { return a.weight > b.weight; });
    if (inputs.size() > most) {
        result.leftOut = inputs.size() - most;
        result.mostLeftOutUsd = inputs[most].weight;
        inputs.resize(most);
    }
    return inputs;
}

} // namespace

double InputEffect::width() const
{
    double least = 0;
    double greatest = 0;
    for (const std::optional<End>& end : {low, high}) {
        if (!end || !end->visible)
            continue;
        least = std::min(least, end->change.mean);
        greatest = std::max(greatest, end->change.mean);
    }
    return greatest - least;
}

std::optional<ScenarioSensitivity> sensitivity(const Plan& plan, const Scenario& scenario,
                                               const ScenarioResult& result,
                                               const SensitivityOptions& options, const Control& control)
{
    ScenarioSensitivity found;
    found.scenario = scenario.id;
    const std::vector<PlanInput> inputs =
        worthMoving(inputsOf(plan, scenario, result), options.mostInputs, found);
    std::vector<Move> moves;
    std::vector<Alternative> alternatives;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const PlanInput& input = inputs[i];
        found.effects.push_back({input.path, input.belief, input.present.mean(), {}, {}});
        for (const InputEnd end : {InputEnd::Low, InputEnd::High}) {
            const auto moved = movedTo(input, end, options.share);
            if (!moved)
                continue;
            endOf(found.effects.back(), end) = InputEffect::End{moved->mean, {}, false};
            for (const MovedInput::Part& part : moved->parts) {
                moves.push_back({i, end, part.weight});
                alternatives.push_back(
                    {input.touched, [set = input.set, to = part.value](Plan& changed, TechniqueSet& on) {
                         set(changed, on, to);
                     }});
            }
        }
    }
    const auto costs =
        alternativeCosts(plan, scenario.techniques, alternatives,
                         {options.seed, options.threads, options.targetStderr, kReplications}, control);
    if (!costs)
        return std::nullopt;
    found.cost = costs->base;
    found.hasUnpriced = costs->baseHasUnpriced;
    for (std::size_t m = 0; m < moves.size(); ++m) {
        Estimate& change = endOf(found.effects[moves[m].input], moves[m].end)->change;
        change.mean += moves[m].weight * costs->costs[m].change.mean;
        change.stderr_ += moves[m].weight * costs->costs[m].change.stderr_; // the same draws
    }
    for (InputEffect& effect : found.effects)
        for (std::optional<InputEffect::End>* end : {&effect.low, &effect.high})
            if (*end)
                (*end)->visible = isBeyondError((*end)->change);
    std::stable_sort(found.effects.begin(), found.effects.end(),
                     [](const InputEffect& a, const InputEffect& b) { return a.width() > b.width(); });
    return found;
}

} // namespace spendwright
