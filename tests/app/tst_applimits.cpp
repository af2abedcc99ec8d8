// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"
#include "app/models/limitsmodel.h"
#include "app/windowfixture.h"

#include <QComboBox>
#include <QTableView>
#include <QTest>

using namespace spendwright;

/// The page that shows how near the busiest hour comes to the rate limits.
class TestAppLimits final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void saysWhatIsNearest();
    void keepsTheTierInTheSettings();
    void saysThatCallsWillBeRefused();
    void whatIsUnknownIsNotZero();

private:
    static void set(WindowFixture& fixture, const char* path, const std::string& json)
    {
        setPlanValue(fixture.document(), QString::fromLatin1(path), json, QStringLiteral("test"));
    }
    static QString cell(const WindowFixture& fixture, int row, int column)
    {
        return fixture.find<QTableView>("limits")->model()->index(row, column).data().toString();
    }
};

// 24,000 runs a day are 1,000 an hour; each calls "search" and "write".
void TestAppLimits::saysWhatIsNearest()
{
    WindowFixture fixture;
    set(fixture, "/agents/helper/traffic/runs_per_day", "24000");
    QVERIFY(fixture.compute());
    fixture.showPage("Limits");
    const SavingsResult& savings = *fixture.window().results().outcome()->savings;
    const double perMinute = savings.before.calls / (24 * 60);
    QCOMPARE(cell(fixture, 0, LimitsModel::Before),
             QLocale().toString(perMinute, 'f', perMinute < 100 ? 1 : 0));
    QCOMPARE(cell(fixture, 0, LimitsModel::Limit), QStringLiteral("1,000"));
    QVERIFY2(fixture.text("limitsBefore").startsWith(QStringLiteral("As today: ")),
             qPrintable(fixture.text("limitsBefore")));
    QVERIFY2(fixture.text("limitsAfter").contains(QStringLiteral("that tier Start allows")),
             qPrintable(fixture.text("limitsAfter")));
}

void TestAppLimits::keepsTheTierInTheSettings()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    fixture.showPage("Limits");
    auto* tiers = fixture.find<QComboBox>("limitsTier");
    QCOMPARE(tiers->currentText(), QStringLiteral("Start"));
    const int steps = fixture.document().undoStack()->count();
    tiers->setFocus();
    QTest::keyClick(tiers, Qt::Key_End);
    QCOMPARE(tiers->currentText(), QStringLiteral("Scale"));
    QCOMPARE(fixture.settings().limitTier(), QStringLiteral("scale"));
    QCOMPARE(cell(fixture, 0, LimitsModel::Limit), QStringLiteral("10,000"));
    QCOMPARE(fixture.document().undoStack()->count(), steps); // the plan knows nothing of it
}

void TestAppLimits::saysThatCallsWillBeRefused()
{
    WindowFixture fixture;
    fixture.settings().setLimitTier(QStringLiteral("start"));
    set(fixture, "/agents/helper/traffic/arrivals", "\"burst\"");
    set(fixture, "/agents/helper/traffic/runs_per_day", "300");
    QVERIFY(fixture.compute());
    fixture.showPage("Limits");
    const QString after = fixture.text("limitsAfter");
    QVERIFY2(after.contains(QStringLiteral("in the burst (every day")), qPrintable(after));
    QVERIFY2(after.contains(QStringLiteral("calls will be refused")), qPrintable(after));
    QVERIFY2(after.contains(QStringLiteral("Tier Build would do.")), qPrintable(after));
    QCOMPARE(cell(fixture, 0, LimitsModel::Room), QStringLiteral("none"));
}

void TestAppLimits::whatIsUnknownIsNotZero()
{
    WindowFixture fixture;
    QVERIFY(fixture.openUnpriced(WindowFixture::Unpriced::Everything));
    fixture.showPage("Limits");
    QCOMPARE(cell(fixture, 0, LimitsModel::Limit), QStringLiteral("unknown"));
    QCOMPARE(cell(fixture, 0, LimitsModel::Use), QStringLiteral("unknown"));
    QVERIFY(fixture.text("limitsAfter").contains(QStringLiteral("nobody knows the limits")));
    QVERIFY(fixture.text("limitsNote").contains(QStringLiteral("all input is counted")));
}

QTEST_MAIN(TestAppLimits)
#include "tst_applimits.moc"
