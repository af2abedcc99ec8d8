// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineplans.h"
#include "engine/simulate/distribution.h"
#include "engine/simulate/estimate.h"

#include <QTest>

#include <cmath>

using namespace spendwright;

namespace {

// Of the lognormal with this mean and variance, by the library's error function.
double lognormalBelow(double x, double mean, double variance)
{
    const double square = std::log(1 + variance / (mean * mean));
    return 0.5 * std::erfc(-(std::log(x) - std::log(mean) + square / 2) / std::sqrt(2 * square));
}

double integral(const CostDistribution& distribution, double from, double to, int power)
{
    const int steps = 20000;
    double sum = 0;
    for (int i = 0; i < steps; ++i) {
        const double x = from + (to - from) * (i + 0.5) / steps;
        sum += distribution.density(x) * std::pow(x, power) * (to - from) / steps;
    }
    return sum;
}

} // namespace

/// Where the cost will lie, against closed forms.
class DistributionTest final : public QObject {
    Q_OBJECT

private slots:
    void luckAloneIsALognormal();
    void doubtsAloneAreTheirDraws();
    void bothAreAMixture();
    void whatIsCertainHasNoWidth();
    void densityIsOne_data();
    void densityIsOne();
    void quantilesAreThoseOfTheEstimate();
};

void DistributionTest::luckAloneIsALognormal()
{
    const CostDistribution distribution(500, {{1}, 900});
    QVERIFY(!distribution.isCertain());
    for (const double usd : {400.0, 450.0, 500.0, 530.0, 600.0})
        VERIFY_NEAR(distribution.below(usd), lognormalBelow(usd, 500, 900), 1e-12);
    VERIFY_NEAR(distribution.quantile(0.5), 500 / std::sqrt(1 + 900.0 / 250000), 1e-6);
    VERIFY_NEAR(distribution.below(distribution.quantile(0.95)), 0.95, 1e-8);
    QCOMPARE(distribution.below(0), 0.0);
}

void DistributionTest::doubtsAloneAreTheirDraws()
{
    const CostDistribution distribution(100, {{0.5, 1, 1, 1.5}, 0});
    QCOMPARE(distribution.below(49), 0.0);
    QCOMPARE(distribution.below(51), 0.25);
    QCOMPARE(distribution.below(101), 0.75);
    QCOMPARE(distribution.below(151), 1.0);
    VERIFY_NEAR(distribution.quantile(0.5), 100, 1e-6);
    VERIFY_NEAR(distribution.quantile(0.95), 150, 1e-6);
}

void DistributionTest::bothAreAMixture()
{
    const CostDistribution distribution(100, {{0.6, 1.4}, 64});
    for (const double usd : {55.0, 70.0, 100.0, 150.0}) {
        const double half = lognormalBelow(usd, 60, 64 * 0.6) / 2 + lognormalBelow(usd, 140, 64 * 1.4) / 2;
        VERIFY_NEAR(distribution.below(usd), half, 1e-12);
    }
}

void DistributionTest::whatIsCertainHasNoWidth()
{
    for (const CostDistribution& distribution :
         {CostDistribution(70, {}), CostDistribution(70, {{1, 1, 1}, 0})}) {
        QVERIFY(distribution.isCertain());
        QCOMPARE(distribution.below(69.99), 0.0);
        QCOMPARE(distribution.below(70), 1.0);
        QCOMPARE(distribution.quantile(0.05), 70.0);
        QCOMPARE(distribution.density(70), 0.0);
    }
    QVERIFY(CostDistribution(0, {{0.5, 1.5}, 4}).isCertain()); // nothing costs nothing, whatever is doubted
}

void DistributionTest::densityIsOne_data()
{
    QTest::addColumn<std::vector<double>>("factors");
    QTest::addColumn<double>("luck");
    QTest::newRow("luck") << std::vector<double>{1} << 400.0;
    QTest::newRow("two draws, without luck") << std::vector<double>{0.8, 1.2} << 0.0;
    std::vector<double> many;
    for (int i = 0; i < 200; ++i)
        many.push_back(0.7 + 0.6 * (i + 0.5) / 200);
    QTest::newRow("many draws") << many << 0.0;
    QTest::newRow("many draws and luck") << many << 400.0;
}

void DistributionTest::densityIsOne()
{
    QFETCH(std::vector<double>, factors);
    QFETCH(double, luck);
    const CostDistribution distribution(100, {factors, luck});
    VERIFY_NEAR(integral(distribution, 1, 500, 0), 1, 1e-4);
    VERIFY_NEAR(integral(distribution, 1, 500, 1), 100, 2); // smoothing keeps the mean, nearly
}

void DistributionTest::quantilesAreThoseOfTheEstimate()
{
    CostEstimate cost;
    cost.mean = 250;
    setRange(cost, {{0.7, 0.9, 1.1, 1.3}, 100});
    const CostDistribution distribution(cost.mean, cost.spread);
    QCOMPARE(distribution.quantile(0.05), cost.p5);
    QCOMPARE(distribution.quantile(0.5), cost.p50);
    QCOMPARE(distribution.quantile(0.95), cost.p95);
    QVERIFY(cost.p5 < cost.p50 && cost.p50 < cost.p95);
}

QTEST_APPLESS_MAIN(DistributionTest)
#include "tst_distribution.moc"
