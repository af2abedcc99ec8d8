// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"
#include "app/panels/issuespanel.h"
#include "app/widgets/messagestrip.h"
#include "app/windowfixture.h"

#include <QAction>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QTest>
#include <QUrl>

#include <csignal>
#include <sys/resource.h>

using namespace spendwright;

namespace {

QString strip(WindowFixture& fixture)
{
    const auto* found = fixture.find<MessageStrip>("messageStrip");
    return found->isVisible() ? found->text() : QString();
}

std::string renamed(const char* name)
{
    std::string text = WindowFixture::planText();
    return text.replace(text.find("Small"), 5, name);
}

void makeChange(WindowFixture& fixture)
{
    fixture.window().selection().select(QStringLiteral("/agents/helper/steps/write"));
    auto* line = fixture.field<QLineEdit>("output_tokens");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("800"));
    QTest::keyClick(line, Qt::Key_Return);
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Files: opened, saved, dropped, exported; nothing is lost on the way.
class TestFiles final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void savesAndReloads();
    void asksBeforeClosing();
    void keepsTheOldFileWhereSavingFails();
    void survivesAFullDisk();
    void savesWhatIsBeingTyped();
    void keepsPermissionsAndLinks();
    void opensADroppedFile();
    void refusesWhatIsNoPlan_data();
    void refusesWhatIsNoPlan();
    void listsIssuesAndGoesThere();
    void remembersRecentFiles();
    void opensExamples();
    void exportsTablesAndChart();
};

void TestFiles::savesAndReloads()
{
    WindowFixture fixture;
    makeChange(fixture);
    QVERIFY(fixture.document().isModified());
    QVERIFY(fixture.window().isWindowModified());
    const QString path = fixture.path("mine.spendplan");
    fixture.dialogs().nextFile = path;
    fixture.trigger("actionSave"); // has no file yet: asks for one
    QVERIFY(!fixture.document().isModified());
    QCOMPARE(fixture.document().path(), path);
    QVERIFY(fixture.window().windowTitle().startsWith(QStringLiteral("mine.spendplan")));
    fixture.trigger("actionUndo");
    QVERIFY(fixture.document().isModified());
    fixture.dialogs().nextAnswer = DialogService::Answer::Reload;
    fixture.window().files().reload();
    QCOMPARE(fixture.json("/agents/helper/steps/write/output_tokens"), std::string("800"));
    QVERIFY(fixture.compute());
}

void TestFiles::asksBeforeClosing()
{
    WindowFixture fixture;
    makeChange(fixture);
    QVERIFY(!fixture.window().close()); // cancelled
    QVERIFY(fixture.window().isVisible());
    QCOMPARE(fixture.dialogs().asked.size(), 1);
    fixture.dialogs().nextAnswer = DialogService::Answer::Save;
    fixture.dialogs().nextFile = fixture.path("closing.spendplan");
    fixture.window().close();
    QTRY_VERIFY(!fixture.window().isVisible());
    QVERIFY(QFileInfo::exists(fixture.path("closing.spendplan")));
}

void TestFiles::keepsTheOldFileWhereSavingFails()
{
    WindowFixture fixture;
    makeChange(fixture);
    fixture.dialogs().nextFile = fixture.path("no/such/folder/plan.spendplan");
    fixture.trigger("actionSaveAs");
    QVERIFY(strip(fixture).contains(QStringLiteral("can't be written")));
    QVERIFY(fixture.document().isModified());
    fixture.dialogs().nextFile = fixture.path("");
    fixture.trigger("actionSaveAs");
    QVERIFY(strip(fixture).contains(QStringLiteral("not a regular file")));
    QVERIFY(fixture.document().isModified());
}

