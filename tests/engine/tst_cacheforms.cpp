// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineplans.h"

#include <QTest>

#include <cmath>

using namespace spendwright;

/// Caches against what queueing theory says of them.
class CacheFormsTest : public QObject {
    Q_OBJECT

private slots:
    void busyHourOfCachedPrefix_data();
    void busyHourOfCachedPrefix();
    void prefixStaysWarmByPoisson_data();
    void prefixStaysWarmByPoisson();
    void variantsShareTheSystemPromptOnly();
    void resultsLiveAFixedTime_data();
    void resultsLiveAFixedTime();
    void popularResultsAreFoundMoreOften();
    void batchReadsByChance();

private:
    static void compare(const PlanSet& plans, const std::string& scenario, double expected,
                        double error = 0.001);
};

namespace {

constexpr int kReplications = 40;

// The model answers at once, so that nothing blurs the forms; prices are 3, 3.75, 6, 0.3 and 15 a million.
const std::string kInstant = R"("models": {"claude-sonnet-4-6": {"latency": {"base_s": 0,
    "prefill_tokens_per_s": 1e15, "read_tokens_per_s": 1e15, "output_tokens_per_s": 1e15}}})";

std::string days(int count)
{
    return kInstant + R"(, "period_days": )" + std::to_string(count);
}

std::string poisson(double runsPerDay)
{
    return R"("runs_per_day": )" + std::to_string(runsPerDay);
}

// Expected misses of runs of `rate` an hour within `hours`, where one is a hit if another came within
// `ttl` before: misses at time t happen at rate x exp(-rate x min(t, ttl)).
double prefixMisses(double rate, double ttl, double hours)
{
    return rate * (hours - ttl) * std::exp(-rate * ttl) + 1 - std::exp(-rate * ttl);
}

// Expected misses where what was fetched is there for `ttl` and use does not renew it: a renewal process
// whose first interval is the wait for a run and each other one a TTL and such a wait.
double storeMisses(double rate, double ttl, double hours)
{
    const double interval = ttl + 1 / rate;
    const double squares = 1 / (rate * rate) + interval * interval;
    return hours / interval + squares / (2 * interval * interval) - 1 / (rate * interval);
}

} // namespace

// Exact runs agree within their standard error, estimates within theirs and 0.1% of bias.
void CacheFormsTest::compare(const PlanSet& plans, const std::string& scenario, double expected, double error)
{
    const CostEstimate all = exact(plans, scenario, 7, kReplications).cost;
    QVERIFY(all.stderr_ < 0.02 * expected);
    VERIFY_NEAR(all.mean, expected, 4 * all.stderr_ + 1e-9);
    const CostEstimate some = estimated(plans, scenario, error).cost;
    QVERIFY(some.stderr_ <= 1.01 * error * some.mean);
    VERIFY_NEAR(some.mean, expected, 4 * some.stderr_ + 0.001 * expected);
}

void CacheFormsTest::busyHourOfCachedPrefix_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<double>("before");
    QTest::addColumn<double>("after");
    // 500 calls of 2,000 tokens in an hour: one write and 499 reads of $0.30 a million
    QTest::newRow("Sonnet 4.6") << "claude-sonnet-4-6" << 3.0 << 0.0075 + 499 * 0.0006; // $0.3069
    // below the least that the model caches: 4,096 and 2,048 tokens
    QTest::newRow("Haiku 4.5") << "claude-haiku-4-5" << 1.0 << 1.0;
    QTest::newRow("Opus 4.7") << "claude-opus-4-7" << 5.0 << 5.0;
}

void CacheFormsTest::busyHourOfCachedPrefix()
{
    QFETCH(QString, model);
    QFETCH(double, before);
    QFETCH(double, after);
    const PlanSet plans =
        planSet(planText(agentText(R"({"id": "s", "model": ")" + model.toStdString() + R"("})",
                                   R"("runs_per_day": 500, "arrivals": "even",
                     "profile": [0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0])",
                                   R"("context": {"system_tokens": 2000})"),
                         scenarioText("cached", R"("prompt_caching": {})"), R"("period_days": 1)"));
    VERIFY_NEAR(exact(plans, "before").cost.mean, before, 1e-12);
    const ScenarioResult cached = exact(plans, "cached");
    VERIFY_NEAR(cached.cost.mean, after, 1e-12);
    VERIFY_NEAR(cached.promptCacheReadShare, before == after ? 0 : 499 / 500.0, 1e-12);
}

void CacheFormsTest::prefixStaysWarmByPoisson_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<bool>("oneHour");
    for (const double rate : {0.5, 1.0, 2.0, 4.0, 6.0, 12.0, 30.0, 60.0})
        for (const bool oneHour : {false, true})
            QTest::addRow("%g an hour, %s", rate, oneHour ? "1h" : "5m") << rate << oneHour;
}

