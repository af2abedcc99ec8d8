// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples/claims.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace spendwright;

/// The example plans are good plans, give what they promise, and their readme says what they give.
class ExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void areAllThere();
    void isGoodPlan_data();
    void isGoodPlan();
    void researchAgentCostsItsHeadline();
    void researchAgentLeavesTechniquesSomethingToSave();
    void researchAgentWithDearSearches();
    void weatherIsFetchedOnceInFiftyTimes();
    void everyTechniqueOfTheTableHasItsOwnAgent();
    void tenStepsBecomeFourPointTwo();
    void mixedTrafficHoldsDoubtsAndABudget();
    void readmeHasEveryClaim();
    void readmeSaysWhatComesOut_data();
    void readmeSaysWhatComesOut();

private:
    static QByteArray fileContents(const QString& name);
    static QList<QStringList> readmeRows();
    static QString rowKey(const QString& what, const QString& where)
    {
        return what + QStringLiteral(" | ") + where;
    }
};

namespace {

const std::vector<std::string> kTechniques = {
    "model_routing",   "tool_cache", "prompt_caching", "result_truncation",
    "history_summary", "early_exit", "batch"};

std::vector<std::string> scenarioIds(const SimulationResult& result)
{
    std::vector<std::string> ids;
    for (const ScenarioResult& each : result.scenarios)
        ids.push_back(each.id);
    return ids;
}

std::vector<std::string> beforeEachAndAll()
{
    std::vector<std::string> ids = kTechniques;
    ids.insert(ids.begin(), "before");
    ids.emplace_back("all-seven");
    return ids;
}

bool isNear(double actual, double expected, double relative)
{
    return std::abs(actual - expected) <= relative * expected;
}

bool allNamed(const Plan& plan)
{
    const auto named = [](const auto& thing) { return !thing.name.empty(); };
    return named(plan) && std::ranges::all_of(plan.agents, named) && std::ranges::all_of(plan.tools, named)
           && std::ranges::all_of(plan.scenarios, named)
           && std::ranges::all_of(
               plan.agents, [&](const Agent& agent) { return std::ranges::all_of(agent.steps, named); });
}

} // namespace

