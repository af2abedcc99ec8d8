// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/json.h"

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>

namespace messagesserver {

/// Milliseconds since 1970, UTC.
using Instant = std::int64_t;

[[nodiscard]] std::string toRfc3339(Instant instant);
/// Understands "2026-11-22T12:00:00Z", with or without a fraction; throws ApiError otherwise.
[[nodiscard]] Instant fromRfc3339(const std::string& text);

/// The server's time, which can be set and moved. Unless told otherwise it runs on from the time of day.
class Clock {
public:
    Clock();
    [[nodiscard]] Instant now() const;
    void advance(std::int64_t milliseconds);
    /// {"at": time, "advance_s": seconds, "runs": whether it goes on by itself}, each optional.
    void configure(const Json& settings);
    [[nodiscard]] Json state() const;

private:
    [[nodiscard]] Instant read() const;

    using Steady = std::chrono::steady_clock;
    mutable std::mutex m_mutex;
    Instant m_base = 0;
    Steady::time_point m_since;
    bool m_runs = true;
};

} // namespace messagesserver
