// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QNetworkReply>

#include <cstdint>
#include <optional>

namespace spendwright {

/// What a rate limit's headers say.
struct RateLimitLeft {
    std::optional<std::int64_t> limit;
    std::optional<std::int64_t> remaining; ///< of tokens rounded to thousands
    QDateTime reset;                       ///< when it is whole again; null where it isn't said
};

/// The rate limits with what is left of them, as the last answer said.
struct RateLimitsLeft {
    RateLimitLeft requests;
    RateLimitLeft tokens;
    RateLimitLeft inputTokens;
    RateLimitLeft outputTokens;
};

[[nodiscard]] RateLimitsLeft readRateLimits(const QNetworkReply& reply);

} // namespace spendwright
