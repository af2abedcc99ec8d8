// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/apierror.h"

namespace messagesserver {

std::string errorTypeOf(int status)
{
    static const std::map<int, std::string> types{
        {400, "invalid_request_error"}, {401, "authentication_error"}, {402, "billing_error"},
        {403, "permission_error"},      {404, "not_found_error"},      {409, "conflict_error"},
        {413, "request_too_large"},     {429, "rate_limit_error"},     {504, "timeout_error"},
        {529, "overloaded_error"},
    };
    const auto found = types.find(status);
    if (found != types.end())
        return found->second;
    return status < 500 ? "invalid_request_error" : "api_error";
}

ApiError apiError(int status, const std::string& message)
{
    return {status, errorTypeOf(status), message};
}

Json errorBody(const ApiError& error, const std::string& requestId)
{
    Json details{{"type", error.type}, {"message", error.message}};
    if (!error.code.empty())
        details["details"] = {{"error_code", error.code}};
    return {{"type", "error"}, {"error", details}, {"request_id", requestId}};
}

} // namespace messagesserver
