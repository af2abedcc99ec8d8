// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace spendwright::test;

/// What the commands say about plans that are in order.
class TestResults final : public QObject {
    Q_OBJECT

private slots:
    void vectors_data();
    void vectors();
    void formatsAgree();
    void oneScenarioShowsItsParts();
    void estimateSaysItsError();
    void seedAndThreads();
    void savingsFromBeforeToAfter();
    void savingsInEveryFormat();
    void prices();
};

namespace {

QString vector(const QString& name)
{
    return testData(QStringLiteral("vectors/") + name + QStringLiteral(".spendplan"));
}

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

ProgramResult command(const QString& line, const QString& plan = QStringLiteral("tool-cache"))
{
    QStringList words = line.split(u' ');
    words.insert(1, vector(plan));
    return runProgram(words);
}

} // namespace

void TestResults::vectors_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(testData(QStringLiteral("vectors")));
    for (const QString& file : folder.entryList({QStringLiteral("*.spendplan")}))
        QTest::newRow(qPrintable(file)) << QFileInfo(file).baseName();
}

void TestResults::vectors()
{
    QFETCH(QString, name);
    const QJsonObject expected =
        object(contentsOf(testData(QStringLiteral("vectors/%1.expected.json").arg(name))));
    QVERIFY(!expected.isEmpty());
    const ProgramResult result = command(QStringLiteral("simulate --exact --format json"), name);
    QCOMPARE(result.status, 0);
    const QJsonArray scenarios = object(result.out)[QLatin1String("scenarios")].toArray();
    QCOMPARE(scenarios.size(), expected.size());
    for (const QJsonValue& value : scenarios) {
        const QJsonObject actual = value.toObject();
        const QString id = actual[QLatin1String("id")].toString();
        const QJsonObject wanted = expected[id].toObject();
        QVERIFY2(!wanted.isEmpty(), qPrintable(id));
        QCOMPARE(actual[QLatin1String("cost_usd")].toObject()[QLatin1String("mean")],
                 wanted[QLatin1String("cost_usd")]);
        for (const char* key : {"runs", "calls", "tokens", "tool_fees_usd"})
            QCOMPARE(actual[QLatin1String(key)], wanted[QLatin1String(key)]);
        const QJsonObject latency = actual[QLatin1String("latency_s")].toObject();
        QCOMPARE(latency[QLatin1String("p50")], wanted[QLatin1String("latency_p50_s")]);
        QCOMPARE(latency[QLatin1String("p95")], wanted[QLatin1String("latency_p95_s")]);
    }
}

void TestResults::formatsAgree()
{
    const ProgramResult json = command(QStringLiteral("simulate --exact --format json"));
    const ProgramResult csv = command(QStringLiteral("simulate --exact --format csv"));
    const ProgramResult markdown = command(QStringLiteral("simulate --exact --format markdown"));
    const ProgramResult table = command(QStringLiteral("simulate --exact"));
    const QJsonObject first = object(json.out)[QLatin1String("scenarios")].toArray()[0].toObject();
    QCOMPARE(first[QLatin1String("cost_usd")].toObject()[QLatin1String("mean")].toDouble(), 0.40896);
    const QList<QByteArray> records = csv.out.split('\n');
    QCOMPARE(records[1].split(',')[records[0].split(',').indexOf("cost_usd")], QByteArray("0.40896"));
    QVERIFY(markdown.out.contains("| before | $0.409 |"));
    QVERIFY(table.out.contains("before    $0.409"));
    QVERIFY(table.out.contains("No doubts entered"));
}

void TestResults::oneScenarioShowsItsParts()
{
    const ProgramResult result = command(QStringLiteral("simulate --exact --scenario result"));
    QCOMPARE(result.status, 0);
    for (const char* title : {"By agent", "By step", "By model", "By token class", "By cause"})
        QVERIFY2(result.out.contains(title), title);
    QVERIFY(!result.out.contains("answer"));
}

