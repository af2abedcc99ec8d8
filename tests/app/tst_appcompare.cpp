// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"
#include "app/format.h"
#include "app/models/comparemodel.h"
#include "app/pages/comparepage.h"
#include "app/widgets/messagestrip.h"
#include "app/windowfixture.h"
#include "charts/comparechart.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace spendwright;

/// The page that puts scenarios side by side.
class TestAppCompare final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void comparesTheTwoAtFirst();
    void anyScenarioCanBeAdded();
    void saysWhatDiffers();
    void anotherPlanCanBeAdded();
    void aBadPlanGivesItsMessage();
    void copiesTheTable();
    void unknownStaysUnknown();

private:
    static constexpr int kPatience = 240000; // milliseconds

    static CompareModel* open(WindowFixture& fixture)
    {
        fixture.showPage("Compare");
        return fixture.window().findChild<CompareModel*>();
    }
    static QString cell(const CompareModel* model, const QString& label, int scenario)
    {
        for (const CompareTable::Row& row : model->table().rows)
            if (row.label == label)
                return row.cells.value(scenario);
        return {};
    }
    static QListWidgetItem* item(WindowFixture& fixture, const QString& name)
    {
        const auto found = fixture.find<QListWidget>("compareChoice")->findItems(name, Qt::MatchContains);
        return found.isEmpty() ? nullptr : found.first();
    }
    static bool shows(const CompareModel* model, int scenarios)
    {
        return model->table().header.size() == scenarios;
    }
    static void addThird(WindowFixture& fixture)
    {
        QString error;
        std::string text = WindowFixture::planText();
        const std::string list = R"("scenarios": [)";
        const std::size_t place = text.find(list);
        text.insert(place + list.size(),
                    R"({"id": "third", "name": "Third", "techniques": {"tool_cache": {"ttl_s": 1800}},
                        "set": {"/agents/helper/traffic/runs_per_day": 17}}, )");
        QVERIFY2(place != std::string::npos && fixture.document().loadText(text, &error), qPrintable(error));
    }
};

void TestAppCompare::comparesTheTwoAtFirst()
{
    WindowFixture fixture;
    const CompareModel* model = open(fixture);
    QVERIFY(fixture.compute());
    QTRY_VERIFY_WITH_TIMEOUT(shows(model, 2), kPatience);
    const auto& savings = *fixture.window().results().outcome()->savings;
    QCOMPARE(model->table().header.first(), QStringLiteral("As today"));
    QCOMPARE(cell(model, QStringLiteral("Cost"), 0), money(savings.before.cost.mean));
    QCOMPARE(cell(model, QStringLiteral("Cost"), 1), money(savings.after.cost.mean));
    QCOMPARE(cell(model, QStringLiteral("Difference in percent"), 1), shareSaved(*savings.savedShare()));
    QCOMPARE(cell(model, QStringLiteral("Difference"), 0), QStringLiteral("–"));
    auto* chart = fixture.find<CompareChart>("compareChart");
    QCOMPARE(chart->contents().bars.size(), std::size_t(2));
    QVERIFY(chart->contents().bars.front().isReference);
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("As today")));
    QVERIFY(fixture.text("compareSentence").contains(QStringLiteral("costs the least")));
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QCOMPARE(chart->highlighted(), 0);
}

void TestAppCompare::anyScenarioCanBeAdded()
{
    WindowFixture fixture;
    addThird(fixture);
    const CompareModel* model = open(fixture);
    QVERIFY(fixture.compute());
    QTRY_VERIFY_WITH_TIMEOUT(shows(model, 2), kPatience);
    QListWidgetItem* third = item(fixture, QStringLiteral("Third"));
    QVERIFY(third);
    third->setCheckState(Qt::Checked);
    QTRY_VERIFY_WITH_TIMEOUT(shows(model, 3), kPatience);
    const int column = static_cast<int>(model->table().header.indexOf(QStringLiteral("Third")));
    QVERIFY(column > 0);
    QVERIFY(cell(model, QStringLiteral("Cost"), column).startsWith(u'$'));
    item(fixture, QStringLiteral("Third"))->setCheckState(Qt::Unchecked);
    QTRY_VERIFY_WITH_TIMEOUT(shows(model, 2), kPatience);
    QVERIFY(!(item(fixture, QStringLiteral("As today"))->flags() & Qt::ItemIsUserCheckable));
}

