// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/keystore.h"
#include "live/livefixture.h"
#include "live/sse.h"
#include "support/messagesserver.h"

#include <QPointer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSslCertificate>
#include <QTest>

using namespace spendwright;
using namespace spendwright::test;

/// Calls that are cancelled, refused or not allowed, and where keys come from.
class TestLiveCalls final : public QObject {
    Q_OBJECT

private slots:
    void cancelInEachPhase_data();
    void cancelInEachPhase();
    void deletedInEachPhase_data();
    void deletedInEachPhase();
    void clientThatDiesBooks();
    void refusedBeforeAnythingIsSent_data();
    void refusedBeforeAnythingIsSent();
    void capHoldsAcrossRetries();
    void manyCallsAtOnceKeepTheCap();
    void ledgerThatFailsForbids();
    void ledgerThatFailsAfterwardsLeavesTheWorstCase();
    void countThatFailsIsBounded();
    void countRefusedEndsTheCall();
    void certificates_data();
    void certificates();
    void keysAreFoundInOrder();
    void keychainThatFails();
    void bearerKey();
    void fastSpeedSaysSo();
    void modelsOfAllPages();
    void tooLongEventFails();
};

namespace {

/// Answers /v1/messages in three parts that stay open in between, so that a test can catch every phase.
RawServer::Handler partly(int parts)
{
    return [parts](const QByteArray& path, int) {
        if (path != "/v1/messages")
            return countOf(10);
        RawAnswer answer{{}, RawAnswer::End::KeepOpen};
        if (parts > 0)
            answer.pieces.append(kStreamHead);
        if (parts > 1)
            answer.pieces.append(chunk(kStart + kBlock));
        if (parts > 2)
            answer.pieces.append(chunk(textEvent("Hello")));
        if (parts > 3)
            answer.pieces.append(chunk(kBlockStop + kDelta));
        return answer;
    };
}

/// A keychain in memory, or one that fails.
class FakeKeychain final : public Keychain {
public:
    bool works = true;
    QHash<QString, QByteArray> secrets;
    int readings = 0;

    void read(const QString& account, QObject* context, Answer answer) override
    {
        ++readings;
        KeychainAnswer made;
        made.secret = secrets.value(account);
        made.status = made.secret.isEmpty() ? KeychainAnswer::Status::NotFound : KeychainAnswer::Status::Done;
        reply(made, context, answer);
    }
    void write(const QString& account, const QByteArray& secret, QObject* context, Answer answer) override
    {
        if (works)
            secrets.insert(account, QByteArray(secret.constData(), secret.size()));
        reply({}, context, answer);
    }
    void remove(const QString& account, QObject* context, Answer answer) override
    {
        secrets.remove(account);
        reply({}, context, answer);
    }

private:
    void reply(KeychainAnswer made, QObject* context, const Answer& answer) const
    {
        if (!works)
            made = {KeychainAnswer::Status::Unavailable, {}, Message{"locked", {}}};
        QMetaObject::invokeMethod(
            context, [answer, made] { answer(made); }, Qt::QueuedConnection);
    }
};

KeyAnswer find(KeyStore& store, const Endpoint& endpoint)
{
    QObject context;
    std::optional<KeyAnswer> found;
    store.find(endpoint, &context, [&](KeyAnswer answer) { found = std::move(answer); });
    if (!QTest::qWaitFor([&] { return found.has_value(); }, 100000))
        qFatal("no answer");
    return *found;
}

void cancelRows()
{
    QTest::addColumn<int>("parts");
    QTest::addColumn<int>("phase");
    QTest::addColumn<bool>("withText");
    QTest::addColumn<qint64>("booked"); // below 0: no entry
    const auto row = [](const char* name, int parts, CallPhase phase, bool withText, Money booked) {
        QTest::newRow(name) << parts << static_cast<int>(phase) << withText
                            << static_cast<qint64>(booked.pico());
    };
    row("counting", 0, CallPhase::Counting, false, Money::fromPico(-1));
    row("reserving", 0, CallPhase::Reserving, false, Money());
    row("waiting", 0, CallPhase::Waiting, false, kSmallWorst);
    row("receiving headers", 1, CallPhase::Receiving, false, kSmallWorst);
    row("receiving text", 3, CallPhase::Receiving, true, kKnownInputWorst);
}

} // namespace

