// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/json.h"

#include <cstdint>
#include <string>
#include <vector>

namespace messagesserver {

/// What a model accepts and how it is billed, apart from its prices.
struct ModelRules {
    std::string id;
    std::vector<std::string> aliases = {};
    std::string displayName = {};
    std::string line = {};
    std::string createdAt = "1970-01-01T00:00:00Z";
    std::string lifecycle = "active";
    std::string retiresAt = {};
    std::int64_t minCacheable = 512;
    /// What the API adds when tools are sent, choice auto or none. 290 and 410 stand in where they are not
    /// published.
    std::int64_t toolPrompt = 290;
    std::int64_t forcedToolPrompt = 410; ///< ... choice any or tool
    std::int64_t maxInput = 1000000;
    std::int64_t maxOutput = 128000;
    std::string thinking = "a";  ///< modes accepted: a(daptive), e(nabled), d(isabled), b(etween_tools)
    std::string effort = "high"; ///< the default effort; empty: has no effort
    bool forcedToolChoice = true;
    bool prefill = false;
    bool keepsThinking = true; ///< earlier thinking stays in the context and is billed as input
    bool fast = false;
    bool residency = true;
    double tokenizerRatio = 1;
};

/// The models of the API, and what a script says of them.
class Models {
public:
    Models();
    /// Changes a model of that "id", or adds it.
    void configure(const Json& settings);
    /// The models since Opus 4.7 make 1.3 tokens of a word, as they do of real text.
    void useRealTokenizers();
    /// By id or alias; throws the API's 404.
    [[nodiscard]] const ModelRules& find(const std::string& id) const;
    [[nodiscard]] const std::vector<ModelRules>& all() const { return m_models; }

private:
    std::vector<ModelRules> m_models;
};

/// As GET /v1/models/{id} tells it.
[[nodiscard]] Json modelInfo(const ModelRules& model);

} // namespace messagesserver
