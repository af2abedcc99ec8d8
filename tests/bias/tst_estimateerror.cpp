// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineplans.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace spendwright;

/// What an estimate says of itself: its error, its range and how much it computed.
class EstimateErrorTest : public QObject {
    Q_OBJECT

private slots:
    void errorIsWhatWasAskedFor_data();
    void errorIsWhatWasAskedFor();
    void errorsAreHonest_data() { errorIsWhatWasAskedFor_data(); }
    void errorsAreHonest();
    void errorsCoverWhatIsLearntOfOthers();
    void savingsErrorsAreHonest();
    void effortDoesNotGrowWithTraffic();
    void rangeIsThatOfTheDoubt_data();
    void rangeIsThatOfTheDoubt();
    void rangeIsNotThatOfTheSample();
    void rangeIsThatOfTheLuck_data();
    void rangeIsThatOfTheLuck();
    void exactReplicationsSpreadLikeTheRange();
};

namespace {

// Outputs that cost $15 a million, with a known mean and square of what a run costs.
const std::string kOutputs =
    R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": {"p5": 100, "p95": 900}})";
struct OutputCost {
    double deviation = std::log(9.0) / (2 * 1.6448536269514722); // of the logarithm; the median is 300
    double mean = 15e-6 * 300 * std::exp(deviation * deviation / 2);
    double square = mean * mean * std::exp(deviation * deviation);
};
const std::string kConstant = R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": 400})";
constexpr double kConstantCost = 400 * 15e-6;
constexpr double kNormalP95 = 1.6448536269514722;

PlanSet planOf(const std::string& traffic, const std::string& step, const std::string& techniques = "",
               const std::string& agent = R"("context": {"system_tokens": 2000})")
{
    return planSet(planText(agentText(step, traffic, agent), scenarioText("on", techniques),
                            R"("tools": [{"id": "t", "fee_usd": 0.01, "distinct_inputs": 30}])"));
}

double varianceOf(const std::vector<double>& values)
{
    double mean = 0;
    for (const double value : values)
        mean += value / static_cast<double>(values.size());
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return squares / static_cast<double>(values.size() - 1);
}

void verifyScores(const PlanSet& plans, double aim, double most)
{
    constexpr std::uint64_t kSeeds = 40;
    std::vector<CostEstimate> all;
    double mean = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        all.push_back(estimated(plans, "on", aim, seed).cost);
        mean += all.back().mean / kSeeds;
    }
    std::vector<double> scores;
    for (const CostEstimate& cost : all)
        scores.push_back((cost.mean - mean) / cost.stderr_);
    const double variance = varianceOf(scores);
    QVERIFY2(variance > 0.35 && variance < most, qPrintable(QString::number(variance)));
}

} // namespace

void EstimateErrorTest::errorIsWhatWasAskedFor_data()
{
    QTest::addColumn<QString>("traffic");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("techniques");
    const auto row = [](const char* name, const char* traffic, const std::string& step,
                        const char* techniques) {
        QTest::newRow(name) << QString::fromLatin1(traffic) << QString::fromStdString(step)
                            << QString::fromLatin1(techniques);
    };
    const std::string loop = R"({"id": "s", "model": "claude-sonnet-4-6", "tool": "t",
        "output_tokens": {"p5": 100, "p95": 900}, "repeat": {"values": [1, 2, 9]}})";
    row("outputs", R"("runs_per_day": 2000, "arrivals": "even")", kOutputs, "");
    row("loop", R"("runs_per_day": 2000)", loop, "");
    row("prefix", R"("runs_per_day": 300)", kOutputs, R"("prompt_caching": {})");
    row("prefix, even", R"("runs_per_day": 300, "arrivals": "even")", kOutputs, R"("prompt_caching": {})");
    row("conversation", R"("runs_per_day": 300, "turns": 3)", loop,
        R"("prompt_caching": {"scope": "conversation"})");
    row("store", R"("runs_per_day": 300)", loop, R"("tool_cache": {})");
    row("seldom dear", R"("runs_per_day": 500)",
        R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": {"values": [10, 2000], "weights": [4, 1]}})",
        "");
    row("doubted", R"("runs_per_day": {"min": 190, "max": 210})", loop, R"("prompt_caching": {})");
}

