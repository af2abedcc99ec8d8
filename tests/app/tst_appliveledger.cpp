// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/livefixture.h"

#include "app/format.h"
#include "app/live/callsmodel.h"
#include "app/live/ledgermodel.h"
#include "live/ledger.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

using namespace spendwright;

namespace {

constexpr auto kWindow = "ledger";
const QDateTime kMorning(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);

struct Call {
    const char* model;
    CallTags tags;
    int day;
    std::int64_t input;
    std::int64_t output;
    double usd;
};

/// Three calls whose end is known and one that was cut.
void fill(const QString& path)
{
    Ledger ledger(path);
    QVERIFY(ledger.isUsable());
    QVERIFY(ledger.setCap(SpendingCap{Money::fromUsd(5), kMorning}));
    const CallTags write{QStringLiteral("Research"), QStringLiteral("helper"), QStringLiteral("write")};
    const CallTags search{QStringLiteral("Research"), QStringLiteral("helper"), QStringLiteral("=1+1")};
    const Call calls[] = {{"claude-sonnet-4-6", write, 0, 1000, 500, 0.0105},
                          {"claude-sonnet-4-6", write, 1, 2000, 500, 0.0135},
                          {"claude-haiku-4-5", search, 1, 1000, 200, 0.002}};
    for (const Call& call : calls) {
        CallEntry entry;
        entry.endpoint = QStringLiteral("https://api.example");
        entry.model = QString::fromLatin1(call.model);
        entry.tags = call.tags;
        entry.start = kMorning.addDays(call.day);
        entry.worst = Money::fromUsd(0.1);
        const auto id = ledger.reserve(entry);
        QVERIFY(id);
        CallOutcome outcome;
        outcome.state = CallState::Done;
        outcome.usage = Usage();
        (*outcome.usage)[TokenClass::Input] = call.input;
        (*outcome.usage)[TokenClass::Output] = call.output;
        outcome.cost = Money::fromUsd(call.usd);
        outcome.latencyS = 2;
        QVERIFY(ledger.complete(*id, outcome));
    }
    CallEntry cut;
    cut.endpoint = QStringLiteral("https://api.example");
    cut.model = QStringLiteral("claude-haiku-4-5");
    cut.start = kMorning.addDays(1);
    cut.worst = Money::fromUsd(0.25);
    const auto id = ledger.reserve(cut);
    QVERIFY(id);
    CallOutcome lost;
    lost.state = CallState::Unknown;
    QVERIFY(ledger.complete(*id, lost));
}

QTableView* table()
{
    return in<QTableView>(kWindow, "ledger/table");
}

QString cell(int row, int column)
{
    return table()->model()->index(row, column).data().toString();
}

int rowOf(const QString& what)
{
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        if (cell(row, LedgerModel::What) == what)
            return row;
    }
    return -1;
}

void chooseView(const QString& name)
{
    for (auto* button : liveWindow(kWindow)->findChildren<QToolButton*>()) {
        if (button->text() == name)
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

} // namespace

/// What live calls have cost is shown, copied and exported.
class TestLiveLedger final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void isEmptyAtFirst();
    void saysWhichStepIsDear();
    void hasViews();
    void marksWhatIsOnlyBounded();
    void listsTheCalls();
    void isCopied();
    void isExported();
    void speaksAnotherLanguage();
};

void TestLiveLedger::isEmptyAtFirst()
{
    WindowFixture fixture;
    fixture.trigger("actionLedger");
    QTRY_VERIFY(liveWindow(kWindow));
    QTRY_VERIFY(shownText(kWindow, "ledger/capText").contains(QStringLiteral("No spending cap")));
    QTRY_VERIFY(in<QPushButton>(kWindow, "ledger/prompt")->isVisible());
    QVERIFY(!table()->isVisible());
}

void TestLiveLedger::saysWhichStepIsDear()
{
    WindowFixture fixture;
    fill(fixture.path("ledger.sqlite"));
    fixture.trigger("actionLedger");
    QTRY_COMPARE(table()->model()->rowCount(), 4); // two steps, prompts, the total
    const int write = rowOf(QStringLiteral("Research · helper · write"));
    QVERIFY(write >= 0);
    QCOMPARE(cell(write, LedgerModel::Calls), QStringLiteral("2"));
    QCOMPARE(cell(write, LedgerModel::Input), QStringLiteral("3,000"));
    QCOMPARE(cell(write, LedgerModel::Output), QStringLiteral("1,000"));
    QCOMPARE(cell(write, LedgerModel::Cost), QStringLiteral("$0.024"));
    QVERIFY(shownText(kWindow, "ledger/sentence").contains(QStringLiteral("prompts"))); // 0.25 of 0.276
    QVERIFY(shownText(kWindow, "ledger/sentence").contains(share(0.25 / 0.276)));
    QVERIFY(shownText(kWindow, "ledger/capText").startsWith(QStringLiteral("$0.276 of the cap of $5.00")));
}

