// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/plan.h"

#include <algorithm>

namespace spendwright {

namespace {

template <typename Thing>
const Thing* byId(const std::vector<Thing>& things, std::string_view id)
{
    const auto found =
        std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

} // namespace

const Agent* Plan::agent(std::string_view id) const
{
    return byId(agents, id);
}

const Tool* Plan::tool(std::string_view id) const
{
    return byId(tools, id);
}

const Scenario* Plan::scenario(std::string_view id) const
{
    return byId(scenarios, id);
}

} // namespace spendwright
