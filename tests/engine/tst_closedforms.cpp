// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineplans.h"

#include <QTest>

#include <cmath>

using namespace spendwright;

/// Runs with chance against what probability theory says of them.
class ClosedFormsTest : public QObject {
    Q_OBJECT

private slots:
    void meansOfChance_data();
    void meansOfChance();
    void numbersOfRunsBySpread();
    void failuresByPassRate();
    void routedCallsFallBackOnTheOwnModel();
    void exitsBeforeTheLastRepetition();
    void falseExitsFail();
    void routingTakesWholeRuns();
    void difficultyIsSharedByARun();
    void fetchesByChance();
    void equalReplicationsHaveTheirOwnMean();
};

namespace {

constexpr double kOutput = 15e-6; // dollars a token of Sonnet 4.6
constexpr int kRuns = 20000;      // of an exact run

std::string evenly(double runsPerDay)
{
    return R"("arrivals": "even", "runs_per_day": )" + std::to_string(runsPerDay);
}

std::string step(const std::string& more)
{
    return R"({"id": "s", "model": "claude-sonnet-4-6", )" + more + "}";
}

// A plan whose only cost is 100 tokens of output a call of step s, unless the step says otherwise.
PlanSet planOf(const std::string& steps, const std::string& techniques = "", const std::string& tools = "",
               const std::string& agent = "")
{
    return planSet(planText(agentText(steps, evenly(kRuns), agent), scenarioText("on", techniques),
                            R"("period_days": 1, "tools": [)" + tools + "]"));
}

// A share of runs, or of trials as many, within 4.5 of its standard deviations.
double binomial(double share, double trials = kRuns)
{
    return 4.5 * std::sqrt(share * (1 - share) / trials) + 1e-12;
}

} // namespace

void ClosedFormsTest::meansOfChance_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("agent");
    QTest::addColumn<double>("tokens"); // of output, a run

    const double s = std::log(9.0) / (2 * 1.6448536269514722);
    const double lognormal = 300 * std::exp(s * s / 2); // the median of 100..900 is 300
    const auto row = [](const char* name, const std::string& more, double tokens, const char* agent = "") {
        QTest::newRow(name) << QString::fromStdString(step(more)) << QString::fromLatin1(agent) << tokens;
    };
    row("a number", R"("output_tokens": 100)", 100);
    row("lognormal", R"("output_tokens": {"p5": 100, "p95": 900})", lognormal);
    row("uniform", R"("output_tokens": {"min": 100, "max": 301})", 200.5);
    row("triangular", R"("output_tokens": {"min": 0, "mode": 300, "max": 1200})", 500);
    row("list", R"("output_tokens": {"values": [10, 1000], "weights": [9, 1]})", 109);
    row("probability", R"("output_tokens": 100, "probability": 0.3)", 30);
    row("repeat",
        R"("output_tokens": 100, "reads": "nothing", "repeat": {"values": [0, 1, 5], "weights": [1, 2, 1]})",
        175);
    row("repeat is rounded", R"("output_tokens": 100, "reads": "nothing", "repeat": {"min": 0, "max": 2})",
        100);
    row("all at once", R"("output_tokens": {"min": 50, "max": 151}, "reads": "nothing", "probability": 0.5,
        "repeat": {"values": [2, 4]})",
        0.5 * 3 * 100.5);
    row("difficulty", R"("output_tokens": 200)", 200 * (0.5 + 1 + 4) / 3,
        R"("difficulty": {"values": [0.5, 1, 4]})");
    row("doubted probability", R"("output_tokens": 100, "probability": {"min": 0.28, "max": 0.32})", 30);
}

