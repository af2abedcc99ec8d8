// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/colors.h"
#include "app/windowfixture.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace spendwright;

namespace {

QWidget* dialog()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == QStringLiteral("preferences") && widget->isVisible())
            return widget;
    }
    return nullptr;
}

QComboBox* choice(const char* name)
{
    return dialog()->findChild<QComboBox*>(QStringLiteral("preferences/") + QLatin1StringView(name));
}

void choose(const char* name, const char* id)
{
    QComboBox* box = choice(name);
    box->setCurrentIndex(box->findData(QString::fromLatin1(id)));
}

QString firstMenu(const MainWindow& window)
{
    return window.menuBar()->actions().first()->text();
}

MainWindow& window(WindowFixture& fixture)
{
    return *fixture.windows().all().front(); // another one in another language
}

void speak(WindowFixture& fixture, const char* code)
{
    choose("language", code);
    const QString file = QString::fromLatin1(code) == QStringLiteral("de") ? QStringLiteral("&Datei")
                                                                           : QStringLiteral("&File");
    QVERIFY(QTest::qWaitFor([&] { return firstMenu(window(fixture)) == file; }));
}

} // namespace

/// What is set in the preferences holds at once, and the next time.
class TestPreferences final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }
    void cleanup() { useTheme(Theme::System); }

    void opensByItsShortcut();
    void namesTheLanguages();
    void speaksAnotherLanguageAtOnce();
    void keepsTheWorkOverALanguage();
    void keepsTheLookOverALanguage();
    void waitsForAnOpenDialog();
    void offersRecoveryInTheNewLanguage();
    void figuresFollowTheLanguage();
    void themesTakeEffectAtOnce();
    void remembersWhatIsSet();
};

