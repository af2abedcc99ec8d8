// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/readplan.h"

#include <unordered_map>

namespace spendwright {

namespace {

void checkId(ObjectReader& object, const std::string& name, const std::string& id)
{
    const auto place = object.find("id");
    if (!place)
        return;
    const int errorsBefore = object.issues().errors();
    const std::string written = readText(*place, object.issues());
    if (object.issues().errors() == errorsBefore && written != name && written != id) {
        object.issues().error(
            place->pointer,
            QT_TRANSLATE_NOOP(
                "Engine",
                "The id \"%1\" differs from the key \"%2\" under which the model stands; leave the id out"),
            {cutShort(written), cutShort(name)});
    }
}

void checkAliases(const Model& model, const Place& place, ModelIndex& index, IssueList& issues)
{
    for (std::size_t i = 0; i < model.aliases.size(); ++i) {
        if (!index.add(model.aliases[i], model.id)) {
            issues.error(childPointer(childPointer(place.pointer, "aliases"), i),
                         QT_TRANSLATE_NOOP("Engine", "\"%1\" names two models"),
                         {cutShort(model.aliases[i])});
        }
    }
}

} // namespace

PriceBook readModelOverrides(const Place& models, const PriceBook& book, IssueList& issues)
{
    PriceBook merged = book;
    ModelIndex index(book);
    std::unordered_map<std::string, std::size_t> places;
    for (const Model& model : merged.models)
        places.emplace(model.id, places.size());

    UniqueIds overridden(issues);
    for (const Place& member : readMembers(models, issues)) {
        ObjectReader object(member, issues);
        if (member.key.empty()) {
            issues.error(member.pointer,
                         QT_TRANSLATE_NOOP("Engine", "A model's id is empty; give it a name of its own"));
            continue;
        }
        const std::string* known = index.idOf(member.key);
        const std::string id = known ? *known : member.key;
        overridden.add(id, member.pointer);
        checkId(object, member.key, id);
        const auto [place, isNew] = places.emplace(id, merged.models.size());
        if (isNew) {
            merged.models.emplace_back().id = id;
            index.add(id, id);
        }
        Model& model = merged.models[place->second];
        readModelKeys(object, model);
        readDirectPrices(object, model);
        object.finish();
        checkAliases(model, member, index, issues);
    }
    return merged;
}

void checkModelUses(const Plan& plan, const ReadContext& context)
{
    for (const Model& model : plan.prices->models) {
        const auto use = context.modelUses.find(model.id);
        if (use == context.modelUses.end())
            continue;
        const std::string& name = Plan::label(model.name, model.id);
        if (!model.pricesOn(plan.priceDate)) {
            context.issues.warning(
                use->second,
                QT_TRANSLATE_NOOP("Engine",
                                  "%1 has no price on %2: its calls will be counted, but not priced"),
                {cutShort(name), plan.priceDate});
        }
        const bool gone = !model.retires.empty() && model.retires <= plan.priceDate;
        if (model.status == Model::Status::Retired || gone) {
            context.issues.warning(
                use->second,
                QT_TRANSLATE_NOOP("Engine", "%1 is retired: its provider no longer answers calls to it"),
                {cutShort(name)});
        }
    }
}

} // namespace spendwright
