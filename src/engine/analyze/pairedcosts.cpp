// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/pairedcosts.h"

#include "engine/rng.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace spendwright {

namespace {

// The terms with the same relevant bits as one; those that cancel out are gone.
std::map<Players::Mask, double> reduced(const Terms& terms, Players::Mask relevant)
{
    std::map<Players::Mask, double> factors;
    for (const auto& [mask, factor] : terms)
        factors[mask & relevant] += factor;
    std::erase_if(factors, [](const auto& each) { return std::abs(each.second) < 1e-12; });
    return factors;
}

} // namespace

DrawnMean meanOf(const std::vector<double>& draws)
{
    if (draws.empty())
        return {};
    const auto n = static_cast<double>(draws.size());
    const double mean = std::accumulate(draws.begin(), draws.end(), 0.0) / n;
    double squares = 0;
    for (const double value : draws)
        squares += (value - mean) * (value - mean);
    return {mean, draws.size() > 1 ? squares / (n - 1) / n : 0};
}

Estimate PairedCosts::combine(const Terms& terms) const
{
    Estimate sum;
    double variance = 0;
    for (const Layer& layer : layers) {
        std::vector<std::pair<const std::vector<double>*, double>> series;
        std::size_t draws = std::numeric_limits<std::size_t>::max();
        for (const Part& part : layer.parts) {
            for (const auto& [mask, factor] : reduced(terms, part.relevant)) {
                series.emplace_back(&part.costs.at(mask), factor);
                draws = std::min(draws, series.back().first->size());
            }
        }
        if (series.empty() || draws == 0)
            continue;
        std::vector<double> values(draws, 0.0);
        for (const auto& [costs, factor] : series)
            for (std::size_t i = 0; i < draws; ++i)
                values[i] += factor * (*costs)[i];
        const DrawnMean mean = meanOf(values);
        sum.mean += mean.mean;
        variance += mean.variance;
    }
    sum.stderr_ = std::sqrt(variance);
    return sum;
}

Terms fairShareTerms(std::size_t player, std::size_t players)
{
    // |S|! (n - |S| - 1)! / n!, by size of S
    std::vector<double> weight(players);
    for (std::size_t size = 0; size < players; ++size) {
        double ways = static_cast<double>(players); // n x (n-1 choose size)
        for (std::size_t i = 0; i < size; ++i)
            ways *= static_cast<double>(players - 1 - i) / static_cast<double>(i + 1);
        weight[size] = 1 / ways;
    }
    Terms terms;
    const Players::Mask bit = Players::Mask{1} << player;
    for (Players::Mask mask = 0; mask < (Players::Mask{1} << players); ++mask) {
        if ((mask & bit) != 0)
            continue;
        const double factor = weight[static_cast<std::size_t>(std::popcount(mask))];
        terms.emplace_back(mask, factor);
        terms.emplace_back(mask | bit, -factor);
    }
    return terms;
}

std::vector<std::vector<std::size_t>> sampledOrders(std::size_t players, std::size_t count,
                                                    std::uint64_t seed)
{
    std::vector<std::vector<std::size_t>> orders;
    for (std::size_t k = 0; k < count; k += 2) {
        std::vector<std::size_t> order(players);
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t i = players - 1; i > 0; --i) {
            const double u = uniform01(childKey(childKey(seed, k), i));
            std::swap(order[i], order[static_cast<std::size_t>(u * static_cast<double>(i + 1))]);
        }
        orders.push_back(order);
        std::reverse(order.begin(), order.end());
        orders.push_back(order);
    }
    return orders;
}

} // namespace spendwright
