// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/json.h"
#include "server/models.h"

#include <string>

namespace messagesserver {

enum class Purpose { Message, Count, Batch };

inline constexpr const char* kNewestVersion = "2026-10-21";
inline constexpr const char* kOldVersion = "2023-06-01";

/// What the API refuses about the request's parameters; throws ApiError.
void checkParameters(const Json& body, const ModelRules& model, const std::string& version, Purpose purpose);

/// What it refuses about the messages: roles, empty texts, tool uses without results, blocks in wrong places.
void checkConversation(const Json& body, const ModelRules& model, const std::string& version);

} // namespace messagesserver
