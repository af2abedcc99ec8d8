// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/idpath.h"
#include "engine/plan/planfile.h"
#include "engine/plan/planfiledata.h"
#include "engine/plan/readplan.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace spendwright {

namespace {

/// A path of a scenario's `set`, and the place in the changed plan that it led to.
struct SetPlace {
    std::string pointer; ///< where the path stands in the file
    std::string changed; ///< what it changes
};

bool isWithin(const std::string& pointer, const std::string& part)
{
    return part.starts_with(pointer) && (part.size() == pointer.size() || part[pointer.size()] == '/');
}

std::string setPointer(const Json& root, const Scenario& scenario)
{
    const auto scenarios = root.find("scenarios");
    if (scenarios == root.end() || !scenarios->is_array())
        return {};
    const auto index = memberAt(*scenarios, scenario.id);
    return index ? "/scenarios/" + std::to_string(*index) + "/set" : std::string();
}

std::vector<SetPlace> applySet(Json& root, const Scenario& scenario, IssueList& issues)
{
    const std::string base = setPointer(root, scenario);
    std::vector<SetPlace> places;
    for (const SetEntry& entry : scenario.set) {
        std::vector<Issue> ignored;
        IssueList quiet(ignored);
        auto value = parseJson(entry.json, quiet);
        const std::string pointer = childPointer(base, entry.path);
        if (value && putValue(root, entry.path, std::move(*value))) {
            places.push_back({pointer, toPointer(root, entry.path).value_or("")});
        } else {
            issues.error(pointer,
                         QT_TRANSLATE_NOOP(
                             "Engine",
                             "There is no place \"%1\" in this plan; things in lists are named by their ids"),
                         {cutShort(entry.path, 120)});
        }
    }
    return places;
}

/// Adds the issues that a scenario's changes bring with them, at the changes' own places.
void addIssues(std::vector<Issue> found, const std::vector<Issue>& before,
               const std::vector<SetPlace>& places, std::vector<Issue>& issues)
{
    for (Issue& issue : found) {
        if (std::find(before.begin(), before.end(), issue) != before.end())
            continue; // it is in the plan without the changes too
        const SetPlace* cause = nullptr;
        for (const SetPlace& place : places) {
            if (isWithin(place.changed, issue.pointer))
                cause = &place; // the last one has the say
        }
        for (const SetPlace& place : places) {
            if (!cause && isWithin(issue.pointer, place.changed))
                cause = &place;
        }
        issue.pointer = cause ? cause->pointer : places.empty() ? issue.pointer : places.front().pointer;
        if (std::find(issues.begin(), issues.end(), issue) == issues.end())
            issues.push_back(std::move(issue));
    }
}

/// With its keys in order, and one spelling for each number.
nlohmann::json canonicalJson(const Json& json)
{
    constexpr double kExactWholes = 9007199254740992.0;
    nlohmann::json canonical;
    if (json.is_object()) {
        canonical = nlohmann::json::object();
        for (const auto& item : json.items())
            canonical[item.key()] = canonicalJson(item.value());
    } else if (json.is_array()) {
        canonical = nlohmann::json::array();
        for (const Json& member : json)
            canonical.push_back(canonicalJson(member));
    } else if (json.is_number_float() && std::floor(json.get<double>()) == json.get<double>()
               && std::abs(json.get<double>()) <= kExactWholes) {
        canonical = static_cast<std::int64_t>(json.get<double>());
    } else {
        canonical = nlohmann::json(json);
    }
    return canonical;
}

std::size_t partsOf(const Json& json)
{
    std::size_t parts = 1;
    if (json.is_structured()) {
        for (const Json& member : json)
            parts += partsOf(member);
    }
    return parts;
}

/// Each changed plan is read and kept whole, so many changes of a large plan are too much.
bool fits(const Json& root, const Plan& plan, IssueList& issues)
{
    constexpr std::size_t kMostParts = 20'000'000;
    const auto changed = static_cast<std::size_t>(
        std::count_if(plan.scenarios.begin(), plan.scenarios.end(),
                      [](const Scenario& scenario) { return !scenario.set.empty(); }));
    if (changed <= 1 || partsOf(root) * changed <= kMostParts)
        return true;
    issues.error(
        "/scenarios",
        QT_TRANSLATE_NOOP("Engine",
                          "%1 scenarios change a plan of %2 values; that many copies do not fit in memory. "
                          "Split the plan into several files"),
        {std::to_string(changed), std::to_string(partsOf(root))});
    return false;
}

} // namespace

std::optional<Plan> PlanFile::read(const PriceBook& book, const Scenario& scenario,
                                   std::vector<Issue>& issues) const
{
    if (scenario.set.empty())
        return read(book, issues);
    IssueList list(issues);
    Json changed = m_data->json;
    const std::vector<SetPlace> places = applySet(changed, scenario, list);
    if (list.failed())
        return std::nullopt;
    std::vector<Issue> before;
    (void)readPlan(m_data->json, book, before);
    std::vector<Issue> found;
    auto plan = readPlan(changed, book, found);
    addIssues(std::move(found), before, places, issues);
    return plan;
}

const Plan* PlanSet::forScenario(std::string_view id) const
{
    for (std::size_t i = 0; i < plan.scenarios.size(); ++i) {
        if (plan.scenarios[i].id == id)
            return byScenario[i].get();
    }
    return nullptr;
}

std::optional<PlanSet> readPlanSet(const PlanFile& file, const PriceBook& book, std::vector<Issue>& issues)
{
    auto plan = file.read(book, issues);
    if (!plan)
        return std::nullopt;
    const Json& root = file.data().json;
    IssueList list(issues);
    if (!fits(root, *plan, list))
        return std::nullopt;
    PlanSet plans;
    const auto asWritten = std::make_shared<const Plan>(*plan);
    bool complete = true;
    for (const Scenario& scenario : plan->scenarios) {
        if (scenario.set.empty()) {
            plans.byScenario.push_back(asWritten);
            continue;
        }
        auto changed = file.read(book, scenario, issues);
        complete = complete && changed.has_value();
        plans.byScenario.push_back(changed ? std::make_shared<const Plan>(std::move(*changed)) : nullptr);
    }
    if (!complete)
        return std::nullopt;
    plans.plan = std::move(*plan);
    plans.canonical = canonicalJson(root).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return plans;
}

} // namespace spendwright
