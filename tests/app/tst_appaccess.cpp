// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowfixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
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
    void acceleratorsAreUnique();
    void theChartSaysWhatItShows();
    void nothingAsksForMoreThanASmallScreen();
};

void TestAccess::everyInputHasAName()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    const QStringList places = {QString(), QStringLiteral("/agents/helper"),
                                QStringLiteral("/agents/helper/steps/search"), QStringLiteral("/tools/web"),
                                QStringLiteral("/scenarios/after/techniques/result_truncation/max_tokens")};
    QStringList nameless;
    for (const QString& place : places) {
        fixture.window().selection().goTo(place);
        for (QWidget* widget : fixture.window().findChildren<QWidget*>()) {
            const bool input = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus)
                               && !widget->inherits("QScrollArea") && !widget->inherits("QMenuBar")
                               && !widget->inherits("QTabBar");
            QAccessibleInterface* access = input ? QAccessible::queryAccessibleInterface(widget) : nullptr;
            if (access && access->text(QAccessible::Name).isEmpty() && !widget->focusProxy())
                nameless << QString::fromLatin1(widget->metaObject()->className()) + u' '
                                + widget->objectName();
        }
    }
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

void TestAccess::acceleratorsAreUnique()
{
    WindowFixture fixture;
    QList<QMenu*> menus = fixture.window().menuBar()->findChildren<QMenu*>();
    for (const QMenu* menu : std::as_const(menus)) {
        QStringList seen;
        for (const QAction* action : menu->actions()) {
            const qsizetype at = action->text().indexOf(u'&');
            const QString key = at < 0 ? QString() : action->text().mid(at + 1, 1).toLower();
            QVERIFY2(key.isEmpty() || !seen.contains(key), qPrintable(menu->title() + u' ' + action->text()));
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
