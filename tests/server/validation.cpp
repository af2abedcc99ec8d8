// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/validation.h"

#include "server/apierror.h"

#include <set>

namespace messagesserver {

namespace {

const std::set<std::string>& knownFields()
{
    static const std::set<std::string> fields{
        "model",         "max_tokens",  "messages",        "system",         "tools",
        "tool_choice",   "thinking",    "cache_control",   "output_config",  "service_tier",
        "inference_geo", "speed",       "stream",          "stop_sequences", "metadata",
        "container",     "diagnostics", "user_profile_id", "workspace_id",   "context_management",
        "fallbacks",     "thread",      "compaction",      "mcp_servers"};
    return fields;
}

void checkFields(const Json& body, const std::string& version, Purpose purpose)
{
    static const std::set<std::string> sampling{"temperature", "top_p", "top_k"};
    static const std::set<std::string> notInBatches{"speed", "store", "previous_thread_event_id",
                                                    "cache_hint", "context_hint"};
    for (const auto& [key, value] : body.items()) {
        const bool old = version == kOldVersion && sampling.contains(key);
        const bool counted = purpose == Purpose::Count && (key == "max_tokens" || key == "stream");
        const bool batched = purpose == Purpose::Batch && notInBatches.contains(key);
        if ((!knownFields().contains(key) && !old) || counted || batched)
            throw invalidRequest(key + ": Extra inputs are not permitted");
    }
    if (purpose == Purpose::Batch && valueOr(body, "stream", false))
        throw invalidRequest("stream: streaming is not supported in batches");
}

void checkMaxTokens(const Json& body, const ModelRules& model, Purpose purpose)
{
    if (purpose == Purpose::Count)
        return;
    const Json& limit = memberOf(body, "max_tokens");
    if (limit.is_null())
        throw invalidRequest("max_tokens: Field required");
    if (!limit.is_number_integer())
        throw invalidRequest("max_tokens: Input should be a valid integer");
    const auto tokens = limit.get<std::int64_t>();
    if (tokens < 0)
        throw invalidRequest("max_tokens: must be greater than or equal to 0");
    if (tokens > model.maxOutput) {
        throw invalidRequest("max_tokens: " + std::to_string(tokens) + " > " + std::to_string(model.maxOutput)
                             + ", which is the maximum allowed number of output tokens for " + model.id);
    }
    if (tokens > 0)
        return;
    const std::string choice = valueOr<std::string>(memberOf(body, "tool_choice"), "type", "auto");
    const bool refused = purpose == Purpose::Batch || valueOr(body, "stream", false)
                         || valueOr<std::string>(memberOf(body, "thinking"), "type", "") == "enabled"
                         || !memberOf(memberOf(body, "output_config"), "format").is_null() || choice == "any"
                         || choice == "tool";
    if (refused)
        throw invalidRequest("max_tokens: 0 is not supported with these parameters");
}

void checkThinking(const Json& body, const ModelRules& model)
{
    const Json& output = memberOf(body, "output_config");
    const std::string effort = valueOr(output, "effort", model.effort);
    if (output.contains("effort")) {
        static const std::set<std::string> efforts{"low", "medium", "high", "xhigh", "max"};
        if (model.effort.empty())
            throw invalidRequest("output_config.effort: effort is not supported by " + model.id);
        if (!efforts.contains(effort))
            throw invalidRequest(
                "output_config.effort: Input should be 'low', 'medium', 'high', 'xhigh' or 'max'");
    }
    const Json& thinking = memberOf(body, "thinking");
    if (thinking.is_null())
        return;
    const std::string type = valueOr<std::string>(thinking, "type", "");
    if (type != "adaptive" && type != "enabled" && type != "disabled" && type != "between_tools") {
        throw invalidRequest("thinking: Input tag '" + type
                             + "' found using 'type' does not match any of the expected tags: 'adaptive', "
                               "'between_tools', 'disabled', 'enabled'");
    }
    const bool high = effort == "xhigh" || effort == "max";
    if (model.thinking.find(type.front()) == std::string::npos
        || (high && (type == "between_tools" || (type == "disabled" && model.id == "claude-opus-5"))))
        throw invalidRequest("thinking.type: '" + type + "' is not supported by " + model.id);
    if (type != "enabled")
        return;
    const std::int64_t budget = valueOr<std::int64_t>(thinking, "budget_tokens", 0);
    if (budget < 1024)
        throw invalidRequest("thinking.enabled.budget_tokens: Input should be greater than or equal to 1024");
    if (budget >= valueOr<std::int64_t>(body, "max_tokens", budget + 1))
        throw invalidRequest("`max_tokens` must be greater than `thinking.budget_tokens`.");
}

void checkTools(const Json& body, const ModelRules& model)
{
    const Json& tools = memberOf(body, "tools");
    std::set<std::string> names;
    for (std::size_t i = 0; tools.is_array() && i < tools.size(); ++i) {
        const std::string where = "tools." + std::to_string(i);
        const std::string name = valueOr<std::string>(tools[i], "name", "");
        if (name.empty())
            throw invalidRequest(where + ".name: Field required");
        if (!names.insert(name).second)
            throw invalidRequest("tools: Tool names must be unique.");
        const std::string type = valueOr<std::string>(tools[i], "type", "custom");
        if (type != "custom")
            continue;
        if (!memberOf(tools[i], "input_schema").is_object())
            throw invalidRequest(where + ".custom.input_schema: Field required");
        if (valueOr<std::string>(tools[i]["input_schema"], "type", "") != "object")
            throw invalidRequest(where + ".custom.input_schema.type: Input should be 'object'");
    }
    const Json& choice = memberOf(body, "tool_choice");
    if (choice.is_null())
        return;
    const std::string type = valueOr<std::string>(choice, "type", "");
    if (names.empty() && type != "none")
        throw invalidRequest("tool_choice: tool_choice may only be specified while providing tools");
    if ((type == "any" || type == "tool") && !model.forcedToolChoice)
        throw invalidRequest("tool_choice.type: '" + type + "' is not supported by " + model.id);
    if (type == "tool" && !names.contains(valueOr<std::string>(choice, "name", "")))
        throw invalidRequest("Tool '" + valueOr<std::string>(choice, "name", "")
                             + "' not found in provided tools");
}

/// Threads are forgotten at once; the API does so after five minutes, and clients then send everything.
void checkThread(const Json& body)
{
    if (valueOr<std::string>(memberOf(body, "thread"), "type", "") != "continue")
        return;
    ApiError error = apiError(404, "The message thread was not found or has expired");
    error.code = "thread_not_found";
    throw error;
}

} // namespace

void checkParameters(const Json& body, const ModelRules& model, const std::string& version, Purpose purpose)
{
    checkFields(body, version, purpose);
    checkThread(body);
    checkMaxTokens(body, model, purpose);
    checkThinking(body, model);
    checkTools(body, model);
    const std::string speed = valueOr<std::string>(body, "speed", "standard");
    if (speed != "standard" && (speed != "fast" || !model.fast))
        throw invalidRequest("speed: '" + speed + "' is not supported by " + model.id);
    if (valueOr<std::string>(body, "inference_geo", "global") != "global" && !model.residency)
        throw invalidRequest("inference_geo: not supported by " + model.id);
    const std::string tier = valueOr<std::string>(body, "service_tier", "auto");
    if (tier != "auto" && tier != "standard_only")
        throw invalidRequest("service_tier: Input should be 'auto' or 'standard_only'");
}

} // namespace messagesserver
