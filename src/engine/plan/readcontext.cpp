// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/readplan.h"

namespace spendwright {

std::string ReadContext::modelId(const Place& place)
{
    const int errorsBefore = issues.errors();
    const std::string name = readText(place, issues);
    if (issues.errors() > errorsBefore)
        return {};
    const std::string* id = models.idOf(name);
    if (!id) {
        issues.error(place.pointer, QT_TRANSLATE_NOOP("Engine",
                     "There is no model \"%1\", neither in the price book nor among the plan's own models; "
                     "name one of those, or add it to \"models\""), {cutShort(name)});
        return {};
    }
    modelUses.emplace(*id, place.pointer);
    return *id;
}

void ReadContext::useDefaultModel(const std::string& id, const std::string& pointer)
{
    if (models.idOf(id)) {
        modelUses.emplace(id, pointer);
    } else {
        issues.error(pointer, QT_TRANSLATE_NOOP("Engine",
                     "The default model here, %1, is not in the price book; name another one"), {id});
    }
}

bool ReadContext::isTool(const std::string& id, const std::string& pointer)
{
    if (tools.contains(id))
        return true;
    issues.error(pointer, QT_TRANSLATE_NOOP("Engine", "There is no tool with the id \"%1\" in this plan"),
                 {cutShort(id)});
    return false;
}

std::string ReadContext::toolId(const Place& place)
{
    const int errorsBefore = issues.errors();
    std::string id = readText(place, issues);
    if (issues.errors() == errorsBefore)
        isTool(id, place.pointer);
    return id;
}

std::string ReadContext::agentId(const Place& place)
{
    const int errorsBefore = issues.errors();
    std::string id = readText(place, issues);
    if (issues.errors() == errorsBefore && !agents.contains(id)) {
        issues.error(place.pointer, QT_TRANSLATE_NOOP("Engine", "There is no agent with the id \"%1\" in this plan"),
                     {cutShort(id)});
    }
    return id;
}

void UniqueIds::add(const std::string& id, const std::string& pointer)
{
    if (id.empty() || m_seen.insert(id).second)
        return;
    m_issues.error(pointer, QT_TRANSLATE_NOOP("Engine", "The id \"%1\" is taken already; give each its own"),
                   {cutShort(id)});
}

} // namespace spendwright