void TestAppCompare::saysWhatDiffers()
{
    WindowFixture fixture;
    addThird(fixture);
    const CompareModel* model = open(fixture);
    item(fixture, QStringLiteral("Third"))->setCheckState(Qt::Checked);
    QVERIFY(fixture.compute());
    QTRY_VERIFY_WITH_TIMEOUT(shows(model, 3), kPatience);
    const int column = static_cast<int>(model->table().header.indexOf(QStringLiteral("Third")));
    const QString cache = cell(model, QStringLiteral("Tool cache"), column);
    QVERIFY2(cache.startsWith(QStringLiteral("on: ")) && cache.contains(QStringLiteral("18")),
             qPrintable(cache));
    QCOMPARE(cell(model, QStringLiteral("Tool cache"), 0), QStringLiteral("off"));
    QCOMPARE(cell(model, QStringLiteral("Prompt caching"), column), QStringLiteral("off"));
    QVERIFY(
        cell(model, QStringLiteral("Prompt caching"), column == 1 ? 2 : 1).startsWith(QStringLiteral("on")));
    QCOMPARE(cell(model, QStringLiteral("Helper › Runs"), column), QStringLiteral("17"));
    QVERIFY(cell(model, QStringLiteral("Helper › Runs"), 0) != QStringLiteral("17"));
    QVERIFY(cell(model, QStringLiteral("Model routing"), 0).isEmpty()); // off in all of them
}

void TestAppCompare::anotherPlanCanBeAdded()
{
    WindowFixture fixture;
    const CompareModel* model = open(fixture);
    QVERIFY(fixture.compute());
    QTRY_VERIFY_WITH_TIMEOUT(shows(model, 2), kPatience);
    std::string text = WindowFixture::planText();
    const std::size_t name = text.find(R"("name": ")");
    text.replace(name, text.find('"', name + 9) + 1 - name, R"("name": "Elsewhere")");
    fixture.write(fixture.path("other.spendplan"), text);
    fixture.dialogs().nextFile = fixture.path("other.spendplan");
    fixture.find<QPushButton>("compareAddPlan")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shows(model, 4), kPatience);
    QVERIFY(model->table().header.at(2).startsWith(QStringLiteral("Elsewhere › ")));
    QVERIFY(model->table().header.at(3).startsWith(QStringLiteral("Elsewhere › ")));
    // the same plan costs the same
    QVERIFY(cell(model, QStringLiteral("Cost"), 2).startsWith(u'$'));
    QCOMPARE(cell(model, QStringLiteral("Runs"), 2), cell(model, QStringLiteral("Runs"), 0));
}

void TestAppCompare::aBadPlanGivesItsMessage()
{
    WindowFixture fixture;
    const CompareModel* model = open(fixture);
    QVERIFY(fixture.compute());
    QTRY_VERIFY_WITH_TIMEOUT(shows(model, 2), kPatience);
    fixture.write(fixture.path("bad.spendplan"),
                  R"({"format": "spendwright-plan", "version": 1, "agents": []})");
    for (const char* file : {"bad.spendplan", "none.spendplan"}) {
        fixture.dialogs().nextFile = fixture.path(file);
        fixture.find<QPushButton>("compareAddPlan")->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            WindowFixture::news(fixture.window(), "compareNews").contains(QLatin1StringView(file)),
            kPatience);
    }
    QCOMPARE(model->table().header.size(), 2);
}

void TestAppCompare::copiesTheTable()
{
    WindowFixture fixture;
    const CompareModel* model = open(fixture);
    setPlanValue(fixture.document(), QStringLiteral("/scenarios/after/name"), R"("A <b> & C")",
                 QStringLiteral("Rename"));
    QVERIFY(fixture.compute());
    QTRY_VERIFY_WITH_TIMEOUT(shows(model, 2), kPatience);
    auto* table = fixture.find<QTableView>("compareTable");
    QTRY_VERIFY(table->isEnabled());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied);
    const QStringList lines = copied->text().split(u'\n');
    QCOMPARE(lines.first(), QStringLiteral("\tAs today\tA <b> & C"));
    QCOMPARE(lines.at(1).section(u'\t', 0, 0), QStringLiteral("Cost"));
    QCOMPARE(lines.at(1).section(u'\t', 1, 1), cell(model, QStringLiteral("Cost"), 0));
    QVERIFY(copied->html().contains(QStringLiteral("A &lt;b&gt; &amp; C")));
    QVERIFY(copied->html().contains(QStringLiteral("<td>") + cell(model, QStringLiteral("Cost"), 0)));
}

void TestAppCompare::unknownStaysUnknown()
{
    WindowFixture fixture;
    const CompareModel* model = open(fixture);
    QVERIFY(fixture.openUnpriced(WindowFixture::Unpriced::Everything));
    QTRY_COMPARE_WITH_TIMEOUT(cell(model, QStringLiteral("Cost"), 1), QStringLiteral("unknown"), kPatience);
    QCOMPARE(cell(model, QStringLiteral("Difference"), 1), QStringLiteral("unknown"));
    QCOMPARE(cell(model, QStringLiteral("Cost per run"), 0), QStringLiteral("unknown"));
    QVERIFY(fixture.text("compareSentence").contains(QStringLiteral("unknown")));
}

QTEST_MAIN(TestAppCompare)
#include "tst_appcompare.moc"
