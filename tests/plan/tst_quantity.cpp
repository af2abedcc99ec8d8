// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/quantity.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <utility>

using namespace spendwright;

Q_DECLARE_METATYPE(spendwright::Quantity)

namespace {

bool near(double value, double expected, double relative = 1e-8)
{
    return std::abs(value - expected) <= relative * std::abs(expected);
}

} // namespace

class QuantityTest : public QObject {
    Q_OBJECT

private slots:
    void typedTextIsRead_data();
    void typedTextIsRead();
    void nonsenseIsNotRead_data();
    void nonsenseIsNotRead();
    void writtenTextIsShort_data();
    void writtenTextIsShort();
    void writtenTextReadsBack();
    void meansAreExpectedValues();
    void lognormalGoesThroughItsQuantiles();
    void triangularFollowsItsDistribution();
    void discreteRespectsWeights();
    void endsAreTheEnds();
    void constantsAreRecognised();
    void quantilesHaveTheSameDigitsEverywhere();
    void densitiesAreClosedForms();
    void densitiesFollowTheQuantiles();
};

void QuantityTest::typedTextIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Quantity>("expected");
    const auto row = [](const char* text, const Quantity& expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << expected;
    };
    row("0", 0);
    row("42", 42);
    row("  42 ", 42);
    row("0.25", 0.25);
    row(".25", 0.25);
    row("2k", 2000);
    row("2 k", 2000);
    row("2K", 2000);
    row("1.5M", 1500000);
    row("4.35k", 4350); // not 4349.999...
    row("1e3", 1000);
    row("1e3k", 1000000);
    row("1E+3", 1000);
    row("300..900", Quantity::lognormal(300, 900));
    row("300 .. 900", Quantity::lognormal(300, 900));
    row("0.5..1.5k", Quantity::lognormal(0.5, 1500));
    row("7..7", 7);
    row("300~500~900", Quantity::triangular(300, 500, 900));
    row("0~0~1k", Quantity::triangular(0, 0, 1000));
    row("5k ±10%", Quantity::lognormal(4500, 5500));
    row("5k ± 10 %", Quantity::lognormal(4500, 5500));
    row("5k+-10%", Quantity::lognormal(4500, 5500));
    row("5k +/- 10%", Quantity::lognormal(4500, 5500));
    row("5k\u00a0±10%", Quantity::lognormal(4500, 5500)); // a no-break space
    row("5 ±0%", 5);
    row("{\"min\": 1, \"max\": 2}", Quantity::uniform(1, 2));
    row("{\"values\": [2, 1], \"weights\": [3, 4]}", Quantity::discrete({1, 2}, {4, 3}));
}

void QuantityTest::typedTextIsRead()
{
    QFETCH(QString, text);
    QFETCH(Quantity, expected);
    const auto quantity = quantityFromText(text.toStdString());
    QVERIFY(quantity.has_value());
    QVERIFY(*quantity == expected);
}

void QuantityTest::nonsenseIsNotRead_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             " ",
                             "abc",
                             "k",
                             "2kk",
                             "2x",
                             "1,5",
                             "1.5.2",
                             "-1",
                             "+1",
                             "1e999",
                             "inf",
                             "nan",
                             "0x10",
                             "1e",
                             "1e+",
                             "e3",
                             "900..300",
                             "0..900",
                             "300..",
                             "..900",
                             "300...900",
                             "0.1...9",
                             "300..900..1k",
                             "-5..5",
                             "1~2",
                             "3~2~4",
                             "1~2~3~4",
                             "1~5~4",
                             "5k ±",
                             "5k ±10",
                             "5k ±100%",
                             "5k ±-1%",
                             "±10%",
                             "0 ±10%",
                             "5k ±10% k",
                             "{}",
                             "{\"p5\": 1}",
                             "{\"p5\": 1, \"p95\": 1e999}",
                             "{\"min\": 2, \"max\": 1}",
                             "[1]",
                             "1 2",
                             "1e305M",
                             "1e308k",
                             "\"2\""})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void QuantityTest::nonsenseIsNotRead()
{
    QFETCH(QString, text);
    QVERIFY(!quantityFromText(text.toStdString()).has_value());
}

void QuantityTest::writtenTextIsShort_data()
{
    QTest::addColumn<Quantity>("quantity");
    QTest::addColumn<QString>("expected");
    const auto row = [](const Quantity& quantity, const char* expected) {
        QTest::newRow(expected) << quantity << QString::fromUtf8(expected);
    };
    row(0, "0");
    row(0.25, "0.25");
    row(300, "300");
    row(2000, "2k");
    row(1234, "1234");
    row(1500000, "1.5M");
    row(Quantity::lognormal(300, 900), "300..900");
    row(Quantity::lognormal(4500, 5500), "5k ±10%");
    row(Quantity::lognormal(10, 900), "10..900");
    row(Quantity::triangular(300, 500, 9000), "300~500~9k");
    row(Quantity::uniform(0.3, 0.98), "{\"min\":0.3,\"max\":0.98}");
    row(Quantity::discrete({2, 1}), "{\"values\":[1.0,2.0],\"weights\":[1.0,1.0]}");
}

