// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clock.h"
#include "server/json.h"
#include "server/models.h"

#include <cstdint>
#include <map>
#include <string>

namespace messagesserver {

/// The limits per minute of each group of models, as token buckets that refill all the time. Not
/// synchronised.
class RateLimits {
public:
    /// {"requests", "input_tokens", "output_tokens"} per minute: from then on what exceeds them is refused.
    /// Before, they are those of the Start tier and only told.
    void configure(const Json& limits);
    /// Takes a request; throws the API's 429 where a limit is reached.
    void admit(const ModelRules& model, Instant now);
    /// Takes what it used. Reads of the cache do not count.
    void charge(const ModelRules& model, std::int64_t input, std::int64_t output, Instant now);
    /// anthropic-ratelimit-*
    [[nodiscard]] std::map<std::string, std::string> headers(const ModelRules& model, Instant now);

private:
    struct Bucket {
        double limit = 0;
        double level = 0;
        Instant at = 0;
    };
    struct Group {
        Bucket requests;
        Bucket input;
        Bucket output;
    };

    Group& group(const ModelRules& model, Instant now);

    std::map<std::string, Group> m_groups;
    Json m_limits;
};

} // namespace messagesserver
