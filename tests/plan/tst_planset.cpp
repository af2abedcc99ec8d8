// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/issues.h"
#include "support/minimalplan.h"

#include <QTest>

using namespace spendwright;

namespace {

std::string withSet(const std::string& set)
{
    std::vector<Issue> issues;
    PlanFile file = *PlanFile::parse(kMinimalPlan, issues);
    if (!file.set("/scenarios/after/set", set))
        qFatal("not JSON: %s", set.c_str());
    return file.text();
}

} // namespace

/// What scenarios make of the plan.
class PlanSetTest : public QObject {
    Q_OBJECT

private slots:
    void changesApplyToTheirScenarioOnly();
    void scenariosWithoutChangesShareOnePlan();
    void placesMayBeNewKeys();
    void changesApplyInOrder();
    void modelsMayChange();
    void unknownPlacesAreRefused_data();
    void unknownPlacesAreRefused();
    void errorsPointAtTheChange_data();
    void errorsPointAtTheChange();
    void warningsPointAtTheChange();
    void indexIsTheFilesOwn();
    void canonicalTextFollowsTheMeaning();
};

void PlanSetTest::changesApplyToTheirScenarioOnly()
{
    const ReadText read(
        withSet(R"({"/agents/a/traffic/runs_per_day": 70, "/agents/b/steps/t/model": "claude-opus-4-8"})"));
    QVERIFY2(read.plans, read.said().constData());
    const Plan& after = *read.plans->forScenario("after");
    QVERIFY(after.agents[0].traffic->runsPerDay == Quantity(70));
    QCOMPARE(QByteArray::fromStdString(after.agents[1].steps[0].model), QByteArray("claude-opus-4-8"));
    const Plan& before = *read.plans->forScenario("before");
    QVERIFY(before.agents[0].traffic->runsPerDay == Quantity(0));
    QVERIFY(read.plan().agents[0].traffic->runsPerDay == Quantity(0));
    QCOMPARE(read.plan().scenario("after")->set.size(), std::size_t(2));
    QVERIFY(!read.plans->forScenario("never"));
}

void PlanSetTest::scenariosWithoutChangesShareOnePlan()
{
    const ReadText read(kMinimalPlan);
    QVERIFY(read.plans && read.plans->byScenario.size() == 2);
    QVERIFY(read.plans->byScenario[0] == read.plans->byScenario[1]);
}

void PlanSetTest::placesMayBeNewKeys()
{
    const ReadText read(
        withSet(R"({"/agents/b/traffic/runs_per_day": 5, "/agents/a/context": {"system_tokens": 9},
                                    "/agents/a/user_tokens": {"p5": 1, "p95": 2}})"));
    QVERIFY2(read.plans && read.issues.empty(), read.said().constData());
    const Plan& after = *read.plans->forScenario("after");
    QVERIFY(after.agents[1].traffic && after.agents[1].traffic->runsPerDay == Quantity(5));
    QCOMPARE(after.agents[0].context.systemTokens, std::int64_t(9));
    QVERIFY(after.agents[0].userTokens == Quantity::lognormal(1, 2));
}

void PlanSetTest::changesApplyInOrder()
{
    const ReadText read(
        withSet(R"({"/agents/a/context": {"system_tokens": 9}, "/agents/a/context/tools_tokens": 3})"));
    QVERIFY2(read.plans, read.said().constData());
    const Context& context = read.plans->forScenario("after")->agents[0].context;
    QVERIFY(context.systemTokens == 9 && context.toolsTokens == 3);
}

void PlanSetTest::modelsMayChange()
{
    const ReadText read(withSet(R"({"/models/claude-sonnet-4-6/input": 2.5, "/price_date": "2027-01-01"})"));
    QVERIFY2(read.plans, read.said().constData());
    const Plan& after = *read.plans->forScenario("after");
    QCOMPARE(after.prices->find("claude-sonnet-4-6")->pricesOn(after.priceDate)->input, 2.5);
    QCOMPARE(read.plan().prices->find("claude-sonnet-4-6")->pricesOn("2026-11-22")->input, 3.0);
}

void PlanSetTest::unknownPlacesAreRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char* path :
         {"/agents/c/user_tokens", "/agents/a/steps/t/model", "/tools/find/fee_usd", "/agents/7",
          "/agents/a/user_tokens/p5/x", "/name/x", "/agents/a/steps/s/model/x"})
        QTest::newRow(path) << QByteArray(path);
}

void PlanSetTest::unknownPlacesAreRefused()
{
    QFETCH(QByteArray, path);
    std::string pointer = "/scenarios/0/set/";
    for (const char c : path)
        pointer += c == '/' ? std::string("~1") : std::string(1, c);
    const ReadText read(withSet("{\"" + path.toStdString() + "\": 1}"));
    if (path == "/agents/a/user_tokens/p5/x") // an object is made, and is not a quantity
        QVERIFY2(read.refusedAt(pointer, "exactly one") || read.refusedAt(pointer, "must be a number"),
                 read.said().constData());
    else
        QVERIFY2(read.refusedAt(pointer, "no place"), read.said().constData());
}

