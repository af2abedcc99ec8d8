// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowfixture.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace spendwright;

/// Things in another order, by drag and drop and by keyboard.
class TestDrag final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void movesAStepWithinItsAgent();
    void movesAStepToAnotherAgent();
    void leavesAnAgentItsLastStep();
    void movesAnAgent();
    void movesARowOfATable();
    void copiesIntoAnotherWindow();
    void refusesWhatDoesNotFit();
    void movesByKeyboard();
};

namespace {

enum class Where { Above, On, Below };

constexpr const char* kTwoAgents = R"({
  "format": "spendwright-plan", "version": 1, "name": "Pair", "price_date": "2026-11-22",
  "tools": [ { "id": "web", "name": "Web" }, { "id": "mail", "name": "Mail" } ],
  "agents": [
    { "id": "a", "name": "A", "steps": [
      { "id": "one", "name": "One", "model": "claude-sonnet-4-6", "output_tokens": 10 },
      { "id": "two", "name": "Two", "model": "claude-sonnet-4-6", "output_tokens": 20 },
      { "id": "three", "name": "Three", "model": "claude-sonnet-4-6", "output_tokens": 30 } ],
      "traffic": { "runs_per_day": 10, "arrivals": "even" } },
    { "id": "b", "name": "B", "steps": [
      { "id": "one", "name": "Other", "model": "claude-sonnet-4-6", "output_tokens": 40 } ] } ],
  "scenarios": [
    { "id": "before", "techniques": {} },
    { "id": "after", "techniques": {}, "set": { "/agents/a/steps/one/output_tokens": 5 } } ]
})";

void open(WindowFixture& fixture)
{
    QString error;
    QVERIFY2(fixture.document().loadText(kTwoAgents, &error), qPrintable(error));
}

QModelIndex row(QAbstractItemView* view, const QString& name, const QModelIndex& under = {})
{
    for (int i = 0; i < view->model()->rowCount(under); ++i) {
        const QModelIndex index = view->model()->index(i, 0, under);
        if (index.data().toString() == name)
            return index;
        if (const QModelIndex inside = row(view, name, index); inside.isValid())
            return inside;
    }
    return {};
}

// What the mouse does, without the loop of a real drag.
bool drag(QAbstractItemView* from, const QModelIndex& thing, QAbstractItemView* to, const QModelIndex& target,
          Where where)
{
    const std::unique_ptr<QMimeData> data(from->model()->mimeData({thing}));
    const QRect rect = to->visualRect(target);
    const QPoint at = where == Where::Above   ? QPoint(rect.center().x(), rect.top())
                      : where == Where::Below ? QPoint(rect.center().x(), rect.bottom())
                                              : rect.center();
    QDragEnterEvent enter(at, Qt::MoveAction | Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(to->viewport(), &enter);
    QDragMoveEvent move(at, Qt::MoveAction | Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(to->viewport(), &move);
    if (!move.isAccepted())
        return false;
    QDropEvent drop(at, Qt::MoveAction | Qt::CopyAction, data.get(), Qt::LeftButton, {});
    drop.setDropAction(Qt::MoveAction); // as a drag from a view offers it
    QApplication::sendEvent(to->viewport(), &drop);
    return drop.isAccepted();
}

QString order(WindowFixture& fixture, const char* list)
{
    return fixture.document().keys(QString::fromLatin1(list)).join(u' ');
}

} // namespace

void TestDrag::movesAStepWithinItsAgent()
{
    WindowFixture fixture;
    open(fixture);
    auto* tree = fixture.find<QTreeView>("planTree");
    QVERIFY(
        drag(tree, row(tree, QStringLiteral("One")), tree, row(tree, QStringLiteral("Three")), Where::Below));
    QCOMPARE(order(fixture, "/agents/a/steps"), QStringLiteral("two three one"));
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/a/steps/one"));
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("One"));
    QVERIFY(
        drag(tree, row(tree, QStringLiteral("One")), tree, row(tree, QStringLiteral("Two")), Where::Above));
    QCOMPARE(order(fixture, "/agents/a/steps"), QStringLiteral("one two three"));
    QCOMPARE(fixture.document().undoStack()->undoText(), QStringLiteral("Move One"));
    fixture.trigger("actionUndo");
    fixture.trigger("actionUndo");
    QVERIFY(!fixture.document().isModified());
}

