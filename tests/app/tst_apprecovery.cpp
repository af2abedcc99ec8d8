// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminationsignals.h"
#include "app/windowfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <sys/stat.h>

using namespace spendwright;

namespace {

using Answer = DialogService::Answer;
constexpr auto kTokens = "/agents/helper/steps/write/output_tokens";
constexpr auto kStrip = "programStrip";

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string tokens(MainWindow& window)
{
    return window.document().json(QLatin1StringView(kTokens));
}

/// A process with two windows and unsaved work in one of them.
int work(int& argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    WindowFixture fixture(QFile::decodeName(argv[2]));
    fixture.window().files().openPath(fixture.path("plan.spendplan"));
    fixture.trigger("actionNewWindow");
    fixture.window().selection().select(QStringLiteral("/agents/helper/steps/write"));
    auto* line = fixture.field<QLineEdit>("output_tokens");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("800")); // not taken yet
    const TerminationSignals terminated;
    fixture.windows().endBy(terminated);
    std::puts("ready");
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

/// Unsaved work outlives the program.
class TestRecovery final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();

    void copiesUnsavedWorkOnly();
    void copiesWhatChangedSince();
    void copyGoes_data();
    void copyGoes();
    void copyIsPrivate();
    void offersAfterACrash();
    void restoredWorkSavesToItsFile();
    void restoredWorkMindsForeignChanges();
    void restoredWorkSurvivesTheNextCrash();
    void discards();
    void keepsWhatIsNotDealtWith();
    void restoresSeveralPlans();
    void restoresIntoTheWindowThatShowsThePlan();
    void restoresBesideAPlanThatIsOpenElsewhere();
    void whatALivingWindowLooksAfterIsNotOffered();
    void passesOverStrangers();
    void saysWhereNoCopyCanBeKept();
    void signalsKeepTheWork_data();
    void signalsKeepTheWork();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    [[nodiscard]] QStringList copies() const
    {
        return QDir(path("state/recovery")).entryList({QStringLiteral("*.recovery")}, QDir::Files);
    }
    /// A program that ends without a chance to do anything, with an edited plan.
    void crash(const char* value, bool withFile = true) const
    {
        WindowFixture fixture(m_folder->path());
        if (withFile)
            fixture.window().files().openPath(path("plan.spendplan"));
        WindowFixture::edit(fixture.window(), value);
        fixture.window().recovery().write();
    }
    static QString offer(WindowFixture& fixture)
    {
        fixture.windows().offerRecovery(fixture.window());
        return WindowFixture::news(fixture.window(), kStrip);
    }
    static bool press(WindowFixture& fixture, const char* button)
    {
        return WindowFixture::press(fixture.window(), kStrip, QLatin1StringView(button));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecovery::init()
{
    WindowFixture::prepare();
    m_folder = std::make_unique<QTemporaryDir>();
    WindowFixture().write(path("plan.spendplan"), WindowFixture::planText());
}

void TestRecovery::copiesUnsavedWorkOnly()
{
    WindowFixture fixture(m_folder->path());
    fixture.window().recovery().setInterval(20);
    fixture.window().files().openPath(path("plan.spendplan"));
    QTest::qWait(60);
    QCOMPARE(copies().size(), 0);
    WindowFixture::edit(fixture.window(), "800");
    QTRY_COMPARE(copies().size(), 1);
    QVERIFY(contents(path("state/recovery/") + copies().first()).contains("800"));
    QVERIFY(!contents(path("plan.spendplan")).contains("800"));
}

void TestRecovery::copiesWhatChangedSince()
{
    WindowFixture fixture(m_folder->path());
    fixture.window().recovery().setInterval(20);
    WindowFixture::edit(fixture.window(), "800");
    QTRY_COMPARE(copies().size(), 1);
    const QString copy = path("state/recovery/") + copies().first();
    QVERIFY(QFile::remove(copy));
    QTest::qWait(60);
    QVERIFY(!QFile::exists(copy)); // nothing new
    WindowFixture::edit(fixture.window(), "900");
    QTRY_VERIFY(contents(copy).contains("900"));
    QCOMPARE(copies().size(), 1);
}

void TestRecovery::copyGoes_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"save", "undo", "discard", "reload"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestRecovery::copyGoes()
{
    QFETCH(QString, how);
    WindowFixture fixture(m_folder->path());
    fixture.window().files().openPath(path("plan.spendplan"));
    WindowFixture::edit(fixture.window(), "800");
    fixture.window().recovery().write();
    QCOMPARE(copies().size(), 1);
    fixture.dialogs().nextAnswer = how == QStringLiteral("discard") ? Answer::Discard : Answer::Reload;
    if (how == QStringLiteral("save"))
        fixture.trigger("actionSave");
    else if (how == QStringLiteral("undo"))
        fixture.trigger("actionUndo");
    else if (how == QStringLiteral("reload"))
        fixture.window().files().reload();
    else
        fixture.window().close();
    QTRY_COMPARE(QDir(path("state/recovery")).entryList(QDir::Files | QDir::Hidden).size(), 0);
}

void TestRecovery::copyIsPrivate()
{
    crash("800");
    struct stat info {};
    QCOMPARE(::stat(qPrintable(path("state/recovery/") + copies().first()), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0600U);
    QCOMPARE(::stat(qPrintable(path("state/recovery")), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0700U);
}

void TestRecovery::offersAfterACrash()
{
    {
        WindowFixture fixture(m_folder->path());
        QVERIFY(offer(fixture).isEmpty());
    }
    crash("800");
    WindowFixture fixture(m_folder->path());
    const QString offered = offer(fixture);
    QVERIFY2(offered.contains(QStringLiteral("unsaved work")), qPrintable(offered));
    QVERIFY2(offered.contains(QStringLiteral("plan.spendplan")), qPrintable(offered));
    QVERIFY(fixture.dialogs().asked.isEmpty());
    QVERIFY(press(fixture, "Restore"));
    QVERIFY(WindowFixture::news(fixture.window(), kStrip).isEmpty());
    QCOMPARE(tokens(fixture.window()), std::string("800"));
    QVERIFY(fixture.document().isModified());
    QVERIFY(fixture.window().isWindowModified());
    QCOMPARE(fixture.document().path(), path("plan.spendplan"));
    QVERIFY(!fixture.window().close()); // asks
}

void TestRecovery::restoredWorkSavesToItsFile()
{
    crash("800");
    WindowFixture fixture(m_folder->path());
    offer(fixture);
    QVERIFY(press(fixture, "Restore"));
    fixture.trigger("actionSave");
    QVERIFY(fixture.dialogs().asked.isEmpty());
    QVERIFY(contents(path("plan.spendplan")).contains("800"));
    QVERIFY(copies().isEmpty());
}

void TestRecovery::restoredWorkMindsForeignChanges()
{
    crash("800");
    std::string theirs = WindowFixture::planText();
    theirs.replace(theirs.find("Small"), 5, "Theirs");
    WindowFixture fixture(m_folder->path());
    fixture.write(path("plan.spendplan"), theirs);
    offer(fixture);
    QVERIFY(press(fixture, "Restore"));
    QVERIFY(WindowFixture::news(fixture.window(), "documentStrip").contains(QStringLiteral("changed by")));
    fixture.trigger("actionSave"); // cancelled
    QCOMPARE(fixture.dialogs().asked, QStringList{QStringLiteral("Save")});
    QVERIFY(contents(path("plan.spendplan")).contains("Theirs"));
}

void TestRecovery::restoredWorkSurvivesTheNextCrash()
{
    crash("800");
    {
        WindowFixture fixture(m_folder->path());
        offer(fixture);
        QVERIFY(press(fixture, "Restore"));
        QCOMPARE(copies().size(), 1);
    }
    WindowFixture fixture(m_folder->path());
    QVERIFY(!offer(fixture).isEmpty());
    QVERIFY(press(fixture, "Restore"));
    QCOMPARE(tokens(fixture.window()), std::string("800"));
}

void TestRecovery::discards()
{
    crash("800");
    WindowFixture fixture(m_folder->path());
    offer(fixture);
    QVERIFY(press(fixture, "Discard"));
    QVERIFY(copies().isEmpty());
    QCOMPARE(tokens(fixture.window()), std::string("500"));
    QVERIFY(!fixture.document().isModified());
}

void TestRecovery::keepsWhatIsNotDealtWith()
{
    crash("800");
    for (int start = 0; start < 2; ++start) {
        WindowFixture fixture(m_folder->path());
        QVERIFY(!offer(fixture).isEmpty());
        fixture.window().close();
    }
    QCOMPARE(copies().size(), 1);
}

void TestRecovery::restoresSeveralPlans()
{
    crash("800");
    crash("900", false);
    WindowFixture fixture(m_folder->path());
    QVERIFY(offer(fixture).contains(QStringLiteral("on 2 plan")));
    QVERIFY(press(fixture, "Restore"));
    const auto windows = fixture.windows().all();
    QCOMPARE(windows.size(), std::size_t(2));
    QSet<QString> found;
    for (MainWindow* window : windows) {
        QVERIFY(window->document().isModified());
        found.insert(window->document().path() + u' ' + QString::fromStdString(tokens(*window)));
    }
    QCOMPARE(found, (QSet<QString>{path("plan.spendplan") + QStringLiteral(" 800"), QStringLiteral(" 900")}));
}

void TestRecovery::restoresIntoTheWindowThatShowsThePlan()
{
    crash("800");
    WindowFixture fixture(m_folder->path());
    fixture.window().files().openPath(path("plan.spendplan"));
    offer(fixture);
    QVERIFY(press(fixture, "Restore"));
    QCOMPARE(fixture.windows().all().size(), std::size_t(1));
    QCOMPARE(tokens(fixture.window()), std::string("800"));
    QVERIFY(!fixture.document().isReadOnly());
}

void TestRecovery::restoresBesideAPlanThatIsOpenElsewhere()
{
    crash("800");
    WindowFixture fixture(m_folder->path());
    fixture.window().files().openPath(path("plan.spendplan"));
    WindowFixture::edit(fixture.window(), "900");
    offer(fixture);
    QVERIFY(press(fixture, "Restore"));
    QCOMPARE(fixture.windows().all().size(), std::size_t(2));
    MainWindow& other = *fixture.windows().all().back();
    QCOMPARE(tokens(fixture.window()), std::string("900"));
    QCOMPARE(tokens(other), std::string("800"));
    QVERIFY(!other.document().isReadOnly());
    QVERIFY(other.document().path().isEmpty());
    QVERIFY(other.document().isModified());
}

void TestRecovery::whatALivingWindowLooksAfterIsNotOffered()
{
    WindowFixture living(m_folder->path());
    WindowFixture::edit(living.window(), "800");
    living.window().recovery().write();
    QCOMPARE(copies().size(), 1);
    WindowFixture fixture(m_folder->path());
    QVERIFY(offer(fixture).isEmpty());
}

void TestRecovery::passesOverStrangers()
{
    QVERIFY(QDir().mkpath(path("state/recovery")));
    WindowFixture fixture(m_folder->path());
    fixture.write(path("state/recovery/stray.recovery.lock"), "");
    fixture.write(path("state/recovery/a.recovery"), "hello");
    fixture.write(path("state/recovery/b.recovery"), "{\"format\": \"other\", \"version\": 1}");
    QVERIFY(offer(fixture).isEmpty());
    QVERIFY(!QFile::exists(path("state/recovery/stray.recovery.lock")));
    fixture.write(path("state/recovery/c.recovery"),
                  R"({"format": "spendwright-recovery", "version": 1, "name": "x", "plan": "{"})");
    QVERIFY(!offer(fixture).isEmpty());
    QVERIFY(press(fixture, "Restore"));
    QVERIFY(WindowFixture::news(fixture.window(), kStrip).contains(QStringLiteral("can't be restored")));
    QCOMPARE(copies().size(), 3); // nothing that may be somebody's work is thrown away
    QCOMPARE(tokens(fixture.window()), std::string("500"));
}

void TestRecovery::saysWhereNoCopyCanBeKept()
{
    WindowFixture fixture(m_folder->path());
    fixture.write(path("state"), "a file where a folder should be");
    WindowFixture::edit(fixture.window(), "800");
    fixture.window().recovery().write();
    QVERIFY(WindowFixture::news(fixture.window(), "messageStrip").contains(QStringLiteral("No copy")));
    QCOMPARE(tokens(fixture.window()), std::string("800"));
}

void TestRecovery::signalsKeepTheWork_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestRecovery::signalsKeepTheWork()
{
    QFETCH(int, number);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--work"), m_folder->path()});
    QVERIFY(QTest::qWaitFor([&process] { return process.readAllStandardOutput() == "ready\n"; }, 30000));
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), number), 0);
    QVERIFY(QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 128 + number);
    QVERIFY(!contents(path("plan.spendplan")).contains("800"));
    WindowFixture fixture(m_folder->path());
    QVERIFY(offer(fixture).contains(QStringLiteral("plan.spendplan")));
    QVERIFY(press(fixture, "Restore"));
    QCOMPARE(tokens(fixture.window()), std::string("800"));
}

int main(int argc, char** argv)
{
    if (argc == 3 && std::string_view(argv[1]) == "--work")
        return work(argc, argv);
    QApplication application(argc, argv);
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_apprecovery.moc"
