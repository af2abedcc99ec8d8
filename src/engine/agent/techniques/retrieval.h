// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/sampler.h"

namespace spendwright {

/// Retrieval: references have left the prefix; a conversation step fetches a piece of them when it must.
struct RetrievalProgram {
    double probability = 0;
    Sampler chunk;            ///< tokens, drawn for each fetch
    std::int64_t request = 0; ///< tokens that the model writes to ask for it
};

} // namespace spendwright
