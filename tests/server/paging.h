// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/json.h"

namespace httplib {
struct Request;
}

namespace messagesserver {

/// The page of `items` (each with an "id") that limit, after_id and before_id ask for, as the API wraps it;
/// throws ApiError for what cannot be asked.
[[nodiscard]] Json pageOf(const Json& items, const httplib::Request& request);

} // namespace messagesserver