void ClosedFormsTest::meansOfChance()
{
    QFETCH(QString, steps);
    QFETCH(QString, agent);
    QFETCH(double, tokens);
    const PlanSet plans = planOf(steps.toStdString(), "", "", agent.toStdString());
    const double expected = kRuns * tokens * kOutput;
    const CostEstimate all = exact(plans, "before", 3, 20).cost;
    QVERIFY(all.stderr_ < 0.01 * expected);
    VERIFY_NEAR(all.mean, expected, 4.5 * all.stderr_ + 1e-9);
    const CostEstimate some = estimated(plans, "before").cost;
    VERIFY_NEAR(some.mean, expected, 4.5 * some.stderr_ + 1e-9);
    QVERIFY(some.stderr_ <= 0.00501 * some.mean);
}

void ClosedFormsTest::numbersOfRunsBySpread()
{
    const auto plan = [](const std::string& traffic) {
        return planSet(
            planText(agentText(step(R"("output_tokens": 100)"), traffic), "", R"("period_days": 10)"));
    };
    const double each = 100 * kOutput;
    // Poisson: the number of runs has variance N.
    const PlanSet poisson = plan(R"("runs_per_day": 40)");
    const ScenarioResult all = exact(poisson, "before", 1, 400);
    VERIFY_NEAR(all.runs, 400, 4.5 * std::sqrt(400.0 / 400));
    VERIFY_NEAR(all.cost.stderr_ * 20, each * 20, 0.16 * each * 20); // of a deviation from 400: 1/sqrt(800)
    VERIFY_NEAR(estimated(poisson, "before").cost.mean, 400 * each, 1e-9);
    // Doubted: uniform from 20 to 60, of variance 1600/12, times 10 days, besides the luck.
    const PlanSet doubted = plan(R"("runs_per_day": {"min": 20, "max": 60})");
    const ScenarioResult drawn = exact(doubted, "before", 1, 400);
    const double deviation = std::sqrt(1600 / 12.0 * 100 + 400);
    VERIFY_NEAR(drawn.runs, 400, 4.5 * deviation / 20);
    VERIFY_NEAR(drawn.cost.stderr_ * 20, each * deviation, 0.12 * each * deviation);
    const CostEstimate some = estimated(doubted, "before").cost;
    VERIFY_NEAR(some.mean, 400 * each, 4.5 * some.stderr_);
    QVERIFY(some.stderr_ > 0 && some.stderr_ <= 0.00501 * some.mean);
}

void ClosedFormsTest::failuresByPassRate()
{
    // Attempts 1 + f + f^2 where f fails, at most three; all three fail with chance f^3.
    const double f = 0.4;
    const PlanSet plans = planOf(step(R"("output_tokens": 100, "pass_rate": {"claude-sonnet-4-6": 0.6})"));
    for (const ScenarioResult& result : {exact(plans, "before"), estimated(plans, "before", 0.002)}) {
        const double runs = result.runs;
        QCOMPARE(runs, double(kRuns));
        VERIFY_NEAR(result.calls / runs, 1 + f + f * f, 0.025);
        VERIFY_NEAR(result.failedSteps / runs, f * f * f, binomial(f * f * f));
        VERIFY_NEAR(result.successRate, 1 - f * f * f, binomial(f * f * f));
        const auto retries = result.byCauseUsd[static_cast<std::size_t>(Cause::Retry)];
        VERIFY_NEAR(retries / runs / (100 * kOutput), f + f * f, 0.025);
        VERIFY_NEAR(result.byCauseUsd[0] / runs, 100 * kOutput, 1e-9);
        VERIFY_NEAR(*result.costPerSuccessfulRun, result.cost.mean / (runs * result.successRate), 1e-9);
        QVERIFY(!result.unmeasuredQuality);
    }
}

