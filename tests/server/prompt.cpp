// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/prompt.h"

#include "server/apierror.h"
#include "server/tokens.h"

#include <cmath>
#include <map>
#include <optional>

namespace messagesserver {

namespace {

constexpr std::size_t kMaxBreakpoints = 4;

std::optional<Ttl> ttlOf(const Json& control, const std::string& where)
{
    if (control.is_null())
        return {};
    if (valueOr<std::string>(control, "type", "") != "ephemeral")
        throw invalidRequest(where + ".cache_control.type: Input should be 'ephemeral'");
    const std::string ttl = valueOr<std::string>(control, "ttl", "5m");
    if (ttl != "5m" && ttl != "1h")
        throw invalidRequest(where + ".cache_control.ttl: Input should be '5m' or '1h'");
    return ttl == "1h" ? Ttl::Hour1 : Ttl::Minutes5;
}

void mix(std::uint64_t& hash, const std::string& text)
{
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    hash = (hash ^ 0xFFU) * 1099511628211U;
}

void removeControls(Json& value)
{
    if (value.is_object())
        value.erase("cache_control");
    if (value.is_structured()) {
        for (Json& part : value)
            removeControls(part);
    }
}

/// The block's own keys in alphabetical order, all below them as received.
std::string canonical(Json block)
{
    removeControls(block);
    if (block.contains("content") && block["content"].is_string())
        block["content"] = Json::array({{{"type", "text"}, {"text", block["content"]}}});
    std::map<std::string, std::string> sorted;
    for (const auto& [key, value] : block.items()) {
        if (key != "cache_control")
            sorted[key] = value.dump();
    }
    std::string text;
    for (const auto& [key, value] : sorted)
        text += key + ":" + value + "\n";
    return text;
}

bool anyBlock(const Json& body, const auto& matches)
{
    for (const Json& message : memberOf(body, "messages")) {
        const Json& content = memberOf(message, "content");
        if (!content.is_array())
            continue;
        for (const Json& block : content) {
            if (matches(block))
                return true;
            const Json& inner = memberOf(block, "content");
            if (inner.is_array() && std::any_of(inner.begin(), inner.end(), matches))
                return true;
        }
    }
    return false;
}

bool isWebSearch(const Json& tool)
{
    return valueOr<std::string>(tool, "type", "").starts_with("web_search_");
}

class PromptReader {
public:
    PromptReader(const Json& body, const ModelRules& model) : m_body(body), m_model(model) {}

    Prompt read()
    {
        readTools();
        readSystem();
        readMessages();
        placeAutomaticBreakpoint();
        checkOrder();
        return std::move(m_prompt);
    }

private:
    void readTools()
    {
        const Json& tools = memberOf(m_body, "tools");
        if (!tools.is_array() || tools.empty())
            return;
        const std::string choice = valueOr<std::string>(memberOf(m_body, "tool_choice"), "type", "auto");
        m_prompt.tokens +=
            choice == "any" || choice == "tool" ? m_model.forcedToolPrompt : m_model.toolPrompt;
        for (std::size_t i = 0; i < tools.size(); ++i) {
            // Web search does not touch the cache of the tools, but that of all behind them.
            add(tools[i], countToolDefinition(tools[i]), "tools." + std::to_string(i), "",
                !isWebSearch(tools[i]));
        }
    }

    void readSystem()
    {
        std::string searches;
        for (const Json& tool : memberOf(m_body, "tools")) {
            if (isWebSearch(tool))
                searches += tool.dump();
        }
        const bool cites = anyBlock(m_body, [](const Json& block) {
            return valueOr(memberOf(block, "citations"), "enabled", false);
        });
        mix(m_hash, "system " + searches + (cites ? " cites " : " ")
                        + valueOr<std::string>(m_body, "speed", "standard"));
        const Json& system = memberOf(m_body, "system");
        if (system.is_string())
            add({{"type", "text"}, {"text", system}}, "system.0", "");
        for (std::size_t i = 0; system.is_array() && i < system.size(); ++i)
            add(system[i], "system." + std::to_string(i), "");
    }

    void readMessages()
    {
        mixMessageSettings();
        const Json& messages = memberOf(m_body, "messages");
        const std::size_t kept = m_model.keepsThinking ? 0 : firstOfCurrentTurn(messages);
        for (std::size_t i = 0; i < messages.size(); ++i) {
            const std::string where = "messages." + std::to_string(i);
            const std::string role = valueOr<std::string>(messages[i], "role", "");
            const Json& content = memberOf(messages[i], "content");
            if (content.is_string())
                add({{"type", "text"}, {"text", content}}, where + ".content", role);
            for (std::size_t k = 0; content.is_array() && k < content.size(); ++k) {
                if (i >= kept || valueOr<std::string>(content[k], "type", "") != "thinking")
                    add(content[k], where + ".content." + std::to_string(k), role);
            }
        }
    }