void TestDrag::movesAStepToAnotherAgent()
{
    WindowFixture fixture;
    open(fixture);
    const std::string before = fixture.document().file().text();
    auto* tree = fixture.find<QTreeView>("planTree");
    QVERIFY(
        drag(tree, row(tree, QStringLiteral("One")), tree, row(tree, QStringLiteral("Other")), Where::Above));
    QCOMPARE(order(fixture, "/agents/a/steps"), QStringLiteral("two three"));
    QCOMPARE(order(fixture, "/agents/b/steps"), QStringLiteral("one-2 one"));
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/b/steps/one-2"));
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("One"));
    QCOMPARE(fixture.document().keys(QStringLiteral("/scenarios/after/set")),
             QStringList(QStringLiteral("/agents/b/steps/one-2/output_tokens")));
    QVERIFY(fixture.document().isGood());
    QCOMPARE(fixture.document().undoStack()->count(), 1);
    QCOMPARE(fixture.document().undoStack()->undoText(), QStringLiteral("Move One to B"));
    fixture.trigger("actionUndo");
    QCOMPARE(fixture.document().file().text(), before);
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/a/steps/one"));
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("One"));
}

void TestDrag::leavesAnAgentItsLastStep()
{
    WindowFixture fixture;
    open(fixture);
    auto* tree = fixture.find<QTreeView>("planTree");
    QVERIFY(!drag(tree, row(tree, QStringLiteral("Other")), tree, row(tree, QStringLiteral("Two")),
                  Where::Above));
    QCOMPARE(order(fixture, "/agents/b/steps"), QStringLiteral("one"));
}

void TestDrag::movesAnAgent()
{
    WindowFixture fixture;
    open(fixture);
    auto* tree = fixture.find<QTreeView>("planTree");
    fixture.window().selection().select(QStringLiteral("/agents/b/steps/one"));
    QVERIFY(drag(tree, row(tree, QStringLiteral("B")), tree, row(tree, QStringLiteral("A")), Where::Above));
    QCOMPARE(order(fixture, "/agents"), QStringLiteral("b a"));
    QVERIFY(tree->isExpanded(row(tree, QStringLiteral("B"))));
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/b"));
    QVERIFY(drag(tree, row(tree, QStringLiteral("B")), tree, row(tree, QStringLiteral("Two")), Where::Above));
    QCOMPARE(order(fixture, "/agents"), QStringLiteral("a b"));
    QVERIFY(
        drag(tree, row(tree, QStringLiteral("Mail")), tree, row(tree, QStringLiteral("Web")), Where::Above));
    QCOMPARE(order(fixture, "/tools"), QStringLiteral("mail web"));
}

void TestDrag::movesARowOfATable()
{
    WindowFixture fixture;
    open(fixture);
    fixture.showPage("Steps");
    auto* table = fixture.field<QTableView>("steps");
    QVERIFY(drag(table, row(table, QStringLiteral("Three")), table, row(table, QStringLiteral("One")),
                 Where::Above));
    QCOMPARE(order(fixture, "/agents/a/steps"), QStringLiteral("three one two"));
    QCOMPARE(table->currentIndex().row(), 0);
    auto* tree = fixture.find<QTreeView>("planTree"); // from the other agent in the tree
    QVERIFY(!drag(tree, row(tree, QStringLiteral("Web")), table, row(table, QStringLiteral("One")),
                  Where::Above));
}

void TestDrag::copiesIntoAnotherWindow()
{
    WindowFixture fixture;
    open(fixture);
    WindowFixture other;
    auto* from = fixture.find<QTreeView>("planTree");
    auto* to = other.find<QTreeView>("planTree");
    QVERIFY(drag(from, row(from, QStringLiteral("Two")), to, row(to, QStringLiteral("Write")), Where::Above));
    QCOMPARE(order(other, "/agents/helper/steps"), QStringLiteral("search two write"));
    QCOMPARE(order(fixture, "/agents/a/steps"), QStringLiteral("one two three"));
    QVERIFY(!fixture.document().isModified());
}

void TestDrag::refusesWhatDoesNotFit()
{
    WindowFixture fixture;
    open(fixture);
    auto* tree = fixture.find<QTreeView>("planTree");
    QVERIFY(
        !drag(tree, row(tree, QStringLiteral("Web")), tree, row(tree, QStringLiteral("Two")), Where::Above));
    QVERIFY(
        !drag(tree, row(tree, QStringLiteral("One")), tree, row(tree, QStringLiteral("Web")), Where::Above));
    QVERIFY(
        !drag(tree, row(tree, QStringLiteral("A")), tree, row(tree, QStringLiteral("Mail")), Where::Above));
    QVERIFY(!fixture.document().isModified());
}

void TestDrag::movesByKeyboard()
{
    WindowFixture fixture;
    open(fixture);
    auto* tree = fixture.find<QTreeView>("planTree");
    fixture.window().selection().select(QStringLiteral("/agents/a/steps/two"));
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(order(fixture, "/agents/a/steps"), QStringLiteral("two one three"));
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/a/steps/two"));
    QTest::keyClick(tree, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(tree, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(order(fixture, "/agents/a/steps"), QStringLiteral("one three two"));
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("Two"));
    fixture.window().selection().select(QStringLiteral("/scenarios/after"));
    QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(order(fixture, "/scenarios"), QStringLiteral("after before"));
}

QTEST_MAIN(TestDrag)
#include "tst_appdrag.moc"
