// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"
#include "app/pages/savingspage.h"
#include "app/widgets/viewrow.h"
#include "app/windowfixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

using namespace spendwright;

namespace {

// So many variations that the sharp answer takes a while.
std::string heavyPlan()
{
    std::string text = WindowFixture::planText();
    const auto replace = [&text](const std::string& what, const std::string& by) {
        text.replace(text.find(what), what.size(), by);
    };
    replace("\"runs_per_day\": 200", "\"runs_per_day\": {\"p5\": 20000, \"p95\": 900000}");
    replace("\"user_tokens\": 200",
            "\"user_tokens\": {\"p5\": 10, \"p95\": 9000}, \"difficulty\": {\"p5\": 0.2, \"p95\": 5}");
    replace("\"period_days\": 1", "\"period_days\": 30");
    return text;
}

} // namespace

/// The worker: answers come to the newest question only, and nothing waits for it.
class TestService final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void answersRoughlyThenSharply();
    void glancesAtTheViewInFront();
    void dropsOlderAnswers();
    void oldFiguresStayDimmed();
    void errorsKeepTheLastGoodFigures();
    void saysWhatATechniqueWouldSave();
    void stopsAtOnce();
    void editsNeverBlock();
};

void TestService::answersRoughlyThenSharply()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    const Results& results = fixture.window().results();
    QList<bool> sharp;
    connect(&results, &Results::outcomeChanged, this, [&] { sharp << results.outcome()->sharp; });
    setPlanValue(fixture.document(), QStringLiteral("/agents/helper/user_tokens"), "300",
                 QStringLiteral("size"));
    QVERIFY(!results.isFinished());
    QVERIFY(fixture.compute());
    QCOMPARE(sharp, QList<bool>({false, true}));
    disconnect(&results, nullptr, this, nullptr);
}

void TestService::glancesAtTheViewInFront()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    const Results& results = fixture.window().results();
    fixture.window().findChild<SavingsPage*>()->views()->setView(static_cast<int>(SavingsView::Last));
    QList<std::shared_ptr<const Outcome>> outcomes;
    connect(&results, &Results::outcomeChanged, &fixture.window(), [&] { outcomes << results.outcome(); });
    setPlanValue(fixture.document(), QStringLiteral("/agents/helper/user_tokens"), "300",
                 QStringLiteral("size"));
    QVERIFY(fixture.compute());
    QCOMPARE(outcomes.size(), 2);
    QCOMPARE(outcomes.first()->savings->views, std::set<SavingsView>({SavingsView::Last}));
    QCOMPARE(outcomes.last()->savings->views.size(), std::size_t(4));
    const auto about = [](const Estimate& a, const Estimate& b) {
        return std::abs(a.mean - b.mean) <= 4 * std::hypot(a.stderr_, b.stderr_) + 1e-9 * std::abs(b.mean);
    };
    QVERIFY(about(outcomes.first()->savings->after.cost, outcomes.last()->savings->after.cost));
    QVERIFY(about(outcomes.first()->savings->players.front().last,
                  outcomes.last()->savings->players.front().last));
    QVERIFY(outcomes.first()->savings->after.cost.mean > 0);
}

void TestService::dropsOlderAnswers()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    QStringList seen;
    connect(&fixture.window().results(), &Results::outcomeChanged, &fixture.window(), [&] {
        const auto plans = fixture.window().results().outcome()->plans;
        seen << QString::number(plans->plan.agents.front().userTokens.mean());
        QVERIFY(plans == fixture.document().plans()); // never one of an older plan
    });
    for (int tokens = 301; tokens <= 330; ++tokens) {
        setPlanValue(fixture.document(), QStringLiteral("/agents/helper/user_tokens"), std::to_string(tokens),
                     QStringLiteral("size"));
        if (tokens % 10 == 0)
            QTest::qWait(3);
    }
    QVERIFY(fixture.compute());
    QCOMPARE(seen.last(), QStringLiteral("330"));
}

void TestService::oldFiguresStayDimmed()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    const QString before = fixture.text("headline/before");
    setPlanValue(fixture.document(), QStringLiteral("/agents/helper/user_tokens"), "\"oops\"",
                 QStringLiteral("size"));
    QTRY_VERIFY(fixture.window().results().isStale());
    QCOMPARE(fixture.text("headline/before"), before);
    fixture.trigger("actionUndo");
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.window().results().isStale(), 60000);
}

void TestService::errorsKeepTheLastGoodFigures()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    const auto outcome = fixture.window().results().outcome();
    setPlanValue(fixture.document(), QStringLiteral("/agents/helper/steps/write/model"), "\"none\"",
                 QStringLiteral("model"));
    QTRY_VERIFY(fixture.window().results().isStale());
    QCOMPARE(fixture.window().results().outcome(), outcome);
}

void TestService::saysWhatATechniqueWouldSave()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    const auto whatIf = fixture.window().results().whatIf();
    QVERIFY(whatIf);
    const auto would = [&whatIf](Technique technique) {
        return whatIf->savedUsd.at(static_cast<std::size_t>(technique));
    };
    QVERIFY(!would(Technique::PromptCaching)); // is on
    QVERIFY(would(Technique::ModelRouting).value_or(-1) > 0);
    const double forecast = *would(Technique::ModelRouting);
    const double saved = fixture.window().results().outcome()->savings->saved.mean;
    setTechnique(fixture.document(), QStringLiteral("after"), Technique::ModelRouting, "{}");
    QVERIFY(fixture.compute());
    const double now = fixture.window().results().outcome()->savings->saved.mean;
    QVERIFY2(std::abs(now - saved - forecast) < 0.05 * forecast,
             qPrintable(QStringLiteral("%1 %2").arg(now - saved).arg(forecast)));
}

void TestService::stopsAtOnce()
{
    QElapsedTimer time;
    {
        WindowFixture fixture;
        QString error;
        QVERIFY(fixture.document().loadText(heavyPlan(), &error));
        QTest::qWait(30); // it is at work
        time.start();
    }
    QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
}

void TestService::editsNeverBlock()
{
    WindowFixture fixture;
    QString error;
    QVERIFY(fixture.document().loadText(heavyPlan(), &error));
    QElapsedTimer time;
    qint64 longest = 0;
    for (int i = 0; i < 20; ++i) {
        time.start();
        setPlanValue(fixture.document(), QStringLiteral("/agents/helper/user_tokens"),
                     std::to_string(400 + i), QStringLiteral("size"));
        QCoreApplication::processEvents();
        longest = std::max(longest, time.elapsed());
        QTest::qWait(5);
    }
    QVERIFY2(longest < 500, qPrintable(QString::number(longest))); // 50 by day, more under a sanitizer
}

QTEST_MAIN(TestService)
#include "tst_appservice.moc"
