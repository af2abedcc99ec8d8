// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/exampleanswers.h"
#include "app/start/exampletexts.h"
#include "app/start/startcard.h"
#include "app/start/startpage.h"
#include "app/start/templates.h"
#include "app/windowfixture.h"
#include "engine/prices/pricebook.h"
#include "examples/examples.h"

#include <QAction>
#include <QDockWidget>
#include <QPushButton>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace spendwright;

namespace {

bool isShown(const MainWindow& window)
{
    return window.findChild<StartPage*>()->isVisible();
}

MainWindow& latest(WindowFixture& fixture)
{
    return *fixture.windows().all().back();
}

StartCard* card(const MainWindow& window, const QString& name)
{
    return window.findChild<StartCard*>(name);
}

QWidget* focused(const MainWindow& window)
{
    return window.focusWidget();
}

} // namespace

/// Where a window begins.
class TestStart final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void theFirstStartShowsAnExample();
    void laterStartsShowThePage();
    void orTheLastPlan();
    void aNewWindowShowsThePage();
    void panelsComeBackAsTheyWere();
    void leadsBackToThePlan();
    void opensRecentPlans();
    void dropsPlansThatAreGone();
    void opensExamples();
    void everyExampleIsOnIt();
    void showsWhatExamplesCost();
    void templatesAreSoundPlans();
    void opensTemplatesWithoutAFile();
    void leavesAPlanThatIsWorkedOnAlone();
    void worksByKeyboard();
    void takesDrops();
    void speaksAnotherLanguage();
};

void TestStart::theFirstStartShowsAnExample()
{
    WindowFixture fixture;
    QVERIFY(fixture.settings().isFirstStart());
    fixture.window().files().openFirst();
    QVERIFY(!isShown(fixture.window()));
    QCOMPARE(fixture.document().displayName(), QStringLiteral("Research agent"));
    QVERIFY(!fixture.settings().isFirstStart());
}

void TestStart::laterStartsShowThePage()
{
    WindowFixture fixture;
    fixture.settings().setStarted();
    fixture.window().files().openFirst();
    QVERIFY(isShown(fixture.window()));
    QCOMPARE(fixture.window().windowTitle(), QStringLiteral("Spendwright"));
    QVERIFY(fixture.find<QToolBar>("toolBar")->isHidden());
    QVERIFY(fixture.find<QDockWidget>("dockPlan")->isHidden());
    QVERIFY(fixture.window().files().isUntouched());
}

void TestStart::orTheLastPlan()
{
    WindowFixture fixture;
    const QString path = fixture.path("plan.spendplan");
    fixture.write(path, WindowFixture::planText());
    fixture.settings().addRecentFile(path);
    fixture.settings().setStarted();
    fixture.settings().setOpensLast(true);
    fixture.window().files().openFirst();
    QVERIFY(!isShown(fixture.window()));
    QCOMPARE(fixture.document().path(), path);
}

void TestStart::aNewWindowShowsThePage()
{
    WindowFixture fixture;
    fixture.trigger("actionNewWindow");
    QVERIFY(isShown(latest(fixture)));
    QVERIFY(!isShown(fixture.window()));
    latest(fixture).findChild<QAction*>(QStringLiteral("actionNew"))->trigger();
    latest(fixture).findChild<QPushButton*>(QStringLiteral("addDetail"))->click();
    QCOMPARE(fixture.windows().all().size(), std::size_t(2));
    QVERIFY(!isShown(latest(fixture)));
}

void TestStart::panelsComeBackAsTheyWere()
{
    WindowFixture fixture;
    fixture.find<QDockWidget>("dockHistory")->show();
    fixture.find<QDockWidget>("dockInspector")->hide();
    const MainWindow::Look before = fixture.window().look();
    fixture.trigger("actionStartPage");
    QVERIFY(isShown(fixture.window()));
    QVERIFY(fixture.find<QDockWidget>("dockHistory")->isHidden());
    QCOMPARE(fixture.window().look().layout, before.layout); // which is what is remembered
    fixture.window().showStart(false);
    QVERIFY(fixture.find<QDockWidget>("dockHistory")->isVisible());
    QVERIFY(fixture.find<QDockWidget>("dockInspector")->isHidden());
    QVERIFY(fixture.find<QToolBar>("toolBar")->isVisible());
}

