// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace spendwright;

/// Scenarios and models in the inspector, and the fields that hold several things.
class TestScenarios final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void selectedScenarioIsCompared();
    void renamesAndRefuses();
    void makesTheBaseline();
    void ordersTechniques();
    void changesThePlan();
    void refusesBadChanges();
    void errorsOfChangesLandThere();
    void idsFollow();
    void modelsReplaceThePriceBook();
    void passRatesAndToolWeights();
    void ownTask();
    void routesByTask();
};

namespace {

const QString kAfter = QStringLiteral("/scenarios/after");
const QString kSearch = QStringLiteral("/agents/helper/steps/search");

void type(QLineEdit* line, const char* text, Qt::Key end = Qt::Key_Return)
{
    QVERIFY(line);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QString::fromUtf8(text));
    QTest::keyClick(line, end);
}

// Without the list of what it could be, which would grab the keyboard.
void enter(QLineEdit* line, const char* text)
{
    QVERIFY(line);
    line->setFocus();
    line->setText(QString::fromUtf8(text));
    QTest::keyClick(line, Qt::Key_Return);
}

QString problemOf(const QWidget* input)
{
    for (const QWidget* widget = input; widget; widget = widget->parentWidget()) {
        if (const auto* label = widget->findChild<QLabel*>(QStringLiteral("problem")))
            return label->isVisible() ? label->text() : QString();
    }
    return {};
}

} // namespace

void TestScenarios::selectedScenarioIsCompared()
{
    WindowFixture fixture;
    fixture.dialogs().nextText = QStringLiteral("Third");
    fixture.trigger("actionNewScenario");
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/scenarios/scenario"));
    QCOMPARE(fixture.window().choice().after(), QStringLiteral("scenario"));
    fixture.window().selection().select(kAfter);
    QCOMPARE(fixture.window().choice().after(), QStringLiteral("after"));
    fixture.window().selection().select(QStringLiteral("/scenarios/before"));
    QCOMPARE(fixture.window().choice().after(), QStringLiteral("after")); // it is compared with that
    QCOMPARE(fixture.field<QLineEdit>("name")->text(), QStringLiteral("As today"));
}

void TestScenarios::renamesAndRefuses()
{
    WindowFixture fixture;
    fixture.window().selection().select(kAfter);
    type(fixture.field<QLineEdit>("name"), "Frugal");
    QCOMPARE(fixture.find<QComboBox>("scenario/after")->currentText(), QStringLiteral("Frugal"));
    type(fixture.field<QLineEdit>("id"), "frugal");
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/scenarios/frugal"));
    QCOMPARE(fixture.window().choice().after(), QStringLiteral("frugal"));
    auto* id = fixture.field<QLineEdit>("id");
    type(id, "before");
    QCOMPARE(id->text(), QStringLiteral("frugal"));
    QVERIFY(problemOf(id).contains(QStringLiteral("before")));
    fixture.trigger("actionUndo");
    QCOMPARE(fixture.window().selection().path(), kAfter);
    QCOMPARE(fixture.window().choice().after(), QStringLiteral("after"));
    fixture.trigger("actionUndo");
    QVERIFY(!fixture.document().isModified());
}

void TestScenarios::makesTheBaseline()
{
    WindowFixture fixture;
    auto* tree = fixture.find<QTreeView>("planTree");
    fixture.window().selection().select(kAfter);
    const auto detail = [tree] { return tree->currentIndex().data(Qt::ToolTipRole).toString(); };
    QCOMPARE(detail(), QStringLiteral("Careful"));
    fixture.trigger("actionMakeBaseline");
    QCOMPARE(fixture.json("/baseline"), std::string("\"after\""));
    QCOMPARE(detail(), QStringLiteral("Careful (baseline)"));
    fixture.trigger("actionRemove"); // the baseline goes back to the plan as it is
    QCOMPARE(fixture.json("/baseline"), std::string("\"before\""));
    QVERIFY(fixture.document().isGood());
    fixture.trigger("actionUndo");
    QCOMPARE(fixture.json("/baseline"), std::string("\"after\""));
}

