// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/arrivals.h"

#include "engine/rng.h"

#include <algorithm>
#include <cmath>

namespace spendwright {

namespace {

// Weights as whole numbers in the same proportions: exact for decimals of up to six places.
template <std::size_t Size>
std::array<std::int64_t, Size> wholeWeights(const std::optional<std::array<double, Size>>& weights)
{
    std::array<std::int64_t, Size> whole;
    whole.fill(1);
    if (!weights)
        return whole;
    const double most = *std::max_element(weights->begin(), weights->end());
    for (int places = 0; places <= 6; ++places) {
        const double scale = std::pow(10.0, places);
        bool exact = most * scale <= 1e6;
        for (std::size_t i = 0; i < Size; ++i) {
            whole[i] = roundedDecimalProduct({(*weights)[i]}, places);
            exact = exact && static_cast<double>(whole[i]) == (*weights)[i] * scale;
        }
        if (exact)
            return whole;
    }
    for (std::size_t i = 0; i < Size; ++i)
        whole[i] = roundHalfUp((*weights)[i] / most * 1e6);
    return whole;
}

constexpr std::int64_t kBucketUs = 60 * kSecondUs;

} // namespace

Intensity::Intensity(const Traffic& traffic, double runsPerDay, int periodDays)
    : m_days(periodDays),
      m_runsPerDay(std::max(0.0, runsPerDay)),
      m_profile(wholeWeights(traffic.profile)),
      m_week(wholeWeights(traffic.week))
{
    std::int64_t weekSum = 0;
    for (const std::int64_t each : m_week)
        weekSum += each;
    if (m_runsPerDay > 0)
        m_runsByWeight = Ratio::of(m_runsPerDay, static_cast<double>(weekSum));
    m_cumulative.reserve(static_cast<std::size_t>(hours()) + 1);
    m_cumulative.push_back(0);
    for (std::int64_t day = 0; day < m_days; ++day)
        m_weekdays += m_week[static_cast<std::size_t>(day % 7)];
    for (std::int64_t hour = 0; hour < hours(); ++hour)
        m_cumulative.push_back(m_cumulative.back() + weight(hour));
    m_expected = m_runsPerDay * static_cast<double>(m_weekdays * 7) / static_cast<double>(weekSum);
}

double Intensity::runsInHour(std::int64_t hour) const
{
    if (hour < 0 || hour >= hours() || m_cumulative.back() == 0)
        return 0;
    return m_expected * static_cast<double>(weight(hour)) / static_cast<double>(m_cumulative.back());
}

double Intensity::runsUntil(double us) const
{
    if (us <= 0 || m_cumulative.back() == 0)
        return 0;
    const double hour = us / static_cast<double>(kHourUs);
    if (hour >= static_cast<double>(hours()))
        return m_expected;
    const auto whole = static_cast<std::int64_t>(hour);
    const double before = static_cast<double>(m_cumulative[static_cast<std::size_t>(whole)]);
    const double inside = static_cast<double>(weight(whole)) * (hour - static_cast<double>(whole));
    return m_expected * (before + inside) / static_cast<double>(m_cumulative.back());
}

std::int64_t Intensity::evenHour(std::int64_t i, std::int64_t n) const
{
    const Int128 place = (2 * Int128(i) + 1) * m_cumulative.back(); // in 2n-ths of a weight
    const auto after =
        std::upper_bound(m_cumulative.begin(), m_cumulative.end() - 1, place,
                         [n](Int128 value, std::int64_t weights) { return value < 2 * Int128(n) * weights; });
    return static_cast<std::int64_t>(after - m_cumulative.begin()) - 1;
}

std::int64_t Intensity::evenTime(std::int64_t i, std::int64_t n, std::int64_t& hour) const
{
    const Int128 place = (2 * Int128(i) + 1) * m_cumulative.back(); // in 2n-ths of a weight
    // the last hour that begins no later than this place: where nothing is expected the time runs on
    while (hour + 1 < hours() && 2 * Int128(n) * m_cumulative[static_cast<std::size_t>(hour + 1)] <= place)
        ++hour;
    const Int128 inside = place - 2 * Int128(n) * m_cumulative[static_cast<std::size_t>(hour)];
    const Int128 width = 2 * Int128(n) * weight(hour);
    if (width == 0)
        return hour * kHourUs;
    return hour * kHourUs + static_cast<std::int64_t>((2 * inside * kHourUs + width) / (2 * width));
}

std::int64_t Intensity::timeOfShare(double u) const
{
    const double place = u * static_cast<double>(m_cumulative.back());
    const auto after = std::upper_bound(
        m_cumulative.begin(), m_cumulative.end() - 1, place,
        [](double value, std::int64_t weights) { return value < static_cast<double>(weights); });
    const auto hour = static_cast<std::int64_t>(after - m_cumulative.begin()) - 1;
    const double inside = place - static_cast<double>(m_cumulative[static_cast<std::size_t>(hour)]);
    const auto width = static_cast<double>(std::max<std::int64_t>(1, weight(hour)));
    return hour * kHourUs + static_cast<std::int64_t>(inside / width * static_cast<double>(kHourUs));
}

std::int64_t poissonCount(double mean, std::uint64_t key)
{
    constexpr double kMostMean = 500; // beyond some 700 its chance of none is no number
    const auto parts = static_cast<std::int64_t>(std::ceil(mean / kMostMean));
    if (parts > 1) {
        std::int64_t sum = 0;
        for (std::int64_t part = 0; part < parts; ++part)
            sum += poissonCount(mean / static_cast<double>(parts),
                                childKey(key, static_cast<std::uint64_t>(part)));
        return sum;
    }
    const double u = uniform01(key);
    double chance = exactExp(-mean);
    double below = chance;
    std::int64_t count = 0;
    const auto most = static_cast<std::int64_t>(mean + 40 * std::sqrt(mean) + 40);
    while (u > below && count < most) {
        ++count;
        chance *= mean / static_cast<double>(count);
        below += chance;
    }
    return count;
}

ArrivalStream::ArrivalStream(const Agent& agent, double runsPerDay, int periodDays, std::uint64_t agentKey)
    : m_intensity(*agent.traffic, runsPerDay, periodDays),
      m_kind(agent.traffic->arrivals),
      m_burstHour(agent.traffic->burstHour),
      m_key(agentKey)
{
    if (m_kind == Arrivals::Even) {
        m_known = m_intensity.wholeRuns();
    } else if (m_kind == Arrivals::Burst) {
        m_burstStarts.push_back(0);
        for (std::int64_t day = 0; day < periodDays; ++day)
            m_burstStarts.push_back(m_burstStarts.back() + m_intensity.burstRuns(day));
        m_known = m_burstStarts.back();
    }
    seek(0);
}

Arrival ArrivalStream::known(std::int64_t i) const
{
    std::int64_t hour = m_kind == Arrivals::Even ? m_intensity.evenHour(i, m_known) : 0;
    return known(i, hour);
}

Arrival ArrivalStream::known(std::int64_t i, std::int64_t& hour) const
{
    Arrival arrival;
    arrival.index = i;
    arrival.key = childKey(m_key, static_cast<std::uint64_t>(i));
    if (m_kind == Arrivals::Even) {
        arrival.timeUs = m_intensity.evenTime(i, m_known, hour);
    } else {
        const auto day =
            std::upper_bound(m_burstStarts.begin(), m_burstStarts.end(), i) - m_burstStarts.begin() - 1;
        arrival.timeUs = day * kDayUs + m_burstHour * kHourUs;
    }
    return arrival;
}

void ArrivalStream::seek(std::int64_t us)
{
    m_current.reset();
    if (m_kind == Arrivals::Poisson) {
        m_bucket = std::max<std::int64_t>(0, us / kBucketUs);
        m_arrivals.clear();
        m_at = 0;
        do
            next();
        while (m_current && m_current->timeUs < us);
        return;
    }
    std::int64_t low = 0;
    std::int64_t high = m_known;
    while (low < high) {
        const std::int64_t middle = (low + high) / 2;
        if (known(middle).timeUs < us)
            low = middle + 1;
        else
            high = middle;
    }
    m_index = low;
    m_hour = 0;
    if (m_index < m_known)
        m_current = known(m_index);
}

void ArrivalStream::next()
{
    m_current.reset();
    if (m_kind != Arrivals::Poisson) {
        if (++m_index < m_known)
            m_current = known(m_index, m_hour);
        return;
    }
    while (m_at == m_arrivals.size() && m_bucket * kBucketUs < m_intensity.periodUs())
        fillBucket();
    if (m_at < m_arrivals.size())
        m_current = m_arrivals[m_at++];
}

void ArrivalStream::fillBucket()
{
    m_arrivals.clear();
    m_at = 0;
    const std::int64_t bucket = m_bucket++;
    const double mean = m_intensity.runsInHour(bucket / 60) / 60;
    const std::uint64_t key = childKey(m_key, static_cast<std::uint64_t>(bucket));
    const std::int64_t count = mean > 0 ? poissonCount(mean, key) : 0;
    for (std::int64_t k = 0; k < count; ++k) {
        const std::uint64_t runKey = childKey(key, static_cast<std::uint64_t>(k));
        const double inside = uniform01(runKey ^ 0xa5a5a5a5a5a5a5a5ULL);
        m_arrivals.push_back(
            {bucket * kBucketUs + static_cast<std::int64_t>(inside * static_cast<double>(kBucketUs)), 0,
             runKey});
    }
    std::sort(m_arrivals.begin(), m_arrivals.end(), [](const Arrival& a, const Arrival& b) {
        return a.timeUs != b.timeUs ? a.timeUs < b.timeUs : a.key < b.key;
    });
    for (std::size_t k = 0; k < m_arrivals.size(); ++k)
        m_arrivals[k].index = (bucket << 20) + static_cast<std::int64_t>(k);
}

} // namespace spendwright
