// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/livefixture.h"

#include <QNetworkProxy>
#include <QTest>

#include <algorithm>

using namespace spendwright;
using namespace spendwright::test;

/// What goes wrong between a client and a server, byte by byte, and what is booked then.
class TestLiveFaults final : public QObject {
    Q_OBJECT

private slots:
    void wholeStreamIsDone();
    void anyCutOfBytesIsTheSame_data();
    void anyCutOfBytesIsTheSame();
    void burstOfEvents();
    void withoutStreaming();
    void brokenStreams_data();
    void brokenStreams();
    void strangeAnswers_data();
    void strangeAnswers();
    void statuses_data();
    void statuses();
    void retryThatSucceeds();
    void spendLimitIsNotRetried();
    void redirectIsNotFollowed();
    void nobodyListens();
    void hostThatDoesNotResolve();
    void connectionClosedIsNotResentByItself();
    void slowServerIsGivenUp();
    void slowDripIsGivenUp();
    void endlessBodyIsCut();
    void announcedGigabyteIsNotRead();
    void gzip();
    void throughAProxy();
    void proxyThatRefuses();
    void echoedKeyIsNotShown();
};

namespace {

RawServer::Handler messages(const std::function<RawAnswer(int call)>& answer)
{
    return [answer](const QByteArray& path, int call) {
        return path == "/v1/messages" ? answer(call) : countOf(10);
    };
}

RawAnswer json(const QByteArray& status, const QByteArray& body, const QByteArray& headers = {})
{
    return {{http(status, "content-type: application/json\r\n" + headers, body)}, RawAnswer::End::Close};
}

QByteArray errorBody(const QByteArray& type, const QByteArray& more = {})
{
    return R"({"type":"error","error":{"type":")" + type + R"(","message":"Something went wrong")" + more
           + R"(},"request_id":"req_9"})";
}

const QByteArray kWholeMessage =
    R"({"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-6","content":[{"type":"text",)"
    R"("text":"Hello"}],"stop_reason":"end_turn","usage":{"input_tokens":10,"output_tokens":20}})";

} // namespace

void TestLiveFaults::wholeStreamIsDone()
{
    RawServer server(messages([](int) { return streamOf(wholeStream()); }));
    LiveFixture fixture;
    const CallResult result = fixture.run(fixture.order(server.url()));
    QVERIFY(!result.error);
    QCOMPARE(result.reply->text(), QStringLiteral("Grüße"));
    QCOMPARE(result.reply->stopReason, QStringLiteral("end_turn"));
    QCOMPARE(result.requestId, QStringLiteral("req_1"));
    QVERIFY(result.cost == kSmallCost && result.booked == kSmallCost && !result.worstCase);
    QVERIFY(result.firstTokenS && *result.firstTokenS <= result.latencyS);
    QCOMPARE(*result.countedInput, 10);
    const QByteArray request = server.requests().value(0);
    QVERIFY(request.contains(QByteArray("x-api-key: " + kFakeKey)));
    QVERIFY(request.contains("anthropic-version: 2026-10-21\r\n"));
    const auto records = fixture.records();
    QCOMPARE(records.size(), std::size_t(1));
    QCOMPARE(callStateId(records[0].outcome.state), QStringLiteral("done"));
    QVERIFY(records[0].booked == kSmallCost && !records[0].worstCase);
    QCOMPARE((*records[0].outcome.usage)[TokenClass::Output], 20);
    QCOMPARE(records[0].outcome.requestId, QStringLiteral("req_1"));
}

void TestLiveFaults::anyCutOfBytesIsTheSame_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("a byte at a time") << 1;
    QTest::newRow("three bytes") << 3;
    QTest::newRow("within a line's end") << 61;
}

