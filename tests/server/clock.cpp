// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/clock.h"

#include "server/apierror.h"

#include <cmath>
#include <cstdio>
#include <ctime>

namespace messagesserver {

std::string toRfc3339(Instant instant)
{
    const auto seconds = static_cast<std::time_t>(instant >= 0 ? instant / 1000 : (instant - 999) / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[40];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    const auto rest = static_cast<int>(instant - static_cast<Instant>(seconds) * 1000);
    if (rest == 0)
        return std::string(text) + "Z";
    char fraction[8];
    std::snprintf(fraction, sizeof fraction, ".%03dZ", rest % 1000);
    return std::string(text) + fraction;
}

Instant fromRfc3339(const std::string& text)
{
    std::tm parts{};
    const char* const end = strptime(text.c_str(), "%Y-%m-%dT%H:%M:%S", &parts);
    if (!end || text.back() != 'Z')
        throw invalidRequest("not a time like 2026-11-22T12:00:00Z: " + text);
    const double fraction = *end == '.' ? std::stod(std::string("0") + end) : 0;
    return static_cast<Instant>(timegm(&parts)) * 1000 + std::llround(fraction * 1000);
}

Clock::Clock()
    : m_base(std::chrono::duration_cast<std::chrono::milliseconds>(
                 std::chrono::system_clock::now().time_since_epoch())
                 .count()),
      m_since(Steady::now())
{}

Instant Clock::read() const
{
    if (!m_runs)
        return m_base;
    return m_base + std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - m_since).count();
}

Instant Clock::now() const
{
    const std::lock_guard lock(m_mutex);
    return read();
}

void Clock::advance(std::int64_t milliseconds)
{
    const std::lock_guard lock(m_mutex);
    m_base += milliseconds;
}

void Clock::configure(const Json& settings)
{
    const std::lock_guard lock(m_mutex);
    m_base = read();
    m_since = Steady::now();
    if (memberOf(settings, "at").is_string())
        m_base = fromRfc3339(settings["at"].get<std::string>());
    m_base += std::llround(valueOr(settings, "advance_s", 0.0) * 1000);
    m_runs = valueOr(settings, "runs", m_runs);
}

Json Clock::state() const
{
    const std::lock_guard lock(m_mutex);
    return {{"now", toRfc3339(read())}, {"runs", m_runs}};
}

} // namespace messagesserver
