// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QTest>

using namespace spendwright;

namespace {

// Keys that a later version may have, at every level of a plan: what stands behind each, and the key.
const char* const kAdditions = R"(
"period_days"       | "minor": 7, "owners": [{"z": 1, "a": [0.5]}],
"result_tokens"     | "rate_limit": {"per_minute": 60.50},
"user_tokens"       | "sla": null,
"system_tokens"     | "images": 12345678901234567890,
"output_tokens": 500| "retry": {"times": 3, "backoff": [1, 2, 4]},
"arrivals"          | "shape": "bell",
"name": "Careful"   | "approved": {"by": "Lin", "on": "2026-11-01"},
"max_tokens"        | "keep": "ends",
)";

std::string newerPlan()
{
    QString text = QString::fromStdString(WindowFixture::planText());
    for (const QString& line : QString::fromUtf8(kAdditions).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype at = text.indexOf(line.section(u'|', 0, 0).trimmed());
        if (at < 0)
            qFatal("no place for %s", qPrintable(line));
        text.insert(at, line.section(u'|', 1));
    }
    return text.toStdString();
}

QByteArray tidy(const std::string& text)
{
    std::vector<Issue> issues;
    const auto file = PlanFile::parse(text, issues);
    return file ? QByteArray::fromStdString(file->text()) : QByteArray();
}

} // namespace

/// What the program doesn't know stays as and where it is.
class TestRoundTrip final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void additionsSurviveEdits();
    void copiesHaveThemToo();
    void recoveryKeepsThem();

private:
    static QString open(WindowFixture& fixture)
    {
        const QString path = fixture.path("newer.spendplan");
        fixture.write(path, newerPlan());
        fixture.window().files().openPath(path);
        return path;
    }
    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestRoundTrip::additionsSurviveEdits()
{
    WindowFixture fixture;
    const QString path = open(fixture);
    QVERIFY(fixture.document().isGood());
    WindowFixture::edit(fixture.window(), "800");
    fixture.trigger("actionMoveUp");
    fixture.window().selection().select(QStringLiteral("/agents/helper/steps/write"));
    fixture.trigger("actionMoveDown");
    fixture.trigger("actionDuplicate");
    fixture.trigger("actionRemove");
    QTest::mouseClick(fixture.find<QCheckBox>("result_truncation"), Qt::LeftButton);
    QVERIFY(fixture.json("/scenarios/after/techniques/result_truncation").empty());
    fixture.trigger("actionUndo");
    fixture.trigger("actionSave");
    std::string expected = newerPlan();
    expected.replace(expected.find(": 500"), 5, ": 800");
    QCOMPARE(contents(path), tidy(expected));
    fixture.window().files().reload();
    QCOMPARE(QByteArray::fromStdString(fixture.document().file().text()), tidy(expected));
}

void TestRoundTrip::copiesHaveThemToo()
{
    WindowFixture fixture;
    open(fixture);
    fixture.window().selection().select(QStringLiteral("/agents/helper/steps/write"));
    fixture.trigger("actionDuplicate");
    QCOMPARE(fixture.json("/agents/helper/steps/write-copy/retry/backoff"), std::string("[1,2,4]"));
}

void TestRoundTrip::recoveryKeepsThem()
{
    QTemporaryDir folder;
    {
        WindowFixture fixture(folder.path());
        open(fixture);
        WindowFixture::edit(fixture.window(), "800");
        fixture.window().recovery().write();
    }
    WindowFixture fixture(folder.path());
    fixture.windows().offerRecovery(fixture.window());
    QVERIFY(WindowFixture::press(fixture.window(), "programStrip", QStringLiteral("Restore")));
    WindowFixture::edit(fixture.window(), "500");
    QCOMPARE(QByteArray::fromStdString(fixture.document().file().text()), tidy(newerPlan()));
}

QTEST_MAIN(TestRoundTrip)
#include "tst_approundtrip.moc"
