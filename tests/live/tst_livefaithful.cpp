// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The client against a server that bills as the API does: what is read, shown and booked must be what was billed,
// by prices that stand here once more.
#include "live/livefixture.h"
#include "support/messagesserver.h"

#include <QTest>

#include <memory>
#include <random>
#include <vector>

using namespace spendwright;
using namespace spendwright::test;

namespace {

constexpr int kLong = 100000;
const QByteArray kStandingClock = R"("clock": {"at": "2026-11-22T12:00:00Z", "runs": false})";

QByteArray scriptOf(const QByteArray& more = {})
{
    return "{" + kStandingClock + (more.isEmpty() ? more : ", " + more) + "}";
}

/// 10^-12 dollars a token of claude-sonnet-4-6.
struct Prices {
    std::int64_t input = 3'000'000;
    std::int64_t write5m = 3'750'000;
    std::int64_t write1h = 6'000'000;
    std::int64_t read = 300'000;
    std::int64_t output = 15'000'000;
};

/// What the server says that the call used, at these prices.
Money billedBy(const QJsonObject& usage, const Prices& prices = {})
{
    const auto tokens = [](const QJsonValue& value) { return static_cast<std::int64_t>(value.toDouble()); };
    const QJsonValue creation = usage[QStringLiteral("cache_creation")];
    return Money::fromPico(tokens(usage[QStringLiteral("input_tokens")]) * prices.input
                           + tokens(creation[QStringLiteral("ephemeral_5m_input_tokens")]) * prices.write5m
                           + tokens(creation[QStringLiteral("ephemeral_1h_input_tokens")]) * prices.write1h
                           + tokens(usage[QStringLiteral("cache_read_input_tokens")]) * prices.read
                           + tokens(usage[QStringLiteral("output_tokens")]) * prices.output);
}

/// The server's log of messages, in the order in which they came.
std::vector<QJsonObject> sentTo(const MessagesServer& server)
{
    std::vector<QJsonObject> calls;
    for (const QJsonValue& entry : server.log(QStringLiteral("/v1/messages")))
        calls.push_back(entry.toObject());
    return calls;
}

QString text(int count, const QString& first)
{
    return count > 1 ? first + u' ' + textOfTokens(count - 1) : first;
}

CallOrder orderTo(const LiveFixture& fixture, const MessagesServer& server)
{
    CallOrder order = fixture.order(QUrl(server.url()));
    order.request.messages = {ChatMessage::ofText(ChatMessage::Role::User, textOfTokens(3))};
    return order;
}

QString classes(const CallResult& result)
{
    if (result.error || !result.usage)
        return QStringLiteral("no usage");
    const Usage usage = result.usage->total();
    return QStringLiteral("%1/%2/%3/%4/%5")
        .arg(usage[TokenClass::Input])
        .arg(usage[TokenClass::CacheRead])
        .arg(usage[TokenClass::CacheWrite5m])
        .arg(usage[TokenClass::CacheWrite1h])
        .arg(usage[TokenClass::Output]);
}

} // namespace

class TestLiveFaithful final : public QObject {
    Q_OBJECT

private slots:
    void cachingIsBookedAsBilled();
    void randomCallsAreBookedAsBilled();
    void streamedOrNotIsTheSame();
    void countsWhatIsBilled();
    void goesOnWithTools();
    void listsAllModels();
    void otherTermsCostMore();
    void warmsACache();
    void knowsWhatIsLeftOfLimits();
    void waitsAsTheServerSays();
    void manyEvents();
    void cancelledInMidStream();
    void parallelCallsKeepTheCap();
    void certificates();
};

