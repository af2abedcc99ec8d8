// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/json.h"
#include "engine/plan/planfile.h"

namespace spendwright {

struct PlanFile::Data {
    Json json = Json::object();
};

} // namespace spendwright
