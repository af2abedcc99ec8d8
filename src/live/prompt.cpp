// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/prompt.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace spendwright {
namespace {

constexpr std::array kRoles = {"user", "assistant", "system"};
constexpr std::array kTtls = {"", "5m", "1h"};
constexpr std::array kEfforts = {Effort::Unset, Effort::Low,   Effort::Medium,
                                 Effort::High,  Effort::XHigh, Effort::Max};
constexpr std::array kThinking = {ThinkingMode::Unset, ThinkingMode::Adaptive, ThinkingMode::Enabled,
                                  ThinkingMode::Disabled, ThinkingMode::BetweenTools};

QString ttlId(CacheTtl ttl)
{
    return QLatin1String(kTtls.at(static_cast<std::size_t>(ttl)));
}

/// Which of the ids it is; the first where it is none.
template <std::size_t N>
std::size_t indexIn(const std::array<const char*, N>& ids, const QJsonValue& value)
{
    const QString text = value.toString();
    const auto found =
        std::find_if(ids.begin(), ids.end(), [&text](const char* id) { return text == QLatin1String(id); });
    return found == ids.end() ? 0 : static_cast<std::size_t>(found - ids.begin());
}

CacheTtl ttlFrom(const QJsonValue& value)
{
    return static_cast<CacheTtl>(indexIn(kTtls, value));
}

QJsonObject toJson(const PromptSettings& settings)
{
    return {{QStringLiteral("model"), settings.model},
            {QStringLiteral("max_tokens"), static_cast<qint64>(settings.maxTokens)},
            {QStringLiteral("effort"), effortId(settings.effort)},
            {QStringLiteral("thinking"), thinkingModeId(settings.thinking)},
            {QStringLiteral("budget_tokens"), settings.budgetTokens},
            {QStringLiteral("stream"), settings.stream}};
}

PromptSettings settingsFrom(const QJsonObject& json)
{
    PromptSettings settings;
    settings.model = json[QLatin1String("model")].toString(settings.model);
    settings.maxTokens =
        std::clamp<qint64>(json[QLatin1String("max_tokens")].toInteger(settings.maxTokens), 0, 10'000'000);
    const QString effort = json[QLatin1String("effort")].toString();
    const QString thinking = json[QLatin1String("thinking")].toString();
    for (const Effort each : kEfforts) {
        if (effortId(each) == effort)
            settings.effort = each;
    }
    for (const ThinkingMode each : kThinking) {
        if (thinkingModeId(each) == thinking)
            settings.thinking = each;
    }
    settings.budgetTokens = json[QLatin1String("budget_tokens")].toInt(settings.budgetTokens);
    settings.stream = json[QLatin1String("stream")].toBool(true);
    return settings;
}

std::optional<QJsonObject> objectFrom(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::nullopt;
    return document.object();
}

QByteArray compact(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray promptJson(const Prompt& prompt)
{
    QJsonArray messages;
    for (const PromptMessage& message : prompt.messages)
        messages.append(QJsonObject{
            {QStringLiteral("role"), QLatin1String(kRoles.at(static_cast<std::size_t>(message.role)))},
            {QStringLiteral("text"), message.text},
            {QStringLiteral("cache"), ttlId(message.cache)}});
    return compact({{QStringLiteral("system"), prompt.system},
                    {QStringLiteral("system_cache"), ttlId(prompt.systemCache)},
                    {QStringLiteral("tools"), prompt.tools},
                    {QStringLiteral("tools_cache"), ttlId(prompt.toolsCache)},
                    {QStringLiteral("messages"), messages},
                    {QStringLiteral("settings"), toJson(prompt.settings)}});
}

std::optional<Prompt> promptFrom(const QByteArray& bytes)
{
    const std::optional<QJsonObject> json = objectFrom(bytes);
    if (!json)
        return std::nullopt;
    Prompt prompt;
    prompt.system = (*json)[QLatin1String("system")].toString();
    prompt.systemCache = ttlFrom((*json)[QLatin1String("system_cache")]);
    prompt.tools = (*json)[QLatin1String("tools")].toString();
    prompt.toolsCache = ttlFrom((*json)[QLatin1String("tools_cache")]);
    prompt.settings = settingsFrom((*json)[QLatin1String("settings")].toObject());
    prompt.messages.clear();
    const QJsonArray messages = (*json)[QLatin1String("messages")].toArray();
    for (const QJsonValue& each : messages) {
        const QJsonObject message = each.toObject();
        prompt.messages.push_back(
            {static_cast<ChatMessage::Role>(indexIn(kRoles, message[QLatin1String("role")])),
             message[QLatin1String("text")].toString(), ttlFrom(message[QLatin1String("cache")])});
    }
    if (prompt.messages.empty())
        prompt.messages.emplace_back();
    return prompt;
}

QByteArray settingsJson(const PromptSettings& settings)
{
    return compact(toJson(settings));
}

std::optional<PromptSettings> settingsFrom(const QByteArray& bytes)
{
    const std::optional<QJsonObject> json = objectFrom(bytes);
    return json ? std::optional(settingsFrom(*json)) : std::nullopt;
}

std::optional<MessageRequest> requestOf(const Prompt& prompt, std::vector<Message>& problems)
{
    MessageRequest request;
    const PromptSettings& settings = prompt.settings;
    request.model = settings.model.trimmed();
    request.maxTokens = settings.maxTokens;
    request.effort = settings.effort;
    request.thinking.mode = settings.thinking;
    if (settings.thinking == ThinkingMode::Enabled)
        request.thinking.budgetTokens = settings.budgetTokens;
    request.stream = settings.stream;
    if (!prompt.system.trimmed().isEmpty())
        request.system.push_back({prompt.system, prompt.systemCache});
    if (!prompt.tools.trimmed().isEmpty()) {
        std::optional<Message> problem;
        const std::optional<QJsonArray> tools = readTools(prompt.tools.toUtf8(), problem);
        if (tools)
            request.tools = *tools;
        else if (problem)
            problems.push_back(*problem);
    }
    request.toolsCache = prompt.toolsCache;
    for (const PromptMessage& message : prompt.messages)
        request.messages.push_back(ChatMessage::ofText(message.role, message.text, message.cache));
    const std::vector<Message> more = requestProblems(request);
    problems.insert(problems.end(), more.begin(), more.end());
    return problems.empty() ? std::optional(request) : std::nullopt;
}

} // namespace spendwright
