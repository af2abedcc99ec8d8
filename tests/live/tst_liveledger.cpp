// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/ledgerreport.h"
#include "live/ledgerservice.h"

#include "engine/report/writers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

using namespace spendwright;

/// The ledger and its cap, with several programs, and with files that are not as they should be.
class TestLiveLedger final : public QObject {
    Q_OBJECT

private slots:
    void nothingWithoutACap();
    void theLowerCapHolds();
    void capCountsFromItsMoment();
    void completed();
    void states_data();
    void states();
    void summaries();
    void twoProgramsAtTheCap();
    void killsLoseNoCall();
    void abandonedByTheDead();
    void locked();
    void notWritable();
    void diskFull();
    void damagedIsPutAside();
    void newerIsLeftAlone();
    void absurdAmounts();
    void serviceAnswersThroughTheLoop();
};

namespace {

const QDateTime kNoon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

CallEntry entry(double usd, const QDateTime& start = kNoon)
{
    CallEntry made;
    made.endpoint = QStringLiteral("http://127.0.0.1");
    made.model = QStringLiteral("claude-sonnet-4-6");
    made.tags = {QStringLiteral("Plan"), QStringLiteral("agent"), QStringLiteral("step")};
    made.start = start;
    made.worst = Money::fromUsd(usd);
    return made;
}

CallOutcome done(double usd)
{
    CallOutcome outcome;
    outcome.state = CallState::Done;
    outcome.cost = Money::fromUsd(usd);
    outcome.usage.emplace();
    outcome.usage->tokens = {1, 2, 3, 4, 5};
    outcome.latencyS = 2;
    return outcome;
}

void setCap(Ledger& ledger, double usd, const QDateTime& since = QDateTime::fromMSecsSinceEpoch(0))
{
    QVERIFY(ledger.setCap(SpendingCap{Money::fromUsd(usd), since}));
}

class Folder {
public:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("ledger.sqlite")); }

private:
    QTemporaryDir m_folder;
};

/// The test's own program as another one: reserves and completes calls until the cap, or somebody, stops it.
int spend(const QString& path)
{
    Ledger ledger(path);
    while (true) {
        const auto id = ledger.reserve(entry(0.01));
        if (!id)
            return 0;
        std::printf("%s\n", qPrintable(*id));
        std::fflush(stdout);
        ledger.markSent(*id);
        if (!ledger.complete(*id, done(0.01)))
            return 1;
    }
}

QStringList spendArguments(const QString& path)
{
    return {QStringLiteral("--spend"), path};
}

} // namespace

void TestLiveLedger::nothingWithoutACap()
{
    const Folder folder;
    Ledger ledger(folder.path());
    QVERIFY(ledger.isUsable());
    QVERIFY(!ledger.reserve(entry(0.01)));
    QVERIFY(ledger.problem()->english().find("cap") != std::string::npos);
    QVERIFY(ledger.latest(10).empty());
    CallEntry own = entry(0.01);
    own.cap = Money::fromUsd(0.01);
    QVERIFY(ledger.reserve(own));
    QVERIFY(!ledger.reserve(own));
}

void TestLiveLedger::theLowerCapHolds()
{
    const Folder folder;
    Ledger ledger(folder.path());
    setCap(ledger, 1);
    CallEntry own = entry(0.6);
    own.cap = Money::fromUsd(0.5);
    QVERIFY(!ledger.reserve(own));
    own.cap = Money::fromUsd(5);
    QVERIFY(ledger.reserve(own));
    QVERIFY(!ledger.reserve(own));
    QVERIFY(ledger.problem()->english().find("$0.6") != std::string::npos);
    QVERIFY(*ledger.spent() == Money::fromUsd(0.6));
}

void TestLiveLedger::capCountsFromItsMoment()
{
    const Folder folder;
    Ledger ledger(folder.path());
    setCap(ledger, 1);
    QVERIFY(ledger.reserve(entry(1, kNoon)));
    QVERIFY(!ledger.reserve(entry(0.1, kNoon.addSecs(1))));
    setCap(ledger, 1, kNoon.addSecs(1));
    QVERIFY(*ledger.spent() == Money());
    QVERIFY(ledger.reserve(entry(1, kNoon.addSecs(1))));
    QVERIFY(!ledger.reserve(entry(0.1, kNoon.addSecs(2))));
    QCOMPARE(ledger.cap()->since, kNoon.addSecs(1));
}

