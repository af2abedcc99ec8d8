// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"
#include "app/windowfixture.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using namespace spendwright;

namespace {

const SavingsResult& savings(WindowFixture& fixture)
{
    return *fixture.window().results().outcome()->savings;
}

void type(QAbstractSpinBox* box, const char* text)
{
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QString::fromUtf8(text));
    QTest::keyClick(box, Qt::Key_Return);
}

QString runs(WindowFixture& fixture, const char* scenario)
{
    const std::string path =
        "/scenarios/" + std::string(scenario) + "/set/~1agents~1helper~1traffic~1runs_per_day";
    return QString::fromStdString(fixture.json(path.c_str()));
}

// Another scenario without techniques, to be compared with the plan as it is.
void addPlainScenario(WindowFixture& fixture)
{
    fixture.window().choice().setAfter(
        addScenario(fixture.document(), QStringLiteral("before"), QStringLiteral("Plain")));
}

} // namespace

/// What is tried out beside the plan: traffic, period, and what routing is worth unmeasured.
class TestWhatIf final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void trafficDoublesTheBill();
    void factorOneTakesItBack();
    void stepsAreOneUndoStep();
    void theBaselineStaysAsItIs();
    void periodScalesTheBill();
    void showsWhatTheScenarioHas();
    void saysWhyCachingCantAct();
    void marksRoutingThatNobodyMeasured();
};

void TestWhatIf::trafficDoublesTheBill()
{
    WindowFixture fixture;
    addPlainScenario(fixture);
    QVERIFY(fixture.compute());
    const double cost = savings(fixture).after.cost.mean;
    const double runsBefore = savings(fixture).after.runs;
    auto* traffic = fixture.find<QDoubleSpinBox>("whatif/traffic");
    QVERIFY(traffic->isEnabled());
    type(traffic, "2");
    QCOMPARE(runs(fixture, "scenario"), QStringLiteral("400"));
    QVERIFY(fixture.compute());
    QCOMPARE(savings(fixture).after.runs, 2 * runsBefore);
    QVERIFY(qFuzzyCompare(savings(fixture).after.cost.mean, 2 * cost)); // nothing is cached there
    QCOMPARE(savings(fixture).players.size(), std::size_t(1));
    QCOMPARE(savings(fixture).players.front().id, std::string("set"));
}

void TestWhatIf::factorOneTakesItBack()
{
    WindowFixture fixture;
    auto* traffic = fixture.find<QDoubleSpinBox>("whatif/traffic");
    type(traffic, "2.5");
    QCOMPARE(runs(fixture, "after"), QStringLiteral("500"));
    QCOMPARE(fixture.document().undoStack()->undoText(), QStringLiteral("Traffic × 2.5"));
    QTest::qWait(1300); // another gesture
    type(traffic, "1");
    QVERIFY(!fixture.document().contains(QStringLiteral("/scenarios/after/set")));
}

void TestWhatIf::stepsAreOneUndoStep()
{
    WindowFixture fixture;
    const std::string text = fixture.document().file().text();
    auto* traffic = fixture.find<QDoubleSpinBox>("whatif/traffic");
    traffic->setFocus();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(traffic, Qt::Key_Up);
    QCOMPARE(traffic->value(), 1.4);
    QCOMPARE(runs(fixture, "after"), QStringLiteral("280"));
    QCOMPARE(fixture.document().undoStack()->count(), 1);
    fixture.trigger("actionUndo");
    QCOMPARE(fixture.document().file().text(), text);
    QCOMPARE(traffic->value(), 1.0);
}

void TestWhatIf::theBaselineStaysAsItIs()
{
    WindowFixture fixture;
    fixture.window().choice().setAfter(QStringLiteral("before"));
    const std::string text = fixture.document().file().text();
    type(fixture.find<QDoubleSpinBox>("whatif/traffic"), "3");
    QVERIFY(fixture.document().isGood());
    const QString made = fixture.window().choice().after();
    QVERIFY(made != QStringLiteral("before"));
    QCOMPARE(runs(fixture, made.toUtf8().constData()), QStringLiteral("600"));
    QCOMPARE(runs(fixture, "before"), QString());
    fixture.trigger("actionUndo");
    QCOMPARE(fixture.document().file().text(), text);
}

