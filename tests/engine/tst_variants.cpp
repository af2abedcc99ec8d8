// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/variants.h"
#include "engine/engineplans.h"

#include <QTest>

#include <atomic>

using namespace spendwright;

/// What changes of a plan cost, against figures made by hand.
class VariantsTest : public QObject {
    Q_OBJECT

private slots:
    void twiceTheRunsCostTwice();
    void moreOutputCostsItsPrice();
    void techniquesAreTriedInTheirScenario();
    void aScenariosOwnValuesAreTried();
    void beforeNeedNotBeWritten();
    void aWrongChangeIsLeftOut();
    void severalWrongTechniquesAreLeftOut();
    void onlyWhatIsTouchedIsComputed();
    void chanceIsPaired();
    void doubtIsPaired();
    void aChangeMayBringTheFirstDoubt();
    void agreesWithSimulation();
    void unpricedIsSaid();
    void threadsChangeNothing();
    void canBeCancelled();
};

namespace {

// 100 runs a day of 1,000 output tokens at $15 a million for 10 days: $15.
const std::string kWriter =
    R"({"id": "s", "model": "claude-sonnet-4-6", "task": "classify", "reads": "nothing", "output_tokens": 1000})";
const std::string kEven = R"("runs_per_day": 100, "arrivals": "even")";
const std::string kTenDays = R"("period_days": 10)";

std::optional<VariantCosts> computed(const ReadText& read, const std::vector<PlanEdit>& edits,
                                     const std::vector<std::string>& scenarios, int threads = 2,
                                     const Control& control = {})
{
    if (!read.plans)
        qFatal("%s", read.said().constData());
    VariantOptions options;
    options.scenarios = scenarios;
    options.threads = threads;
    options.targetStderr = 0.01;
    return variantCosts(*read.file, *read.plans, edits, options, control);
}

AlternativeCost only(const ReadText& read, const std::vector<SetEntry>& values,
                     const std::string& scenario = "before")
{
    const auto found = computed(read, {{"it", values}}, {scenario});
    if (!found || found->variants.front().costs.empty())
        qFatal("left out: %s", found ? listed(found->variants.front().issues).constData() : "cancelled");
    return found->variants.front().costs.front();
}

} // namespace

void VariantsTest::twiceTheRunsCostTwice()
{
    const ReadText read(planText(agentText(kWriter, kEven), "", kTenDays));
    const AlternativeCost twice = only(read, {{"/agents/a/traffic/runs_per_day", "200"}});
    VERIFY_NEAR(twice.change.mean, 15, 1e-9);
    VERIFY_NEAR(twice.cost.mean, 30, 1e-9);
    QCOMPARE(twice.change.stderr_, 0.0);
    QVERIFY(twice.changed());
    const AlternativeCost none = only(read, {{"/agents/a/traffic/runs_per_day", "0"}});
    VERIFY_NEAR(none.cost.mean, 0, 1e-9);
}

void VariantsTest::moreOutputCostsItsPrice()
{
    const ReadText read(planText(agentText(kWriter, kEven), "", kTenDays));
    // 1,000 runs of 500 tokens more at $15 a million
    const AlternativeCost more = only(read, {{"/agents/a/steps/s/output_tokens", "1500"}});
    VERIFY_NEAR(more.change.mean, 7.5, 1e-9);
    // 700 input tokens at $3 a million
    const AlternativeCost asked = only(read, {{"/agents/a/steps/s/prompt_tokens", "700"}});
    VERIFY_NEAR(asked.change.mean, 2.1, 1e-9);
    // nothing that anybody pays for
    const AlternativeCost thinks = only(read, {{"/agents/a/traffic/think_time_s", "60"}});
    VERIFY_NEAR(thinks.change.mean, 0, 1e-12);
    QVERIFY(!thinks.changed());
}

