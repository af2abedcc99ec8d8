// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format.h"
#include "app/window/newplandialog.h"
#include "app/windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace spendwright;

namespace {

NewPlanDialog* open(WindowFixture& fixture)
{
    fixture.trigger("actionNew");
    auto* dialog = fixture.window().findChild<NewPlanDialog*>();
    static_cast<void>(QTest::qWaitForWindowActive(dialog));
    return dialog;
}

QLineEdit* line(NewPlanDialog* dialog, const char* key)
{
    return dialog->findChild<QLineEdit*>(QString::fromLatin1(key));
}

void type(QLineEdit* into, const char* text)
{
    into->setFocus();
    into->selectAll();
    QTest::keyClicks(into, QString::fromLatin1(text)); // and no Return
}

bool computed(NewPlanDialog* dialog)
{
    return QTest::qWaitFor([dialog] { return dialog->results().isFinished(); }, 60000);
}

constexpr const char* kCalls = "agents/agent/steps/work/repeat";
constexpr const char* kRuns = "agents/agent/traffic/runs_per_day";
constexpr const char* kSystem = "agents/agent/context/system_tokens";
constexpr const char* kResult = "tools/tool/result_tokens";
constexpr const char* kOutput = "agents/agent/steps/work/output_tokens";

} // namespace

/// The form that a new plan begins with.
class TestNewPlan final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void priceMovesWhileTyping();
    void priceIsThatOfTheFigures();
    void explainsBadFigures();
    void detailOpensThePlan();
    void cancelLeavesEverything();
};

void TestNewPlan::priceMovesWhileTyping()
{
    WindowFixture fixture;
    NewPlanDialog* dialog = open(fixture);
    QVERIFY(computed(dialog));
    auto* price = dialog->findChild<QLabel*>(QStringLiteral("newPlan/price"));
    const QString first = price->text();
    QVERIFY2(first.startsWith(u'$') && first.endsWith(QStringLiteral("a month")), qPrintable(first));
    type(line(dialog, kRuns), "5k");
    QTRY_VERIFY(price->text() != first);
}

// No tool calls: one call a run of 200 + 2,000 tokens in and 400 out on Sonnet, $3 and $15 a million.
void TestNewPlan::priceIsThatOfTheFigures()
{
    WindowFixture fixture;
    NewPlanDialog* dialog = open(fixture);
    type(line(dialog, kCalls), "0");
    type(line(dialog, kSystem), "2k");
    type(line(dialog, kOutput), "400");
    type(line(dialog, kRuns), "1000");
    QTest::qWait(10); // both steps have the output now
    QVERIFY(computed(dialog));
    const double run = 2200 * 3e-6 + 400 * 15e-6;
    const auto outcome = dialog->results().outcome();
    QVERIFY(outcome->savings->before.costPerRun);
    QVERIFY(qAbs(*outcome->savings->before.costPerRun - run) < 1e-9);
    QVERIFY(qAbs(outcome->savings->before.cost.mean - 30 * 1000 * run) < 0.02 * 30 * 1000 * run);
}

void TestNewPlan::explainsBadFigures()
{
    WindowFixture fixture;
    NewPlanDialog* dialog = open(fixture);
    QVERIFY(computed(dialog));
    const auto before = dialog->results().outcome();
    type(line(dialog, kResult), "lots");
    QCOMPARE(dialog->results().outcome(), before);
    const auto labels = dialog->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("300..900"))
               && !label->text().startsWith(QStringLiteral("An agent"));
    }));
}

void TestNewPlan::detailOpensThePlan()
{
    WindowFixture fixture;
    NewPlanDialog* dialog = open(fixture);
    auto* model = dialog->findChild<QComboBox*>(QStringLiteral("agents/agent/steps/work/model"));
    QVERIFY(model);
    const int haiku = model->findData(QStringLiteral("claude-haiku-4-5"));
    QVERIFY(haiku >= 0);
    model->setFocus();
    while (model->currentIndex() != haiku)
        QTest::keyClick(model, model->currentIndex() < haiku ? Qt::Key_Down : Qt::Key_Up);
    type(line(dialog, kRuns), "7k");
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(fixture.json("/agents/agent/traffic/runs_per_day"), std::string("7000"));
    QCOMPARE(fixture.json("/agents/agent/steps/work/model"), std::string("\"claude-haiku-4-5\""));
    QCOMPARE(fixture.json("/agents/agent/steps/answer/model"), std::string("\"claude-haiku-4-5\""));
    QVERIFY(!fixture.document().isModified());
}

void TestNewPlan::cancelLeavesEverything()
{
    WindowFixture fixture;
    const std::string text = fixture.document().file().text();
    NewPlanDialog* dialog = open(fixture);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(fixture.document().file().text(), text);
}

QTEST_MAIN(TestNewPlan)
#include "tst_appnewplan.moc"
