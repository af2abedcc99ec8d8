// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/savings.h"
#include "engine/plan/sharedplan.h"
#include "engine/report/writers.h"
#include "examples/examples.h"

#include <QRegularExpression>
#include <QTest>

using namespace spendwright;

namespace {

struct Read {
    PlanFile file;
    PlanSet plans;
};

std::optional<Read> read(const std::string& text, const PriceBook& book)
{
    std::vector<Issue> issues;
    const auto file = PlanFile::parse(text, issues);
    auto plans = file ? readPlanSet(*file, book, issues) : std::nullopt;
    for (const Issue& issue : issues) {
        if (issue.severity == Issue::Severity::Error || issue.pointer.starts_with("/shared"))
            qWarning("%s: %s", issue.pointer.c_str(), issue.message.english().c_str());
    }
    return plans ? std::optional(Read{*file, std::move(*plans)}) : std::nullopt;
}

SavingsResult answer(const Read& plan, const std::string& scenario)
{
    SavingsOptions options;
    options.scenario = scenario;
    options.targetStderr = 0.02;
    options.views = {SavingsView::InOrder, SavingsView::Alone};
    return *savings(plan.plans, options);
}

/// What a program of another day may know: other prices, multipliers, a tier for everyone.
PriceBook otherBook()
{
    PriceBook book = builtInPriceBook();
    book.asOf = "2031-01-01";
    for (Model& model : book.models) {
        model.prices = {{"2020-01-01", {7, 9, 1.0, 2.0, 3.0}}};
        model.tier = PriceTier{10, {70, 90, {}, {}, {}}};
        model.fastMultiplier = 11;
        model.batchMultiplier = 0.9;
        model.minCacheableTokens = 0;
        model.tokenizerRatio = 2;
        model.toolOverheadTokens = 5000;
        model.latency.outputTokensPerS = 1;
    }
    return book;
}

} // namespace

/// Plans with the prices that they used inside.
class TestSharedPlan final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void givesTheSameWithAnotherBook_data();
    void givesTheSameWithAnotherBook();
    void unpricedStaysUnpriced();
    void saysWhatChanged();
};

void TestSharedPlan::givesTheSameWithAnotherBook_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const auto& example : examples()) {
        const std::string_view text = example.text;
        QTest::newRow(std::string(example.id).c_str()) << QByteArray(text.data(), qsizetype(text.size()));
    }
}

void TestSharedPlan::givesTheSameWithAnotherBook()
{
    QFETCH(QByteArray, text);
    const auto own = read(text.toStdString(), builtInPriceBook());
    QVERIFY(own);
    const std::string scenario = own->plans.plan.scenarios.back().id;
    const SavingsResult ours = answer(*own, scenario);
    SharedNote note;
    note.scenario = scenario;
    note.against = own->plans.plan.baseline;
    note.fingerprint = ours.fingerprint;
    note.date = "2026-11-22";
    const PlanFile shared = sharedPlan(own->file, own->plans, own->plans.plan.seed, note);
    const auto there = read(shared.text(), otherBook());
    QVERIFY(there);
    const SavingsResult theirs = answer(*there, scenario);
    QCOMPARE(toJson(there->plans.plan, theirs), toJson(own->plans.plan, ours)); // every digit
    const auto said = sharedNote(there->file);
    QVERIFY(said);
    QVERIFY(compareShared(*said, said->fingerprint, theirs.fingerprint, there->plans) == SharedFigures::Same);
    const auto unshared = read(text.toStdString(), otherBook());
    QVERIFY(answer(*unshared, scenario).fingerprint != ours.fingerprint); // the other book does tell
}

void TestSharedPlan::unpricedStaysUnpriced()
{
    PriceBook poor = builtInPriceBook();
    for (Model& model : poor.models)
        model.prices.clear();
    const auto text = std::string(examples().begin()->text);
    const auto own = read(text, poor);
    QVERIFY(own);
    const PlanFile shared = sharedPlan(own->file, own->plans, 1, {});
    const auto there = read(shared.text(), builtInPriceBook());
    QVERIFY(there);
    QVERIFY(!answer(*there, there->plans.plan.scenarios.back().id).after.costKnown());
}

void TestSharedPlan::saysWhatChanged()
{
    const auto own = read(std::string(examples().begin()->text), builtInPriceBook());
    QVERIFY(own);
    SharedNote note;
    note.fingerprint = "0123456789abcdef";
    PlanFile shared = sharedPlan(own->file, own->plans, own->plans.plan.seed, note);
    const auto same = read(shared.text(), builtInPriceBook());
    const auto said = sharedNote(same->file);
    QVERIFY(compareShared(*said, said->fingerprint, "other", same->plans) == SharedFigures::Differ);
    QVERIFY(shared.set("/period_days", "12"));
    const auto edited = read(shared.text(), builtInPriceBook());
    QVERIFY(compareShared(*said, said->fingerprint, "other", edited->plans) == SharedFigures::PlanEdited);
    QVERIFY(!sharedNote(own->file));
}

QTEST_GUILESS_MAIN(TestSharedPlan)
#include "tst_sharedplan.moc"
