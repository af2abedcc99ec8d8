// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/messagesserver.h"
#include "support/program.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace spendwright::test;

/// The commands that call the API, as somebody runs them.
class TestLiveCommands final : public QObject {
    Q_OBJECT

private slots:
    void answerAsJson();
    void answerAsText();
    void conversationFromAFile();
    void countOnly();
    void faults_data();
    void faults();
    void capCountsWhatWasSpent();
    void interruptBooks();
    void killedCallsAreBooked();
    void keyIsNowhere();

private:
    [[nodiscard]] ProgramResult run(const QStringList& arguments, const QByteArray& input = "Say hello",
                                    const QByteArray& key = kKey);
    void prepare(QProcess& process, const QByteArray& key = kKey) const;
    [[nodiscard]] QStringList prompt(const QString& url, const QStringList& more = {}) const;
    [[nodiscard]] QJsonObject ledger();

    static constexpr const char* kKey = "sk-ant-fake-abcdefgh-0123456789";
    QTemporaryDir m_home;
};

void TestLiveCommands::prepare(QProcess& process, const QByteArray& key) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home.filePath(QStringLiteral("data")));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.filePath(QStringLiteral("config")));
    environment.insert(QStringLiteral("HOME"), m_home.path());
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    environment.remove(QStringLiteral("DISPLAY"));
    environment.insert(QStringLiteral("ANTHROPIC_API_KEY"), QString::fromLatin1(key));
    process.setProcessEnvironment(environment);
    process.setProgram(QStringLiteral(SPENDWRIGHT_PROGRAM));
}

