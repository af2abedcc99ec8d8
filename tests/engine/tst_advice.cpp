// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/advice.h"
#include "engine/engineplans.h"
#include "examples/examples.h"

#include <QTest>

#include <algorithm>

using namespace spendwright;

/// Findings keep what they promise.
class TestAdvice final : public QObject {
    Q_OBJECT

private slots:
    void batchesHalveTheBill();
    void leavesATaskToAMeasuredModel();
    void neverAdvisesAnUnmeasuredModel();
    void switchesOffACacheThatNothingReads();
    void movesWhatChangesOutOfTheWay();
    void keepsTheCacheLonger();
    void saysNothingWhereNothingSaves();
    void whatCannotBePricedIsNoSaving();
    void savesWhatItPromises_data();
    void savesWhatItPromises();
    void canBeCancelled();
};

namespace {

struct Advised {
    ReadText read;
    Advice advice;
};

Advised adviseOn(const std::string& text, const std::string& scenario, double relativeError = 0.02)
{
    Advised made{ReadText(text), {}};
    if (!made.read.plans)
        qFatal("%s", made.read.said().constData());
    const auto advice = advise(*made.read.file, *made.read.plans, scenario, {2, relativeError}, {});
    if (!advice)
        qFatal("cancelled");
    made.advice = *advice;
    return made;
}

const Finding* find(const Advice& advice, TrialKind kind, Technique technique)
{
    for (const Finding& finding : advice.findings)
        if (finding.trial.kind == kind && finding.trial.technique == technique)
            return &finding;
    return nullptr;
}

// What it saves when it is done, by other draws: the scenario beside a copy with the finding applied.
Estimate applied(const PlanFile& file, const std::string& scenario, const Finding& finding)
{
    const auto changed = withFinding(file, scenario, finding, "with advice");
    std::vector<Issue> issues;
    const auto plans = changed ? readPlanSet(*changed, builtInPriceBook(), issues) : std::nullopt;
    if (!plans)
        qFatal("%s", listed(issues).constData());
    SavingsOptions options;
    options.scenario = "with advice";
    options.against = scenario;
    options.threads = 2;
    options.targetStderr = 0.02;
    options.seed = plans->plan.seed + 1000;
    options.views = {};
    return savings(*plans, options)->saved;
}

const std::string kStep =
    R"({"id": "s", "task": "classify", "model": "claude-sonnet-4-6", "output_tokens": 100)";
const std::string kDay = R"("period_days": 1)";

// 100 runs a day of one call: 2,000 tokens of prompt and 500 of a user, and 100 written.
std::string planOf(const std::string& stepMore, const std::string& agentMore, const std::string& techniques,
                   const std::string& traffic = R"("runs_per_day": 100, "arrivals": "even")",
                   const std::string& context = R"("system_tokens": 2000)")
{
    return planText(agentText(kStep + stepMore + "}", traffic,
                              R"("user_tokens": 500, "context": {)" + context + "}" + agentMore),
                    scenarioText("after", techniques), kDay);
}

} // namespace

void TestAdvice::batchesHalveTheBill()
{
    const Advised made = adviseOn(planOf("", R"(, "interactive": false)", ""), "after");
    const Finding* batch = find(made.advice, TrialKind::SwitchOn, Technique::Batch);
    QVERIFY(batch);
    const double bill = 100 * (2500 * 3 + 100 * 15) / 1e6;
    VERIFY_NEAR(made.advice.bill.mean, bill, 1e-9);
    VERIFY_NEAR(batch->saved.mean, bill / 2, 1e-9);
    VERIFY_NEAR(batch->then.batchedShare, 1, 1e-9);
    QVERIFY(!find(adviseOn(planOf("", "", ""), "after").advice, TrialKind::SwitchOn, Technique::Batch));
}

// Haiku 4.5 costs a third, and always passes.
void TestAdvice::leavesATaskToAMeasuredModel()
{
    const Advised made = adviseOn(planOf(R"(, "pass_rate": {"claude-haiku-4-5": 1})", "", ""), "after");
    const Finding* cheaper = find(made.advice, TrialKind::CheaperModel, Technique::ModelRouting);
    QVERIFY(cheaper);
    QCOMPARE(cheaper->trial.model, std::string("claude-haiku-4-5"));
    QCOMPARE(cheaper->trial.passRate, 1.0);
    VERIFY_NEAR(cheaper->saved.mean, made.advice.bill.mean * 2 / 3, 1e-9);
}

void TestAdvice::neverAdvisesAnUnmeasuredModel()
{
    QVERIFY(!find(adviseOn(planOf("", "", ""), "after").advice, TrialKind::CheaperModel,
                  Technique::ModelRouting));
    const std::string two = kStep + R"(, "pass_rate": {"claude-haiku-4-5": 1}}, )"
                            + R"({"id": "t", "task": "classify", "model": "claude-sonnet-4-6"})";
    const Advised made = adviseOn(planText(agentText(two, R"("runs_per_day": 100, "arrivals": "even")"),
                                           scenarioText("after", ""), kDay),
                                  "after");
    for (const Finding& finding : made.advice.findings)
        QVERIFY(finding.trial.technique != Technique::ModelRouting);
    const Advised failing = adviseOn(planOf(R"(, "pass_rate": {"claude-haiku-4-5": 0})", "", ""), "after");
    QVERIFY(!find(failing.advice, TrialKind::CheaperModel, Technique::ModelRouting));
}

