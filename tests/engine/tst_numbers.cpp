// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/sampler.h"
#include "engine/chisquare.h"
#include "engine/decimal.h"
#include "engine/engineplans.h"
#include "engine/money.h"
#include "engine/rng.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace spendwright;

/// Money, decimals and the random numbers that everything else is made of.
class NumbersTest : public QObject {
    Q_OBJECT

private slots:
    void moneyIsExact();
    void ratiosRoundHalfUpExactly();
    void productsOfDecimalsRoundAsTyped_data();
    void productsOfDecimalsRoundAsTyped();
    void microsecondsRoundHalfUp();
    void exponentialAndLogarithmAreAccurate();
    void inverseNormalIsAccurate();
    void uniformNumbersAreUniform();
};

namespace {

constexpr std::uint64_t kKey = 20261122;

bool is(Money money, std::int64_t pico)
{
    return money.pico() == pico;
}

} // namespace

void NumbersTest::moneyIsExact()
{
    QVERIFY(is(Money::fromUsd(0.1), 100'000'000'000));
    QVERIFY(is(Money::fromUsd(0.3e-6), 300'000)); // a token at $0.30 a million
    QVERIFY(is(Money::fromUsd(2.5e-12), 3));
    QVERIFY(is(Money::fromUsd(-2.5e-12), -2)); // half up is towards plus infinity
    Money sum = Money::fromUsd(1e9);
    for (int i = 0; i < 1000; ++i)
        sum += Money::fromPico(1); // a double would lose each of them
    QVERIFY(sum - Money::fromUsd(1e9) == Money::fromPico(1000));
    QVERIFY(Money::fromPico(7) * 6 == Money::fromPico(42));
    sum -= Money::fromUsd(1e9);
    QVERIFY(sum < Money::fromUsd(1e-8) && sum > Money());
    QCOMPARE(Money::fromPico(1'234'567'890'123).usd(), 1.234567890123);
}

void NumbersTest::ratiosRoundHalfUpExactly()
{
    const Ratio more = Ratio::of(1.3, 1);
    QCOMPARE(more.scale(10), 13);
    QCOMPARE(more.scale(5), 7); // 6.5
    QCOMPARE(more.scale(3), 4); // 3.9
    QCOMPARE(more.scale(0), 0);
    QCOMPARE(Ratio::of(0.91, 1).scale(50), 46); // 45.5
    QCOMPARE(Ratio::of(1.05, 1.35).scale(9), 7);
    QCOMPARE(Ratio::of(1.05, 1.35).scale(4), 3); // 3.11
    QVERIFY(Ratio::of(1.05, 1.35) == Ratio::of(7, 9));
    QVERIFY(Ratio::of(2.2, 2.2).isOne());
    QVERIFY(Ratio::of(1e-3, 1e3) == Ratio::of(1, 1e6));
    QCOMPARE(Ratio::of(1.35, 1).scale(1'000'000'000'010), 1'350'000'000'014); // 13.5 beyond 2^40
    // A ratio of 17 digits, as a drawn belief may be, is still good to the token.
    QCOMPARE(Ratio::of(0.12345678901234567, 1).scale(100'000'000), 12'345'679);
}

void NumbersTest::productsOfDecimalsRoundAsTyped_data()
{
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::addColumn<int>("power");
    QTest::addColumn<qint64>("product");
    QTest::newRow("16666.5") << 0.033333 << 0.5 << 6 << qint64(16667);
    QTest::newRow("267.5, in binary a little less") << 2.675 << 1.0 << 2 << qint64(268);
    QTest::newRow("100.5, in binary a little less") << 1.005 << 1.0 << 2 << qint64(101);
    QTest::newRow("1.5, in binary a little more") << 0.15 << 0.1 << 2 << qint64(2);
    QTest::newRow("375000") << 0.3 << 1.25 << 6 << qint64(375000);
    QTest::newRow("a half") << 5e-13 << 1.0 << 12 << qint64(1);
    QTest::newRow("below a half") << 4.999e-13 << 1.0 << 12 << qint64(0);
    QTest::newRow("far below") << 1e-30 << 1e-30 << 12 << qint64(0);
    QTest::newRow("none") << 0.0 << 1.1 << 6 << qint64(0);
    QTest::newRow("large") << 1e6 << 1000.0 << 6 << qint64(1'000'000'000'000'000);
    QTest::newRow("long") << 0.1234567890123 << 0.5 << 12 << qint64(61'728'394'506); // ...506.15
}

void NumbersTest::productsOfDecimalsRoundAsTyped()
{
    QFETCH(double, first);
    QFETCH(double, second);
    QFETCH(int, power);
    QFETCH(qint64, product);
    QCOMPARE(roundedDecimalProduct({first, second}, power), product);
    QCOMPARE(roundedDecimalProduct({second, first, 1.0}, power), product);
}

void NumbersTest::microsecondsRoundHalfUp()
{
    QCOMPARE(Sampler(0.6).microseconds(kKey), 600000);
    QCOMPARE(Sampler(0.0000005).microseconds(kKey), 1);
    QCOMPARE(Sampler(0.0000004).microseconds(kKey), 0);
    QCOMPARE(Sampler(1.0000005).microseconds(kKey), 1000001); // in binary a little less
    QCOMPARE(roundMicroseconds(2.5), 3);
    QCOMPARE(roundHalfUp(2.5), 3);
    QCOMPARE(roundHalfUp(-2.5), -2);
    QCOMPARE(roundHalfUp(2.4999999), 2);
}

void NumbersTest::exponentialAndLogarithmAreAccurate()
{
    for (int i = -70000; i <= 70000; ++i) {
        const double x = i * 0.01 + 0.00123;
        const double exponential = exactExp(x);
        if (!near(exponential, std::exp(x), 1e-15 * std::exp(x)))
            QFAIL(qPrintable(QStringLiteral("e^%1 is %2").arg(x).arg(exponential, 0, 'g', 17)));
        if (!near(exactLog(exponential), x, 1e-15 * std::abs(x) + 1e-15))
            QFAIL(qPrintable(QStringLiteral("the logarithm of e^%1").arg(x)));
    }
    for (const double x : {1 + 1e-10, 1 - 1e-10, 0.7071, 0.70711, 1.4142, 1e-300, 1e300, 5e-324})
        VERIFY_NEAR(exactLog(x), std::log(x), 1e-15 * std::abs(std::log(x)));
    QCOMPARE(exactExp(0), 1.0);
    QCOMPARE(exactLog(1), 0.0);
    QCOMPARE(exactExp(-1000), 0.0);
    QVERIFY(std::isinf(exactExp(1000)));
}

void NumbersTest::inverseNormalIsAccurate()
{
    double before = -100;
    for (int i = 1; i < 100000; ++i) {
        const double u = i / 100000.0;
        const double x = inverseNormal(u);
        const double density = std::exp(-x * x / 2) / std::sqrt(2 * M_PI);
        const double below = std::erfc(-x / std::sqrt(2.0)) / 2;
        if (!near(below, u, 1.3e-9 * std::abs(x) * density + 1e-15) || x <= before)
            QFAIL(qPrintable(QStringLiteral("the quantile %1 is %2").arg(u).arg(x, 0, 'g', 17)));
        before = x;
    }
    QCOMPARE(inverseNormal(0.25), -inverseNormal(0.75));
    VERIFY_NEAR(inverseNormal(1e-15), -7.941345326170997, 1e-8);
    VERIFY_NEAR(inverseNormal(0.95), kNormalP95, 3e-9);
}

void NumbersTest::uniformNumbersAreUniform()
{
    constexpr int kDraws = 400000;
    std::vector<int> bins(100, 0);
    double neighbours = 0; // of keys that differ by one, as those of draws at one place do
    for (int i = 0; i < kDraws; ++i) {
        const double u = uniform01(kKey + static_cast<std::uint64_t>(i));
        QVERIFY(u > 0 && u < 1);
        ++bins[static_cast<std::size_t>(u * 100)];
        neighbours += (u - 0.5) * (uniform01(kKey + static_cast<std::uint64_t>(i) + 1) - 0.5);
    }
    VERIFY_NEAR(excess(bins, std::vector<double>(100, 0.01)), 0, 4);
    VERIFY_NEAR(neighbours / kDraws, 0, 4.5 / 12 / std::sqrt(double(kDraws)));
    QVERIFY(uniform01(0) > 0);
    QVERIFY(uniform01(~std::uint64_t(0)) < 1);
}

QTEST_GUILESS_MAIN(NumbersTest)
#include "tst_numbers.moc"