void TestLiveFaults::anyCutOfBytesIsTheSame()
{
    QFETCH(int, size);
    QByteArray stream = wholeStream();
    stream.replace("\n", "\r\n");
    QList<QByteArray> pieces{kStreamHead};
    for (qsizetype at = 0; at < stream.size(); at += size)
        pieces.append(chunk(stream.mid(at, size)));
    pieces.append("0\r\n\r\n");
    RawServer server(messages([&](int) { return RawAnswer{pieces, RawAnswer::End::Close}; }));
    LiveFixture fixture;
    const CallResult result = fixture.run(fixture.order(server.url()));
    QVERIFY(!result.error);
    QCOMPARE(result.reply->text(), QStringLiteral("Grüße"));
    QVERIFY(result.cost == kSmallCost);
}

void TestLiveFaults::burstOfEvents()
{
    constexpr int kEvents = 10000;
    QByteArray events = kStart + kBlock;
    for (int i = 0; i < kEvents; ++i)
        events += textEvent("word ");
    events += kBlockStop + kDelta + kStop;
    RawServer server(messages([&](int) { return streamOf(events); }));
    LiveFixture fixture;
    MessageCall* const call = fixture.client().send(fixture.order(server.url()));
    int texts = 0;
    connect(call, &MessageCall::textArrived, this, [&] { ++texts; });
    QTRY_VERIFY_WITH_TIMEOUT(call->phase() == CallPhase::Ended, 100000);
    QVERIFY(!call->result().error);
    QCOMPARE(texts, kEvents);
    QCOMPARE(call->result().reply->text().size(), kEvents * 5);
}

void TestLiveFaults::withoutStreaming()
{
    RawServer server(messages([](int) { return json("200 OK", kWholeMessage); }));
    LiveFixture fixture;
    CallOrder order = fixture.order(server.url());
    order.request.stream = false;
    const CallResult result = fixture.run(order);
    QVERIFY(!result.error);
    QCOMPARE(result.reply->text(), QStringLiteral("Hello"));
    QVERIFY(result.cost == kSmallCost && !result.firstTokenS);
}

void TestLiveFaults::brokenStreams_data()
{
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<bool>("fails");
    QTest::addColumn<qint64>("booked"); // 10^-12 dollars
    QTest::addColumn<bool>("worst");
    const auto pico = [](Money money) { return static_cast<qint64>(money.pico()); };
    const QByteArray whole = wholeStream();
    QTest::newRow("before the first byte") << QByteArray() << true << pico(kSmallWorst) << true;
    QTest::newRow("pings only") << QByteArray("event: ping\ndata: {\"type\":\"ping\"}\n\n").repeated(50)
                                << true << pico(kSmallWorst) << true;
    QTest::newRow("inside message_start") << kStart.left(60) << true << pico(kSmallWorst) << true;
    QTest::newRow("inside a line") << kStart + kBlock + textEvent("Hello").left(40) << true
                                   << pico(kKnownInputWorst) << true;
    QTest::newRow("inside a character")
        << whole.left(whole.indexOf("\xc3\xbc") + 1) << true << pico(kKnownInputWorst) << true;
    QTest::newRow("before message_delta")
        << kStart + kBlock + textEvent("Hello") + kBlockStop << true << pico(kKnownInputWorst) << true;
    QTest::newRow("before message_stop")
        << kStart + kBlock + textEvent("Hello") + kBlockStop + kDelta << true << pico(kSmallCost) << false;
    QTest::newRow("after message_stop") << whole + "event: content" << false << pico(kSmallCost) << false;
    QTest::newRow("what follows message_stop")
        << whole + QByteArray(kStart).replace("10", "99") + kDelta << false << pico(kSmallCost) << false;
    QTest::newRow("unknown events") << "event: novelty\ndata: {\"type\":\"novelty\",\"x\":1}\n\n: comment\n\n"
                                           + whole
                                    << false << pico(kSmallCost) << false;
    QTest::newRow("unknown delta")
        << kStart + kBlock
               + "event: content_block_delta\ndata: "
                 "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"new_delta\"}}\n\n"
               + kBlockStop + kDelta + kStop
        << false << pico(kSmallCost) << false;
    QTest::newRow("out of order") << kDelta + textEvent("Hello") + kBlockStop + kBlock + kStart + kStop
                                  << false << pico(kSmallCost) << false;
    const QByteArray error = "event: error\ndata: " + errorBody("overloaded_error") + "\n\n";
    QTest::newRow("error at once") << error << true << qint64(0) << false;
    QTest::newRow("error after message_start")
        << kStart + kBlock + textEvent("Hello") + error << true << pico(kKnownInputWorst) << true;
    QTest::newRow("no JSON") << kStart + "event: message_delta\ndata: {oops\n\n" + kStop << true
                             << pico(kKnownInputWorst) << true;
    QTest::newRow("no usage") << QByteArray(kStart).replace("input_tokens", "tokens_of_input") + kStop << true
                              << pico(kSmallWorst) << true;
}

