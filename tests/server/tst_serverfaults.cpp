// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether each fault of a script is the fault that it says, and the rules choose the replies.
#include "server/apiclient.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace spendwright::test;
using Json = ApiClient::Json;

namespace {

constexpr int kLong = 100000;

QByteArray scriptOf(const QByteArray& reply)
{
    return "{\"rules\": [{\"reply\": " + reply + "}]}";
}

Json hello(bool stream = true)
{
    Json body = request({}, user("Hello out there"));
    body["stream"] = stream;
    return body;
}

bool endsWell(const ApiClient::Reply& reply)
{
    return reply.header("whole") == "yes";
}

} // namespace

class TestServerFaults : public QObject {
    Q_OBJECT

private slots:
    void cutsStreams_data()
    {
        QTest::addColumn<QByteArray>("cut");
        QTest::addColumn<QByteArray>("end"); ///< how what arrives ends
        QTest::newRow("before the first byte") << QByteArray("\"first_byte\"") << QByteArray();
        QTest::newRow("inside a line")
            << QByteArray("\"line\"") << QByteArray("event: content_block_delta\ndata: {\"typ");
        QTest::newRow("inside a character") << QByteArray("\"character\"") << QByteArray("\"text\":\"K\xC3");
        QTest::newRow("before message_delta")
            << QByteArray("\"message_delta\"") << QByteArray("data: {\"type\":\"ping\"}\n\n");
        QTest::newRow("after message_stop")
            << QByteArray("\"message_stop\"") << QByteArray("data: {\"type\":\"message_stop\"}\n\n");
        QTest::newRow("after seven bytes") << QByteArray("7") << QByteArray("event: ");
    }
    void cutsStreams()
    {
        QFETCH(const QByteArray, cut);
        QFETCH(const QByteArray, end);
        const MessagesServer server(
            scriptOf("{\"text\": \"K\xC3\xA4se\", \"fault\": {\"cut\": " + cut + "}}"));
        ApiClient client(server);
        const auto reply = client.receive(hello());
        QCOMPARE(reply.status, 200);
        QVERIFY(!endsWell(reply));
        const QByteArray body = QByteArray::fromStdString(reply.body);
        QCOMPARE(body.right(std::max(end.size(), end.isEmpty() ? body.size() : 0)), end);
        QVERIFY(server.log().first()[QStringLiteral("usage")].isObject());
    }

    void closesConnections()
    {
        for (const char* const close : {"before_headers", "reset_before_headers"}) {
            const MessagesServer server(scriptOf("{\"fault\": {\"close\": \"" + QByteArray(close) + "\"}}"));
            QCOMPARE(ApiClient(server).receive(hello()).status, -1);
        }
        const MessagesServer server(
            scriptOf(R"({"text": "a b c d e f", "fault": {"cut": 300, "reset": true}})"));
        QVERIFY(!endsWell(ApiClient(server).receive(hello())));
        QVERIFY(!endsWell(ApiClient(server).receive(hello(false))));
    }

    void tellsErrorsInTheStream()
    {
        const MessagesServer server(scriptOf(R"({"fault": {"error_event": {"after": 2}}})"));
        const auto reply = ApiClient(server).receive(hello());
        QCOMPARE(reply.status, 200);
        QVERIFY(endsWell(reply));
        QVERIFY(QByteArray::fromStdString(reply.body)
                    .endsWith("event: error\ndata: "
                              "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":"
                              "\"Overloaded\"}}\n\n"));
    }

