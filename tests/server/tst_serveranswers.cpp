// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether the server speaks as the API does: order of a stream's events, shapes of errors, limits, keys.
#include "server/apiclient.h"

#include <QJsonDocument>
#include <QTest>

using namespace spendwright::test;
using Json = ApiClient::Json;

namespace {

struct Event {
    std::string name;
    Json data;
};

std::vector<Event> eventsOf(const std::string& body)
{
    std::vector<Event> events;
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t end = body.find("\n\n", at);
        const std::string frame = body.substr(at, end - at);
        const std::size_t line = frame.find('\n');
        events.push_back({frame.substr(7, line - 7), Json::parse(frame.substr(line + 7))});
        at = end == std::string::npos ? body.size() : end + 2;
    }
    return events;
}

QStringList namesOf(const std::vector<Event>& events)
{
    QStringList names;
    for (const Event& event : events) {
        if (names.isEmpty() || names.last() != QString::fromStdString(event.name))
            names += QString::fromStdString(event.name);
    }
    return names;
}

Json hello()
{
    return request({}, user("Hello out there"));
}

} // namespace

class TestServerAnswers : public QObject {
    Q_OBJECT

private slots:
    void streamsInOrder()
    {
        const MessagesServer server(
            R"({"rules": [{"reply": {"thinking": 6, "text": "Käse und Brot. ", "words_per_event": 1,
            "tool_use": [{"name": "search", "input": {"query": "ä b", "page": 2}}], "bytes_per_event": 3}}]})");
        ApiClient client(server);
        Json body = hello();
        body["stream"] = true;
        const auto reply = client.send(body);
        QCOMPARE(reply.header("Content-Type"), std::string("text/event-stream; charset=utf-8"));
        const auto events = eventsOf(reply.body);
        const QString one = QStringLiteral("content_block_start content_block_delta content_block_stop");
        QCOMPARE(namesOf(events).join(u' '),
                 QStringLiteral("message_start %1 ping %1 %1 message_delta message_stop").arg(one));
        std::string text;
        std::string thinking;
        std::string input;
        for (const Event& event : events) {
            QCOMPARE(event.data["type"].get<std::string>(), event.name);
            const Json delta = event.data.value("delta", Json::object());
            text += delta.value("text", "");
            thinking += delta.value("thinking", "");
            input += delta.value("partial_json", "");
        }
        QCOMPARE(text, std::string("Käse und Brot. "));
        QCOMPARE(thinking, std::string("One word is one token of"));
        QCOMPARE(Json::parse(input).dump(), Json({{"query", "ä b"}, {"page", 2}}).dump());
        const Json start = events.front().data["message"];
        QCOMPARE(start["content"].size(), std::size_t{0});
        QCOMPARE(start["usage"]["input_tokens"].get<int>(), 3);
        const Json end = events[events.size() - 2].data;
        QCOMPARE(end["delta"]["stop_reason"].get<std::string>(), std::string("tool_use"));
        QCOMPARE(end["usage"]["output_tokens"].get<int>(), 6 + 3 + 1 + 2 + 1);
    }

    void billsEarlierThinkingAsWritten()
    {
        const MessagesServer server(R"({"rules": [{"reply": {"thinking": 50, "text": "Done."}}]})");
        ApiClient client(server);
        Json body = hello();
        body["thinking"] = {{"type", "adaptive"}, {"display", "omitted"}};
        const Json first = client.send(body).json();
        QCOMPARE(first["content"][0]["thinking"].get<std::string>(), std::string());
        QCOMPARE(first["usage"]["output_tokens"].get<int>(), 51);
        body["messages"].push_back({{"role", "assistant"}, {"content", first["content"]}});
        body["messages"].push_back(user("go on"));
        QCOMPARE(client.send(body).usage()["input_tokens"].get<int>(), 3 + 51 + 2);
        // Older models drop it.
        body["model"] = "claude-haiku-4-5";
        body["thinking"] = {{"type", "enabled"}, {"budget_tokens", 1024}};
        body["max_tokens"] = 2000;
        QCOMPARE(client.send(body).usage()["input_tokens"].get<int>(), 3 + 1 + 2);
    }

    void obeysLimitsOfTheRequest()
    {
        const MessagesServer server(R"({"default": {"text": "one two three STOP four five"}})");
        ApiClient client(server);
        Json body = hello();
        body["max_tokens"] = 2;
        Json message = client.send(body).json();
        QCOMPARE(message["content"][0]["text"].get<std::string>(), std::string("one two"));
        QCOMPARE(message["stop_reason"].get<std::string>(), std::string("max_tokens"));
        QCOMPARE(message["usage"]["output_tokens"].get<int>(), 2);
        body["max_tokens"] = 100;
        body["stop_sequences"] = {"five", "STOP"};
        message = client.send(body).json();
        QCOMPARE(message["content"][0]["text"].get<std::string>(), std::string("one two three "));
        QCOMPARE(message["stop_sequence"].get<std::string>(), std::string("STOP"));
    }

    void refusesWhatTheApiRefuses_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const QByteArray& change, const char* message,
                            int status = 400) {
            QTest::newRow(name) << QString::fromUtf8(change) << status << QString::fromUtf8(message);
        };
        row("sampling", R"({"temperature": 1})", "temperature: Extra inputs are not permitted");
        row("unknown field", R"({"colour": 1})", "colour: Extra inputs are not permitted");
        row("no limit", R"({"max_tokens": null})", "max_tokens: Field required");
        row("too high a limit", R"({"max_tokens": 128001})", "maximum allowed number of output tokens");
        row("unknown model", R"({"model": "claude-nothing"})", "model: claude-nothing", 404);
        row("no messages", R"({"messages": []})", "at least one message is required");
        row("empty text", R"({"messages": [{"role": "user", "content": ""}]})", "must be non-empty");
        row("prefill",
            R"({"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]})",
            "prefill");
        row("result without use",
            R"({"messages": [{"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": "x"}]}]})",
            "unexpected `tool_use_id` found in `tool_result` blocks: t1");
        row("use without result",
            R"({"messages": [{"role": "user", "content": "a"},
                {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "n", "input": {}}]},
                {"role": "user", "content": "b"}]})",
            "`tool_use` ids were found without `tool_result` blocks immediately after: t1");
        row("document of the assistant",
            R"({"messages": [{"role": "user", "content": "a"},
                {"role": "assistant", "content": [{"type": "document", "source": {"type": "text", "data": "x"}}]},
                {"role": "user", "content": "b"}]})",
            "document blocks are not permitted");
        row("effort", R"({"output_config": {"effort": "huge"}})", "output_config.effort");
        row("thinking mode", R"({"thinking": {"type": "between_tools"}})", "thinking.type");
        row("thinking budget", R"({"thinking": {"type": "enabled", "budget_tokens": 10}})", "budget_tokens");
        row("choice without tools", R"({"tool_choice": {"type": "any"}})", "tool_choice");
        row("forced choice",
            R"({"model": "claude-opus-5-5", "tool_choice": {"type": "any"},
                "tools": [{"name": "n", "input_schema": {"type": "object"}}]})",
            "tool_choice.type");
        row("fast mode", R"({"speed": "fast"})", "speed");
        row("streamed warming", R"({"max_tokens": 0, "stream": true})", "max_tokens: 0");
        row("a lost thread", R"({"thread": {"type": "continue", "previous_message_id": "msg_1"}})", "thread",
            404);
        row("ttl", R"({"cache_control": {"type": "ephemeral", "ttl": "2h"}})", "ttl");
        const QByteArray five = R"({"type": "text", "text": "x", "cache_control": {"type": "ephemeral"}},)";
        row("five breakpoints", "{\"system\": [" + five.repeated(5).chopped(1) + "]}",
            "A maximum of 4 blocks with cache_control may be provided. Found 5.");
        row("automatic fifth",
            "{\"cache_control\": {\"type\": \"ephemeral\"}, \"system\": [" + five.repeated(4).chopped(1)
                + "]}",
            "A maximum of 4 blocks with cache_control may be provided. Found 5.");
        row("hour after minutes",
            R"({"cache_control": {"type": "ephemeral", "ttl": "1h"},
                "system": [{"type": "text", "text": "x", "cache_control": {"type": "ephemeral"}}]})",
            "a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block");
    }
    void refusesWhatTheApiRefuses()
    {
        QFETCH(const QString, change);
        QFETCH(const int, status);
        QFETCH(const QString, message);
        static const MessagesServer server;
        ApiClient client(server);
        Json body = hello();
        QCOMPARE(client.send(body).status, 200);
        body.update(Json::parse(change.toStdString()));
        const auto reply = client.send(body);
        QCOMPARE(reply.status, status);
        QVERIFY2(reply.error().find(message.toStdString()) != std::string::npos, reply.body.c_str());
        QCOMPARE(reply.errorType(), std::string(status == 404 ? "not_found_error" : "invalid_request_error"));
        QCOMPARE(reply.json()["request_id"].get<std::string>(), reply.header("request-id"));
    }

    void knowsTheOlderVersion()
    {
        const MessagesServer server;
        ApiClient client(server);
        client.headers().erase("anthropic-version");
        QCOMPARE(client.send(hello()).status, 400);
        client.headers().emplace("anthropic-version", "2023-06-01");
        Json body = hello();
        body["temperature"] = 0.5;
        QCOMPARE(client.send(body).status, 200);
    }

    void checksKeysAndHidesThem()
    {
        const MessagesServer server(R"({"keys": {"sk-right": "default"}})");
        ApiClient client(server);
        QCOMPARE(client.send(hello()).errorType(), std::string("authentication_error"));
        client.headers().erase("x-api-key");
        QCOMPARE(client.send(hello()).status, 401);
        client.headers().emplace("Authorization", "Bearer sk-right");
        QCOMPARE(client.send(hello()).status, 200);
        client.headers().erase("Authorization");
        client.headers().emplace("x-api-key", "sk-right");
        QCOMPARE(client.send(hello()).status, 200);
        const QByteArray log = QJsonDocument(server.log()).toJson();
        QCOMPARE(server.log().size(), 4);
        QVERIFY(!log.contains("sk-right") && !log.contains("test-key"));
        QVERIFY(log.contains("(hidden)"));
    }

    void countsByTokenizer()
    {
        const MessagesServer server(
            R"({"real_tokenizers": true, "rules": [{"reply": {"output_tokens": 10}}]})");
        ApiClient client(server);
        Json body = request(words(7), Json::array({user(words(5))}));
        QCOMPARE(client.send(body).usage()["input_tokens"].get<int>(), 12);
        body["model"] = "claude-opus-4-8";
        const Json usage = client.send(body).usage();
        QCOMPARE(usage["input_tokens"].get<int>(), 9 + 7); // 9.1 and 6.5, rounded
        QCOMPARE(usage["output_tokens"].get<int>(), 13);
    }

    void limitsRates()
    {
        const MessagesServer server(R"({"clock": {"at": "2026-11-22T12:00:00Z", "runs": false},
            "limits": {"requests": 2, "input_tokens": 60000, "output_tokens": 1000}})");
        ApiClient client(server);
        QCOMPARE(client.send(hello()).header("anthropic-ratelimit-requests-remaining"), std::string("1"));
        const auto second = client.send(hello());
        QCOMPARE(second.header("anthropic-ratelimit-requests-reset"), std::string("2026-11-22T12:01:00Z"));
        QCOMPARE(second.header("anthropic-ratelimit-input-tokens-remaining"), std::string("60000"));
        const auto third = client.send(hello());
        QCOMPARE(third.status, 429);
        QCOMPARE(third.errorType(), std::string("rate_limit_error"));
        QCOMPARE(third.header("retry-after"), std::string("30"));
        QCOMPARE(third.header("anthropic-ratelimit-requests-remaining"), std::string("0"));
        server.advanceClock(30);
        QCOMPARE(client.send(hello()).status, 200);
        server.advanceClock(60);
        QCOMPARE(client.send(request({}, user(words(90000)))).status, 200);
        QCOMPARE(client.send(hello()).header("retry-after"), std::string("30"));
    }

    void pagesModels()
    {
        const MessagesServer server;
        ApiClient client(server);
        const Json all = client.get("/v1/models?limit=1000").json();
        const Json first = client.get("/v1/models?limit=3").json();
        QCOMPARE(first["has_more"].get<bool>(), true);
        const std::string last = first["last_id"].get<std::string>();
        const Json second = client.get("/v1/models?limit=3&after_id=" + last).json();
        QCOMPARE(second["first_id"].dump(), all["data"][3]["id"].dump());
        const Json back = client.get("/v1/models?limit=2&before_id=" + last).json();
        QCOMPARE(back["data"].dump(), Json::array({all["data"][0], all["data"][1]}).dump());
        QCOMPARE(client.get("/v1/models?limit=0").status, 400);
        QCOMPARE(client.get("/v1/models?lifecycle[]=deprecated").json()["data"].size(), std::size_t{1});
        QCOMPARE(client.get("/v1/models/claude-haiku-4-5").json()["id"].get<std::string>(),
                 std::string("claude-haiku-4-5-20251001"));
    }

    void refusesHugeBodies()
    {
        const MessagesServer server;
        ApiClient client(server);
        const auto reply = client.send(request(std::string((32U << 20U) + 1, 'x'), user("hi")));
        QCOMPARE(reply.status, 413);
        QCOMPARE(reply.errorType(), std::string("request_too_large"));
        QCOMPARE(client.postRaw("/v1/messages", "{\"model\": ").status, 400);
        QCOMPARE(client.get("/v1/nothing").errorType(), std::string("not_found_error"));
    }
};

QTEST_GUILESS_MAIN(TestServerAnswers)
#include "tst_serveranswers.moc"
