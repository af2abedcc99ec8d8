// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/ratelimits.h"
#include "engine/engineplans.h"

#include <QTest>

using namespace spendwright;

namespace {

const std::string kStep = R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": 600})";
const std::string kSizes = R"("user_tokens": 500, "context": {"system_tokens": 1000})";

ScenarioLoad loadOf(const std::string& text, const std::string& scenario = "before",
                    const std::string& tier = "start")
{
    const PlanSet plans = planSet(text);
    return scenarioLoad(*plans.forScenario(scenario), exact(plans, scenario), builtInLimitBook(), tier);
}

RateLimits limitsOf(const std::string& text, const std::string& scenario, const std::string& tier)
{
    const PlanSet plans = planSet(text);
    SavingsOptions options;
    options.scenario = scenario;
    const auto saved = savings(plans, options);
    if (!saved)
        qFatal("cancelled");
    return rateLimits(plans, *saved, builtInLimitBook(), tier);
}

bool closeTo(double value, double expected, double relative = 1e-9)
{
    if (std::abs(value - expected) <= relative * std::abs(expected))
        return true;
    qWarning("%.12g is not %.12g", value, expected);
    return false;
}

} // namespace

/// What is sent in the busiest hour, beside what may be; all expected figures are worked out by hand.
class TestRateLimits final : public QObject {
    Q_OBJECT

private slots:
    void knowsThePublishedLimits();
    void findsTheBusiestHour();
    void leavesOutWhatIsReadFromTheCache();
    void countsWhatStartsTogether();
    void spreadsALongBurst();
    void countsSubAgentsByWhoseTheyAre();
    void knowsNothingOfFastBatchedAndForeignCalls();
    void comparesTwoScenarios();
    void boundsTheMonthsSpend();
    void refusesWhatIsNoBook();
};

// The table of the provider's page, typed in once more.
void TestRateLimits::knowsThePublishedLimits()
{
    const LimitBook& book = builtInLimitBook();
    QCOMPARE(book.tiers.size(), std::size_t{3});
    QCOMPARE(book.tier("start")->monthlySpendUsd.value(), 500.0);
    QCOMPARE(book.tier("build")->monthlySpendUsd.value(), 1000.0);
    QCOMPARE(book.tier("scale")->monthlySpendUsd.value(), 200000.0);
    for (const Model& model : builtInPriceBook().models) {
        const LimitClass* known = book.classOf(model.id);
        const bool old = model.id == "claude-3-5-haiku-20241022" || model.id == "claude-3-haiku-20240307";
        const bool limited = model.id.find("mythos") != std::string::npos;
        QCOMPARE(known == nullptr, old || limited);
        if (!known)
            continue;
        const bool fable = model.id.find("fable") != std::string::npos;
        const std::map<std::string, std::array<double, 3>> wanted =
            fable ? std::map<std::string, std::array<double, 3>>{{"start", {1000, 500e3, 100e3}},
                                                                 {"build", {2000, 1.5e6, 300e3}},
                                                                 {"scale", {4000, 4e6, 800e3}}}
                  : std::map<std::string, std::array<double, 3>>{{"start", {1000, 2e6, 400e3}},
                                                                 {"build", {5000, 5e6, 1e6}},
                                                                 {"scale", {10000, 10e6, 2e6}}};
        for (const auto& [tier, figures] : wanted) {
            const MinuteFigures* limits = known->limitsOf(tier);
            QVERIFY2(limits, model.id.c_str());
            QCOMPARE(limits->calls, figures[0]);
            QCOMPARE(limits->inputTokens, figures[1]);
            QCOMPARE(limits->outputTokens, figures[2]);
        }
        QVERIFY(!known->source.empty());
    }
    QCOMPARE(book.classOf("claude-opus-4-8"), book.classOf("claude-opus-4-5"));
    QVERIFY(book.classOf("claude-opus-5-5") != book.classOf("claude-opus-5"));
}

// Hour 10 has 25 of 48 weights: 240 x 25/48 = 125 runs, twice that on a Monday: 250/60 calls a minute.
void TestRateLimits::findsTheBusiestHour()
{
    const std::string profile = "1,1,1,1,1,1,1,1,1,1,25,1,1,1,1,1,1,1,1,1,1,1,1,1";
    const std::string traffic = R"("runs_per_day": 240, "arrivals": "even", "profile": [)" + profile + "]";
    const auto plan = [&](const std::string& week) {
        return planText(agentText(kStep, traffic + week, kSizes), "", R"("period_days": 7)");
    };
    const ScenarioLoad monday = loadOf(plan(R"(, "week": [2,1,1,1,1,1,0])"));
    QCOMPARE(monday.classes.size(), std::size_t{1});
    const ClassLoad& load = monday.classes.front();
    QCOMPARE(load.id, std::string("sonnet-4"));
    QCOMPARE(load.when.hour.value_or(-1), 10);
    QVERIFY(!load.when.daily && !load.when.burst);
    QVERIFY(closeTo(load.use.calls, 250.0 / 60));
    QVERIFY(closeTo(load.use.inputTokens, 250.0 / 60 * 1500));
    QVERIFY(closeTo(load.use.outputTokens, 250.0 / 60 * 600));

    const ClassLoad daily = loadOf(plan("")).classes.front();
    QCOMPARE(daily.when.hour.value_or(-1), 10);
    QVERIFY(daily.when.daily);
    QVERIFY(closeTo(daily.use.calls, 125.0 / 60));

    const ClassLoad thursday = loadOf(plan(R"(, "week": [1,1,1,3,1,0,0])")).classes.front();
    QCOMPARE(thursday.when.hour.value_or(-1), 3 * 24 + 10);
    QVERIFY(closeTo(thursday.use.calls, 375.0 / 60));

    const std::string flat = R"("runs_per_day": 240, "arrivals": "even")";
    const ClassLoad any = loadOf(planText(agentText(kStep, flat, kSizes))).classes.front();
    QVERIFY(!any.when.hour);
    QVERIFY(closeTo(any.use.calls, 10.0 / 60));
}

