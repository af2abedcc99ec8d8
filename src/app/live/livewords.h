// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"
#include "engine/money.h"
#include "live/endpoint.h"
#include "live/keystore.h"
#include "live/liveerror.h"

#include <QString>

class QDateTime;

namespace spendwright {

// How live calls are spoken of on screen.

/// An amount with every digit that it has, two decimals at least: "$0.000131", "$5.00".
[[nodiscard]] QString exactMoney(Money amount);
/// What somebody typed as an amount of dollars; nothing where it is none.
[[nodiscard]] std::optional<Money> readMoney(const QString& text);
/// The same as it stands in an input.
[[nodiscard]] QString typedMoney(Money amount);

/// A message of the library as a sentence, with a full stop.
[[nodiscard]] QString sentence(const Message& message);
/// An error with the server's own words behind it, and what to do.
[[nodiscard]] QString errorText(const LiveError& error);

/// "22 Nov 2026 14:05", in the reader's time.
[[nodiscard]] QString moment(const QDateTime& when);

/// Where the key of an endpoint is kept.
[[nodiscard]] QString keyPlace(KeySource source, const Endpoint& endpoint);

} // namespace spendwright
