// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/issues.h"
#include "support/minimalplan.h"

#include <QTest>

using namespace spendwright;

namespace {

QByteArray bytes(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

/// The minimal plan with changes, each a path and its JSON.
ReadText readWith(const std::vector<std::pair<std::string, std::string>>& changes)
{
    std::vector<Issue> issues;
    PlanFile file = *PlanFile::parse(kMinimalPlan, issues);
    for (const auto& [path, json] : changes) {
        if (!file.set(path, json))
            qFatal("can't set %s", path.c_str());
    }
    return ReadText(file.text());
}

} // namespace

class PlanReadingTest : public QObject {
    Q_OBJECT

private slots:
    void minimalPlanHasTheDefaults();
    void toolsHaveTheDefaults();
    void everyKeyIsRead();
    void figuresBecomeQuantities();
    void techniquesHaveTheDefaults();
    void techniqueParametersAreRead();
    void aliasesAreResolved();
    void modelsAreLaidOverTheBook();
    void orderIsCompleted();
    void beforeIsImpliedAndFirst();
    void baselineAndCountedFor();
    void wholeNumbersMayBeWrittenAsDecimals();
    void byteOrderMarkIsTolerated();
    void warnings_data();
    void warnings();
};

void PlanReadingTest::minimalPlanHasTheDefaults()
{
    const ReadText read(kMinimalPlan);
    QVERIFY2(read.plans && read.issues.empty(), read.said().constData());
    const Plan& plan = read.plan();
    QCOMPARE(bytes(plan.name), QByteArray("Minimal"));
    QCOMPARE(plan.periodDays, 30);
    QCOMPARE(plan.seed, std::uint64_t(1));
    QCOMPARE(bytes(plan.priceDate), QByteArray("2026-11-22"));
    QCOMPARE(bytes(plan.countedFor), QByteArray("claude-sonnet-4-6"));
    QCOMPARE(bytes(plan.baseline), QByteArray("before"));
    QVERIFY(!plan.usGeography && !plan.budgetUsd);
    const Agent& agent = plan.agents.front();
    QVERIFY(agent.interactive && agent.userTokens == Quantity(0) && agent.difficulty == Quantity(1));
    QCOMPARE(agent.context.systemTokens, std::int64_t(0));
    QVERIFY(agent.context.variants == Quantity(1) && !agent.context.volatileAtStart);
    const Step& step = agent.steps.front();
    QCOMPARE(bytes(step.task), QByteArray("reason"));
    QVERIFY(!step.pinned && !step.fast && step.reads == Reads::Conversation && step.tools.empty()
            && !step.delegate);
    QVERIFY(step.promptTokens == Quantity(0) && step.outputTokens == Quantity(0));
    QVERIFY(step.probability == Quantity(1) && step.repeat == Quantity(1) && step.toolCalls == Quantity(1));
    QVERIFY(step.confidence == Quantity(0) && step.passRate.empty());
    QVERIFY(agent.traffic && agent.traffic->runsPerDay == Quantity(0) && agent.traffic->turns == Quantity(1));
    QVERIFY(agent.traffic->arrivals == Arrivals::Poisson
            && agent.traffic->thinkTimeS == Quantity::lognormal(10, 900));
    QVERIFY(!agent.traffic->profile && !agent.traffic->week);
    QVERIFY(!plan.agents.back().traffic);
}

void PlanReadingTest::toolsHaveTheDefaults()
{
    const ReadText read(kMinimalPlan);
    QVERIFY(read.plans);
    const Tool& tool = read.plan().tools.front();
    QVERIFY(tool.resultTokens == Quantity(0) && tool.feeUsd == Quantity(0) && tool.latencyS == Quantity(0));
    QVERIFY(tool.distinctInputs == Quantity(0) && tool.popularity == Quantity(1)
            && tool.confidence == Quantity(0));
}

void PlanReadingTest::everyKeyIsRead()
{
    const ReadText read = readWith(
        {{"/period_days", "7"},
         {"/seed", "18446744073709551615"},
         {"/inference_geo", "\"us\""},
         {"/budget_usd", "99.5"},
         {"/notes", "\"n\""},
         {"/agents/a/interactive", "false"},
         {"/agents/a/context",
          R"({"tools_tokens": 1, "system_tokens": 2, "reference_tokens": 3, "variants": 4,
                                  "volatile_tokens": 5, "volatile_position": "start"})"},
         {"/agents/a/steps/s/reads", "\"result\""},
         {"/agents/a/steps/s/speed", "\"fast\""},
         {"/agents/a/steps/s/pinned", "true"},
         {"/agents/a/steps/s/tool", R"([{"id": "search", "weight": 3}])"},
         {"/agents/a/steps/s/pass_rate", R"({"claude-haiku-4-5": 0.5})"},
         {"/agents/a/steps/s/delegate",
          R"({"agent": "b", "count": 2, "brief_tokens": 3, "report_tokens": 4})"},
         {"/agents/a/traffic",
          R"({"runs_per_day": 9, "arrivals": "burst", "burst_hour": 23, "turns": 2, "think_time_s": 1,
             "profile": [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24], "week": [1,1,1,1,1,0,0.5]})"}});
    QVERIFY2(read.plans, read.said().constData());
    const Plan& plan = read.plan();
    QCOMPARE(plan.periodDays, 7);
    QCOMPARE(plan.seed, std::uint64_t(18446744073709551615ULL));
    QVERIFY(plan.usGeography && plan.budgetUsd == 99.5 && plan.notes == "n");
    const Agent& agent = plan.agents.front();
    QVERIFY(!agent.interactive && agent.context.volatileAtStart && agent.context.variants == Quantity(4));
    QCOMPARE(agent.context.toolsTokens + 10 * agent.context.systemTokens + 100 * agent.context.referenceTokens
                 + 1000 * agent.context.volatileTokens,
             std::int64_t(5321));
    const Step& step = agent.steps.front();
    QVERIFY(step.reads == Reads::Result && step.fast && step.pinned);
    QVERIFY(step.tools.size() == 1 && step.tools[0].tool == "search" && step.tools[0].weight == 3);
    QVERIFY(step.passRate.at("claude-haiku-4-5") == Quantity(0.5));
    QVERIFY(step.delegate && step.delegate->agent == "b" && step.delegate->count == Quantity(2));
    QVERIFY(step.delegate->briefTokens == Quantity(3) && step.delegate->reportTokens == Quantity(4));
    QVERIFY(agent.traffic->arrivals == Arrivals::Burst && agent.traffic->burstHour == 23);
    QVERIFY(agent.traffic->profile->at(23) == 24 && agent.traffic->week->at(6) == 0.5);
}

void PlanReadingTest::figuresBecomeQuantities()
{
    const auto promptOf = [](const std::string& json) {
        const ReadText read = readWith({{"/agents/a/steps/s/prompt_tokens", json}});
        return read.plans ? read.plan().agents[0].steps[0].promptTokens : Quantity(-1);
    };
    QVERIFY(promptOf("12.5") == Quantity(12.5));
    QVERIFY(promptOf("-0.0") == Quantity(0) && !std::signbit(promptOf("-0.0").a));
    QVERIFY(promptOf(R"({"p5": 1, "p95": 2})") == Quantity::lognormal(1, 2));
    QVERIFY(promptOf(R"({"max": 2, "min": 1})") == Quantity::uniform(1, 2));
    QVERIFY(promptOf(R"({"min": 1, "mode": 1, "max": 2})") == Quantity::triangular(1, 1, 2));
    QVERIFY(promptOf(R"({"values": [3, 1]})") == Quantity::discrete({3, 1}, {1, 1}));
    QVERIFY(promptOf(R"({"values": [3, 1], "weights": [0, 2]})") == Quantity::discrete({1, 3}, {2, 0}));
}

void PlanReadingTest::techniquesHaveTheDefaults()
{
    std::string all = "{";
    for (const Technique technique : kAllTechniques)
        all += (all.size() > 1 ? ", \"" : "\"") + std::string(techniqueId(technique)) + "\": {}";
    const ReadText read = readWith({{"/scenarios/after/techniques", all + "}"}});
    QVERIFY2(read.plans && read.issues.empty(), read.said().constData());
    const Scenario& scenario = *read.plan().scenario("after");
    QVERIFY(std::equal(scenario.order.begin(), scenario.order.end(), kAllTechniques.begin(),
                       kAllTechniques.end()));
    const TechniqueSet& on = scenario.techniques;
    QCOMPARE(on.modelRouting->routes.size(), std::size_t(3));
    QVERIFY(on.toolCache->ttlS == Quantity(300) && !on.toolCache->tools && !on.toolCache->reuseAnswer);
    QVERIFY(!on.promptCaching->oneHour && !on.promptCaching->conversation);
    QVERIFY(on.historySummary->maxTurns == Quantity(8) && !on.historySummary->byTurn
            && !on.historySummary->perCall);
    QVERIFY(on.batch->cacheHitRate == Quantity::uniform(0.3, 0.98));
    QVERIFY(on.compaction->thresholdTokens == Quantity(100000)
            && on.compaction->summaryTokens == Quantity(1000));
    QVERIFY(on.stablePrefix && on.retrieval && on.singleAgent && on.resultPruning && on.earlyExit);
}

void PlanReadingTest::techniqueParametersAreRead()
{
    const ReadText read = readWith({{"/scenarios/after/techniques", R"({
        "model_routing": {"routes": {"dance": "claude-haiku-5-5"}, "share": {"min": 0, "max": 1}},
        "tool_cache": {"ttl_s": {"p5": 1, "p95": 9}, "per_tool_ttl_s": {"search": 5}, "tools": ["search", "search"],
                       "reuse": "answer"},
        "prompt_caching": {"ttl": "1h", "scope": "conversation"},
        "result_truncation": {"per_tool": {"search": 5}},
        "history_summary": {"max_turns": 3, "unit": "turn", "model": "claude-haiku-5-5", "refresh": "per_call",
                            "wrapper_tokens": 4},
        "early_exit": {"threshold": 0.5, "false_exit_share": 0.1},
        "result_pruning": {"keep_last": 0, "refetch_tokens": {"p5": 1, "p95": 9}},
        "compaction": {"model": "claude-haiku-4-5-20251001"}})"}});
    QVERIFY2(read.plans && read.issues.empty(), read.said().constData());
    const TechniqueSet& on = read.plan().scenario("after")->techniques;
    QVERIFY(on.modelRouting->routes.size() == 1 && on.modelRouting->routes.at("dance") == "claude-haiku-5-5");
    QVERIFY(on.modelRouting->share == Quantity::uniform(0, 1));
    QVERIFY(on.toolCache->ttlS == Quantity::lognormal(1, 9)
            && on.toolCache->perToolTtlS.at("search") == Quantity(5));
    QVERIFY(on.toolCache->tools->size() == 1 && on.toolCache->reuseAnswer);
    QVERIFY(on.promptCaching->oneHour && on.promptCaching->conversation);
    QVERIFY(on.resultTruncation->perTool.at("search") == Quantity(5));
    QVERIFY(on.historySummary->byTurn && on.historySummary->perCall
            && on.historySummary->wrapperTokens == Quantity(4));
    QVERIFY(on.earlyExit->threshold == Quantity(0.5) && on.earlyExit->falseExitShare == Quantity(0.1));
    QVERIFY(on.resultPruning->keepLast == Quantity(0));
    QCOMPARE(bytes(on.compaction->model), QByteArray("claude-haiku-4-5"));
    QVERIFY(!on.batch && !on.retrieval);
}

void PlanReadingTest::aliasesAreResolved()
{
    const ReadText read =
        readWith({{"/models", R"({"claude-haiku-4-5-20251001": {"input": 7}, "own": {"aliases": ["mine"]}})"},
                  {"/agents/a/steps/s/model", "\"claude-haiku-4-5-20251001\""},
                  {"/agents/a/steps/s/pass_rate", R"({"mine": 0.5})"},
                  {"/counted_for", "\"mine\""}});
    QVERIFY2(read.plans, read.said().constData());
    QCOMPARE(bytes(read.plan().agents[0].steps[0].model), QByteArray("claude-haiku-4-5"));
    QVERIFY(read.plan().agents[0].steps[0].passRate.contains("own"));
    QCOMPARE(bytes(read.plan().countedFor), QByteArray("own"));
    QCOMPARE(read.plan().prices->find("claude-haiku-4-5")->input, std::optional(7.0));
}

void PlanReadingTest::modelsAreLaidOverTheBook()
{
    const ReadText read = readWith({{"/models", R"({
        "claude-sonnet-4-6": {"input": 2, "latency": {"base_s": 3}},
        "claude-haiku-5-5": {"tier": {"above_tokens": 5, "input": 10, "output": 20}},
        "claude-opus-4-8": {"prices": [{"from": "2026-12-01", "input": 9, "output": 9},
                                       {"from": "2026-01-01", "input": 8, "output": 8}]},
        "own": {"input": 1, "output": 3, "context_window": 50}})"}});
    QVERIFY2(read.plans && read.issues.empty(), read.said().constData());
    const PriceBook& prices = *read.plan().prices;
    const Model& sonnet = *prices.find("claude-sonnet-4-6");
    QCOMPARE(sonnet.pricesOn("2026-11-22")->input, 2.0);
    QCOMPARE(*sonnet.pricesOn("2026-11-22")->cacheRead, 0.3);   // stated by the book, and not overridden
    QCOMPARE(sonnet.pricesOn("1999-01-01").has_value(), false); // no output price then
    QVERIFY(sonnet.latency.baseS == 3 && sonnet.latency.prefillTokensPerS == 10000);
    QCOMPARE(sonnet.contextWindow, std::int64_t(1000000));
    const auto tier = prices.find("claude-haiku-5-5")->tierOn("2026-11-22");
    QVERIFY(tier && tier->aboveTokens == 5 && tier->prices.cacheWrite5m == 12.5
            && tier->prices.cacheRead == 1.0);
    const Model& opus = *prices.find("claude-opus-4-8");
    QVERIFY(opus.prices.front().from == "2026-01-01" && opus.pricesOn("2026-11-22")->input == 8);
    QVERIFY(opus.pricesOn("2026-12-01")->input == 9 && !opus.pricesOn("2025-12-31"));
    const Model& own = *prices.find("own");
    QVERIFY(own.pricesOn("1999-01-01")->cacheWrite1h == 2.0 && own.contextWindow == 50
            && own.batchMultiplier == 0.5);
}

void PlanReadingTest::orderIsCompleted()
{
    const ReadText read =
        readWith({{"/scenarios/after/techniques",
                   R"({"single_agent": {}, "batch": {}, "tool_cache": {}, "stable_prefix": {}})"},
                  {"/scenarios/after/order", R"(["stable_prefix", "tool_cache"])"}});
    QVERIFY2(read.plans, read.said().constData());
    const std::vector<Technique> expected = {Technique::StablePrefix, Technique::ToolCache, Technique::Batch,
                                             Technique::SingleAgent};
    QVERIFY(read.plan().scenario("after")->order == expected);
}

void PlanReadingTest::beforeIsImpliedAndFirst()
{
    const ReadText implied(kMinimalPlan);
    QVERIFY(implied.plans && implied.plan().scenarios.size() == 2);
    QCOMPARE(bytes(implied.plan().scenarios.front().id), QByteArray("before"));
    QVERIFY(implied.plan().scenarios.front().order.empty());
    const ReadText written =
        readWith({{"/scenarios", R"([{"id": "x"}, {"id": "before", "name": "Today"}])"}});
    QVERIFY(written.plans && written.plan().scenarios.size() == 2);
    QCOMPARE(bytes(written.plan().scenarios.back().name), QByteArray("Today"));
    const ReadText none = readWith({{"/scenarios", ""}});
    QVERIFY(none.plans && none.plan().scenarios.size() == 1 && none.plans->byScenario.size() == 1);
}

void PlanReadingTest::baselineAndCountedFor()
{
    const ReadText read =
        readWith({{"/baseline", "\"after\""}, {"/counted_for", "\"claude-opus-4-8\""}, {"/price_date", ""}});
    QVERIFY2(read.plans, read.said().constData());
    QCOMPARE(bytes(read.plan().baseline), QByteArray("after"));
    QCOMPARE(bytes(read.plan().countedFor), QByteArray("claude-opus-4-8"));
    QCOMPARE(bytes(read.plan().priceDate), bytes(builtInPriceBook().asOf));
}

void PlanReadingTest::wholeNumbersMayBeWrittenAsDecimals()
{
    const ReadText read = readWith({{"/period_days", "3.0"}, {"/seed", "1e6"}, {"/version", "1.0"}});
    QVERIFY2(read.plans && read.issues.empty(), read.said().constData());
    QVERIFY(read.plan().periodDays == 3 && read.plan().seed == 1000000);
}

void PlanReadingTest::byteOrderMarkIsTolerated()
{
    const ReadText read("\xef\xbb\xbf" + kMinimalPlan);
    QVERIFY2(read.plans && read.issues.empty(), read.said().constData());
}

void PlanReadingTest::warnings_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const char* path, const char* json, const char* pointer,
                        const char* message) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(json) << QByteArray(pointer)
                            << QByteArray(message);
    };
    row("unknown key", "/extra", "1", "/extra", "\"extra\" means nothing here");
    row("mistyped key", "/agents/a/steps/s/outputtokens", "1", "/agents/0/steps/0/outputtokens",
        "\"output_tokens\" meant?");
    row("escaped key", "/agents/a/x~1~0y", "1", "/agents/0/x~1~0y", "\"x/~y\"");
    row("key of a distribution", "/agents/a/user_tokens", R"({"min": 1, "max": 2, "unit": "t"})",
        "/agents/0/user_tokens/unit", "unit");
    row("technique parameter", "/scenarios/after/techniques", R"({"tool_cache": {"ttl": 5}})",
        "/scenarios/0/techniques/tool_cache/ttl", "\"ttl_s\" meant?");
    row("model key", "/models/claude-haiku-4-5", R"({"inputs": 5})", "/models/claude-haiku-4-5/inputs",
        "\"input\" meant?");
    row("fraction of a token", "/agents/a/context", R"({"system_tokens": 10.5})",
        "/agents/0/context/system_tokens", "11 is taken");
    row("order of what is off", "/scenarios/after/order", R"(["batch"])", "/scenarios/0/order/0", "not on");
    row("confidence in percent", "/tools/search/confidence", "85", "/tools/0/confidence", "goes up to 85");
    row("retired model", "/agents/a/steps/s/model", "\"claude-opus-4-1\"", "/agents/0/steps/0/model",
        "retired");
    row("retired by date", "/price_date", "\"2026-11-30\"", "/agents/0/steps/0/model", "");
    row("no price yet", "/price_date", "\"2020-01-01\"", "/agents/0/steps/0/model", "no price on 2020-01-01");
    row("no price at all", "/models/claude-sonnet-4-6/prices", "[]", "/agents/0/steps/0/model", "no price");
}

void PlanReadingTest::warnings()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, message);
    std::vector<std::pair<std::string, std::string>> changes = {{path.toStdString(), json.toStdString()}};
    if (QByteArray(QTest::currentDataTag()) == "retired by date")
        changes.emplace_back("/agents/a/steps/s/model", "\"claude-sonnet-4-5\"");
    const ReadText read = readWith(changes);
    QVERIFY2(read.warnedAt(pointer.toStdString(), message.toStdString()), read.said().constData());
}

QTEST_APPLESS_MAIN(PlanReadingTest)
#include "tst_planreading.moc"
