// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/readplan.h"

#include "engine/plan/closest.h"

#include <algorithm>

namespace spendwright {

namespace {

std::vector<std::string> techniqueIds()
{
    std::vector<std::string> ids;
    ids.reserve(kTechniqueCount);
    for (const Technique technique : kAllTechniques)
        ids.emplace_back(techniqueId(technique));
    return ids;
}

std::string allTechniqueIds()
{
    std::string all;
    for (const std::string& id : techniqueIds())
        all += (all.empty() ? "" : ", ") + id;
    return all;
}

std::optional<Technique> techniqueAt(const std::string& id, const std::string& pointer, IssueList& issues)
{
    const auto technique = techniqueFromId(id);
    if (technique)
        return technique;
    const std::string meant = issues.listsErrors() ? closest(id, techniqueIds()) : std::string();
    if (meant.empty()) {
        issues.error(pointer, QT_TRANSLATE_NOOP("Engine", "There is no technique \"%1\"; there are %2"),
                     {cutShort(id), allTechniqueIds()});
    } else {
        issues.error(pointer, QT_TRANSLATE_NOOP("Engine", "There is no technique \"%1\"; is \"%2\" meant?"),
                     {cutShort(id), meant});
    }
    return std::nullopt;
}

void readOrder(const Place& place, Scenario& scenario, IssueList& issues)
{
    for (const Place& member : readList(place, issues)) {
        const int errorsBefore = issues.errors();
        const std::string id = readText(member, issues);
        if (issues.errors() > errorsBefore)
            continue;
        const auto technique = techniqueAt(id, member.pointer, issues);
        if (!technique)
            continue;
        if (std::find(scenario.order.begin(), scenario.order.end(), *technique) != scenario.order.end()) {
            issues.error(member.pointer, QT_TRANSLATE_NOOP("Engine", "\"%1\" stands in the order twice"),
                         {id});
        } else if (scenario.techniques.has(*technique)) {
            scenario.order.push_back(*technique);
        } else {
            issues.warning(
                member.pointer,
                QT_TRANSLATE_NOOP("Engine", "\"%1\" stands in the order, but is not on in this scenario"),
                {id});
        }
    }
}

void completeOrder(Scenario& scenario)
{
    for (const Technique technique : kAllTechniques) {
        const bool given =
            std::find(scenario.order.begin(), scenario.order.end(), technique) != scenario.order.end();
        if (scenario.techniques.has(technique) && !given)
            scenario.order.push_back(technique);
    }
}

void readSet(const Place& place, Scenario& scenario, IssueList& issues)
{
    constexpr std::size_t kMostChanges = 1000;
    if (place.json->is_object() && place.json->size() > kMostChanges) {
        issues.error(
            place.pointer,
            QT_TRANSLATE_NOOP("Engine",
                              "set changes %1 places; more than %2 make another plan, so write another file"),
            {std::to_string(place.json->size()), std::to_string(kMostChanges)});
        return;
    }
    for (const Place& member : readMembers(place, issues)) {
        const auto keys = splitPointer(member.key);
        if (!keys || keys->empty()) {
            issues.error(
                member.pointer,
                QT_TRANSLATE_NOOP(
                    "Engine", "\"%1\" is not a path; paths look like /agents/research/traffic/runs_per_day"),
                {cutShort(member.key)});
            continue;
        }
        const std::string& first = keys->front();
        if (first == "format" || first == "version" || first == "scenarios" || first == "baseline") {
            issues.error(member.pointer, QT_TRANSLATE_NOOP("Engine", "A scenario can't change \"%1\""),
                         {first});
            continue;
        }
        scenario.set.push_back({member.key, member.json->dump()});
    }
}

} // namespace

Scenario readScenario(const Place& place, ReadContext& context)
{
    IssueList& issues = context.issues;
    ObjectReader object(place, issues);
    Scenario scenario;
    scenario.id = object.id("id");
    object.text("name", scenario.name);
    if (const auto techniques = object.find("techniques")) {
        for (const Place& member : readMembers(*techniques, issues)) {
            if (const auto technique = techniqueAt(member.key, member.pointer, issues))
                readTechnique(*technique, member, scenario.techniques, context);
        }
        if (scenario.id == "before" && !techniques->json->empty()) {
            issues.error(
                techniques->pointer,
                QT_TRANSLATE_NOOP(
                    "Engine",
                    "The scenario \"before\" is the plan without techniques; give this one another id"));
        }
    }
    if (const auto order = object.find("order"))
        readOrder(*order, scenario, issues);
    completeOrder(scenario);
    if (const auto set = object.find("set")) {
        readSet(*set, scenario, issues);
        if (scenario.id == "before" && !set->json->empty()) {
            issues.error(
                set->pointer,
                QT_TRANSLATE_NOOP(
                    "Engine",
                    "The scenario \"before\" is the plan as it is; give one that changes it another id"));
        }
    }
    object.finish();
    return scenario;
}

} // namespace spendwright
