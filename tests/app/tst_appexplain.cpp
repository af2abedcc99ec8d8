// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/costtablemodel.h"
#include "app/panels/explanationpanel.h"
#include "app/widgets/figurelabel.h"
#include "app/windowfixture.h"
#include "charts/breakdownchart.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include <cmath>

using namespace spendwright;

/// Figures that are opened to their parts, and copied.
class TestAppExplain final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void opensACostOfTheTable();
    void opensTheHeadline();
    void opensABar();
    void followsThePlan();
    void copiesAllDigits();
    void whatHasNoPriceIsUnknown();

private:
    static QTreeWidget* tree(const WindowFixture& fixture)
    {
        return fixture.find<QTreeWidget>("explanation");
    }
    // What the rows show, added up; the last row is the total.
    static double shownSum(const QTreeWidget& tree)
    {
        double sum = 0;
        for (QTreeWidgetItemIterator item(const_cast<QTreeWidget*>(&tree)); *item; ++item) {
            if (*item != tree.topLevelItem(tree.topLevelItemCount() - 1))
                sum += amount((*item)->text(ExplanationPanel::Cost));
        }
        return sum;
    }
    static double shownTotal(const QTreeWidget& tree)
    {
        return amount(tree.topLevelItem(tree.topLevelItemCount() - 1)->text(ExplanationPanel::Cost));
    }
    // To the last digit that is shown.
    static bool addsUpTo(WindowFixture& fixture, double usd)
    {
        const double total = shownTotal(*tree(fixture));
        const double least = std::abs(usd) < 1 ? 0.0005 : 0.005;
        if (std::abs(total - usd) <= least * 1.000001
            && std::abs(shownSum(*tree(fixture)) - total) < 1e-9 * std::max(1.0, total))
            return true;
        qWarning("%.9g shown as %.9g, of parts %.9g", usd, total, shownSum(*tree(fixture)));
        return false;
    }
    static double amount(QString text)
    {
        text.remove(u'$').remove(u',').replace(QChar(0x2212), u'-');
        return text.toDouble();
    }
    static void choose(QTableView& costs, int row, int column)
    {
        costs.setFocus();
        costs.setCurrentIndex(costs.model()->index(row, column));
        QTest::keyClick(&costs, Qt::Key_Return, Qt::AltModifier);
    }
    static const SavingsResult& savings(WindowFixture& fixture)
    {
        return *fixture.window().results().outcome()->savings;
    }
};

void TestAppExplain::opensACostOfTheTable()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    const auto* dock = fixture.find<QDockWidget>("dockExplanation");
    QVERIFY(!dock->isVisible());
    auto* costs = fixture.find<QTableView>("costs");
    for (int row = 0; row < costs->model()->rowCount(); ++row) {
        for (const int column : {CostTableModel::Before, CostTableModel::After}) {
            choose(*costs, row, column);
            QVERIFY(dock->isVisible());
            const double cost = costs->model()->index(row, column).data(CostTableModel::SortRole).toDouble();
            QVERIFY(addsUpTo(fixture, cost));
        }
    }
    choose(*costs, 0, CostTableModel::Before);
    QCOMPARE(fixture.text("explanationTitle"), QStringLiteral("Search in “As today”"));
    const QTreeWidgetItem* calls = tree(fixture)->topLevelItem(0);
    QCOMPARE(calls->text(0), QStringLiteral("600 calls to Claude Sonnet 4.6"));
    QCOMPARE(calls->child(1)->text(ExplanationPanel::Tokens), QStringLiteral("60,000")); // output
    QCOMPARE(calls->child(1)->text(ExplanationPanel::Price), QStringLiteral("$15.00"));
    QCOMPARE(calls->child(1)->text(ExplanationPanel::Cost), QStringLiteral("$0.90"));
    const QString notes = fixture.find<QPlainTextEdit>("explanationNotes")->toPlainText();
    QVERIFY2(notes.contains(QStringLiteral("read 2026-11-22")), qPrintable(notes));
}

void TestAppExplain::opensTheHeadline()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    for (const auto& [label, usd] : {std::pair("headline/before", savings(fixture).before.cost.mean),
                                     std::pair("headline/after", savings(fixture).after.cost.mean),
                                     std::pair("headline/saved", savings(fixture).before.cost.mean
                                                                     - savings(fixture).after.cost.mean)}) {
        auto* figure = fixture.find<FigureLabel>(label);
        figure->setFocus(Qt::TabFocusReason);
        QTest::keyClick(figure, Qt::Key_Return, Qt::AltModifier);
        QVERIFY(addsUpTo(fixture, usd));
    }
    QCOMPARE(fixture.text("explanationTitle"), QStringLiteral("What “Careful” saves against “As today”"));
}

void TestAppExplain::opensABar()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    fixture.showPage("Where it goes");
    auto* chart = fixture.find<BreakdownChart>("breakdown");
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Return, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.text("explanationTitle"), QStringLiteral("Helper in “As today”"));
    QVERIFY(addsUpTo(fixture, savings(fixture).before.cost.mean));
}

void TestAppExplain::followsThePlan()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    auto* costs = fixture.find<QTableView>("costs");
    choose(*costs, 1, CostTableModel::Before);
    const double before = shownTotal(*tree(fixture));
    WindowFixture::edit(fixture.window(), "1000");
    QVERIFY(fixture.compute());
    QVERIFY(std::abs(shownTotal(*tree(fixture)) - before - 200 * 500 * 15 / 1e6)
            < 0.0101); // 500 tokens more in 200 runs
}

void TestAppExplain::copiesAllDigits()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    auto* costs = fixture.find<QTableView>("costs");
    costs->setFocus();
    costs->selectRow(0);
    QTest::keyClick(costs, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    const double cost =
        costs->model()->index(0, CostTableModel::After).data(CostTableModel::SortRole).toDouble();
    QCOMPARE(lines.at(1).split(u'\t').at(CostTableModel::After).toDouble(), cost);
    auto* figure = fixture.find<FigureLabel>("headline/after");
    figure->setFocus();
    QTest::keyClick(figure, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().toDouble(), savings(fixture).after.cost.mean);
    tree(fixture)->setFocus();
}

void TestAppExplain::whatHasNoPriceIsUnknown()
{
    WindowFixture fixture;
    QVERIFY(fixture.openUnpriced(WindowFixture::Unpriced::Everything));
    auto* figure = fixture.find<FigureLabel>("headline/after");
    figure->setFocus();
    QTest::keyClick(figure, Qt::Key_Return, Qt::AltModifier);
    const QTreeWidget& shown = *tree(fixture);
    const QTreeWidgetItem* total = shown.topLevelItem(shown.topLevelItemCount() - 1);
    QCOMPARE(total->text(ExplanationPanel::Cost), QStringLiteral("unknown"));
    QCOMPARE(shown.topLevelItem(0)->child(0)->text(ExplanationPanel::Price), QStringLiteral("unknown"));
}

QTEST_MAIN(TestAppExplain)
#include "tst_appexplain.moc"
