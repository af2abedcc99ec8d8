// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spendwright {

/// Model routing: in a share of the runs each step goes to the model of its task (StepProgram::routedModel).
struct RoutingProgram {
    double share = 1;

    [[nodiscard]] bool takes(double uniform) const { return uniform < share; }
};

} // namespace spendwright
