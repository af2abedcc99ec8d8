// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/sharedplan.h"

#include "engine/plan/json.h"
#include "engine/plan/modelsused.h"
#include "engine/plan/planfiledata.h"
#include "engine/prices/writemodel.h"
#include "engine/rng.h"

#include <utility>

namespace spendwright {

namespace {

using Field = std::pair<const char*, std::string SharedNote::*>;
constexpr Field kFields[] = {
    {"date", &SharedNote::date},
    {"program", &SharedNote::program},
    {"scenario", &SharedNote::scenario},
    {"against", &SharedNote::against},
    {"plan", &SharedNote::plan},
    {"fingerprint", &SharedNote::fingerprint},
    {"simulation", &SharedNote::simulation},
};

std::string quoted(const std::string& text)
{
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// What the file calls a model where it says something of it already, there or in a scenario's changes; else
/// the id.
std::string keyOf(const PlanFile& file, const PlanSet& plans, const Model& model)
{
    const auto names = [&](const std::string& key) {
        const Model* const found = plans.plan.prices->find(key);
        return found && found->id == model.id;
    };
    for (const std::string& key : file.keys("/models")) {
        if (names(key))
            return key;
    }
    for (const Scenario& scenario : plans.plan.scenarios) {
        for (const SetEntry& entry : scenario.set) {
            const auto keys = splitPointer(entry.path);
            if (keys && keys->size() > 1 && keys->front() == "models" && names(keys->at(1)))
                return keys->at(1);
        }
    }
    return model.id;
}

} // namespace

std::string planFingerprint(const PlanSet& plans, std::uint64_t seed)
{
    const std::uint64_t hash = childKey(hashText(plans.canonical), seed);
    std::string hex(16, '0');
    for (std::size_t i = 0; i < hex.size(); ++i)
        hex[i] = "0123456789abcdef"[(hash >> (60 - 4 * i)) & 15U];
    return hex;
}

PlanFile sharedPlan(PlanFile file, const PlanSet& plans, std::uint64_t seed, SharedNote note)
{
    std::vector<SetEntry> values = {{"/seed", std::to_string(seed)},
                                    {"/price_date", quoted(plans.plan.priceDate)}};
    for (const std::string& id : modelsUsed(plans)) {
        const Model* const model = plans.plan.prices->find(id);
        if (!model)
            continue;
        const std::string place = childPointer("/models", keyOf(file, plans, *model));
        for (const auto& [key, json] : modelKeys(*model))
            values.push_back({childPointer(place, key), json});
    }
    note.plan = planFingerprint(plans, seed);
    file.remove("/shared");
    for (const auto& [key, member] : kFields) {
        const std::string& value = note.*member;
        if (!value.empty())
            values.push_back(SetEntry{childPointer("/shared", std::string_view(key)), quoted(value)});
    }
    file.setAll(values);
    return file;
}

std::optional<SharedNote> sharedNote(const PlanFile& file)
{
    const Json& root = file.data().json;
    const auto shared = root.find("shared");
    if (shared == root.end() || !shared->is_object())
        return std::nullopt;
    SharedNote note;
    for (const auto& [key, member] : kFields) {
        const auto value = shared->find(key);
        if (value != shared->end() && value->is_string())
            note.*member = value->get<std::string>();
    }
    return note;
}

SharedFigures compareShared(const SharedNote& note, const std::string& theirs, const std::string& ours,
                            const PlanSet& plans)
{
    if (theirs == ours)
        return SharedFigures::Same;
    return note.plan == planFingerprint(plans, plans.plan.seed) ? SharedFigures::Differ
                                                                : SharedFigures::PlanEdited;
}

} // namespace spendwright