void QuantityTest::writtenTextIsShort()
{
    QFETCH(Quantity, quantity);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(quantityToText(quantity)), expected);
}

void QuantityTest::writtenTextReadsBack()
{
    const std::vector<double> figures = {1e-9, 0.1, 1.0 / 3, 1, 12, 999.999, 1000, 123456, 1e6, 2.5e7, 1e15};
    for (const double low : figures) {
        QVERIFY(quantityFromText(quantityToText(low)) == Quantity(low));
        for (const double high : figures) {
            if (low >= high)
                continue;
            const double mode = low + (high - low) / 3;
            for (const Quantity& quantity :
                 {Quantity::lognormal(low, high), Quantity::uniform(low, high),
                  Quantity::triangular(low, mode, high), Quantity::discrete({low, mode, high}, {1, 0, 2.5})})
                QVERIFY2(quantityFromText(quantityToText(quantity)) == quantity,
                         quantityToText(quantity).c_str());
        }
    }
}

void QuantityTest::meansAreExpectedValues()
{
    QCOMPARE(Quantity(7).mean(), 7.0);
    QCOMPARE(Quantity::uniform(2, 8).mean(), 5.0);
    QCOMPARE(Quantity::triangular(300, 500, 900).mean(), 1700.0 / 3);
    QCOMPARE(Quantity::discrete({10, 20}, {3, 1}).mean(), 12.5);
    QCOMPARE(Quantity::discrete({10, 20, 60}).mean(), 30.0);
    // exp(mu + sigma^2/2) with mu = ln(300 * 900) / 2 and sigma = ln(900 / 300) / (2 * 1.6448536269514722)
    const double sigma = std::log(3.0) / (2 * 1.6448536269514722);
    QVERIFY(near(Quantity::lognormal(300, 900).mean(), std::sqrt(300.0 * 900.0) * std::exp(sigma * sigma / 2),
                 1e-14));
    QCOMPARE(Quantity::lognormal(5, 5).mean(), 5.0);
}

void QuantityTest::lognormalGoesThroughItsQuantiles()
{
    for (const auto& [p5, p95] : {std::pair{300.0, 900.0}, std::pair{1e-6, 1e9}, std::pair{10.0, 10.1}}) {
        const Quantity quantity = Quantity::lognormal(p5, p95);
        QVERIFY(near(quantity.quantile(0.05), p5, 1e-7));
        QVERIFY(near(quantity.quantile(0.95), p95, 1e-7));
        QVERIFY(near(quantity.quantile(0.5), std::sqrt(p5 * p95), 1e-12));
    }
}

void QuantityTest::triangularFollowsItsDistribution()
{
    const Quantity quantity = Quantity::triangular(300, 500, 900);
    // F(500) = 200/600; F(400) = 100^2 / (600 * 200); 1 - F(700) = 200^2 / (600 * 400)
    QVERIFY(near(quantity.quantile(1.0 / 3), 500));
    QVERIFY(near(quantity.quantile(1.0 / 12), 400));
    QVERIFY(near(quantity.quantile(1 - 1.0 / 6), 700));
    QCOMPARE(Quantity::triangular(4, 4, 4).quantile(0.3), 4.0);
    QVERIFY(near(Quantity::triangular(0, 0, 10).quantile(0.75), 5));  // 1 - (1 - x/10)^2 = 3/4
    QVERIFY(near(Quantity::triangular(0, 10, 10).quantile(0.25), 5)); // (x/10)^2 = 1/4
}

void QuantityTest::discreteRespectsWeights()
{
    const Quantity quantity = Quantity::discrete({30, 10, 20}, {1, 2, 0}); // sorted when it is made
    QCOMPARE(quantity.quantile(0.001), 10.0);
    QCOMPARE(quantity.quantile(0.66), 10.0);
    QCOMPARE(quantity.quantile(0.67), 30.0);
    QCOMPARE(quantity.quantile(0.999999), 30.0);
    QCOMPARE(Quantity::uniform(2, 6).quantile(0.25), 3.0);
}

