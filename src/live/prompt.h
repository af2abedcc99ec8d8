// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/messagerequest.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace spendwright {

/// A message of a prompt as people write it.
struct PromptMessage {
    ChatMessage::Role role = ChatMessage::Role::User;
    QString text;
    CacheTtl cache = CacheTtl::None; ///< a breakpoint behind it
    friend bool operator==(const PromptMessage&, const PromptMessage&) = default;
};

/// What a prompt is sent with, and variants of a test differ in.
struct PromptSettings {
    QString model = QStringLiteral("claude-sonnet-5-5");
    std::int64_t maxTokens = 1024;
    Effort effort = Effort::Unset;
    ThinkingMode thinking = ThinkingMode::Unset;
    int budgetTokens = 1024; ///< of ThinkingMode::Enabled
    bool stream = true;
    friend bool operator==(const PromptSettings&, const PromptSettings&) = default;
};

/// A prompt as it is worked on: texts, which need not be right yet.
struct Prompt {
    QString system;
    CacheTtl systemCache = CacheTtl::None;
    QString tools; ///< JSON, as typed
    CacheTtl toolsCache = CacheTtl::None;
    std::vector<PromptMessage> messages = {PromptMessage{}};
    PromptSettings settings;
    friend bool operator==(const Prompt&, const Prompt&) = default;
};

/// As it is kept: JSON in UTF-8. Nothing where it is none.
[[nodiscard]] QByteArray promptJson(const Prompt& prompt);
[[nodiscard]] std::optional<Prompt> promptFrom(const QByteArray& json);
[[nodiscard]] QByteArray settingsJson(const PromptSettings& settings);
[[nodiscard]] std::optional<PromptSettings> settingsFrom(const QByteArray& json);

/// The request that the prompt is sent as. Nothing, with all that is wrong in `problems`, where it can't be.
[[nodiscard]] std::optional<MessageRequest> requestOf(const Prompt& prompt, std::vector<Message>& problems);

} // namespace spendwright
