// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineplans.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <thread>

using namespace spendwright;

/// Progress of long computations, and giving them up.
class ControlTest : public QObject {
    Q_OBJECT

private slots:
    void progressRisesToOne_data();
    void progressRisesToOne();
    void cancellingEndsItSoon_data();
    void cancellingEndsItSoon();
    void cancelledBeforehandIsNothing_data() { cancellingEndsItSoon_data(); }
    void cancelledBeforehandIsNothing();
};

namespace {

/// Computes something large or small and says whether there was a result.
using Work = std::function<bool(bool large, const Control& control)>;

const std::string kSteps = R"({"id": "s", "model": "claude-sonnet-4-6", "task": "extract", "tool": "t",
    "output_tokens": {"p5": 100, "p95": 900}, "repeat": 10})";

PlanSet planOf(const std::string& traffic)
{
    return planSet(planText(agentText(kSteps, traffic, R"("context": {"system_tokens": 2000})"),
                            scenarioText("on", R"("prompt_caching": {"scope": "conversation"},
                                "tool_cache": {}, "model_routing": {"share": 0.5}, "result_truncation": {})"),
                            R"("tools": [{"id": "t", "fee_usd": 0.01, "distinct_inputs": 300,
                                "result_tokens": {"p5": 300, "p95": 3000}}])"));
}

bool simulated(const std::string& traffic, bool exactly, double error, const Control& control)
{
    static std::map<std::string, PlanSet> plans;
    SimulateOptions options;
    options.exact = exactly;
    options.threads = 2;
    options.targetStderr = error;
    const auto found = plans.find(traffic);
    const PlanSet& set =
        found != plans.end() ? found->second : plans.emplace(traffic, planOf(traffic)).first->second;
    return simulate(set, options, control).has_value();
}

bool compared(const std::string& traffic, double error, const Control& control)
{
    SavingsOptions options;
    options.scenario = "on";
    options.threads = 2;
    options.targetStderr = error;
    return savings(planOf(traffic), options, control).has_value();
}

const std::string kDoubted = R"("runs_per_day": {"min": 500, "max": 1500})";
const std::vector<std::pair<const char*, Work>> kWorks = {
    {"exact run",
     [](bool large, const Control& control) {
         return simulated(large ? R"("runs_per_day": 300000)" : R"("runs_per_day": 30)", true, 0, control);
     }},
    {"estimate",
     [](bool large, const Control& control) {
         return simulated(R"("runs_per_day": 1000)", false, large ? 1e-5 : 0.02, control);
     }},
    {"estimate of doubts",
     [](bool large, const Control& control) {
         return simulated(kDoubted, false, large ? 1e-5 : 0.05, control);
     }},
    {"savings",
     [](bool large, const Control& control) {
         return compared(R"("runs_per_day": 1000)", large ? 1e-5 : 0.03, control);
     }},
    {"savings of doubts",
     [](bool large, const Control& control) { return compared(kDoubted, large ? 1e-5 : 0.05, control); }},
};

} // namespace

void ControlTest::progressRisesToOne_data()
{
    QTest::addColumn<std::size_t>("work");
    for (std::size_t i = 0; i < kWorks.size(); ++i)
        QTest::newRow(kWorks[i].first) << i;
}

void ControlTest::progressRisesToOne()
{
    QFETCH(std::size_t, work);
    std::vector<double> shares;
    std::atomic<int> callers{0};
    bool alone = true;
    const Control control{nullptr, [&](double share) {
                              alone = ++callers == 1 && alone;
                              shares.push_back(share);
                              --callers;
                          }};
    QVERIFY(kWorks[work].second(false, control));
    QVERIFY(alone);
    QVERIFY(!shares.empty());
    QVERIFY(shares.front() >= 0);
    QCOMPARE(shares.back(), 1.0);
    QVERIFY(std::is_sorted(shares.begin(), shares.end()));
}

void ControlTest::cancellingEndsItSoon_data()
{
    progressRisesToOne_data();
}

// Of several tries the best counts: a busy machine may let the others wait.
void ControlTest::cancellingEndsItSoon()
{
    using Clock = std::chrono::steady_clock;
    QFETCH(std::size_t, work);
    double best = 1e9;
    for (int attempt = 0; attempt < 8 && best > 50; ++attempt) {
        std::atomic<bool> cancel{false};
        Clock::time_point asked;
        std::jthread canceller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(40 + 15 * attempt));
            asked = Clock::now();
            cancel = true;
        });
        const bool made = kWorks[work].second(true, {&cancel, {}});
        const Clock::time_point ended = Clock::now();
        canceller.join();
        QVERIFY2(!made, "it was too fast to be cancelled, or gave a result all the same");
        best = std::min(best, std::chrono::duration<double, std::milli>(ended - asked).count());
    }
    QVERIFY2(best <= 50, qPrintable(QStringLiteral("%1 ms").arg(best)));
}

void ControlTest::cancelledBeforehandIsNothing()
{
    QFETCH(std::size_t, work);
    const std::atomic<bool> cancel{true};
    QVERIFY(!kWorks[work].second(false, {&cancel, {}}));
}

QTEST_GUILESS_MAIN(ControlTest)
#include "tst_control.moc"