void EstimateErrorTest::errorIsWhatWasAskedFor()
{
    QFETCH(QString, traffic);
    QFETCH(QString, step);
    QFETCH(QString, techniques);
    const PlanSet plans = planOf(traffic.toStdString(), step.toStdString(), techniques.toStdString());
    for (const double aim : {0.03, 0.01, 0.003}) {
        const CostEstimate cost = estimated(plans, "on", aim).cost;
        QVERIFY(cost.stderr_ > 0 && cost.stderr_ <= aim * cost.mean * 1.0001);
        QVERIFY(cost.p5 < cost.p50 && cost.p50 < cost.p95);
    }
}

// The true mean is that of many estimates; against it each is off by its own error, no more and no less.
void EstimateErrorTest::errorsAreHonest()
{
    QFETCH(QString, traffic);
    QFETCH(QString, step);
    QFETCH(QString, techniques);
    // The variance of 40 scores is 1 +- 0.22; runs spread evenly over the period may do a little better.
    verifyScores(planOf(traffic.toStdString(), step.toStdString(), techniques.toStdString()), 0.02, 1.9);
}

// Nearly all of the cost is what the others' traffic leaves to be fetched: what is learnt of them adds half of
// a variance of 1, which 40 scores know to +-0.34.
void EstimateErrorTest::errorsCoverWhatIsLearntOfOthers()
{
    verifyScores(planOf(R"("runs_per_day": 20000)",
                        R"({"id": "s", "model": "claude-haiku-4-5", "tool": "t", "output_tokens": 1,
                            "repeat": {"values": [1, 2, 9]}})",
                        R"("tool_cache": {})", ""),
                 0.003, 2.6);
}

void EstimateErrorTest::savingsErrorsAreHonest()
{
    const PlanSet plans =
        planOf(R"("runs_per_day": 300)", R"({"id": "s", "model": "claude-sonnet-4-6", "tool": "t",
        "task": "extract", "output_tokens": {"p5": 100, "p95": 900}, "repeat": {"values": [1, 2, 9]}})",
               R"("prompt_caching": {}, "tool_cache": {}, "model_routing": {"share": 0.5})");
    constexpr std::uint64_t kSeeds = 40;
    std::vector<SavingsResult> all;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed)
        all.push_back(saved(plans, "on", 0.02, seed));
    const auto scoresVary = [&all](const auto& estimateOf) {
        double mean = 0;
        for (const SavingsResult& result : all)
            mean += estimateOf(result).mean / kSeeds;
        std::vector<double> scores;
        for (const SavingsResult& result : all)
            scores.push_back((estimateOf(result).mean - mean) / estimateOf(result).stderr_);
        const double variance = varianceOf(scores);
        if (variance > 0.35 && variance < 1.9)
            return true;
        qWarning("the scores' variance is %g", variance);
        return false;
    };
    QVERIFY(scoresVary([](const SavingsResult& result) -> const Estimate& { return result.saved; }));
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(scoresVary(
            [i](const SavingsResult& result) -> const Estimate& { return result.players[i].alone; }));
        QVERIFY(scoresVary(
            [i](const SavingsResult& result) -> const Estimate& { return result.players[i].last; }));
        QVERIFY(scoresVary(
            [i](const SavingsResult& result) -> const Estimate& { return result.players[i].fairShare; }));
    }
}

// An honest error says how many runs were sampled: the more there were, the smaller it would be.
void EstimateErrorTest::effortDoesNotGrowWithTraffic()
{
    const OutputCost cost;
    const double spread = std::sqrt(cost.square / (cost.mean * cost.mean) - 1); // of a run, relative
    for (const char* rate : {"1000", "100000", "10000000", "100000000"}) {
        const PlanSet plans = planOf(std::string(R"("runs_per_day": )") + rate, kOutputs, "", "");
        const CostEstimate some = estimated(plans, "on", 0.01).cost;
        const double sampled = std::pow(spread / (some.stderr_ / some.mean), 2);
        const double needed = std::pow(spread / 0.01, 2); // some 4,500 runs
        QVERIFY2(sampled > 0.8 * needed && sampled < 3 * needed,
                 qPrintable(QString::number(sampled / needed)));
        VERIFY_NEAR(some.mean, std::stod(rate) * 30 * cost.mean, 4 * some.stderr_);
    }
}

