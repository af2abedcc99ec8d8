// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/readplan.h"

#include "engine/plan/closest.h"

namespace spendwright {

namespace {

/// Says that a reference leads nowhere, and what may have been meant. `suggesting` has the second text's
/// place %2 for it.
void tellUnknown(const Place& place, const std::string& word, const std::vector<std::string>& known,
                 const char* text, const char* suggesting, IssueList& issues)
{
    const std::string meant = issues.listsErrors() ? closest(word, known) : std::string();
    if (meant.empty())
        issues.error(place.pointer, text, {cutShort(word)});
    else
        issues.error(place.pointer, suggesting, {cutShort(word), meant});
}

} // namespace

std::string ReadContext::modelId(const Place& place)
{
    std::string id = modelName(place);
    if (!id.empty())
        modelUses.emplace(id, place.pointer);
    return id;
}

std::string ReadContext::modelName(const Place& place)
{
    const int errorsBefore = issues.errors();
    const std::string name = readText(place, issues);
    if (issues.errors() > errorsBefore)
        return {};
    const std::string* id = models.idOf(name);
    if (!id) {
        tellUnknown(place, name, models.names(),
                    QT_TRANSLATE_NOOP("Engine", "There is no model \"%1\", neither in the price book nor "
                                                "among the plan's own; name another one, "
                                                "or add it to the plan's \"models\""),
                    QT_TRANSLATE_NOOP("Engine", "There is no model \"%1\", neither in the price book nor "
                                                "among the plan's own; is \"%2\" meant?"),
                    issues);
        return {};
    }
    return *id;
}

void ReadContext::useDefaultModel(const std::string& id, const std::string& pointer)
{
    if (models.idOf(id)) {
        modelUses.emplace(id, pointer);
    } else {
        issues.error(pointer,
                     QT_TRANSLATE_NOOP(
                         "Engine", "The default model here, %1, is not in the price book; name another one"),
                     {id});
    }
}

void ReadContext::checkTool(const std::string& id, const Place& place)
{
    if (tools.contains(id))
        return;
    tellUnknown(
        place, id, {tools.begin(), tools.end()},
        QT_TRANSLATE_NOOP("Engine", "There is no tool with the id \"%1\" in this plan"),
        QT_TRANSLATE_NOOP("Engine", "There is no tool with the id \"%1\" in this plan; is \"%2\" meant?"),
        issues);
}

std::string ReadContext::toolId(const Place& place)
{
    const int errorsBefore = issues.errors();
    std::string id = readText(place, issues);
    if (issues.errors() == errorsBefore)
        checkTool(id, place);
    return id;
}

std::string ReadContext::agentId(const Place& place)
{
    const int errorsBefore = issues.errors();
    std::string id = readText(place, issues);
    if (issues.errors() == errorsBefore && !agents.contains(id)) {
        tellUnknown(place, id, {agents.begin(), agents.end()},
                    QT_TRANSLATE_NOOP("Engine", "There is no agent with the id \"%1\" in this plan"),
                    QT_TRANSLATE_NOOP("Engine",
                                      "There is no agent with the id \"%1\" in this plan; is \"%2\" meant?"),
                    issues);
    }
    return id;
}

std::vector<Place> readThings(const Place& place, std::size_t most, IssueList& issues)
{
    if (place.json->is_array() && place.json->size() > most) {
        issues.error(place.pointer,
                     QT_TRANSLATE_NOOP("Engine", "%1 has %2 members; more than %3 can't be computed in a "
                                                 "sensible time. Split the plan into several files"),
                     {place.key, std::to_string(place.json->size()), std::to_string(most)});
        return {};
    }
    return readList(place, issues);
}

void UniqueIds::add(const std::string& id, const std::string& pointer)
{
    if (id.empty() || m_seen.insert(id).second)
        return;
    m_issues.error(pointer, QT_TRANSLATE_NOOP("Engine", "The id \"%1\" is taken already; give each its own"),
                   {cutShort(id)});
}

} // namespace spendwright