void TestLiveFaithful::cachingIsBookedAsBilled()
{
    const MessagesServer server(scriptOf(R"("default": {"output_tokens": 7})"));
    LiveFixture fixture;
    CallOrder order = orderTo(fixture, server);
    order.request.system = {{text(1500, QStringLiteral("hour")), CacheTtl::OneHour},
                            {text(500, QStringLiteral("minutes")), CacheTtl::FiveMinutes},
                            {text(10, QStringLiteral("free")), CacheTtl::None}};
    const auto expect = [&](const QString& usage, Money cost) {
        const CallResult result = fixture.run(order);
        QCOMPARE(classes(result), usage);
        QVERIFY(result.cost == cost && result.booked == cost && !result.worstCase);
    };
    expect(QStringLiteral("13/0/500/1500/7"),
           Money::fromPico(13 * 3'000'000 + 500LL * 3'750'000 + 1500LL * 6'000'000 + 7 * 15'000'000));
    expect(QStringLiteral("13/2000/0/0/7"),
           Money::fromPico(13 * 3'000'000 + 2000LL * 300'000 + 7 * 15'000'000));
    server.advanceClock(300);
    expect(QStringLiteral("13/1500/500/0/7"),
           Money::fromPico(13 * 3'000'000 + 1500 * 300'000 + 500LL * 3'750'000 + 7 * 15'000'000));
    const auto records = fixture.records();
    QCOMPARE(records.size(), std::size_t{3});
    Money sum;
    for (const CallRecord& record : records) {
        QVERIFY(record.outcome.state == CallState::Done);
        QVERIFY(record.entry.worst >= record.booked);
        sum += record.booked;
    }
    Money billed;
    for (const QJsonObject& call : sentTo(server))
        billed += billedBy(call[QStringLiteral("usage")].toObject());
    QVERIFY(sum == billed);
}

void TestLiveFaithful::randomCallsAreBookedAsBilled()
{
    const MessagesServer server(scriptOf(R"("rules": [
        {"match": {"call": [1, 15]}, "reply": {"output_tokens": 31, "thinking": 9}},
        {"match": {"call": [16, 30]}, "reply": {"text": "Here it is: ", "tool_use": [{"name": "t0", "input": {"a": [1, "b c"]}}]}}])"));
    LiveFixture fixture;
    std::mt19937 random(7);
    const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
    for (int i = 0; i < 40; ++i) {
        CallOrder order = orderTo(fixture, server);
        const int hourly = below(3);
        const int blocks = below(3);
        for (int k = 0; k < blocks; ++k) {
            const CacheTtl ttl = k < hourly ? CacheTtl::OneHour : CacheTtl::FiveMinutes;
            order.request.system.push_back(
                {text(200 + 700 * below(4), QString::number(below(2))), below(4) > 0 ? ttl : CacheTtl::None});
        }
        for (int k = below(3); k > 0; --k)
            order.request.tools.append(toolOfTokens(QStringLiteral("t%1").arg(k - 1), 100 * (1 + below(9))));
        order.request.stream = below(2) == 0;
        server.advanceClock(below(2) * 200);
        const CallResult result = fixture.run(order);
        QVERIFY(!result.error && result.cost);
        const QJsonObject usage = sentTo(server).back()[QStringLiteral("usage")].toObject();
        QVERIFY(*result.cost == billedBy(usage));
    }
    for (const CallRecord& record : fixture.records())
        QVERIFY(record.booked <= record.entry.worst && !record.worstCase);
}

void TestLiveFaithful::streamedOrNotIsTheSame()
{
    const MessagesServer server(scriptOf(
        R"("default": {"thinking": 12, "text": "Grüße an 猫 und 🐕, mit „Zeichen“.", "words_per_event": 1,
            "tool_use": [{"name": "search", "input": {"query": "a \"b\" \\ 猫", "n": [1, 2.5, null, true]}}], "bytes_per_event": 1})"));
    LiveFixture fixture;
    CallOrder order = orderTo(fixture, server);
    order.request.tools.append(toolOfTokens(QStringLiteral("search"), 10));
    order.request.thinking.mode = ThinkingMode::Adaptive;
    const CallResult streamed = fixture.run(order);
    order.request.stream = false;
    const CallResult whole = fixture.run(order);
    QVERIFY(!streamed.error && !whole.error);
    QCOMPARE(streamed.reply->text(), QStringLiteral("Grüße an 猫 und 🐕, mit „Zeichen“."));
    QCOMPARE(streamed.reply->text(), whole.reply->text());
    QCOMPARE(streamed.reply->thinking(), whole.reply->thinking());
    QCOMPARE(streamed.reply->stopReason, whole.reply->stopReason);
    QCOMPARE(streamed.reply->toolUses().first()[QStringLiteral("input")],
             whole.reply->toolUses().first()[QStringLiteral("input")]);
    QCOMPARE(classes(streamed), classes(whole));
    QVERIFY(streamed.usage->thinkingTokens == 12 && whole.usage->thinkingTokens == 12);
    QVERIFY(streamed.cost == whole.cost);
}

void TestLiveFaithful::countsWhatIsBilled()
{
    const MessagesServer server(scriptOf());
    LiveFixture fixture;
    CallOrder order = orderTo(fixture, server);
    order.request.tools.append(toolOfTokens(QStringLiteral("search"), 120));
    order.request.system = {{text(77, QStringLiteral("system")), CacheTtl::None}};
    std::optional<MessageClient::Count> count;
    QObject context;
    fixture.client().count(order, &context, [&](MessageClient::Count answer) { count = std::move(answer); });
    QTRY_VERIFY_WITH_TIMEOUT(count, kLong);
    QCOMPARE(count->inputTokens.value_or(-1), std::int64_t{497 + 120 + 77 + 3});
    const CallResult result = fixture.run(order);
    QCOMPARE(result.usage->total().allInput(), *count->inputTokens);
    QCOMPARE(result.countedInput.value_or(-1), *count->inputTokens);
}

void TestLiveFaithful::goesOnWithTools()
{
    const MessagesServer server(scriptOf(R"("rules": [
        {"match": {"tool_result": false}, "reply": {"thinking": 20, "output_tokens": 60, "tool_use": [
            {"name": "search", "input": {"query": "one two"}}, {"name": "search", "input": {}}]}},
        {"match": {"tool_result": true}, "reply": {"text": "Found."}}])"));
    LiveFixture fixture;
    CallOrder order = orderTo(fixture, server);
    order.request.tools.append(toolOfTokens(QStringLiteral("search"), 10));
    order.request.thinking = {ThinkingMode::Adaptive, 0, QStringLiteral("omitted")};
    const CallResult asked = fixture.run(order);
    QVERIFY(!asked.error);
    QCOMPARE(asked.reply->stopReason, QStringLiteral("tool_use"));
    QJsonArray results;
    for (const QJsonObject& use : asked.reply->toolUses())
        results.append(toolResultBlock(use[QStringLiteral("id")].toString(), textOfTokens(30)));
    QCOMPARE(results.size(), 2);
    order.request.messages.push_back(asked.reply->asMessage());
    order.request.messages.push_back({ChatMessage::Role::User, results, CacheTtl::None});
    const CallResult answered = fixture.run(order);
    QVERIFY2(!answered.error, "the server took the conversation back as it was");
    QCOMPARE(answered.reply->text(), QStringLiteral("Found."));
    // 60 tokens of output, thinking included, are input now.
    QCOMPARE(classes(answered), QStringLiteral("%1/0/0/0/1").arg(497 + 10 + 3 + 60 + 60));
}

void TestLiveFaithful::listsAllModels()
{
    QByteArray more;
    for (int i = 0; i < 1500; ++i)
        more += (i > 0 ? "," : "") + QByteArray(R"({"id": "model-)") + QByteArray::number(i) + "\"}";
    const MessagesServer server(scriptOf("\"models\": [" + more + "]"));
    LiveFixture fixture;
    std::optional<MessageClient::Models> models;
    QObject context;
    fixture.client().listModels(orderTo(fixture, server), &context,
                                [&](MessageClient::Models answer) { models = std::move(answer); });
    QTRY_VERIFY_WITH_TIMEOUT(models, kLong);
    QVERIFY(!models->error);
    QCOMPARE(models->models.size(), 1500 + 18);
    QCOMPARE(models->models.last().id, QStringLiteral("model-1499"));
    QCOMPARE(models->models.first().maxTokens.value_or(0), std::int64_t{128000});
}

void TestLiveFaithful::otherTermsCostMore()
{
    const MessagesServer server(scriptOf(R"("default": {"output_tokens": 100})"));
    LiveFixture fixture;
    CallOrder order = orderTo(fixture, server);
    order.request.model = QStringLiteral("claude-opus-5-5");
    const std::int64_t standard = 3 * 4'000'000 + 100 * 20'000'000;
    QVERIFY(fixture.run(order).cost == Money::fromPico(standard));
    order.request.fast = true;
    QVERIFY(fixture.run(order).cost == Money::fromPico(2 * standard));
    order.request.usOnly = true;
    QVERIFY(fixture.run(order).cost == Money::fromPico(2 * standard * 11 / 10));
    order.request = orderTo(fixture, server).request;
    order.request.model = QStringLiteral("claude-haiku-5-5");
    order.request.messages = {ChatMessage::ofText(ChatMessage::Role::User, textOfTokens(100000))};
    QVERIFY(fixture.run(order).cost == Money::fromPico(100'000 * 100'000LL + 100 * 500'000));
    order.request.messages = {ChatMessage::ofText(ChatMessage::Role::User, textOfTokens(100001))};
    QVERIFY(fixture.run(order).cost == Money::fromPico(100'001 * 500'000LL + 100 * 2'500'000));
}

void TestLiveFaithful::warmsACache()
{
    const MessagesServer server(scriptOf());
    LiveFixture fixture;
    CallOrder order = orderTo(fixture, server);
    order.request.system = {{textOfTokens(2000), CacheTtl::OneHour}};
    order.request.maxTokens = 0;
    order.request.stream = false;
    const CallResult warmed = fixture.run(order);
    QVERIFY(!warmed.error);
    QCOMPARE(classes(warmed), QStringLiteral("3/0/0/2000/0"));
    order.request.maxTokens = 10;
    QCOMPARE(classes(fixture.run(order)), QStringLiteral("3/2000/0/0/5"));
}

void TestLiveFaithful::knowsWhatIsLeftOfLimits()
{
    const MessagesServer server(
        scriptOf(R"("limits": {"requests": 50, "input_tokens": 30000, "output_tokens": 8000})"));
    LiveFixture fixture;
    CallOrder order = orderTo(fixture, server);
    order.request.messages = {ChatMessage::ofText(ChatMessage::Role::User, textOfTokens(12000))};
    const CallResult result = fixture.run(order);
    QVERIFY(result.limits.requests.limit == 50 && result.limits.requests.remaining == 49);
    QVERIFY(result.limits.inputTokens.remaining == 18000);
    QCOMPARE(result.limits.inputTokens.reset.toUTC().toString(Qt::ISODate),
             QStringLiteral("2026-11-22T12:00:24Z"));
}

void TestLiveFaithful::waitsAsTheServerSays()
{
    const MessagesServer server(
        scriptOf(R"("limits": {"requests": 1, "input_tokens": 30000, "output_tokens": 8000})"));
    LiveFixture fixture;
    QVERIFY(!fixture.run(orderTo(fixture, server)).error);
    CallOrder order = orderTo(fixture, server);
    order.retries = 1;
    const CallResult refused = fixture.run(order);
    QVERIFY(refused.error);
    QCOMPARE(refused.attempts, 2);
    QCOMPARE(fixture.waits, QList<qint64>{60000});
    QVERIFY(refused.booked == Money());
}

void TestLiveFaithful::manyEvents()
{
    const MessagesServer server(scriptOf(R"("default": {"output_tokens": 10000, "words_per_event": 1})"));
    LiveFixture fixture;
    CallOrder order = orderTo(fixture, server);
    order.request.maxTokens = 20000;
    MessageCall* const call = fixture.client().send(order);
    int pieces = 0;
    QString all;
    QObject::connect(call, &MessageCall::textArrived, call, [&](const QString& piece) {
        ++pieces;
        all += piece;
    });
    QTRY_VERIFY_WITH_TIMEOUT(call->phase() == CallPhase::Ended, kLong);
    QVERIFY(pieces > 0);
    QCOMPARE(all, call->result().reply->text());
    QCOMPARE(all.split(u' ').size(), 10000);
    QCOMPARE(classes(call->result()), QStringLiteral("3/0/0/0/10000"));
}

void TestLiveFaithful::cancelledInMidStream()
{
    const MessagesServer server(scriptOf(
        R"("default": {"text": "one two three four five six", "hold": "door", "hold_after": 4, "event_delay_ms": 5})"));
    LiveFixture fixture;
    CallOrder order = orderTo(fixture, server);
    MessageCall* const call = fixture.client().send(order);
    QString arrived;
    QObject::connect(call, &MessageCall::textArrived, call, [&](const QString& piece) { arrived += piece; });
    QTRY_COMPARE_WITH_TIMEOUT(arrived, QStringLiteral("one two three four five six"), kLong);
    call->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(call->phase() == CallPhase::Ended, kLong);
    server.release(QStringLiteral("door"));
    QTRY_VERIFY_WITH_TIMEOUT(sentTo(server).back()[QStringLiteral("client_left")].toBool(), kLong);
    const Money billed = billedBy(sentTo(server).back()[QStringLiteral("usage")].toObject());
    QVERIFY(call->result().booked >= billed);
}

void TestLiveFaithful::parallelCallsKeepTheCap()
{
    const MessagesServer server(scriptOf(R"("default": {"output_tokens": 100, "event_delay_ms": 1})"));
    LiveFixture fixture;
    // At its worst a call costs 3 tokens in at the dearest price and 100 out.
    const Money worst = Money::fromPico(3 * 3'750'000 + 100 * 15'000'000);
    const Money cap = worst * 10;
    {
        Ledger ledger(fixture.path());
        QVERIFY(ledger.setCap(SpendingCap{cap, QDateTime::fromMSecsSinceEpoch(0)}));
    }
    std::vector<MessageCall*> calls;
    for (int i = 0; i < 30; ++i)
        calls.push_back(fixture.client().send(orderTo(fixture, server)));
    for (const MessageCall* call : calls)
        QTRY_VERIFY_WITH_TIMEOUT(call->phase() == CallPhase::Ended, kLong);
    Money billed;
    const auto sent = sentTo(server);
    for (const QJsonObject& call : sent)
        billed += billedBy(call[QStringLiteral("usage")].toObject());
    QVERIFY(sent.size() >= 10 && sent.size() < 30);
    QVERIFY(billed <= cap);
    Money booked;
    for (const CallRecord& record : fixture.records())
        booked += record.booked;
    QVERIFY(booked == billed);
}

void TestLiveFaithful::certificates()
{
    const QTemporaryDir folder;
    for (const QString& kind :
         {QStringLiteral("valid"), QStringLiteral("expired"), QStringLiteral("wrong-host")}) {
        const QString file = folder.filePath(kind);
        const MessagesServer server(
            "{}", {QStringLiteral("--tls"), kind, QStringLiteral("--write-certificate"), file});
        for (const bool trusted : {true, false}) {
            LiveFixture fixture;
            fixture.world.tls = QSslConfiguration::defaultConfiguration();
            if (trusted)
                fixture.world.tls->setCaCertificates(QSslCertificate::fromPath(file));
            CallOrder order = orderTo(fixture, server);
            order.inputTokens = 3;
            const CallResult result = fixture.run(order);
            const bool good = trusted && kind == QStringLiteral("valid");
            QCOMPARE(!result.error, good);
            QCOMPARE(server.log().isEmpty(), !good);
            QVERIFY(good || result.booked == Money());
            server.clearLog();
        }
    }
}

QTEST_GUILESS_MAIN(TestLiveFaithful)
#include "tst_livefaithful.moc"
