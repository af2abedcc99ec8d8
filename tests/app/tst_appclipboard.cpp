// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowfixture.h"

#include "app/document/thingclipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace spendwright;

/// Cut, copy, paste and delete, by their keys.
class TestClipboard final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        WindowFixture::prepare();
        QApplication::clipboard()->clear();
    }

    void copiesAStep();
    void cutsAStepIntoAnotherPlace();
    void cutToolKeepsItsReferences();
    void deletedToolTakesItsReferencesAlong();
    void pastesIntoAnotherWindow();
    void pastesTypedJson();
    void refusesOtherText();
    void copiesAScenario();
    void leavesTextsAlone();
    void worksOnTheMarkedRowOfATable();
    void keepsUnknownKeys();
};

namespace {

void press(WindowFixture& fixture, const QString& path, QKeySequence::StandardKey key)
{
    auto* tree = fixture.find<QTreeView>("planTree");
    fixture.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    fixture.window().selection().select(path);
    tree->setFocus();
    QTest::keySequence(tree, QKeySequence(key));
}

QString strip(WindowFixture& fixture)
{
    return WindowFixture::news(fixture.window(), "messageStrip");
}

const QString kSearch = QStringLiteral("/agents/helper/steps/search");
const QString kWeb = QStringLiteral("/tools/web");

} // namespace

void TestClipboard::copiesAStep()
{
    WindowFixture fixture;
    press(fixture, kSearch, QKeySequence::Copy);
    QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(thingMimeType()));
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\"output_tokens\": 100")));
    press(fixture, kSearch, QKeySequence::Paste);
    QCOMPARE(fixture.document().keys(QStringLiteral("/agents/helper/steps")),
             QStringList({QStringLiteral("search"), QStringLiteral("search-2"), QStringLiteral("write")}));
    QCOMPARE(fixture.json("/agents/helper/steps/search-2/tool"), std::string("\"web\""));
    QCOMPARE(fixture.json("/agents/helper/steps/search-2/name"), std::string("\"Search (copy)\""));
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/helper/steps/search-2"));
    QCOMPARE(fixture.document().undoStack()->count(), 1);
    QCOMPARE(fixture.document().undoStack()->undoText(), QStringLiteral("Paste Search"));
    fixture.trigger("actionUndo");
    QVERIFY(!fixture.document().isModified());
    QCOMPARE(fixture.document().size(QStringLiteral("/agents/helper/steps")), 2);
}

void TestClipboard::cutsAStepIntoAnotherPlace()
{
    WindowFixture fixture;
    press(fixture, kSearch, QKeySequence::Cut);
    QCOMPARE(fixture.document().size(QStringLiteral("/agents/helper/steps")), 1);
    QCOMPARE(fixture.document().undoStack()->undoText(), QStringLiteral("Cut Search"));
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/helper/steps/write"));
    press(fixture, QStringLiteral("/agents/helper/steps/write"), QKeySequence::Paste);
    QCOMPARE(fixture.document().keys(QStringLiteral("/agents/helper/steps")),
             QStringList({QStringLiteral("write"), QStringLiteral("search")}));
    QCOMPARE(fixture.json("/agents/helper/steps/search/name"), std::string("\"Search\""));
    // An agent keeps its last step.
    press(fixture, QStringLiteral("/agents/helper/steps/write"), QKeySequence::Delete);
    press(fixture, kSearch, QKeySequence::Delete);
    QCOMPARE(fixture.document().size(QStringLiteral("/agents/helper/steps")), 1);
}

void TestClipboard::cutToolKeepsItsReferences()
{
    WindowFixture fixture;
    press(fixture, kWeb, QKeySequence::Cut);
    QCOMPARE(fixture.document().size(QStringLiteral("/tools")), 0);
    QCOMPARE(fixture.json("/agents/helper/steps/search/tool"), std::string("\"web\""));
    QVERIFY(!fixture.document().isGood()); // said, not lost
    press(fixture, QString(), QKeySequence::Paste);
    QVERIFY(fixture.document().isGood());
    QCOMPARE(fixture.window().selection().path(), kWeb);
}

void TestClipboard::deletedToolTakesItsReferencesAlong()
{
    WindowFixture fixture;
    const std::string before = fixture.document().file().text();
    fixture.document().undoStack()->clear();
    press(fixture, kWeb, QKeySequence::Delete);
    QVERIFY(!fixture.document().contains(QStringLiteral("/agents/helper/steps/search/tool")));
    QVERIFY(fixture.document().isGood());
    QCOMPARE(fixture.document().undoStack()->count(), 1);
    fixture.trigger("actionUndo");
    QCOMPARE(fixture.document().file().text(), before);
}

