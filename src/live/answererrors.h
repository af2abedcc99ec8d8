// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/apikey.h"
#include "live/httpexchange.h"
#include "live/liveerror.h"
#include "live/replyreader.h"

namespace spendwright {

/// What others wrote, for people: plain text on one line, short, without the key.
[[nodiscard]] QString harmlessText(const QString& text, const ApiKey::Shared& key);

/// The error of an answer with a status that is one. `body` may be anything.
[[nodiscard]] LiveError statusError(int status, const std::optional<ServerError>& error,
                                    const ApiKey::Shared& key);
/// An error within a stream.
[[nodiscard]] LiveError streamError(const ServerError& error, const ApiKey::Shared& key);
/// The error of an exchange that was not complete.
[[nodiscard]] LiveError transportError(HttpExchange::End end, const QString& detail,
                                       const ApiKey::Shared& key);
[[nodiscard]] LiveError liveError(LiveError::Kind kind, const char* text, std::vector<std::string> args = {});

} // namespace spendwright