void QuantityTest::endsAreTheEnds()
{
    QCOMPARE(Quantity(3).least(), 3.0);
    QCOMPARE(Quantity(3).greatest(), 3.0);
    QCOMPARE(Quantity::uniform(2, 6).least(), 2.0);
    QCOMPARE(Quantity::triangular(2, 3, 6).greatest(), 6.0);
    QCOMPARE(Quantity::discrete({1, 2, 3}, {0, 1, 0}).least(), 2.0);
    QCOMPARE(Quantity::discrete({1, 2, 3}, {0, 1, 0}).greatest(), 2.0);
    // P0.001 and P99.999 are 4.26489 standard deviations out
    const double sigma = std::log(3.0) / (2 * 1.6448536269514722);
    const double median = std::sqrt(300.0 * 900.0);
    QVERIFY(
        near(Quantity::lognormal(300, 900).greatest(), median * std::exp(4.264890793922825 * sigma), 1e-7));
    QVERIFY(near(Quantity::lognormal(300, 900).least(), median * std::exp(-4.264890793922825 * sigma), 1e-7));
}

void QuantityTest::constantsAreRecognised()
{
    QVERIFY(Quantity(1).isConstant());
    QVERIFY(Quantity::lognormal(2, 2).isConstant());
    QVERIFY(Quantity::uniform(2, 2).isConstant());
    QVERIFY(Quantity::triangular(2, 2, 2).isConstant());
    QVERIFY(Quantity::discrete({5, 5}).isConstant());
    QVERIFY(Quantity::discrete({5, 6}, {1, 0}).isConstant());
    QVERIFY(!Quantity::discrete({5, 6}).isConstant());
    QVERIFY(!Quantity::lognormal(2, 3).isConstant());
    QVERIFY(!Quantity::uniform(2, 3).isConstant());
}

void QuantityTest::quantilesHaveTheSameDigitsEverywhere()
{
    const Quantity quantity = Quantity::lognormal(300, 900);
    const auto bits = [&](double u) { return std::bit_cast<std::uint64_t>(quantity.quantile(u)); };
    QCOMPARE(bits(0.001), std::uint64_t(0x4067245be78428a4ULL));
    QCOMPARE(bits(0.3), std::uint64_t(0x407b423c77887c03ULL));
    QCOMPARE(bits(0.999), std::uint64_t(0x4096c98ae10f2198ULL));
}

void QuantityTest::densitiesAreClosedForms()
{
    const Quantity uniform = Quantity::uniform(200, 600);
    QVERIFY(near(uniform.density(200), 1.0 / 400));
    QVERIFY(near(uniform.density(431), 1.0 / 400));
    QCOMPARE(uniform.density(199), 0.0);
    QCOMPARE(uniform.density(601), 0.0);
    const Quantity triangular = Quantity::triangular(100, 200, 500);
    QVERIFY(near(triangular.density(200), 2.0 / 400));
    QVERIFY(near(triangular.density(150), 1.0 / 400));
    QVERIFY(near(triangular.density(350), 1.0 / 400));
    QCOMPARE(triangular.density(100), 0.0);
    QCOMPARE(triangular.density(501), 0.0);
    QVERIFY(near(Quantity::triangular(0, 0, 10).density(0), 0.2));
    QVERIFY(near(Quantity::triangular(0, 10, 10).density(10), 0.2));
    // P5 e^-1.6448..., P95 e^+1.6448...: the standard lognormal, whose density at 1 is 1 / sqrt(2 pi)
    const Quantity lognormal =
        Quantity::lognormal(std::exp(-1.6448536269514722), std::exp(1.6448536269514722));
    QVERIFY(near(lognormal.density(1), 0.3989422804014327));
    QVERIFY(near(lognormal.density(2), 0.1568740192789811)); // scipy.stats.lognorm.pdf(2, 1)
    QCOMPARE(lognormal.density(0), 0.0);
    QCOMPARE(lognormal.density(-1), 0.0);
    QCOMPARE(Quantity(5).density(5), 0.0);
    QCOMPARE(Quantity::discrete({1, 2}).density(1), 0.0);
}

// Between two quantiles lies the share of the draws that they say.
void QuantityTest::densitiesFollowTheQuantiles()
{
    for (const Quantity& quantity : {Quantity::lognormal(300, 900), Quantity::uniform(3, 4),
                                     Quantity::triangular(300, 500, 900), Quantity::lognormal(1, 1000)}) {
        for (const auto& [from, to] : {std::pair{0.05, 0.5}, std::pair{0.3, 0.31}, std::pair{0.5, 0.95}}) {
            constexpr int steps = 20000;
            const double low = quantity.quantile(from);
            const double step = (quantity.quantile(to) - low) / steps;
            double share = 0;
            for (int i = 0; i < steps; ++i)
                share += quantity.density(low + (i + 0.5) * step) * step;
            QVERIFY2(std::abs(share - (to - from)) < 1e-5, qPrintable(QString::number(share, 'g', 12)));
        }
    }
}

QTEST_APPLESS_MAIN(QuantityTest)
#include "tst_quantity.moc"