void TestLiveFaults::brokenStreams()
{
    QFETCH(QByteArray, events);
    QFETCH(bool, fails);
    QFETCH(qint64, booked);
    QFETCH(bool, worst);
    for (const auto end : {RawAnswer::End::Close, RawAnswer::End::Reset}) {
        // Without the last chunk: the connection breaks.
        const RawAnswer answer{{kStreamHead, events.isEmpty() ? QByteArray() : chunk(events)}, end};
        RawServer server(messages([&](int) { return answer; }));
        LiveFixture fixture;
        CallOrder order = fixture.order(server.url());
        order.retries = 0;
        const CallResult result = fixture.run(order);
        if (end == RawAnswer::End::Reset
            && !result.reply) // what was on its way may be gone with the connection
            continue;
        QCOMPARE(QByteArray(QTest::currentDataTag()) == "no usage" || result.error.has_value(), fails);
        QCOMPARE(static_cast<qint64>(result.booked.pico()), booked);
        QCOMPARE(result.worstCase, worst);
        QCOMPARE(result.cost.has_value(), !worst);
        const auto records = fixture.records();
        QCOMPARE(records.size(), std::size_t(1));
        QCOMPARE(static_cast<qint64>(records[0].booked.pico()), booked);
        QCOMPARE(records[0].worstCase, worst);
        QVERIFY(records[0].outcome.state != CallState::Reserved
                && records[0].outcome.state != CallState::Sent);
    }
}

void TestLiveFaults::strangeAnswers_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<bool>("worst");
    const auto row = [](const char* name, const QByteArray& bytes, bool worst = true) {
        QTest::newRow(name) << RawAnswer{{bytes}, RawAnswer::End::Close} << worst;
    };
    row("wrong type", http("200 OK", "content-type: text/html\r\n", "<html>Log in</html>"));
    row("no type", http("200 OK", "", kWholeMessage));
    row("no JSON", http("200 OK", "content-type: application/json\r\n", "{\"type\":\"message\","));
    row("no message", http("200 OK", "content-type: application/json\r\n", "{\"type\":\"dog\"}"));
    row("a list", http("200 OK", "content-type: application/json\r\n", "[1,2,3]"));
    row("empty", http("200 OK", "content-type: application/json\r\n", ""));
    row("an error with 200", http("200 OK", "content-type: application/json\r\n", errorBody("api_error")),
        false);
    row("no HTTP", "220 mail.example.com ESMTP\r\n");
    row("cut body",
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{\"type\":");
    row("another success", http("202 Accepted", "content-type: application/json\r\n", "{}"));
}

void TestLiveFaults::strangeAnswers()
{
    QFETCH(RawAnswer, answer);
    QFETCH(bool, worst);
    RawServer server(messages([&](int) { return answer; }));
    LiveFixture fixture;
    CallOrder order = fixture.order(server.url());
    order.retries = 0;
    const CallResult result = fixture.run(order);
    QVERIFY(result.error);
    QVERIFY(!result.error->message.english().empty());
    QCOMPARE(static_cast<qint64>(result.booked.pico()), worst ? static_cast<qint64>(kSmallWorst.pico()) : 0);
    QCOMPARE(result.worstCase, worst);
    QCOMPARE(fixture.records().at(0).worstCase, worst);
}

