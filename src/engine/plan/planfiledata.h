// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/json.h"
#include "engine/plan/planfile.h"

#include <cstddef>

namespace spendwright {

struct PlanFile::Data {
    Json json = Json::object();
};

/// Lists, objects and what stands in them, with `json` itself.
[[nodiscard]] std::size_t countValues(const Json& json);

} // namespace spendwright