void TestLiveLedger::completed()
{
    const Folder folder;
    {
        Ledger ledger(folder.path());
        setCap(ledger, 1);
        const auto id = ledger.reserve(entry(0.5));
        QVERIFY(ledger.markSent(*id));
        CallOutcome outcome = done(0.25);
        outcome.requestId = QStringLiteral("req_1");
        outcome.firstTokenS = 0.5;
        outcome.httpStatus = 200;
        outcome.answeredModel = QStringLiteral("other");
        QVERIFY(ledger.complete(*id, outcome));
        QVERIFY(!ledger.complete(QStringLiteral("nobody"), outcome));
    }
    Ledger ledger(folder.path());
    QVERIFY(*ledger.spent() == Money::fromUsd(0.25));
    const CallRecord record = ledger.latest(1).at(0);
    QCOMPARE(record.entry.tags.step, QStringLiteral("step"));
    QCOMPARE(record.start, kNoon);
    QCOMPARE(record.outcome.requestId, QStringLiteral("req_1"));
    QCOMPARE(*record.outcome.firstTokenS, 0.5);
    QCOMPARE((*record.outcome.usage)[TokenClass::CacheRead], 4);
    QVERIFY(!record.worstCase && record.booked == Money::fromUsd(0.25));
}

void TestLiveLedger::states_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<double>("cost");  // below 0: unknown
    QTest::addColumn<double>("bound"); // below 0: none
    QTest::addColumn<double>("booked");
    QTest::newRow("failed") << static_cast<int>(CallState::Failed) << 0.0 << -1.0 << 0.0;
    QTest::newRow("unsent") << static_cast<int>(CallState::Unsent) << 0.0 << -1.0 << 0.0;
    QTest::newRow("unknown") << static_cast<int>(CallState::Unknown) << -1.0 << -1.0 << 0.5;
    QTest::newRow("unknown, bounded") << static_cast<int>(CallState::Unknown) << -1.0 << 0.3 << 0.3;
    QTest::newRow("dearer than reserved") << static_cast<int>(CallState::Done) << 0.6 << -1.0 << 0.6;
}

void TestLiveLedger::states()
{
    QFETCH(int, state);
    QFETCH(double, cost);
    QFETCH(double, bound);
    QFETCH(double, booked);
    const Folder folder;
    Ledger ledger(folder.path());
    setCap(ledger, 1);
    const auto id = ledger.reserve(entry(0.5));
    QVERIFY(*ledger.spent() == Money::fromUsd(0.5));
    CallOutcome outcome;
    outcome.state = static_cast<CallState>(state);
    if (cost >= 0)
        outcome.cost = Money::fromUsd(cost);
    if (bound >= 0)
        outcome.booked = Money::fromUsd(bound);
    QVERIFY(ledger.complete(*id, outcome));
    QVERIFY(*ledger.spent() == Money::fromUsd(booked));
    const CallRecord record = ledger.latest(1).at(0);
    QCOMPARE(record.worstCase, cost < 0);
    QVERIFY(record.outcome.state == outcome.state);
}

void TestLiveLedger::summaries()
{
    const Folder folder;
    Ledger ledger(folder.path());
    setCap(ledger, 100);
    for (int i = 0; i < 4; ++i) {
        CallEntry call = entry(1, kNoon.addDays(i / 2));
        call.tags.step = i == 3 ? QStringLiteral("=dear") : QStringLiteral("cheap");
        const auto id = ledger.reserve(call);
        QVERIFY(ledger.complete(*id, done(i == 3 ? 0.9 : 0.1)));
    }
    QVERIFY(ledger.reserve(entry(1, kNoon.addDays(2))));
    const auto days = ledger.summary(LedgerView::Day);
    QCOMPARE(days->rows.size(), std::size_t(3));
    QCOMPARE(days->rows[1].day, QStringLiteral("2026-11-23"));
    QVERIFY(days->rows[1].cost == Money::fromUsd(1.0));
    QCOMPARE(days->rows[0].usage[TokenClass::Output], 10);
    QCOMPARE(*days->rows[0].meanLatencyS, 2.0);
    QCOMPARE(days->rows[2].worstCase, 1);
    QVERIFY(!days->rows[2].meanLatencyS);
    QCOMPARE(days->total.calls, 5);
    QVERIFY(days->spent == Money::fromUsd(2.2));
    const auto steps = ledger.summary(LedgerView::Step);
    QCOMPARE(steps->rows.size(), std::size_t(3));
    QCOMPARE(steps->rows[1].step, QStringLiteral("=dear"));
    QCOMPARE(ledger.summary(LedgerView::Model)->rows.size(), std::size_t(1));
    QCOMPARE(ledger.summary(LedgerView::Agent)->rows.size(), std::size_t(1));
    const std::string csv = toCsv(ledgerReport(*steps));
    QVERIFY2(csv.find("'=dear") != std::string::npos, csv.c_str());
    const std::string json = toJson(*days);
    QVERIFY(json.find("\"spent_usd\": 2.2") != std::string::npos);
    QVERIFY(json.find("\"cost_usd\": null") != std::string::npos); // of the third day nothing is known
}

