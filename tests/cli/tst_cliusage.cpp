// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <QTest>

using namespace spendwright::test;

/// What the program does with arguments that are right, and with those that are not.
class TestUsage final : public QObject {
    Q_OBJECT

private slots:
    void helpOfEachCommandHasExamples_data();
    void helpOfEachCommandHasExamples();
    void version();
    void wrongUsage_data();
    void wrongUsage();
    void unknownScenarioNamesThoseThatAreThere();
    void nothingToCompare();
    void planFromStandardInput();
    void errorsNameThePlace();
    void exactRunsHaveALimit();
    void warningsAreNoFault();
    void terminalsAreSafeFromPlans();
};

namespace {

const char kPlan[] = R"({"format": "spendwright-plan", "version": 1, "name": "small", "period_days": 1,
 "price_date": "2026-11-22",%1
 "agents": [{"id": "a", "user_tokens": 10, "traffic": {"runs_per_day": 4, "arrivals": "even"},
   "steps": [{"id": "s", "model": "%2", "output_tokens": 20}]}]})";

QByteArray plan(const QString& more = {}, const QString& model = QStringLiteral("claude-sonnet-4-6"))
{
    return QString::fromLatin1(kPlan).arg(more, model).toUtf8();
}

QString vector(const char* name)
{
    return testData(QStringLiteral("vectors/%1.spendplan").arg(QLatin1String(name)));
}

} // namespace

void TestUsage::helpOfEachCommandHasExamples_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char* command : {"simulate", "savings", "validate", "prices", "export", "prompt", "ledger"})
        QTest::newRow(command) << QStringList{QLatin1String(command), QStringLiteral("--help")};
    QTest::newRow("program") << QStringList{QStringLiteral("--help")};
}

void TestUsage::helpOfEachCommandHasExamples()
{
    QFETCH(QStringList, arguments);
    const ProgramResult result = runProgram(arguments);
    QCOMPARE(result.status, 0);
    QVERIFY(result.err.isEmpty());
    QVERIFY(result.out.contains("Usage: spendwright"));
    QVERIFY(result.out.contains("Examples:\n  spendwright "));
}

void TestUsage::version()
{
    const ProgramResult result = runProgram({QStringLiteral("--version")});
    QCOMPARE(result.status, 0);
    QVERIFY(result.out.startsWith("spendwright 0."));
}

void TestUsage::wrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* arguments, const char* message) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << QByteArray(message);
    };
    row("frobnicate", "no command \"frobnicate\"");
    row("--frobnicate", "--frobnicate");
    row("simulate", "PLAN is required");
    row("simulate a b", "not expected");
    row("simulate a --frob", "--frob");
    row("simulate a --format xml", "xml");
    row("simulate a --threads 0", "--threads");
    row("simulate a --threads two", "--threads");
    row("simulate a --seed -1", "-1");
    row("simulate a --seed 18446744073709551616", "2^64");
    row("simulate a --replications 0", "--replications");
    row("simulate a --precision 0", "--precision");
    row("simulate a --scenario", "--scenario");
    row("savings", "PLAN is required");
    row("prices --date yesterday", "yesterday");
    row("prices --date 2026-02-30", "2026-02-30");
    row("export a", "--to is required");
    row("export a --to table.doc", ".csv");
    row("export a --to table", ".csv");
}

void TestUsage::wrongUsage()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, message);
    const ProgramResult result = runProgram(arguments.split(u' '));
    QCOMPARE(result.status, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY2(result.err.contains(message), result.err.constData());
}

void TestUsage::unknownScenarioNamesThoseThatAreThere()
{
    for (const char* command : {"simulate", "savings"}) {
        const ProgramResult result = runProgram(
            {QLatin1String(command), vector("tier"), QStringLiteral("--scenario"), QStringLiteral("none")});
        QCOMPARE(result.status, 1);
        QVERIFY2(result.err.contains("no scenario \"none\"; it has before, routed"), result.err.constData());
    }
}

void TestUsage::nothingToCompare()
{
    const ProgramResult result = runProgram({QStringLiteral("savings"), QStringLiteral("-")}, plan());
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("no scenario to compare with before"), result.err.constData());
}

void TestUsage::planFromStandardInput()
{
    const ProgramResult result = runProgram({QStringLiteral("validate"), QStringLiteral("-")}, plan());
    QCOMPARE(result.status, 0);
    QCOMPARE(result.out, QByteArray("-: a plan with 1 agent, 1 step, 0 tools and 1 scenario\n"));
    QVERIFY2(result.err.isEmpty(), result.err.constData());
}

void TestUsage::errorsNameThePlace()
{
    const ProgramResult result = runProgram({QStringLiteral("validate"), QStringLiteral("-")},
                                            plan({}, QStringLiteral("no-such-model")));
    QCOMPARE(result.status, 1);
    QVERIFY(result.out.isEmpty());
    QVERIFY2(result.err.startsWith("-: /agents/0/steps/0/model: "), result.err.constData());
    QVERIFY(result.err.contains("no-such-model"));
}

void TestUsage::exactRunsHaveALimit()
{
    const QByteArray busy = plan().replace("\"runs_per_day\": 4", "\"runs_per_day\": 100000000");
    const auto simulated = [&](const QStringList& more) {
        return runProgram(
            QStringList{QStringLiteral("simulate"), QStringLiteral("-"), QStringLiteral("--exact")} + more,
            busy);
    };
    const ProgramResult result = simulated({QStringLiteral("--replications"), QStringLiteral("300")});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("some 30,000,000,000 calls"), result.err.constData());
    QVERIFY(result.err.contains("Leave --exact out"));
}

void TestUsage::warningsAreNoFault()
{
    const ProgramResult result = runProgram({QStringLiteral("validate"), QStringLiteral("-")},
                                            plan(QStringLiteral("\"colour\": \"red\",")));
    QCOMPARE(result.status, 0);
    QVERIFY2(result.err.contains("/colour: warning: "), result.err.constData());
}

void TestUsage::terminalsAreSafeFromPlans()
{
    const ProgramResult result = runProgram({QStringLiteral("validate"), QStringLiteral("-")},
                                            plan({}, QStringLiteral("\\u001b]0;boo\\u0007")));
    QCOMPARE(result.status, 1);
    QVERIFY(!result.err.contains('\x1b'));
    QVERIFY(!result.err.contains('\x07'));
}

QTEST_APPLESS_MAIN(TestUsage)
#include "tst_cliusage.moc"