void TestLiveCalls::cancelInEachPhase_data()
{
    cancelRows();
}

void TestLiveCalls::cancelInEachPhase()
{
    QFETCH(int, parts);
    QFETCH(int, phase);
    QFETCH(bool, withText);
    QFETCH(qint64, booked);
    RawServer server(partly(parts));
    LiveFixture fixture;
    MessageCall* const call = fixture.client().send(fixture.order(server.url()));
    const auto stop = [call] { call->cancel(); };
    if (withText)
        connect(call, &MessageCall::textArrived, call, stop);
    else
        connect(call, &MessageCall::phaseChanged, call, [=](CallPhase now) {
            if (static_cast<int>(now) == phase)
                stop();
        });
    QTRY_VERIFY_WITH_TIMEOUT(call->phase() == CallPhase::Ended, 100000);
    QVERIFY(call->result().error && call->result().error->kind == LiveError::Kind::Cancelled);
    if (withText)
        QCOMPARE(call->result().reply->text(), QStringLiteral("Hello"));
    const auto records = fixture.records();
    QCOMPARE(records.size(), std::size_t(booked < 0 ? 0 : 1));
    for (const CallRecord& record : records) {
        QCOMPARE(static_cast<qint64>(record.booked.pico()), booked);
        QCOMPARE(record.worstCase, booked > 0);
        QVERIFY(record.outcome.state == (booked > 0 ? CallState::Unknown : CallState::Unsent));
    }
}

void TestLiveCalls::deletedInEachPhase_data()
{
    cancelRows();
}

void TestLiveCalls::deletedInEachPhase()
{
    QFETCH(int, parts);
    QFETCH(int, phase);
    QFETCH(bool, withText);
    QFETCH(qint64, booked);
    RawServer server(partly(parts));
    LiveFixture fixture;
    const QPointer call = fixture.client().send(fixture.order(server.url()));
    if (withText)
        connect(call, &MessageCall::textArrived, call, &QObject::deleteLater);
    else
        connect(call, &MessageCall::phaseChanged, call, [=](CallPhase now) {
            if (static_cast<int>(now) == phase)
                call->deleteLater();
        });
    QTRY_VERIFY_WITH_TIMEOUT(!call, 100000);
    // A reservation that is still on its way is given back once it is there.
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            Ledger ledger(fixture.path());
            const auto records = ledger.latest(10);
            return booked < 0 ? records.empty()
                              : records.size() == 1 && static_cast<qint64>(records[0].booked.pico()) == booked
                                    && (booked > 0 || records[0].outcome.state == CallState::Unsent);
        }(),
        100000);
}

void TestLiveCalls::clientThatDiesBooks()
{
    RawServer server(partly(3));
    LiveFixture fixture;
    QObject elsewhere;
    const QPointer call = fixture.client().send(fixture.order(server.url()), &elsewhere);
    QSignalSpy text(call, &MessageCall::textArrived);
    QTRY_VERIFY_WITH_TIMEOUT(!text.isEmpty(), 100000);
    const auto records = fixture.records(); // ends the client
    QVERIFY(!call);
    QCOMPARE(records.size(), std::size_t(1));
    QVERIFY(records[0].worstCase && records[0].booked == kKnownInputWorst);
    QVERIFY(records[0].outcome.state == CallState::Unknown);
}

