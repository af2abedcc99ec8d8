// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/savingspage.h"
#include "app/widgets/viewrow.h"
#include "app/windowfixture.h"
#include "charts/waterfallchart.h"

#include <QTest>

using namespace spendwright;

/// The savings' page in words.
class TestSavings final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void saysWhatSavesMost();
    void saysWhatClashes();
    void hasNoClashWhereThereIsNone();
};

namespace {

// Caching of a prompt that is too short for the model that classifying is routed to.
std::string clashingPlan(const std::string& task)
{
    return R"({"format": "spendwright-plan", "version": 1, "name": "Clash", "price_date": "2026-11-22",
        "period_days": 1, "agents": [{"id": "a", "context": {"system_tokens": 2000},
            "steps": [{"id": "s", "model": "claude-sonnet-4-6", "task": ")"
           + task + R"(", "output_tokens": 10}], "traffic": {"runs_per_day": 8640, "arrivals": "even"}}],
        "scenarios": [{"id": "on", "techniques": {"model_routing": {}, "prompt_caching": {}}}]})";
}

void load(WindowFixture& fixture, const std::string& text)
{
    QString error;
    QVERIFY2(fixture.document().loadText(text, &error), qPrintable(error));
    QVERIFY(fixture.compute());
}

} // namespace

void TestSavings::saysWhatSavesMost()
{
    WindowFixture fixture;
    load(fixture, clashingPlan("reason"));
    // routing does nothing here; caching is all
    const auto savings = fixture.window().results().outcome()->savings;
    const QString percent = QString::number(std::lround(*savings->savedShare() * 100)) + u'%';
    QCOMPARE(fixture.text("savingsSentence"),
             QStringLiteral("%1 off, most of it by prompt caching %1.").arg(percent));
    auto* views = fixture.window().findChild<SavingsPage*>()->views();
    views->setView(static_cast<int>(SavingsView::Alone));
    QCOMPARE(fixture.text("savingsSentence"),
             QStringLiteral("On its own each would take off: prompt caching %1.").arg(percent));
    views->setView(static_cast<int>(SavingsView::Last));
    QCOMPARE(fixture.text("savingsSentence"),
             QStringLiteral("What switching one off would lose: prompt caching %1.").arg(percent));
}

void TestSavings::saysWhatClashes()
{
    WindowFixture fixture;
    load(fixture, clashingPlan("classify"));
    const QString clash = fixture.text("savingsClash");
    QVERIFY2(clash.startsWith(QStringLiteral("† Model routing and prompt caching save $")),
             qPrintable(clash));
    QVERIFY2(clash.contains(
                 QStringLiteral(" less together than each on its own: routed calls have a prefix of 2,")),
             qPrintable(clash));
    QVERIFY2(clash.endsWith(QStringLiteral(" tokens, and their model caches none below 4,096.")),
             qPrintable(clash));
    const QString spoken = fixture.find<WaterfallChart>("waterfall")->accessibleDescription();
    QVERIFY2(spoken.contains(QStringLiteral("With prompt caching it saves $")), qPrintable(spoken));
}

void TestSavings::hasNoClashWhereThereIsNone()
{
    WindowFixture fixture;
    load(fixture, clashingPlan("reason"));
    QVERIFY(fixture.text("savingsClash").isEmpty());
    QVERIFY(!fixture.find<WaterfallChart>("waterfall")->accessibleDescription().contains(u'†'));
}

QTEST_MAIN(TestSavings)
#include "tst_appsavings.moc"