ProgramResult TestLiveCommands::run(const QStringList& arguments, const QByteArray& input,
                                    const QByteArray& key)
{
    QProcess process;
    prepare(process, key);
    process.setArguments(arguments);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    ProgramResult result;
    if (process.waitForFinished(110000) && process.exitStatus() == QProcess::NormalExit)
        result.status = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

QStringList TestLiveCommands::prompt(const QString& url, const QStringList& more) const
{
    return QStringList{QStringLiteral("prompt"),     QStringLiteral("-"),
                       QStringLiteral("--model"),    QStringLiteral("claude-sonnet-4-6"),
                       QStringLiteral("--endpoint"), url}
           + more;
}

QJsonObject TestLiveCommands::ledger()
{
    const ProgramResult result =
        run({QStringLiteral("ledger"), QStringLiteral("--format"), QStringLiteral("json")});
    return QJsonDocument::fromJson(result.out).object();
}

void TestLiveCommands::answerAsJson()
{
    const MessagesServer server(R"({"default": {"text": "one two three"}})");
    const ProgramResult result =
        run(prompt(server.url(), {QStringLiteral("--cap"), QStringLiteral("1"), QStringLiteral("--format"),
                                  QStringLiteral("json")}));
    QVERIFY2(result.status == 0, result.err.constData());
    QCOMPARE(result.err, QByteArray());
    const QJsonObject json = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(json.keys(),
             QStringList({QStringLiteral("cost_usd"), QStringLiteral("first_token_s"),
                          QStringLiteral("latency_s"), QStringLiteral("model"), QStringLiteral("request_id"),
                          QStringLiteral("stop_reason"), QStringLiteral("text"), QStringLiteral("usage")}));
    QCOMPARE(json[QLatin1String("text")].toString(), QStringLiteral("one two three"));
    QCOMPARE(json[QLatin1String("stop_reason")].toString(), QStringLiteral("end_turn"));
    const QJsonObject usage = json[QLatin1String("usage")].toObject();
    QCOMPARE(usage[QLatin1String("input")].toInt(), 2);
    QCOMPARE(usage[QLatin1String("output")].toInt(), 3);
    QCOMPARE(usage.size(), 5);
    QCOMPARE(json[QLatin1String("cost_usd")].toDouble(), (2 * 3 + 3 * 15) / 1e6);
    QVERIFY(json[QLatin1String("first_token_s")].isDouble());
}

void TestLiveCommands::answerAsText()
{
    const MessagesServer server(R"({"default": {"text": "plain \u001b[31mred"}})");
    for (const QStringList& more : {QStringList(), QStringList(QStringLiteral("--no-stream"))}) {
        const ProgramResult result =
            run(prompt(server.url(), QStringList{QStringLiteral("--cap"), QStringLiteral("1")} + more));
        QCOMPARE(result.status, 0);
        QVERIFY(result.out.startsWith("plain ") && result.out.contains("Cost")
                && result.out.contains("$0.0000"));
        QVERIFY(!result.out.contains('\x1b'));
    }
}

void TestLiveCommands::conversationFromAFile()
{
    const MessagesServer server;
    const QTemporaryDir folder;
    const auto file = [&](const char* name, const QByteArray& bytes) {
        QFile made(folder.filePath(QLatin1String(name)));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("no file");
        return made.fileName();
    };
    const QStringList more{
        QStringLiteral("--system"),     file("system", "Be kind"),
        QStringLiteral("--tools"),      file("tools", R"([{"name":"t","input_schema":{"type":"object"}}])"),
        QStringLiteral("--cache"),      QStringLiteral("1h"),
        QStringLiteral("--max-tokens"), QStringLiteral("50"),
        QStringLiteral("--cap"),        QStringLiteral("1")};
    const ProgramResult result = run(
        prompt(server.url(), more),
        R"([{"role":"user","content":"one"},{"role":"assistant","content":"two"},{"role":"user","content":"three"}])");
    QVERIFY2(result.status == 0, result.err.constData());
    const QJsonObject sent = server.log(QStringLiteral("/v1/messages")).at(0).toObject();
    const QByteArray text = QJsonDocument(sent).toJson(QJsonDocument::Compact);
    QVERIFY2(text.contains("three"), text.constData());
    QVERIFY2(text.contains("1h"), text.constData());
}

void TestLiveCommands::countOnly()
{
    const MessagesServer server;
    const ProgramResult result =
        run(prompt(server.url(), {QStringLiteral("--count-only"), QStringLiteral("--cap"),
                                  QStringLiteral("1"), QStringLiteral("--format"), QStringLiteral("json")}));
    QCOMPARE(result.status, 0);
    QCOMPARE(QJsonDocument::fromJson(result.out).object()[QLatin1String("input_tokens")].toInt(), 2);
    QVERIFY(server.log(QStringLiteral("/v1/messages")).isEmpty());
}

void TestLiveCommands::faults_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("word");
    const QStringList cap{QStringLiteral("--cap"), QStringLiteral("1")};
    const QByteArray key(kKey);
    QTest::newRow("no cap") << QStringList() << QByteArray("x") << key << 1 << QByteArray("--cap");
    QTest::newRow("no key") << cap << QByteArray("x") << QByteArray() << 1 << QByteArray("ANTHROPIC_API_KEY");
    QTest::newRow("bad key") << cap << QByteArray("x") << QByteArray("a\nb c") << 1 << QByteArray("key");
    QTest::newRow("empty") << cap << QByteArray(" ") << key << 1 << QByteArray("empty");
    QTest::newRow("bad messages") << cap << QByteArray(R"([{"role":"dog","content":"x"}])") << key << 1
                                  << QByteArray("role");
    QTest::newRow("cap too low") << QStringList{QStringLiteral("--cap"), QStringLiteral("0.000001")}
                                 << QByteArray("x") << key << 1 << QByteArray("cap");
    QTest::newRow("no dollars") << QStringList{QStringLiteral("--cap"), QStringLiteral("lots")}
                                << QByteArray("x") << key << 2 << QByteArray("--cap");
    QTest::newRow("negative cap") << QStringList{QStringLiteral("--cap"), QStringLiteral("-1")}
                                  << QByteArray("x") << key << 2 << QByteArray("--cap");
    QTest::newRow("insecure endpoint")
        << (cap + QStringList{QStringLiteral("--endpoint"), QStringLiteral("http://example.com")})
        << QByteArray("x") << key << 2 << QByteArray("");
    QTest::newRow("version") << (cap + QStringList{QStringLiteral("--api-version"), QStringLiteral("latest")})
                             << QByteArray("x") << key << 2 << QByteArray("version");
    QTest::newRow("no such file") << (cap
                                      + QStringList{QStringLiteral("--system"), QStringLiteral("/nowhere")})
                                  << QByteArray("x") << key << 1 << QByteArray("/nowhere");
}

void TestLiveCommands::faults()
{
    QFETCH(QStringList, more);
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, key);
    QFETCH(int, status);
    QFETCH(QByteArray, word);
    const MessagesServer server;
    const ProgramResult result = run(prompt(server.url(), more), input, key);
    QVERIFY2(result.status == status, result.err.constData());
    QVERIFY(result.out.isEmpty());
    QVERIFY2(!result.err.isEmpty() && result.err.contains(word), result.err.constData());
    QVERIFY(server.log(QStringLiteral("/v1/messages")).isEmpty());
}