void TestScenarios::ordersTechniques()
{
    WindowFixture fixture;
    fixture.window().selection().select(kAfter);
    auto* list = fixture.field<QListWidget>("order");
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), QStringLiteral("Prompt caching"));
    list->setFocus();
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(fixture.json("/scenarios/after/order"),
             std::string(R"(["result_truncation","prompt_caching"])"));
    QCOMPARE(list->currentItem()->text(), QStringLiteral("Result truncation"));
    QCOMPARE(fixture.document().keys(QStringLiteral("/scenarios")),
             QStringList({QStringLiteral("before"), QStringLiteral("after")})); // the key moved no scenario
    fixture.trigger("actionUndo");
    QCOMPARE(list->item(0)->text(), QStringLiteral("Prompt caching"));
    QVERIFY(!fixture.document().isModified());
}

void TestScenarios::changesThePlan()
{
    WindowFixture fixture;
    fixture.window().selection().select(kAfter);
    auto* table = fixture.field<QTableView>("set");
    enter(fixture.field<QLineEdit>("set/add"), "/agents/helper/traffic/runs_per_day");
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Helper › Runs"));
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("200"));
    auto* editor = table->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    type(editor, "300..900");
    const QString path = QStringLiteral("/scenarios/after/set/~1agents~1helper~1traffic~1runs_per_day");
    QTRY_COMPARE(fixture.document().json(path), std::string(R"({"p5":300,"p95":900})"));
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("300..900"));
    QVERIFY(fixture.document().isGood());
    QVERIFY(fixture.document().undoStack()->undoText().endsWith(QStringLiteral("of Careful")));
    table->setCurrentIndex(table->model()->index(0, 2));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(fixture.document().contains(kAfter)); // the change went, not the scenario
    QVERIFY(!fixture.document().contains(QStringLiteral("/scenarios/after/set")));
    while (fixture.document().undoStack()->canUndo())
        fixture.trigger("actionUndo");
    QVERIFY(!fixture.document().isModified());
}

void TestScenarios::refusesBadChanges()
{
    WindowFixture fixture;
    fixture.window().selection().select(kAfter);
    auto* line = fixture.field<QLineEdit>("set/add");
    enter(line, "nonsense");
    QVERIFY(problemOf(line).contains(QStringLiteral("nonsense")));
    QVERIFY(!fixture.document().isModified());
    enter(line, "/agents/helper/steps/search/model");
    auto* table = fixture.field<QTableView>("set");
    QCOMPARE(table->model()->index(0, 1).data().toString(), table->model()->index(0, 2).data().toString());
    QVERIFY(!table->model()->setData(table->model()->index(0, 2), QStringLiteral("no such model")));
    QVERIFY(problemOf(table).contains(QStringLiteral("no such model")));
    QVERIFY(table->model()->setData(table->model()->index(0, 2), QStringLiteral("Claude Haiku 4.5")));
    QCOMPARE(fixture.document().json(
                 QStringLiteral("/scenarios/after/set/~1agents~1helper~1steps~1search~1model")),
             std::string("\"claude-haiku-4-5\""));
}

void TestScenarios::errorsOfChangesLandThere()
{
    WindowFixture fixture;
    fixture.window().selection().select(kAfter);
    enter(fixture.field<QLineEdit>("set/add"), "/agents/helper/steps/search/probability");
    auto* table = fixture.field<QTableView>("set");
    QVERIFY(table->model()->setData(table->model()->index(0, 2), QStringLiteral("2")));
    QVERIFY(!fixture.document().isGood());
    QVERIFY(!problemOf(table).isEmpty());
    QVERIFY(!table->model()->index(0, 0).data(Qt::DecorationRole).isNull());
}

void TestScenarios::idsFollow()
{
    WindowFixture fixture;
    const std::string before = fixture.document().file().text();
    fixture.window().selection().select(QStringLiteral("/tools/web"));
    type(fixture.field<QLineEdit>("id"), "browser");
    QCOMPARE(fixture.json("/agents/helper/steps/search/tool"), std::string("\"browser\""));
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/tools/browser"));
    QCOMPARE(fixture.document().undoStack()->undoText(), QStringLiteral("Change id of Web search"));
    QVERIFY(fixture.document().isGood());
    fixture.trigger("actionUndo");
    QCOMPARE(fixture.document().file().text(), before);
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/tools/web"));
}

