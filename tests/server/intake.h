// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api.h"
#include "server/prompt.h"
#include "server/validation.h"

namespace messagesserver {

/// The rules of the model that the body names; throws ApiError where it names none.
[[nodiscard]] ModelRules modelOf(State& state, const Json& body);

/// The prompt of a request that the API accepts; throws ApiError otherwise.
[[nodiscard]] Prompt checkedPrompt(const Json& body, const std::string& version, const ModelRules& model,
                                   Purpose purpose);

} // namespace messagesserver
