// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rng.h"
#include "engine/simulate/latency.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace spendwright;

/// Percentiles of how long runs take.
class LatencyTest : public QObject {
    Q_OBJECT

private slots:
    void percentileIsTheRankedOne();
    void percentileCountsWeights();
    void fewAreExact();
    void manyAreNear_data();
    void manyAreNear();
    void orderOfMergingDoesNotMatter();
};

namespace {

double percentile(const LatencyCollector& collector, double share)
{
    std::vector<std::pair<double, double>> values;
    collector.appendTo(values, 1);
    return weightedPercentile(values, share);
}

// The ceil(share x n)-th smallest, in seconds.
double ranked(std::vector<std::int64_t> all, int percent)
{
    std::sort(all.begin(), all.end());
    const std::size_t rank = (static_cast<std::size_t>(percent) * all.size() + 99) / 100;
    return static_cast<double>(all[std::max<std::size_t>(rank, 1) - 1]) / 1e6;
}

// Some long, most short, as latencies are.
std::vector<std::int64_t> durations(std::size_t count, double longest, std::uint64_t key)
{
    std::vector<std::int64_t> all;
    for (std::uint64_t i = 0; i < count; ++i)
        all.push_back(static_cast<std::int64_t>(longest * std::pow(uniform01(childKey(key, i)), 4)));
    return all;
}

} // namespace

void LatencyTest::percentileIsTheRankedOne()
{
    LatencyCollector ten;
    for (const int seconds : {7, 3, 9, 1, 10, 2, 8, 4, 6, 5})
        ten.add(seconds * 1000000);
    QCOMPARE(percentile(ten, 0.5), 5.0);   // the 5th of 10
    QCOMPARE(percentile(ten, 0.95), 10.0); // the 9.5th, so the 10th
    QCOMPARE(percentile(ten, 0.9), 9.0);
    QCOMPARE(percentile(ten, 0.91), 10.0);
    QCOMPARE(percentile(ten, 0.01), 1.0);
    QCOMPARE(ten.count(), 10);
    LatencyCollector one;
    one.add(1234567);
    QCOMPARE(percentile(one, 0.05), 1.234567);
    QCOMPARE(percentile(one, 0.95), 1.234567);
    QCOMPARE(percentile(LatencyCollector(), 0.5), 0.0);
}

void LatencyTest::percentileCountsWeights()
{
    QCOMPARE(weightedPercentile({{3e6, 1}, {1e6, 2}, {2e6, 1}}, 0.5), 1.0);
    QCOMPARE(weightedPercentile({{3e6, 1}, {1e6, 2}, {2e6, 1}}, 0.51), 2.0);
    QCOMPARE(weightedPercentile({{3e6, 0.1}, {1e6, 0.2}, {2e6, 0.1}}, 0.75), 2.0);
    LatencyCollector collector;
    collector.add(1000000, 19);
    collector.add(5000000);
    QCOMPARE(collector.count(), 20);
    QCOMPARE(percentile(collector, 0.95), 1.0);
    QCOMPARE(percentile(collector, 0.96), 5.0);
}

void LatencyTest::fewAreExact()
{
    for (const std::size_t count : {std::size_t(1), std::size_t(2), std::size_t(39), std::size_t(4096),
                                    std::size_t(4097), std::size_t(16000)}) {
        const std::vector<std::int64_t> all = durations(count, 3e9, count);
        LatencyCollector collector;
        for (const std::int64_t each : all)
            collector.add(each);
        for (const int percent : {5, 50, 95})
            QCOMPARE(percentile(collector, percent / 100.0), ranked(all, percent));
    }
    // however many there are, if they are alike
    LatencyCollector collector;
    for (int i = 0; i < 300000; ++i)
        collector.add(1000003 + i % 7);
    QCOMPARE(percentile(collector, 0.5), 1.000006);
    QCOMPARE(percentile(collector, 0.95), 1.000009);
}

void LatencyTest::manyAreNear_data()
{
    QTest::addColumn<double>("longest");
    QTest::newRow("milliseconds") << 2e5;
    QTest::newRow("minutes") << 6e8;
    QTest::newRow("years") << 1e15;
}

void LatencyTest::manyAreNear()
{
    QFETCH(double, longest);
    const std::vector<std::int64_t> all = durations(120000, longest, 5);
    LatencyCollector collector;
    for (const std::int64_t each : all)
        collector.add(each);
    QCOMPARE(collector.count(), 120000);
    for (const int percent : {1, 5, 25, 50, 75, 95, 99}) {
        const double expected = ranked(all, percent);
        const double found = percentile(collector, percent / 100.0);
        QVERIFY2(std::abs(found - expected) <= expected / 2048 + 1e-6,
                 qPrintable(QStringLiteral("P%1: %2, not %3").arg(percent).arg(found).arg(expected)));
    }
}

void LatencyTest::orderOfMergingDoesNotMatter()
{
    // Parts of few and of many, some alike: whichever is merged first, the same comes out.
    std::vector<LatencyCollector> parts(6);
    for (std::size_t p = 0; p < parts.size(); ++p)
        for (const std::int64_t each : durations(p % 2 == 0 ? 3000 : 30000, 1e9, p))
            parts[p].add(each % (p == 2 ? 50 : 1000000000));
    std::vector<std::size_t> order = {0, 1, 2, 3, 4, 5};
    std::vector<std::pair<double, double>> expected;
    do {
        LatencyCollector sum;
        for (const std::size_t p : order)
            sum.merge(parts[p]);
        std::vector<std::pair<double, double>> values;
        sum.appendTo(values, 1);
        std::sort(values.begin(), values.end());
        if (expected.empty())
            expected = values;
        QCOMPARE(sum.count(), 3 * 3000 + 3 * 30000);
        QVERIFY(values == expected);
    } while (std::next_permutation(order.begin(), order.begin() + 3));
    // and the same as if all had been added to one, in whatever order
    LatencyCollector one;
    for (std::size_t p = parts.size(); p-- > 0;)
        for (const std::int64_t each : durations(p % 2 == 0 ? 3000 : 30000, 1e9, p))
            one.add(each % (p == 2 ? 50 : 1000000000));
    std::vector<std::pair<double, double>> values;
    one.appendTo(values, 1);
    std::sort(values.begin(), values.end());
    QVERIFY(values == expected);
}

QTEST_GUILESS_MAIN(LatencyTest)
#include "tst_latency.moc"
