// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format.h"
#include "app/windowfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace spendwright;

namespace {

double savedUsd(WindowFixture& fixture)
{
    return fixture.window().results().outcome()->savings->saved.mean;
}

void type(QLineEdit* line, const char* text, Qt::Key end = Qt::Key_Return)
{
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QString::fromUtf8(text));
    QTest::keyClick(line, end);
}

} // namespace

/// The window by keyboard and mouse: what is switched and typed is in the plan, and the numbers follow.
class TestWindow final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void showsBeforeAndAfter();
    void switchesATechnique();
    void keepsParametersOverASwitch();
    void movesAParameter();
    void editsASizeInTheInspector();
    void explainsBadText();
    void emptiesAFieldToItsDefault();
    void editsTheStepsTable();
    void switchingTheBaselineMakesAScenario();
    void comparesAnyTwoScenarios();
    void undoGoesToTheApplicationFromAField();
    void addsAndRemovesSteps();
    void showsAnEmptyPlan();
};

void TestWindow::showsBeforeAndAfter()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    const SavingsResult& savings = *fixture.window().results().outcome()->savings;
    QCOMPARE(fixture.text("headline/before"), moneyShort(savings.before.cost.mean));
    QCOMPARE(fixture.text("headline/after"), moneyShort(savings.after.cost.mean));
    QVERIFY(fixture.text("headline/saved").startsWith(QChar(0x2212)));
    auto* costs = fixture.find<QTableView>("costs");
    QCOMPARE(costs->model()->rowCount(), 3); // two steps and the total
    QCOMPARE(costs->model()->index(2, 3).data().toString(), money(savings.before.cost.mean));
}

void TestWindow::switchesATechnique()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    const double both = savedUsd(fixture);
    auto* truncation = fixture.find<QCheckBox>("result_truncation");
    QVERIFY(truncation->isChecked());
    QTest::mouseClick(truncation, Qt::LeftButton, {}, QPoint(8, truncation->height() / 2));
    QCOMPARE(fixture.json("/scenarios/after/techniques/result_truncation"), std::string());
    QVERIFY(!truncation->isChecked());
    QVERIFY(fixture.compute());
    QVERIFY(savedUsd(fixture) < both);
    fixture.trigger("actionUndo");
    QVERIFY(truncation->isChecked());
    QVERIFY(!fixture.document().isModified());
    QVERIFY(fixture.compute());
    QCOMPARE(savedUsd(fixture), both);
}

void TestWindow::keepsParametersOverASwitch()
{
    WindowFixture fixture;
    auto* truncation = fixture.find<QCheckBox>("result_truncation");
    truncation->setFocus();
    QTest::keyClick(truncation, Qt::Key_Space);
    QVERIFY(!truncation->isChecked());
    QTest::keyClick(truncation, Qt::Key_Space);
    QCOMPARE(fixture.json("/scenarios/after/techniques/result_truncation/max_tokens"), std::string("400"));
}

void TestWindow::movesAParameter()
{
    WindowFixture fixture;
    fixture.window().selection().goTo(
        QStringLiteral("/scenarios/after/techniques/result_truncation/max_tokens"));
    auto* slider = fixture.field<QSlider>("max_tokens/slider");
    QVERIFY(slider);
    slider->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(slider, Qt::Key_Left);
    QTRY_VERIFY(fixture.json("/scenarios/after/techniques/result_truncation/max_tokens") != "400");
    QTRY_COMPARE(fixture.document().undoStack()->count(), 1); // one gesture, one undo
    const auto text = fixture.field<QLineEdit>("max_tokens")->text();
    QTRY_COMPARE(
        QString::fromStdString(fixture.json("/scenarios/after/techniques/result_truncation/max_tokens")),
        text);
    fixture.trigger("actionUndo");
    QCOMPARE(fixture.field<QLineEdit>("max_tokens")->text(), QStringLiteral("400"));
}

void TestWindow::editsASizeInTheInspector()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    const double before = fixture.window().results().outcome()->savings->before.cost.mean;
    fixture.window().selection().select(QStringLiteral("/agents/helper/steps/write"));
    type(fixture.field<QLineEdit>("output_tokens"), "2k");
    QCOMPARE(fixture.json("/agents/helper/steps/write/output_tokens"), std::string("2000"));
    QCOMPARE(fixture.document().undoStack()->undoText(), QStringLiteral("Change output of Write"));
    QVERIFY(fixture.compute());
    QVERIFY(fixture.window().results().outcome()->savings->before.cost.mean > before);
    type(fixture.field<QLineEdit>("output_tokens"), "300..900");
    QVERIFY(fixture.json("/agents/helper/steps/write/output_tokens").find("p95") != std::string::npos);
    fixture.trigger("actionUndo");
    fixture.trigger("actionUndo");
    QCOMPARE(fixture.json("/agents/helper/steps/write/output_tokens"), std::string("500"));
    QCOMPARE(fixture.document().file().text(), PlanFile(fixture.document().file()).text());
    QVERIFY(!fixture.document().isModified());
}

void TestWindow::explainsBadText()
{
    WindowFixture fixture;
    fixture.window().selection().select(QStringLiteral("/agents/helper/steps/write"));
    auto* line = fixture.field<QLineEdit>("output_tokens");
    type(line, "many");
    QCOMPARE(fixture.json("/agents/helper/steps/write/output_tokens"), std::string("500"));
    auto* problem = line->parentWidget()->findChild<QLabel*>(QStringLiteral("problem"));
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QStringLiteral("many")));
    QCOMPARE(line->text(), QStringLiteral("many")); // what was typed is not taken away
    type(line, "600");
    QVERIFY(!problem->isVisible());
    QCOMPARE(fixture.json("/agents/helper/steps/write/output_tokens"), std::string("600"));
}

