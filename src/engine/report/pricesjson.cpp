// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/jsontext.h"
#include "engine/report/modelstatus.h"
#include "engine/report/writers.h"

namespace spendwright {

namespace {

void addPrices(JsonText& json, const std::optional<TokenPrices>& prices)
{
    const auto price = [&](const char* key, auto member) {
        json.add(key, prices ? std::optional<double>((*prices).*member) : std::nullopt);
    };
    price("input", &TokenPrices::input);
    price("output", &TokenPrices::output);
    price("cache_write_5m", &TokenPrices::cacheWrite5m);
    price("cache_write_1h", &TokenPrices::cacheWrite1h);
    price("cache_read", &TokenPrices::cacheRead);
}

void addModel(JsonText& json, const Model& model, const std::string& date)
{
    json.beginObject().add("id", model.id).add("name", model.name).add("provider", model.provider);
    json.add("status", statusId(model.status)).add("retires", model.retires);
    addPrices(json, model.pricesOn(date));
    const std::optional<PriceTier> tier = model.tierOn(date);
    if (tier) {
        json.beginInlineObject("tier").add("above_tokens", static_cast<double>(tier->aboveTokens));
        addPrices(json, tier->prices);
        json.end();
    } else {
        json.add("tier", std::optional<double>());
    }
    json.add("batch_multiplier", model.batchMultiplier).add("fast_multiplier", model.fastMultiplier);
    json.add("us_multiplier", model.usMultiplier);
    json.add("min_cacheable_tokens", static_cast<double>(model.minCacheableTokens));
    json.add("context_window", static_cast<double>(model.contextWindow));
    json.add("source", model.source).add("notes", model.notes).end();
}

} // namespace

std::string toJson(const PriceBook& book, const std::string& date)
{
    JsonText json;
    json.beginObject().add("format", "spendwright-price-list").add("version", 1);
    json.add("as_of", book.asOf).add("date", date).beginArray("models");
    for (const Model& model : book.models)
        addModel(json, model, date);
    return json.end().end().text();
}

} // namespace spendwright