void TestFiles::survivesAFullDisk()
{
    WindowFixture fixture;
    const QString path = fixture.path("full.spendplan");
    fixture.write(path, WindowFixture::planText());
    fixture.window().files().openPath(path);
    makeChange(fixture);
    const QByteArray before = contents(path);
    std::signal(SIGXFSZ, SIG_IGN); // a write beyond the limit fails as on a full disk
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    rlimit little = old;
    little.rlim_cur = 100;
    setrlimit(RLIMIT_FSIZE, &little);
    fixture.trigger("actionSave");
    setrlimit(RLIMIT_FSIZE, &old);
    QVERIFY(strip(fixture).contains(QStringLiteral("can't be written")));
    QVERIFY(fixture.document().isModified());
    QCOMPARE(contents(path), before);
    fixture.trigger("actionSave");
    QVERIFY(!fixture.document().isModified());
    QVERIFY(strip(fixture).isEmpty());
}

void TestFiles::savesWhatIsBeingTyped()
{
    WindowFixture fixture;
    const QString path = fixture.path("typing.spendplan");
    fixture.write(path, WindowFixture::planText());
    fixture.window().files().openPath(path);
    fixture.window().selection().select(QStringLiteral("/agents/helper/steps/write"));
    auto* line = fixture.field<QLineEdit>("output_tokens");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("777"));
    fixture.trigger("actionSave");
    QVERIFY(contents(path).contains("777"));
    QVERIFY(line->hasFocus());
}

void TestFiles::keepsPermissionsAndLinks()
{
    WindowFixture fixture;
    const QString path = fixture.path("real.spendplan");
    const QString link = fixture.path("link.spendplan");
    fixture.write(path, WindowFixture::planText());
    const auto mode = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup;
    QVERIFY(QFile::setPermissions(path, mode));
    QVERIFY(QFile::link(path, link));
    fixture.window().files().openPath(link);
    makeChange(fixture);
    fixture.trigger("actionSave");
    QVERIFY(!fixture.document().isModified());
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(contents(path).contains("800"));
    QCOMPARE(QFileInfo(path).permissions()
                 & (QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ReadGroup),
             QFileDevice::Permissions(QFileDevice::ReadGroup));
}

void TestFiles::opensADroppedFile()
{
    WindowFixture fixture;
    const QString path = fixture.path("dropped.spendplan");
    fixture.write(path, renamed("Dropped"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.window(), &drop);
    QCOMPARE(fixture.document().path(), path);
    QCOMPARE(fixture.document().string(QStringLiteral("/name")), QStringLiteral("Dropped"));
    QMimeData other;
    other.setUrls({QUrl::fromLocalFile(fixture.path("picture.png"))});
    QDragEnterEvent refused(QPoint(5, 5), Qt::CopyAction, &other, Qt::LeftButton, Qt::NoModifier);
    refused.ignore();
    QCoreApplication::sendEvent(&fixture.window(), &refused);
    QVERIFY(!refused.isAccepted());
}

void TestFiles::refusesWhatIsNoPlan_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not JSON") << QByteArray("hello");
    QTest::newRow("not UTF-8") << QByteArray("{\"name\": \"\xff\xfe\"}");
    QTest::newRow("nested") << QByteArray(200000, '[');
    QTest::newRow("too large") << QByteArray(int(PlanFile::kMaxBytes) + 1, ' ');
}

void TestFiles::refusesWhatIsNoPlan()
{
    QFETCH(QByteArray, bytes);
    WindowFixture fixture;
    const QString path = fixture.path("bad.spendplan");
    fixture.write(path, bytes.toStdString());
    fixture.window().files().openPath(path);
    QVERIFY(strip(fixture).contains(QStringLiteral("bad.spendplan")));
    QCOMPARE(fixture.document().string(QStringLiteral("/name")), QStringLiteral("Small")); // still there
    fixture.window().files().openPath(fixture.path("missing.spendplan"));
    QVERIFY(strip(fixture).contains(QStringLiteral("missing.spendplan")));
    fixture.window().files().openPath(fixture.path(""));
    QVERIFY(strip(fixture).contains(QStringLiteral("folder")));
}

