// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/money.h"
#include "engine/prices/callcost.h"
#include "live/messagerequest.h"

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// What a call used, as the server bills it: the record that simulated calls end as, and how it is priced.
struct BilledUsage {
    struct Part {
        QString model; ///< "" for the message's own
        Usage usage;
    };
    std::vector<Part> parts; ///< one, or one for each of the server's iterations
    CallTerms terms;
    std::int64_t webSearches = 0;
    std::int64_t webFetches = 0;
    std::optional<std::int64_t> thinkingTokens; ///< of the output

    [[nodiscard]] Usage total() const;
};

/// Reads a message's `usage`. Nothing where input or output are missing or no counts. `unsplit` says how writes
/// were asked for, where the server doesn't split them by their time to live.
[[nodiscard]] std::optional<BilledUsage> readUsage(const QJsonObject& usage, CacheTtl unsplit);

/// What the calls of one model are priced by.
struct PriceContext {
    const PriceBook* book = nullptr;
    std::string date; ///< yyyy-mm-dd, UTC
};

/// Priced by the engine's function; nothing where a model of it has no price. `answered` is the model that the
/// server names, `asked` the one that was asked for, which holds where the book doesn't know the other.
[[nodiscard]] std::optional<Money> billedCost(const BilledUsage& usage, const QString& answered,
                                              const QString& asked, const PriceContext& prices);

/// The most that a request can cost: all input at the dearest class that could hold, all output that it may
/// write. Nothing, with the reason in `problem`, where that can't be known.
[[nodiscard]] std::optional<Money> worstCost(const MessageRequest& request, std::int64_t inputTokens,
                                             const PriceContext& prices, std::optional<Message>& problem);
/// The same where the input's usage is known, and the output isn't.
[[nodiscard]] std::optional<Money> worstCost(const MessageRequest& request, const BilledUsage& input,
                                             const QString& answered, const PriceContext& prices);

/// More tokens than a request's input can have, where nobody could count them.
[[nodiscard]] std::int64_t mostInputTokens(const MessageRequest& request);

} // namespace spendwright
