// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/json.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace messagesserver {

/// What a rule can look at.
struct Seen {
    std::string method;
    std::string path;
    std::string raw;    ///< the body as received
    Json body;          ///< null where it is no JSON
    bool batch = false; ///< whether it is part of a batch
};

/// The rules that say what to answer; README.md describes them. Safe to use from several threads.
class Script {
public:
    /// Replaces all rules, and what was counted; throws ApiError for what is no script.
    void load(const Json& script);
    /// The reply of the first rule that matches and is not used up; null where there is none.
    [[nodiscard]] Json replyTo(const Seen& seen);
    /// The reply to messages where no rule matches.
    [[nodiscard]] Json defaultReply() const;

private:
    struct Rule {
        Json match;
        std::vector<Json> replies;
        std::int64_t times = -1;
        std::int64_t used = 0;
    };

    mutable std::mutex m_mutex;
    std::vector<Rule> m_rules;
    std::map<std::string, std::int64_t> m_calls; ///< by path
    Json m_default;
};

} // namespace messagesserver
