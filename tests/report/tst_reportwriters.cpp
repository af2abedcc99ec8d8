// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/numbers.h"
#include "engine/report/writers.h"
#include "report/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace spendwright;

/// The files that reports become.
class TestWriters final : public QObject {
    Q_OBJECT

private slots:
    void numbersAsText();
    void csvHasTheSameFieldsInEveryRecord();
    void csvDefusesFormulasButNotNumbers();
    void csvQuotes();
    void markdownEscapes();
    void htmlIsWellFormedAndEscaped();
    void savingsJsonHasEveryKey();
    void resultJsonHasEveryKey();
    void unknownIsNull();
    void exportedJsonCarriesItsBasis();
    void unpricedIsMarked();
    void saysWhetherDoubtsWereEntered();
    void pricesKeepEveryDigit();

private:
    static QString csv(SavingsReport first)
    {
        return QString::fromStdString(toCsv(savingsReport(samplePlan(), sampleSavings(), first)));
    }
};

namespace {

/// The fields of each record, after RFC 4180.
QList<QStringList> parseCsv(const QString& text)
{
    QList<QStringList> records{QStringList{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
            records.last().last() += text[++i];
        else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u',')
            records.last().append(QString());
        else if (!quoted && c == u'\n')
            records.append(QStringList{QString()});
        else
            records.last().last() += c;
    }
    records.removeLast(); // after the last line's end
    return records;
}

QJsonObject parsed(const std::string& json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

SimulationResult sampleResult()
{
    SimulationResult result;
    result.planName = samplePlan().name;
    result.scenarios = {sampleSavings().before};
    result.scenarios[0].runs = 10;
    result.scenarios[0].byAgent.resize(1);
    result.scenarios[0].byModel.resize(1);
    return result;
}

} // namespace

void TestWriters::numbersAsText()
{
    QCOMPARE(shortestNumber(0.1), std::string("0.1"));
    QCOMPARE(shortestNumber(1500), std::string("1500"));
    QCOMPARE(shortestNumber(-0.0), std::string("0"));
    QCOMPARE(shortestNumber(5.544504), std::string("5.544504"));
    QCOMPARE(shortestNumber(1e-7), std::string("1e-07"));
    QCOMPARE(fixedNumber(1234567.891, 2, Grouping::Thousands), std::string("1,234,567.89"));
    QCOMPARE(fixedNumber(-123, 0, Grouping::Thousands), std::string("-123"));
    QCOMPARE(fixedNumber(-0.001, 2), std::string("0.00"));
    QCOMPARE(fixedNumber(1e300, 0).size(), std::size_t(301));
    QCOMPARE(dollars(1500), std::string("$1500.00"));
    QCOMPARE(dollars(-1500, Grouping::Thousands), std::string("-$1,500.00"));
    QCOMPARE(dollars(0.004214), std::string("$0.00421"));
    QCOMPARE(dollars(0), std::string("$0.00"));
    QCOMPARE(priceText(1.125), std::string("$1.125"));
    QCOMPARE(priceText(3), std::string("$3.00"));
    QCOMPARE(countText(2.5), std::string("2.5"));
    QCOMPARE(countText(20000, Grouping::Thousands), std::string("20,000"));
    QCOMPARE(percent(-0.0666), std::string("-6.7%"));
}

void TestWriters::csvHasTheSameFieldsInEveryRecord()
{
    for (const SavingsReport first : {SavingsReport::Steps, SavingsReport::Techniques}) {
        const QString text = csv(first);
        QVERIFY(!text.contains(u'\r'));
        QVERIFY(text.endsWith(u'\n'));
        const QList<QStringList> records = parseCsv(text);
        QCOMPARE(records.size(), 4); // heading, two rows, total
        for (const QStringList& record : records)
            QCOMPARE(record.size(), records[0].size());
        for (const char* fact :
             {"plan", "price_date", "seed", "fingerprint", "period_days", "scenario", "against"})
            QVERIFY2(records[0].contains(QLatin1String(fact)), fact);
        QCOMPARE(records[1][records[0].indexOf(QLatin1String("seed"))],
                 QStringLiteral("18446744073709551615"));
    }
}

void TestWriters::csvDefusesFormulasButNotNumbers()
{
    const QList<QStringList> records = parseCsv(csv(SavingsReport::Steps));
    QCOMPARE(records[1][records[0].indexOf(QLatin1String("step"))], QStringLiteral("'=cmd()"));
    QCOMPARE(records[1][records[0].indexOf(QLatin1String("saved_usd"))], QStringLiteral("-5"));
    QCOMPARE(records[1][records[0].indexOf(QLatin1String("plan"))], QStringLiteral("'=1+1|<b>\"a,b\""));
    for (const char* start : {"=", "+", "-", "@", "\t", "\r"}) {
        Report report;
        report.tables = {{{}, {{"a", "A", false}}, {{Cell::ofText(std::string(start) + "x")}}, false}};
        QCOMPARE(parseCsv(QString::fromStdString(toCsv(report)))[1][0], u'\'' + QLatin1String(start) + u'x');
    }
}

void TestWriters::csvQuotes()
{
    Report report;
    report.tables = {{{},
                      {{"a", "A", false}, {"b", "B", false}},
                      {{Cell::ofText("one, \"two\"\nthree"), Cell::unknown("unpriced")}},
                      false}};
    QCOMPARE(toCsv(report), std::string("a,b\n\"one, \"\"two\"\"\nthree\",\n"));
}

void TestWriters::markdownEscapes()
{
    const QString text = QString::fromStdString(
        toMarkdown(savingsReport(samplePlan(), sampleSavings(), SavingsReport::Steps)));
    QVERIFY(text.contains(QLatin1String("| Help \\| desk |")));
    QVERIFY(!text.contains(QLatin1String("<b>")));
    QVERIFY(text.contains(QLatin1String("&lt;b&gt;")));
    QVERIFY(text.contains(QLatin1String("| tool\\_cache |")));
    QVERIFY(text.contains(QLatin1String("| -$5.00 |")));
    for (const QString& line : text.split(u'\n')) {
        if (line.startsWith(QLatin1String("| desk")))
            QCOMPARE(line.count(QLatin1String(" | ")), 8);
    }
}

void TestWriters::htmlIsWellFormedAndEscaped()
{
    QString text = QString::fromStdString(toHtml(costReport(samplePlan(), sampleSavings(), {"2026-11-22"})));
    QVERIFY(!text.contains(QLatin1String("<b>")));
    QVERIFY(!text.contains(QLatin1String("<script")));
    QCOMPARE(text.count(QLatin1String("<svg")), 2); // what saves, and where it goes
    for (const char* figure : {"$100.00", "$70.00", "$30.00", "30.0%", "2026-11-22", "0123456789abcdef"})
        QVERIFY2(text.contains(QLatin1String(figure)), figure);
    QVERIFY(!text.contains(QLatin1String("http"), Qt::CaseInsensitive)
            || text.count(QLatin1String("http")) == text.count(QLatin1String("http://www.w3.org/2000/svg")));
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

void TestWriters::savingsJsonHasEveryKey()
{
    const QJsonObject json = parsed(toJson(sampleSavings()));
    QCOMPARE(
        json.keys(),
        QStringList({QStringLiteral("after_usd"), QStringLiteral("against"), QStringLiteral("before_usd"),
                     QStringLiteral("format"), QStringLiteral("saved"), QStringLiteral("saved_share"),
                     QStringLiteral("scenario"), QStringLiteral("techniques"), QStringLiteral("version")}));
    QCOMPARE(json[QLatin1String("format")].toString(), QStringLiteral("spendwright-savings"));
    QCOMPARE(json[QLatin1String("saved_share")].toDouble(), 0.3);
    const QJsonObject cache = json[QLatin1String("techniques")].toArray()[0].toObject();
    QCOMPARE(cache[QLatin1String("id")].toString(), QStringLiteral("tool_cache"));
    for (const char* key : {"alone", "last", "in_order", "fair_share"}) {
        const QJsonObject estimate = cache[QLatin1String(key)].toObject();
        QVERIFY2(estimate.contains(QLatin1String("usd")) && estimate.contains(QLatin1String("stderr")), key);
    }
    QCOMPARE(cache[QLatin1String("latency_p50_change_s")].toDouble(), -1.5);
}

void TestWriters::resultJsonHasEveryKey()
{
    const QJsonObject json = parsed(toJson(sampleResult()));
    for (const char* key : {"format", "version", "plan", "seed", "exact", "replications", "period_days",
                            "price_date", "fingerprint", "scenarios"})
        QVERIFY2(json.contains(QLatin1String(key)), key);
    const QJsonObject scenario = json[QLatin1String("scenarios")].toArray()[0].toObject();
    for (const char* key : {"id",
                            "cost_usd",
                            "cost_per_run_usd",
                            "cost_per_successful_run_usd",
                            "success_rate",
                            "runs",
                            "calls",
                            "failed_steps",
                            "overflow_calls",
                            "unpriced_calls",
                            "tokens",
                            "prompt_cache_read_share",
                            "tool_cache_hit_rate",
                            "tool_fees_usd",
                            "latency_s",
                            "by_agent",
                            "by_step",
                            "by_model",
                            "by_class",
                            "by_cause"})
        QVERIFY2(scenario.contains(QLatin1String(key)), key);
    QCOMPARE(scenario[QLatin1String("by_class")].toArray().size(), 5);
    QCOMPARE(scenario[QLatin1String("by_cause")].toArray().size(), 6);
    QCOMPARE(scenario[QLatin1String("cost_usd")].toObject()[QLatin1String("p95")].toDouble(), 115.0);
}

void TestWriters::unknownIsNull()
{
    SimulationResult result = sampleResult();
    ScenarioResult& scenario = result.scenarios[0];
    scenario.cost = {};
    scenario.byAgent.clear();
    scenario.byModel.clear();
    scenario.unpricedCalls = 30;
    scenario.runs = 0;
    scenario.byStep[0].costUsd = 0;
    scenario.byStep[0].unpricedCalls = 10;
    const QJsonObject json = parsed(toJson(result))[QLatin1String("scenarios")].toArray()[0].toObject();
    QVERIFY(json[QLatin1String("cost_usd")].toObject()[QLatin1String("mean")].isNull());
    QVERIFY(json[QLatin1String("cost_per_run_usd")].isNull());
    QVERIFY(json[QLatin1String("latency_s")].toObject()[QLatin1String("p50")].isNull());
    QVERIFY(json[QLatin1String("by_step")].toArray()[0].toObject()[QLatin1String("cost_usd")].isNull());
    QCOMPARE(json[QLatin1String("by_step")].toArray()[1].toObject()[QLatin1String("cost_usd")].toDouble(),
             60.0);
    const std::string text = toMarkdown(simulationReport(result));
    QVERIFY(text.find("unpriced") != std::string::npos);
    QVERIFY(text.find("$0.00 |") == std::string::npos);
}

void TestWriters::exportedJsonCarriesItsBasis()
{
    const QJsonObject json = parsed(toJson(samplePlan(), sampleSavings()));
    QCOMPARE(json[QLatin1String("plan")].toString(), QString::fromStdString(samplePlan().name));
    for (const char* key :
         {"seed", "period_days", "price_date", "fingerprint", "steps", "scenarios", "techniques"})
        QVERIFY2(json.contains(QLatin1String(key)), key);
    QCOMPARE(json[QLatin1String("scenarios")].toArray().size(), 2);
    QCOMPARE(json[QLatin1String("steps")].toArray().size(), 2);
}

void TestWriters::unpricedIsMarked()
{
    SavingsResult savings = sampleSavings();
    savings.after.unpricedCalls = 3;
    const std::string text = toMarkdown(savingsReport(samplePlan(), savings, SavingsReport::Techniques));
    QVERIFY(text.find("$70.00\\*") != std::string::npos);
    QVERIFY(text.find("leaves out calls to models that have no price") != std::string::npos);
    QVERIFY(toJson(savings).find("\"unpriced_calls_after\": 3") != std::string::npos);
    savings.after.cost = {};
    const std::string unknown = toMarkdown(savingsReport(samplePlan(), savings, SavingsReport::Techniques));
    QVERIFY(unknown.find("After: unpriced") != std::string::npos);
    QVERIFY(unknown.find("Saved: unpriced") != std::string::npos);
}

void TestWriters::saysWhetherDoubtsWereEntered()
{
    SavingsResult savings = sampleSavings();
    const auto report = [&] { return toHtml(savingsReport(samplePlan(), savings, SavingsReport::Steps)); };
    QVERIFY(report().find("no doubts entered") != std::string::npos);
    savings.hasBeliefs = true;
    QVERIFY(report().find("no doubts entered") == std::string::npos);
    QVERIFY(report().find("$60.00 to $85.00") != std::string::npos);
}

void TestWriters::pricesKeepEveryDigit()
{
    PriceBook book;
    book.asOf = "2026-11-22";
    book.models.resize(2);
    book.models[0].id = "known";
    book.models[0].input = 1.125;
    book.models[0].output = 5;
    book.models[1].id = "unknown";
    const Report report = pricesReport(book, book.asOf);
    QVERIFY(toMarkdown(report).find("$1.125") != std::string::npos);
    QVERIFY(toMarkdown(report).find("unpriced") != std::string::npos);
    const QJsonArray models = parsed(toJson(book, book.asOf))[QLatin1String("models")].toArray();
    QCOMPARE(models[0].toObject()[QLatin1String("input")].toDouble(), 1.125);
    QVERIFY(models[1].toObject()[QLatin1String("input")].isNull());
}

QTEST_APPLESS_MAIN(TestWriters)
#include "tst_reportwriters.moc"
