// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"
#include "app/document/planjson.h"
#include "app/models/costtablemodel.h"
#include "app/models/issuesmodel.h"
#include "app/models/plantreemodel.h"
#include "app/models/thingsmodel.h"
#include "app/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace spendwright;

namespace {

QStringList printed(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString detail = index.data(PlanTreeModel::DetailRole).toString();
        lines << QString(QString(depth, u'.') + index.data().toString() + u' ' + detail).trimmed();
        lines << printed(model, index, depth + 1);
    }
    return lines;
}

} // namespace

/// The models under every kind of edit, with Qt's own checks on.
class TestModels final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        WindowFixture::prepare();
        m_document = std::make_unique<PlanDocument>(builtInPriceBook());
        load(WindowFixture::planText());
    }

    void treeFollowsEdits();
    void treeKeepsItsRows();
    void stepsAreEdited();
    void stepsRefuseBadValues();
    void trafficAndToolsAreEdited();
    void issuesComeAndGo();
    void costsSortButForTheTotal();
    void editsLeaveNoTraceWhenUndone_data();
    void editsLeaveNoTraceWhenUndone();
    void dragsBecomeOneEdit();
    void quantitiesRoundTrip_data();
    void quantitiesRoundTrip();

private:
    void load(const std::string& text)
    {
        QString error;
        QVERIFY2(m_document->loadText(text, &error), qPrintable(error));
    }

    std::unique_ptr<PlanDocument> m_document;
};

void TestModels::treeFollowsEdits()
{
    PlanTreeModel model(*m_document);
    const QAbstractItemModelTester tester(&model);
    const QStringList first = {QStringLiteral("Small"),      QStringLiteral("Helper 200 a day"),
                               QStringLiteral(".Search ×3"), QStringLiteral(".Write"),
                               QStringLiteral("Tools"),      QStringLiteral(".Web search"),
                               QStringLiteral("Scenarios"),  QStringLiteral(".As today baseline"),
                               QStringLiteral(".Careful")};
    QCOMPARE(printed(model), first);
    const QString step =
        addStep(*m_document, QStringLiteral("/agents/helper"), QStringLiteral("/agents/helper/steps/search"));
    QCOMPARE(printed(model).at(3), QStringLiteral(".New step"));
    moveThing(*m_document, step, -1);
    QCOMPARE(printed(model).at(2), QStringLiteral(".New step"));
    setPlanValue(*m_document, step + QStringLiteral("/repeat"), "4", QStringLiteral("repeat"));
    QCOMPARE(printed(model).at(2), QStringLiteral(".New step ×4"));
    duplicateThing(*m_document, QStringLiteral("/agents/helper"));
    QCOMPARE(printed(model).size(), 14);
    removeThing(*m_document, QStringLiteral("/tools/web"));
    QCOMPARE(printed(model).size(), 12);
    while (m_document->undoStack()->canUndo())
        m_document->undoStack()->undo();
    QCOMPARE(printed(model), first);
    while (m_document->undoStack()->canRedo())
        m_document->undoStack()->redo();
    QCOMPARE(printed(model).size(), 12);
    load(newPlanText("2026-11-22"));
    QCOMPARE(printed(model).size(), 6);
}

void TestModels::treeKeepsItsRows()
{
    PlanTreeModel model(*m_document);
    const QPersistentModelIndex write = model.indexOf(QStringLiteral("/agents/helper/steps/write"));
    QVERIFY(write.isValid());
    addStep(*m_document, QStringLiteral("/agents/helper"), QStringLiteral("/agents/helper/steps/search"));
    addAgent(*m_document);
    QCOMPARE(write.data().toString(), QStringLiteral("Write"));
    QCOMPARE(write.row(), 2);
    removeThing(*m_document, QStringLiteral("/agents/helper/steps/search"));
    QCOMPARE(write.row(), 1);
}