void VariantsTest::techniquesAreTriedInTheirScenario()
{
    const ReadText read(planText(agentText(kWriter, kEven, R"("interactive": false)"),
                                 scenarioText("after", R"("model_routing": {})"), kTenDays));
    const auto found = computed(read,
                                {{"batch", {techniqueIn("after", Technique::Batch, "{}")}},
                                 {"unrouted", {techniqueIn("after", Technique::ModelRouting, "")}},
                                 {"more", {{"/agents/a/steps/s/output_tokens", "2000"}}}},
                                {"before", "after"});
    QVERIFY(found);
    // $15 before; routed to Haiku's $5 a million it is $5, in a batch half of that
    VERIFY_NEAR(found->base[0].cost.mean, 15, 1e-9);
    VERIFY_NEAR(found->base[1].cost.mean, 5, 1e-9);
    const auto change = [&](std::size_t variant, std::size_t scenario) {
        return found->variants[variant].costs[scenario].change.mean;
    };
    VERIFY_NEAR(change(0, 0), 0, 1e-12);
    VERIFY_NEAR(change(0, 1), -2.5, 1e-9);
    VERIFY_NEAR(change(1, 0), 0, 1e-12);
    VERIFY_NEAR(change(1, 1), 10, 1e-9);
    VERIFY_NEAR(change(2, 0), 15, 1e-9);
    VERIFY_NEAR(change(2, 1), 5, 1e-9);
    VERIFY_NEAR(found->variants[0].costs[1].cost.mean, 2.5, 1e-9);
    QCOMPARE(found->variants[0].name, std::string("batch"));
}

void VariantsTest::aScenariosOwnValuesAreTried()
{
    const ReadText read(planText(agentText(kWriter, kEven), scenarioText("after", ""), kTenDays));
    const SetEntry runs = {"/agents/a/traffic/runs_per_day", "300"};
    const auto found = computed(read, {{"it", {inScenario("after", runs)}}}, {"before", "after"});
    QVERIFY(found);
    VERIFY_NEAR(found->variants[0].costs[0].change.mean, 0, 1e-12);
    VERIFY_NEAR(found->variants[0].costs[1].change.mean, 30, 1e-9);
}

void VariantsTest::beforeNeedNotBeWritten()
{
    const ReadText read(planText(agentText(kWriter, kEven), scenarioText("after", ""), kTenDays));
    const AlternativeCost routed = only(read, {techniqueIn("before", Technique::ModelRouting, "{}")});
    VERIFY_NEAR(routed.change.mean, -10, 1e-9);
}

void VariantsTest::aWrongChangeIsLeftOut()
{
    const ReadText read(planText(agentText(kWriter, kEven), "", kTenDays));
    const auto found = computed(read,
                                {{"negative", {{"/agents/a/steps/s/output_tokens", "-1"}}},
                                 {"nowhere", {{"/agents/b/steps/s/output_tokens", "1"}}},
                                 {"twice", {{"/agents/a/traffic/runs_per_day", "200"}}}},
                                {"before"});
    QVERIFY(found);
    QVERIFY(found->variants[0].costs.empty());
    QCOMPARE(found->variants[0].issues.front().pointer, std::string("/agents/0/steps/0/output_tokens"));
    QVERIFY(found->variants[1].costs.empty());
    QVERIFY(listed(found->variants[1].issues).contains("no place \"/agents/b/steps/s/output_tokens\""));
    VERIFY_NEAR(found->variants[2].costs[0].change.mean, 15, 1e-9);
    QVERIFY(found->variants[2].issues.empty());
}

void VariantsTest::severalWrongTechniquesAreLeftOut()
{
    const ReadText read(
        planText(agentText(kWriter, kEven, R"("interactive": false)"), scenarioText("after", ""), kTenDays));
    const auto found = computed(
        read,
        {{"nobody", {techniqueIn("after", Technique::ModelRouting, R"({"routes": {"classify": "nobody"}})")}},
         {"batch", {techniqueIn("after", Technique::Batch, "{}")}},
         {"share", {techniqueIn("after", Technique::ModelRouting, R"({"share": 2})")}},
         {"routing", {techniqueIn("after", Technique::ModelRouting, "{}")}}},
        {"after"});
    QVERIFY(found);
    QVERIFY(listed(found->variants[0].issues).contains("nobody"));
    QVERIFY(found->variants[0].costs.empty());
    QVERIFY(listed(found->variants[2].issues).contains("share"));
    QVERIFY(found->variants[2].costs.empty());
    VERIFY_NEAR(found->variants[1].costs[0].change.mean, -7.5, 1e-9);
    VERIFY_NEAR(found->variants[3].costs[0].change.mean, -10, 1e-9);
}

