// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/program.h"

namespace spendwright {

/// Gives every agent of the program its prefixes in every model's tokens, as retrieval (references leave),
/// single_agent (those of delegated agents come in) and stable_prefix (volatile tokens go last) leave them.
void addPrefixes(Program& program, const Plan& plan, const TechniqueSet& techniques);

} // namespace spendwright
