// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"
#include "app/document/whatifs.h"
#include "app/largeplan.h"
#include "app/windowfixture.h"

#include <QCheckBox>
#include <QDockWidget>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace spendwright;

namespace {

constexpr int kPatienceMs = 60000;
const QString kTokens = QStringLiteral("/agents/agent3/user_tokens");

void load(WindowFixture& fixture)
{
    QString error;
    QVERIFY2(fixture.document().loadText(largePlan(40, 20), &error), qPrintable(error));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.document().isUnderstood(), kPatienceMs);
}

void edit(PlanDocument& document, const std::string& json)
{
    setPlanValue(document, kTokens, json, QStringLiteral("size"));
}

} // namespace

/// Plans too large to be understood within an edit: they are edited at once and understood later.
class TestLargePlan final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void editsAtOnceAndUnderstandsLater();
    void understandsTheNewestOnly();
    void tellsErrorsLater();
    void smallPlansAreUnderstoodAtOnce();
    void trafficGoesByTheFile();
    void whatIfsStayUntilTheyAreKnownAnew();
};

void TestLargePlan::editsAtOnceAndUnderstandsLater()
{
    WindowFixture fixture;
    load(fixture);
    PlanDocument& document = fixture.document();
    QVERIFY(document.isGood());
    const auto before = document.plans();
    QSignalSpy understood(&document, &PlanDocument::understood);
    edit(document, "300");
    QCOMPARE(fixture.json("/agents/agent3/user_tokens"), std::string("300"));
    QVERIFY(!document.isUnderstood());
    QVERIFY(document.isGood());
    QCOMPARE(document.plans(), before);
    document.undoStack()->undo();
    QCOMPARE(fixture.json("/agents/agent3/user_tokens"), std::string("200"));
    document.undoStack()->redo();
    QVERIFY(understood.isEmpty()); // nothing of what it is now came in between
    QTRY_VERIFY_WITH_TIMEOUT(document.isUnderstood(), kPatienceMs);
    QCOMPARE(understood.count(), 1);
    QCOMPARE(understood.front().front().toBool(), true);
    QCOMPARE(document.plans()->plan.agents.at(3).userTokens, Quantity(300));
}

void TestLargePlan::understandsTheNewestOnly()
{
    WindowFixture fixture;
    load(fixture);
    PlanDocument& document = fixture.document();
    QList<double> seen;
    connect(&document, &PlanDocument::understood, &document, [&] {
        QVERIFY(document.isUnderstood());
        seen << document.plans()->plan.agents.at(3).userTokens.mean();
        QCOMPARE(std::to_string(std::lround(seen.last())), document.json(kTokens));
    });
    for (int tokens = 301; tokens <= 340; ++tokens) {
        edit(document, std::to_string(tokens));
        if (tokens % 10 == 0)
            QTest::qWait(2);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!seen.isEmpty() && seen.last() == 340, kPatienceMs);
    QVERIFY(fixture.compute());
    QCOMPARE(fixture.window().results().outcome()->plans, document.plans());
}

void TestLargePlan::tellsErrorsLater()
{
    WindowFixture fixture;
    load(fixture);
    PlanDocument& document = fixture.document();
    edit(document, "\"oops\"");
    QTRY_VERIFY_WITH_TIMEOUT(!document.isGood(), kPatienceMs);
    QCOMPARE(document.issues().size(), std::size_t{1});
    QCOMPARE(document.issues().front().pointer, std::string("/agents/3/user_tokens"));
    QVERIFY(fixture.find<QDockWidget>("dockIssues")->isVisible());
    fixture.trigger("actionUndo");
    QTRY_VERIFY_WITH_TIMEOUT(document.isGood(), kPatienceMs);
    QVERIFY(document.issues().empty());
}

void TestLargePlan::smallPlansAreUnderstoodAtOnce()
{
    WindowFixture fixture;
    QSignalSpy understood(&fixture.document(), &PlanDocument::understood);
    setPlanValue(fixture.document(), QStringLiteral("/agents/helper/user_tokens"), "321",
                 QStringLiteral("size"));
    QCOMPARE(understood.count(), 1);
    QCOMPARE(understood.front().front().toBool(), false);
    QCOMPARE(fixture.document().plans()->plan.agents.front().userTokens, Quantity(321));
}

// Whatever the plan meant a moment ago.
void TestLargePlan::trafficGoesByTheFile()
{
    WindowFixture fixture;
    load(fixture);
    PlanDocument& document = fixture.document();
    removeThing(document, QStringLiteral("/agents/agent5"));
    setPlanValue(document, QStringLiteral("/agents/agent3/traffic/runs_per_day"), "7",
                 QStringLiteral("runs"));
    QVERIFY(!document.isUnderstood());
    setTrafficFactor(document, QStringLiteral("after"), 3, 0);
    QTRY_VERIFY_WITH_TIMEOUT(document.isUnderstood(), kPatienceMs);
    QVERIFY(document.isGood());
    QCOMPARE(trafficFactor(*document.plans(), QStringLiteral("after")), std::optional<double>(3));
}

void TestLargePlan::whatIfsStayUntilTheyAreKnownAnew()
{
    WindowFixture fixture;
    setTechnique(fixture.document(), QStringLiteral("after"), Technique::ModelRouting, "{}");
    QVERIFY(fixture.compute());
    const Results& results = fixture.window().results();
    auto* row = fixture.find<QCheckBox>("model_routing")->parentWidget();
    const auto warnings = [row] {
        QStringList shown;
        for (const auto* label : row->findChildren<QLabel*>())
            shown << (label->isVisibleTo(row) && label->wordWrap() ? label->text() : QString());
        return shown.join(QString());
    };
    QVERIFY(warnings().contains(QStringLiteral("pass rate")));
    const auto old = results.whatIf();
    bool lost = false;
    const auto watch = [&] {
        lost = lost || !results.whatIf() || !warnings().contains(QStringLiteral("pass rate"));
    };
    connect(&results, &Results::outcomeChanged, row, watch);
    connect(&results, &Results::whatIfChanged, row, watch);
    setPlanValue(fixture.document(), QStringLiteral("/agents/helper/user_tokens"), "333",
                 QStringLiteral("size"));
    watch();
    QVERIFY(fixture.compute());
    QVERIFY(!lost);
    QVERIFY(results.whatIf() != old);
    QVERIFY(!results.isWhatIfStale());
}

QTEST_MAIN(TestLargePlan)
#include "tst_applargeplan.moc"
