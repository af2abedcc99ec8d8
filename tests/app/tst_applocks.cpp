// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"
#include "app/windowfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QTableView>
#include <QTest>

#include <cstdio>
#include <unistd.h>

using namespace spendwright;

namespace {

constexpr auto kTokens = "/agents/helper/steps/write/output_tokens";
constexpr auto kStrip = "documentStrip";

/// The same plan in two windows.
class Twice {
public:
    Twice() : path(fixture.path("twice.spendplan"))
    {
        fixture.write(path, WindowFixture::planText());
        fixture.window().files().openPath(path);
        fixture.window().files().openPath(path);
    }
    [[nodiscard]] MainWindow& first() { return *fixture.windows().all().front(); }
    [[nodiscard]] MainWindow& second() { return *fixture.windows().all().back(); }

    WindowFixture fixture;
    QString path;
};

/// Another process that has the plan open.
class Holder {
public:
    Holder(const QString& folder, const QString& path)
    {
        m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), folder, path});
    }
    ~Holder() { kill(); }
    [[nodiscard]] bool holds() { return m_process.waitForReadyRead() && m_process.readAll() == "held\n"; }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

int hold(const char* folder, const char* path)
{
    PlanLock lock(QFile::decodeName(folder), QFile::decodeName(path));
    std::puts(lock.take() ? "held" : "not held");
    std::fflush(stdout);
    while (true)
        ::pause();
}

} // namespace

/// A plan that is open twice: the second only reads it.
class TestLocks final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void theSecondIsReadOnly();
    void nothingIsEditable();
    void editsLeaveNoTrace();
    void saveAsMakesItWritable();
    void savingGoesElsewhere();
    void theFirstClosedTheSecondMayEdit();
    void whatTheFirstSavedIsReadBeforeEditing();
    void aLinkIsTheSamePlan();
    void anotherProcessHoldsIt();
    void aProcessThatDiedDoesNot();
    void noFolderForLocksHindersNobody();
};

void TestLocks::theSecondIsReadOnly()
{
    Twice twice;
    QCOMPARE(twice.fixture.windows().all().size(), std::size_t(2));
    QVERIFY(!twice.first().document().isReadOnly());
    QVERIFY(!twice.first().windowTitle().contains(QStringLiteral("read-only")));
    QVERIFY(WindowFixture::news(twice.first(), kStrip).isEmpty());
    QVERIFY(twice.second().document().isReadOnly());
    QVERIFY(twice.second().windowTitle().contains(QStringLiteral("(read-only)")));
    QVERIFY(WindowFixture::news(twice.second(), kStrip).contains(QStringLiteral("only be read here")));
}

void TestLocks::nothingIsEditable()
{
    Twice twice;
    const MainWindow& window = twice.second();
    twice.second().selection().select(QStringLiteral("/agents/helper/steps/write"));
    for (const char* action : {"actionAddAgent", "actionAddStep", "actionAddTool", "actionDuplicate",
                               "actionRemove", "actionMoveUp", "actionMoveDown", "actionNewScenario",
                               "actionRenameScenario", "actionRemoveScenario"})
        QVERIFY2(!window.findChild<QAction*>(QLatin1StringView(action))->isEnabled(), action);
    for (const auto* line : window.findChildren<QLineEdit*>(QStringLiteral("output_tokens")))
        QVERIFY(!line->isEnabled());
    QVERIFY(!window.findChild<QCheckBox*>(QStringLiteral("prompt_caching"))->isEnabled());
    QVERIFY(!window.findChild<QWidget*>(QStringLiteral("whatif/period"))->isEnabled());
    for (const char* table : {"steps", "agents", "tools"}) {
        const auto* model = window.findChild<QTableView*>(QLatin1StringView(table))->model();
        QVERIFY2(!(model->index(0, 0).flags() & Qt::ItemIsEditable), table);
    }
}

void TestLocks::editsLeaveNoTrace()
{
    Twice twice;
    PlanDocument& document = twice.second().document();
    setPlanValue(document, QLatin1StringView(kTokens), "900", QStringLiteral("output"));
    addAgent(document);
    removeThing(document, QStringLiteral("/agents/helper"));
    QCOMPARE(document.json(QLatin1StringView(kTokens)), std::string("500"));
    QCOMPARE(document.size(QStringLiteral("/agents")), 1);
    QCOMPARE(document.undoStack()->count(), 0);
    QVERIFY(!document.isModified());
}

void TestLocks::saveAsMakesItWritable()
{
    Twice twice;
    const QString mine = twice.fixture.path("mine.spendplan");
    twice.fixture.dialogs().nextFile = mine;
    QVERIFY(WindowFixture::press(twice.second(), kStrip, QStringLiteral("Save as…")));
    QCOMPARE(twice.second().document().path(), mine);
    QVERIFY(!twice.second().document().isReadOnly());
    QVERIFY(!twice.second().windowTitle().contains(QStringLiteral("read-only")));
    QVERIFY(WindowFixture::news(twice.second(), kStrip).isEmpty());
    WindowFixture::edit(twice.second(), "900");
    QCOMPARE(twice.second().document().json(QLatin1StringView(kTokens)), std::string("900"));
    QVERIFY(!twice.first().document().isReadOnly());
}

