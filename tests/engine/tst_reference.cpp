// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineplans.h"
#include "engine/simulate/estimate.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <map>

using namespace spendwright;
using Json = nlohmann::json;

/// Plans without chance against what an independent implementation of the cost model makes of them.
class ReferenceTest : public QObject {
    Q_OBJECT

private slots:
    void areAllThere();
    void exactRun_data();
    void exactRun();
    void estimateOfCertainPlan_data() { exactRun_data(); }
    void estimateOfCertainPlan();

private:
    static void compareAll(const PlanSet& plans, const SimulateOptions& options, const Json& expected);
};

namespace {

QDir folder()
{
    return QDir(QStringLiteral(SPENDWRIGHT_TEST_DATA "/reference"), QStringLiteral("*.spendplan"));
}

std::string contents(const QString& name)
{
    QFile file(folder().filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(name));
    return file.readAll().toStdString();
}

using Figures = std::map<std::string, double>;

// Money is compared to 1e-12 of it, times to a nanosecond, all else exactly.
bool sameFigure(const std::string& what, double expected, double actual)
{
    if (what.find("usd") != std::string::npos)
        return near(actual, expected, 1e-12 * std::abs(expected));
    if (what.find("latency") != std::string::npos)
        return near(actual, expected, 1e-9);
    if (what.find("rate") != std::string::npos || what.find("share") != std::string::npos)
        return near(actual, expected, 1e-12);
    return actual == expected;
}

Figures figuresOf(const Json& expected)
{
    Figures figures;
    for (const char* key : {"cost_usd", "runs", "calls", "tool_fees_usd", "latency_p50_s", "latency_p95_s",
                            "failed_steps", "success_rate", "overflow_calls", "unpriced_calls",
                            "prompt_cache_read_share", "tool_cache_hit_rate"})
        figures[key] = expected.at(key).get<double>();
    for (const auto& [key, tokens] : expected.at("tokens").items())
        figures["tokens " + key] = tokens.get<double>();
    for (const auto& [cause, cost] : expected.at("by_cause").items())
        figures["usd of cause " + cause] = cost.get<double>();
    for (const Json& agent : expected.at("by_agent")) {
        const std::string id = "agent " + agent.at("id").get<std::string>();
        figures["usd of " + id] = agent.at("cost_usd").get<double>();
        figures["calls of " + id] = agent.at("calls").get<double>();
    }
    for (const Json& step : expected.at("by_step")) {
        const std::string id = step.at("agent").get<std::string>() + "/" + step.at("step").get<std::string>();
        figures["usd of step " + id] = step.at("cost_usd").get<double>();
        figures["calls of step " + id] = step.at("calls").get<double>();
    }
    for (const Json& model : expected.at("by_model")) {
        const std::string id = "model " + model.at("model").get<std::string>();
        figures["usd of " + id] = model.at("cost_usd").get<double>();
        figures["calls of " + id] = model.at("calls").get<double>();
    }
    return figures;
}

Figures figuresOf(const ScenarioResult& result)
{
    Figures figures{{"cost_usd", result.cost.mean},
                    {"runs", result.runs},
                    {"calls", result.calls},
                    {"tool_fees_usd", result.toolFeesUsd},
                    {"latency_p50_s", result.latency.p50},
                    {"latency_p95_s", result.latency.p95},
                    {"failed_steps", result.failedSteps},
                    {"success_rate", result.successRate},
                    {"overflow_calls", result.overflowCalls},
                    {"unpriced_calls", result.unpricedCalls},
                    {"prompt_cache_read_share", result.promptCacheReadShare},
                    {"tool_cache_hit_rate", result.toolCacheHitRate},
                    {"tokens input", result.tokens.input},
                    {"tokens cache_write_5m", result.tokens.cacheWrite5m},
                    {"tokens cache_write_1h", result.tokens.cacheWrite1h},
                    {"tokens cache_read", result.tokens.cacheRead},
                    {"tokens output", result.tokens.output}};
    for (std::size_t i = 0; i < kCauseCount; ++i)
        figures[std::string("usd of cause ") + causeId(static_cast<Cause>(i))] = result.byCauseUsd[i];
    const auto add = [&figures](const std::string& id, const CostPart& part) {
        figures["usd of " + id] = part.costUsd;
        figures["calls of " + id] = part.calls;
    };
    for (const AgentPart& agent : result.byAgent)
        add("agent " + agent.id, agent);
    for (const StepPart& step : result.byStep)
        add("step " + step.agent + "/" + step.step, step);
    for (const ModelPart& model : result.byModel)
        add("model " + model.model, model);
    return figures;
}

// What is not the same. A part that is absent on one side was never called.
QByteArray differences(Figures expected, Figures actual)
{
    for (const auto& [what, value] : expected)
        actual.emplace(what, 0.0);
    QByteArray all;
    for (const auto& [what, value] : actual) {
        const double wanted = expected[what];
        if (!sameFigure(what, wanted, value))
            all += QByteArray::fromStdString(what) + ": expected " + QByteArray::number(wanted, 'g', 17)
                   + ", got " + QByteArray::number(value, 'g', 17) + "\n";
    }
    return all;
}

} // namespace

void ReferenceTest::areAllThere()
{
    QCOMPARE(folder().entryList().size(), 50);
}

void ReferenceTest::exactRun_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = folder().entryList();
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << name.section(QLatin1Char('.'), 0, 0);
}

void ReferenceTest::compareAll(const PlanSet& plans, const SimulateOptions& options, const Json& expected)
{
    const auto result = simulate(plans, options);
    QVERIFY(result);
    QByteArray said;
    for (const ScenarioResult& scenario : result->scenarios) {
        const auto found = expected.find(scenario.id);
        QVERIFY2(found != expected.end(), scenario.id.c_str());
        const QByteArray wrong = differences(figuresOf(*found), figuresOf(scenario));
        if (!wrong.isEmpty())
            said += "scenario " + QByteArray::fromStdString(scenario.id) + "\n" + wrong;
        QCOMPARE(scenario.cost.stderr_, 0.0);
        QCOMPARE(scenario.cost.p5, scenario.cost.mean);
        QCOMPARE(scenario.cost.p95, scenario.cost.mean);
    }
    QVERIFY2(said.isEmpty(), said.constData());
}

void ReferenceTest::exactRun()
{
    QFETCH(QString, name);
    const PlanSet plans = planSet(contents(name + QStringLiteral(".spendplan")));
    const Json expected = Json::parse(contents(name + QStringLiteral(".expected.json")));
    QCOMPARE(plans.plan.scenarios.size(), expected.size());
    SimulateOptions options;
    options.exact = true;
    options.threads = 2;
    compareAll(plans, options, expected);
}

// Where nothing is left to chance there is nothing to estimate.
void ReferenceTest::estimateOfCertainPlan()
{
    QFETCH(QString, name);
    const PlanSet plans = planSet(contents(name + QStringLiteral(".spendplan")));
    SimulateOptions options;
    for (std::size_t i = 0; i < plans.byScenario.size(); ++i)
        if (!hasChance(*plans.byScenario[i], plans.plan.scenarios[i].techniques))
            options.scenarios.push_back(plans.plan.scenarios[i].id);
    if (!options.scenarios.empty())
        compareAll(plans, options, Json::parse(contents(name + QStringLiteral(".expected.json"))));
}

QTEST_GUILESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