void TestClipboard::pastesIntoAnotherWindow()
{
    WindowFixture fixture;
    WindowFixture other;
    QString error;
    std::string text = WindowFixture::planText();
    const std::string tool = R"("tool": "web")";
    text.replace(text.find(tool), tool.size(), R"("tool": "web", "prompt_tokens": 7)");
    QVERIFY(fixture.document().loadText(text, &error));
    press(other, kWeb, QKeySequence::Delete);
    press(fixture, kSearch, QKeySequence::Copy);
    press(other, QStringLiteral("/agents/helper/steps/write"), QKeySequence::Paste);
    QCOMPARE(other.json("/agents/helper/steps/search-2/prompt_tokens"), std::string("7"));
    QVERIFY(!other.document().isGood()); // its tool is not known there
    QCOMPARE(other.document().issues().front().pointer, std::string("/agents/0/steps/2/tool"));
    QCOMPARE(other.json("/agents/helper/steps/search-2/tool"), std::string("\"web\""));
    press(fixture, QStringLiteral("/agents/helper"), QKeySequence::Copy);
    press(other, QStringLiteral("/agents/helper"), QKeySequence::Paste);
    QCOMPARE(other.document().keys(QStringLiteral("/agents")),
             QStringList({QStringLiteral("helper"), QStringLiteral("helper-2")}));
    QCOMPARE(other.document().size(QStringLiteral("/agents/helper-2/steps")), 2);
}

void TestClipboard::pastesTypedJson()
{
    WindowFixture fixture;
    QApplication::clipboard()->setText(
        QStringLiteral("  {\"id\": \"web\", \"result_tokens\": {\"p5\": 10, \"p95\": 20}}\n"));
    press(fixture, kWeb, QKeySequence::Paste);
    QCOMPARE(fixture.json("/tools/web-2/result_tokens/p95"), std::string("20"));
}

void TestClipboard::refusesOtherText()
{
    WindowFixture fixture;
    const QStringList texts = {QStringLiteral("hello"),
                               QStringLiteral("{\"id\": 3}"),
                               QStringLiteral("[1]"),
                               QStringLiteral("{\"id\": \"a\", \"id\": \"b\", \"steps\": []}"),
                               QString::fromStdString(WindowFixture::planText()),
                               QString()};
    for (const QString& text : texts) {
        QApplication::clipboard()->setText(text);
        press(fixture, kSearch, QKeySequence::Paste);
        QVERIFY2(strip(fixture).contains(QStringLiteral("no agent")), qPrintable(text));
        QVERIFY(!fixture.document().isModified());
    }
    press(fixture, kSearch, QKeySequence::Copy);
    press(fixture, kSearch, QKeySequence::Paste);
    QCOMPARE(strip(fixture), QString());
}

void TestClipboard::copiesAScenario()
{
    WindowFixture fixture;
    const QString after = QStringLiteral("/scenarios/after");
    press(fixture, after, QKeySequence::Copy);
    press(fixture, after, QKeySequence::Paste);
    QCOMPARE(fixture.json("/scenarios/after-2/techniques/result_truncation/max_tokens"), std::string("400"));
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/scenarios/after-2"));
    press(fixture, QStringLiteral("/scenarios/after-2"), QKeySequence::Delete);
    QVERIFY(!fixture.document().contains(QStringLiteral("/scenarios/after-2")));
}

void TestClipboard::leavesTextsAlone()
{
    WindowFixture fixture;
    fixture.window().selection().select(kSearch);
    auto* line = fixture.field<QLineEdit>("name");
    line->setFocus();
    line->selectAll();
    QTest::keySequence(line, QKeySequence(QKeySequence::Copy));
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Search"));
    QVERIFY(!QApplication::clipboard()->mimeData()->hasFormat(thingMimeType()));
    line->setCursorPosition(0);
    QTest::keySequence(line, QKeySequence(QKeySequence::Delete));
    QCOMPARE(line->text(), QStringLiteral("earch"));
    line->selectAll();
    fixture.trigger("actionCut"); // from the menu
    QCOMPARE(line->text(), QString());
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("earch"));
    fixture.trigger("actionPaste");
    QCOMPARE(line->text(), QStringLiteral("earch"));
    QCOMPARE(fixture.document().size(QStringLiteral("/agents/helper/steps")), 2);
    // Nor does a key that an input has no use for reach the plan.
    auto* slot = fixture.field<QWidget>("model");
    slot->setFocus();
    QTest::keySequence(slot, QKeySequence(QKeySequence::Delete));
    QCOMPARE(fixture.document().size(QStringLiteral("/agents/helper/steps")), 2);
}

void TestClipboard::worksOnTheMarkedRowOfATable()
{
    WindowFixture fixture;
    fixture.showPage("Steps");
    auto* table = fixture.field<QTableView>("steps");
    table->setFocus();
    const QModelIndex write = table->model()->index(1, 4);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(write).center());
    fixture.window().selection().select(kWeb);
    table->setFocus();
    QTest::keySequence(table, QKeySequence(QKeySequence::Copy));
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\"id\": \"write\"")));
    QTest::keySequence(table, QKeySequence(QKeySequence::Delete));
    QCOMPARE(fixture.document().keys(QStringLiteral("/agents/helper/steps")),
             QStringList(QStringLiteral("search")));
    QVERIFY(fixture.document().contains(kWeb));
}

void TestClipboard::keepsUnknownKeys()
{
    WindowFixture fixture;
    QApplication::clipboard()->setText(
        QStringLiteral("{\"zebra\": 1, \"id\": \"x\", \"model\": \"claude-sonnet-4-6\", \"aa\": [2]}"));
    press(fixture, kSearch, QKeySequence::Paste);
    QCOMPARE(fixture.json("/agents/helper/steps/x"),
             std::string(R"({"zebra":1,"id":"x","model":"claude-sonnet-4-6","aa":[2]})"));
}

QTEST_MAIN(TestClipboard)
#include "tst_appclipboard.moc"
