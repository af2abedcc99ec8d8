// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the server bills for input, against the rules of the API worked out by hand. Every word is a token.
#include "server/apiclient.h"

#include <QTest>

#include <thread>

using namespace spendwright::test;
using Json = ApiClient::Json;

namespace {

constexpr const char* kStandingClock = R"({"clock": {"at": "2026-11-22T12:00:00Z", "runs": false}})";

/// input / read / written for 5 minutes / written for an hour
QString billed(const ApiClient::Reply& reply)
{
    if (reply.status != 200)
        return QString::fromStdString(std::to_string(reply.status) + " " + reply.body);
    const Json usage = reply.usage();
    const Json& creation = usage["cache_creation"];
    const int written5m = creation["ephemeral_5m_input_tokens"].get<int>();
    const int written1h = creation["ephemeral_1h_input_tokens"].get<int>();
    if (usage["cache_creation_input_tokens"] != written5m + written1h)
        return QStringLiteral("the parts of what was written do not make its sum");
    return QStringLiteral("%1/%2/%3/%4")
        .arg(usage["input_tokens"].get<int>())
        .arg(usage["cache_read_input_tokens"].get<int>())
        .arg(written5m)
        .arg(written1h);
}

Json conversation(int blocks)
{
    Json content = Json::array();
    for (int i = 0; i < blocks; ++i)
        content.push_back(block(words(10, "b" + std::to_string(i))));
    return content;
}

} // namespace

class TestServerCaching : public QObject {
    Q_OBJECT

private slots:
    void writesThenReads()
    {
        const MessagesServer server(kStandingClock);
        ApiClient client(server);
        const Json system = Json::array({block(words(2000), "5m")});
        QCOMPARE(billed(client.send(request(system, user("hi there")))), QStringLiteral("2/0/2000/0"));
        QCOMPARE(billed(client.send(request(system, user("something else entirely")))),
                 QStringLiteral("3/2000/0/0"));
        Json other = request(system, user("hi"));
        other["model"] = "claude-sonnet-5";
        QCOMPARE(billed(client.send(other)), QStringLiteral("1/0/2000/0"));
        client.headers().emplace("anthropic-workspace-id", "elsewhere");
        QCOMPARE(billed(client.send(request(system, user("hi")))), QStringLiteral("1/0/2000/0"));
    }