void TestLiveFaults::statuses_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QList<qint64>>("waits");
    const QList<qint64> none;
    const QList<qint64> backOff{500, 1000};
    const auto row = [](const char* status, const char* type, const QByteArray& headers,
                        const QList<qint64>& waits) {
        QTest::newRow(QByteArray(QByteArray(status) + ' ' + headers.simplified()).constData())
            << QByteArray(status) << QByteArray(type) << headers << waits;
    };
    row("400 Bad Request", "invalid_request_error", "", none);
    row("401 Unauthorized", "authentication_error", "", none);
    row("402 Payment Required", "billing_error", "", none);
    row("403 Forbidden", "permission_error", "", none);
    row("404 Not Found", "not_found_error", "", none);
    row("408 Request Timeout", "timeout_error", "", backOff);
    row("409 Conflict", "conflict_error", "", backOff);
    row("413 Too Large", "request_too_large", "", none);
    row("429 Too Many", "rate_limit_error", "", backOff);
    row("429 Too Many", "rate_limit_error", "retry-after: 7\r\n", {7000, 7000});
    row("429 Too Many", "rate_limit_error", "retry-after-ms: 1500\r\nretry-after: 7\r\n", {1500, 1500});
    row("429 Too Many", "rate_limit_error", "retry-after: 0\r\n", backOff);
    row("429 Too Many", "rate_limit_error", "retry-after: Sun, 22 Nov 2026 12:00:09 GMT\r\n", {9000, 9000});
    row("429 Too Many", "rate_limit_error", "retry-after: Sun, 22 Nov 2026 11:59:00 GMT\r\n", backOff);
    row("429 Too Many", "rate_limit_error", "x-should-retry: false\r\n", none);
    row("400 Bad Request", "invalid_request_error", "x-should-retry: true\r\n", backOff);
    row("500 Oops", "api_error", "", backOff);
    row("504 Timeout", "timeout_error", "retry-after: 2\r\n", {2000, 2000});
    row("529 Overloaded", "overloaded_error", "", backOff);
    row("529 Overloaded", "overloaded_error", "retry-after: 3\r\n", {3000, 3000});
}

void TestLiveFaults::statuses()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, headers);
    QFETCH(QList<qint64>, waits);
    RawServer server(messages([&](int) { return json(status, errorBody(type), headers); }));
    LiveFixture fixture;
    fixture.world.now = [] { return QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC); };
    const CallResult result = fixture.run(fixture.order(server.url()));
    QCOMPARE(fixture.waits, waits);
    QCOMPARE(server.requests().size(), waits.size() + 1);
    QVERIFY(result.error && result.error->kind == LiveError::Kind::Server);
    QCOMPARE(result.error->httpStatus, status.left(3).toInt());
    QCOMPARE(result.error->serverType, QString::fromLatin1(type));
    QCOMPARE(result.requestId, QStringLiteral("req_9"));
    QVERIFY(result.booked == Money() && !result.worstCase);
    const auto records = fixture.records();
    QCOMPARE(records.size(), static_cast<std::size_t>(waits.size() + 1));
    for (const CallRecord& record : records)
        QVERIFY(record.outcome.state == CallState::Failed && record.booked == Money());
}

void TestLiveFaults::retryThatSucceeds()
{
    RawServer server(messages([](int call) {
        return call == 1 ? json("529 Overloaded", errorBody("overloaded_error")) : streamOf(wholeStream());
    }));
    LiveFixture fixture;
    const CallResult result = fixture.run(fixture.order(server.url()));
    QVERIFY(!result.error);
    QCOMPARE(result.attempts, 2);
    QVERIFY(result.booked == kSmallCost);
    QCOMPARE(fixture.records().size(), std::size_t(2));
}