void TestScenarios::modelsReplaceThePriceBook()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    const double before = fixture.window().results().outcome()->savings->before.cost.mean;
    fixture.trigger("actionAddModel");
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/models/my-model"));
    auto* id = fixture.field<QComboBox>("id");
    type(id->lineEdit(), "claude-sonnet-4-6");
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/models/claude-sonnet-4-6"));
    auto* read = fixture.field<QLineEdit>("cache_read");
    QVERIFY(read->text().isEmpty());
    QCOMPARE(read->placeholderText(), QStringLiteral("0.3")); // what the book says
    type(fixture.field<QLineEdit>("output"), "100");
    QVERIFY(fixture.document().isGood());
    QVERIFY(fixture.compute());
    QVERIFY(fixture.window().results().outcome()->savings->before.cost.mean > before);
    type(fixture.field<QLineEdit>("tier/above_tokens"), "200k"); // a tier without prices
    QVERIFY(!fixture.document().isGood());
    QVERIFY(!problemOf(fixture.field<QLineEdit>("tier/input")).isEmpty()
            || !problemOf(fixture.field<QLineEdit>("tier/above_tokens")).isEmpty());
    while (fixture.document().undoStack()->canUndo())
        fixture.trigger("actionUndo");
    QVERIFY(!fixture.document().contains(QStringLiteral("/models")));
}

void TestScenarios::passRatesAndToolWeights()
{
    WindowFixture fixture;
    fixture.trigger("actionAddTool");
    fixture.window().selection().select(kSearch);
    auto* add = fixture.field<QToolButton>("pass_rate/add");
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(fixture.document().size(kSearch + QStringLiteral("/pass_rate")), 1);
    type(fixture.field<QLineEdit>("pass_rate/0/value"), "0.7..0.9");
    QVERIFY(QString::fromStdString(fixture.json("/agents/helper/steps/search/pass_rate"))
                .contains(QStringLiteral("\"p5\":0.7")));
    QVERIFY(fixture.document().isGood());
    type(fixture.field<QLineEdit>("pass_rate/0/value"), "3");
    QVERIFY(!problemOf(fixture.field<QLineEdit>("pass_rate/0/value")).isEmpty());
    fixture.trigger("actionUndo");
    QTest::mouseClick(fixture.field<QToolButton>("tool/add"), Qt::LeftButton);
    QCOMPARE(fixture.json("/agents/helper/steps/search/tool"),
             std::string(R"([{"id":"web","weight":1},{"id":"tool","weight":1}])"));
    type(fixture.field<QLineEdit>("tool/1/value"), "3");
    QCOMPARE(fixture.json("/agents/helper/steps/search/tool/1/weight"), std::string("3"));
    QVERIFY(fixture.document().isGood());
}

void TestScenarios::ownTask()
{
    WindowFixture fixture;
    fixture.window().selection().select(kSearch);
    auto* task = fixture.field<QComboBox>("task");
    type(task->lineEdit(), "sift");
    QCOMPARE(fixture.json("/agents/helper/steps/search/task"), std::string("\"sift\""));
    type(task->lineEdit(), "classify");
    QCOMPARE(fixture.json("/agents/helper/steps/search/task"), std::string("\"classify\""));
    QCOMPARE(fixture.document().undoStack()->count(), 2);
}

void TestScenarios::routesByTask()
{
    WindowFixture fixture;
    const QString routing = QStringLiteral("/scenarios/after/techniques/model_routing");
    fixture.window().selection().select(kAfter);
    auto* box = fixture.find<QWidget>("model_routing");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    fixture.window().selection().goTo(routing + QStringLiteral("/routes"));
    auto* task = fixture.field<QComboBox>("routes/0");
    QVERIFY(task);
    QCOMPARE(task->currentText(), QStringLiteral("classify"));
    auto* model = fixture.field<QComboBox>("routes/0/value");
    model->setFocus();
    QTest::keyClick(model, Qt::Key_Up);
    QVERIFY(fixture.document().contains(routing + QStringLiteral("/routes/classify")));
    QCOMPARE(fixture.document().size(routing + QStringLiteral("/routes")), 3);
    QVERIFY(fixture.document().string(routing + QStringLiteral("/routes/classify"))
            != fixture.document().string(routing + QStringLiteral("/routes/extract")));
}

QTEST_MAIN(TestScenarios)
#include "tst_appscenarios.moc"