void TestLiveLedger::hasViews()
{
    WindowFixture fixture;
    fill(fixture.path("ledger.sqlite"));
    fixture.trigger("actionLedger");
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    chooseView(QStringLiteral("Day"));
    QTRY_COMPARE(cell(0, LedgerModel::What), QStringLiteral("11/20/26"));
    QCOMPARE(cell(0, LedgerModel::Cost), QStringLiteral("$0.0105"));
    QCOMPARE(cell(table()->model()->rowCount() - 1, LedgerModel::Calls), QStringLiteral("4"));
    chooseView(QStringLiteral("Model"));
    QTRY_VERIFY(rowOf(QStringLiteral("claude-sonnet-4-6")) >= 0);
    QCOMPARE(cell(rowOf(QStringLiteral("claude-sonnet-4-6")), LedgerModel::Cost), QStringLiteral("$0.024"));
    chooseView(QStringLiteral("Agent"));
    QTRY_VERIFY(rowOf(QStringLiteral("Research · helper")) >= 0);
    QCOMPARE(cell(rowOf(QStringLiteral("Research · helper")), LedgerModel::Cost), QStringLiteral("$0.026"));
}

void TestLiveLedger::marksWhatIsOnlyBounded()
{
    WindowFixture fixture;
    fill(fixture.path("ledger.sqlite"));
    fixture.trigger("actionLedger");
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    const int prompts = rowOf(QStringLiteral("prompts"));
    QVERIFY(prompts >= 0);
    QCOMPARE(cell(prompts, LedgerModel::Cost), QStringLiteral("≤ $0.25"));
    QCOMPARE(cell(prompts, LedgerModel::Latency), unknownFigure());
    QCOMPARE(cell(prompts, LedgerModel::Output), unknownFigure());
    const QString hint = table()->model()->index(prompts, LedgerModel::Cost).data(Qt::ToolTipRole).toString();
    QVERIFY(hint.contains(QStringLiteral("nobody knows the cost")));
}

void TestLiveLedger::listsTheCalls()
{
    WindowFixture fixture;
    fill(fixture.path("ledger.sqlite"));
    fixture.trigger("actionLedger");
    auto* calls = in<QTableView>(kWindow, "ledger/latest");
    QTRY_COMPARE(calls->model()->rowCount(), 4);
    const auto at = [calls](int row, int column) {
        return calls->model()->index(row, column).data().toString();
    };
    QCOMPARE(at(3, CallsModel::Model), QStringLiteral("claude-sonnet-4-6")); // the oldest
    QCOMPARE(at(3, CallsModel::Cost), QStringLiteral("$0.0105"));
    QCOMPARE(at(3, CallsModel::State), QStringLiteral("done"));
    QStringList states;
    for (int row = 0; row < 4; ++row)
        states << at(row, CallsModel::State);
    QCOMPARE(states.count(QStringLiteral("end not known")), 1);
}

void TestLiveLedger::isCopied()
{
    WindowFixture fixture;
    fill(fixture.path("ledger.sqlite"));
    fixture.trigger("actionLedger");
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->hasHtml());
    QVERIFY(copied->text().contains(QStringLiteral("0.024")));
}

void TestLiveLedger::isExported()
{
    WindowFixture fixture;
    fill(fixture.path("ledger.sqlite"));
    fixture.trigger("actionLedger");
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    fixture.dialogs().nextFile = fixture.path("spending.csv");
    press(kWindow, "ledger/export");
    QFile csv(fixture.path("spending.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray text = csv.readAll();
    QVERIFY(text.contains("\"'=1+1\"") || text.contains("'=1+1"));
    QVERIFY(text.contains("0.024"));
    fixture.dialogs().nextFile = fixture.path("spending.json");
    press(kWindow, "ledger/export");
    QFile json(fixture.path("spending.json"));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonObject root = QJsonDocument::fromJson(json.readAll()).object();
    QCOMPARE(root.value(QStringLiteral("rows")).toArray().size(), 3);
    QCOMPARE(root.value(QStringLiteral("total")).toObject().value(QStringLiteral("booked_usd")).toDouble(),
             0.276);
    QCOMPARE(root.value(QStringLiteral("total")).toObject().value(QStringLiteral("first_token_s")),
             QJsonValue(QJsonValue::Null));
}

void TestLiveLedger::speaksAnotherLanguage()
{
    WindowFixture fixture;
    fill(fixture.path("ledger.sqlite"));
    fixture.trigger("actionLedger");
    QTRY_VERIFY(liveWindow(kWindow));
    fixture.settings().setLanguage(QStringLiteral("de"));
    fixture.windows().useLanguage();
    QTRY_COMPARE(liveWindow(kWindow)->windowTitle(), QStringLiteral("Ausgaben – Spendwright"));
    fixture.settings().setLanguage(QStringLiteral("en"));
    fixture.windows().useLanguage();
}

QTEST_MAIN(TestLiveLedger)
#include "tst_appliveledger.moc"
