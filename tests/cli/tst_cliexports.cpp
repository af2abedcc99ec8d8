// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/numbers.h"
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace spendwright;
using namespace spendwright::test;

namespace {

constexpr int kPatience = 110'000; // milliseconds; an office program takes its time on a busy machine

QString usd(double value)
{
    return QString::fromStdString(dollars(value, Grouping::Thousands));
}

/// Every text that a plan can hold, with all that one format or another could take for its own.
QByteArray hostilePlan()
{
    const QByteArray name = "=1+1|</td></svg><script>alert(1)</script>&lt;\\n\\\"'\\u202e\\u05d0\\u05d1 "
                            "`*_[x](javascript:0) \\u0001\\uffff\\ufdd0\\ufffc";
    const QByteArray plan = R"json({"format": "spendwright-plan", "version": 1, "name": "NAME",
 "price_date": "2026-11-22", "notes": "NAME", "models": {"own": {"name": "NAME", "provider": "NAME",
   "input": 3, "output": 15, "source": "javascript:NAME", "notes": "NAME"}},
 "tools": [{"id": "tool", "name": "NAME", "result_tokens": 100, "fee_usd": 0.001}],
 "agents": [{"id": "a", "name": "NAME", "notes": "NAME", "user_tokens": 100, "traffic": {"runs_per_day": 10},
  "steps": [{"id": "one", "name": "NAME", "task": "NAME", "model": "own", "tool": "tool", "output_tokens": 50},
            {"id": "two", "name": "+LONG", "model": "claude-haiku-4-5", "output_tokens": 70}]}],
 "scenarios": [{"id": "after", "name": "NAME", "techniques": {"prompt_caching": {}},
                "set": {"/agents/a/name": "NAME"}}]})json";
    return QByteArray(plan).replace("NAME", name).replace("LONG", QByteArray(10000, 'x'));
}

} // namespace

/// Exported files as other people's programs read them.
class TestExports final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void pdfHasTheFiguresAsText_data();
    void pdfHasTheFiguresAsText();
    void pdfIsA4WithPageNumbers();
    void pageHoldsTogether_data();
    void pageHoldsTogether();
    void chartsAreSvg_data();
    void chartsAreSvg();
    void chartsHaveAnySize();
    void csvIsReadBack();
    void officeComputesTheSameTotals();
    void hostileNamesStayText_data();
    void hostileNamesStayText();
    void unpricedPlanIsReported();
    void badChartOptionsAreUsage_data();
    void badChartOptionsAreUsage();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    /// The bytes of that plan exported to a file of that suffix, at path("out.SUFFIX").
    QByteArray exported(const QString& plan, const QString& suffix, const QStringList& options = {});
    QJsonObject figures(const QString& plan);
    QStringList amounts(const QString& plan);
    QJsonDocument readBack(const QStringList& arguments);
    QByteArray output(const QString& program, const QStringList& arguments);
    QString writtenPlan(const QByteArray& text);

    const QString m_plan = testData(QStringLiteral("vectors/tool-cache.spendplan"));
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExports::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QByteArray TestExports::exported(const QString& plan, const QString& suffix, const QStringList& options)
{
    const QString file = path(QStringLiteral("out.") + suffix);
    const ProgramResult result =
        runProgram(QStringList{QStringLiteral("export"), plan, QStringLiteral("--to"), file} + options);
    if (result.status != 0)
        qWarning("export: %s", result.err.constData());
    return contentsOf(file);
}

QJsonObject TestExports::figures(const QString& plan)
{
    return QJsonDocument::fromJson(exported(plan, QStringLiteral("json"))).object();
}

/// What a person reads of the figures: the bills, what is saved, and both costs of every step.
QStringList TestExports::amounts(const QString& plan)
{
    const QJsonObject json = figures(plan);
    QStringList found{
        usd(json[QLatin1String("before_usd")].toDouble()), usd(json[QLatin1String("after_usd")].toDouble()),
        usd(json[QLatin1String("saved")][QLatin1String("usd")].toDouble()),
        json[QLatin1String("price_date")].toString(), json[QLatin1String("fingerprint")].toString()};
    for (const QJsonValue& step : json[QLatin1String("steps")].toArray())
        found << usd(step[QLatin1String("before_usd")].toDouble())
              << usd(step[QLatin1String("after_usd")].toDouble());
    return found;
}

