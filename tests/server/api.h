// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apierror.h"
#include "server/batches.h"
#include "server/clock.h"
#include "server/json.h"
#include "server/models.h"
#include "server/promptcache.h"
#include "server/ratelimits.h"
#include "server/requestlog.h"
#include "server/script.h"

#include <httplib.h>

#include <atomic>
#include <functional>
#include <mutex>
#include <string>

namespace messagesserver {

/// What the endpoints share.
struct State {
    Clock clock;
    Script script;
    RequestLog log;
    std::atomic<std::int64_t> serial{0}; ///< of ids
    std::mutex mutex;                    ///< guards what follows
    Models models;
    PromptCache cache;
    RateLimits limits;
    Batches batches;
    Json batchSettings;  ///< of the script
    Json keys;           ///< key → workspace; null: any key is good
    std::string baseUrl; ///< set before the server listens
};

/// Takes a whole script: its clock, models, limits, keys and rules.
void configure(State& state, const Json& script);

/// A request on its way through the server.
struct Exchange {
    const httplib::Request& request;
    httplib::Response& response;
    std::string requestId;
    std::size_t logged = 0; ///< its number in the log
    Instant start = 0;      ///< when it came
    std::string version;    ///< anthropic-version
    std::string workspace;  ///< what caches, batches and limits belong to
    Json body;              ///< null for a GET
};

/// Checks and answers what all endpoints of the API have in common: ids, headers, keys, versions, sizes,
/// scripted faults, errors.
class Api {
public:
    using Handler = std::function<void(Exchange&)>;

    Api(httplib::Server& server, State& state);

    void get(const std::string& pattern, Handler handler);
    void post(const std::string& pattern, Handler handler);
    void remove(const std::string& pattern, Handler handler);
    [[nodiscard]] State& state() const { return m_state; }
    [[nodiscard]] httplib::Server& server() const { return m_server; }

private:
    httplib::Server::Handler wrap(Handler handler);
    void authenticate(Exchange& exchange) const;
    void parseBody(Exchange& exchange) const;
    /// True where the script answers for an endpoint other than messages.
    bool answerByScript(Exchange& exchange);

    httplib::Server& m_server;
    State& m_state;
};

void sendJson(Exchange& exchange, const Json& body);
void sendError(State& state, Exchange& exchange, const ApiError& error);

void addMessageRoutes(Api& api);
void addModelRoutes(Api& api);
void addBatchRoutes(Api& api);
/// POST /_clock, /_script, /_release; GET /_clock, /_log; DELETE /_log
void addControlRoutes(Api& api);

} // namespace messagesserver