void TestModels::stepsAreEdited()
{
    ThingsModel model(*m_document, stepColumns());
    const QAbstractItemModelTester tester(&model);
    model.setList(QStringLiteral("/agents/helper/steps"));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, stepcolumns::Model).data().toString(), QStringLiteral("Claude Sonnet 4.6"));
    QCOMPARE(model.index(0, stepcolumns::Tool).data().toString(), QStringLiteral("Web search"));
    QCOMPARE(model.index(1, stepcolumns::Prompt).data().toString(), QStringLiteral("0"));
    QVERIFY(model.setData(model.index(0, stepcolumns::Output), QStringLiteral("5k ±10%")));
    QCOMPARE(model.index(0, stepcolumns::Output).data().toString(), QStringLiteral("5k ±10%"));
    QVERIFY(model.setData(model.index(0, stepcolumns::Tool), QString()));
    QVERIFY(!m_document->contains(QStringLiteral("/agents/helper/steps/search/tool")));
    QVERIFY(model.setData(model.index(0, stepcolumns::Name), QStringLiteral("Look it up")));
    QCOMPARE(m_document->label(QStringLiteral("/agents/helper/steps/search")), QStringLiteral("Look it up"));
    const int edits = m_document->undoStack()->count();
    QVERIFY(model.setData(model.index(1, stepcolumns::Repeat), QStringLiteral("1"))); // what it is anyway
    QCOMPARE(m_document->undoStack()->count(), edits);
}

void TestModels::stepsRefuseBadValues()
{
    ThingsModel model(*m_document, stepColumns());
    model.setList(QStringLiteral("/agents/helper/steps"));
    QVERIFY(!model.setData(model.index(0, stepcolumns::Output), QStringLiteral("a lot")));
    QVERIFY(!model.setData(model.index(0, stepcolumns::Output), QStringLiteral("900..300")));
    QVERIFY(!model.setData(model.index(0, stepcolumns::Model), QString()));
    QCOMPARE(m_document->undoStack()->count(), 0);
}

void TestModels::trafficAndToolsAreEdited()
{
    ThingsModel agents(*m_document, agentColumns());
    const QAbstractItemModelTester tester(&agents);
    agents.setList(QStringLiteral("/agents"));
    QCOMPARE(agents.index(0, 1).data().toString(), QStringLiteral("200"));
    QVERIFY(agents.setData(agents.index(0, 1), QStringLiteral("800..1200")));
    QVERIFY(agents.setData(agents.index(0, 2), QStringLiteral("burst")));
    QVERIFY(m_document->isGood());
    QCOMPARE(m_document->string(QStringLiteral("/agents/helper/traffic/arrivals")), QStringLiteral("burst"));
    ThingsModel tools(*m_document, toolColumns());
    tools.setList(QStringLiteral("/tools"));
    QVERIFY(tools.setData(tools.index(0, 2), QStringLiteral("0.01")));
    QCOMPARE(m_document->json(QStringLiteral("/tools/web/fee_usd")), std::string("0.01"));
    const QString made = addTool(*m_document);
    QCOMPARE(tools.rowCount(), 2);
    QCOMPARE(tools.rowOf(made), 1);
}

void TestModels::issuesComeAndGo()
{
    IssuesModel model(*m_document);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.errorCount(), 0);
    setPlanValue(*m_document, QStringLiteral("/agents/helper/steps/write/probability"), "7",
                 QStringLiteral("chance"));
    QCOMPARE(model.errorCount(), 1);
    QCOMPARE(model.index(0, 0).data(IssuesModel::PathRole).toString(),
             QStringLiteral("/agents/helper/steps/write/probability"));
    QVERIFY(model.index(0, 1).data().toString().startsWith(QStringLiteral("Helper › Write")));
    QVERIFY(m_document->plans()); // the last good one
    QVERIFY(!m_document->isGood());
    m_document->undoStack()->undo();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(m_document->isGood());
}