void TestWhatIf::periodScalesTheBill()
{
    WindowFixture fixture;
    addPlainScenario(fixture);
    QVERIFY(fixture.compute());
    const double cost = savings(fixture).after.cost.mean;
    auto* period = fixture.find<QSpinBox>("whatif/period");
    QCOMPARE(period->value(), 1);
    type(period, "3");
    QVERIFY(fixture.compute());
    QCOMPARE(savings(fixture).periodDays, 3);
    QVERIFY(qFuzzyCompare(savings(fixture).after.cost.mean, 3 * cost));
}

void TestWhatIf::showsWhatTheScenarioHas()
{
    WindowFixture fixture;
    setPlanValue(fixture.document(),
                 QStringLiteral("/scenarios/after/set/~1agents~1helper~1traffic~1runs_per_day"), "100",
                 QStringLiteral("runs"));
    auto* traffic = fixture.find<QDoubleSpinBox>("whatif/traffic");
    QCOMPARE(traffic->value(), 0.5);
    fixture.window().choice().setAfter(QStringLiteral("before"));
    QCOMPARE(traffic->value(), 1.0);
}

void TestWhatIf::saysWhyCachingCantAct()
{
    WindowFixture fixture;
    auto* caching = fixture.find<QCheckBox>("prompt_caching");
    QVERIFY(!caching->accessibleDescription().contains(QStringLiteral("prefix")));
    setPlanValue(fixture.document(), QStringLiteral("/agents/helper/context/system_tokens"), "900",
                 QStringLiteral("size"));
    QVERIFY(fixture.compute());
    QCOMPARE(caching->accessibleDescription(), QStringLiteral("prefix 900 < 1,024 tokens"));
    QVERIFY(caching->isEnabled()); // caching the conversation, too, would still do something
    setPlanValue(fixture.document(), QStringLiteral("/scenarios/after/techniques/prompt_caching/scope"),
                 "\"conversation\"", QStringLiteral("scope"));
    QVERIFY(fixture.compute());
    QVERIFY(!caching->accessibleDescription().contains(QStringLiteral("prefix")));
}

// A step whose every call costs c routed and o on its own model: the bill with pass rate p is
// c + (1 - p) o, and equal to o at p = c / o. Haiku costs a third of Sonnet for the same tokens.
void TestWhatIf::marksRoutingThatNobodyMeasured()
{
    WindowFixture fixture;
    QString error;
    std::string plan = WindowFixture::planText();
    const std::string tool = ", \"repeat\": 3, \"tool\": \"web\"";
    plan.replace(plan.find(tool), tool.size(), ", \"reads\": \"nothing\", \"prompt_tokens\": 1000");
    QVERIFY(fixture.document().loadText(plan, &error));
    setTechnique(fixture.document(), QStringLiteral("after"), Technique::ModelRouting, "{}");
    QVERIFY(fixture.compute());
    const auto whatIf = fixture.window().results().whatIf();
    QVERIFY(whatIf && whatIf->routing);
    QVERIFY2(std::abs(whatIf->routing->breakEvenPassRate - 1.0 / 3) < 0.01,
             qPrintable(QString::number(whatIf->routing->breakEvenPassRate)));
    auto* routing = fixture.find<QCheckBox>("model_routing");
    QVERIFY(routing->accessibleDescription().contains(QStringLiteral("routing pays above 33%")));
    setPlanValue(fixture.document(), QStringLiteral("/agents/helper/steps/search/pass_rate/claude-haiku-4-5"),
                 "0.9", QStringLiteral("pass rate"));
    QVERIFY(fixture.compute());
    QVERIFY(!fixture.window().results().whatIf()->routing);
    QVERIFY(!routing->accessibleDescription().contains(QStringLiteral("measured")));
}

QTEST_MAIN(TestWhatIf)
#include "tst_appwhatif.moc"