void TestStart::leadsBackToThePlan()
{
    WindowFixture fixture;
    WindowFixture::edit(fixture.window(), "800");
    fixture.trigger("actionStartPage");
    auto* page = fixture.window().findChild<StartPage*>();
    QTest::keyClick(focused(fixture.window()), Qt::Key_Escape);
    QVERIFY(!isShown(fixture.window()));
    fixture.trigger("actionStartPage");
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("back")), Qt::LeftButton);
    QVERIFY(!isShown(fixture.window()));
    QCOMPARE(fixture.json("/agents/helper/steps/write/output_tokens"), std::string("800"));
    fixture.trigger("actionStartPage");
    fixture.trigger("actionUndo"); // shows what it does
    QVERIFY(!isShown(fixture.window()));
}

void TestStart::opensRecentPlans()
{
    WindowFixture fixture;
    const QString path = fixture.path("plan.spendplan");
    fixture.write(path, WindowFixture::planText());
    fixture.settings().addRecentFile(path);
    fixture.window().files().openStart();
    StartCard* recent = card(fixture.window(), QStringLiteral("recent/") + path);
    QVERIFY(recent);
    QCOMPARE(recent->text(), QStringLiteral("plan"));
    QTest::mouseClick(recent, Qt::LeftButton);
    QCOMPARE(fixture.document().path(), path);
    QVERIFY(!isShown(fixture.window()));
}

void TestStart::dropsPlansThatAreGone()
{
    WindowFixture fixture;
    const QString gone = fixture.path("gone.spendplan");
    fixture.settings().addRecentFile(gone);
    fixture.window().files().openStart();
    QVERIFY(!card(fixture.window(), QStringLiteral("recent/") + gone)->isEnabled());
    auto* drop = fixture.window().findChild<QToolButton*>(QStringLiteral("drop/") + gone);
    QVERIFY(drop);
    QTest::mouseClick(drop, Qt::LeftButton);
    QTRY_VERIFY(!card(fixture.window(), QStringLiteral("recent/") + gone));
    QVERIFY(fixture.settings().rememberedFiles().isEmpty());
}

void TestStart::opensExamples()
{
    WindowFixture fixture;
    fixture.window().files().openStart();
    QTest::mouseClick(card(fixture.window(), QStringLiteral("example/support-chat")), Qt::LeftButton);
    QVERIFY(!isShown(fixture.window()));
    QCOMPARE(fixture.document().displayName(), QStringLiteral("Support chat"));
}

void TestStart::everyExampleIsOnIt()
{
    QCOMPARE(shownExamples().size(), examples().size());
    for (const Example& example : examples()) {
        QVERIFY(!exampleTitle(example.id).isEmpty());
        QVERIFY(!exampleSentence(example.id).isEmpty());
    }
}

void TestStart::showsWhatExamplesCost()
{
    WindowFixture fixture;
    fixture.window().files().openStart();
    const auto answers = ExampleAnswers::shared(); // the page's
    QTRY_VERIFY_WITH_TIMEOUT(answers->savings("seven-techniques"), 60000);
    const auto research = answers->savings("research-agent");
    QVERIFY(research && research->before.cost.mean > research->after.cost.mean);
    QCOMPARE(research->scenario, std::string("all-seven")); // which the window would compare, too
    QVERIFY(card(fixture.window(), QStringLiteral("example/research-agent"))
                ->accessibleDescription()
                .contains(QStringLiteral("→")));
}

