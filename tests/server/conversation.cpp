// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/validation.h"

#include "server/apierror.h"

#include <set>

namespace messagesserver {

namespace {

constexpr std::size_t kMaxMessages = 100000;

std::string typeOf(const Json& block)
{
    return valueOr<std::string>(block, "type", "");
}

std::string at(std::size_t message, std::size_t block)
{
    return "messages." + std::to_string(message) + ".content." + std::to_string(block);
}

void checkText(const std::string& where, const Json& block)
{
    if (!memberOf(block, "text").is_string())
        throw invalidRequest(where + ".text.text: Field required");
    if (block["text"].get_ref<const std::string&>().empty())
        throw invalidRequest("messages: text content blocks must be non-empty");
}

void checkBlock(const std::string& where, const Json& block, const std::string& role,
                const std::string& version)
{
    static const std::set<std::string> users{"text", "image", "document", "tool_result", "search_result"};
    static const std::set<std::string> assistants{
        "text",     "thinking",   "redacted_thinking",     "tool_use", "server_tool_use",
        "document", "compaction", "web_search_tool_result"};
    if (!block.is_object() || typeOf(block).empty())
        throw invalidRequest(where + ".type: Field required");
    const std::string type = typeOf(block);
    if (!(role == "assistant" ? assistants : users).contains(type))
        throw invalidRequest(where + ": Input tag '" + type + "' found using 'type' is not permitted in "
                             + role + " messages");
    if (type == "text")
        checkText(where, block);
    if (version == kOldVersion)
        return;
    if (type == "document" && role == "assistant")
        throw invalidRequest(where + ": document blocks are not permitted in assistant messages");
    const Json& citations = memberOf(block, "citations");
    if (type == "text" && role == "user" && citations.is_array() && !citations.empty())
        throw invalidRequest(where + ".text.citations: citations are not permitted in user messages");
}

void checkMessage(std::size_t index, const Json& message, const std::string& version)
{
    const std::string where = "messages." + std::to_string(index);
    const std::string role = valueOr<std::string>(message, "role", "");
    if (role != "user" && role != "assistant" && role != "system")
        throw invalidRequest(where + ".role: Input should be 'user' or 'assistant'");
    const Json& content = memberOf(message, "content");
    if (content.is_string()) {
        if (content.get_ref<const std::string&>().empty())
            throw invalidRequest("messages: text content blocks must be non-empty");
        return;
    }
    if (!content.is_array())
        throw invalidRequest(where + ".content: Field required");
    if (content.empty() && role == "user")
        throw invalidRequest(where + ": user messages must have non-empty content");
    for (std::size_t k = 0; k < content.size(); ++k)
        checkBlock(at(index, k), content[k], role, version);
}

std::set<std::string> idsOf(const Json& message, const std::string& type, const std::string& key)
{
    std::set<std::string> ids;
    const Json& content = memberOf(message, "content");
    for (std::size_t k = 0; content.is_array() && k < content.size(); ++k) {
        if (typeOf(content[k]) == type)
            ids.insert(valueOr<std::string>(content[k], key, ""));
    }
    return ids;
}

void checkResults(std::size_t index, const Json& message, const std::set<std::string>& used)
{
    const Json& content = memberOf(message, "content");
    bool others = false;
    for (std::size_t k = 0; content.is_array() && k < content.size(); ++k) {
        if (typeOf(content[k]) != "tool_result") {
            others = true;
            continue;
        }
        const std::string id = valueOr<std::string>(content[k], "tool_use_id", "");
        if (!used.contains(id)) {
            throw invalidRequest(at(index, k)
                                 + ": unexpected `tool_use_id` found in `tool_result` blocks: " + id
                                 + ". Each `tool_result` block must have a corresponding `tool_use` "
                                   "block in the previous message.");
        }
        if (others)
            throw invalidRequest(at(index, k) + ": tool_result blocks must come first in a user message");
    }
}

void checkToolUses(const Json& messages)
{
    std::set<std::string> open;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        checkResults(i, messages[i], open);
        const auto answered = idsOf(messages[i], "tool_result", "tool_use_id");
        for (const std::string& id : open) {
            if (!answered.contains(id)) {
                throw invalidRequest("messages." + std::to_string(i)
                                     + ": `tool_use` ids were found without `tool_result` blocks immediately "
                                       "after: "
                                     + id
                                     + ". Each `tool_use` block must have a corresponding `tool_result` "
                                       "block in the next message.");
            }
        }
        open = idsOf(messages[i], "tool_use", "id");
    }
    if (!open.empty())
        throw invalidRequest("messages: `tool_use` ids were found without `tool_result` blocks immediately "
                             "after: "
                             + *open.begin());
}

} // namespace

void checkConversation(const Json& body, const ModelRules& model, const std::string& version)
{
    const Json& messages = memberOf(body, "messages");
    if (!messages.is_array())
        throw invalidRequest("messages: Field required");
    if (messages.empty())
        throw invalidRequest("messages: at least one message is required");
    if (messages.size() > kMaxMessages)
        throw invalidRequest("messages: at most 100000 messages are allowed");
    for (std::size_t i = 0; i < messages.size(); ++i)
        checkMessage(i, messages[i], version);
    if (valueOr<std::string>(messages.front(), "role", "") != "user")
        throw invalidRequest("messages: first message must use the \"user\" role");
    checkToolUses(messages);
    if (!model.prefill && valueOr<std::string>(messages.back(), "role", "") == "assistant")
        throw invalidRequest("This model does not support assistant message prefill. The conversation must "
                             "end with a user message.");
}

} // namespace messagesserver
