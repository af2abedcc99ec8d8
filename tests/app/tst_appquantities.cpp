// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/distributionview.h"
#include "app/widgets/quantityhelp.h"
#include "app/windowfixture.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace spendwright;

namespace {

const char* const kOutput = "output_tokens";

QLineEdit* outputLine(WindowFixture& fixture)
{
    fixture.window().selection().goTo(QStringLiteral("/agents/helper/steps/write/output_tokens"));
    auto* line = fixture.field<QLineEdit>(kOutput);
    line->setFocus();
    line->selectAll();
    return line;
}

QWidget* hint(WindowFixture& fixture)
{
    for (auto* hint : fixture.window().findChildren<QWidget*>(QStringLiteral("quantityHint"))) {
        if (hint->isVisible())
            return hint;
    }
    return nullptr;
}

QStringList suggestions(WindowFixture& fixture)
{
    QStringList texts;
    auto* list = hint(fixture) ? hint(fixture)->findChild<QListWidget*>() : nullptr;
    for (int i = 0; list && list->isVisible() && i < list->count(); ++i)
        texts << list->item(i)->text();
    return texts;
}

} // namespace

/// What a quantity field shows and offers while one types.
class TestQuantities final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void explainsWhatIsMissing_data();
    void explainsWhatIsMissing();
    void suggestionsCanBeRead_data() { explainsWhatIsMissing_data(); }
    void suggestionsCanBeRead();
    void showsADistributionWhileTyping();
    void takesASuggestionByKeyboard();
    void takesASuggestionByMouse();
    void offersDoubtAboutALoneNumber();
    void escapePutsItAway();
    void staysInsideTheWindow();
    void explainsInTables();
    void slidersMoveSizes();
};

void TestQuantities::explainsWhatIsMissing_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("first");
    const auto row = [](const char* typed, const char* problem, const char* first) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(problem)
                             << QString::fromUtf8(first);
    };
    row("300..", "A range needs an end: 300..900", "300..900");
    row("2k..", "A range needs an end: 2k..6k", "2k..6k");
    row("..900", "A range needs a beginning: 300..900", "300..900");
    row("900..300", "A range begins with its lower end: 300..900", "300..900");
    row("0..900", "One in twenty lies below", "0~450~900");
    row("300-900", "two dots: 300..900", "300..900");
    row("300...900", "two dots: 300..900", "300..900");
    row("300 to 900", "two dots: 300..900", "300..900");
    row("1.5k–3k", "two dots: 1.5k..3k", "1.5k..3k");
    row("300~900", "takes three numbers: 300~600~900", "300~600~900");
    row("300~", "takes three numbers: 300~600~900", "300~600~900");
    row("300~500~", "takes three numbers: 300~500~850", "300~500~850");
    row("5k ±", "a percentage below 100: 5k ±10%", "5k ±10%");
    row("5k +", "a percentage below 100: 5k ±10%", "5k ±10%");
    row("5k ±20", "a percentage below 100: 5k ±20%", "5k ±20%");
    row("5k ±500", "Around 5k: 4500..5500", "4500..5500");
    row("many", "“many” is no quantity", "");
    row("~", "goes upwards", "");
    row("..", "two numbers", "");
    row("±", "a number and a percentage", "");
}

void TestQuantities::explainsWhatIsMissing()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, problem);
    QFETCH(const QString, first);
    const QuantityHelp help = helpWithQuantity(typed);
    QVERIFY2(help.problem.contains(problem), qPrintable(help.problem));
    QCOMPARE(help.suggestions.value(0), first);
}

void TestQuantities::suggestionsCanBeRead()
{
    QFETCH(const QString, typed);
    for (const QString& suggestion : helpWithQuantity(typed).suggestions)
        QVERIFY2(quantityFromText(suggestion.toStdString()), qPrintable(suggestion));
}

void TestQuantities::showsADistributionWhileTyping()
{
    WindowFixture fixture;
    QLineEdit* line = outputLine(fixture);
    QVERIFY(!hint(fixture)); // a lone number has none
    QTest::keyClicks(line, QStringLiteral("300..9"));
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, QStringLiteral("00"));
    QVERIFY(hint(fixture));
    auto* view = hint(fixture)->findChild<DistributionView*>();
    QVERIFY(view->isVisible());
    QCOMPARE(view->accessibleDescription(),
             QStringLiteral("549 tokens on average, nine in ten between 300 and 900"));
    QCOMPARE(line->accessibleDescription(), view->accessibleDescription());
    QVERIFY(line->hasFocus());
    QVERIFY(fixture.window().isActiveWindow());
    QTest::keyClick(line, Qt::Key_Tab);
    QVERIFY(!hint(fixture));
    QCOMPARE(fixture.json("/agents/helper/steps/write/output_tokens"),
             std::string(R"({"p5":300,"p95":900})"));
}

