// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/billedusage.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace spendwright {

namespace {

constexpr double kMostTokens = 1e12;
constexpr Money kWebSearch = Money::fromPico(10'000'000'000); // 10 dollars for 1,000 searches

/// Nothing where it is no count; `absent` where it is null or not there.
std::optional<std::int64_t> count(const QJsonValue& value, std::optional<std::int64_t> absent)
{
    if (value.isNull() || value.isUndefined())
        return absent;
    const double number = value.toDouble(-1);
    if (!(number >= 0 && number <= kMostTokens) || number != std::floor(number))
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

std::optional<Usage> readClasses(const QJsonObject& json, CacheTtl unsplit)
{
    const auto of = [](const QJsonObject& object, const char* key, std::optional<std::int64_t> absent) {
        return count(object[QLatin1String(key)], absent);
    };
    const auto input = of(json, "input_tokens", std::nullopt);
    const auto output = of(json, "output_tokens", std::nullopt);
    const auto written = of(json, "cache_creation_input_tokens", 0);
    const auto read = of(json, "cache_read_input_tokens", 0);
    const QJsonObject split = json[QLatin1String("cache_creation")].toObject();
    auto write5m = of(split, "ephemeral_5m_input_tokens", 0);
    auto write1h = of(split, "ephemeral_1h_input_tokens", 0);
    if (!input || !output || !written || !read || !write5m || !write1h)
        return std::nullopt;
    // What the split doesn't tell: the dearer one where it was asked for.
    const std::int64_t rest = std::max<std::int64_t>(0, *written - *write5m - *write1h);
    (unsplit == CacheTtl::OneHour ? *write1h : *write5m) += rest;
    Usage usage;
    usage[TokenClass::Input] = *input;
    usage[TokenClass::CacheWrite5m] = *write5m;
    usage[TokenClass::CacheWrite1h] = *write1h;
    usage[TokenClass::CacheRead] = *read;
    usage[TokenClass::Output] = *output;
    return usage;
}

bool readParts(const QJsonObject& json, CacheTtl unsplit, BilledUsage& usage)
{
    const QJsonArray iterations = json[QLatin1String("iterations")].toArray();
    for (const QJsonValue iteration : iterations) {
        const QJsonObject part = iteration.toObject();
        const auto classes = readClasses(part, unsplit);
        if (!classes)
            return false;
        usage.parts.push_back({part[QLatin1String("model")].toString(), *classes});
    }
    if (!iterations.isEmpty())
        return true;
    const auto classes = readClasses(json, unsplit);
    if (classes)
        usage.parts.push_back({{}, *classes});
    return classes.has_value();
}

CallTerms termsOf(const MessageRequest& request)
{
    return {request.fast ? Lane::Fast : Lane::Standard, request.usOnly};
}

const Model* priced(const QString& answered, const QString& asked, const PriceContext& prices)
{
    for (const QString& name : {answered, asked}) {
        const Model* const model = prices.book->find(name.toStdString());
        if (model && model->pricesOn(prices.date))
            return model;
    }
    return nullptr;
}

} // namespace

Usage BilledUsage::total() const
{
    Usage sum;
    for (const Part& part : parts) {
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            sum.tokens[c] += part.usage.tokens[c];
    }
    return sum;
}

std::optional<BilledUsage> readUsage(const QJsonObject& json, CacheTtl unsplit)
{
    BilledUsage usage;
    if (!readParts(json, unsplit, usage))
        return std::nullopt;
    const QJsonObject tools = json[QLatin1String("server_tool_use")].toObject();
    const auto searches = count(tools[QLatin1String("web_search_requests")], 0);
    if (!searches)
        return std::nullopt;
    usage.webSearches = *searches;
    usage.webFetches = count(tools[QLatin1String("web_fetch_requests")], 0).value_or(0);
    usage.thinkingTokens =
        count(json[QLatin1String("output_tokens_details")].toObject()[QLatin1String("thinking_tokens")],
              std::nullopt);
    if (json[QLatin1String("service_tier")] == QLatin1String("batch"))
        usage.terms.lane = Lane::Batched;
    else if (json[QLatin1String("speed")] == QLatin1String("fast"))
        usage.terms.lane = Lane::Fast;
    usage.terms.us = json[QLatin1String("inference_geo")] == QLatin1String("us");
    return usage;
}

std::optional<Money> billedCost(const BilledUsage& usage, const QString& answered, const QString& asked,
                                const PriceContext& prices)
{
    Money sum = kWebSearch * usage.webSearches;
    for (const BilledUsage::Part& part : usage.parts) {
        const Model* const model = priced(part.model.isEmpty() ? answered : part.model,
                                          part.model.isEmpty() ? asked : QString(), prices);
        const auto cost = model ? callCost(*model, prices.date, part.usage, usage.terms) : std::nullopt;
        if (!cost)
            return std::nullopt;
        sum += *cost;
    }
    return sum;
}

std::optional<Money> worstCost(const MessageRequest& request, std::int64_t inputTokens,
                               const PriceContext& prices, std::optional<Message>& problem)
{
    problem.reset();
    for (const QJsonValue tool : request.tools) {
        if (!isServerTool(tool.toObject()))
            continue;
        problem = Message{QT_TRANSLATE_NOOP("Engine",
                                            "The tool \"%1\" runs at the provider's, and what its results "
                                            "add to the bill can't be known before: no cap could hold"),
                          {tool.toObject()[QLatin1String("name")].toString().toStdString()}};
        return std::nullopt;
    }
    const Model* const model = priced({}, request.model, prices);
    if (!model) {
        problem =
            Message{QT_TRANSLATE_NOOP("Engine", "The price book has no price for the model \"%1\", so nobody "
                                                "can say whether the cap would hold"),
                    {request.model.toStdString()}};
        return std::nullopt;
    }
    return mostCallCost(*model, prices.date, inputTokens, request.maxTokens, termsOf(request),
                        request.longestCache() == CacheTtl::OneHour);
}

std::optional<Money> worstCost(const MessageRequest& request, const BilledUsage& input,
                               const QString& answered, const PriceContext& prices)
{
    BilledUsage most = input;
    if (most.parts.size() != 1)
        return std::nullopt;
    std::int64_t& output = most.parts.front().usage[TokenClass::Output];
    output = std::max(output, request.maxTokens);
    return billedCost(most, answered, request.model, prices);
}

std::int64_t mostInputTokens(const MessageRequest& request)
{
    // A token is a byte at least; what the API adds for tools, roles and thinking is below the rest.
    constexpr std::int64_t kAddedByApi = 2000;
    constexpr std::int64_t kAddedByMessage = 20;
    return static_cast<std::int64_t>(countBody(request).size()) + kAddedByApi
           + kAddedByMessage * static_cast<std::int64_t>(request.messages.size());
}

} // namespace spendwright