void EstimateErrorTest::rangeIsThatOfTheDoubt_data()
{
    QTest::addColumn<QString>("runsPerDay");
    QTest::addColumn<double>("p5");
    QTest::addColumn<double>("p50");
    QTest::addColumn<double>("p95");
    QTest::newRow("uniform") << R"({"min": 5000, "max": 15000})" << 5500.0 << 10000.0 << 14500.0;
    QTest::newRow("lognormal") << R"({"p5": 8000, "p95": 12500})" << 8000.0 << 10000.0 << 12500.0;
    QTest::newRow("two") << R"({"values": [5000, 15000], "weights": [1, 2]})" << 5000.0 << 15000.0 << 15000.0;
    // P5 of a triangle is min + sqrt(0.05 x width x rise)
    QTest::newRow("triangular") << R"({"min": 4000, "mode": 10000, "max": 16000})"
                                << 4000 + std::sqrt(0.05 * 12000 * 6000) << 10000.0
                                << 16000 - std::sqrt(0.05 * 12000 * 6000);
}

void EstimateErrorTest::rangeIsThatOfTheDoubt()
{
    QFETCH(QString, runsPerDay);
    QFETCH(double, p5);
    QFETCH(double, p50);
    QFETCH(double, p95);
    const double unit = 30 * kConstantCost; // of one run a day
    const PlanSet plans = planOf(R"("runs_per_day": )" + runsPerDay.toStdString(), kConstant, "", "");
    const CostEstimate cost = estimated(plans, "on").cost;
    // quantiles of some thousand draws
    VERIFY_NEAR(cost.p5 / unit, p5, 250);
    VERIFY_NEAR(cost.p50 / unit, p50, 250);
    VERIFY_NEAR(cost.p95 / unit, p95, 250);
    SimulateOptions options;
    QVERIFY(simulate(plans, options)->hasBeliefs);
}

// Outputs spread much, but over 300,000 runs that is nothing beside a doubt of 10%.
void EstimateErrorTest::rangeIsNotThatOfTheSample()
{
    const PlanSet plans = planOf(R"("runs_per_day": {"min": 9000, "max": 11000})", kOutputs, "", "");
    const CostEstimate cost = estimated(plans, "on").cost;
    const double expected = 10000 * 30 * OutputCost().mean;
    VERIFY_NEAR(cost.p5 / expected, 0.91, 0.012);
    VERIFY_NEAR(cost.p50 / expected, 1, 0.015);
    VERIFY_NEAR(cost.p95 / expected, 1.09, 0.012);
}

void EstimateErrorTest::rangeIsThatOfTheLuck_data()
{
    QTest::addColumn<QString>("arrivals");
    QTest::addColumn<double>("variance"); // of a run's cost, by all that varies
    const OutputCost cost;
    QTest::newRow("poisson") << "poisson" << cost.square; // a Poisson number of them: E[c^2]
    QTest::newRow("even") << "even" << cost.square - cost.mean * cost.mean;
    QTest::newRow("burst") << "burst" << cost.square - cost.mean * cost.mean;
}

void EstimateErrorTest::rangeIsThatOfTheLuck()
{
    QFETCH(QString, arrivals);
    QFETCH(double, variance);
    const OutputCost cost;
    for (const int rate : {20, 2000}) {
        const PlanSet plans = planOf(R"("runs_per_day": )" + std::to_string(rate) + R"(, "arrivals": ")"
                                         + arrivals.toStdString() + "\"",
                                     kOutputs, "", "");
        const CostEstimate some = estimated(plans, "on", 0.002).cost;
        const double deviation = std::sqrt(30 * rate * variance);
        // The variance is seen in some 100,000 runs of a heavy-tailed cost: to some percent.
        VERIFY_NEAR((some.p95 - some.p5) / 2, kNormalP95 * deviation, 0.05 * kNormalP95 * deviation);
        VERIFY_NEAR(some.p50, 30 * rate * cost.mean, 4 * some.stderr_ + 0.1 * deviation);
        SimulateOptions options;
        QVERIFY(!simulate(plans, options)->hasBeliefs);
    }
}

void EstimateErrorTest::exactReplicationsSpreadLikeTheRange()
{
    const PlanSet plans =
        planOf(R"("runs_per_day": {"min": 10, "max": 30})", kOutputs, R"("prompt_caching": {})");
    const CostEstimate all = exact(plans, "on", 1, 400).cost;
    const CostEstimate some = estimated(plans, "on").cost;
    const double width = all.p95 - all.p5;
    VERIFY_NEAR(some.mean, all.mean, 4 * std::hypot(all.stderr_, some.stderr_));
    VERIFY_NEAR(some.p5, all.p5, 0.07 * width);
    VERIFY_NEAR(some.p50, all.p50, 0.1 * width);
    VERIFY_NEAR(some.p95, all.p95, 0.07 * width);
}

QTEST_GUILESS_MAIN(EstimateErrorTest)
#include "tst_estimateerror.moc"
