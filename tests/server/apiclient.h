// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/messagesserver.h"

#include <httplib.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

/// A plain client of the server, with which the tests of it speak.
class ApiClient {
public:
    using Json = nlohmann::ordered_json;

    struct Reply {
        int status = -1; ///< -1: no response came
        std::string body;
        httplib::Headers headers;

        [[nodiscard]] Json json() const { return Json::parse(body, nullptr, false); }
        [[nodiscard]] Json usage() const { return json().value("usage", Json::object()); }
        [[nodiscard]] std::string header(const std::string& name) const
        {
            const auto found = headers.find(name);
            return found == headers.end() ? std::string() : found->second;
        }
        [[nodiscard]] std::string error() const { return json()["error"].value("message", ""); }
        [[nodiscard]] std::string errorType() const { return json()["error"].value("type", ""); }
    };

    explicit ApiClient(const spendwright::test::MessagesServer& server) : m_client(server.url().toStdString())
    {
        m_client.set_read_timeout(100);
        m_client.enable_server_certificate_verification(false);
    }

    httplib::Headers& headers() { return m_headers; }

    Reply post(const std::string& path, const Json& body) { return postRaw(path, body.dump()); }
    Reply postRaw(const std::string& path, const std::string& body)
    {
        return reply(m_client.Post(path, m_headers, body, "application/json"));
    }
    Reply get(const std::string& path) { return reply(m_client.Get(path, m_headers)); }
    Reply remove(const std::string& path) { return reply(m_client.Delete(path, m_headers)); }
    Reply send(const Json& body) { return post("/v1/messages", body); }
    /// Whatever of the body arrives before the connection ends, if it ends well or not.
    Reply receive(const Json& body)
    {
        Reply result;
        httplib::Request request;
        request.method = "POST";
        request.path = "/v1/messages";
        request.headers = m_headers;
        request.headers.emplace("Content-Type", "application/json");
        request.body = body.dump();
        request.response_handler = [&](const httplib::Response& response) {
            result.status = response.status;
            result.headers = response.headers;
            return true;
        };
        request.content_receiver = [&](const char* data, std::size_t size, std::uint64_t, std::uint64_t) {
            result.body.append(data, size);
            return result.body.size() < m_enough;
        };
        result.headers.emplace("whole", m_client.send(request) ? "yes" : "no");
        return result;
    }
    void leaveAfter(std::size_t bytes) { m_enough = bytes; }

private:
    static Reply reply(const httplib::Result& result)
    {
        if (!result)
            return {};
        return {result->status, result->body, result->headers};
    }

    httplib::Client m_client;
    httplib::Headers m_headers{{"x-api-key", "test-key"}, {"anthropic-version", "2026-10-21"}};
    std::size_t m_enough = std::string::npos;
};

/// `count` tokens of text that begins with `first`, one word.
inline std::string words(int count, const std::string& first = "word")
{
    std::string text = first;
    for (int i = 1; i < count; ++i)
        text += " word";
    return text;
}

/// A block of text, with a breakpoint where `ttl` is given.
inline ApiClient::Json block(const std::string& text, const std::string& ttl = {})
{
    ApiClient::Json result{{"type", "text"}, {"text", text}};
    if (!ttl.empty())
        result["cache_control"] = {{"type", "ephemeral"}, {"ttl", ttl}};
    return result;
}

inline ApiClient::Json user(const ApiClient::Json& content)
{
    return {{"role", "user"}, {"content", content}};
}

/// A request of a message or several to a model whose shortest cached prefix is 1,024 tokens.
inline ApiClient::Json request(const ApiClient::Json& system, const ApiClient::Json& messages)
{
    ApiClient::Json body{{"model", "claude-sonnet-4-6"}, {"max_tokens", 100}};
    if (!system.is_null())
        body["system"] = system;
    body["messages"] = messages.is_array() ? messages : ApiClient::Json::array({messages});
    return body;
}
