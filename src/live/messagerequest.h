// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace spendwright {

/// A cache breakpoint's time to live; None is no breakpoint.
enum class CacheTtl { None, FiveMinutes, OneHour };
enum class Effort { Unset, Low, Medium, High, XHigh, Max };
enum class ThinkingMode { Unset, Adaptive, Enabled, Disabled, BetweenTools };
enum class ToolUse { Auto, Any, One, None };

[[nodiscard]] QString effortId(Effort effort);           ///< "low" ...; "" for Unset
[[nodiscard]] QString thinkingModeId(ThinkingMode mode); ///< "adaptive" ...; "" for Unset

struct SystemBlock {
    QString text;
    CacheTtl cache = CacheTtl::None; ///< a breakpoint behind it
};

struct ChatMessage {
    enum class Role { User, Assistant, System };
    Role role = Role::User;
    QJsonArray content; ///< blocks: textBlock(), toolUseBlock(), toolResultBlock() or as the API has them
    CacheTtl cache = CacheTtl::None; ///< a breakpoint behind its last block

    [[nodiscard]] static ChatMessage ofText(Role role, const QString& text, CacheTtl cache = CacheTtl::None);
};

[[nodiscard]] QJsonObject textBlock(const QString& text);
[[nodiscard]] QJsonObject toolUseBlock(const QString& id, const QString& name, const QJsonObject& input);
[[nodiscard]] QJsonObject toolResultBlock(const QString& toolUseId, const QString& text,
                                          bool isError = false);

struct Thinking {
    ThinkingMode mode = ThinkingMode::Unset;
    int budgetTokens = 0; ///< of Enabled: from 1024 on, below the request's maximum
    QString display;      ///< "summarized", "omitted" or "" for the model's own way
};

struct ToolChoiceWish {
    ToolUse use = ToolUse::Auto;
    QString tool;            ///< name, of One
    bool oneAtATime = false; ///< no parallel uses
};

/// What is asked of a model: everything but where it is sent and who pays.
struct MessageRequest {
    QString model;
    std::int64_t maxTokens = 4096; ///< 0 only warms the cache
    std::vector<SystemBlock> system;
    QJsonArray tools;                     ///< as readTools() gives them
    CacheTtl toolsCache = CacheTtl::None; ///< a breakpoint behind the last tool
    std::vector<ChatMessage> messages;
    std::optional<ToolChoiceWish> toolChoice; ///< nothing leaves it to the API, which takes Auto
    Effort effort = Effort::Unset;
    Thinking thinking;
    bool stream = true;
    bool fast = false;   ///< speed "fast", at the model's fast price
    bool usOnly = false; ///< inference_geo "us", at the model's US price
    QJsonArray stopSequences;

    /// The longest time to live among its breakpoints.
    [[nodiscard]] CacheTtl longestCache() const;
};

/// The body of POST /v1/messages: the same request gives the same bytes.
[[nodiscard]] QByteArray messageBody(const MessageRequest& request);
/// The body of POST /v1/messages/count_tokens.
[[nodiscard]] QByteArray countBody(const MessageRequest& request);
/// One request's "params" of a message batch; `stream` and `fast` are left out, as a batch has neither.
[[nodiscard]] QJsonObject batchParams(const MessageRequest& request);

/// What the API would refuse, in sentences; empty where nothing is known to be wrong. For models that this
/// program knows it includes what they don't take; the API decides about others.
[[nodiscard]] std::vector<Message> requestProblems(const MessageRequest& request);

/// Tools from JSON text: a list, or one tool alone. Nothing, with the reason in `problem`, where it isn't that:
/// every tool needs a name of its own (at most 128 letters, digits, _ and -) and an input_schema.
[[nodiscard]] std::optional<QJsonArray> readTools(const QByteArray& json, std::optional<Message>& problem);

/// Messages from JSON text: a list of {role, content}, content a text or a list of blocks.
[[nodiscard]] std::optional<std::vector<ChatMessage>> readMessages(const QByteArray& json,
                                                                   std::optional<Message>& problem);

/// True for a tool that the provider runs itself: what its results add to a call nobody can bound beforehand.
[[nodiscard]] bool isServerTool(const QJsonObject& tool);

} // namespace spendwright