    void sendsStatuses()
    {
        const MessagesServer server(R"({"rules": [
            {"times": 1, "reply": {"fault": {"status": 429, "retry_after": 7}}},
            {"times": 1, "reply": {"fault": {"status": 429, "error_code": "enforced_spend_limit_reached"}}},
            {"times": 1, "reply": {"fault": {"status": 502, "body": "<html>Bad gateway</html>", "content_type": "text/html"}}},
            {"times": 1, "reply": {"fault": {"body": "no JSON"}}}]})");
        ApiClient client(server);
        QCOMPARE(client.send(hello()).header("retry-after"), std::string("7"));
        const auto spent = client.send(hello());
        QCOMPARE(spent.header("retry-after"), std::string());
        QCOMPARE(spent.json()["error"]["details"]["error_code"].get<std::string>(),
                 std::string("enforced_spend_limit_reached"));
        const auto gateway = client.send(hello());
        QCOMPARE(gateway.status, 502);
        QCOMPARE(gateway.header("Content-Type"), std::string("text/html"));
        const auto half = client.send(hello(false));
        QCOMPARE(half.status, 200);
        QVERIFY(half.json().is_discarded());
    }

    void changesEvents()
    {
        const MessagesServer server(R"({"rules": [
            {"times": 1, "reply": {"fault": {"pings": 3}}},
            {"times": 1, "reply": {"fault": {"order": [1, 0]}}},
            {"times": 1, "reply": {"fault": {"insert": [{"after": 0, "raw": ": comment\n\n"},
                                                        {"event": "news", "data": {"type": "news"}}]}}}]})");
        ApiClient client(server);
        const std::string ping = "event: ping\ndata: {\"type\":\"ping\"}\n\n";
        QCOMPARE(client.send(hello()).body, ping + ping + ping);
        const std::string swapped = client.send(hello()).body;
        QVERIFY(swapped.find("content_block_start") < swapped.find("message_start"));
        const std::string more = client.send(hello()).body;
        QVERIFY(more.starts_with(": comment\n\nevent: message_start"));
        QVERIFY(more.ends_with("event: news\ndata: {\"type\":\"news\"}\n\n"));
    }

    void fillsAndCompresses()
    {
        const MessagesServer server(R"({"rules": [
            {"times": 1, "reply": {"fault": {"endless": {"bytes": 5000000}}}},
            {"times": 1, "reply": {"fault": {"endless": {"of": "events"}}}},
            {"times": 1, "reply": {"fault": {"gzip": true}}},
            {"times": 1, "reply": {"text": "one two three four five", "fault": {"gzip": "broken"}}},
            {"times": 1, "reply": {"text": "slow", "fault": {"drip_ms": 1}}}]})");
        ApiClient client(server);
        QVERIFY(client.send(hello()).body.size() > 5000000);
        client.leaveAfter(3000000);
        const auto endless = client.receive(hello());
        QVERIFY(!endsWell(endless) && endless.body.size() >= 3000000);
        QTRY_VERIFY_WITH_TIMEOUT(server.log().last()[QStringLiteral("client_left")].toBool(), kLong);
        client.leaveAfter(std::string::npos);
        const auto zipped = client.send(hello());
        QCOMPARE(zipped.header("Content-Encoding"), std::string("gzip"));
        QVERIFY(zipped.body.ends_with("data: {\"type\":\"message_stop\"}\n\n"));
        QVERIFY(!endsWell(client.receive(hello())));
        QCOMPARE(client.send(hello(false)).json()["content"][0]["text"].get<std::string>(),
                 std::string("slow"));
    }

    void hangsUntilTheClientLeaves()
    {
        const MessagesServer server(scriptOf(R"({"text": "never over", "fault": {"hang": true}})"));
        ApiClient client(server);
        client.headers().emplace("Accept-Encoding", "gzip, deflate, br"); // what is compressed would wait
        client.leaveAfter(200);
        QCOMPARE(client.receive(hello()).status, 200);
        QTRY_VERIFY_WITH_TIMEOUT(server.log().last()[QStringLiteral("client_left")].toBool(), kLong);
    }

    void choosesReplies()
    {
        const MessagesServer server(R"({"rules": [
            {"match": {"call": 2}, "reply": {"text": "second"}},
            {"match": {"call": [3, 4], "stream": false}, "reply": {"text": "third or fourth"}},
            {"match": {"model": "claude-haiku-5-5"}, "reply": {"text": "haiku"}},
            {"match": {"system": "pirate"}, "reply": {"text": "arr"}},
            {"match": {"tools": ["one", "two"]}, "reply": {"text": "tools"}},
            {"match": {"text": "there", "messages": [1, 2]}, "replies": [{"text": "a"}, {"text": "b"}]},
            {"match": {"path": "/v1/messages/count_tokens"}, "times": 1, "reply": {"fault": {"status": 503}}}],
            "default": {"text": "default"}})");
        ApiClient client(server);
        const auto answer = [&](const Json& change) {
            Json body = hello(false);
            body.update(change);
            return client.send(body).json()["content"][0]["text"].get<std::string>();
        };
        const Json other{{"messages", Json::array({user("else")})}};
        QCOMPARE(answer(other), std::string("default"));
        QCOMPARE(answer(other), std::string("second"));
        QCOMPARE(answer(other), std::string("third or fourth"));
        QCOMPARE(answer(other), std::string("third or fourth"));
        QCOMPARE(answer({{"model", "claude-haiku-5-5"}}), std::string("haiku"));
        QCOMPARE(answer({{"system", "You are a pirate"}}), std::string("arr"));
        const Json tool{{"name", "one"}, {"input_schema", {{"type", "object"}}}};
        Json second = tool;
        second["name"] = "two";
        QCOMPARE(answer({{"tools", Json::array({tool, second})}, {"messages", other["messages"]}}),
                 std::string("tools"));
        QCOMPARE(answer({{"tools", Json::array({tool})}}), std::string("a"));
        QCOMPARE(answer(Json::object()), std::string("b"));
        QCOMPARE(answer(Json::object()), std::string("b"));
        Json counted = hello(false);
        counted.erase("max_tokens");
        counted.erase("stream");
        QCOMPARE(client.post("/v1/messages/count_tokens", counted).status, 503);
        QCOMPARE(client.post("/v1/messages/count_tokens", counted).status, 200);
    }

    void speaksTls()
    {
        const QTemporaryDir folder;
        const QString trusted = folder.filePath(QStringLiteral("certificate.pem"));
        const MessagesServer server("{}", {QStringLiteral("--tls"), QStringLiteral("valid"),
                                           QStringLiteral("--write-certificate"), trusted});
        QVERIFY(server.url().startsWith(QStringLiteral("https://")));
        QCOMPARE(ApiClient(server).send(hello()).status, 200);
        httplib::Client stranger(server.url().toStdString());
        QVERIFY(!stranger.Get("/_clock"));
        httplib::Client friendly(server.url().toStdString());
        friendly.set_ca_cert_path(QFile::encodeName(trusted).constData());
        QVERIFY(friendly.Get("/_clock"));
        for (const char* const wrong : {"expired", "wrong-host"}) {
            const MessagesServer other("{}", {QStringLiteral("--tls"), QString::fromLatin1(wrong),
                                              QStringLiteral("--write-certificate"), trusted});
            httplib::Client careful(other.url().toStdString());
            careful.set_ca_cert_path(QFile::encodeName(trusted).constData());
            QVERIFY(!careful.Get("/_clock"));
        }
    }

    void answersManyAtOnce()
    {
        const MessagesServer server(R"({"default": {"output_tokens": 40, "event_delay_ms": 1}})");
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> clients;
            for (int i = 0; i < 24; ++i) {
                clients.emplace_back([&] {
                    ApiClient client(server);
                    for (int k = 0; k < 4; ++k)
                        good += client.send(hello()).body.ends_with("\"message_stop\"}\n\n") ? 1 : 0;
                });
            }
        }
        QCOMPARE(good.load(), 96);
        QTRY_COMPARE_WITH_TIMEOUT(server.log().size(), 96, kLong);
    }
};

QTEST_GUILESS_MAIN(TestServerFaults)
#include "tst_serverfaults.moc"
