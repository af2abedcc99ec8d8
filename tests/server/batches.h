// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clock.h"
#include "server/json.h"
#include "server/promptcache.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace messagesserver {

/// One request of a batch, with what the script answers and when.
struct BatchRequest {
    std::string customId;
    Json params;
    Json reply;
    Instant done = 0; ///< when it would be answered
};

/// A batch; what its requests become is decided when it ends.
struct Batch {
    std::string id;
    std::string workspace;
    std::string version;
    std::vector<BatchRequest> requests;
    Instant created = 0;
    Instant cancelled = -1; ///< -1: it was not
    Instant ended = -1;
    std::vector<Json> results; ///< one for each request, once it has ended
};

/// The batches, which make progress as the clock does. Not synchronised.
class Batches {
public:
    /// Makes the "message" or throws the error of one request, at this time.
    using Answerer = std::function<Json(const Batch& batch, const BatchRequest& request, Instant now)>;

    /// {"takes_s": 60, "cancel_takes_s": 10, "order": "reversed"|"as_sent"}
    void configure(const Json& settings) { m_settings = settings; }
    /// Takes the body of a creation; throws ApiError. The replies are the caller's to fill in.
    Batch& add(const Json& body, const std::string& id, Instant now);
    /// The workspace's batches, newest first, as of now.
    [[nodiscard]] std::vector<const Batch*> list(const std::string& workspace, Instant now,
                                                 const Answerer& answer);
    Batch& find(const std::string& workspace, const std::string& id, Instant now, const Answerer& answer);
    static void cancel(Batch& batch, Instant now);
    void remove(const Batch& batch);
    /// One line for each request, in the order that the script wants.
    [[nodiscard]] std::string lines(const Batch& batch, Instant now) const;
    [[nodiscard]] Json describe(const Batch& batch, Instant now, const std::string& baseUrl) const;
    [[nodiscard]] Instant duration() const;

private:
    void progress(Batch& batch, Instant now, const Answerer& answer) const;

    std::vector<Batch> m_batches;
    Json m_settings;
};

} // namespace messagesserver