void TestResults::estimateSaysItsError()
{
    const QString yardstick = testData(QStringLiteral("yardstick/handloop.spendplan"));
    const ProgramResult result =
        runProgram({QStringLiteral("simulate"), yardstick, QStringLiteral("--scenario"),
                    QStringLiteral("cached"), QStringLiteral("--precision"), QStringLiteral("2"),
                    QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(result.status, 0);
    QVERIFY(result.err.isEmpty()); // progress is for terminals
    const QJsonObject json = object(result.out);
    QCOMPARE(json[QLatin1String("exact")].toBool(true), false);
    const QJsonObject cost =
        json[QLatin1String("scenarios")].toArray()[0].toObject()[QLatin1String("cost_usd")].toObject();
    const double mean = cost[QLatin1String("mean")].toDouble();
    const double error = cost[QLatin1String("stderr")].toDouble();
    QVERIFY(mean > 0);
    QVERIFY(error > 0 && error <= 0.02 * mean);
}

void TestResults::seedAndThreads()
{
    const QString line = QStringLiteral("simulate --exact --format json --threads %1 --seed %2");
    const QByteArray one = command(line.arg(1).arg(7), QStringLiteral("loop")).out;
    QVERIFY(one.contains("\"seed\": 7"));
    QCOMPARE(command(line.arg(2).arg(7), QStringLiteral("loop")).out, one);
    QCOMPARE(command(line.arg(8).arg(7), QStringLiteral("loop")).out, one);
}

void TestResults::savingsFromBeforeToAfter()
{
    const ProgramResult result = command(QStringLiteral("savings --format json --scenario result"));
    QCOMPARE(result.status, 0);
    const QJsonObject json = object(result.out);
    QCOMPARE(json[QLatin1String("against")].toString(), QStringLiteral("before"));
    QCOMPARE(json[QLatin1String("scenario")].toString(), QStringLiteral("result"));
    const double before = json[QLatin1String("before_usd")].toDouble();
    const double after = json[QLatin1String("after_usd")].toDouble();
    QVERIFY(before > after);
    const double saved = json[QLatin1String("saved")].toObject()[QLatin1String("usd")].toDouble();
    QVERIFY(qAbs(saved - (before - after)) < 1e-9);
    const QJsonArray techniques = json[QLatin1String("techniques")].toArray();
    QCOMPARE(techniques.size(), 1);
    const QJsonObject cache = techniques[0].toObject();
    QCOMPARE(cache[QLatin1String("id")].toString(), QStringLiteral("tool_cache"));
    for (const char* key : {"alone", "last", "in_order", "fair_share"})
        QVERIFY(qAbs(cache[QLatin1String(key)].toObject()[QLatin1String("usd")].toDouble() - saved) < 1e-9);
}

void TestResults::savingsInEveryFormat()
{
    const ProgramResult table = command(QStringLiteral("savings --against before"));
    QCOMPARE(table.status, 0);
    QVERIFY(table.out.contains("Scenario")); // says which one it took: the last
    QVERIFY(table.out.contains("answer"));
    QVERIFY(table.out.contains("tool_cache"));
    QVERIFY(table.out.contains("Cost of each step"));
    QVERIFY(command(QStringLiteral("savings --format csv")).out.startsWith("technique,in_order_usd,"));
    QVERIFY(command(QStringLiteral("savings --format markdown")).out.contains("| tool\\_cache |"));
}

void TestResults::prices()
{
    const ProgramResult table = runProgram({QStringLiteral("prices")});
    QCOMPARE(table.status, 0);
    QVERIFY(table.out.contains("claude-sonnet-4-6"));
    QVERIFY(table.out.contains("Source: "));
    const ProgramResult json =
        runProgram({QStringLiteral("prices"), QStringLiteral("--format"), QStringLiteral("json")});
    const QJsonArray models = object(json.out)[QLatin1String("models")].toArray();
    QVERIFY(models.size() > 5);
    for (const char* key : {"id", "input", "output", "cache_write_5m", "cache_write_1h", "cache_read", "tier",
                            "batch_multiplier", "min_cacheable_tokens", "source", "notes"})
        QVERIFY2(models[0].toObject().contains(QLatin1String(key)), key);
    const ProgramResult longAgo =
        runProgram({QStringLiteral("prices"), QStringLiteral("--date"), QStringLiteral("2001-01-01"),
                    QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY(object(longAgo.out)[QLatin1String("models")]
                .toArray()[0]
                .toObject()[QLatin1String("input")]
                .isNull());
}

QTEST_APPLESS_MAIN(TestResults)
#include "tst_cliresults.moc"