void TestWindow::emptiesAFieldToItsDefault()
{
    WindowFixture fixture;
    fixture.window().selection().select(QStringLiteral("/agents/helper/steps/search"));
    auto* line = fixture.field<QLineEdit>("repeat");
    QCOMPARE(line->text(), QStringLiteral("3"));
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(fixture.json("/agents/helper/steps/search/repeat"), std::string());
    QCOMPARE(line->placeholderText(), QStringLiteral("1"));
}

void TestWindow::editsTheStepsTable()
{
    WindowFixture fixture;
    fixture.showPage("Steps");
    auto* table = fixture.find<QTableView>("steps");
    QCOMPARE(table->model()->rowCount(), 2);
    const QModelIndex output = table->model()->index(0, 5);
    table->setFocus();
    table->setCurrentIndex(output);
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/helper/steps/search"));
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = table->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("bad"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(fixture.json("/agents/helper/steps/search/output_tokens"), std::string("100"));
    QVERIFY(editor->isVisible()); // stays, to be put right
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("1.2k"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(fixture.json("/agents/helper/steps/search/output_tokens"), std::string("1200"));
    QVERIFY(table->model()->setData(table->model()->index(1, 2), QStringLiteral("claude-haiku-4-5")));
    QCOMPARE(fixture.json("/agents/helper/steps/write/model"), std::string("\"claude-haiku-4-5\""));
}

void TestWindow::switchingTheBaselineMakesAScenario()
{
    WindowFixture fixture;
    fixture.window().choice().setAfter(QStringLiteral("before"));
    auto* truncation = fixture.find<QCheckBox>("result_truncation");
    QVERIFY(!truncation->isChecked());
    QTest::mouseClick(truncation, Qt::LeftButton, {}, QPoint(8, truncation->height() / 2));
    const QString made = fixture.window().choice().after();
    QVERIFY(made != QStringLiteral("before"));
    QVERIFY(truncation->isChecked());
    QCOMPARE(fixture.json("/scenarios/before/techniques"), std::string("{}"));
    fixture.trigger("actionUndo");
    QVERIFY(!fixture.document().contains(QStringLiteral("/scenarios/") + made));
    QVERIFY(!fixture.document().isModified());
}

void TestWindow::comparesAnyTwoScenarios()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    auto* before = fixture.find<QComboBox>("scenario/before");
    auto* after = fixture.find<QComboBox>("scenario/after");
    QCOMPARE(before->currentText(), QStringLiteral("As today"));
    QCOMPARE(after->currentText(), QStringLiteral("Careful"));
    const double saved = savedUsd(fixture);
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Down);
    after->setFocus();
    QTest::keyClick(after, Qt::Key_Up);
    QVERIFY(fixture.compute());
    QCOMPARE(savedUsd(fixture), -saved);
    QVERIFY(fixture.text("headline/saved").startsWith(u'+'));
}

void TestWindow::undoGoesToTheApplicationFromAField()
{
    WindowFixture fixture;
    fixture.window().selection().select(QStringLiteral("/agents/helper/steps/write"));
    auto* line = fixture.field<QLineEdit>("output_tokens");
    type(line, "700");
    QVERIFY(line->hasFocus());
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.json("/agents/helper/steps/write/output_tokens"), std::string("500"));
}

void TestWindow::addsAndRemovesSteps()
{
    WindowFixture fixture;
    fixture.window().selection().select(QStringLiteral("/agents/helper/steps/search"));
    fixture.trigger("actionAddStep");
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/helper/steps/step"));
    QCOMPARE(fixture.document().childPath(QStringLiteral("/agents/helper/steps"), 1),
             QStringLiteral("/agents/helper/steps/step")); // behind the one that was selected
    fixture.trigger("actionMoveDown");
    QCOMPARE(fixture.document().childPath(QStringLiteral("/agents/helper/steps"), 2),
             QStringLiteral("/agents/helper/steps/step"));
    fixture.trigger("actionRemove");
    QCOMPARE(fixture.document().size(QStringLiteral("/agents/helper/steps")), 2);
    fixture.window().selection().select(QStringLiteral("/tools/web"));
    fixture.trigger("actionRemove"); // and the step no longer names it
    QVERIFY(fixture.document().isGood());
    QCOMPARE(fixture.json("/agents/helper/steps/search/tool"), std::string());
    for (int i = 0; i < 4; ++i)
        fixture.trigger("actionUndo");
    QVERIFY(!fixture.document().isModified());
    std::vector<Issue> issues;
    QVERIFY(fixture.document().file() == *PlanFile::parse(WindowFixture::planText(), issues));
}

void TestWindow::showsAnEmptyPlan()
{
    WindowFixture fixture;
    QString error;
    QVERIFY(fixture.document().loadText(
        R"({"format": "spendwright-plan", "version": 1, "name": "x", "agents": []})", &error));
    QVERIFY(!fixture.find<QTabWidget>("tabs")->isVisible());
    QVERIFY(fixture.find<QTreeView>("issues")->isVisible());
    fixture.trigger("actionAddAgent");
    QVERIFY(fixture.find<QTabWidget>("tabs")->isVisible());
    QVERIFY(fixture.document().isGood());
    QVERIFY(fixture.compute());
}

QTEST_MAIN(TestWindow)
#include "tst_appwindow.moc"