void PlanSetTest::errorsPointAtTheChange_data()
{
    QTest::addColumn<QByteArray>("set");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const char* set, const char* pointer, const char* message) {
        QTest::newRow(name) << QByteArray(set) << QByteArray(pointer) << QByteArray(message);
    };
    row("inside the value",
        R"({"/agents/a/steps/s": {"id": "s", "model": "claude-sonnet-4-6", "repeat": -1}})",
        "/scenarios/0/set/~1agents~1a~1steps~1s", "negative");
    row("second of two", R"({"/period_days": 5, "/agents/a/user_tokens": -1})",
        "/scenarios/0/set/~1agents~1a~1user_tokens", "negative");
    row("circle",
        R"({"/agents/a/steps/s/delegate": {"agent": "b"}, "/agents/b/steps/t/delegate": {"agent": "a"}})",
        "/scenarios/0/set/~1agents~1b~1steps~1t~1delegate", "circle");
    row("id taken", R"({"/agents/a/id": "b"})", "/scenarios/0/set/~1agents~1a~1id", "taken");
    row("null", R"({"/agents/a/user_tokens": null})", "/scenarios/0/set/~1agents~1a~1user_tokens", "null");
    row("above the change",
        R"({"/agents/a/user_tokens": {"p5": 1, "p95": 2}, "/agents/a/user_tokens/p95": 0.5})",
        "/scenarios/0/set/~1agents~1a~1user_tokens", "p5 is 1 but p95 is 0.5");
    row("far from the change", R"({"/tools": []})", "/scenarios/0/set/~1tools", "search");
    row("period", R"({"/period_days": 0})", "/scenarios/0/set/~1period_days", "one day");
    row("relative path", R"({"agents/a/user_tokens": 1})", "/scenarios/0/set/agents~1a~1user_tokens",
        "not a path");
    row("root", R"({"": {}})", "/scenarios/0/set/", "not a path");
    row("index", R"({"/agents/0/user_tokens": 1})", "/scenarios/0/set/~1agents~10~1user_tokens",
        "write \"/agents/a/user_tokens\"");
    row("baseline", R"({"/baseline": "x"})", "/scenarios/0/set/~1baseline", "can't change");
    row("format", R"({"/format": "x"})", "/scenarios/0/set/~1format", "can't change");
}

void PlanSetTest::errorsPointAtTheChange()
{
    QFETCH(QByteArray, set);
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, message);
    std::vector<Issue> issues;
    PlanFile file = *PlanFile::parse(withSet(set.toStdString()), issues);
    QVERIFY(file.set("/agents/a/steps/s/tool", "\"search\""));
    const ReadText read(file.text());
    QVERIFY2(read.refusedAt(pointer.toStdString(), message.toStdString()), read.said().constData());
}

void PlanSetTest::warningsPointAtTheChange()
{
    const ReadText read(
        withSet(R"({"/agents/a/traffic/runs_per_dya": 5, "/agents/b/steps/t/model": "claude-opus-4-1"})"));
    QVERIFY2(read.warnedAt("/scenarios/0/set/~1agents~1a~1traffic~1runs_per_dya", "\"runs_per_day\" meant?"),
             read.said().constData());
    QVERIFY2(read.warnedAt("/scenarios/0/set/~1agents~1b~1steps~1t~1model", "retired"),
             read.said().constData());
    QCOMPARE(read.issues.size(), std::size_t(2));
}

void PlanSetTest::indexIsTheFilesOwn()
{
    std::vector<Issue> issues;
    PlanFile file = *PlanFile::parse(kMinimalPlan, issues);
    QVERIFY(file.set("/scenarios",
                     R"([{"id": "one"}, {"id": "before"}, {"id": "two", "set": {"/period_days": -1}}])"));
    const ReadText read(file.text());
    QVERIFY2(read.refusedAt("/scenarios/2/set/~1period_days", "negative"), read.said().constData());
}

void PlanSetTest::canonicalTextFollowsTheMeaning()
{
    const auto canonical = [](const std::string& text) {
        const ReadText read(text);
        return read.plans ? QByteArray::fromStdString(read.plans->canonical) : QByteArray();
    };
    const std::string text = withSet(R"({"/period_days": 5})");
    QVERIFY(!canonical(text).isEmpty());
    QCOMPARE(canonical(withSet(R"({"/period_days": 5.0})")), canonical(text));
    QVERIFY(canonical(withSet(R"({"/period_days": 6})")) != canonical(text));
}

QTEST_APPLESS_MAIN(PlanSetTest)
#include "tst_planset.moc"