void TestFiles::listsIssuesAndGoesThere()
{
    WindowFixture fixture;
    std::string text = WindowFixture::planText();
    const std::string model = "\"model\": \"claude-sonnet-4-6\", \"output_tokens\": 500";
    text.replace(text.find(model), model.size(), "\"model\": \"no-such-model\", \"output_tokens\": 500");
    const QString path = fixture.path("wrong.spendplan");
    fixture.write(path, text);
    fixture.window().files().openPath(path);
    auto* issues = fixture.find<IssuesPanel>("issues");
    QVERIFY(issues->isVisible());
    QVERIFY(issues->model()->rowCount() >= 1);
    fixture.window().selection().select(QString());
    const QRect row = issues->visualRect(issues->model()->index(0, 0));
    QTest::mouseClick(issues->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(fixture.window().selection().path(), QStringLiteral("/agents/helper/steps/write"));
    QVERIFY(fixture.field<QWidget>("model")->hasFocus());
    QVERIFY(!fixture.document().isGood());
    fixture.write(path, WindowFixture::planText());
    fixture.window().files().reload();
    QVERIFY(!issues->isVisible());
}

void TestFiles::remembersRecentFiles()
{
    WindowFixture fixture;
    const QString first = fixture.path("first.spendplan");
    const QString second = fixture.path("second.spendplan");
    fixture.write(first, renamed("First"));
    fixture.write(second, renamed("Second"));
    fixture.window().files().openPath(first);
    fixture.windows().all().front()->files().openPath(second);
    fixture.windows().all().back()->closeSettled();
    auto* menu = fixture.find<QMenu>("menuRecent");
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().first()->text(), QStringLiteral("second.spendplan"));
    menu->actions().first()->trigger();
    QCOMPARE(fixture.windows().all().back()->document().path(), second);
    fixture.windows().all().back()->closeSettled();
    QVERIFY(QFile::remove(second));
    emit menu->aboutToShow();
    QCOMPARE(fixture.settings().recentFiles(), QStringList{first});
}

void TestFiles::opensExamples()
{
    WindowFixture fixture;
    auto* menu = fixture.find<QMenu>("menuExamples");
    emit menu->aboutToShow();
    const auto actions = menu->actions();
    QVERIFY(!actions.isEmpty());
    for (QAction* action : actions) {
        action->trigger();
        QVERIFY2(fixture.document().isGood(), qPrintable(action->text()));
        QVERIFY(fixture.document().path().isEmpty());
    }
}

void TestFiles::exportsTablesAndChart()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    const QString csv = fixture.path("table.csv");
    fixture.dialogs().nextFile = csv;
    fixture.trigger("actionExportCsv");
    QVERIFY(contents(csv).contains("Search"));
    QVERIFY(contents(csv).count('\n') >= 3);
    const QString markdown = fixture.path("table.md");
    fixture.dialogs().nextFile = markdown;
    fixture.trigger("actionExportMarkdown");
    QVERIFY(contents(markdown).contains("| "));
    const QString workbook = fixture.path("tables.xlsx");
    fixture.dialogs().nextFile = workbook;
    fixture.trigger("actionExportXlsx");
    QVERIFY(contents(workbook).startsWith("PK"));
    const QString png = fixture.path("chart.png");
    fixture.dialogs().nextFile = png;
    fixture.trigger("actionExportChart");
    const QImage image(png);
    QVERIFY(image.width() > 1000);
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white)); // on paper, whatever the screen's colours
    QVERIFY(image.text(QStringLiteral("Title")).contains(QStringLiteral("Small")));
    // a file is of the plan as it is, and waits for its figures
    const QString later = fixture.path("later.md");
    fixture.dialogs().nextFile = later;
    setPlanValue(fixture.document(), QStringLiteral("/agents/helper/user_tokens"), "100000",
                 QStringLiteral("size"));
    fixture.trigger("actionExportMarkdown");
    QVERIFY(!QFile::exists(later));
    QVERIFY(fixture.compute());
    QVERIFY(QFile::exists(later));
    QVERIFY(contents(later) != contents(markdown));
    fixture.dialogs().nextFile = fixture.path("no/folder/chart.png");
    fixture.trigger("actionExportChart");
    QVERIFY(strip(fixture).contains(QStringLiteral("can't be written")));
}

QTEST_MAIN(TestFiles)
#include "tst_appfiles.moc"