void TestLiveCalls::refusedBeforeAnythingIsSent_data()
{
    QTest::addColumn<std::function<void(CallOrder&)>>("change");
    QTest::addColumn<QByteArray>("word");
    using Change = std::function<void(CallOrder&)>;
    const auto row = [](const char* name, const Change& change, const char* word) {
        QTest::newRow(name) << change << QByteArray(word);
    };
    row(
        "no key", [](CallOrder& order) { order.key.reset(); }, "key");
    row(
        "no price", [](CallOrder& order) { order.request.model = QStringLiteral("mystery"); }, "mystery");
    row(
        "insecure",
        [](CallOrder& order) { order.endpoint.baseUrl = QUrl(QStringLiteral("http://example.com")); },
        "https");
    row(
        "version", [](CallOrder& order) { order.endpoint.apiVersion = QStringLiteral("x\r\ny: z"); },
        "version");
    row(
        "no cap", [](CallOrder& order) { order.cap = Money(); }, "cap");
}

void TestLiveCalls::refusedBeforeAnythingIsSent()
{
    QFETCH(std::function<void(CallOrder&)>, change);
    QFETCH(QByteArray, word);
    RawServer server(partly(1));
    LiveFixture fixture;
    CallOrder order = fixture.order(server.url());
    change(order);
    const CallResult result = fixture.run(order);
    QVERIFY(result.error && result.error->kind == LiveError::Kind::Refused);
    QVERIFY2(result.error->message.english().find(word.constData()) != std::string::npos,
             result.error->message.english().c_str());
    QVERIFY(server.requests().isEmpty() && server.requests("/v1/messages/count_tokens").isEmpty());
    QVERIFY(fixture.records().empty());
}

// Each attempt may be billed, so each has to fit.
void TestLiveCalls::capHoldsAcrossRetries()
{
    RawServer server(
        [](const QByteArray& path, int) { return path == "/v1/messages" ? RawAnswer{} : countOf(10); });
    LiveFixture fixture;
    CallOrder order = fixture.order(server.url());
    order.cap = kSmallWorst + kSmallWorst;
    const CallResult result = fixture.run(order);
    QVERIFY(result.error && result.error->kind == LiveError::Kind::Refused);
    QCOMPARE(result.attempts, 2);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(result.booked == *order.cap);
}

