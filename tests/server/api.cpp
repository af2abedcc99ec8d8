// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api.h"

#include "server/answer.h"
#include "server/delivery.h"
#include "server/validation.h"

namespace messagesserver {

namespace {

constexpr std::size_t kMaxBody = 32U << 20U;
constexpr std::size_t kMaxBatch = 256U << 20U;

/// The request's headers, keys replaced.
Json headersOf(const httplib::Request& request)
{
    Json headers = Json::object();
    for (const auto& [name, value] : request.headers) {
        std::string lower = name;
        for (char& c : lower)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        if (lower == "local_addr" || lower == "local_port" || lower == "remote_addr"
            || lower == "remote_port")
            continue; // the library's own
        headers[lower] = lower == "x-api-key" || lower == "authorization" ? "(hidden)" : value;
    }
    return headers;
}

std::string keyOf(const httplib::Request& request)
{
    if (request.has_header("x-api-key"))
        return request.get_header_value("x-api-key");
    const std::string bearer = request.get_header_value("authorization");
    return bearer.starts_with("Bearer ") ? bearer.substr(7) : "";
}

Json asJson(const std::string& text)
{
    return Json::parse(text, nullptr, false);
}

} // namespace

void configure(State& state, const Json& script)
{
    state.script.load(script);
    if (script.contains("clock"))
        state.clock.configure(script["clock"]);
    const std::lock_guard lock(state.mutex);
    if (valueOr(script, "real_tokenizers", false))
        state.models.useRealTokenizers();
    for (const Json& model : memberOf(script, "models"))
        state.models.configure(model);
    state.limits.configure(memberOf(script, "limits"));
    state.keys = memberOf(script, "keys");
    state.batchSettings = memberOf(script, "batches");
    state.batches.configure(state.batchSettings);
}

Api::Api(httplib::Server& server, State& state) : m_server(server), m_state(state)
{
    m_server.set_payload_max_length(kMaxBatch + 1);
    m_server.set_error_handler([this](const httplib::Request& request, httplib::Response& response) {
        if (response.body.empty() && !response.has_header("request-id")) {
            Exchange exchange{request, response, makeId("req_", ++m_state.serial), 0, 0, "", "", {}};
            exchange.logged = m_state.log.add({{"method", request.method}, {"path", request.path}});
            const bool large = response.status == 413;
            sendError(m_state, exchange,
                      large ? apiError(413, "Request exceeds the maximum size")
                            : apiError(response.status, "Not found"));
        }
    });
}

void Api::get(const std::string& pattern, Handler handler)
{
    m_server.Get(pattern, wrap(std::move(handler)));
}

void Api::post(const std::string& pattern, Handler handler)
{
    m_server.Post(pattern, wrap(std::move(handler)));
}

void Api::remove(const std::string& pattern, Handler handler)
{
    m_server.Delete(pattern, wrap(std::move(handler)));
}

httplib::Server::Handler Api::wrap(Handler handler)
{
    return
        [this, handler = std::move(handler)](const httplib::Request& request, httplib::Response& response) {
            Exchange exchange{request, response, makeId("req_", ++m_state.serial), 0, m_state.clock.now(), "",
                              "",      {}};
            exchange.logged = m_state.log.add({{"at", toRfc3339(exchange.start)},
                                               {"method", request.method},
                                               {"path", request.path},
                                               {"request_id", exchange.requestId},
                                               {"headers", headersOf(request)}});
            response.set_header("request-id", exchange.requestId);
            response.set_header("anthropic-organization-id", "00000000-0000-4000-8000-000000000000");
            try {
                authenticate(exchange);
                parseBody(exchange);
                if (!answerByScript(exchange))
                    handler(exchange);
            } catch (const ApiError& error) {
                sendError(m_state, exchange, error);
            } catch (const std::exception& problem) {
                sendError(m_state, exchange, apiError(500, problem.what()));
            }
        };
}

void Api::authenticate(Exchange& exchange) const
{
    const std::string key = keyOf(exchange.request);
    if (key.empty())
        throw apiError(401, "x-api-key header is required");
    {
        const std::lock_guard lock(m_state.mutex);
        if (m_state.keys.is_object() && !m_state.keys.contains(key))
            throw apiError(401, "invalid x-api-key");
        exchange.workspace = valueOr<std::string>(m_state.keys, key, "default");
    }
    if (exchange.request.has_header("anthropic-workspace-id"))
        exchange.workspace = exchange.request.get_header_value("anthropic-workspace-id");
    exchange.version = exchange.request.get_header_value("anthropic-version");
    if (exchange.version.empty())
        throw invalidRequest("anthropic-version: header is required");
    if (exchange.version != kNewestVersion && exchange.version != kOldVersion)
        throw invalidRequest("anthropic-version: \"" + exchange.version + "\" is not a valid version");
}

void Api::parseBody(Exchange& exchange) const
{
    const httplib::Request& request = exchange.request;
    if (request.method != "POST" || request.path.ends_with("/cancel"))
        return;
    if (request.body.size() > (request.path == "/v1/messages/batches" ? kMaxBatch : kMaxBody))
        throw apiError(413, "Request exceeds the maximum size");
    if (request.get_header_value("content-type").find("application/json") != 0)
        throw invalidRequest("content-type: must be application/json");
    exchange.body = asJson(request.body);
    if (exchange.body.is_discarded())
        throw invalidRequest("The request body is not valid JSON");
    if (!exchange.body.is_object())
        throw invalidRequest("Input should be a valid dictionary");
    m_state.log.note(exchange.logged, {{"body", exchange.body}});
}

bool Api::answerByScript(Exchange& exchange)
{
    const httplib::Request& request = exchange.request;
    if (request.path == "/v1/messages")
        return false; // checks the request first
    const Json reply =
        m_state.script.replyTo({request.method, request.path, request.body, exchange.body, false});
    if (reply.is_null())
        return false;
    Delivery delivery;
    if (reply.contains("json"))
        delivery.frames = {reply["json"].dump()};
    applyReply(delivery, reply);
    if (!delivery.hold.empty())
        Gates::instance().wait(delivery.hold);
    m_state.log.note(exchange.logged, {{"status", delivery.status}});
    send(delivery, request, exchange.response, [](const Delivered&) {});
    return true;
}

void sendJson(Exchange& exchange, const Json& body)
{
    exchange.response.set_content(body.dump(), "application/json");
}

void sendError(State& state, Exchange& exchange, const ApiError& error)
{
    exchange.response.status = error.status;
    exchange.response.headers.erase("request-id");
    exchange.response.set_header("request-id", exchange.requestId);
    for (const auto& [name, value] : error.headers)
        exchange.response.set_header(name, value);
    sendJson(exchange, errorBody(error, exchange.requestId));
    state.log.note(exchange.logged, {{"status", error.status}, {"error", error.message}});
}

} // namespace messagesserver
