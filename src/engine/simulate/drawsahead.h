// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/action.h"
#include "engine/simulate/draws.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace spendwright {

/// The sizes of what a step's next repetitions answer and fetch. They are drawn some repetitions ahead: with
/// nothing between them a processor works draws out side by side.
class DrawsAhead {
public:
    /// Draws what is not yet drawn of the repetition that `action` is at; `most` repetitions at once.
    void reach(const Action& action, const Program& program, double difficulty, std::int64_t most)
    {
        const auto at = static_cast<std::uint64_t>(action.repetition - m_first);
        if (m_step != action.stepKey || at >= m_drawn)
            draw(action, program, difficulty,
                 std::min({most, kMost, action.repetitions - action.repetition}));
        m_at = static_cast<std::size_t>(action.repetition - m_first);
    }
    // Of the repetition that was reached.
    [[nodiscard]] std::int64_t output() const { return m_outputs[m_at]; }
    /// Of its first tool call; for a step that has one tool.
    [[nodiscard]] std::int64_t result() const { return m_results[m_at]; }

    static constexpr std::int64_t kMost = 12;

private:
    void draw(const Action& action, const Program& program, double difficulty, std::int64_t count);

    std::uint64_t m_step = 0;
    std::int64_t m_first = 0;
    std::uint64_t m_drawn = 0;
    std::size_t m_at = 0;
    std::array<std::int64_t, kMost> m_outputs{};
    std::array<std::int64_t, kMost> m_results{};
};

} // namespace spendwright
