// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/typicalrun.h"
#include "engine/engineplans.h"

#include <QTest>

#include <numeric>

using namespace spendwright;

namespace {

// Searches twice and writes: every request can be counted by hand.
const std::string kSteps = R"({"id": "search", "model": "claude-sonnet-4-6", "output_tokens": 50, "repeat": 2,
                               "tool": "web"},
                              {"id": "write", "model": "claude-sonnet-4-6", "output_tokens": 30})";
const std::string kTools = R"("tools": [{"id": "web", "result_tokens": 200}])";
const std::string kTraffic = R"("runs_per_day": 2, "arrivals": "even")";

PlanSet planOf(const std::string& techniques, const std::string& context = R"("system_tokens": 3000)",
               const std::string& steps = kSteps, const std::string& traffic = kTraffic)
{
    return planSet(planText(agentText(steps, traffic, R"("user_tokens": 100, "context": {)" + context + "}"),
                            scenarioText("on", techniques), kTools));
}

std::vector<TypicalRun> runsOf(const PlanSet& plans)
{
    return typicalRuns(plans, "before", "on", 1, 10, {}).value();
}

std::int64_t sum(const InputTokens& tokens)
{
    return std::accumulate(tokens.begin(), tokens.end(), std::int64_t{0});
}

InputTokens withoutPrefix(InputTokens tokens)
{
    tokens[0] = 0;
    return tokens;
}

} // namespace

/// Calls of one run, one by one.
class TypicalRunTest final : public QObject {
    Q_OBJECT

private slots:
    void sendsTheConversationAgain();
    void cachesTakeTheBeginning();
    void aBustedCacheWritesEverything();
    void rewritingLeavesNotesAndSummaries();
    void stepsThatReadLessSendLess();
    void costsWhatItsCallsCost();
    void takesTheRunInTheMiddle();
    void unknownPricesStayUnknown();
    void longRunsAreCutShort();
};

void TypicalRunTest::sendsTheConversationAgain()
{
    const auto runs = runsOf(planOf(""));
    QCOMPARE(runs.size(), std::size_t(1));
    const RunTrace& trace = runs.front().before;
    QCOMPARE(trace.calls.size(), std::size_t(3));
    const std::int64_t prefix = trace.calls[0].sent[0];
    QVERIFY(prefix >= 3000);
    // prefix, messages, answers, results, summaries
    QCOMPARE(trace.calls[0].sent, (InputTokens{prefix, 100, 0, 0, 0}));
    QCOMPARE(trace.calls[1].sent, (InputTokens{prefix, 100, 50, 200, 0}));
    QCOMPARE(trace.calls[2].sent, (InputTokens{prefix, 100, 100, 400, 0}));
    QCOMPARE(trace.sent, (InputTokens{3 * prefix, 300, 150, 600, 0}));
    for (const RunCall& call : trace.calls) {
        QCOMPARE(call.fresh, call.sent);
        QCOMPARE(call.tokens.input, static_cast<double>(sum(call.sent)));
    }
    QCOMPARE(trace.calls[2].step, std::string("write"));
    QCOMPARE(trace.calls[2].tokens.output, 30.0);
    QVERIFY(trace.calls[0].startS == 0 && trace.calls[1].startS > 0);
}

void TypicalRunTest::cachesTakeTheBeginning()
{
    const auto prefixed = runsOf(planOf(R"("prompt_caching": {})")).front().after.calls;
    QCOMPARE(prefixed[0].tokens.cacheWrite5m, static_cast<double>(prefixed[0].sent[0]));
    QCOMPARE(prefixed[1].tokens.cacheRead, static_cast<double>(prefixed[1].sent[0]));
    for (const RunCall& call : prefixed)
        QCOMPARE(call.fresh, withoutPrefix(call.sent));
    const auto whole = runsOf(planOf(R"("prompt_caching": {"scope": "conversation"})")).front().after.calls;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        QCOMPARE(whole[i].fresh, InputTokens{});
        QCOMPARE(whole[i].tokens.cacheRead, i == 0 ? 0.0 : static_cast<double>(sum(whole[i - 1].sent)));
    }
}

void TypicalRunTest::aBustedCacheWritesEverything()
{
    const std::string context =
        R"("system_tokens": 3000, "volatile_tokens": 40, "volatile_position": "start")";
    const auto busted = runsOf(planOf(R"("prompt_caching": {})", context)).front().after.calls;
    const auto stable =
        runsOf(planOf(R"("prompt_caching": {}, "stable_prefix": {})", context)).front().after.calls;
    for (std::size_t i = 0; i < busted.size(); ++i) {
        QCOMPARE(busted[i].fresh, withoutPrefix(busted[i].sent));
        QCOMPARE(busted[i].tokens.cacheRead, 0.0);
        QCOMPARE(stable[i].sent, busted[i].sent);
        QCOMPARE(stable[i].fresh[0], std::int64_t(40)); // last, behind what is cached
    }
}