void TestLiveCommands::capCountsWhatWasSpent()
{
    const QTemporaryDir own;
    const MessagesServer server(R"({"default": {"output_tokens": 100}})");
    // Two of them fit, if each has written all that it may.
    const double before = ledger()[QLatin1String("spent_usd")].toDouble();
    const QStringList arguments =
        prompt(server.url(), {QStringLiteral("--max-tokens"), QStringLiteral("100"), QStringLiteral("--cap"),
                              QString::number(before + 0.0032, 'f', 9)});
    QCOMPARE(run(arguments).status, 0);
    QCOMPARE(run(arguments).status, 0);
    QCOMPARE(run(arguments).status, 1);
    QCOMPARE(server.log(QStringLiteral("/v1/messages")).size(), 2);
    QVERIFY(ledger()[QLatin1String("spent_usd")].toDouble() < before + 0.0032);
}

void TestLiveCommands::interruptBooks()
{
    const MessagesServer server(R"({"default": {"text": "never", "hold": "it"}})");
    const double before = ledger()[QLatin1String("spent_usd")].toDouble();
    QProcess process;
    prepare(process);
    process.setArguments(prompt(server.url(), {QStringLiteral("--cap"), QStringLiteral("10"),
                                               QStringLiteral("--max-tokens"), QStringLiteral("1000")}));
    process.start();
    process.write("Say hello");
    process.closeWriteChannel();
    QTRY_VERIFY_WITH_TIMEOUT(server.isHeld(QStringLiteral("it")), 100000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(100000));
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(process.readAllStandardError().contains("worst case"));
    const QJsonObject after = ledger();
    QCOMPARE(after[QLatin1String("total")].toObject()[QLatin1String("worst_case_calls")].toInt(), 1);
    QVERIFY(after[QLatin1String("spent_usd")].toDouble() > before + 0.0149);
}

void TestLiveCommands::killedCallsAreBooked()
{
    const MessagesServer server(R"({"default": {"text": "never", "hold": "it"}})");
    const int marked = ledger()[QLatin1String("total")].toObject()[QLatin1String("worst_case_calls")].toInt();
    constexpr int kKills = 5;
    for (int i = 0; i < kKills; ++i) {
        QProcess process;
        prepare(process);
        process.setArguments(prompt(server.url(), {QStringLiteral("--cap"), QStringLiteral("10")}));
        process.start();
        process.write("Say hello");
        process.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(server.log(QStringLiteral("/v1/messages")).size(), i + 1, 100000);
        process.kill();
        QVERIFY(process.waitForFinished(100000));
    }
    const QJsonObject total = ledger()[QLatin1String("total")].toObject();
    QCOMPARE(total[QLatin1String("worst_case_calls")].toInt(), marked + kKills);
}

// Runs last: over all that the others have left behind.
void TestLiveCommands::keyIsNowhere()
{
    const MessagesServer server(R"({"keys": {"another": "default"}})");
    const ProgramResult refused = run(prompt(server.url(), {QStringLiteral("--cap"), QStringLiteral("10")}));
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("authentication_error"), refused.err.constData());
    QVERIFY(!refused.err.contains("0123456789") && !refused.out.contains("0123456789"));
    int files = 0;
    QDirIterator all(m_home.path(), QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QByteArray bytes = contentsOf(all.next());
        QVERIFY2(!bytes.contains("fake-abcdefgh"), qPrintable(all.filePath()));
        ++files;
    }
    QVERIFY(files > 0);
}

QTEST_GUILESS_MAIN(TestLiveCommands)
#include "tst_livecommands.moc"
