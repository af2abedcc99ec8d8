// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"

#include <QString>

namespace spendwright {

/// Why a live call did not end as it should.
struct LiveError {
    enum class Kind {
        Refused,     ///< not sent: request, cap, key, endpoint or ledger forbid it
        Unreachable, ///< not sent: no connection
        Insecure,    ///< TLS: not sent
        Lost,        ///< the connection broke after the request had gone out
        TimedOut,
        Server,   ///< an error of the API
        Nonsense, ///< an answer that makes no sense
        TooLarge,
        Cancelled
    };
    Kind kind = Kind::Refused;
    Message message; ///< what happened and what to do, for people
    int httpStatus = 0;
    QString serverType;    ///< "rate_limit_error" ..., of Server
    QString serverMessage; ///< the server's words: plain text, short, without the key
    QString serverCode;    ///< details.error_code
};

} // namespace spendwright