// Each would spend all of it alone.
void TestLiveLedger::twoProgramsAtTheCap()
{
    const Folder folder;
    {
        Ledger ledger(folder.path());
        setCap(ledger, 0.5);
    }
    QProcess programs[3];
    for (QProcess& program : programs)
        program.start(QCoreApplication::applicationFilePath(), spendArguments(folder.path()));
    qsizetype calls = 0;
    for (QProcess& program : programs) {
        QVERIFY(program.waitForFinished(100000));
        QCOMPARE(program.exitCode(), 0);
        calls += program.readAllStandardOutput().count('\n');
    }
    QCOMPARE(calls, 50);
    Ledger ledger(folder.path());
    QVERIFY(*ledger.spent() == Money::fromUsd(0.5));
}

// SPENDWRIGHT_KILLS says how many, for longer measures.
void TestLiveLedger::killsLoseNoCall()
{
    const int kills = qEnvironmentVariableIsSet("SPENDWRIGHT_KILLS")
                          ? qEnvironmentVariableIntValue("SPENDWRIGHT_KILLS")
                          : 12;
    const Folder folder;
    const Money cap = Money::fromUsd(100000);
    {
        Ledger ledger(folder.path());
        QVERIFY(ledger.setCap(SpendingCap{cap, QDateTime::fromMSecsSinceEpoch(0)}));
    }
    QSet<QString> ids;
    for (int i = 0; i < kills; ++i) {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), spendArguments(folder.path()));
        for (int line = 0; line <= i % 7; ++line) {
            QVERIFY(program.canReadLine() || program.waitForReadyRead(100000));
            ids.insert(QString::fromLatin1(program.readLine().trimmed()));
        }
        QTest::qSleep(i % 5);
        ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
        QVERIFY(program.waitForFinished(100000));
        // The last line may have been cut by the kill.
        while (program.canReadLine())
            ids.insert(QString::fromLatin1(program.readLine().trimmed()));
    }
    Ledger ledger(folder.path());
    QVERIFY(ledger.isUsable() && !ledger.notice());
    QSet<QString> found;
    int marked = 0;
    for (const CallRecord& record : ledger.latest(100000000)) {
        found.insert(record.id);
        QVERIFY(record.outcome.state == CallState::Done || record.outcome.state == CallState::Unknown);
        QCOMPARE(record.worstCase, record.outcome.state == CallState::Unknown);
        QVERIFY(record.booked == Money::fromUsd(0.01));
        marked += record.worstCase ? 1 : 0;
    }
    QVERIFY(!ids.isEmpty() && found.contains(ids));
    QVERIFY(marked <= kills);
    qInfo("%d kills, %d calls, %d of them booked at their worst case", kills, static_cast<int>(found.size()),
          marked);
}

void TestLiveLedger::abandonedByTheDead()
{
    const Folder folder;
    Ledger mine(folder.path());
    setCap(mine, 1);
    const auto own = mine.reserve(entry(0.2, QDateTime::currentDateTimeUtc()));
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(folder.path());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(
            QStringLiteral("INSERT INTO calls SELECT 'dead', started_ms, replace(owner, ' ' || %1 || ' ', ' "
                           "999999999 '), endpoint, model, "
                           "plan, agent, step, attempt, state, reserved_pico, booked_pico, cost_pico, "
                           "worst_case, answered_model, input, "
                           "cache_write_5m, cache_write_1h, cache_read, output, web_searches, latency_s, "
                           "first_token_s, request_id, "
                           "stop_reason, http_status, error FROM calls")
                .arg(QCoreApplication::applicationPid())));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    Ledger next(folder.path()); // looks around when it opens
    for (const CallRecord& record : next.latest(10)) {
        const bool isOwn = record.id == *own;
        QCOMPARE(callStateId(record.outcome.state),
                 isOwn ? QStringLiteral("reserved") : QStringLiteral("unknown"));
        QVERIFY(record.booked == Money::fromUsd(0.2));
    }
    QVERIFY(*next.spent() == Money::fromUsd(0.4));
}

void TestLiveLedger::locked()
{
    const Folder folder;
    Ledger ledger(folder.path());
    setCap(ledger, 1);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(folder.path());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(QStringLiteral("BEGIN IMMEDIATE")));
        QVERIFY(!ledger.reserve(entry(0.1)));
        QVERIFY2(ledger.problem()->english().find("locked") != std::string::npos,
                 ledger.problem()->english().c_str());
        QVERIFY(QSqlQuery(other).exec(QStringLiteral("ROLLBACK")));
        QVERIFY(ledger.reserve(entry(0.1)));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