QByteArray ExamplesTest::fileContents(const QString& name)
{
    QFile file(QStringLiteral(SPENDWRIGHT_RESOURCES "/examples/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The cells of each row of the tables that have five columns, without their heads.
QList<QStringList> ExamplesTest::readmeRows()
{
    QList<QStringList> rows;
    const QStringList lines =
        QString::fromUtf8(fileContents(QStringLiteral("README.md"))).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QStringList cells = lines[i].split(QLatin1Char('|'));
        if (cells.size() != 7 || lines[i].startsWith(QStringLiteral("| ---"))
            || lines.value(i + 1).startsWith(QStringLiteral("| ---")))
            continue;
        cells = cells.mid(1, 5);
        for (QString& cell : cells)
            cell = cell.trimmed();
        cells[2].remove(QLatin1Char('`'));
        rows << cells;
    }
    return rows;
}

void ExamplesTest::areAllThere()
{
    QStringList ids;
    for (const Example& example : examples()) {
        ids << QString::fromUtf8(example.id.data(), static_cast<qsizetype>(example.id.size()));
        QCOMPARE(fileContents(ids.back() + QStringLiteral(".spendplan")).toStdString(),
                 std::string(example.text));
    }
    QStringList expected = {QStringLiteral("long-loop"),         QStringLiteral("mixed-traffic"),
                            QStringLiteral("nightly-documents"), QStringLiteral("orchestrator"),
                            QStringLiteral("research-agent"),    QStringLiteral("seven-techniques"),
                            QStringLiteral("support-chat")};
    QCOMPARE(ids, expected);
    const QString readme = QString::fromUtf8(fileContents(QStringLiteral("README.md")));
    for (const QString& id : ids)
        QVERIFY2(readme.contains(QLatin1Char('`') + id + QLatin1Char('`')), qPrintable(id));
}

void ExamplesTest::isGoodPlan_data()
{
    QTest::addColumn<std::string>("text");
    for (const Example& example : examples())
        QTest::newRow(std::string(example.id).c_str()) << std::string(example.text);
}

void ExamplesTest::isGoodPlan()
{
    QFETCH(std::string, text);
    std::vector<Issue> issues;
    const auto file = PlanFile::parse(text, issues);
    QVERIFY(file);
    const auto plans = readPlanSet(*file, builtInPriceBook(), issues);
    for (const Issue& issue : issues)
        qWarning("%s: %s", issue.pointer.c_str(), issue.message.english().c_str());
    QVERIFY(issues.empty());
    QVERIFY(plans);
    QCOMPARE(file->text(), text); // as the program itself would save it
    QVERIFY(allNamed(plans->plan));
    QCOMPARE(plans->plan.priceDate, std::string("2026-11-22"));
    for (const char* source : {"From documents:", "Assumed", "easured"})
        QVERIFY2(plans->plan.notes.find(source) != std::string::npos, source);
    QVERIFY(std::ranges::all_of(plans->plan.agents, [](const Agent& agent) { return !agent.notes.empty(); }));
}

void ExamplesTest::researchAgentCostsItsHeadline()
{
    const SimulationResult& result = computed("research-agent");
    QVERIFY(scenarioIds(result) == beforeEachAndAll());
    const ScenarioResult& before = scenario(result, "before");
    QVERIFY(isNear(*before.costPerRun, 0.05, 0.01));
    QVERIFY(isNear(before.cost.mean, 1500, 0.015));
    QVERIFY(isNear(before.runs, 30000, 0.015));
    QCOMPARE(before.calls, before.runs * 10);
    QCOMPARE(before.byModel.size(), std::size_t(1));
    QCOMPARE(before.byModel.front().model, std::string("claude-sonnet-4-6"));
}

void ExamplesTest::researchAgentLeavesTechniquesSomethingToSave()
{
    double alone = 0;
    int worthwhile = 0;
    for (const std::string& technique : kTechniques) {
        const double share = savedBy("research-agent", technique);
        QVERIFY(share >= 0);
        alone += share;
        worthwhile += share > 0.05 ? 1 : 0;
    }
    QVERIFY(worthwhile >= 4);
    QCOMPARE(savedBy("research-agent", "batch"), 0.0);
    const double together = savedBy("research-agent", "all-seven");
    QVERIFY(together > 0.5);
    QVERIFY(together < alone);
}

// The notes say: with Anthropic's web search the tool cache would save about a fifth.
void ExamplesTest::researchAgentWithDearSearches()
{
    const SimulationResult result =
        compute(exampleFile("research-agent"), {{"/tools/search/fee_usd", "0.01"}}, {"before", "tool_cache"});
    const double share =
        saved(scenario(result, "before").cost.mean, scenario(result, "tool_cache").cost.mean);
    QVERIFY(share > 0.18 && share < 0.24);
}

void ExamplesTest::weatherIsFetchedOnceInFiftyTimes()
{
    const SimulationResult oneDay = figures::weather("86400", "1");
    const ScenarioResult& cached = scenario(oneDay, "tool_cache");
    QCOMPARE(cached.runs, 50.0);
    QCOMPARE(cached.toolCacheHitRate, 0.98);
    QVERIFY(isNear(scenario(oneDay, "before").toolFeesUsd, 50 * cached.toolFeesUsd, 1e-9));
    QCOMPARE(scenario(computed("seven-techniques"), "tool_cache").toolCacheHitRate, 0.98);
    QVERIFY(isNear(scenario(figures::weather("1800"), "tool_cache").toolCacheHitRate, 0.5, 0.03));
}

void ExamplesTest::everyTechniqueOfTheTableHasItsOwnAgent()
{
    const SimulationResult& result = computed("seven-techniques");
    QVERIFY(scenarioIds(result) == beforeEachAndAll());
    const ScenarioResult& before = scenario(result, "before");
    const std::vector<std::string> agents = {"intents", "weather",    "assistant", "searcher",
                                             "chat",    "researcher", "documents"};
    for (std::size_t i = 0; i < kTechniques.size(); ++i) {
        const ScenarioResult& after = scenario(result, kTechniques[i]);
        for (const std::string& id : agents)
            QCOMPARE(agent(after, id).costUsd < agent(before, id).costUsd, id == agents[i]);
        // what touches nothing else adds up
        QVERIFY(isNear(agent(scenario(result, "all-seven"), agents[i]).costUsd,
                       agent(after, agents[i]).costUsd, 1e-9));
    }
    QVERIFY(isNear(agent(before, "assistant").runs, 30 * 8 * 500, 0.02));
}

void ExamplesTest::tenStepsBecomeFourPointTwo()
{
    QCOMPARE(figures::callsOfResearcher("before"), 10.0);
    QVERIFY(std::abs(figures::callsOfResearcher("early_exit") - 4.2) < 0.1);
}

void ExamplesTest::mixedTrafficHoldsDoubtsAndABudget()
{
    const PlanFile file = exampleFile("mixed-traffic");
    std::vector<Issue> issues;
    const auto plans = readPlanSet(file, builtInPriceBook(), issues);
    QVERIFY(plans);
    QVERIFY(plans->plan.budgetUsd);
    SimulateOptions options;
    options.scenarios = {"before"};
    options.exact = true;
    options.replications = 12;
    options.threads = 2;
    PlanFile shorter = file;
    QVERIFY(shorter.set("/period_days", "7"));
    const auto week = readPlanSet(shorter, builtInPriceBook(), issues);
    QVERIFY(week);
    const auto result = simulate(*week, options);
    QVERIFY(result && result->hasBeliefs);
    const ScenarioResult& before = scenario(*result, "before");
    QVERIFY(before.cost.p95 > 1.2 * before.cost.p5); // doubts, not luck
    const double budget = *plans->plan.budgetUsd * 7 / 30;
    QVERIFY(before.cost.p5 < budget && budget < before.cost.p95 * 1.2);
}

void ExamplesTest::readmeHasEveryClaim()
{
    QStringList inReadme;
    for (const QStringList& row : readmeRows())
        inReadme << rowKey(row[0], row[2]);
    QStringList known;
    for (const Claim& claim : claims())
        known << rowKey(QString::fromUtf8(claim.what), QString::fromUtf8(claim.where));
    QCOMPARE(inReadme, known);
}

void ExamplesTest::readmeSaysWhatComesOut_data()
{
    QTest::addColumn<int>("number");
    const std::vector<Claim> all = claims();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QString key = rowKey(QString::fromUtf8(all[i].what), QString::fromUtf8(all[i].where));
        QTest::newRow(qPrintable(key)) << static_cast<int>(i);
    }
}

void ExamplesTest::readmeSaysWhatComesOut()
{
    QFETCH(int, number);
    const QList<QStringList> rows = readmeRows();
    QVERIFY(number < rows.size());
    static const QRegularExpression bold(QStringLiteral("\\*\\*([^*]+)\\*\\*"));
    QStringList printed;
    for (auto matches = bold.globalMatch(rows[number][3]); matches.hasNext();)
        printed << matches.next().captured(1);
    QCOMPARE(printed, claims()[static_cast<std::size_t>(number)].figures());
}

QTEST_GUILESS_MAIN(ExamplesTest)
#include "tst_examples.moc"