void TestLiveFaults::spendLimitIsNotRetried()
{
    RawServer server(messages([](int) {
        return json("429 Too Many", errorBody("rate_limit_error",
                                              R"(,"details":{"error_code":"enforced_spend_limit_reached"})"));
    }));
    LiveFixture fixture;
    const CallResult result = fixture.run(fixture.order(server.url()));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(result.error->serverCode, QStringLiteral("enforced_spend_limit_reached"));
}

void TestLiveFaults::redirectIsNotFollowed()
{
    RawServer other([](const QByteArray&, int) { return streamOf(wholeStream()); });
    RawServer server(messages([&](int) {
        return RawAnswer{
            {http("307 Temporary Redirect", "location: " + other.url().toEncoded() + "/v1/messages\r\n", "")},
            RawAnswer::End::Close};
    }));
    LiveFixture fixture;
    const CallResult result = fixture.run(fixture.order(server.url()));
    QVERIFY(result.error);
    QVERIFY(result.booked == Money());
    QVERIFY(other.requests().isEmpty());
}

void TestLiveFaults::nobodyListens()
{
    RawServer server([](const QByteArray&, int) { return RawAnswer{}; });
    const QUrl url = server.url();
    server.stop();
    LiveFixture fixture;
    const CallResult result = fixture.run(fixture.order(url));
    QVERIFY(result.error && result.error->kind == LiveError::Kind::Unreachable);
    QCOMPARE(fixture.waits, (QList<qint64>{500, 1000}));
    QVERIFY(result.booked == Money());
    for (const CallRecord& record : fixture.records())
        QVERIFY(record.outcome.state == CallState::Unsent && record.booked == Money());
}

void TestLiveFaults::hostThatDoesNotResolve()
{
    LiveFixture fixture;
    CallOrder order = fixture.order(QUrl(QStringLiteral("https://nobody.invalid")));
    order.retries = 0;
    const CallResult result = fixture.run(order);
    QVERIFY(result.error && result.error->kind == LiveError::Kind::Unreachable);
    QVERIFY(result.booked == Money());
}

// Qt would send a request again by itself: the provider would bill both.
void TestLiveFaults::connectionClosedIsNotResentByItself()
{
    RawServer server(messages([](int) { return RawAnswer{}; }));
    LiveFixture fixture;
    CallOrder order = fixture.order(server.url());
    order.retries = 0;
    const CallResult result = fixture.run(order);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(result.error && result.error->kind == LiveError::Kind::Lost);
    QVERIFY(result.booked == kSmallWorst && result.worstCase);
}

void TestLiveFaults::slowServerIsGivenUp()
{
    RawServer server(messages([](int) { return RawAnswer{{}, RawAnswer::End::KeepOpen}; }));
    LiveFixture fixture;
    fixture.world.limits.answer = std::chrono::milliseconds(200);
    CallOrder order = fixture.order(server.url());
    order.retries = 1;
    const CallResult result = fixture.run(order);
    QVERIFY(result.error && result.error->kind == LiveError::Kind::TimedOut);
    QCOMPARE(result.attempts, 2);
    QVERIFY(result.booked == kSmallWorst + kSmallWorst && result.worstCase);
}

void TestLiveFaults::slowDripIsGivenUp()
{
    RawServer server(messages([](int) {
        return RawAnswer{{kStreamHead, chunk(kStart), chunk(kBlock)}, RawAnswer::End::KeepOpen};
    }));
    LiveFixture fixture;
    fixture.world.limits.idle = std::chrono::milliseconds(200);
    const CallResult result = fixture.run(fixture.order(server.url()));
    QVERIFY(result.error && result.error->kind == LiveError::Kind::TimedOut);
    QVERIFY(result.booked == kKnownInputWorst && result.worstCase);
}

