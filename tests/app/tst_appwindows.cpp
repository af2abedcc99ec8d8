// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowfixture.h"

#include <QAction>
#include <QPushButton>
#include <QTest>

using namespace spendwright;

namespace {

using Answer = DialogService::Answer;

std::vector<MainWindow*> shown(WindowFixture& fixture)
{
    auto windows = fixture.windows().all();
    std::erase_if(windows, [](const MainWindow* window) { return !window->isVisible(); });
    return windows;
}

void trigger(MainWindow& window, const char* action)
{
    window.findChild<QAction*>(QLatin1StringView(action))->trigger();
}

void startNewPlan(WindowFixture& fixture)
{
    fixture.trigger("actionNew");
    fixture.find<QPushButton>("addDetail")->click();
}

} // namespace

/// Several windows, a plan in each.
class TestWindows final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void anUntouchedWindowTakesThePlan();
    void aUsedWindowStaysAsItIs_data();
    void aUsedWindowStaysAsItIs();
    void newWindowOpensOne();
    void whatCannotBeOpenedOpensNoWindow();
    void eachHasItsOwnUndo();
    void closingOneLeavesTheOthers();
    void quitAsksForEach();
    void quitStopsWhereItIsCancelled();
};

void TestWindows::anUntouchedWindowTakesThePlan()
{
    WindowFixture fixture;
    const QString path = fixture.path("plan.spendplan");
    fixture.write(path, WindowFixture::planText());
    startNewPlan(fixture);
    fixture.dialogs().nextFile = path;
    fixture.trigger("actionOpen");
    QCOMPARE(fixture.windows().all().size(), std::size_t(1));
    QCOMPARE(fixture.document().path(), path);
}

void TestWindows::aUsedWindowStaysAsItIs_data()
{
    QTest::addColumn<bool>("hasFile");
    QTest::newRow("edited") << false;
    QTest::newRow("from a file") << true;
}

void TestWindows::aUsedWindowStaysAsItIs()
{
    QFETCH(bool, hasFile);
    WindowFixture fixture;
    const QString first = fixture.path("first.spendplan");
    const QString second = fixture.path("second.spendplan");
    fixture.write(first, WindowFixture::planText());
    fixture.write(second, WindowFixture::planText());
    if (hasFile)
        fixture.window().files().openPath(first);
    else
        WindowFixture::edit(fixture.window(), "800");
    const quint64 revision = fixture.document().revision();
    fixture.window().files().openPath(second);
    QCOMPARE(shown(fixture).size(), std::size_t(2));
    QCOMPARE(shown(fixture).back()->document().path(), second);
    startNewPlan(fixture);
    QCOMPARE(shown(fixture).size(), std::size_t(3));
    QVERIFY(shown(fixture).back()->files().isUntouched());
    QCOMPARE(fixture.document().revision(), revision);
    QVERIFY(fixture.dialogs().asked.isEmpty());
}

void TestWindows::newWindowOpensOne()
{
    WindowFixture fixture;
    fixture.trigger("actionNewWindow"); // even beside an untouched one
    QCOMPARE(shown(fixture).size(), std::size_t(2));
    QVERIFY(shown(fixture).back()->document().isGood());
    QVERIFY(shown(fixture).back()->pos() != shown(fixture).front()->pos());
}

void TestWindows::whatCannotBeOpenedOpensNoWindow()
{
    WindowFixture fixture;
    fixture.write(fixture.path("bad.spendplan"), "hello");
    WindowFixture::edit(fixture.window(), "800");
    fixture.window().files().openPath(fixture.path("bad.spendplan"));
    QCOMPARE(fixture.windows().all().size(), std::size_t(1));
    QVERIFY(WindowFixture::news(fixture.window(), "messageStrip").contains(QStringLiteral("bad.spendplan")));
}

void TestWindows::eachHasItsOwnUndo()
{
    WindowFixture fixture;
    WindowFixture::edit(fixture.window(), "800");
    fixture.trigger("actionNewWindow");
    MainWindow& other = *shown(fixture).back();
    trigger(other, "actionAddAgent");
    trigger(other, "actionAddAgent");
    QCOMPARE(other.document().undoStack()->count(), 2);
    QCOMPARE(fixture.document().undoStack()->count(), 1);
    trigger(other, "actionUndo");
    QCOMPARE(other.document().undoStack()->index(), 1);
    QCOMPARE(fixture.document().undoStack()->index(), 1);
}

void TestWindows::closingOneLeavesTheOthers()
{
    WindowFixture fixture;
    WindowFixture::edit(fixture.window(), "800");
    fixture.trigger("actionNewWindow");
    trigger(*shown(fixture).back(), "actionClose");
    QCOMPARE(fixture.windows().all().size(), std::size_t(1));
    QVERIFY(fixture.window().isVisible());
    QCOMPARE(fixture.json("/agents/helper/steps/write/output_tokens"), std::string("800"));
    trigger(fixture.window(), "actionClose"); // asks, and is cancelled
    QVERIFY(fixture.window().isVisible());
}

void TestWindows::quitAsksForEach()
{
    WindowFixture fixture;
    const QString saved = fixture.path("saved.spendplan");
    WindowFixture::edit(fixture.window(), "800");
    fixture.trigger("actionNewWindow"); // nothing to ask about this one
    fixture.trigger("actionNewWindow");
    trigger(*shown(fixture).back(), "actionAddAgent");
    fixture.dialogs().nextAnswers = {Answer::Save, Answer::Discard};
    fixture.dialogs().nextFile = saved;
    fixture.trigger("actionQuit");
    QCOMPARE(fixture.dialogs().asked,
             (QStringList{QStringLiteral("Unsaved changes"), QStringLiteral("Save plan as"),
                          QStringLiteral("Unsaved changes")}));
    QVERIFY(QFile::exists(saved));
    QVERIFY(shown(fixture).empty());
}

void TestWindows::quitStopsWhereItIsCancelled()
{
    WindowFixture fixture;
    fixture.trigger("actionNewWindow");
    MainWindow& second = *shown(fixture).back();
    trigger(second, "actionAddAgent");
    trigger(second, "actionNewWindow");
    fixture.trigger("actionQuit");
    QCOMPARE(fixture.dialogs().asked.size(), 1);
    QCOMPARE(shown(fixture).size(), std::size_t(2));
    QVERIFY(second.isVisible());
    QVERIFY(second.document().isModified());
}

QTEST_MAIN(TestWindows)
#include "tst_appwindows.moc"