void ClosedFormsTest::routedCallsFallBackOnTheOwnModel()
{
    // Haiku fails a half: then Sonnet, which fails a tenth, has two attempts.
    const PlanSet plans = planOf(step(R"("task": "extract", "output_tokens": 100,
        "pass_rate": {"claude-sonnet-4-6": 0.9, "claude-haiku-4-5": 0.5})"),
                                 R"("model_routing": {})");
    const ScenarioResult result = exact(plans, "on");
    VERIFY_NEAR(result.calls / kRuns, 1 + 0.5 + 0.05, 3 * binomial(0.5));
    VERIFY_NEAR(result.failedSteps / kRuns, 0.005, binomial(0.005));
    QCOMPARE(result.byModel.size(), std::size_t(2));
    VERIFY_NEAR(result.byModel[0].costUsd, kRuns * 100 * 5e-6, 1e-9);
    VERIFY_NEAR(result.byModel[1].costUsd / kRuns, 0.55 * 100 * kOutput, 0.02 * 100 * kOutput);
    // Nobody measured Haiku: then it is taken to pass, and that is said.
    const ScenarioResult unmeasured =
        exact(planOf(step(R"("task": "extract", "pass_rate": {"claude-sonnet-4-6": 0.9})"),
                     R"("model_routing": {})"),
              "on");
    QVERIFY(unmeasured.unmeasuredQuality);
    QCOMPARE(unmeasured.successRate, 1.0);
}

void ClosedFormsTest::exitsBeforeTheLastRepetition()
{
    // Each result is sure enough with chance p = 0.15: (1 - (1-p)^n)/p repetitions, then the last step once.
    const double p = 0.15;
    const double none = std::pow(1 - p, 8);
    const std::string tool = R"({"id": "t", "confidence": {"min": 0, "max": 1}})";
    const std::string last = R"(, {"id": "last", "model": "claude-sonnet-4-6"})";
    const PlanSet loop =
        planOf(step(R"("output_tokens": 100, "reads": "nothing", "repeat": 8, "tool": "t")") + last,
               R"("early_exit": {"nudge_tokens": 40})", tool);
    for (const ScenarioResult& result : {exact(loop, "on"), estimated(loop, "on", 0.002)}) {
        VERIFY_NEAR(result.byStep[0].calls / kRuns, (1 - none) / p,
                    4.5 * 2.6 / std::sqrt(double(kRuns)) + 0.02);
        VERIFY_NEAR(result.byStep[1].calls / kRuns, 1, 1e-9);
        // the nudge is all that the last step reads, in the runs that left early
        VERIFY_NEAR(result.byStep[1].inputTokens / kRuns / 40, 1 - none, binomial(none) + 0.005);
    }
    // By two confidences, the step's own and its result's, either of which may do it: p2 = 1 - 0.85^2.
    const double both = 1 - (1 - p) * (1 - p);
    const PlanSet two = planOf(step(R"("output_tokens": 100, "reads": "nothing", "repeat": 8, "tool": "t",
        "confidence": {"min": 0, "max": 1})")
                                   + last,
                               R"("early_exit": {})", tool);
    VERIFY_NEAR(exact(two, "on").byStep[0].calls / kRuns, (1 - std::pow(1 - both, 8)) / both, 0.09);
    // Where the last step itself repeats there is no exit at its last repetition, and else it is done once more.
    const PlanSet single =
        planOf(step(R"("output_tokens": 100, "repeat": 8, "tool": "t")"), R"("early_exit": {})", tool);
    VERIFY_NEAR(exact(single, "on").calls / kRuns, (1 - none) / p + 1 - none / (1 - p), 0.09);
}

void ClosedFormsTest::falseExitsFail()
{
    const PlanSet plans = planOf(step(R"("repeat": 8, "confidence": {"min": 0, "max": 1})")
                                     + R"(, {"id": "last", "model": "claude-sonnet-4-6"})",
                                 R"("early_exit": {"false_exit_share": 0.2})");
    const double failed = 0.2 * (1 - std::pow(0.85, 8));
    const ScenarioResult result = exact(plans, "on");
    VERIFY_NEAR(result.successRate, 1 - failed, binomial(failed));
    QCOMPARE(result.failedSteps, 0.0); // the run is wrong, not a step of it
}

