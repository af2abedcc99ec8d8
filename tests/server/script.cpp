// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/script.h"

#include "server/apierror.h"

#include <algorithm>
#include <set>

namespace messagesserver {

namespace {

std::string textOf(const Json& content)
{
    if (content.is_string())
        return content.get<std::string>();
    std::string text;
    if (content.is_array()) {
        for (const Json& block : content)
            text += valueOr<std::string>(block, "text", "") + textOf(memberOf(block, "content")) + "\n";
    }
    return text;
}

const Json& lastMessage(const Json& body)
{
    const Json& messages = memberOf(body, "messages");
    static const Json nothing;
    return messages.is_array() && !messages.empty() ? messages.back() : nothing;
}

bool offers(const Json& body, const Json& names)
{
    std::set<std::string> offered;
    for (const Json& tool : memberOf(body, "tools"))
        offered.insert(valueOr<std::string>(tool, "name", ""));
    return std::all_of(names.begin(), names.end(),
                       [&](const Json& name) { return offered.contains(name.get<std::string>()); });
}

bool hasToolResult(const Json& body)
{
    const Json& content = memberOf(lastMessage(body), "content");
    return content.is_array() && std::any_of(content.begin(), content.end(), [](const Json& block) {
               return valueOr<std::string>(block, "type", "") == "tool_result";
           });
}

bool inRange(const Json& range, std::int64_t number)
{
    if (range.is_array())
        return number >= range.at(0).get<std::int64_t>() && number <= range.at(1).get<std::int64_t>();
    return number == range.get<std::int64_t>();
}

bool holds(const std::string& key, const Json& wanted, const Seen& seen, std::int64_t call)
{
    const auto contained = [&](const std::string& text) {
        return text.find(wanted.get<std::string>()) != std::string::npos;
    };
    if (key == "path")
        return true; // compared before
    if (key == "method")
        return wanted == seen.method;
    if (key == "call")
        return inRange(wanted, call);
    if (key == "model")
        return wanted == memberOf(seen.body, "model");
    if (key == "text")
        return contained(textOf(memberOf(lastMessage(seen.body), "content")));
    if (key == "system")
        return contained(textOf(memberOf(seen.body, "system")));
    if (key == "body")
        return contained(seen.raw);
    if (key == "tools")
        return offers(seen.body, wanted);
    if (key == "tool_result")
        return wanted == hasToolResult(seen.body);
    if (key == "messages")
        return inRange(wanted, static_cast<std::int64_t>(memberOf(seen.body, "messages").size()));
    if (key == "batch")
        return wanted == seen.batch;
    if (key == "stream")
        return wanted == valueOr(seen.body, "stream", false);
    throw apiError(500, "the script matches by an unknown key: " + key);
}

std::string pathOf(const Json& match)
{
    return valueOr<std::string>(match, "path", "/v1/messages");
}

} // namespace

void Script::load(const Json& script)
{
    if (!script.is_object())
        throw invalidRequest("the script is no JSON object");
    std::vector<Rule> rules;
    for (const Json& item : memberOf(script, "rules")) {
        Rule rule{memberOf(item, "match"), {}, valueOr<std::int64_t>(item, "times", -1), 0};
        if (item.contains("reply"))
            rule.replies.push_back(item["reply"]);
        for (const Json& reply : memberOf(item, "replies"))
            rule.replies.push_back(reply);
        if (rule.replies.empty())
            throw invalidRequest("a rule of the script has no reply");
        rules.push_back(std::move(rule));
    }
    const std::lock_guard lock(m_mutex);
    m_rules = std::move(rules);
    m_calls.clear();
    m_default = memberOf(script, "default");
}

Json Script::replyTo(const Seen& seen)
{
    const std::lock_guard lock(m_mutex);
    const std::int64_t call = ++m_calls[seen.path];
    for (Rule& rule : m_rules) {
        if (pathOf(rule.match) != seen.path || rule.used == rule.times)
            continue;
        bool matches = true;
        for (const auto& [key, wanted] : rule.match.items())
            matches = matches && holds(key, wanted, seen, call);
        if (!matches)
            continue;
        const auto turn = static_cast<std::size_t>(rule.used++);
        return rule.replies[std::min(turn, rule.replies.size() - 1)];
    }
    return {};
}

Json Script::defaultReply() const
{
    const std::lock_guard lock(m_mutex);
    return m_default.is_object() ? m_default : Json::object();
}

} // namespace messagesserver