    void ignoresWhatIsTooShort_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("minimum");
        QTest::newRow("512") << "claude-haiku-5-5" << 512;
        QTest::newRow("1,024") << "claude-sonnet-4-6" << 1024;
        QTest::newRow("2,048") << "claude-opus-4-7" << 2048;
        QTest::newRow("4,096") << "claude-haiku-4-5" << 4096;
    }
    void ignoresWhatIsTooShort()
    {
        QFETCH(const QString, model);
        QFETCH(const int, minimum);
        const MessagesServer server(kStandingClock);
        ApiClient client(server);
        for (const int length : {minimum - 1, minimum}) {
            Json body =
                request(Json::array({block(words(length, std::to_string(length)), "5m")}), user("hi"));
            body["model"] = model.toStdString();
            const bool cached = length >= minimum;
            QCOMPARE(billed(client.send(body)), cached ? QStringLiteral("1/0/%1/0").arg(length)
                                                       : QStringLiteral("%1/0/0/0").arg(length + 1));
            QCOMPARE(billed(client.send(body)), cached ? QStringLiteral("1/%1/0/0").arg(length)
                                                       : QStringLiteral("%1/0/0/0").arg(length + 1));
        }
    }

    void expiresAndIsRefreshed()
    {
        const MessagesServer server(kStandingClock);
        ApiClient client(server);
        const Json hour = request(Json::array({block(words(1500, "hour"), "1h")}), user("hi"));
        const Json minutes = request(Json::array({block(words(1500, "minutes"), "5m")}), user("hi"));
        QCOMPARE(billed(client.send(hour)), QStringLiteral("1/0/0/1500"));
        QCOMPARE(billed(client.send(minutes)), QStringLiteral("1/0/1500/0"));
        server.advanceClock(299);
        QCOMPARE(billed(client.send(minutes)), QStringLiteral("1/1500/0/0"));
        server.advanceClock(299); // 598 s since it was written, 299 s since it was used
        QCOMPARE(billed(client.send(minutes)), QStringLiteral("1/1500/0/0"));
        server.advanceClock(300);
        QCOMPARE(billed(client.send(minutes)), QStringLiteral("1/0/1500/0"));
        server.advanceClock(3600 - 898 - 1);
        QCOMPARE(billed(client.send(hour)), QStringLiteral("1/1500/0/0"));
        server.advanceClock(3600);
        QCOMPARE(billed(client.send(hour)), QStringLiteral("1/0/0/1500"));
    }

    void countsTheTtlFromTheStartOfTheRequest()
    {
        const MessagesServer server(R"({"clock": {"at": "2026-11-22T12:00:00Z", "runs": false},
            "rules": [{"times": 1, "reply": {"text": "slow", "takes_s": 100}}]})");
        ApiClient client(server);
        const Json body = request(Json::array({block(words(1500), "5m")}), user("hi"));
        QCOMPARE(billed(client.send(body)), QStringLiteral("1/0/1500/0"));
        server.advanceClock(199);
        QCOMPARE(billed(client.send(body)), QStringLiteral("1/1500/0/0"));
        server.setScript(R"({"rules": [{"times": 1, "reply": {"text": "slow", "takes_s": 100}}]})");
        QCOMPARE(billed(client.send(body)), QStringLiteral("1/1500/0/0"));
        server.advanceClock(200);
        QCOMPARE(billed(client.send(body)), QStringLiteral("1/0/1500/0"));
    }

    void canBeReadOnceTheResponseHasBegun()
    {
        const MessagesServer server(R"({"rules": [
            {"match": {"text": "first"}, "times": 2, "reply": {"text": "held", "hold": "door"}},
            {"match": {"text": "streamed"}, "reply": {"text": "a b c", "hold": "stream", "hold_after": 1}}]})");
        const auto body = [](const std::string& text) {
            return request(Json::array({block(words(1500), "5m")}), user(text));
        };
        ApiClient::Reply one;
        ApiClient::Reply two;
        std::jthread first([&] { one = ApiClient(server).send(body("first")); });
        std::jthread second([&] { two = ApiClient(server).send(body("first")); });
        QTRY_COMPARE_WITH_TIMEOUT(server.log(QStringLiteral("/v1/messages")).size(), 2, 100000);
        QTRY_VERIFY_WITH_TIMEOUT(server.isHeld(QStringLiteral("door")), 100000);
        server.release(QStringLiteral("door"));
        server.release(QStringLiteral("door"));
        first.join();
        second.join();
        QCOMPARE(billed(one), QStringLiteral("1/0/1500/0"));
        QCOMPARE(billed(two), QStringLiteral("1/0/1500/0"));

        Json streamed = request(Json::array({block(words(1500, "other"), "5m")}), user("streamed"));
        streamed["stream"] = true;
        ApiClient::Reply third;
        std::jthread reader([&] { third = ApiClient(server).send(streamed); });
        QTRY_VERIFY_WITH_TIMEOUT(server.isHeld(QStringLiteral("stream")), 100000);
        const Json follower = request(Json::array({block(words(1500, "other"), "5m")}), user("hi"));
        QCOMPARE(billed(ApiClient(server).send(follower)), QStringLiteral("1/1500/0/0"));
        server.release(QStringLiteral("stream"));
        reader.join();
        QCOMPARE(third.status, 200);
    }

    void billsMixedTtls()
    {
        const MessagesServer server(kStandingClock);
        ApiClient client(server);
        const Json system = Json::array({block(words(1100, "a"), "1h"), block(words(200, "b"), "1h")});
        const auto body = [&](const std::string& first, const std::string& rest) {
            return request(system, user(Json::array({block(words(300, first), "5m"), block(rest)})));
        };
        // B = 1,300 (the last for an hour), C = 1,600, and one word follows.
        QCOMPARE(billed(client.send(body("c", "x"))), QStringLiteral("1/0/300/1300"));
        // A = 1,300, nothing more for an hour, C = 1,600.
        QCOMPARE(billed(client.send(body("d", "x"))), QStringLiteral("1/1300/300/0"));
        QCOMPARE(billed(client.send(body("d", "y z"))), QStringLiteral("2/1600/0/0"));
        server.advanceClock(300);
        QCOMPARE(billed(client.send(body("d", "x"))), QStringLiteral("1/1300/300/0"));
        // A = 1,100: the second block for an hour and that for minutes are written.
        const Json changed = Json::array({block(words(1100, "a"), "1h"), block(words(200, "e"), "1h")});
        const Json last = user(Json::array({block(words(300, "d"), "5m"), block("x")}));
        QCOMPARE(billed(client.send(request(changed, last))), QStringLiteral("1/1100/300/200"));
    }

    void looksBackTwentyBlocks()
    {
        const MessagesServer server(kStandingClock);
        ApiClient client(server);
        const auto body = [](int blocks) {
            Json content = conversation(blocks);
            content.front()["text"] = words(1500);
            content.back()["cache_control"] = {{"type", "ephemeral"}};
            return request({}, user(content));
        };
        QCOMPARE(billed(client.send(body(5))), QStringLiteral("0/0/1540/0"));
        // 24 is the 20th place counted back from it, 5 lies within.
        QCOMPARE(billed(client.send(body(24))), QStringLiteral("0/1540/190/0"));
        // From the 45th, 24 is one too far; 26 was never written.
        QCOMPARE(billed(client.send(body(44))), QStringLiteral("0/0/1930/0"));
        QCOMPARE(billed(client.send(body(43))), QStringLiteral("0/1730/190/0"));
    }

    void findsOnlyWhatWasWritten()
    {
        const MessagesServer server(kStandingClock);
        ApiClient client(server);
        Json two = Json::array({block(words(1500, "same")), block(words(100, "one"), "5m")});
        QCOMPARE(billed(client.send(request(two, user("hi")))), QStringLiteral("1/0/1600/0"));
        // The first block is the same, but nothing was written at its end.
        two.back() = block(words(100, "two"), "5m");
        QCOMPARE(billed(client.send(request(two, user("hi")))), QStringLiteral("1/0/1600/0"));
        two.front()["cache_control"] = {{"type", "ephemeral"}};
        two.back() = block(words(100, "three"));
        QCOMPARE(billed(client.send(request(two, user("hi")))), QStringLiteral("101/0/1500/0"));
        QCOMPARE(billed(client.send(request(two, user("hi")))), QStringLiteral("101/1500/0/0"));
    }

    void placesTheAutomaticBreakpoint()
    {
        const MessagesServer server(kStandingClock);
        ApiClient client(server);
        Json body = request(words(1500), user("hi there"));
        body["cache_control"] = {{"type", "ephemeral"}};
        QCOMPARE(billed(client.send(body)), QStringLiteral("0/0/1502/0"));
        body["messages"].push_back({{"role", "assistant"}, {"content", "This is a scripted answer."}});
        body["messages"].push_back(user("and now"));
        QCOMPARE(billed(client.send(body)), QStringLiteral("0/1502/7/0"));
        // The same breakpoint, set by hand as well.
        body["messages"].back() = user(Json::array({block("and now", "5m")}));
        QCOMPARE(billed(client.send(body)), QStringLiteral("0/1509/0/0"));
        body["messages"].back() = user(Json::array({block("and now", "1h")}));
        QCOMPARE(client.send(body).status, 400);
    }

    void knowsTheOrderOfLayers()
    {
        const MessagesServer server(kStandingClock);
        ApiClient client(server);
        Json tool{{"name", "search"},
                  {"description", words(1198)},
                  {"input_schema", {{"type", "object"}}},
                  {"cache_control", {{"type", "ephemeral"}}}};
        Json body = request(Json::array({block(words(100), "5m")}), user(Json::array({block("hi", "5m")})));
        body["tools"] = Json::array({tool});
        // 497 tokens are what the API adds for tools on this model.
        QCOMPARE(billed(client.send(body)), QStringLiteral("0/0/1798/0"));
        body["tool_choice"] = {{"type", "none"}};
        QCOMPARE(billed(client.send(body)), QStringLiteral("0/1797/1/0"));
        body["system"][0]["text"] = words(100, "other");
        QCOMPARE(billed(client.send(body)), QStringLiteral("0/1697/101/0"));
        body["tools"][0]["description"] = words(1198, "other");
        QCOMPARE(billed(client.send(body)), QStringLiteral("0/0/1798/0"));
        body["tools"][0]["input_schema"] = {{"properties", Json::object()}, {"type", "object"}};
        QCOMPARE(billed(client.send(body)), QStringLiteral("0/0/1798/0"));
    }

    void forgetsWhatNeverBegan()
    {
        const MessagesServer server(R"({"rules": [{"times": 1, "reply": {"fault": {"status": 529}}}]})");
        ApiClient client(server);
        const Json body = request(Json::array({block(words(1500), "5m")}), user("hi"));
        QCOMPARE(client.send(body).status, 529);
        QCOMPARE(billed(client.send(body)), QStringLiteral("1/0/1500/0"));
        QCOMPARE(billed(client.send(body)), QStringLiteral("1/1500/0/0"));
    }

    void warmsUpWithoutAnAnswer()
    {
        const MessagesServer server;
        ApiClient client(server);
        Json body = request(Json::array({block(words(1500), "1h")}), user("hi"));
        body["max_tokens"] = 0;
        const auto reply = client.send(body);
        QCOMPARE(billed(reply), QStringLiteral("1/0/0/1500"));
        QCOMPARE(reply.json()["content"].size(), std::size_t{0});
        QCOMPARE(reply.usage()["output_tokens"].get<int>(), 0);
        body["max_tokens"] = 10;
        QCOMPARE(billed(client.send(body)), QStringLiteral("1/1500/0/0"));
    }

    void countsWithoutCaching()
    {
        const MessagesServer server;
        ApiClient client(server);
        Json body = request(Json::array({block(words(1500), "1h")}), user("hi there"));
        body.erase("max_tokens");
        for (int i = 0; i < 2; ++i)
            QCOMPARE(client.post("/v1/messages/count_tokens", body).json().dump(),
                     std::string(R"({"input_tokens":1502})"));
    }
};

QTEST_GUILESS_MAIN(TestServerCaching)
#include "tst_servercaching.moc"