// A call a minute: the first one writes the prefix of 1,500 tokens, the others read it.
void TestRateLimits::leavesOutWhatIsReadFromTheCache()
{
    const std::string traffic = R"("runs_per_day": 1440, "arrivals": "even")";
    const std::string sizes = R"("user_tokens": 500, "context": {"system_tokens": 1500})";
    const std::string caching = scenarioText("cached", R"("prompt_caching": {})");
    const std::string day = R"("period_days": 1)";
    const ScenarioLoad known = loadOf(planText(agentText(kStep, traffic, sizes), caching, day), "cached");
    QVERIFY(closeTo(known.classes.front().use.inputTokens, (1440 * 500 + 1500) / 1440.0));
    QVERIFY(closeTo(known.classes.front().use.calls, 1));

    const std::string own = R"({"id": "s", "model": "mine", "output_tokens": 600})";
    const std::string models = R"(, "models": {"mine": {"input": 3, "output": 15}})";
    const ScenarioLoad foreign =
        loadOf(planText(agentText(own, traffic, sizes), caching, day + models), "cached");
    QCOMPARE(foreign.classes.front().id, std::string("mine"));
    QVERIFY(closeTo(foreign.classes.front().use.inputTokens, 2000));
}

void TestRateLimits::countsWhatStartsTogether()
{
    const std::string traffic = R"("runs_per_day": 600, "arrivals": "burst", "burst_hour": 2)";
    const RateLimits limits =
        limitsOf(planText(agentText(kStep, traffic, kSizes), scenarioText("same", "")), "same", "start");
    const LimitUse use = limits.rows.front().after.value();
    QCOMPARE(use.when.hour.value_or(-1), 2);
    QVERIFY(use.when.daily && use.when.burst);
    QVERIFY(closeTo(use.use, 600));
    QVERIFY(closeTo(use.share().value(), 0.6));
    QVERIFY(closeTo(use.growth().value(), 1 / 0.6));
    QVERIFY(closeTo(limits.rows[2].after->use, 600 * 600));
    QVERIFY(closeTo(limits.rows[2].after->share().value(), 0.9));
    QCOMPARE(limits.tightestAfter.value(), std::size_t{2}); // output tokens: 360,000 of 400,000
}

// 42,000 tokens at 70 a second take ten minutes, and the rest of a call a moment.
void TestRateLimits::spreadsALongBurst()
{
    const std::string step = R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": 42000})";
    const std::string traffic = R"("runs_per_day": 600, "arrivals": "burst", "burst_hour": 2)";
    const std::string quick = R"("models": {"claude-sonnet-4-6": {"latency": {"base_s": 0.001,
        "prefill_tokens_per_s": 1e9, "read_tokens_per_s": 1e9, "output_tokens_per_s": 70}}})";
    const ScenarioLoad load = loadOf(planText(agentText(step, traffic, kSizes), "", quick));
    QVERIFY(closeTo(load.classes.front().use.calls, 60, 1e-4));
    QVERIFY(closeTo(load.classes.front().use.outputTokens, 60 * 42000, 1e-4));
}

// The first makes 100 runs at one o'clock, the second 300 at five; each asks the third once.
void TestRateLimits::countsSubAgentsByWhoseTheyAre()
{
    const auto weights = [](int hour) {
        std::string text;
        for (int i = 0; i < 24; ++i)
            text += std::string(i == 0 ? "" : ",") + (i == hour ? "1" : "0");
        return text;
    };
    const auto root = [&](const char* id, int runs, int hour) {
        return R"({"id": ")" + std::string(id)
               + R"(", "steps": [{"id": "s", "model": "claude-sonnet-4-6", "output_tokens": 100,
                  "delegate": {"agent": "c", "count": 1}}], "traffic": {"arrivals": "even", "runs_per_day": )"
               + std::to_string(runs) + R"(, "profile": [)" + weights(hour) + "]}}";
    };
    const std::string sub =
        R"({"id": "c", "steps": [{"id": "s", "model": "claude-haiku-4-5", "output_tokens": 10}]})";
    const ScenarioLoad load = loadOf(planText(root("a", 100, 1) + "," + root("b", 300, 5) + "," + sub));
    QCOMPARE(load.classes.size(), std::size_t{2});
    for (const ClassLoad& each : load.classes) {
        QCOMPARE(each.when.hour.value_or(-1), 5);
        QVERIFY(closeTo(each.use.calls, 5));
        QVERIFY(closeTo(each.use.outputTokens, each.id == "sonnet-4" ? 500 : 50));
    }
}