QByteArray TestExports::output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit;
    if (!ended || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QJsonDocument TestExports::readBack(const QStringList& arguments)
{
    return QJsonDocument::fromJson(
        output(QStringLiteral("python3"), QStringList{QStringLiteral(SPENDWRIGHT_READBACK)} + arguments));
}

QString TestExports::writtenPlan(const QByteArray& text)
{
    QFile file(path(QStringLiteral("written.spendplan")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qWarning("the plan can't be written");
    return file.fileName();
}

#define NEEDS(program)                                                     \
    if (QStandardPaths::findExecutable(QStringLiteral(program)).isEmpty()) \
    QSKIP("needs " program ", which is not here")

void TestExports::pdfHasTheFiguresAsText_data()
{
    QTest::addColumn<QString>("plan");
    QTest::newRow("vector") << m_plan;
    QTest::newRow("example") << QStringLiteral(SPENDWRIGHT_RESOURCES "/examples/research-agent.spendplan");
}

void TestExports::pdfHasTheFiguresAsText()
{
    NEEDS("pdftotext");
    QFETCH(QString, plan);
    if (exported(plan, QStringLiteral("pdf")).isEmpty())
        QSKIP("this build has no charts");
    const QString text = QString::fromUtf8(
        output(QStringLiteral("pdftotext"),
               {QStringLiteral("-layout"), path(QStringLiteral("out.pdf")), QStringLiteral("-")}));
    for (const QString& amount : amounts(plan))
        QVERIFY2(text.contains(amount), qPrintable(amount + QStringLiteral(" is not in\n") + text));
    for (const char* part :
         {"What saves", "Cost of each step", "Assumptions", "Prices in force on", "seed 1"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
}

void TestExports::pdfIsA4WithPageNumbers()
{
    NEEDS("pdfinfo");
    const QByteArray bytes = exported(m_plan, QStringLiteral("pdf"));
    QVERIFY(bytes.startsWith("%PDF-"));
    const QString info =
        QString::fromUtf8(output(QStringLiteral("pdfinfo"), {path(QStringLiteral("out.pdf"))}));
    QVERIFY2(info.contains(QLatin1String("A4")), qPrintable(info));
    QVERIFY2(info.contains(QLatin1String("tool-cache")), qPrintable(info));
    const QByteArray text =
        output(QStringLiteral("pdftotext"), {path(QStringLiteral("out.pdf")), QStringLiteral("-")});
    QVERIFY2(text.contains("Page 1 of "), text.constData());
}

void TestExports::pageHoldsTogether_data()
{
    pdfHasTheFiguresAsText_data();
}

void TestExports::pageHoldsTogether()
{
    NEEDS("python3");
    QFETCH(QString, plan);
    QVERIFY(!exported(plan, QStringLiteral("html")).isEmpty());
    const QJsonObject page = readBack({QStringLiteral("html"), path(QStringLiteral("out.html"))}).object();
    QVERIFY2(page[QLatin1String("faults")].toArray().isEmpty(),
             QJsonDocument(page[QLatin1String("faults")].toArray()).toJson().constData());
    const QString text = page[QLatin1String("text")].toString();
    for (const QString& amount : amounts(plan))
        QVERIFY2(text.contains(amount), qPrintable(amount));
    QVERIFY(page[QLatin1String("tags")][QLatin1String("svg")].toInt() >= 2);
    QVERIFY(page[QLatin1String("tables")].toArray().size() >= 4);
}

void TestExports::chartsAreSvg_data()
{
    QTest::addColumn<QString>("chart");
    for (const char* chart :
         {"savings", "context", "breakdown", "month", "agents", "models", "tokens", "causes"})
        QTest::newRow(chart) << QString::fromLatin1(chart);
}

void TestExports::chartsAreSvg()
{
    NEEDS("xmllint");
    QFETCH(QString, chart);
    const QString plan = QStringLiteral(SPENDWRIGHT_RESOURCES "/examples/research-agent.spendplan");
    const QByteArray bytes =
        exported(plan, QStringLiteral("svg"),
                 {QStringLiteral("--chart"), chart, QStringLiteral("--size"), QStringLiteral("800x450"),
                  QStringLiteral("--precision"), QStringLiteral("2")});
    QVERIFY(bytes.contains("viewBox=\"0 0 800 450\""));
    QVERIFY(bytes.count("<text") > 3); // text, not outlines
    QVERIFY(bytes.contains("Research agent"));
    const QString file = path(QStringLiteral("out.svg"));
    QCOMPARE(output(QStringLiteral("xmllint"), {QStringLiteral("--noout"), QStringLiteral("--nonet"), file}),
             QByteArray());
}

void TestExports::chartsHaveAnySize()
{
    const QByteArray bytes = exported(m_plan, QStringLiteral("png"),
                                      {QStringLiteral("--size"), QStringLiteral("400x300"),
                                       QStringLiteral("--scale"), QStringLiteral("3")});
    QVERIFY(bytes.startsWith("\x89PNG"));
    QCOMPARE(bytes.mid(16, 8).toHex(), QByteArray("000004b000000384")); // 1200 by 900
    QVERIFY(bytes.contains("Fingerprint"));
}

void TestExports::csvIsReadBack()
{
    NEEDS("python3");
    exported(m_plan, QStringLiteral("csv"));
    const QJsonArray records = readBack({QStringLiteral("csv"), path(QStringLiteral("out.csv"))}).array();
    const QJsonObject json = figures(m_plan);
    const QJsonArray steps = json[QLatin1String("steps")].toArray();
    QCOMPARE(records.size(), steps.size() + 2);
    const auto column = [&](const char* name) {
        const QJsonArray heading = records[0].toArray();
        for (int i = 0; i < heading.size(); ++i) {
            if (heading[i].toString() == QLatin1String(name))
                return i;
        }
        return -1;
    };
    for (int i = 0; i < steps.size(); ++i) {
        QCOMPARE(records[i + 1][column("before_usd")].toString().toDouble(),
                 steps[i][QLatin1String("before_usd")].toDouble());
        QCOMPARE(records[i + 1][column("after_usd")].toString().toDouble(),
                 steps[i][QLatin1String("after_usd")].toDouble());
    }
}

void TestExports::officeComputesTheSameTotals()
{
    NEEDS("soffice");
    NEEDS("python3");
    const QString plan = QStringLiteral(SPENDWRIGHT_RESOURCES "/examples/research-agent.spendplan");
    exported(plan, QStringLiteral("xlsx"));
    const QString bare = path(QStringLiteral("bare.xlsx"));
    readBack({QStringLiteral("uncomputed"), path(QStringLiteral("out.xlsx")), bare});
    QVERIFY(QFile::exists(bare));
    output(QStringLiteral("soffice"),
           {QStringLiteral("-env:UserInstallation=file://") + path(QStringLiteral("office")),
            QStringLiteral("--headless"), QStringLiteral("--convert-to"),
            QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"),
            QStringLiteral("--outdir"), m_folder->path(), bare});
    const QString steps = path(QStringLiteral("bare-Steps.csv"));
    QVERIFY2(QFile::exists(steps), qPrintable(QDir(m_folder->path()).entryList().join(u' ')));
    const QJsonArray records = readBack({QStringLiteral("csv"), steps}).array();
    const QJsonArray total = records.last().toArray();
    const QJsonObject json = figures(plan);
    const auto close = [](const QJsonValue& read, double ours) {
        return std::abs(read.toString().toDouble() - ours) <= 1e-9 * std::abs(ours);
    };
    const double before = json[QLatin1String("before_usd")].toDouble();
    const double after = json[QLatin1String("after_usd")].toDouble();
    QCOMPARE(total[0].toString(), QStringLiteral("total"));
    QVERIFY2(close(total[5], before), qPrintable(total[5].toString()));
    QVERIFY2(close(total[6], after), qPrintable(total[6].toString()));
    QVERIFY2(close(total[7], before - after), qPrintable(total[7].toString()));
}

void TestExports::hostileNamesStayText_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char* suffix : {"csv", "xlsx", "md", "html", "json", "svg", "png", "pdf"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void TestExports::hostileNamesStayText()
{
    NEEDS("python3");
    NEEDS("xmllint");
    QFETCH(QString, suffix);
    const QByteArray bytes = exported(writtenPlan(hostilePlan()), suffix);
    QVERIFY(!bytes.isEmpty());
    const QString file = path(QStringLiteral("out.") + suffix);
    if (suffix == QLatin1String("html")) {
        const QJsonObject page = readBack({QStringLiteral("html"), file}).object();
        QVERIFY2(page[QLatin1String("faults")].toArray().isEmpty(),
                 QJsonDocument(page[QLatin1String("faults")].toArray()).toJson().constData());
        QVERIFY(page[QLatin1String("text")].toString().contains(QLatin1String("<script>alert(1)</script>")));
    } else if (suffix == QLatin1String("svg")) {
        QCOMPARE(output(QStringLiteral("xmllint"), {QStringLiteral("--noout"), file}), QByteArray());
    } else if (suffix == QLatin1String("csv")) {
        for (const QJsonValue& record : readBack({QStringLiteral("csv"), file}).array()) {
            for (const QJsonValue& field : record.toArray()) {
                const QString text = field.toString();
                bool number = false;
                text.toDouble(&number);
                QVERIFY2(text.isEmpty() || number || !QStringLiteral("=+-@").contains(text.front()),
                         qPrintable(text.left(60)));
            }
        }
    } else if (suffix == QLatin1String("json")) {
        QVERIFY(QJsonDocument::fromJson(bytes).isObject());
    } else if (suffix == QLatin1String("md")) {
        QVERIFY(!bytes.contains("<script>"));
    }
}

void TestExports::unpricedPlanIsReported()
{
    NEEDS("pdftotext");
    const QString plan = writtenPlan(R"json({"format": "spendwright-plan", "version": 1, "name": "No price",
 "price_date": "2026-11-22", "models": {"own": {"name": "Our own"}},
 "agents": [{"id": "a", "user_tokens": 100, "traffic": {"runs_per_day": 10},
             "steps": [{"id": "one", "model": "own", "output_tokens": 50}]}],
 "scenarios": [{"id": "after", "techniques": {"prompt_caching": {}}}]})json");
    QVERIFY(exported(plan, QStringLiteral("pdf")).startsWith("%PDF-"));
    const QByteArray text =
        output(QStringLiteral("pdftotext"), {path(QStringLiteral("out.pdf")), QStringLiteral("-")});
    QVERIFY2(text.contains("unpriced"), text.constData());
    QVERIFY2(!text.contains("$0.00"), text.constData());
    const ProgramResult png = runProgram(
        {QStringLiteral("export"), plan, QStringLiteral("--to"), path(QStringLiteral("chart.png"))});
    QCOMPARE(png.status, 1);
    QVERIFY(png.err.contains("price"));
}

void TestExports::badChartOptionsAreUsage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("chart") << QStringList{QStringLiteral("--chart"), QStringLiteral("cake")};
    QTest::newRow("size") << QStringList{QStringLiteral("--size"), QStringLiteral("large")};
    QTest::newRow("tiny") << QStringList{QStringLiteral("--size"), QStringLiteral("1x1")};
    QTest::newRow("scale") << QStringList{QStringLiteral("--scale"), QStringLiteral("0")};
    QTest::newRow("huge") << QStringList{QStringLiteral("--size"), QStringLiteral("10000x10000")};
}

void TestExports::badChartOptionsAreUsage()
{
    QFETCH(QStringList, options);
    const QString file = path(QStringLiteral("chart.png"));
    const ProgramResult result =
        runProgram(QStringList{QStringLiteral("export"), m_plan, QStringLiteral("--to"), file} + options);
    QCOMPARE(result.status, 2);
    QVERIFY(!result.err.isEmpty());
    QVERIFY(!QFile::exists(file));
}

QTEST_GUILESS_MAIN(TestExports)
#include "tst_cliexports.moc"
