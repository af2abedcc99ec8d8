// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/intake.h"

namespace messagesserver {

ModelRules modelOf(State& state, const Json& body)
{
    if (!memberOf(body, "model").is_string())
        throw invalidRequest("model: Field required");
    const std::lock_guard lock(state.mutex);
    return state.models.find(body["model"].get<std::string>());
}

Prompt checkedPrompt(const Json& body, const std::string& version, const ModelRules& model, Purpose purpose)
{
    checkParameters(body, model, version, purpose);
    checkConversation(body, model, version);
    Prompt prompt = readPrompt(body, model);
    if (prompt.tokens > model.maxInput) {
        throw invalidRequest("prompt is too long: " + std::to_string(prompt.tokens) + " tokens > "
                             + std::to_string(model.maxInput) + " maximum");
    }
    return prompt;
}

} // namespace messagesserver
