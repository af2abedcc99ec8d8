// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/sampler.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace spendwright {

Sampler::Sampler(const Quantity& quantity)
    : m_kind(quantity.kind),
      m_a(quantity.a),
      m_b(quantity.b),
      m_c(quantity.c)
{
    if (quantity.isConstant()) {
        m_kind = Quantity::Kind::Constant;
        m_a = quantity.mean();
        m_count = toCount(m_a);
        m_microseconds = toMicroseconds(m_a);
    } else if (m_kind == Quantity::Kind::Lognormal) {
        const double low = exactLog(quantity.a);
        const double high = exactLog(quantity.b);
        m_a = (low + high) / 2;
        m_b = (high - low) / (2 * kNormalP95);
    } else if (m_kind == Quantity::Kind::Discrete) {
        double sum = 0;
        for (const double weight : quantity.weights)
            sum += weight;
        double running = 0;
        for (std::size_t i = 0; i < quantity.values.size(); ++i) {
            running += quantity.weights[i];
            m_values.push_back(quantity.values[i]);
            m_cumulative.push_back(running / sum);
        }
    }
}

void Sampler::counts(std::span<const std::uint64_t> keys, double factor, std::int64_t* drawn) const
{
    if (m_kind == Quantity::Kind::Lognormal && keys.size() > 1)
        return drawLognormals(keys, factor, drawn);
    for (const std::uint64_t key : keys)
        *drawn++ = count(key, factor);
}

// Step by step for all, with the digits of draw(): steps without branches become vector instructions.
void Sampler::drawLognormals(std::span<const std::uint64_t> keys, double factor, std::int64_t* drawn) const
{
    const std::size_t count = keys.size();
    std::array<double, kMostAtOnce> u, x, shifted, rest;
    for (std::size_t i = 0; i < count; ++i)
        u[i] = uniform01(keys[i]);
    std::array<std::size_t, kMostAtOnce> tails;
    std::size_t tailCount = 0;
    for (std::size_t i = 0; i < count; ++i) {
        tails[tailCount] = i;
        tailCount += static_cast<std::size_t>(!detail::inCentre(u[i]));
    }
    for (std::size_t i = 0; i < count; ++i)
        x[i] = detail::normalCentre(u[i]);
    for (std::size_t i = 0; i < tailCount; ++i)
        x[tails[i]] = detail::normalTail(u[tails[i]]);
    for (std::size_t i = 0; i < count; ++i) {
        x[i] = m_a + m_b * x[i];
        shifted[i] = detail::expShifted(x[i]);
        rest[i] = detail::expRest(x[i], shifted[i]);
    }
    for (std::size_t i = 0; i < count; ++i)
        drawn[i] = toCount((std::abs(x[i]) <= 708 ? detail::expTogether(shifted[i], rest[i]) : exactExp(x[i]))
                           * factor);
}

double Sampler::drawVarying(std::uint64_t key) const
{
    const double u = uniform01(key);
    if (m_kind == Quantity::Kind::Lognormal)
        return exactExp(m_a + m_b * inverseNormal(u));
    if (m_kind == Quantity::Kind::Uniform)
        return m_a + (m_b - m_a) * u;
    if (m_kind == Quantity::Kind::Triangular) {
        const double width = m_b - m_a;
        const double split = (m_c - m_a) / width;
        return u < split ? m_a + std::sqrt(u * width * (m_c - m_a))
                         : m_b - std::sqrt((1 - u) * width * (m_b - m_c));
    }
    const auto at = std::lower_bound(m_cumulative.begin(), m_cumulative.end() - 1, u) - m_cumulative.begin();
    return m_values[static_cast<std::size_t>(at)];
}

InputSampler::InputSampler(std::int64_t inputs, double popularity)
    : m_inputs(inputs),
      m_popularity(popularity)
{
    const std::int64_t listed = std::min(inputs, kTableSize);
    m_cumulative.reserve(static_cast<std::size_t>(listed));
    for (std::int64_t i = 1; i <= listed; ++i) {
        m_total += exactExp(-popularity * exactLog(static_cast<double>(i)));
        m_cumulative.push_back(m_total);
    }
    if (inputs > listed)
        m_total += tailIntegral(static_cast<double>(inputs) + 0.5);
}

double InputSampler::tailIntegral(double x) const
{
    const double from = exactLog(static_cast<double>(kTableSize) + 0.5);
    const double power = 1 - m_popularity;
    const double to = exactLog(x);
    if (std::abs(power) < 1e-9)
        return to - from;
    return (exactExp(power * to) - exactExp(power * from)) / power;
}

double InputSampler::tailPlace(double integral) const
{
    const double from = exactLog(static_cast<double>(kTableSize) + 0.5);
    const double power = 1 - m_popularity;
    if (std::abs(power) < 1e-9)
        return exactExp(from + integral);
    return exactExp(exactLog(exactExp(power * from) + power * integral) / power);
}

std::int64_t InputSampler::draw(std::uint64_t key) const
{
    if (m_inputs == 1)
        return 1;
    const double u = uniform01(key) * m_total;
    if (u < m_cumulative.back())
        return std::upper_bound(m_cumulative.begin(), m_cumulative.end(), u) - m_cumulative.begin() + 1;
    const auto place = static_cast<std::int64_t>(tailPlace(u - m_cumulative.back()) + 0.5);
    return std::clamp<std::int64_t>(place, static_cast<std::int64_t>(m_cumulative.size()), m_inputs);
}

double InputSampler::weight(std::int64_t i) const
{
    return exactExp(-m_popularity * exactLog(static_cast<double>(i))) / m_total;
}

} // namespace spendwright