    void mixMessageSettings()
    {
        const bool always = m_model.thinking.find('d') == std::string::npos;
        const Json& thinking = memberOf(m_body, "thinking");
        const std::string mode = valueOr<std::string>(thinking, "type", always ? "adaptive" : "disabled");
        const Json& output = memberOf(m_body, "output_config");
        const Json& choice = memberOf(m_body, "tool_choice");
        const bool images = anyBlock(
            m_body, [](const Json& block) { return valueOr<std::string>(block, "type", "") == "image"; });
        mix(m_hash, "messages " + (choice.is_null() ? R"({"type":"auto"})" : choice.dump()) + " " + mode + " "
                        + std::to_string(valueOr(thinking, "budget_tokens", 0)) + " "
                        + valueOr(output, "effort", m_model.effort) + " " + memberOf(output, "format").dump()
                        + (images ? " images" : ""));
    }

    /// Older models drop the thinking of turns before the last message in which the user said something.
    static std::size_t firstOfCurrentTurn(const Json& messages)
    {
        for (std::size_t i = messages.size(); i-- > 0;) {
            if (valueOr<std::string>(messages[i], "role", "") != "user")
                continue;
            const Json& content = memberOf(messages[i], "content");
            if (content.is_string() || std::any_of(content.begin(), content.end(), [](const Json& block) {
                    return valueOr<std::string>(block, "type", "") != "tool_result";
                }))
                return i;
        }
        return 0;
    }

    void add(const Json& block, const std::string& where, const std::string& role)
    {
        add(block, countBlock(block), where, role, true);
    }

    void add(const Json& block, std::int64_t words, const std::string& where, const std::string& role,
             bool hashed)
    {
        const std::string type = valueOr<std::string>(block, "type", "");
        const bool empty = type == "text" && valueOr<std::string>(block, "text", "").empty();
        const bool thinks = type == "thinking" || type == "redacted_thinking";
        m_prompt.tokens += std::llround(static_cast<double>(words) * m_model.tokenizerRatio);
        if (hashed)
            mix(m_hash, role + "\n" + canonical(block));
        m_prompt.blocks.push_back({m_hash, m_prompt.tokens});
        if (!empty && !thinks)
            m_lastCacheable = m_prompt.blocks.size() - 1;
        if (const auto ttl = controlOf(block, where)) {
            if (thinks)
                throw invalidRequest(where + "." + type + ".cache_control: Extra inputs are not permitted");
            if (empty)
                throw invalidRequest(where + ".text: cache_control cannot be set for empty text blocks");
            m_prompt.breakpoints.push_back({m_prompt.blocks.size() - 1, *ttl});
        }
    }

    /// Its own, or that of a block inside a tool's result.
    static std::optional<Ttl> controlOf(const Json& block, const std::string& where)
    {
        auto ttl = ttlOf(memberOf(block, "cache_control"), where);
        const Json& inner = memberOf(block, "content");
        for (std::size_t i = 0; !ttl && inner.is_array() && i < inner.size(); ++i)
            ttl = ttlOf(memberOf(inner[i], "cache_control"), where + ".content." + std::to_string(i));
        return ttl;
    }

    void placeAutomaticBreakpoint()
    {
        auto& breakpoints = m_prompt.breakpoints;
        if (breakpoints.size() > kMaxBreakpoints) {
            throw invalidRequest("A maximum of 4 blocks with cache_control may be provided. Found "
                                 + std::to_string(breakpoints.size()) + ".");
        }
        const auto ttl = ttlOf(memberOf(m_body, "cache_control"), "cache_control");
        if (!ttl || !m_lastCacheable)
            return;
        if (!breakpoints.empty() && breakpoints.back().block == *m_lastCacheable) {
            if (breakpoints.back().ttl != *ttl)
                throw invalidRequest("cache_control: the last block has a cache_control with another ttl");
            return;
        }
        if (breakpoints.size() == kMaxBreakpoints)
            throw invalidRequest("A maximum of 4 blocks with cache_control may be provided. Found 5.");
        breakpoints.push_back({*m_lastCacheable, *ttl});
    }

    void checkOrder() const
    {
        bool shortSeen = false;
        for (const Breakpoint& breakpoint : m_prompt.breakpoints) {
            if (breakpoint.ttl == Ttl::Hour1 && shortSeen) {
                throw invalidRequest("a ttl='1h' cache_control block must not come after a ttl='5m' "
                                     "cache_control block. Note that blocks are processed in the following "
                                     "order: `tools`, `system`, `messages`.");
            }
            shortSeen = shortSeen || breakpoint.ttl == Ttl::Minutes5;
        }
    }

    const Json& m_body;
    const ModelRules& m_model;
    Prompt m_prompt;
    std::uint64_t m_hash = 14695981039346656037U;
    std::optional<std::size_t> m_lastCacheable;
};

} // namespace

Prompt readPrompt(const Json& body, const ModelRules& model)
{
    return PromptReader(body, model).read();
}

} // namespace messagesserver
