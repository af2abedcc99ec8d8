// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prices/readmodel.h"

#include <algorithm>
#include <set>

namespace spendwright {

namespace {

void readOptionalPrice(ObjectReader& object, const char* key, std::optional<double>& target)
{
    if (const auto place = object.find(key))
        target = readNumber(*place, limits::kUsd, object.issues());
}

void readRequiredPrice(ObjectReader& object, const char* key, double& target)
{
    if (const auto place = object.require(key))
        target = readNumber(*place, limits::kUsd, object.issues()).value_or(0);
}

void readTokenPrices(ObjectReader& object, TokenPrices& prices)
{
    readRequiredPrice(object, "input", prices.input);
    readRequiredPrice(object, "output", prices.output);
    readOptionalPrice(object, "cache_write_5m", prices.cacheWrite5m);
    readOptionalPrice(object, "cache_write_1h", prices.cacheWrite1h);
    readOptionalPrice(object, "cache_read", prices.cacheRead);
}

std::vector<DatedPrices> readDatedPrices(const Place& list, IssueList& issues)
{
    std::vector<DatedPrices> prices;
    std::set<std::string> days;
    for (const Place& member : readList(list, issues)) {
        ObjectReader object(member, issues);
        DatedPrices dated;
        object.date("from", dated.from);
        readTokenPrices(object, dated.prices);
        object.finish();
        if (!days.insert(dated.from).second) {
            issues.error(
                childPointer(member.pointer, "from"),
                QT_TRANSLATE_NOOP("Engine", "There are two prices from \"%1\" on; remove one of them"),
                {dated.from});
        }
        prices.push_back(std::move(dated));
    }
    std::stable_sort(prices.begin(), prices.end(),
                     [](const DatedPrices& a, const DatedPrices& b) { return a.from < b.from; });
    return prices;
}

PriceTier readTier(const Place& place, IssueList& issues)
{
    ObjectReader object(place, issues);
    PriceTier tier;
    if (const auto above = object.require("above_tokens"))
        tier.aboveTokens = readWhole(*above, limits::kTokens, issues).value_or(0);
    readTokenPrices(object, tier.prices);
    object.finish();
    return tier;
}

void readLatency(const Place& place, ModelLatency& latency, IssueList& issues)
{
    ObjectReader object(place, issues);
    object.number("base_s", latency.baseS, limits::kSeconds);
    object.positive("prefill_tokens_per_s", latency.prefillTokensPerS, limits::kRate);
    object.positive("read_tokens_per_s", latency.readTokensPerS, limits::kRate);
    object.positive("output_tokens_per_s", latency.outputTokensPerS, limits::kRate);
    object.finish();
}

void readNames(ObjectReader& object, Model& model)
{
    object.text("name", model.name);
    object.text("provider", model.provider);
    if (const auto list = object.find("aliases")) {
        model.aliases.clear();
        for (const Place& member : readList(*list, object.issues())) {
            std::string alias = readText(member, object.issues());
            if (!alias.empty())
                model.aliases.push_back(std::move(alias));
        }
    }
    if (const auto status = object.choice("status", {"active", "deprecated", "retired"}))
        model.status = static_cast<Model::Status>(*status);
    object.date("retires", model.retires);
    object.text("source", model.source);
    object.text("notes", model.notes);
}

} // namespace

void readModelKeys(ObjectReader& object, Model& model)
{
    readNames(object, model);
    IssueList& issues = object.issues();
    if (const auto list = object.find("prices"))
        model.prices = readDatedPrices(*list, issues);
    if (const auto tier = object.find("tier"))
        model.tier = readTier(*tier, issues);
    object.number("batch_multiplier", model.batchMultiplier, limits::kFactor);
    if (const auto fast = object.find("fast_multiplier"))
        model.fastMultiplier = readNumber(*fast, limits::kFactor, issues);
    object.number("us_multiplier", model.usMultiplier, limits::kFactor);
    object.whole("min_cacheable_tokens", model.minCacheableTokens, limits::kTokens);
    object.whole("context_window", model.contextWindow, limits::kTokens);
    object.whole("max_output_tokens", model.maxOutputTokens, limits::kTokens);
    object.positive("tokenizer_ratio", model.tokenizerRatio, limits::kFactor);
    object.whole("tool_overhead_tokens", model.toolOverheadTokens, limits::kTokens);
    if (const auto latency = object.find("latency"))
        readLatency(*latency, model.latency, issues);
}

void readDirectPrices(ObjectReader& object, Model& model)
{
    readOptionalPrice(object, "input", model.input);
    readOptionalPrice(object, "output", model.output);
    readOptionalPrice(object, "cache_write_5m", model.cacheWrite5m);
    readOptionalPrice(object, "cache_write_1h", model.cacheWrite1h);
    readOptionalPrice(object, "cache_read", model.cacheRead);
}

ModelIndex::ModelIndex(const PriceBook& book)
{
    for (const Model& model : book.models) {
        add(model.id, model.id);
        for (const std::string& alias : model.aliases)
            add(alias, model.id);
    }
}

const std::string* ModelIndex::idOf(const std::string& idOrAlias) const
{
    const auto found = m_ids.find(idOrAlias);
    return found == m_ids.end() ? nullptr : &found->second;
}

std::vector<std::string> ModelIndex::names() const
{
    std::vector<std::string> names;
    names.reserve(m_ids.size());
    for (const auto& [name, id] : m_ids)
        names.push_back(name);
    return names;
}

bool ModelIndex::add(const std::string& name, const std::string& id)
{
    const auto [place, isNew] = m_ids.emplace(name, id);
    return isNew || place->second == id;
}

} // namespace spendwright
