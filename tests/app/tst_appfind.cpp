// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowfixture.h"

#include <QAction>
#include <QDockWidget>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>
#include <QUndoView>

using namespace spendwright;

/// Finding things in a plan, and the history of its edits.
class TestFind final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void findsAndFilters_data();
    void findsAndFilters();
    void goesFromHitToHit();
    void closesWithEscape();
    void followsEdits();
    void historyShowsAndGoesBack();
};

namespace {

QStringList shown(const QTreeView* tree, const QModelIndex& under = {})
{
    QStringList names;
    for (int row = 0; row < tree->model()->rowCount(under); ++row) {
        const QModelIndex index = tree->model()->index(row, 0, under);
        if (!tree->isRowHidden(row, under))
            names << index.data().toString() << shown(tree, index);
    }
    return names;
}

QLineEdit* search(WindowFixture& fixture, const QString& text)
{
    auto* tree = fixture.find<QTreeView>("planTree");
    tree->setFocus();
    QTest::keySequence(tree, QKeySequence(QKeySequence::Find));
    auto* line = fixture.field<QLineEdit>("find");
    if (line && line->hasFocus())
        QTest::keyClicks(line, text);
    return line;
}

} // namespace

void TestFind::findsAndFilters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("count");
    QTest::newRow("name") << "write"
                          << "Helper,Write"
                          << "2 hit(s)"; // id and name
    QTest::newRow("id") << "helper"
                        << "Helper"
                        << "2 hit(s)";
    QTest::newRow("model") << "sonnet-4"
                           << "Helper,Search,Write"
                           << "2 hit(s)";
    QTest::newRow("model's name") << "Sonnet 4.6"
                                  << "Helper,Search,Write"
                                  << "2 hit(s)";
    QTest::newRow("tool") << "web"
                          << "Helper,Search,Tools,Web search"
                          << "3 hit(s)";
    QTest::newRow("figure") << "1.5k"
                            << "Helper,Tools,Web search"
                            << "2 hit(s)";
    QTest::newRow("technique") << "prompt cach"
                               << "Scenarios,Careful"
                               << "1 hit(s)";
    QTest::newRow("nothing") << "zebra"
                             << ""
                             << "0 hit(s)";
}

void TestFind::findsAndFilters()
{
    QFETCH(QString, text);
    QFETCH(QString, rows);
    QFETCH(QString, count);
    WindowFixture fixture;
    QVERIFY(search(fixture, text));
    QCOMPARE(shown(fixture.find<QTreeView>("planTree")).join(u','), rows);
    QCOMPARE(fixture.text("find/count"), count);
}

void TestFind::goesFromHitToHit()
{
    WindowFixture fixture;
    auto* line = search(fixture, QStringLiteral("sonnet"));
    QVERIFY(line);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/helper/steps/search"));
    QVERIFY(line->hasFocus());
    QCOMPARE(fixture.text("find/count"), QStringLiteral("1 of 2"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/helper/steps/write"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/helper/steps/search"));
    QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(fixture.text("find/count"), QStringLiteral("2 of 2"));
    QCOMPARE(line->text(), QStringLiteral("sonnet"));
}

void TestFind::closesWithEscape()
{
    WindowFixture fixture;
    auto* tree = fixture.find<QTreeView>("planTree");
    const QStringList all = shown(tree);
    auto* line = search(fixture, QStringLiteral("web"));
    QVERIFY(shown(tree) != all);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!line->isVisible());
    QVERIFY(tree->hasFocus());
    QCOMPARE(shown(tree), all);
}

void TestFind::followsEdits()
{
    WindowFixture fixture;
    auto* tree = fixture.find<QTreeView>("planTree");
    search(fixture, QStringLiteral("write"));
    fixture.window().selection().select(QStringLiteral("/agents/helper/steps/write"));
    fixture.trigger("actionDuplicate");
    QCOMPARE(shown(tree).join(u','), QStringLiteral("Helper,Write,Write (copy)"));
}

void TestFind::historyShowsAndGoesBack()
{
    WindowFixture fixture;
    auto* dock = fixture.find<QDockWidget>("dockHistory");
    QVERIFY(!dock->isVisible());
    dock->toggleViewAction()->trigger();
    QVERIFY(dock->isVisible());
    auto* view = fixture.find<QUndoView>("history");
    fixture.trigger("actionAddTool");
    fixture.window().selection().select(QStringLiteral("/agents/helper"));
    fixture.trigger("actionDuplicate");
    QCOMPARE(view->model()->rowCount(), 3);
    QCOMPARE(view->model()->index(1, 0).data().toString(), QStringLiteral("Add tool"));
    QCOMPARE(view->model()->index(2, 0).data().toString(), QStringLiteral("Duplicate Helper"));
    const QModelIndex first = view->model()->index(0, 0);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(first).center());
    QVERIFY(!fixture.document().isModified());
    QCOMPARE(fixture.document().size(QStringLiteral("/agents")), 1);
}

QTEST_MAIN(TestFind)
#include "tst_appfind.moc"