void VariantsTest::onlyWhatIsTouchedIsComputed()
{
    // b costs by chance and is delegated to by c; a does not know either
    const std::string agents =
        agentText(kWriter, R"("runs_per_day": 100)")
        + R"(, {"id": "b", "steps": [{"id": "t", "model": "claude-haiku-4-5", "reads": "nothing",
             "output_tokens": {"min": 0, "max": 4000}}]},
            {"id": "c", "steps": [{"id": "u", "model": "claude-haiku-4-5", "reads": "nothing",
             "delegate": {"agent": "b", "count": 2}}], "traffic": {"runs_per_day": 50}})";
    const ReadText read(planText(agents, "", kTenDays));
    // a's 1,000 runs of 100 tokens more, to the last digit although b is chance
    const AlternativeCost mine = only(read, {{"/agents/a/steps/s/output_tokens", "1100"}});
    VERIFY_NEAR(mine.change.mean, 1.5, 1e-9);
    VERIFY_NEAR(mine.change.stderr_, 0, 1e-12);
    // c's 500 runs start 1,000 of b, 2,000 tokens each at $5 a million: $10; half of them, $5
    const AlternativeCost theirs = only(read, {{"/agents/c/steps/u/delegate/count", "1"}});
    QVERIFY(theirs.change.stderr_ > 0);
    VERIFY_NEAR(theirs.change.mean, -5, 4 * theirs.change.stderr_);
    const AlternativeCost below = only(read, {{"/agents/b/steps/t/output_tokens", "0"}});
    VERIFY_NEAR(below.change.mean, -10, 4 * below.change.stderr_ + 0.01);
}

void VariantsTest::chanceIsPaired()
{
    const std::string step = R"({"id": "s", "model": "claude-sonnet-4-6", "reads": "nothing",
        "prompt_tokens": 1000, "output_tokens": {"p5": 200, "p95": 5000}})";
    const ReadText read(planText(agentText(step, R"("runs_per_day": 100)"), "", kTenDays));
    // all that differs are 1,000 runs' 100 input tokens: the noise of the output is in both
    const AlternativeCost more = only(read, {{"/agents/a/steps/s/prompt_tokens", "1100"}});
    VERIFY_NEAR(more.change.mean, 0.3, 1e-9);
    QVERIFY(more.change.stderr_ < 1e-6);
    QVERIFY(more.cost.stderr_ > 1e-3);
}

void VariantsTest::doubtIsPaired()
{
    const ReadText read(
        planText(agentText(kWriter, R"("runs_per_day": {"min": 50, "max": 150})"), "", kTenDays));
    const AlternativeCost more = only(read, {{"/agents/a/steps/s/output_tokens", "2000"}});
    VERIFY_NEAR(more.change.mean, 15, 4 * more.change.stderr_);
    QVERIFY(more.change.stderr_ > 0);
    VERIFY_NEAR(more.change.mean, more.cost.mean - more.change.mean, 1e-9); // twice, draw by draw
    const AlternativeCost most = only(read, {{"/agents/a/traffic/runs_per_day", "150"}});
    VERIFY_NEAR(most.cost.mean, 22.5, 1e-9);
}

