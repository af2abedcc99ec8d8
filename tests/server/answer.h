// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/json.h"
#include "server/models.h"
#include "server/promptcache.h"

#include <cstdint>
#include <string>

namespace messagesserver {

/// What a reply of the script becomes for one request.
struct Answer {
    Json content = Json::array();
    std::string stopReason = "end_turn";
    Json stopSequence = {};
    Json stopDetails = {};
    std::int64_t outputTokens = 0;
    std::int64_t thinkingTokens = 0;
    Json usage = {}; ///< members of usage that the script sets
};

/// Cuts at max_tokens and stop sequences as the API does. `serial` makes the ids of tool uses unique.
[[nodiscard]] Answer answerTo(const Json& body, const ModelRules& model, const Json& reply,
                              std::int64_t serial);

/// The request's usage in full, as at the end of the response.
[[nodiscard]] Json usageOf(const Json& body, const ModelRules& model, const InputUsage& input,
                           const Answer& answer);

/// The whole Message.
[[nodiscard]] Json messageOf(const std::string& id, const Json& body, const Answer& answer,
                             const Json& usage);

/// A prefix and a number, in the length of the API's ids.
[[nodiscard]] std::string makeId(const std::string& prefix, std::int64_t serial);

} // namespace messagesserver
