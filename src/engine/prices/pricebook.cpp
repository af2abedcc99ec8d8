// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prices/pricebook.h"

#include "engine/prices/builtin.h"
#include "engine/prices/readmodel.h"

#include <algorithm>
#include <set>
#include <string>

namespace spendwright {

namespace {

constexpr double kWrite5mOfInput = 1.25;
constexpr double kWrite1hOfInput = 2;
constexpr double kReadOfInput = 0.1;

void fillIn(TokenPrices& prices)
{
    if (!prices.cacheWrite5m)
        prices.cacheWrite5m = kWrite5mOfInput * prices.input;
    if (!prices.cacheWrite1h)
        prices.cacheWrite1h = kWrite1hOfInput * prices.input;
    if (!prices.cacheRead)
        prices.cacheRead = kReadOfInput * prices.input;
}

const DatedPrices* newestOn(const std::vector<DatedPrices>& prices, std::string_view date)
{
    const DatedPrices* newest = nullptr;
    for (const DatedPrices& dated : prices) {
        if (dated.from <= date && (!newest || newest->from <= dated.from))
            newest = &dated;
    }
    return newest;
}

bool readHead(ObjectReader& object, PriceBook& book)
{
    const int errorsBefore = object.issues().errors();
    if (object.require("format"))
        (void)object.choice("format", {"spendwright-prices"});
    if (const auto version = object.require("version")) {
        if (!version->json->is_number() || version->json->get<double>() != 1) {
            object.issues().error(
                version->pointer,
                QT_TRANSLATE_NOOP("Engine",
                                  "The price book is of version %1, but this program reads version 1"),
                {excerpt(*version->json)});
        }
    }
    if (const auto date = object.require("as_of"))
        book.asOf = readDate(*date, object.issues());
    return object.issues().errors() == errorsBefore;
}

void readModels(const Place& list, PriceBook& book, IssueList& issues)
{
    std::set<std::string, std::less<>> names;
    const auto claim = [&](const std::string& name, const std::string& pointer) {
        if (!name.empty() && !names.insert(name).second)
            issues.error(pointer, QT_TRANSLATE_NOOP("Engine", "\"%1\" names two models"), {cutShort(name)});
    };
    for (const Place& member : readList(list, issues)) {
        ObjectReader object(member, issues);
        Model model;
        model.id = object.id("id");
        readModelKeys(object, model);
        object.finish();
        claim(model.id, childPointer(member.pointer, "id"));
        for (std::size_t i = 0; i < model.aliases.size(); ++i)
            claim(model.aliases[i], childPointer(childPointer(member.pointer, "aliases"), i));
        book.models.push_back(std::move(model));
    }
}

} // namespace

std::optional<TokenPrices> Model::pricesOn(std::string_view date) const
{
    const DatedPrices* dated = newestOn(prices, date);
    if (!dated && !(input && output))
        return std::nullopt;
    TokenPrices inForce = dated ? dated->prices : TokenPrices{};
    inForce.input = input.value_or(inForce.input);
    inForce.output = output.value_or(inForce.output);
    if (cacheWrite5m)
        inForce.cacheWrite5m = cacheWrite5m;
    if (cacheWrite1h)
        inForce.cacheWrite1h = cacheWrite1h;
    if (cacheRead)
        inForce.cacheRead = cacheRead;
    fillIn(inForce);
    return inForce;
}

std::optional<PriceTier> Model::tierOn(std::string_view date) const
{
    if (!tier || !pricesOn(date))
        return std::nullopt;
    PriceTier inForce = *tier;
    fillIn(inForce.prices);
    return inForce;
}

const Model* PriceBook::find(std::string_view idOrAlias) const
{
    for (const Model& model : models) {
        if (model.id == idOrAlias)
            return &model;
    }
    for (const Model& model : models) {
        if (std::find(model.aliases.begin(), model.aliases.end(), idOrAlias) != model.aliases.end())
            return &model;
    }
    return nullptr;
}

std::optional<PriceBook> readPriceBook(std::string_view json, std::vector<Issue>& issues)
{
    IssueList list(issues);
    const auto root = parseJson(json, list);
    if (!root)
        return std::nullopt;
    PriceBook book;
    ObjectReader object({&*root, "", "price book"}, list);
    if (!object.valid() || !readHead(object, book))
        return std::nullopt;
    if (const auto models = object.require("models"))
        readModels(*models, book, list);
    object.finish();
    return list.failed() ? std::nullopt : std::optional(std::move(book));
}

const PriceBook& builtInPriceBook()
{
    static const PriceBook book = [] {
        std::vector<Issue> issues;
        return readPriceBook(builtInPricesText(), issues)
            .value_or(PriceBook{}); // a test reads it without issues
    }();
    return book;
}

} // namespace spendwright
