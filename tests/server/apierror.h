// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/json.h"

#include <map>
#include <string>

namespace messagesserver {

/// An answer that is no success, thrown by whatever finds the fault.
struct ApiError {
    int status = 400;
    std::string type;
    std::string message;
    std::string code = {}; ///< details.error_code; empty: no details
    std::map<std::string, std::string> headers = {};
};

/// The API's type of error for a status.
[[nodiscard]] std::string errorTypeOf(int status);

[[nodiscard]] ApiError apiError(int status, const std::string& message);
[[nodiscard]] inline ApiError invalidRequest(const std::string& message)
{
    return apiError(400, message);
}

/// The body that the API sends for it.
[[nodiscard]] Json errorBody(const ApiError& error, const std::string& requestId);

} // namespace messagesserver