void VariantsTest::aChangeMayBringTheFirstDoubt()
{
    const ReadText read(planText(agentText(kWriter, kEven), "", kTenDays));
    const auto found =
        computed(read,
                 {{"doubt", {{"/agents/a/traffic/runs_per_day", R"({"min": 100, "max": 300})"}}},
                  {"twice", {{"/agents/a/traffic/runs_per_day", "200"}}}},
                 {"before"});
    QVERIFY(found);
    const Estimate& doubted = found->variants[0].costs[0].change;
    QVERIFY(doubted.stderr_ > 0);
    VERIFY_NEAR(doubted.mean, 15, 4 * doubted.stderr_);
    VERIFY_NEAR(found->variants[1].costs[0].change.mean, 15, 1e-9);
}

void VariantsTest::agreesWithSimulation()
{
    const std::string steps = R"({"id": "look", "model": "claude-sonnet-4-6", "prompt_tokens": 200,
        "output_tokens": {"p5": 100, "p95": 400}, "repeat": 4, "tool": "t"})";
    const std::string agent =
        agentText(steps, R"("runs_per_day": 400)", R"("context": {"system_tokens": 3000})");
    const std::string tools = R"("tools": [{"id": "t", "result_tokens": {"p5": 500, "p95": 3000}}])";
    const ReadText read(planText(agent, scenarioText("after", R"("result_truncation": {})"), tools));
    const AlternativeCost cached =
        only(read, {techniqueIn("after", Technique::PromptCaching, "{}")}, "after");
    const PlanSet plans = planSet(
        planText(agent, scenarioText("after", R"("result_truncation": {}, "prompt_caching": {})"), tools));
    const ScenarioResult simulated = estimated(plans, "after", 0.002);
    VERIFY_NEAR(cached.cost.mean, simulated.cost.mean,
                4 * std::hypot(cached.cost.stderr_, simulated.cost.stderr_));
    QVERIFY(cached.change.mean < 0);
}

void VariantsTest::unpricedIsSaid()
{
    const ReadText read(
        planText(agentText(kWriter, kEven), "", kTenDays + R"(, "models": {"mine": {"name": "Mine"}})"));
    const AlternativeCost mine = only(read, {{"/agents/a/steps/s/model", "\"mine\""}});
    QVERIFY(mine.hasUnpriced);
    QVERIFY(!only(read, {{"/agents/a/steps/s/output_tokens", "1"}}).hasUnpriced);
}

void VariantsTest::threadsChangeNothing()
{
    const std::string step = R"({"id": "s", "model": "claude-sonnet-4-6", "repeat": {"min": 1, "max": 4},
        "output_tokens": {"p5": 200, "p95": 5000}, "probability": {"min": 0.5, "max": 1}})";
    const ReadText read(planText(agentText(step, R"("runs_per_day": 100)"), "", kTenDays));
    const std::vector<PlanEdit> edits = {{"more", {{"/agents/a/steps/s/output_tokens", "3000"}}},
                                         {"fewer", {{"/agents/a/traffic/runs_per_day", "10"}}}};
    const auto one = computed(read, edits, {"before"}, 1);
    const auto four = computed(read, edits, {"before"}, 4);
    for (std::size_t i = 0; i < edits.size(); ++i) {
        QCOMPARE(one->variants[i].costs[0].change.mean, four->variants[i].costs[0].change.mean);
        QCOMPARE(one->variants[i].costs[0].change.stderr_, four->variants[i].costs[0].change.stderr_);
    }
}

void VariantsTest::canBeCancelled()
{
    const ReadText read(planText(agentText(kWriter, R"("runs_per_day": 100)"), "", kTenDays));
    const std::vector<PlanEdit> edits = {{"more", {{"/agents/a/steps/s/output_tokens", "3000"}}}};
    std::atomic<bool> cancel = true;
    QVERIFY(!computed(read, edits, {"before"}, 2, {&cancel, {}}));
    cancel = false;
    double last = 0;
    bool falls = false;
    const auto found = computed(read, edits, {"before"}, 2, {&cancel, [&](double share) {
                                                                 falls = falls || share < last;
                                                                 last = share;
                                                             }});
    QVERIFY(found);
    QVERIFY(!falls);
    QCOMPARE(last, 1.0);
}

QTEST_GUILESS_MAIN(VariantsTest)
#include "tst_variants.moc"