void TestLiveCalls::manyCallsAtOnceKeepTheCap()
{
    RawServer server([](const QByteArray& path, int) {
        return path == "/v1/messages" ? streamOf(wholeStream()) : countOf(10);
    });
    LiveFixture fixture;
    CallOrder order = fixture.order(server.url());
    order.cap = kSmallWorst * 3;
    order.inputTokens = 10;
    int ended = 0;
    for (int i = 0; i < 30; ++i) {
        MessageCall* const call = fixture.client().send(order);
        connect(call, &MessageCall::finished, this, [&] { ++ended; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, 30, 100000);
    Money booked;
    for (const CallRecord& record : fixture.records())
        booked += record.booked;
    QVERIFY(booked <= *order.cap);
    QVERIFY(server.requests().size() >= 3);
    QVERIFY(booked == kSmallCost * server.requests().size());
}

void TestLiveCalls::ledgerThatFailsForbids()
{
    RawServer server(partly(1));
    LedgerService ledger(QStringLiteral("/proc/spendwright/ledger.sqlite"));
    MessageClient client(ledger);
    const LiveFixture fixture;
    MessageCall* const call = client.send(fixture.order(server.url()));
    QTRY_VERIFY_WITH_TIMEOUT(call->phase() == CallPhase::Ended, 100000);
    QVERIFY(call->result().error && call->result().error->kind == LiveError::Kind::Refused);
    QVERIFY(server.requests().isEmpty() && server.requests("/v1/messages/count_tokens").isEmpty());
}

void TestLiveCalls::ledgerThatFailsAfterwardsLeavesTheWorstCase()
{
    LiveFixture fixture;
    RawServer server([&](const QByteArray& path, int) {
        if (path != "/v1/messages")
            return countOf(10);
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(fixture.path());
        other.open();
        QSqlQuery(other).exec(QStringLiteral("DELETE FROM calls")); // no row is left to complete
        return streamOf(wholeStream());
    });
    const CallResult result = fixture.run(fixture.order(server.url()));
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    QVERIFY(!result.error && result.cost == kSmallCost);
    QVERIFY(result.bookingProblem);
}

void TestLiveCalls::countThatFailsIsBounded()
{
    RawServer server([](const QByteArray& path, int) {
        return path == "/v1/messages"
                   ? streamOf(wholeStream())
                   : RawAnswer{{http("404 Not Found", "", "nothing here")}, RawAnswer::End::Close};
    });
    LiveFixture fixture;
    const CallResult result = fixture.run(fixture.order(server.url()));
    QVERIFY(!result.error && !result.countedInput);
    const CallRecord record = fixture.records().at(0);
    QVERIFY(record.entry.worst > kSmallWorst && record.booked == kSmallCost);
}

void TestLiveCalls::countRefusedEndsTheCall()
{
    RawServer server([](const QByteArray&, int) {
        return RawAnswer{{http("401 Unauthorized", "content-type: application/json\r\n",
                               R"({"type":"error","error":{"type":"authentication_error","message":"no"}})")},
                         RawAnswer::End::Close};
    });
    LiveFixture fixture;
    const CallResult result = fixture.run(fixture.order(server.url()));
    QVERIFY(result.error && result.error->httpStatus == 401);
    QVERIFY(server.requests().isEmpty());
    QVERIFY(fixture.records().empty());
}

void TestLiveCalls::keysAreFoundInOrder()
{
    FakeKeychain keychain;
    const Endpoint endpoint;
    KeyStore store(keychain, "sk-from-environment");
    QVERIFY(find(store, endpoint).source == KeySource::Environment);
    keychain.secrets.insert(keyAccount(endpoint), "sk-from-keychain-1");
    QVERIFY(find(store, endpoint).source == KeySource::Keychain);
    const int readings = keychain.readings;
    QVERIFY(find(store, endpoint).source == KeySource::Keychain);
    QCOMPARE(keychain.readings, readings); // asked once
    store.keepForSession(endpoint, fakeKey());
    const KeyAnswer session = find(store, endpoint);
    QVERIFY(session.source == KeySource::Session && session.key->secret() == kFakeKey);
    Endpoint other;
    other.baseUrl = QUrl(QStringLiteral("https://other.example.com"));
    QVERIFY(find(store, other).source == KeySource::Environment);
    bool forgotten = false;
    store.forget(endpoint, this, [&](const auto& problem) { forgotten = !problem; });
    QTRY_VERIFY_WITH_TIMEOUT(forgotten, 100000);
    QVERIFY(find(store, endpoint).source == KeySource::Environment);
    QVERIFY(keychain.secrets.isEmpty());
}

void TestLiveCalls::keychainThatFails()
{
    FakeKeychain keychain;
    keychain.works = false;
    KeyStore store(keychain, {});
    const Endpoint endpoint;
    const KeyAnswer none = find(store, endpoint);
    QVERIFY(!none.key && none.problem);
    std::optional<Message> problem;
    store.keep(endpoint, fakeKey(), this, [&](const auto& why) { problem = why; });
    QTRY_VERIFY_WITH_TIMEOUT(problem.has_value(), 100000);
    QVERIFY(find(store, endpoint).source == KeySource::Session); // it is there all the same
    KeyStore bad(keychain, "bad key\n with spaces");
    QVERIFY(!find(bad, endpoint).key && find(bad, endpoint).problem);
}

void TestLiveCalls::bearerKey()
{
    RawServer server([](const QByteArray& path, int) {
        return path == "/v1/messages" ? streamOf(wholeStream()) : countOf(10);
    });
    LiveFixture fixture;
    CallOrder order = fixture.order(server.url());
    order.endpoint.keyHeader = KeyHeader::Bearer;
    order.endpoint.apiVersion = QString::fromLatin1(kOlderApiVersion);
    QVERIFY(!fixture.run(order).error);
    const QByteArray request = server.requests().value(0);
    QVERIFY(request.contains(QByteArray("Authorization: Bearer " + kFakeKey))
            && !request.contains("x-api-key"));
    QVERIFY(request.contains("anthropic-version: 2023-06-01\r\n"));
    QCOMPARE(request.count(kFakeKey), 1);
}

void TestLiveCalls::fastSpeedSaysSo()
{
    RawServer server([](const QByteArray& path, int) {
        return path == "/v1/messages" ? streamOf(wholeStream()) : countOf(10);
    });
    LiveFixture fixture;
    CallOrder order = fixture.order(server.url());
    order.request.fast = true;
    order.request.model = QStringLiteral("claude-opus-4-8");
    QVERIFY(!fixture.run(order).error);
    QVERIFY(server.requests().value(0).contains("anthropic-beta: fast-mode-2026-02-01\r\n"));
    order.request.model = QStringLiteral("claude-opus-5-5"); // has left beta
    QVERIFY(!fixture.run(order).error);
    QVERIFY(!server.requests().value(1).contains("anthropic-beta"));
}

void TestLiveCalls::modelsOfAllPages()
{
    RawServer server([](const QByteArray& path, int) {
        const QByteArray body =
            path.contains("after_id=a")
                ? R"({"data":[{"id":"b","type":"model","display_name":"B","lifecycle":"deprecated","max_tokens":null}],"has_more":false,"last_id":"b"})"
                : R"({"data":[{"id":"a","type":"model","display_name":"A","lifecycle":"active","max_tokens":64000}],"has_more":true,"last_id":"a"})";
        return RawAnswer{{http("200 OK", "content-type: application/json\r\n", body)}, RawAnswer::End::Close};
    });
    LiveFixture fixture;
    std::optional<MessageClient::Models> found;
    fixture.client().listModels(fixture.order(server.url()), this,
                                [&](const auto& models) { found = models; });
    QTRY_VERIFY_WITH_TIMEOUT(found.has_value(), 100000);
    QVERIFY(!found->error);
    QCOMPARE(found->models.size(), 2);
    QCOMPARE(found->models[0].maxTokens, std::optional<std::int64_t>(64000));
    QCOMPARE(found->models[1].lifecycle, QStringLiteral("deprecated"));
    QVERIFY(!found->models[1].maxTokens);
}

void TestLiveCalls::tooLongEventFails()
{
    int events = 0;
    SseParser parser([&](const SseEvent&) { ++events; }, 100);
    QVERIFY(parser.feed("data: " + QByteArray(50, 'x') + "\n\n"));
    QVERIFY(!parser.feed("data: " + QByteArray(200, 'x')));
    QVERIFY(!parser.feed("\n\ndata: ok\n\n"));
    QCOMPARE(events, 1);
}

void TestLiveCalls::certificates_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("good") << QStringLiteral("valid") << true;
    QTest::newRow("signed by nobody known") << QStringLiteral("valid") << false;
    QTest::newRow("expired") << QStringLiteral("expired") << true;
    QTest::newRow("of another host") << QStringLiteral("wrong-host") << true;
}

void TestLiveCalls::certificates()
{
    QFETCH(QString, kind);
    QFETCH(bool, trusted);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("server.crt"));
    const MessagesServer server("{}",
                                {QStringLiteral("--tls"), kind, QStringLiteral("--write-certificate"), file});
    LiveFixture fixture;
    fixture.world.tls = QSslConfiguration::defaultConfiguration();
    const auto known = QSslCertificate::fromPath(file);
    QCOMPARE(known.size(), 1);
    fixture.world.tls->setCaCertificates(trusted ? known : QList<QSslCertificate>());
    const CallResult result = fixture.run(fixture.order(QUrl(server.url())));
    if (trusted && kind == QLatin1String("valid")) {
        QVERIFY(!result.error && result.cost);
        return;
    }
    QVERIFY(result.error);
    QVERIFY2(result.error->kind == LiveError::Kind::Insecure, result.error->message.english().c_str());
    QVERIFY(fixture.waits.isEmpty()); // not tried again
    QVERIFY(fixture.records().empty());
}

QTEST_GUILESS_MAIN(TestLiveCalls)
#include "tst_livecalls.moc"