void ClosedFormsTest::routingTakesWholeRuns()
{
    const PlanSet plans =
        planOf(step(R"("task": "classify", "reads": "nothing", "output_tokens": 100, "repeat": 3)"),
               R"("model_routing": {"share": 0.3})");
    for (const ScenarioResult& result : {exact(plans, "on"), estimated(plans, "on", 0.002)}) {
        VERIFY_NEAR(result.byModel[0].calls / (3 * kRuns), 0.3, binomial(0.3) + 0.003); // Haiku
        VERIFY_NEAR(result.byModel[1].calls / (3 * kRuns), 0.7, binomial(0.3) + 0.003);
        QCOMPARE(result.calls, 3.0 * kRuns);
    }
    // The cheap runs cost a third: a run costs 3 x 100 x 5 or 15 millionths, never a mixture.
    const ScenarioResult one = exact(
        planSet(planText(
            agentText(step(R"("task": "classify", "reads": "nothing", "output_tokens": 100, "repeat": 3)"),
                      evenly(1)),
            scenarioText("on", R"("model_routing": {"share": 0.5})"), R"("period_days": 1)")),
        "on");
    QVERIFY(near(one.cost.mean, 0.0015, 1e-12) || near(one.cost.mean, 0.0045, 1e-12));
}

void ClosedFormsTest::difficultyIsSharedByARun()
{
    // Repeats 4d and outputs 100d, d = 1/2, 1 or 2: 2 x 50, 4 x 100 or 8 x 200 tokens; results 60d each.
    const PlanSet plans =
        planOf(step(R"("repeat": 4, "output_tokens": 100, "tool": "t", "reads": "nothing")")
                   + R"(, {"id": "last", "model": "claude-sonnet-4-6"})",
               "", R"({"id": "t", "result_tokens": 60})",
               R"("user_tokens": 10, "difficulty": {"values": [0.5, 1, 2], "weights": [1, 2, 1]})");
    const ScenarioResult result = exact(plans, "before");
    VERIFY_NEAR(result.tokens.output / kRuns, (100 + 2 * 400 + 1600) / 4.0, 18); // deviation 577
    VERIFY_NEAR(result.calls / kRuns, (2 + 2 * 4 + 8) / 4.0 + 1, 0.07);
    // The last step reads the user's 10 tokens, which nothing multiplies, and all results.
    VERIFY_NEAR(result.tokens.input / kRuns, 10 + (2 * 30 + 2 * 4 * 60 + 8 * 120) / 4.0, 11);
}

void ClosedFormsTest::fetchesByChance()
{
    const PlanSet plans = planOf(step(R"("repeat": 5)"), R"("retrieval": {"fetch_probability": 0.3,
        "chunk_tokens": {"min": 500, "max": 1501}, "request_tokens": 100})",
                                 "", R"("context": {"reference_tokens": 5000})");
    for (const ScenarioResult& result : {exact(plans, "on"), estimated(plans, "on", 0.002)}) {
        VERIFY_NEAR(result.calls / kRuns, 5 * 1.3, 5 * binomial(0.3, 5 * kRuns) + 0.013);
        VERIFY_NEAR(result.tokens.output / kRuns, 5 * 0.3 * 100, 3);
        // A step's request holds what it and those before it fetched, a fetch's only the latter.
        const double each = 0.3 * 1100.5;
        VERIFY_NEAR(result.tokens.input / kRuns,
                    each * (1 + 2 + 3 + 4 + 5) + 0.3 * each * (0 + 1 + 2 + 3 + 4), 150);
    }
}

void ClosedFormsTest::equalReplicationsHaveTheirOwnMean()
{
    const PlanSet plans =
        planSet(planText(agentText(R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": 100})",
                                   R"("runs_per_day": 7, "arrivals": "even")"),
                         scenarioText("on", ""), R"("period_days": 1)"));
    for (const int replications : {3, 7, 10, 49, 60}) {
        const ScenarioResult result = exact(plans, "on", 1, replications);
        QVERIFY2(result.runs == 7.0 && result.calls == 7.0, qPrintable(QString::number(replications)));
    }
}

QTEST_GUILESS_MAIN(ClosedFormsTest)
#include "tst_closedforms.moc"
