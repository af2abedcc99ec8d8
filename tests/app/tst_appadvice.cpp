// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"
#include "app/pages/advicecard.h"
#include "app/pages/advicepage.h"
#include "app/windowfixture.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

#include <cmath>

using namespace spendwright;

/// The page that lists what would save more, and does it.
class TestAppAdvice final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void savesWhatItPromises();
    void makesAScenarioOfItsOwnForABaseline();
    void isComputedOnlyInFront();
    void saysWhereNothingSaves();
    void readOnlyPlansAreLeftAlone();

private:
    static constexpr int kComputeMs = 240000;

    static AdvicePage* page(WindowFixture& fixture) { return fixture.window().findChild<AdvicePage*>(); }
    static bool advised(WindowFixture& fixture)
    {
        return fixture.compute()
               && QTest::qWaitFor([&fixture] { return page(fixture)->isReady(); }, kComputeMs);
    }
    static void press(WindowFixture& fixture, int card)
    {
        auto* button = page(fixture)->findChildren<AdviceCard*>().at(card)->button();
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    static double bill(WindowFixture& fixture)
    {
        return fixture.window().results().outcome()->savings->after.cost.mean;
    }
};

void TestAppAdvice::savesWhatItPromises()
{
    WindowFixture fixture;
    fixture.showPage("Advice");
    QVERIFY(advised(fixture));
    const Advice advice = *page(fixture)->advice();
    QVERIFY(advice.findings.size() > 1);
    QVERIFY(std::is_sorted(advice.findings.begin(), advice.findings.end(),
                           [](const Finding& a, const Finding& b) { return a.saved.mean > b.saved.mean; }));
    QVERIFY2(fixture.text("adviceSentence").startsWith(QStringLiteral("“Careful” costs $")),
             qPrintable(fixture.text("adviceSentence")));
    for (int i = 0; i < 2; ++i) {
        const double before = bill(fixture);
        const std::string plan = fixture.document().file().text();
        press(fixture, i);
        QCOMPARE(fixture.document().undoStack()->count(), 1);
        QVERIFY(fixture.document().undoStack()->undoText().startsWith(QStringLiteral("Advice: ")));
        QVERIFY(advised(fixture));
        const Finding& finding = advice.findings[static_cast<std::size_t>(i)];
        const double error = 3 * finding.saved.stderr_ + 0.002 * before;
        QVERIFY2(
            std::abs(before - bill(fixture) - finding.saved.mean) <= error,
            qPrintable(
                QStringLiteral("promised %1, got %2").arg(finding.saved.mean).arg(before - bill(fixture))));
        fixture.document().undoStack()->undo();
        QCOMPARE(fixture.document().file().text(), plan);
        fixture.document().undoStack()->clear();
        QVERIFY(advised(fixture));
    }
}

void TestAppAdvice::makesAScenarioOfItsOwnForABaseline()
{
    WindowFixture fixture;
    fixture.window().choice().setAfter(QStringLiteral("before"));
    fixture.showPage("Advice");
    QVERIFY(advised(fixture));
    const std::string before = fixture.json("/scenarios/before");
    press(fixture, 0);
    QCOMPARE(fixture.json("/scenarios/before"), before);
    QVERIFY(fixture.window().choice().after() != QStringLiteral("before"));
    QCOMPARE(fixture.document().undoStack()->count(), 1);
    QVERIFY(fixture.compute());
    QVERIFY(bill(fixture) < fixture.window().results().outcome()->savings->before.cost.mean);
    fixture.document().undoStack()->undo();
    QCOMPARE(fixture.document().size(QStringLiteral("/scenarios")), 2);
}

void TestAppAdvice::isComputedOnlyInFront()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    QVERIFY(!page(fixture)->advice());
    fixture.showPage("Advice");
    QVERIFY(advised(fixture));
    WindowFixture::edit(fixture.window(), "700");
    QVERIFY(!page(fixture)->isReady()); // greyed until it is computed anew
    QVERIFY(!page(fixture)->findChild<AdviceCard*>()->button()->isEnabled());
    QVERIFY(advised(fixture));
    QTRY_VERIFY(page(fixture)->findChild<AdviceCard*>()->button()->isEnabled());
}

void TestAppAdvice::saysWhereNothingSaves()
{
    WindowFixture fixture;
    QString error;
    const std::string text = R"({"format": "spendwright-plan", "version": 1, "name": "One call",
        "period_days": 1, "price_date": "2026-11-22", "agents": [{"id": "a", "steps": [{"id": "s",
        "model": "claude-sonnet-4-6", "output_tokens": 100}], "traffic": {"runs_per_day": 1}}]})";
    QVERIFY2(fixture.document().loadText(text, &error), qPrintable(error));
    fixture.showPage("Advice");
    QVERIFY(advised(fixture));
    QVERIFY2(fixture.text("adviceSentence").contains(QStringLiteral("none would save anything")),
             qPrintable(fixture.text("adviceSentence")));
    QVERIFY(page(fixture)->findChildren<AdviceCard*>().isEmpty());
}

void TestAppAdvice::readOnlyPlansAreLeftAlone()
{
    WindowFixture fixture;
    const QString path = fixture.path("shared.spendplan");
    fixture.write(path, WindowFixture::planText());
    fixture.window().files().openPath(path);
    MainWindow& second = fixture.windows().add();
    second.files().openPath(path);
    QVERIFY(second.document().isReadOnly());
    auto* tabs = second.findChild<QTabWidget*>(QStringLiteral("tabs"));
    auto* advice = second.findChild<AdvicePage*>();
    tabs->setCurrentWidget(advice);
    second.show();
    QTRY_VERIFY_WITH_TIMEOUT(advice->isReady(), kComputeMs);
    for (AdviceCard* card : advice->findChildren<AdviceCard*>())
        QVERIFY(!card->button()->isEnabled());
}

QTEST_MAIN(TestAppAdvice)
#include "tst_appadvice.moc"
