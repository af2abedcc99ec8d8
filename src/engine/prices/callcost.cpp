// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prices/callcost.h"

#include "engine/decimal.h"

#include <algorithm>

namespace spendwright {

namespace {

ClassPrices classPrices(const Model& model, const TokenPrices& prices, Lane lane, bool us)
{
    const double laneMultiplier = lane == Lane::Batched ? model.batchMultiplier
                                  : lane == Lane::Fast  ? model.fastMultiplier.value_or(1)
                                                        : 1;
    const double geography = us ? model.usMultiplier : 1;
    const auto pico = [&](double perMillion) {
        return roundedDecimalProduct({perMillion, laneMultiplier, geography}, 6);
    };
    return {pico(prices.input), pico(*prices.cacheWrite5m), pico(*prices.cacheWrite1h),
            pico(*prices.cacheRead), pico(prices.output)};
}

std::int64_t dearestInput(const ClassPrices& prices, bool oneHour)
{
    const auto of = [&](TokenClass c) { return prices[static_cast<std::size_t>(c)]; };
    std::int64_t dearest =
        std::max({of(TokenClass::Input), of(TokenClass::CacheWrite5m), of(TokenClass::CacheRead)});
    return oneHour ? std::max(dearest, of(TokenClass::CacheWrite1h)) : dearest;
}

} // namespace

void setPrices(ModelProgram& program, const Model& model, std::string_view date, bool us)
{
    const auto prices = model.pricesOn(date);
    program.priced = prices.has_value();
    if (!prices)
        return;
    const auto tier = model.tierOn(date);
    if (tier)
        program.tierAbove = tier->aboveTokens;
    for (std::size_t lane = 0; lane < kLaneCount; ++lane) {
        program.prices[lane][0] = classPrices(model, *prices, static_cast<Lane>(lane), us);
        program.prices[lane][1] =
            tier ? classPrices(model, tier->prices, static_cast<Lane>(lane), us) : program.prices[lane][0];
    }
}

std::optional<Money> callCost(const Model& model, std::string_view date, const Usage& usage,
                              const CallTerms& terms)
{
    ModelProgram program;
    setPrices(program, model, date, terms.us);
    if (!program.priced)
        return std::nullopt;
    return Money::fromPico(costOf(usage, pricesFor(program, terms.lane, tierHolds(program, usage))));
}

std::optional<Money> mostCallCost(const Model& model, std::string_view date, std::int64_t inputTokens,
                                  std::int64_t outputTokens, const CallTerms& terms, bool oneHour)
{
    ModelProgram program;
    setPrices(program, model, date, terms.us);
    if (!program.priced)
        return std::nullopt;
    Int128 most = 0;
    for (const bool tier : {false, true}) {
        // What counts tokens before a call may be a little off, so a tier holds from a little earlier on.
        if (tier && !(program.tierAbove && inputTokens > *program.tierAbove / 10 * 9))
            continue;
        const ClassPrices& prices = pricesFor(program, terms.lane, tier);
        most =
            std::max(most, Int128(inputTokens) * dearestInput(prices, oneHour)
                               + Int128(outputTokens) * prices[static_cast<std::size_t>(TokenClass::Output)]);
    }
    return Money::fromPico(most);
}

} // namespace spendwright