void TestQuantities::takesASuggestionByKeyboard()
{
    WindowFixture fixture;
    QLineEdit* line = outputLine(fixture);
    QTest::keyClicks(line, QStringLiteral("300.."));
    QCOMPARE(suggestions(fixture), QStringList({QStringLiteral("300..900"), QStringLiteral("300..600")}));
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(line->text(), QStringLiteral("300..600"));
    QVERIFY(line->hasFocus());
    QVERIFY(suggestions(fixture).isEmpty());
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(fixture.json("/agents/helper/steps/write/output_tokens"),
             std::string(R"({"p5":300,"p95":600})"));
    fixture.trigger("actionUndo");
    QCOMPARE(fixture.json("/agents/helper/steps/write/output_tokens"), std::string("500"));
}

void TestQuantities::takesASuggestionByMouse()
{
    WindowFixture fixture;
    QLineEdit* line = outputLine(fixture);
    QTest::keyClicks(line, QStringLiteral("300~900"));
    auto* list = hint(fixture)->findChild<QListWidget*>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QCOMPARE(line->text(), QStringLiteral("300..900"));
    QVERIFY(line->hasFocus());
}

void TestQuantities::offersDoubtAboutALoneNumber()
{
    WindowFixture fixture;
    QLineEdit* line = outputLine(fixture);
    QTest::keyClick(line, Qt::Key_Down);
    QCOMPARE(suggestions(fixture).value(0), QStringLiteral("500 ±10%"));
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(line->text(), QStringLiteral("500 ±10%"));
}

void TestQuantities::escapePutsItAway()
{
    WindowFixture fixture;
    QLineEdit* line = outputLine(fixture);
    QTest::keyClicks(line, QStringLiteral("300..900"));
    QVERIFY(hint(fixture));
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!hint(fixture));
    QTest::keyClick(line, Qt::Key_Down);
    QVERIFY(hint(fixture));
    QTest::keyClick(line, Qt::Key_Escape);
    QTest::mouseClick(line, Qt::LeftButton, {}, QPoint(line->width() / 6, line->height() / 2));
    QVERIFY(!hint(fixture)); // not on its picture
    const int unit = line->fontMetrics().horizontalAdvance(QStringLiteral("tokens"));
    const int picture = line->findChild<QToolButton*>()->x() - unit - 30;
    QTest::mouseClick(line, Qt::LeftButton, {}, QPoint(picture, line->height() / 2));
    QVERIFY(hint(fixture));
}

void TestQuantities::staysInsideTheWindow()
{
    WindowFixture fixture;
    fixture.window().resize(900, 500);
    QLineEdit* line = outputLine(fixture);
    QTest::keyClicks(line, QStringLiteral("300..900"));
    QVERIFY(hint(fixture));
    for (const QSize& size : {QSize(800, 450), QSize(1200, 700)}) {
        fixture.window().resize(size);
        QTRY_VERIFY(!hint(fixture) || fixture.window().rect().contains(hint(fixture)->geometry()));
    }
}

void TestQuantities::explainsInTables()
{
    WindowFixture fixture;
    fixture.showPage("Steps");
    auto* table = fixture.find<QTableView>("steps");
    int column = 0;
    while (table->model()->headerData(column, Qt::Horizontal).toString() != QStringLiteral("Output"))
        QVERIFY(++column < table->model()->columnCount());
    const QModelIndex index = table->model()->index(1, column);
    table->setCurrentIndex(index);
    table->edit(index);
    auto* line = table->viewport()->findChild<QLineEdit*>();
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("300.."));
    QVERIFY(hint(fixture));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(line->isVisible()); // not taken
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(line->text(), QStringLiteral("300..900"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(!hint(fixture));
    QCOMPARE(fixture.json("/agents/helper/steps/write/output_tokens"),
             std::string(R"({"p5":300,"p95":900})"));
}

void TestQuantities::slidersMoveSizes()
{
    WindowFixture fixture;
    QLineEdit* line = outputLine(fixture);
    auto* slider = fixture.field<QSlider>("output_tokens/slider");
    QVERIFY(slider);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QTRY_VERIFY(fixture.json("/agents/helper/steps/write/output_tokens") != "500");
    QVERIFY(line->text().toDouble() > 500);
}

QTEST_MAIN(TestQuantities)
#include "tst_appquantities.moc"