void CacheFormsTest::prefixStaysWarmByPoisson()
{
    QFETCH(double, rate);
    QFETCH(bool, oneHour);
    const int period = rate < 10 ? 30 : 6;
    const PlanSet plans =
        planSet(planText(agentText(R"({"id": "s", "model": "claude-sonnet-4-6"})", poisson(24 * rate),
                                   R"("context": {"system_tokens": 2000})"),
                         scenarioText("5m", R"("prompt_caching": {})") + ","
                             + scenarioText("1h", R"("prompt_caching": {"ttl": "1h"})"),
                         days(period)));
    const double hours = period * 24;
    const double misses = prefixMisses(rate, oneHour ? 1 : 1 / 12.0, hours);
    const double write = oneHour ? 6 : 3.75;
    compare(plans, oneHour ? "1h" : "5m", 2000e-6 * (0.3 * rate * hours + (write - 0.3) * misses));
    const double share = 1 - misses / (rate * hours); // near 1 - exp(-rate x ttl)
    VERIFY_NEAR(share, 1 - std::exp(-rate * (oneHour ? 1 : 1 / 12.0)), 3 / (rate * hours));
    const double error = std::sqrt(share * (1 - share) / (rate * hours * kReplications));
    const ScenarioResult result = exact(plans, oneHour ? "1h" : "5m", 7, kReplications);
    VERIFY_NEAR(result.promptCacheReadShare, share, 4.5 * error + 1e-9);
}

void CacheFormsTest::variantsShareTheSystemPromptOnly()
{
    // Every run keeps the system prompt's entry alive, only a fifth of them a customer's documents.
    const PlanSet plans = planSet(
        planText(agentText(R"({"id": "s", "model": "claude-sonnet-4-6"})", poisson(24 * 20),
                           R"("context": {"system_tokens": 2000, "reference_tokens": 3000, "variants": 5})"),
                 scenarioText("5m", R"("prompt_caching": {})"), days(6)));
    const double hours = 144;
    const double system = prefixMisses(20, 1 / 12.0, hours);
    const double documents = 5 * prefixMisses(4, 1 / 12.0, hours);
    compare(plans, "5m", 1e-6 * (0.3 * 5000 * 20 * hours + 3.45 * (2000 * system + 3000 * documents)));
}

void CacheFormsTest::resultsLiveAFixedTime_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("ttl");
    for (const double rate : {0.5, 6.0, 60.0})
        for (const double ttl : {1 / 12.0, 1.0, 6.0})
            QTest::addRow("%g an hour, %g h", rate, ttl) << rate << ttl;
}

void CacheFormsTest::resultsLiveAFixedTime()
{
    QFETCH(double, rate);
    QFETCH(double, ttl);
    const int period = rate < 10 ? 30 : 6;
    const PlanSet plans = planSet(
        planText(agentText(R"({"id": "s", "model": "claude-sonnet-4-6", "tool": "t", "output_tokens": 100})",
                           poisson(24 * rate)),
                 scenarioText("cached", R"("tool_cache": {"ttl_s": )" + std::to_string(ttl * 3600) + "}"),
                 days(period) + R"(, "tools": [{"id": "t", "fee_usd": 0.01, "distinct_inputs": 1}])"));
    const double hours = period * 24;
    const double misses = storeMisses(rate, ttl, hours);
    compare(plans, "cached", 0.01 * misses + 0.0015 * rate * hours);
    const double share = 1 - misses / (rate * hours); // near rate x ttl / (1 + rate x ttl)
    VERIFY_NEAR(share, rate * ttl / (1 + rate * ttl), 3 / (rate * hours));
    VERIFY_NEAR(exact(plans, "cached", 7, kReplications).toolCacheHitRate, share, 0.03 * (1 - share) + 0.003);
}

void CacheFormsTest::popularResultsAreFoundMoreOften()
{
    // The i-th of 20 inputs comes with weight 1/i; each is a cache of its own.
    const PlanSet plans = planSet(
        planText(agentText(R"({"id": "s", "model": "claude-sonnet-4-6", "tool": "t"})", poisson(24 * 30)),
                 scenarioText("cached", R"("tool_cache": {"ttl_s": 3600})"),
                 days(12) + R"(, "tools": [{"id": "t", "fee_usd": 0.01, "distinct_inputs": 20}])"));
    double all = 0;
    for (int i = 1; i <= 20; ++i)
        all += 1.0 / i;
    double misses = 0;
    for (int i = 1; i <= 20; ++i)
        misses += storeMisses(30 / (i * all), 1, 12 * 24);
    compare(plans, "cached", 0.01 * misses);
}

void CacheFormsTest::batchReadsByChance()
{
    // Half price: read at $0.15, written at $1.875 a million, by chance whatever the traffic.
    const auto plan = [](const std::string& rate) {
        return planSet(planText(
            agentText(R"({"id": "s", "model": "claude-sonnet-4-6"})",
                      R"("runs_per_day": 500, "arrivals": "burst")",
                      R"("interactive": false, "context": {"system_tokens": 2000})"),
            scenarioText("batched", R"("prompt_caching": {}, "batch": {"cache_hit_rate": )" + rate + "}"),
            R"("period_days": 4)"));
    };
    VERIFY_NEAR(exact(plan("0"), "batched").cost.mean, 2000 * 2000 * 1.875e-6, 1e-9);
    VERIFY_NEAR(exact(plan("1"), "batched").cost.mean, 2000 * 2000 * 0.15e-6, 1e-9);
    compare(plan("0.7"), "batched", 2000 * 2000 * 1e-6 * (0.7 * 0.15 + 0.3 * 1.875));
    // A rate that is doubted: its mean is 0.67.
    compare(plan(R"({"min": 0.64, "max": 0.7})"), "batched",
            2000 * 2000 * 1e-6 * (0.67 * 0.15 + 0.33 * 1.875), 0.004);
}

QTEST_GUILESS_MAIN(CacheFormsTest)
#include "tst_cacheforms.moc"
