// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowfixture.h"

#include <QAction>
#include <QDockWidget>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace spendwright;

/// A window looks as the last one did.
class TestLayout final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void isRememberedOverAStart();
    void isThatBehindTheStartPage();
    void otherVersionsAreNotRestored();
};

void TestLayout::isRememberedOverAStart()
{
    QTemporaryDir folder;
    QList<int> sizes;
    {
        WindowFixture fixture(folder.path());
        fixture.window().resize(1190, 760);
        fixture.find<QDockWidget>("dockHistory")->show();
        fixture.find<QDockWidget>("dockInspector")->hide();
        auto* costs = fixture.find<QTableView>("costs");
        auto* splitter = static_cast<QSplitter*>(costs->parentWidget());
        splitter->setSizes({300, 150});
        sizes = splitter->sizes();
        fixture.find<QTabWidget>("tabs")->setCurrentIndex(1);
        fixture.trigger("actionClose");
    }
    WindowFixture fixture(folder.path());
    fixture.window().resize(1190, 760); // the fixture gives it another size
    QVERIFY(fixture.find<QDockWidget>("dockHistory")->isVisible());
    QVERIFY(fixture.find<QDockWidget>("dockInspector")->isHidden());
    auto* splitter = static_cast<QSplitter*>(fixture.find<QTableView>("costs")->parentWidget());
    const double share = static_cast<double>(sizes.at(0)) / (sizes.at(0) + sizes.at(1));
    const QList<int> now = splitter->sizes();
    QVERIFY(std::abs(static_cast<double>(now.at(0)) / (now.at(0) + now.at(1)) - share) < 0.02);
    QCOMPARE(fixture.find<QTabWidget>("tabs")->currentIndex(), 1);
}

void TestLayout::isThatBehindTheStartPage()
{
    QTemporaryDir folder;
    {
        WindowFixture fixture(folder.path());
        fixture.find<QDockWidget>("dockHistory")->show();
        fixture.trigger("actionStartPage");
        fixture.trigger("actionClose");
    }
    WindowFixture fixture(folder.path());
    QVERIFY(fixture.find<QDockWidget>("dockHistory")->isVisible());
    QVERIFY(fixture.find<QDockWidget>("dockPlan")->isVisible());
}

void TestLayout::otherVersionsAreNotRestored()
{
    QTemporaryDir folder;
    {
        Settings old(folder.filePath(QStringLiteral("settings.ini")));
        old.setWindow("nonsense", "nonsense", "nonsense", 99);
    }
    WindowFixture fixture(folder.path());
    QVERIFY(fixture.find<QDockWidget>("dockPlan")->isVisible());
    QVERIFY(fixture.find<QTableView>("costs")->height() > 40);
    QCOMPARE(fixture.find<QTabWidget>("tabs")->currentIndex(), 0);
}

QTEST_MAIN(TestLayout)
#include "tst_applayout.moc"
