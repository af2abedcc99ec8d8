// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/drawsahead.h"

#include <span>

namespace spendwright {

void DrawsAhead::draw(const Action& action, const Program& program, double difficulty, std::int64_t count)
{
    static_assert(kMost <= Sampler::kMostAtOnce);
    m_step = action.stepKey;
    m_first = action.repetition;
    m_drawn = static_cast<std::uint64_t>(count);
    const StepProgram& step = *action.place.step;
    std::array<std::uint64_t, kMost> places;
    std::array<std::uint64_t, kMost> keys;
    const auto drawAll = [&](const Sampler& sampler, Draw what, std::int64_t* drawn) {
        for (std::size_t i = 0; i < m_drawn; ++i)
            keys[i] = drawKey(places[i], what);
        sampler.counts({keys.data(), m_drawn}, difficulty, drawn);
    };
    for (std::size_t i = 0; i < m_drawn; ++i)
        places[i] = childKey(m_step, static_cast<std::uint64_t>(m_first) + i);
    drawAll(step.output, Draw::Output, m_outputs.data());
    if (step.tools.size() == 1)
        drawAll(program.tools[step.tools.front().tool].resultTokens, Draw::ToolResult, m_results.data());
}

} // namespace spendwright