void TestStart::templatesAreSoundPlans()
{
    const auto templates = planTemplates(builtInPriceBook().asOf);
    QCOMPARE(templates.size(), std::size_t(5));
    for (const PlanTemplate& plan : templates) {
        PlanDocument document(builtInPriceBook());
        QString error;
        QVERIFY2(document.loadText(plan.text, &error), qPrintable(error));
        QStringList issues;
        for (const Issue& issue : document.issues())
            issues << QString::fromStdString(issue.pointer + ' ' + issue.message.english());
        QVERIFY2(issues.isEmpty(), qPrintable(QLatin1StringView(plan.id) + issues.join(u'\n')));
        QCOMPARE(document.displayName(), plan.title);
        QCOMPARE(document.size(QStringLiteral("/scenarios")), 2);
    }
}

void TestStart::opensTemplatesWithoutAFile()
{
    WindowFixture fixture;
    fixture.window().files().openStart();
    QTest::mouseClick(card(fixture.window(), QStringLiteral("template/orchestrator")), Qt::LeftButton);
    QVERIFY(!isShown(fixture.window()));
    QVERIFY(fixture.document().path().isEmpty());
    QCOMPARE(fixture.document().size(QStringLiteral("/agents")), 2);
    QVERIFY(fixture.compute());
    QVERIFY(fixture.window().results().outcome()->savings->saved.mean > 0);
}

void TestStart::leavesAPlanThatIsWorkedOnAlone()
{
    WindowFixture fixture;
    WindowFixture::edit(fixture.window(), "800");
    fixture.trigger("actionStartPage");
    QTest::mouseClick(card(fixture.window(), QStringLiteral("template/chat")), Qt::LeftButton);
    QCOMPARE(fixture.windows().all().size(), std::size_t(2));
    QVERIFY(!isShown(latest(fixture)));
    QVERIFY(!isShown(fixture.window()));
    QCOMPARE(fixture.json("/agents/helper/steps/write/output_tokens"), std::string("800"));
}

void TestStart::worksByKeyboard()
{
    WindowFixture fixture;
    fixture.window().files().openStart();
    QVERIFY(qobject_cast<QPushButton*>(focused(fixture.window())));
    const auto press = [&fixture](Qt::Key key) { QTest::keyClick(focused(fixture.window()), key); };
    press(Qt::Key_Right);
    QCOMPARE(focused(fixture.window())->objectName(), QStringLiteral("template/classifier"));
    press(Qt::Key_Right);
    QCOMPARE(focused(fixture.window())->objectName(), QStringLiteral("template/research"));
    press(Qt::Key_Left);
    press(Qt::Key_Down);
    QCOMPARE(focused(fixture.window())->objectName(), QStringLiteral("example/research-agent"));
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QVERIFY(!isShown(fixture.window()));
    QCOMPARE(fixture.document().displayName(), QStringLiteral("Classifier"));
}

void TestStart::takesDrops()
{
    WindowFixture fixture;
    fixture.window().files().openStart();
    QWidget* under = card(fixture.window(), QStringLiteral("example/long-loop"));
    while (under && !under->acceptDrops())
        under = under->parentWidget();
    QCOMPARE(under, &fixture.window());
}

void TestStart::speaksAnotherLanguage()
{
    WindowFixture fixture;
    fixture.window().files().openStart();
    fixture.settings().setLanguage(QStringLiteral("de"));
    fixture.windows().useLanguage();
    QVERIFY(isShown(latest(fixture)));
    QCOMPARE(card(latest(fixture), QStringLiteral("template/classifier"))->text(),
             QStringLiteral("Klassifikation"));
    QTest::mouseClick(card(latest(fixture), QStringLiteral("template/classifier")), Qt::LeftButton);
    QCOMPARE(latest(fixture).document().displayName(), QStringLiteral("Klassifikation"));
    QVERIFY(latest(fixture).findChild<QToolBar*>(QStringLiteral("toolBar"))->isVisible());
}

QTEST_MAIN(TestStart)
#include "tst_appstart.moc"
