// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/json.h"

#include <string>
#include <vector>

namespace messagesserver {

/// An event as it goes over the wire.
[[nodiscard]] std::string eventFrame(const std::string& name, const Json& data);

/// The events in which the API streams a whole message. The reply may say how many words come in one event
/// ("words_per_event", 4) and how many bytes of a tool's input ("bytes_per_event", 12).
[[nodiscard]] std::vector<std::string> eventFrames(const Json& message, const Json& reply);

} // namespace messagesserver
