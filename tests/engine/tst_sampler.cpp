// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/sampler.h"
#include "engine/chisquare.h"
#include "engine/engineplans.h"
#include "engine/rng.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

using namespace spendwright;

/// What is drawn from a plan's quantities.
class SamplerTest : public QObject {
    Q_OBJECT

private slots:
    void draws_data();
    void draws();
    void countsRoundHalfUpAndAreNeverNegative();
    void inputsFollowTheirWeights_data();
    void inputsFollowTheirWeights();
};

namespace {

constexpr std::uint64_t kKey = 20261122;

struct Moments {
    double mean = 0;
    double variance = 0;
};

Moments momentsOf(int count, const std::function<double(std::uint64_t)>& draw)
{
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < count; ++i) {
        const double value = draw(childKey(kKey, static_cast<std::uint64_t>(i)));
        sum += value;
        squares += value * value;
    }
    const double mean = sum / count;
    return {mean, squares / count - mean * mean};
}

// A bin for each of the first inputs, then for each doubling.
std::size_t binOfInput(std::int64_t input)
{
    if (input <= 16)
        return static_cast<std::size_t>(input - 1);
    return 16 + static_cast<std::size_t>(std::log2(static_cast<double>(input) / 16 + 1e-12));
}

} // namespace

void SamplerTest::draws_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("variance");
    // The logarithm of a lognormal of P5 a and P95 b has mean (ln a + ln b)/2 and deviation
    // (ln b - ln a)/(2 x 1.6448536); then its mean is exp(m + s^2/2), its variance (exp(s^2) - 1) mean^2.
    const double s = std::log(3.0) / (2 * 1.6448536269514722);
    const double mean = std::sqrt(300.0 * 900.0) * std::exp(s * s / 2);
    QTest::newRow("lognormal") << "{\"p5\": 300, \"p95\": 900}" << mean
                               << (std::exp(s * s) - 1) * mean * mean;
    QTest::newRow("uniform") << "{\"min\": 10, \"max\": 40}" << 25.0 << 900 / 12.0;
    QTest::newRow("triangular") << "{\"min\": 1, \"mode\": 2, \"max\": 7}" << 10 / 3.0
                                << (1 + 4 + 49 - 2 - 7 - 14) / 18.0;
    QTest::newRow("rising") << "{\"min\": 0, \"mode\": 3, \"max\": 3}" << 2.0 << 0.5;
    QTest::newRow("of a list") << "{\"values\": [1, 10, 100], \"weights\": [5, 3, 0]}" << 35 / 8.0
                               << 305 / 8.0 - std::pow(35 / 8.0, 2);
    QTest::newRow("of equals") << "{\"values\": [4, 1, 7]}" << 4.0 << 6.0;
}

void SamplerTest::draws()
{
    QFETCH(QString, text);
    QFETCH(double, mean);
    QFETCH(double, variance);
    const PlanSet plans = planSet(planText(agentText(
        R"({"id": "s", "model": "claude-sonnet-4-6", "prompt_tokens": )" + text.toStdString() + "}", "")));
    const Quantity& quantity = plans.plan.agents[0].steps[0].promptTokens;
    const Sampler sampler(quantity);
    constexpr int kDraws = 400000;
    const Moments moments = momentsOf(kDraws, [&](std::uint64_t key) { return sampler.draw(key); });
    VERIFY_NEAR(quantity.mean(), mean, 1e-12 * mean);
    VERIFY_NEAR(moments.mean, mean, 4.5 * std::sqrt(variance / kDraws));
    VERIFY_NEAR(moments.variance, variance, 0.02 * variance); // of a lognormal's some 5 standard errors
    for (std::uint64_t i = 0; i < 1000; ++i)
        VERIFY_NEAR(sampler.draw(i), quantity.quantile(uniform01(i)), 1e-12 * sampler.draw(i));
    for (const double share : {0.05, 0.5, 0.95}) {
        const double quantile = quantity.quantile(share);
        const auto below =
            momentsOf(kDraws, [&](std::uint64_t k) { return sampler.draw(k) <= quantile ? 1 : 0; });
        if (quantity.kind != Quantity::Kind::Discrete)
            VERIFY_NEAR(below.mean, share, 4.5 * std::sqrt(share * (1 - share) / kDraws));
    }
}

void SamplerTest::countsRoundHalfUpAndAreNeverNegative()
{
    QCOMPARE(Sampler(2.5).count(kKey), 3);
    QCOMPARE(Sampler(2.4).count(kKey), 2);
    QCOMPARE(Sampler(0.4).count(kKey), 0);
    QCOMPARE(Sampler(5).count(kKey, 0.5), 3);     // rounded after the multiplication
    QCOMPARE(Sampler(175).count(kKey, 0.7), 123); // 122.5, of which binary fractions miss a little
    QCOMPARE(Sampler(50).count(kKey, 0.29), 15);
    QCOMPARE(Sampler(50).count(kKey, 0.57), 29);
    QCOMPARE(Sampler(100).count(kKey, 1.005), 101);
    QCOMPARE(Sampler(174).count(kKey, 0.7), 122); // 121.8
    QCOMPARE(Sampler(Quantity::discrete({175, 175.4})).count(kKey, 0.7), 123);
    QCOMPARE(Sampler(Quantity::uniform(-9, -1)).count(kKey), 0);
    QVERIFY(Sampler(Quantity::discrete({4, 4})).isConstant(4));
    QVERIFY(Sampler(Quantity::lognormal(3, 3)).isConstant(3));
    QVERIFY(!Sampler(Quantity::uniform(3, 4)).isConstant());
}

void SamplerTest::inputsFollowTheirWeights_data()
{
    QTest::addColumn<qint64>("inputs");
    QTest::addColumn<double>("popularity");
    QTest::newRow("two") << qint64(2) << 1.0;
    QTest::newRow("alike") << qint64(7) << 0.0;
    QTest::newRow("popular") << qint64(200) << 1.0;
    QTest::newRow("steep") << qint64(40) << 2.0;
    QTest::newRow("many") << qint64(1'500'000) << 1.0;
    QTest::newRow("many alike") << qint64(1'000'000) << 0.0;
    QTest::newRow("many, between") << qint64(500'000) << 0.7;
}

void SamplerTest::inputsFollowTheirWeights()
{
    QFETCH(qint64, inputs);
    QFETCH(double, popularity);
    const InputSampler sampler(inputs, popularity);
    QCOMPARE(sampler.inputs(), inputs);
    std::vector<double> chances;
    double all = 0;
    for (qint64 i = 1; i <= inputs; ++i) {
        const double weight = std::pow(double(i), -popularity);
        const std::size_t bin = binOfInput(i);
        chances.resize(std::max(chances.size(), bin + 1));
        chances[bin] += weight;
        all += weight;
    }
    for (double& chance : chances)
        chance /= all;
    std::vector<int> counts(chances.size());
    for (std::uint64_t k = 0; k < 300000; ++k) {
        const std::int64_t i = sampler.draw(childKey(kKey, k));
        QVERIFY(i >= 1 && i <= inputs);
        ++counts[binOfInput(i)];
    }
    if (counts.size() > 1)
        VERIFY_NEAR(excess(counts, chances), 0, 4);
    for (const qint64 i : {qint64(1), std::min<qint64>(2, inputs), inputs})
        VERIFY_NEAR(sampler.weight(i), std::pow(double(i), -popularity) / all, 1e-6 * sampler.weight(i));
}

QTEST_GUILESS_MAIN(SamplerTest)
#include "tst_sampler.moc"