// What changes stands in front: 2,000 tokens are written every time, at a quarter more, and never read.
void TestAdvice::switchesOffACacheThatNothingReads()
{
    const std::string spoilt =
        R"("system_tokens": 2000, "volatile_tokens": 20, "volatile_position": "start")";
    const std::string seldom = R"("runs_per_day": 10, "arrivals": "even")";
    const Advised made = adviseOn(planOf("", "", R"("prompt_caching": {})", seldom, spoilt), "after");
    const Finding* off = find(made.advice, TrialKind::SwitchOff, Technique::PromptCaching);
    QVERIFY(off);
    VERIFY_NEAR(off->saved.mean, 10 * 2020 * 0.75 / 1e6, 1e-9);
    QCOMPARE(made.advice.now.readShare, 0.0);
}

// Every run but the first could read 2,000 tokens at a tenth.
void TestAdvice::movesWhatChangesOutOfTheWay()
{
    const std::string spoilt =
        R"("system_tokens": 2000, "volatile_tokens": 20, "volatile_position": "start")";
    const std::string often = R"("runs_per_day": 1440, "arrivals": "even")";
    const Advised off = adviseOn(planOf("", "", "", often, spoilt), "after");
    const Finding* both = find(off.advice, TrialKind::StableCache, Technique::PromptCaching);
    QVERIFY(both);
    QCOMPARE(both->trial.changes.size(), std::size_t{2});
    VERIFY_NEAR(both->saved.mean, (1439 * 2000 * 2.7 - 2000 * 0.75) / 1e6, 1e-6);
    const Advised on = adviseOn(planOf("", "", R"("prompt_caching": {})", often, spoilt), "after");
    const Finding* stable = find(on.advice, TrialKind::SwitchOn, Technique::StablePrefix);
    QVERIFY(stable);
    VERIFY_NEAR(stable->saved.mean, (1440 * 2020 * 0.75 + 1439 * 2000 * 2.7 - 2000 * 0.75) / 1e6, 1e-6);
}

// Twelve minutes between runs: five minutes of cache never hold, an hour does.
void TestAdvice::keepsTheCacheLonger()
{
    const std::string traffic = R"("runs_per_day": 120, "arrivals": "even")";
    const Advised made = adviseOn(planOf("", "", R"("prompt_caching": {})", traffic), "after");
    const Finding* longer = find(made.advice, TrialKind::Parameter, Technique::PromptCaching);
    QVERIFY(longer);
    QCOMPARE(longer->trial.parameter, std::string("ttl"));
    QCOMPARE(longer->trial.to, std::string("\"1h\""));
    VERIFY_NEAR(longer->saved.mean, (120 * 3.75 - 6 - 119 * 0.3) * 2000 / 1e6, 1e-6);
}

void TestAdvice::saysNothingWhereNothingSaves()
{
    const std::string seldom = R"("runs_per_day": 2, "arrivals": "even")";
    const Advised made = adviseOn(planOf("", "", "", seldom), "after");
    QVERIFY2(made.advice.findings.empty(),
             made.advice.findings.empty() ? "" : made.advice.findings.front().trial.group.c_str());
    QVERIFY(made.advice.tried > 0);
}

// A model without a price is no cheap model.
void TestAdvice::whatCannotBePricedIsNoSaving()
{
    const std::string step = kStep + R"(, "pass_rate": {"mystery": 1}})";
    const Advised made =
        adviseOn(planText(agentText(step, R"("runs_per_day": 100, "arrivals": "even")"),
                          scenarioText("after", ""), kDay + R"(, "models": {"mystery": {}})"),
                 "after");
    QVERIFY(!find(made.advice, TrialKind::CheaperModel, Technique::ModelRouting));
}

void TestAdvice::savesWhatItPromises_data()
{
    QTest::addColumn<std::string>("text");
    for (const Example& example : examples())
        QTest::newRow(std::string(example.id).c_str()) << std::string(example.text);
}

// The scenario that the window would show, and the plan as it is.
void TestAdvice::savesWhatItPromises()
{
    QFETCH(const std::string, text);
    const ReadText read(text);
    const auto size = [](const Scenario& scenario) { return scenario.order.size(); };
    const auto most =
        std::max_element(read.plan().scenarios.begin(), read.plan().scenarios.end(),
                         [&](const Scenario& a, const Scenario& b) { return size(a) < size(b); });
    for (const std::string& scenario : {most->id, read.plan().baseline}) {
        const Advised made = adviseOn(text, scenario);
        for (const Finding& finding : made.advice.findings) {
            const Estimate got = applied(*made.read.file, scenario, finding);
            const double tolerance =
                3 * std::hypot(finding.saved.stderr_, got.stderr_) + 0.001 * made.advice.bill.mean;
            const QString said =
                QStringLiteral("%1, %2: promised %3 +- %4, got %5 +- %6 of %7")
                    .arg(QString::fromStdString(scenario), QString::fromStdString(finding.trial.group))
                    .arg(finding.saved.mean)
                    .arg(finding.saved.stderr_)
                    .arg(got.mean)
                    .arg(got.stderr_)
                    .arg(made.advice.bill.mean);
            QVERIFY2(std::abs(finding.saved.mean - got.mean) <= tolerance, qPrintable(said));
            QVERIFY(finding.saved.mean > 2 * finding.saved.stderr_);
        }
    }
}

void TestAdvice::canBeCancelled()
{
    const ReadText read(planOf("", R"(, "interactive": false)", ""));
    const std::atomic<bool> cancel{true};
    QVERIFY(!advise(*read.file, *read.plans, "after", {1, 0.01}, Control{&cancel, {}}));
}

QTEST_APPLESS_MAIN(TestAdvice)
#include "tst_advice.moc"
