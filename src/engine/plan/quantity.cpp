// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/quantity.h"

#include "engine/rng.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace spendwright {

namespace {

constexpr double kLeastShare = 0.00001; // where a distribution without an end is cut off for display

struct LogParameters {
    double mu;
    double sigma;
};

LogParameters logParameters(const Quantity& quantity)
{
    const double low = exactLog(quantity.a);
    const double high = exactLog(quantity.b);
    return {(low + high) / 2, (high - low) / (2 * kNormalP95)};
}

double triangularQuantile(const Quantity& quantity, double u)
{
    const double width = quantity.b - quantity.a;
    const double rise = quantity.c - quantity.a;
    const double fall = quantity.b - quantity.c;
    if (u * width < rise)
        return quantity.a + std::sqrt(u * width * rise);
    return quantity.b - std::sqrt((1 - u) * width * fall);
}

double discreteQuantile(const Quantity& quantity, double u)
{
    const double sum = std::accumulate(quantity.weights.begin(), quantity.weights.end(), 0.0);
    double reached = 0;
    for (std::size_t i = 0; i < quantity.values.size(); ++i) {
        reached += quantity.weights[i];
        if (quantity.weights[i] > 0 && u * sum <= reached)
            return quantity.values[i];
    }
    return quantity.greatest(); // u so near to 1 that the sums' rounding shows
}

} // namespace

Quantity Quantity::lognormal(double p5, double p95)
{
    Quantity quantity;
    quantity.kind = Kind::Lognormal;
    quantity.a = p5;
    quantity.b = p95;
    return quantity;
}

Quantity Quantity::uniform(double min, double max)
{
    Quantity quantity;
    quantity.kind = Kind::Uniform;
    quantity.a = min;
    quantity.b = max;
    return quantity;
}

Quantity Quantity::triangular(double min, double mode, double max)
{
    Quantity quantity;
    quantity.kind = Kind::Triangular;
    quantity.a = min;
    quantity.b = max;
    quantity.c = mode;
    return quantity;
}

Quantity Quantity::discrete(std::vector<double> values, std::vector<double> weights)
{
    if (weights.empty())
        weights.assign(values.size(), 1.0);
    std::vector<std::size_t> places(values.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t x, std::size_t y) { return values[x] < values[y]; });
    Quantity quantity;
    quantity.kind = Kind::Discrete;
    for (const std::size_t place : places) {
        quantity.values.push_back(values[place]);
        quantity.weights.push_back(weights[place]);
    }
    return quantity;
}

bool Quantity::isConstant() const
{
    switch (kind) {
    case Kind::Constant:
        return true;
    case Kind::Lognormal:
    case Kind::Uniform:
    case Kind::Triangular:
        return a == b;
    case Kind::Discrete:
        return least() == greatest();
    }
    return true;
}

double Quantity::mean() const
{
    switch (kind) {
    case Kind::Constant:
        return a;
    case Kind::Lognormal: {
        if (a == b)
            return a;
        const LogParameters log = logParameters(*this);
        return exactExp(log.mu + log.sigma * log.sigma / 2);
    }
    case Kind::Uniform:
        return (a + b) / 2;
    case Kind::Triangular:
        return (a + b + c) / 3;
    case Kind::Discrete: {
        double weighted = 0;
        double sum = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            weighted += values[i] * weights[i];
            sum += weights[i];
        }
        return weighted / sum;
    }
    }
    return a;
}

double Quantity::quantile(double u) const
{
    switch (kind) {
    case Kind::Constant:
        return a;
    case Kind::Lognormal: {
        if (a == b)
            return a;
        const LogParameters log = logParameters(*this);
        return exactExp(log.mu + log.sigma * inverseNormal(u));
    }
    case Kind::Uniform:
        return a + u * (b - a);
    case Kind::Triangular:
        return a == b ? a : triangularQuantile(*this, u);
    case Kind::Discrete:
        return discreteQuantile(*this, u);
    }
    return a;
}

double Quantity::density(double x) const
{
    const bool inside = x >= a && x <= b && a < b;
    switch (kind) {
    case Kind::Constant:
    case Kind::Discrete:
        return 0;
    case Kind::Lognormal: {
        if (a == b || x <= 0)
            return 0;
        const LogParameters log = logParameters(*this);
        const double z = (exactLog(x) - log.mu) / log.sigma;
        return exactExp(-z * z / 2) / (x * log.sigma * std::sqrt(2 * std::numbers::pi));
    }
    case Kind::Uniform:
        return inside ? 1 / (b - a) : 0;
    case Kind::Triangular:
        if (!inside)
            return 0;
        return x < c   ? 2 * (x - a) / ((b - a) * (c - a))
               : x > c ? 2 * (b - x) / ((b - a) * (b - c))
                       : 2 / (b - a);
    }
    return 0;
}

double Quantity::least() const
{
    if (kind == Kind::Lognormal)
        return quantile(kLeastShare);
    if (kind != Kind::Discrete)
        return a;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (weights[i] > 0)
            return values[i];
    }
    return 0;
}

double Quantity::greatest() const
{
    if (kind == Kind::Constant)
        return a;
    if (kind == Kind::Lognormal)
        return quantile(1 - kLeastShare);
    if (kind != Kind::Discrete)
        return b;
    for (std::size_t i = values.size(); i-- > 0;) {
        if (weights[i] > 0)
            return values[i];
    }
    return 0;
}

} // namespace spendwright