void TestLiveLedger::notWritable()
{
    const Folder folder;
    QVERIFY(QDir().mkpath(folder.path())); // a folder stands where the file should
    Ledger ledger(folder.path());
    QVERIFY(!ledger.isUsable() && ledger.problem());
    QVERIFY(!ledger.reserve(entry(0.1)) && !ledger.spent() && !ledger.summary(LedgerView::Day));
    Ledger inProc(QStringLiteral("/proc/spendwright/ledger.sqlite"));
    QVERIFY(!inProc.isUsable() && inProc.problem());
    if (::geteuid() == 0)
        return; // may write to everything
    const Folder readOnly;
    {
        Ledger made(readOnly.path());
        setCap(made, 1);
    }
    QVERIFY(QFile::setPermissions(readOnly.path(), QFile::ReadOwner));
    Ledger closed(readOnly.path());
    QVERIFY(!closed.reserve(entry(0.1)) && closed.problem());
}

void TestLiveLedger::diskFull()
{
    const Folder folder;
    Ledger ledger(folder.path());
    setCap(ledger, 1000);
    QVERIFY(ledger.reserve(entry(0.01)));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{static_cast<rlim_t>(200000), before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    int written = 1;
    while (written < 100000 && ledger.reserve(entry(0.0001)))
        ++written;
    const auto problem = ledger.problem();
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(written < 100000);
    QVERIFY2(problem && problem->english().find("room") != std::string::npos,
             problem ? problem->english().c_str() : "");
    Ledger again(folder.path());
    QCOMPARE(static_cast<int>(again.latest(1000000).size()), written);
    QVERIFY(again.reserve(entry(0.01)));
}

void TestLiveLedger::damagedIsPutAside()
{
    const QByteArray noise = QByteArray("this is no database ").repeated(500);
    const Folder folder;
    QFile file(folder.path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(noise) == noise.size());
    file.close();
    Ledger ledger(folder.path());
    QVERIFY(ledger.isUsable() && ledger.notice());
    QVERIFY(!ledger.cap());
    QVERIFY(!ledger.reserve(entry(0.1))); // the cap was lost with it
    const QFileInfo info(folder.path());
    const QStringList aside = info.dir().entryList({QStringLiteral("ledger.sqlite.damaged-*")});
    QCOMPARE(aside.size(), 1);
    QFile kept(info.dir().filePath(aside[0]));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), noise);
    QVERIFY(!Ledger(folder.path()).notice());
}

void TestLiveLedger::newerIsLeftAlone()
{
    const Folder folder;
    {
        Ledger ledger(folder.path());
        setCap(ledger, 1);
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(folder.path());
        QVERIFY(other.open()
                && QSqlQuery(other).exec(QStringLiteral("UPDATE schema_version SET version = 99")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    Ledger ledger(folder.path());
    QVERIFY(!ledger.isUsable() && !ledger.notice());
    QVERIFY(ledger.problem()->english().find("newer") != std::string::npos);
    QVERIFY(!ledger.reserve(entry(0.1)));
}

void TestLiveLedger::absurdAmounts()
{
    const Folder folder;
    Ledger ledger(folder.path());
    QVERIFY(!ledger.setCap(SpendingCap{Money::fromUsd(1e15), kNoon}));
    QVERIFY(!ledger.setCap(SpendingCap{Money::fromUsd(-1), kNoon}));
    setCap(ledger, 8e6);
    QVERIFY(!ledger.reserve(entry(1e15)));
    QVERIFY(ledger.reserve(entry(7e6)));
    setCap(ledger, 8e6, kNoon.addSecs(1));
    QVERIFY(ledger.reserve(entry(7e6, kNoon.addSecs(1))));
    QVERIFY(ledger.summary(LedgerView::Day)->total.booked
            == Money::fromUsd(14e6)); // more than 64 bits of them hold
}

void TestLiveLedger::serviceAnswersThroughTheLoop()
{
    const Folder folder;
    auto service = std::make_unique<LedgerService>(folder.path());
    bool answered = false;
    service->setCap(SpendingCap{Money::fromUsd(1), kNoon}, this,
                    [&](const auto& problem) { answered = !problem; });
    QVERIFY(!answered);
    QTRY_VERIFY_WITH_TIMEOUT(answered, 100000);
    auto listener = std::make_unique<QObject>();
    bool late = false;
    service->reserve(entry(0.5), listener.get(), [&](const auto&) { late = true; });
    listener.reset();
    service.reset(); // what was asked for is done, and nobody told
    QVERIFY(!late);
    QCOMPARE(Ledger(folder.path()).latest(10).size(), std::size_t(1));
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QLatin1String(argv[1]) == QLatin1String("--spend"))
        return spend(QString::fromLocal8Bit(argv[2]));
    TestLiveLedger test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_liveledger.moc"