void TestModels::costsSortButForTheTotal()
{
    WindowFixture fixture;
    CostTableModel model(fixture.document(), fixture.window().results());
    const QAbstractItemModelTester tester(&model);
    CostTableOrder order;
    order.setSourceModel(&model);
    QVERIFY(fixture.compute());
    QCOMPARE(model.rowCount(), 3);
    for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        for (int column = 0; column < model.columnCount(); ++column) {
            order.sort(column, direction);
            QVERIFY(order.index(2, 0).data(CostTableModel::TotalRole).toBool());
        }
        order.sort(CostTableModel::After, direction);
        const double top = order.index(0, CostTableModel::After).data(CostTableModel::SortRole).toDouble();
        const double below = order.index(1, CostTableModel::After).data(CostTableModel::SortRole).toDouble();
        QCOMPARE(top < below, direction == Qt::AscendingOrder);
    }
    QCOMPARE(model.index(0, CostTableModel::Step).data(CostTableModel::PathRole).toString(),
             QStringLiteral("/agents/helper/steps/search"));
}

void TestModels::editsLeaveNoTraceWhenUndone_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("another value") << QStringLiteral("/agents/helper/steps/search/output_tokens")
                                   << QByteArray("7");
    QTest::newRow("a key more") << QStringLiteral("/agents/helper/notes") << QByteArray("\"x\"");
    QTest::newRow("an object on the way")
        << QStringLiteral("/agents/helper/steps/write/delegate/count") << QByteArray("2");
    QTest::newRow("a key less") << QStringLiteral("/agents/helper/user_tokens") << QByteArray();
    QTest::newRow("a technique off") << QStringLiteral("/scenarios/after/techniques/prompt_caching")
                                     << QByteArray();
    QTest::newRow("a key of the plan less") << QStringLiteral("/tools") << QByteArray();
}

void TestModels::editsLeaveNoTraceWhenUndone()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, json);
    const std::string before = m_document->file().text();
    setPlanValue(*m_document, path, json.toStdString(), QStringLiteral("it"));
    const std::string after = m_document->file().text();
    QVERIFY(before != after);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->file().text(), before);
    m_document->undoStack()->redo();
    QCOMPARE(m_document->file().text(), after);
}

void TestModels::dragsBecomeOneEdit()
{
    const QString path = QStringLiteral("/agents/helper/steps/search/output_tokens");
    QSignalSpy changes(m_document.get(), &PlanDocument::changed);
    for (const char* json : {"110", "120", "130"})
        setPlanValue(*m_document, path, json, QStringLiteral("output"), 1);
    QCOMPARE(changes.count(), 3);
    QCOMPARE(m_document->undoStack()->count(), 1);
    setPlanValue(*m_document, path, "140", QStringLiteral("output"), 2); // another drag
    QCOMPARE(m_document->undoStack()->count(), 2);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->json(path), std::string("130"));
    setPlanValue(*m_document, path, "150", QStringLiteral("output"), 3);
    setPlanValue(*m_document, path, "130", QStringLiteral("output"), 3); // and back: nothing has happened
    QCOMPARE(m_document->undoStack()->count(), 1);
}

void TestModels::quantitiesRoundTrip_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char* json :
         {"2000", "0.85", "1e-07", "123456789", R"({"p5": 300, "p95": 900})", R"({"min": 1, "max": 2.5})",
          R"({"min": 1, "mode": 2, "max": 4})", R"({"values": [1, 2], "weights": [3, 1]})"})
        QTest::newRow(json) << QByteArray(json);
}

void TestModels::quantitiesRoundTrip()
{
    QFETCH(QByteArray, json);
    const auto quantity = quantityFromJson(jsonFromText(json.toStdString()));
    QVERIFY(quantity);
    QCOMPARE(jsonFromText(quantityToJson(*quantity)), jsonFromText(json.toStdString()));
    const QString typed = typedFromJson(json.toStdString());
    const auto back = quantityFromTyped(typed);
    QVERIFY2(back, qPrintable(typed));
    QVERIFY(*back == *quantity);
}

QTEST_MAIN(TestModels)
#include "tst_appmodels.moc"
