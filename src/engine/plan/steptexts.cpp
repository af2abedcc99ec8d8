// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/steptexts.h"

#include "engine/plan/planfiledata.h"

namespace spendwright {
namespace {

const Json* member(const Json& object, const std::string& key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

} // namespace

std::set<std::string> stepTexts(const PlanFile& file, const std::string& key)
{
    std::set<std::string> texts;
    const Json* agents = member(file.data().json, "agents");
    if (!agents || !agents->is_array())
        return texts;
    for (const Json& agent : *agents) {
        const Json* steps = member(agent, "steps");
        if (!steps || !steps->is_array())
            continue;
        for (const Json& step : *steps) {
            const Json* text = member(step, key);
            if (text && text->is_string())
                texts.insert(text->get_ref<const std::string&>());
        }
    }
    return texts;
}

} // namespace spendwright
