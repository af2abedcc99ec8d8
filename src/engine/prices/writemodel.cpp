// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prices/writemodel.h"

#include "engine/plan/json.h"
#include "engine/plan/limits.h"

#include <array>

namespace spendwright {

namespace {

const auto kNeverReached = static_cast<std::int64_t>(limits::kTokens.most);

void addOptional(Json& json, const char* key, const std::optional<double>& value)
{
    if (value)
        json[key] = *value;
}

Json pricesJson(const TokenPrices& prices)
{
    Json json = {{"input", prices.input}, {"output", prices.output}};
    addOptional(json, "cache_write_5m", prices.cacheWrite5m);
    addOptional(json, "cache_write_1h", prices.cacheWrite1h);
    addOptional(json, "cache_read", prices.cacheRead);
    return json;
}

Json tierJson(const std::optional<PriceTier>& tier)
{
    Json json = {{"above_tokens", tier ? tier->aboveTokens : kNeverReached}};
    json.update(pricesJson(tier ? tier->prices : TokenPrices{}));
    return json;
}

Json latencyJson(const ModelLatency& latency)
{
    return {{"base_s", latency.baseS},
            {"prefill_tokens_per_s", latency.prefillTokensPerS},
            {"read_tokens_per_s", latency.readTokensPerS},
            {"output_tokens_per_s", latency.outputTokensPerS}};
}

void addFigures(Json& json, const Model& model)
{
    json["tier"] = tierJson(model.tier);
    json["batch_multiplier"] = model.batchMultiplier;
    json["fast_multiplier"] = model.fastMultiplier.value_or(1);
    json["us_multiplier"] = model.usMultiplier;
    json["min_cacheable_tokens"] = model.minCacheableTokens;
    json["context_window"] = model.contextWindow;
    json["max_output_tokens"] = model.maxOutputTokens;
    json["tokenizer_ratio"] = model.tokenizerRatio;
    json["tool_overhead_tokens"] = model.toolOverheadTokens;
    json["latency"] = latencyJson(model.latency);
}

void addNames(Json& json, const Model& model)
{
    static constexpr std::array kStatus = {"active", "deprecated", "retired"};
    json["name"] = model.name;
    json["provider"] = model.provider;
    json["aliases"] = model.aliases;
    json["status"] = kStatus.at(static_cast<std::size_t>(model.status));
    if (!model.retires.empty())
        json["retires"] = model.retires;
    json["source"] = model.source;
    json["notes"] = model.notes;
}

} // namespace

bool isNeutral(const PriceTier& tier)
{
    return tier.aboveTokens >= kNeverReached;
}

std::vector<std::pair<std::string, std::string>> modelKeys(const Model& model)
{
    Json json = Json::object();
    addNames(json, model);
    json["prices"] = Json::array();
    for (const DatedPrices& dated : model.prices) {
        Json entry = Json::object();
        if (!dated.from.empty())
            entry["from"] = dated.from;
        entry.update(pricesJson(dated.prices));
        json["prices"].push_back(std::move(entry));
    }
    addOptional(json, "input", model.input);
    addOptional(json, "output", model.output);
    addOptional(json, "cache_write_5m", model.cacheWrite5m);
    addOptional(json, "cache_write_1h", model.cacheWrite1h);
    addOptional(json, "cache_read", model.cacheRead);
    addFigures(json, model);
    std::vector<std::pair<std::string, std::string>> keys;
    for (const auto& [key, value] : json.items())
        keys.emplace_back(key, value.dump(-1, ' ', false, Json::error_handler_t::replace));
    return keys;
}

std::string pricedText(const Model& model, const std::string& date)
{
    Json json = {{"id", model.id}};
    const auto prices = model.pricesOn(date);
    json["prices"] = prices ? pricesJson(*prices) : Json();
    Model figures = model;
    figures.tier = model.tierOn(date);
    if (figures.tier && isNeutral(*figures.tier))
        figures.tier.reset();
    addFigures(json, figures);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace spendwright