void TypicalRunTest::rewritingLeavesNotesAndSummaries()
{
    const auto pruned =
        runsOf(planOf(R"("result_pruning": {"keep_last": 1, "note_tokens": 20})")).front().after;
    QCOMPARE(pruned.calls[2].sent[3], std::int64_t(220)); // a note and the latest result
    const auto summed =
        runsOf(planOf(R"("history_summary": {"max_turns": 1, "summary_tokens": 60, "wrapper_tokens": 5,
                         "instruction_tokens": 7})"))
            .front()
            .after;
    const auto helper = std::find_if(summed.calls.begin(), summed.calls.end(),
                                     [](const RunCall& call) { return call.cause == Cause::HistorySummary; });
    QVERIFY(helper != summed.calls.end());
    QCOMPARE(helper->sent[0], std::int64_t(0)); // no prefix
    QVERIFY(helper->sent[1] >= 7);              // its instruction
    QCOMPARE(summed.calls.back().sent[4], std::int64_t(65));
    for (const RunCall& call : summed.calls)
        QCOMPARE(static_cast<double>(sum(call.sent)), call.tokens.input);
}

void TypicalRunTest::stepsThatReadLessSendLess()
{
    const std::string steps = R"({"id": "classify", "model": "claude-sonnet-4-6", "output_tokens": 5,
        "prompt_tokens": 70, "reads": "message"},
        {"id": "search", "model": "claude-sonnet-4-6", "output_tokens": 50, "tool": "web"},
        {"id": "extract", "model": "claude-sonnet-4-6", "output_tokens": 20, "prompt_tokens": 10, "reads": "result"})";
    const auto calls = runsOf(planOf("", R"("system_tokens": 3000)", steps)).front().before.calls;
    QCOMPARE(calls[0].sent, (InputTokens{0, 170, 0, 0, 0}));
    QCOMPARE(calls[2].sent, (InputTokens{0, 10, 0, 200, 0}));
}

void TypicalRunTest::costsWhatItsCallsCost()
{
    const PlanSet plans = planOf(R"("prompt_caching": {"scope": "conversation"})");
    const TypicalRun run = runsOf(plans).front();
    const auto costOf = [](const RunTrace& trace) {
        return std::accumulate(trace.calls.begin(), trace.calls.end(), 0.0,
                               [](double cost, const RunCall& call) { return cost + call.usd.value(); });
    };
    // two runs a day, twelve hours apart, share nothing: all cost the same
    VERIFY_NEAR(costOf(run.before), exact(plans, "before").costPerRun.value(), 1e-12);
    VERIFY_NEAR(costOf(run.after), exact(plans, "on").costPerRun.value(), 1e-12);
}

void TypicalRunTest::takesTheRunInTheMiddle()
{
    const std::string steps = R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": 10,
        "repeat": {"values": [1, 5, 90], "weights": [1, 3, 1]}})";
    const auto runs = runsOf(planOf("", R"("system_tokens": 3000)", steps, R"("runs_per_day": 200)"));
    QCOMPARE(runs.front().before.callsInAll, std::size_t(5));
    QCOMPARE(runs.front().after.callsInAll, std::size_t(5)); // the same run
}

void TypicalRunTest::unknownPricesStayUnknown()
{
    const std::string text =
        planText(agentText(R"({"id": "s", "model": "mine", "output_tokens": 10})", kTraffic),
                 scenarioText("on", ""), R"("models": {"mine": {}})");
    const auto calls = runsOf(planSet(text)).front().before.calls;
    QVERIFY(!calls.front().usd.has_value());
    QCOMPARE(calls.front().tokens.output, 10.0);
}

void TypicalRunTest::longRunsAreCutShort()
{
    const std::string steps =
        R"({"id": "s", "model": "claude-sonnet-4-6", "output_tokens": 1, "repeat": 1000})";
    const RunTrace trace = runsOf(planOf("", R"("system_tokens": 10)", steps)).front().before;
    QCOMPARE(trace.calls.size(), kMostTracedCalls);
    QCOMPARE(trace.callsInAll, std::size_t(1000));
    QCOMPARE(trace.tokens.output, 1000.0);
}

QTEST_GUILESS_MAIN(TypicalRunTest)
#include "tst_typicalrun.moc"