void TestPreferences::opensByItsShortcut()
{
    WindowFixture fixture;
    QTest::keyClick(&fixture.window(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    QVERIFY(!dialog()->isModal());
    QVERIFY(!dialog()->testAttribute(Qt::WA_QuitOnClose));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    fixture.trigger("actionPreferences");
    QVERIFY(dialog());
}

void TestPreferences::namesTheLanguages()
{
    WindowFixture fixture;
    fixture.trigger("actionPreferences");
    const QComboBox* languages = choice("language");
    QCOMPARE(languages->itemData(0).toString(), QString());
    QVERIFY(languages->findText(QStringLiteral("Deutsch")) > 0);
    QVERIFY(languages->findText(QStringLiteral("English")) > 0);
    QCOMPARE(languages->currentIndex(), 0);
}

void TestPreferences::speaksAnotherLanguageAtOnce()
{
    WindowFixture fixture;
    fixture.trigger("actionNewWindow");
    fixture.trigger("actionPreferences");
    speak(fixture, "de");
    QCOMPARE(fixture.windows().all().size(), std::size_t(2));
    for (const MainWindow* each : fixture.windows().all()) {
        QCOMPARE(firstMenu(*each), QStringLiteral("&Datei"));
        QVERIFY(each->isVisible());
    }
    QTRY_VERIFY(dialog());
    QCOMPARE(dialog()->windowTitle(), QStringLiteral("Einstellungen"));
    QCOMPARE(choice("language")->currentText(), QStringLiteral("Deutsch"));
    speak(fixture, "en");
    QTRY_COMPARE(dialog()->windowTitle(), QStringLiteral("Preferences"));
}

void TestPreferences::keepsTheWorkOverALanguage()
{
    WindowFixture fixture;
    const QString path = fixture.path("plan.spendplan");
    fixture.write(path, WindowFixture::planText());
    fixture.window().files().openPath(path);
    WindowFixture::edit(fixture.window(), "800");
    QVERIFY(fixture.compute());
    const PlanSession* session = fixture.window().session().get();
    const auto outcome = fixture.window().results().outcome();
    const QString after = fixture.text("headline/after");
    fixture.trigger("actionPreferences");
    speak(fixture, "de");

    MainWindow& now = window(fixture);
    QCOMPARE(now.session().get(), session);
    QCOMPARE(now.results().outcome(), outcome); // nothing is computed anew
    QCOMPARE(now.document().path(), path);
    QVERIFY(now.document().isModified() && now.isWindowModified());
    QCOMPARE(now.selection().path(), QStringLiteral("/agents/helper/steps/write"));
    QCOMPARE(now.findChild<QTableView*>(QStringLiteral("costs"))->model()->rowCount(), 3);
    QVERIFY(!now.findChild<QLabel*>(QStringLiteral("headline/after"))->text().isEmpty());
    auto* tree = now.findChild<QTreeView*>(QStringLiteral("planTree"));
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("Write"));
    now.findChild<QAction*>(QStringLiteral("actionUndo"))->trigger();
    QCOMPARE(now.document().json(QStringLiteral("/agents/helper/steps/write/output_tokens")), "500");
    WindowFixture::edit(now, "900"); // and the inspector works
    QCOMPARE(now.document().json(QStringLiteral("/agents/helper/steps/write/output_tokens")), "900");
    QVERIFY(now.document().undoStack()->undoText().endsWith(QStringLiteral("Ausgabe von Write ändern")));
}

void TestPreferences::keepsTheLookOverALanguage()
{
    WindowFixture fixture;
    fixture.find<QTabWidget>("tabs")->setCurrentIndex(2);
    fixture.find<QDockWidget>("dockHistory")->show();
    fixture.find<QDockWidget>("dockPlan")->hide();
    fixture.window().setGeometry(30, 40, 1100, 700);
    const QRect place = fixture.window().geometry();
    fixture.trigger("actionPreferences");
    speak(fixture, "de");
    MainWindow& now = window(fixture);
    QTRY_COMPARE(now.size(), place.size());
    QCOMPARE(now.findChild<QTabWidget*>(QStringLiteral("tabs"))->currentIndex(), 2);
    QVERIFY(now.findChild<QDockWidget*>(QStringLiteral("dockHistory"))->isVisible());
    QVERIFY(now.findChild<QDockWidget*>(QStringLiteral("dockPlan"))->isHidden());
}

void TestPreferences::waitsForAnOpenDialog()
{
    WindowFixture fixture;
    fixture.trigger("actionPreferences");
    fixture.trigger("actionNew");
    QVERIFY(QApplication::activeModalWidget());
    choose("language", "de");
    QCoreApplication::processEvents();
    QCOMPARE(firstMenu(window(fixture)), QStringLiteral("&File"));
    fixture.find<QPushButton>("addDetail")->click();
    QTRY_COMPARE(firstMenu(window(fixture)), QStringLiteral("&Datei"));
    QVERIFY(window(fixture).document().displayName() != QStringLiteral("Small")); // the dialog's plan came
}

void TestPreferences::offersRecoveryInTheNewLanguage()
{
    QTemporaryDir folder;
    {
        WindowFixture crashed(folder.path());
        WindowFixture::edit(crashed.window(), "800");
        crashed.window().recovery().write();
    }
    WindowFixture fixture(folder.path());
    fixture.windows().offerRecovery(fixture.window());
    QVERIFY(!WindowFixture::news(fixture.window(), "programStrip").isEmpty());
    fixture.trigger("actionPreferences");
    speak(fixture, "de");
    QVERIFY(WindowFixture::news(window(fixture), "programStrip").startsWith(QStringLiteral("Es gibt")));
    QVERIFY(WindowFixture::press(window(fixture), "programStrip", QStringLiteral("Wiederherstellen")));
    QCOMPARE(window(fixture).document().json(QStringLiteral("/agents/helper/steps/write/output_tokens")),
             "800");
}

void TestPreferences::figuresFollowTheLanguage()
{
    WindowFixture fixture;
    fixture.trigger("actionPreferences");
    speak(fixture, "de");
    QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));
    window(fixture).selection().select(QStringLiteral("/agents/helper/steps/write"));
    WindowFixture::edit(window(fixture), "1,5k");
    QCOMPARE(window(fixture).document().json(QStringLiteral("/agents/helper/steps/write/output_tokens")),
             "1500");
    speak(fixture, "en");
    QCOMPARE(QLocale().decimalPoint(), QStringLiteral("."));
}

void TestPreferences::themesTakeEffectAtOnce()
{
    WindowFixture fixture;
    const QPalette system = QApplication::palette();
    fixture.trigger("actionPreferences");
    choose("theme", "dark");
    QVERIFY(isDark(QApplication::palette()));
    QTRY_VERIFY(isDark(fixture.window().palette()));
    QTRY_VERIFY(isDark(fixture.find<QTreeView>("planTree")->palette()));
    QTRY_VERIFY(isDark(dialog()->palette()));
    choose("theme", "light");
    QTRY_VERIFY(!isDark(fixture.window().palette()));
    choose("theme", "");
    QCOMPARE(QApplication::palette(), system);
}

void TestPreferences::remembersWhatIsSet()
{
    WindowFixture fixture;
    fixture.trigger("actionPreferences");
    speak(fixture, "de");
    choose("theme", "dark");
    Settings again(fixture.path("settings.ini"));
    QCOMPARE(again.language(), QStringLiteral("de"));
    QCOMPARE(again.theme(), Theme::Dark);
    fixture.windows().useTheme();
    QVERIFY(isDark(QApplication::palette()));
}

QTEST_MAIN(TestPreferences)
#include "tst_apppreferences.moc"
