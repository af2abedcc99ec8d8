// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"
#include "app/screens.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>
#include <QTest>

using namespace spendwright;

/// For those who don't use a mouse or don't see the screen.
class TestAccess final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void everyInputHasAName();
    void tabReachesTheInputs();
    void acceleratorsAreUnique_data();
    void acceleratorsAreUnique();
    void theChartSaysWhatItShows();
    void nothingAsksForMoreThanASmallScreen();
};

void TestAccess::everyInputHasAName()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    QStringList nameless;
    visitScreens(fixture, [&nameless](const QString& screen, const QWidget& shown) {
        for (const QString& input : namelessInputs(shown))
            nameless << screen + QStringLiteral(": ") + input;
    });
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestAccess::tabReachesTheInputs()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    fixture.window().selection().goTo(QStringLiteral("/agents/helper/steps/search"));
    QSet<QWidget*> reached;
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &fixture.window(),
                        Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (const char* name :
         {"output_tokens", "result_truncation", "scenario/after", "planTree", "costs", "waterfall"}) {
        auto* widget = fixture.field<QWidget>(name);
        QVERIFY2(widget && reached.contains(widget), name);
    }
}

void TestAccess::acceleratorsAreUnique_data()
{
    QTest::addColumn<QString>("language");
    for (const QString& code : Languages::codes())
        QTest::addRow("%s", qPrintable(code)) << code;
}

void TestAccess::acceleratorsAreUnique()
{
    QFETCH(QString, language);
    Languages languages;
    languages.use(language);
    WindowFixture fixture;
    QList<QMenu*> menus = fixture.window().menuBar()->findChildren<QMenu*>();
    QList<QWidget*> bars(menus.cbegin(), menus.cend());
    bars << fixture.window().menuBar();
    for (const QWidget* bar : std::as_const(bars)) {
        QStringList seen;
        for (const QAction* action : bar->actions()) {
            const qsizetype at = action->text().indexOf(u'&');
            const QString key = at < 0 ? QString() : action->text().mid(at + 1, 1).toLower();
            QVERIFY2(key.isEmpty() || !seen.contains(key), qPrintable(action->text()));
            seen << key;
        }
    }
}

void TestAccess::theChartSaysWhatItShows()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    const auto* chart = fixture.find<QWidget>("waterfall");
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("Prompt caching saves")));
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("Careful")));
}

void TestAccess::nothingAsksForMoreThanASmallScreen()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    QVERIFY2(fixture.window().minimumSizeHint().width() <= 1200,
             qPrintable(QString::number(fixture.window().minimumSizeHint().width())));
    QVERIFY2(fixture.window().minimumSizeHint().height() <= 740,
             qPrintable(QString::number(fixture.window().minimumSizeHint().height())));
}

QTEST_MAIN(TestAccess)
#include "tst_appaccess.moc"
