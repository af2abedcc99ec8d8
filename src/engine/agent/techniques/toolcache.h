// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spendwright {

/// Tool cache: results of the same tool and input serve again for a while (times and inputs stand in
/// ToolProgram, the store in simulate/toolstore.h).
struct ToolCacheProgram {
    bool answer = false; ///< a step whose results are all stored is not even asked
};

} // namespace spendwright
