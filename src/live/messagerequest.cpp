// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/messagerequest.h"

#include <QJsonDocument>

namespace spendwright {

namespace {

QJsonObject cacheControl(CacheTtl ttl)
{
    QJsonObject control{{QStringLiteral("type"), QStringLiteral("ephemeral")}};
    if (ttl == CacheTtl::OneHour)
        control[QStringLiteral("ttl")] = QStringLiteral("1h");
    return control;
}

QJsonArray withBreakpoint(QJsonArray blocks, CacheTtl ttl)
{
    if (ttl == CacheTtl::None || blocks.isEmpty())
        return blocks;
    QJsonObject last = blocks.last().toObject();
    last[QStringLiteral("cache_control")] = cacheControl(ttl);
    blocks.replace(blocks.size() - 1, last);
    return blocks;
}

QString roleId(ChatMessage::Role role)
{
    switch (role) {
    case ChatMessage::Role::User:
        return QStringLiteral("user");
    case ChatMessage::Role::Assistant:
        return QStringLiteral("assistant");
    case ChatMessage::Role::System:
        break;
    }
    return QStringLiteral("system");
}

QJsonArray messagesJson(const MessageRequest& request)
{
    QJsonArray messages;
    for (const ChatMessage& message : request.messages)
        messages.append(
            QJsonObject{{QStringLiteral("role"), roleId(message.role)},
                        {QStringLiteral("content"), withBreakpoint(message.content, message.cache)}});
    return messages;
}

QJsonArray systemJson(const MessageRequest& request)
{
    QJsonArray blocks;
    for (const SystemBlock& block : request.system) {
        if (block.text.isEmpty())
            continue;
        QJsonObject json = textBlock(block.text);
        if (block.cache != CacheTtl::None)
            json[QStringLiteral("cache_control")] = cacheControl(block.cache);
        blocks.append(json);
    }
    return blocks;
}

QJsonObject thinkingJson(const Thinking& thinking)
{
    QJsonObject json{{QStringLiteral("type"), thinkingModeId(thinking.mode)}};
    if (thinking.mode == ThinkingMode::Enabled)
        json[QStringLiteral("budget_tokens")] = thinking.budgetTokens;
    const bool shown = thinking.mode == ThinkingMode::Enabled || thinking.mode == ThinkingMode::Adaptive;
    if (shown && !thinking.display.isEmpty())
        json[QStringLiteral("display")] = thinking.display;
    return json;
}

QJsonObject toolChoiceJson(const ToolChoiceWish& wish)
{
    constexpr const char* kIds[] = {"auto", "any", "tool", "none"};
    QJsonObject json{{QStringLiteral("type"), QLatin1String(kIds[static_cast<std::size_t>(wish.use)])}};
    if (wish.use == ToolUse::One)
        json[QStringLiteral("name")] = wish.tool;
    if (wish.oneAtATime && wish.use != ToolUse::None)
        json[QStringLiteral("disable_parallel_tool_use")] = true;
    return json;
}

/// What counting and sending have in common.
QJsonObject promptJson(const MessageRequest& request)
{
    QJsonObject json{{QStringLiteral("model"), request.model},
                     {QStringLiteral("messages"), messagesJson(request)}};
    if (const QJsonArray system = systemJson(request); !system.isEmpty())
        json[QStringLiteral("system")] = system;
    if (!request.tools.isEmpty())
        json[QStringLiteral("tools")] = withBreakpoint(request.tools, request.toolsCache);
    if (request.toolChoice && !request.tools.isEmpty())
        json[QStringLiteral("tool_choice")] = toolChoiceJson(*request.toolChoice);
    if (request.thinking.mode != ThinkingMode::Unset)
        json[QStringLiteral("thinking")] = thinkingJson(request.thinking);
    if (request.effort != Effort::Unset)
        json[QStringLiteral("output_config")] =
            QJsonObject{{QStringLiteral("effort"), effortId(request.effort)}};
    return json;
}

QJsonObject paramsJson(const MessageRequest& request)
{
    QJsonObject json = promptJson(request);
    json[QStringLiteral("max_tokens")] = static_cast<qint64>(request.maxTokens);
    if (request.usOnly)
        json[QStringLiteral("inference_geo")] = QStringLiteral("us");
    if (!request.stopSequences.isEmpty())
        json[QStringLiteral("stop_sequences")] = request.stopSequences;
    return json;
}

} // namespace

QString effortId(Effort effort)
{
    constexpr const char* kIds[] = {"", "low", "medium", "high", "xhigh", "max"};
    return QLatin1String(kIds[static_cast<std::size_t>(effort)]);
}

QString thinkingModeId(ThinkingMode mode)
{
    constexpr const char* kIds[] = {"", "adaptive", "enabled", "disabled", "between_tools"};
    return QLatin1String(kIds[static_cast<std::size_t>(mode)]);
}

ChatMessage ChatMessage::ofText(Role role, const QString& text, CacheTtl cache)
{
    return {role, QJsonArray{textBlock(text)}, cache};
}

QJsonObject textBlock(const QString& text)
{
    return {{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("text"), text}};
}

QJsonObject toolUseBlock(const QString& id, const QString& name, const QJsonObject& input)
{
    return {{QStringLiteral("type"), QStringLiteral("tool_use")},
            {QStringLiteral("id"), id},
            {QStringLiteral("name"), name},
            {QStringLiteral("input"), input}};
}

QJsonObject toolResultBlock(const QString& toolUseId, const QString& text, bool isError)
{
    QJsonObject json{{QStringLiteral("type"), QStringLiteral("tool_result")},
                     {QStringLiteral("tool_use_id"), toolUseId},
                     {QStringLiteral("content"), text}};
    if (isError)
        json[QStringLiteral("is_error")] = true;
    return json;
}

CacheTtl MessageRequest::longestCache() const
{
    CacheTtl longest = tools.isEmpty() ? CacheTtl::None : toolsCache;
    for (const SystemBlock& block : system)
        longest = std::max(longest, block.cache);
    for (const ChatMessage& message : messages)
        longest = std::max(longest, message.cache);
    // Breakpoints within blocks that came as JSON.
    if (messageBody(*this).contains("\"ttl\":\"1h\""))
        return CacheTtl::OneHour;
    return longest;
}

QByteArray messageBody(const MessageRequest& request)
{
    QJsonObject json = paramsJson(request);
    if (request.stream)
        json[QStringLiteral("stream")] = true;
    if (request.fast)
        json[QStringLiteral("speed")] = QStringLiteral("fast");
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray countBody(const MessageRequest& request)
{
    return QJsonDocument(promptJson(request)).toJson(QJsonDocument::Compact);
}

QJsonObject batchParams(const MessageRequest& request)
{
    return paramsJson(request);
}

} // namespace spendwright
