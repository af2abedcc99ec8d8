// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/messagerequest.h"

#include <QJsonDocument>
#include <QJsonParseError>
#include <QRegularExpression>
#include <QSet>

namespace spendwright {

namespace {

QJsonDocument parse(const QByteArray& json, std::optional<Message>& problem)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        problem = Message{QT_TRANSLATE_NOOP("Engine", "This is not JSON: %1 at byte %2"),
                          {error.errorString().toStdString(), std::to_string(error.offset)}};
    return document;
}

std::optional<Message> toolProblem(const QJsonValue& value, int index)
{
    const std::string place = std::to_string(index + 1);
    if (!value.isObject())
        return Message{QT_TRANSLATE_NOOP("Engine", "Tool %1 is not a JSON object"), {place}};
    const QJsonObject tool = value.toObject();
    static const QRegularExpression allowed(QStringLiteral("\\A[A-Za-z0-9_-]{1,128}\\z"));
    const QString name = tool[QLatin1String("name")].toString();
    if (!allowed.match(name).hasMatch())
        return Message{
            QT_TRANSLATE_NOOP("Engine", "Tool %1 needs a \"name\" of at most 128 letters, digits, _ and -"),
            {place}};
    const QString type = tool[QLatin1String("type")].toString();
    const bool custom = type.isEmpty() || type == QLatin1String("custom");
    if (custom && !tool[QLatin1String("input_schema")].isObject())
        return Message{QT_TRANSLATE_NOOP("Engine", "Tool %1 (%2) needs an \"input_schema\", a JSON object"),
                       {place, name.toStdString()}};
    if (custom
        && tool[QLatin1String("input_schema")].toObject()[QLatin1String("type")] != QLatin1String("object"))
        return Message{
            QT_TRANSLATE_NOOP("Engine", "The input_schema of tool %1 (%2) needs \"type\": \"object\""),
            {place, name.toStdString()}};
    return std::nullopt;
}

std::optional<Message> readMessage(const QJsonValue& value, int index, ChatMessage& message)
{
    const std::string place = std::to_string(index + 1);
    const QJsonObject json = value.toObject();
    const QString role = json[QLatin1String("role")].toString();
    if (role == QLatin1String("user"))
        message.role = ChatMessage::Role::User;
    else if (role == QLatin1String("assistant"))
        message.role = ChatMessage::Role::Assistant;
    else if (role == QLatin1String("system"))
        message.role = ChatMessage::Role::System;
    else
        return Message{QT_TRANSLATE_NOOP("Engine", "Message %1 needs a \"role\": user, assistant or system"),
                       {place}};
    const QJsonValue content = json[QLatin1String("content")];
    if (content.isString()) {
        message.content = {textBlock(content.toString())};
        return std::nullopt;
    }
    message.content = content.toArray();
    for (const QJsonValue block : message.content) {
        if (!block.isObject() || !block.toObject()[QLatin1String("type")].isString())
            return Message{
                QT_TRANSLATE_NOOP("Engine", "A block of message %1 is not an object with a \"type\""),
                {place}};
    }
    if (!content.isArray() || message.content.isEmpty())
        return Message{
            QT_TRANSLATE_NOOP("Engine", "Message %1 needs \"content\": a text or a list of blocks"), {place}};
    return std::nullopt;
}

} // namespace

std::optional<QJsonArray> readTools(const QByteArray& json, std::optional<Message>& problem)
{
    problem.reset();
    const QJsonDocument document = parse(json, problem);
    if (problem)
        return std::nullopt;
    const QJsonArray tools = document.isObject() ? QJsonArray{document.object()} : document.array();
    QSet<QString> names;
    for (int i = 0; i < tools.size() && !problem; ++i) {
        problem = toolProblem(tools[i], i);
        const QString name = tools[i].toObject()[QLatin1String("name")].toString();
        if (!problem && names.contains(name))
            problem =
                Message{QT_TRANSLATE_NOOP("Engine", "Two tools are called \"%1\""), {name.toStdString()}};
        names.insert(name);
    }
    return problem ? std::nullopt : std::optional(tools);
}

std::optional<std::vector<ChatMessage>> readMessages(const QByteArray& json, std::optional<Message>& problem)
{
    problem.reset();
    const QJsonDocument document = parse(json, problem);
    if (problem)
        return std::nullopt;
    const QJsonArray list = document.array();
    if (list.isEmpty()) {
        problem = Message{QT_TRANSLATE_NOOP("Engine", "There is no list of messages in it"), {}};
        return std::nullopt;
    }
    std::vector<ChatMessage> messages(static_cast<std::size_t>(list.size()));
    for (int i = 0; i < list.size() && !problem; ++i)
        problem = readMessage(list[i], i, messages[static_cast<std::size_t>(i)]);
    return problem ? std::nullopt : std::optional(std::move(messages));
}

bool isServerTool(const QJsonObject& tool)
{
    const QString type = tool[QLatin1String("type")].toString();
    if (type.isEmpty() || type == QLatin1String("custom"))
        return false;
    // Whoever calls the API runs these; all other types run at the provider's.
    for (const char* own : {"bash_", "text_editor_", "memory_", "computer_", "browser_"}) {
        if (type.startsWith(QLatin1String(own)))
            return false;
    }
    return true;
}

} // namespace spendwright
