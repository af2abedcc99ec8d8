// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace spendwright::test;

namespace {

struct CellRead {
    QString text;    ///< of a string
    QString formula; ///< "" for none
    double number = 0;
};

using Sheet = QHash<QString, CellRead>; // by "B4"

/// The parts of a workbook, unpacked and read by others' programs.
class Workbook {
public:
    explicit Workbook(const QString& path) : m_path(path)
    {
        QXmlStreamReader xml(part(QStringLiteral("xl/sharedStrings.xml")));
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("si"))
                m_strings << xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }

    [[nodiscard]] const QStringList& strings() const { return m_strings; }

    [[nodiscard]] Sheet sheet(int number) const
    {
        Sheet cells;
        QXmlStreamReader xml(part(QStringLiteral("xl/worksheets/sheet%1.xml").arg(number)));
        QString name;
        bool isText = false;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == QLatin1String("c")) {
                name = xml.attributes().value(QLatin1String("r")).toString();
                isText = xml.attributes().value(QLatin1String("t")) == QLatin1String("s");
            } else if (xml.name() == QLatin1String("f")) {
                cells[name].formula = xml.readElementText();
            } else if (xml.name() == QLatin1String("v") && isText) {
                cells[name].text = m_strings.value(xml.readElementText().toInt());
            } else if (xml.name() == QLatin1String("v")) {
                cells[name].number = xml.readElementText().toDouble();
            }
        }
        return cells;
    }

private:
    [[nodiscard]] QByteArray part(const QString& name) const
    {
        QProcess unzip;
        unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), m_path, name});
        if (!unzip.waitForFinished() || unzip.exitCode() != 0)
            qWarning("unzip: %s", unzip.readAllStandardError().constData());
        return unzip.readAllStandardOutput();
    }

    QString m_path;
    QStringList m_strings;
};

constexpr const char* kHostilePlan = R"json({"format": "spendwright-plan", "version": 1, "name": "=1+1",
 "price_date": "2026-11-22", "notes": "<b>&amp;\u0007\u202e", "agents": [
 {"id": "a", "name": "@SUM(A1)", "user_tokens": 100, "traffic": {"runs_per_day": 10},
  "steps": [{"id": "one", "name": "-2+3", "model": "claude-sonnet-4-6", "output_tokens": 50},
            {"id": "two", "name": "+LONG", "model": "claude-haiku-4-5", "output_tokens": 70}]}],
 "scenarios": [{"id": "after", "name": "=HYPERLINK(1)", "techniques": {"prompt_caching": {}}}]})json";

QByteArray hostilePlan()
{
    return QByteArray(kHostilePlan).replace("LONG", QByteArray(40000, 'x'));
}

} // namespace

/// Workbooks: what another program reads in them.
class TestWorkbook final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void figuresAreThoseOfTheEngine();
    void totalsAreSums();
    void textsAreNeverFormulas();

private:
    [[nodiscard]] Workbook exported(const QString& plan)
    {
        const QString file = m_folder->filePath(QStringLiteral("costs.xlsx"));
        const ProgramResult result =
            runProgram({QStringLiteral("export"), plan, QStringLiteral("--to"), file});
        if (result.status != 0)
            qWarning("%s", result.err.constData());
        return Workbook(file);
    }

    const QString m_plan = testData(QStringLiteral("vectors/tool-cache.spendplan"));
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWorkbook::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestWorkbook::figuresAreThoseOfTheEngine()
{
    const ProgramResult result =
        runProgram({QStringLiteral("savings"), m_plan, QStringLiteral("--format"), QStringLiteral("json")});
    const QJsonObject savings = QJsonDocument::fromJson(result.out).object();
    Sheet summary = exported(m_plan).sheet(1);
    QCOMPARE(summary[QStringLiteral("A3")].text, QStringLiteral("Before"));
    QCOMPARE(summary[QStringLiteral("B3")].number, savings[QStringLiteral("before_usd")].toDouble());
    QCOMPARE(summary[QStringLiteral("B4")].number, savings[QStringLiteral("after_usd")].toDouble());
    QCOMPARE(summary[QStringLiteral("B5")].formula, QStringLiteral("B3-B4"));
    QCOMPARE(summary[QStringLiteral("B5")].number,
             savings[QStringLiteral("saved")][QStringLiteral("usd")].toDouble());
}

void TestWorkbook::totalsAreSums()
{
    Sheet steps = exported(m_plan).sheet(2);
    int last = 2;
    while (last < 100 && steps[QStringLiteral("A%1").arg(last)].text != QStringLiteral("total"))
        ++last;
    QVERIFY(last > 2 && last < 100);
    for (const char column : {'D', 'E', 'F', 'G'}) {
        double sum = 0;
        for (int row = 2; row < last; ++row)
            sum += steps[QStringLiteral("%1%2").arg(QLatin1Char(column)).arg(row)].number;
        const CellRead total = steps[QStringLiteral("%1%2").arg(QLatin1Char(column)).arg(last)];
        QCOMPARE(total.formula,
                 QStringLiteral("SUM(%1%2:%1%3)").arg(QLatin1Char(column)).arg(2).arg(last - 1));
        QVERIFY2(std::abs(total.number - sum) <= 1e-9 * sum, qPrintable(QString::number(total.number - sum)));
    }
}

void TestWorkbook::textsAreNeverFormulas()
{
    const QString plan = m_folder->filePath(QStringLiteral("hostile.spendplan"));
    QFile file(plan);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(hostilePlan());
    file.close();
    const Workbook book = exported(plan);
    for (const QString& text : book.strings()) {
        QVERIFY2(text.isEmpty() || !QStringLiteral("=+-@").contains(text.front()), qPrintable(text.left(40)));
        QVERIFY(text.size() <= 32767);
    }
    QVERIFY(book.strings().contains(QStringLiteral("'=1+1")));
    QVERIFY(book.strings().contains(QStringLiteral("'@SUM(A1)")));
    for (int number = 1; number <= 5; ++number) {
        const Sheet sheet = book.sheet(number);
        QVERIFY2(!sheet.isEmpty(), qPrintable(QString::number(number)));
    }
}

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_cliworkbook.moc"
