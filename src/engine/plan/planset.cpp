// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/idpath.h"
#include "engine/plan/modelsused.h"
#include "engine/plan/planfile.h"
#include "engine/plan/planfiledata.h"
#include "engine/plan/readplan.h"
#include "engine/prices/writemodel.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string_view>
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
        const auto there = toPointer(root, entry.path);
        const auto byIds = there ? toIdPath(root, *there) : std::nullopt;
        if (byIds && *byIds != entry.path) {
            issues.error(pointer,
                         QT_TRANSLATE_NOOP("Engine", "Things in lists are named by their ids; write \"%1\""),
                         {cutShort(*byIds, 120)});
        } else if (value && putValue(root, entry.path, std::move(*value))) {
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

std::string scalarText(const Json& json)
{
    constexpr double kExactWholes = 9007199254740992.0;
    const bool whole = json.is_number_float() && std::floor(json.get<double>()) == json.get<double>()
                       && std::abs(json.get<double>()) <= kExactWholes;
    if (whole)
        return std::to_string(static_cast<std::int64_t>(json.get<double>()));
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void addCanonical(const Json& json, std::string& text);

void addMembers(const Json& object, std::string& text, std::initializer_list<std::string_view> without)
{
    const char* between = "";
    std::vector<std::pair<std::string_view, const Json*>> members;
    for (const auto& item : object.items()) {
        if (std::find(without.begin(), without.end(), item.key()) == without.end())
            members.emplace_back(item.key(), &item.value());
    }
    std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    text += '{';
    for (const auto& [key, value] : members) {
        text += std::exchange(between, ",") + scalarText(Json(key)) + ':';
        addCanonical(*value, text);
    }
    text += '}';
}

/// Adds the text of a value with its keys in order, and one spelling for each number.
void addCanonical(const Json& json, std::string& text)
{
    const char* between = "";
    if (json.is_object()) {
        addMembers(json, text, {});
    } else if (json.is_array()) {
        text += '[';
        for (const Json& member : json) {
            text += std::exchange(between, ",");
            addCanonical(member, text);
        }
        text += ']';
    } else {
        text += scalarText(json);
    }
}

/// All that the figures follow from but the seed: the plan without what is no part of it, its date, and the
/// prices of that day wherever they stand. A plan and its copy with the prices inside have the same.
std::string canonicalOf(const Json& root, const PlanSet& plans)
{
    std::string text;
    addMembers(root, text, {"shared", "seed", "price_date", "models"});
    text += plans.plan.priceDate;
    for (const std::string& id : modelsUsed(plans)) {
        if (const Model* const model = plans.plan.prices->find(id))
            text += pricedText(*model, plans.plan.priceDate);
    }
    return text;
}

/// Each changed plan is read and kept whole, so many changes of a large plan are too much.
bool fits(const Json& root, const Plan& plan, IssueList& issues)
{
    constexpr std::size_t kMostParts = 20'000'000;
    const auto changed = static_cast<std::size_t>(
        std::count_if(plan.scenarios.begin(), plan.scenarios.end(),
                      [](const Scenario& scenario) { return !scenario.set.empty(); }));
    if (changed <= 1 || countValues(root) * changed <= kMostParts)
        return true;
    issues.error(
        "/scenarios",
        QT_TRANSLATE_NOOP("Engine",
                          "%1 scenarios change a plan of %2 values; that many copies do not fit in memory. "
                          "Split the plan into several files"),
        {std::to_string(changed), std::to_string(countValues(root))});
    return false;
}

/// What the changes of scenarios are laid over.
struct Unchanged {
    const Json& root;
    const PriceBook& book;
    const std::vector<Issue>& issues; ///< of the plan without them
};

std::optional<Plan> readChanged(const Unchanged& unchanged, const Scenario& scenario,
                                std::vector<Issue>& issues)
{
    IssueList list(issues);
    Json changed = unchanged.root;
    const std::vector<SetPlace> places = applySet(changed, scenario, list);
    if (list.failed())
        return std::nullopt;
    std::vector<Issue> found;
    auto plan = readPlan(changed, unchanged.book, found);
    addIssues(std::move(found), unchanged.issues, places, issues);
    return plan;
}

} // namespace

std::optional<Plan> PlanFile::read(const PriceBook& book, const Scenario& scenario,
                                   std::vector<Issue>& issues) const
{
    if (scenario.set.empty())
        return read(book, issues);
    std::vector<Issue> before;
    (void)readPlan(m_data->json, book, before);
    return readChanged({m_data->json, book, before}, scenario, issues);
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
    std::vector<Issue> before;
    auto plan = file.read(book, before);
    issues.insert(issues.end(), before.begin(), before.end());
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
        auto changed = readChanged({root, book, before}, scenario, issues);
        complete = complete && changed.has_value();
        plans.byScenario.push_back(changed ? std::make_shared<const Plan>(std::move(*changed)) : nullptr);
    }
    if (!complete)
        return std::nullopt;
    plans.plan = std::move(*plan);
    plans.canonical = canonicalOf(root, plans);
    return plans;
}

} // namespace spendwright