void TestLiveFaults::endlessBodyIsCut()
{
    const QByteArray noise = chunk(": " + QByteArray(100000, 'x') + "\n");
    RawServer server(messages([&](int) {
        RawAnswer answer{{kStreamHead}, RawAnswer::End::KeepOpen};
        for (int i = 0; i < 100; ++i)
            answer.pieces.append(noise);
        return answer;
    }));
    LiveFixture fixture;
    fixture.world.limits.streamBytes = 1000000;
    const CallResult result = fixture.run(fixture.order(server.url()));
    QVERIFY(result.error && result.error->kind == LiveError::Kind::TooLarge);
    QVERIFY(result.worstCase);
}

void TestLiveFaults::announcedGigabyteIsNotRead()
{
    RawServer server(messages([](int) {
        return RawAnswer{
            {"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1073741824\r\n\r\n{"},
            RawAnswer::End::KeepOpen};
    }));
    LiveFixture fixture;
    const CallResult result = fixture.run(fixture.order(server.url()));
    QVERIFY(result.error && result.error->kind == LiveError::Kind::TooLarge);
    QVERIFY(result.booked == kSmallWorst);
}

void TestLiveFaults::gzip()
{
    // qCompress() makes zlib's format, which HTTP calls "deflate".
    const QByteArray packed = qCompress(wholeStream()).mid(4);
    RawServer server(messages([&](int) {
        return RawAnswer{
            {http("200 OK", "content-type: text/event-stream\r\ncontent-encoding: deflate\r\n", packed)},
            RawAnswer::End::Close};
    }));
    LiveFixture fixture;
    const CallResult result = fixture.run(fixture.order(server.url()));
    QVERIFY(!result.error);
    QCOMPARE(result.reply->text(), QStringLiteral("Grüße"));
}

void TestLiveFaults::throughAProxy()
{
    // A proxy is asked for whole URLs.
    RawServer proxy([](const QByteArray& path, int) {
        return path == "http://127.0.0.1:9/v1/messages" ? streamOf(wholeStream()) : countOf(10);
    });
    LiveFixture fixture;
    fixture.world.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.port());
    const CallResult result = fixture.run(fixture.order(QUrl(QStringLiteral("http://127.0.0.1:9"))));
    QVERIFY(!result.error);
    QCOMPARE(proxy.requests("http://127.0.0.1:9/v1/messages").size(), 1);
    QVERIFY(result.cost == kSmallCost);
}

void TestLiveFaults::proxyThatRefuses()
{
    RawServer proxy([](const QByteArray&, int) { return RawAnswer{}; });
    LiveFixture fixture;
    fixture.world.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.port());
    proxy.stop();
    CallOrder order = fixture.order(QUrl(QStringLiteral("https://127.0.0.1:9")));
    order.retries = 0;
    const CallResult result = fixture.run(order);
    QVERIFY(result.error);
    QVERIFY2(result.error->kind == LiveError::Kind::Unreachable, result.error->message.english().c_str());
    QVERIFY(result.booked == Money());
}

void TestLiveFaults::echoedKeyIsNotShown()
{
    const QByteArray body =
        errorBody("authentication_error").replace("Something", QByteArray("bad " + kFakeKey + "\\u001b[31m"));
    RawServer server(
        messages([&](int) { return json("401 Unauthorized", body, "request-id: " + kFakeKey + "\r\n"); }));
    LiveFixture fixture;
    const CallResult result = fixture.run(fixture.order(server.url()));
    QVERIFY(result.error);
    const QString piece = QString::fromLatin1(kFakeKey.mid(10, 14));
    for (const QString& text :
         {QString::fromStdString(result.error->message.english()), result.error->serverMessage,
          result.requestId, fixture.records().at(0).outcome.error}) {
        QVERIFY2(!text.contains(piece), qPrintable(text));
        QVERIFY(!text.contains(QChar(0x1b)));
    }
}

QTEST_GUILESS_MAIN(TestLiveFaults)
#include "tst_livefaults.moc"
