// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/answer.h"

#include "server/tokens.h"

#include <algorithm>
#include <cmath>

namespace messagesserver {

namespace {

std::int64_t tokensOf(const Json& block, const ModelRules& model)
{
    return std::llround(static_cast<double>(countBlock(block)) * model.tokenizerRatio);
}

std::int64_t tokensOf(const Json& content, std::size_t count, const ModelRules& model)
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += tokensOf(content[i], model);
    return sum;
}

Json thinkingBlock(const Json& thinking, const Json& body)
{
    std::string text = thinking.is_string()
                           ? thinking.get<std::string>()
                           : textOfTokens(thinking.is_number() ? thinking.get<std::int64_t>() : 0);
    const std::int64_t tokens = countWords(text);
    if (valueOr<std::string>(memberOf(body, "thinking"), "display", "summarized") == "omitted")
        text.clear();
    return {{"type", "thinking"}, {"thinking", text}, {"signature", thinkingSignature(tokens)}};
}

Json toolUseBlock(const Json& use, std::int64_t serial, std::size_t index)
{
    const std::string id = makeId("toolu_", serial * 100 + static_cast<std::int64_t>(index));
    return {{"type", "tool_use"},
            {"id", valueOr(use, "id", id)},
            {"name", valueOr<std::string>(use, "name", "")},
            {"input", use.contains("input") ? use["input"] : Json::object()},
            {"caller", {{"type", "direct"}}}};
}

/// The reply's parts in the order of the API: thinking, text, tool uses. A reply that says none has a text.
Json contentOf(const Json& reply, const Json& body, std::int64_t serial)
{
    Json content = Json::array();
    if (memberOf(reply, "content").is_array()) {
        for (const Json& block : reply["content"]) {
            const bool use = valueOr<std::string>(block, "type", "") == "tool_use";
            content.push_back(use ? toolUseBlock(block, serial, content.size()) : block);
        }
        return content;
    }
    if (reply.contains("thinking"))
        content.push_back(thinkingBlock(reply["thinking"], body));
    Json uses = Json::array();
    for (const Json& use : memberOf(reply, "tool_use"))
        uses.push_back(toolUseBlock(use, serial, uses.size()));
    if (reply.contains("text")) {
        content.push_back({{"type", "text"}, {"text", reply["text"]}});
    } else if (reply.contains("output_tokens")) {
        std::int64_t rest = reply["output_tokens"].get<std::int64_t>();
        for (const Json& part : {content, uses}) {
            for (const Json& block : part)
                rest -= countBlock(block);
        }
        if (rest > 0)
            content.push_back({{"type", "text"}, {"text", textOfTokens(rest)}});
    }
    content.insert(content.end(), uses.begin(), uses.end());
    if (content.empty())
        content.push_back({{"type", "text"}, {"text", "This is a scripted answer."}});
    return content;
}

void stopAtSequence(Answer& answer, const Json& sequences)
{
    for (std::size_t i = 0; i < answer.content.size(); ++i) {
        Json& block = answer.content[i];
        if (valueOr<std::string>(block, "type", "") != "text")
            continue;
        const auto text = block["text"].get<std::string>();
        std::size_t first = std::string::npos;
        for (const Json& sequence : sequences) {
            const std::size_t at = text.find(sequence.get<std::string>());
            if (at >= first)
                continue;
            first = at;
            answer.stopSequence = sequence;
        }
        if (first == std::string::npos)
            continue;
        block["text"] = text.substr(0, first);
        answer.content.erase(answer.content.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                             answer.content.end());
        answer.stopReason = "stop_sequence";
        return;
    }
}

void stopAtLimit(Answer& answer, std::int64_t limit, const ModelRules& model)
{
    std::size_t kept = 0;
    std::int64_t room = limit;
    while (kept < answer.content.size() && tokensOf(answer.content[kept], model) <= room)
        room -= tokensOf(answer.content[kept++], model);
    if (kept == answer.content.size())
        return;
    answer.stopReason = "max_tokens";
    Json& block = answer.content[kept];
    if (valueOr<std::string>(block, "type", "") == "text" && room > 0) {
        const auto words = static_cast<std::int64_t>(static_cast<double>(room) / model.tokenizerRatio);
        block["text"] = firstWords(block["text"].get<std::string>(), words);
        ++kept;
    }
    answer.content.erase(answer.content.begin() + static_cast<std::ptrdiff_t>(kept), answer.content.end());
}

} // namespace

Answer answerTo(const Json& body, const ModelRules& model, const Json& reply, std::int64_t serial)
{
    Answer answer;
    const auto limit = valueOr<std::int64_t>(body, "max_tokens", 0);
    if (limit == 0) {
        answer.stopReason = "max_tokens";
        return answer;
    }
    answer.content = contentOf(reply, body, serial);
    const bool uses = std::any_of(answer.content.begin(), answer.content.end(), [](const Json& block) {
        return valueOr<std::string>(block, "type", "") == "tool_use";
    });
    answer.stopReason = valueOr<std::string>(reply, "stop_reason", uses ? "tool_use" : "end_turn");
    answer.stopSequence = memberOf(reply, "stop_sequence");
    answer.stopDetails = memberOf(reply, "stop_details");
    answer.usage = memberOf(reply, "usage");
    stopAtSequence(answer, memberOf(body, "stop_sequences"));
    stopAtLimit(answer, limit, model);
    answer.outputTokens = tokensOf(answer.content, answer.content.size(), model);
    if (reply.contains("text") && reply.contains("output_tokens"))
        answer.outputTokens = std::min(limit, reply["output_tokens"].get<std::int64_t>());
    for (const Json& block : answer.content) {
        if (valueOr<std::string>(block, "type", "") == "thinking")
            answer.thinkingTokens += tokensOf(block, model);
    }
    return answer;
}

Json usageOf(const Json& body, const ModelRules& model, const InputUsage& input, const Answer& answer)
{
    const std::string everywhere = model.residency ? "global" : "not_available";
    Json usage{
        {"input_tokens", input.input},
        {"cache_creation_input_tokens", input.written5m + input.written1h},
        {"cache_read_input_tokens", input.read},
        {"cache_creation",
         {{"ephemeral_5m_input_tokens", input.written5m}, {"ephemeral_1h_input_tokens", input.written1h}}},
        {"output_tokens", answer.outputTokens},
        {"output_tokens_details", {{"thinking_tokens", answer.thinkingTokens}}},
        {"server_tool_use", nullptr},
        {"service_tier", "standard"},
        {"inference_geo", valueOr(body, "inference_geo", everywhere)},
        {"speed", valueOr<std::string>(body, "speed", "standard")},
    };
    if (answer.usage.is_object())
        usage.merge_patch(answer.usage);
    return usage;
}

Json messageOf(const std::string& id, const Json& body, const Answer& answer, const Json& usage)
{
    return {{"id", id},
            {"type", "message"},
            {"role", "assistant"},
            {"model", memberOf(body, "model")},
            {"content", answer.content},
            {"stop_reason", answer.stopReason},
            {"stop_sequence", answer.stopSequence},
            {"stop_details", answer.stopDetails},
            {"container", nullptr},
            {"diagnostics", nullptr},
            {"usage", usage}};
}

std::string makeId(const std::string& prefix, std::int64_t serial)
{
    const std::string number = std::to_string(serial);
    return prefix + "01" + std::string(22 - std::min<std::size_t>(22, number.size()), 'A') + number;
}

} // namespace messagesserver