void TestLocks::savingGoesElsewhere()
{
    Twice twice;
    twice.fixture.dialogs().nextFile = twice.path; // as good as the plan itself
    twice.second().findChild<QAction*>(QStringLiteral("actionSave"))->trigger();
    QCOMPARE(twice.fixture.dialogs().asked.last(), QStringLiteral("Save plan as"));
    QVERIFY(WindowFixture::news(twice.second(), "messageStrip").contains(QStringLiteral("another window")));
    QVERIFY(twice.second().document().isReadOnly());
}

void TestLocks::theFirstClosedTheSecondMayEdit()
{
    Twice twice;
    MainWindow& second = twice.second();
    twice.first().close();
    QTRY_VERIFY(WindowFixture::news(second, kStrip).contains(QStringLiteral("no longer open")));
    QVERIFY(second.document().isReadOnly()); // until it is wanted
    QVERIFY(WindowFixture::press(second, kStrip, QStringLiteral("Edit")));
    QVERIFY(!second.document().isReadOnly());
    QVERIFY(second.findChild<QCheckBox*>(QStringLiteral("prompt_caching"))->isEnabled());
    QVERIFY(second.findChild<QWidget*>(QStringLiteral("whatif/period"))->isEnabled());
    WindowFixture::edit(second, "900");
    QCOMPARE(second.document().json(QLatin1StringView(kTokens)), std::string("900"));
    second.findChild<QAction*>(QStringLiteral("actionSave"))->trigger();
    QVERIFY(!second.document().isModified());
}

void TestLocks::whatTheFirstSavedIsReadBeforeEditing()
{
    Twice twice;
    MainWindow& second = twice.second();
    WindowFixture::edit(twice.first(), "800");
    twice.first().findChild<QAction*>(QStringLiteral("actionSave"))->trigger();
    QTRY_VERIFY(WindowFixture::news(second, kStrip).contains(QStringLiteral("has been changed")));
    twice.first().close();
    QTRY_VERIFY(WindowFixture::news(second, kStrip).contains(QStringLiteral("no longer open")));
    QVERIFY(WindowFixture::press(second, kStrip, QStringLiteral("Edit")));
    QCOMPARE(second.document().json(QLatin1StringView(kTokens)), std::string("800"));
    QVERIFY(!second.document().isReadOnly());
}

void TestLocks::aLinkIsTheSamePlan()
{
    WindowFixture fixture;
    const QString path = fixture.path("real.spendplan");
    fixture.write(path, WindowFixture::planText());
    QVERIFY(QFile::link(path, fixture.path("link.spendplan")));
    fixture.window().files().openPath(path);
    fixture.window().files().openPath(fixture.path("link.spendplan"));
    QVERIFY(fixture.windows().all().back()->document().isReadOnly());
}

void TestLocks::anotherProcessHoldsIt()
{
    WindowFixture fixture;
    const QString path = fixture.path("held.spendplan");
    fixture.write(path, WindowFixture::planText());
    Holder holder(fixture.settings().stateFolder() + QStringLiteral("/locks"), path);
    QVERIFY(holder.holds());
    fixture.window().files().openPath(path);
    QVERIFY(fixture.document().isReadOnly());
    holder.kill(); // it leaves its lock behind
    QTRY_VERIFY(WindowFixture::news(fixture.window(), kStrip).contains(QStringLiteral("no longer open")));
}

void TestLocks::aProcessThatDiedDoesNot()
{
    WindowFixture fixture;
    const QString path = fixture.path("held.spendplan");
    fixture.write(path, WindowFixture::planText());
    Holder holder(fixture.settings().stateFolder() + QStringLiteral("/locks"), path);
    QVERIFY(holder.holds());
    holder.kill();
    fixture.window().files().openPath(path);
    QVERIFY(!fixture.document().isReadOnly());
}

void TestLocks::noFolderForLocksHindersNobody()
{
    WindowFixture fixture;
    fixture.write(fixture.settings().stateFolder(), "a file where a folder should be");
    const QString path = fixture.path("plan.spendplan");
    fixture.write(path, WindowFixture::planText());
    fixture.window().files().openPath(path);
    QVERIFY(!fixture.document().isReadOnly());
    WindowFixture::edit(fixture.window(), "800");
    fixture.trigger("actionSave");
    QVERIFY(!fixture.document().isModified());
}

int main(int argc, char** argv)
{
    if (argc == 4 && std::string_view(argv[1]) == "--hold")
        return hold(argv[2], argv[3]);
    QApplication application(argc, argv);
    TestLocks test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_applocks.moc"
