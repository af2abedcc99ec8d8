// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/action.h"
#include "engine/agent/conversation.h"
#include "engine/money.h"
#include "engine/simulate/inputkind.h"
#include "engine/simulate/tally.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace spendwright {

[[nodiscard]] inline InputKind inputKindOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::User:
        return InputKind::Messages;
    case BlockKind::Assistant:
        return InputKind::Answers;
    case BlockKind::Result:
    case BlockKind::Note:
        return InputKind::Results;
    case BlockKind::Summary:
        return InputKind::Summaries;
    }
    return InputKind::Messages;
}

/// A request from its beginning on, of which the first tokens are read from the cache or written to it.
struct RequestParts {
    std::int64_t cachedLeft = 0;
    InputTokens sent{};  ///< in all
    InputTokens fresh{}; ///< of it neither read nor written

    void add(InputKind kind, std::int64_t tokens)
    {
        const std::int64_t cached = std::min(cachedLeft, tokens);
        cachedLeft -= cached;
        sent[static_cast<std::size_t>(kind)] += tokens;
        fresh[static_cast<std::size_t>(kind)] += tokens - cached;
    }
};

/// One call of a run as it was made, in tokens of its model.
struct TracedCall {
    std::size_t step = 0;  ///< StepProgram::index
    std::size_t model = 0; ///< into Program::models
    Slot slot = Slot::Own;
    std::int64_t startUs = 0; ///< since the run's arrival
    Usage usage;
    InputTokens sent{};
    InputTokens fresh{};
    Int128 pico = 0; ///< 10^-12 dollars
};

} // namespace spendwright
