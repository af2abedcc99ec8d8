// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format.h"

#include <QLocale>
#include <QTest>

using namespace spendwright;

class TestFormat final : public QObject {
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void moneyHasTheDigitsItDeserves_data();
    void moneyHasTheDigitsItDeserves();
    void savingsAreWhatTheyDoToTheBill();
    void sharesAndCounts();
    void durations_data();
    void durations();
    void followsTheLocale();
};

void TestFormat::moneyHasTheDigitsItDeserves_data()
{
    QTest::addColumn<double>("usd");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("brief");
    const auto row = [](double usd, const char* full, const char* brief) {
        QTest::newRow(full) << usd << QString::fromUtf8(full) << QString::fromUtf8(brief);
    };
    row(0, "$0", "$0");
    row(1500, "$1,500", "$1,500");
    row(580.4, "$580.40", "$580");
    row(90, "$90.00", "$90.00");
    row(0.05123, "$0.0512", "$0.0512");
    row(0.5, "$0.500", "$0.50");
    row(0.0000123, "$0.0000123", "$0.0000123");
    row(-61.2, "−$61.20", "−$61.20");
    row(1234567.8, "$1,234,568", "$1,234,568");
}

void TestFormat::moneyHasTheDigitsItDeserves()
{
    QFETCH(double, usd);
    QTEST(money(usd), "full");
    QTEST(moneyShort(usd), "brief");
}

void TestFormat::savingsAreWhatTheyDoToTheBill()
{
    QCOMPARE(moneySaved(212), QStringLiteral("−$212.00"));
    QCOMPARE(moneySavedShort(212), QStringLiteral("−$212"));
    QCOMPARE(moneySaved(-4), QStringLiteral("+$4.00"));
    QCOMPARE(moneySaved(0), QStringLiteral("$0"));
    QCOMPARE(shareSaved(0.61), QStringLiteral("−61%"));
    QCOMPARE(shareSaved(-0.04), QStringLiteral("+4.0%"));
}

void TestFormat::sharesAndCounts()
{
    QCOMPARE(share(0.042), QStringLiteral("4.2%"));
    QCOMPARE(share(0.0005), QStringLiteral("0.05%"));
    QCOMPARE(share(0), QStringLiteral("0%"));
    QCOMPARE(count(30000), QStringLiteral("30,000"));
    QCOMPARE(count(4.2), QStringLiteral("4.2"));
    QCOMPARE(count(1234.5), QStringLiteral("1,235"));
}

void TestFormat::durations_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("ms") << 0.85 << QStringLiteral("850 ms");
    QTest::newRow("s") << 4.25 << QStringLiteral("4.3 s");
    QTest::newRow("more s") << 41.2 << QStringLiteral("41 s");
    QTest::newRow("min") << 310.0 << QStringLiteral("5 min 10 s");
    QTest::newRow("h") << 7500.0 << QStringLiteral("2 h 5 min");
    QTest::newRow("whole h") << 7200.0 << QStringLiteral("2 h");
    QTest::newRow("d") << 273600.0 << QStringLiteral("3 d 4 h");
    QTest::newRow("nothing") << 0.0 << QStringLiteral("0 ms");
}

void TestFormat::durations()
{
    QFETCH(double, seconds);
    QTEST(duration(seconds), "text");
}

void TestFormat::followsTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(money(1500), QString(QStringLiteral("1.500") + QChar(0xa0) + u'$'));
    QCOMPARE(count(30000), QStringLiteral("30.000"));
}

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_appformat.moc"