void TestRateLimits::knowsNothingOfFastBatchedAndForeignCalls()
{
    const std::string traffic = R"("runs_per_day": 1440, "arrivals": "even")";
    const std::string fast =
        R"({"id": "s", "model": "claude-opus-5-5", "speed": "fast", "output_tokens": 600})";
    const RateLimits apart =
        limitsOf(planText(agentText(fast, traffic, kSizes), scenarioText("same", "")), "same", "scale");
    QVERIFY(apart.rows.front().fast);
    QVERIFY(!apart.rows.front().limit && !apart.rows.front().after->share());
    QVERIFY(closeTo(apart.rows.front().after->use, 1));
    QCOMPARE(apart.rows.size(), std::size_t{4}); // and the month's spend, which is known

    const std::string batched =
        planText(agentText(kStep, traffic, kSizes + R"(, "interactive": false)"),
                 scenarioText("batched", R"("batch": {"share": 1})"), R"("period_days": 1)");
    const RateLimits none = limitsOf(batched, "batched", "start");
    QVERIFY(none.rows.front().before && !none.rows.front().after);
    QCOMPARE(none.batchedBefore, 0.0);
    QCOMPARE(none.batchedAfter, 1440.0);

    const std::string own = R"({"id": "s", "model": "mine", "output_tokens": 600})";
    const RateLimits foreign =
        limitsOf(planText(agentText(own, traffic, kSizes), scenarioText("same", ""),
                          R"("models": {"mine": {"name": "My own", "input": 3, "output": 15}})"),
                 "same", "start");
    QCOMPARE(foreign.rows.size(), std::size_t{3});
    QCOMPARE(foreign.rows.front().name, std::string("My own"));
    QVERIFY(!foreign.rows.front().limit && !foreign.tightestAfter);
}

// Routing moves the calls from one class to another; a `set` doubles them.
void TestRateLimits::comparesTwoScenarios()
{
    const std::string traffic = R"("runs_per_day": 1440, "arrivals": "even")";
    const std::string step =
        R"({"id": "s", "task": "classify", "model": "claude-sonnet-4-6", "output_tokens": 600})";
    const std::string twice = R"("set": {"/agents/a/traffic/runs_per_day": 2880})";
    const RateLimits limits =
        limitsOf(planText(agentText(step, traffic, kSizes),
                          scenarioText("routed", R"("model_routing": {})", twice), R"("period_days": 1)"),
                 "routed", "start");
    QCOMPARE(limits.rows.size(), std::size_t{7});
    QCOMPARE(limits.rows[0].id, std::string("sonnet-4"));
    QVERIFY(closeTo(limits.rows[0].before->use, 1) && !limits.rows[0].after);
    QCOMPARE(limits.rows[3].id, std::string("haiku-4-5"));
    QVERIFY(closeTo(limits.rows[3].after->use, 2) && !limits.rows[3].before);
}

// 1,440 calls a day of 1,500 tokens at $3 and 600 at $15 a million: $0.0135 each, $583.20 in 30 days.
void TestRateLimits::boundsTheMonthsSpend()
{
    const std::string traffic = R"("runs_per_day": 1440, "arrivals": "even")";
    const std::string text =
        planText(agentText(kStep, traffic, kSizes), scenarioText("same", ""), R"("period_days": 1)");
    const RateLimits start = limitsOf(text, "same", "start");
    const LimitRow& spend = start.rows.back();
    QVERIFY(spend.kind == LimitKind::MonthlySpend);
    QVERIFY(closeTo(spend.after->use, 583.2));
    QVERIFY(closeTo(spend.after->share().value(), 583.2 / 500));
    QCOMPARE(start.tightestAfter.value(), std::size_t{2}); // of the minute's
    QCOMPARE(start.enoughAfter.value_or(""), std::string("build"));
}

void TestRateLimits::refusesWhatIsNoBook()
{
    std::vector<Issue> issues;
    QVERIFY(!readLimitBook("{}", issues));
    const std::string head = R"({"format": "spendwright-limits", "version": 1, "as_of": "2026-11-22",
        "provider": "p", "tiers": [{"id": "one"}], "classes": [{"id": "c", "models": ["m"], "limits": )";
    const std::string good =
        R"({"one": {"calls_per_minute": 1, "input_tokens_per_minute": 2, "output_tokens_per_minute": 3}})";
    issues.clear();
    QVERIFY(readLimitBook(head + good + "}]}", issues));
    QVERIFY(issues.empty());
    for (const std::string& bad :
         {std::string(R"({"two": {}})"), std::string(R"({"one": {"calls_per_minute": 0}})")}) {
        issues.clear();
        QVERIFY(!readLimitBook(head + bad + "}]}", issues));
    }
}

QTEST_APPLESS_MAIN(TestRateLimits)
#include "tst_ratelimits.moc"
