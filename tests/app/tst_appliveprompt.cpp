// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/answerview.h"
#include "app/live/livewords.h"
#include "app/livefixture.h"
#include "app/widgets/messagestrip.h"

#include <QCheckBox>
#include <QFile>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>

using namespace spendwright;

namespace {

constexpr auto kWindow = "promptWindow";
constexpr int kPatienceMs = 60000;

void open(WindowFixture& fixture)
{
    fixture.trigger("actionTestPrompt");
    QTRY_VERIFY(liveWindow(kWindow));
    QVERIFY(QTest::qWaitForWindowActive(liveWindow(kWindow)));
}

QList<QPlainTextEdit*> messages()
{
    QList<QPlainTextEdit*> shown;
    for (auto* text : liveWindow(kWindow)->findChildren<QPlainTextEdit*>(QStringLiteral("message/text"))) {
        if (text->isVisibleTo(liveWindow(kWindow)))
            shown << text;
    }
    return shown;
}

void write(const QString& text)
{
    messages().first()->setFocus();
    QTest::keyClicks(messages().first(), text);
}

QString answer()
{
    return in<QPlainTextEdit>(kWindow, "answer/text")->toPlainText();
}

QString fact(const char* id)
{
    const QByteArray name = QByteArray("answer/") + id;
    return shownText(kWindow, name.constData());
}

QString complaint()
{
    const auto* strip = in<MessageStrip>(kWindow, "answer/strip");
    return strip->isHidden() ? QString() : strip->text();
}

void chooseModel(const char* id)
{
    in<QComboBox>(kWindow, "settings/model")->setEditText(QString::fromLatin1(id));
}

bool isDone()
{
    return in<QPushButton>(kWindow, "prompt/send")->isEnabled();
}

std::vector<CallRecord> ledger(WindowFixture& fixture)
{
    std::optional<std::vector<CallRecord>> found;
    QObject context;
    fixture.windows().live().session().ledger().latest(
        100, &context, [&found](std::vector<CallRecord> records) { found = std::move(records); });
    static_cast<void>(QTest::qWaitFor([&found] { return found.has_value(); }, kPatienceMs));
    return found.value_or(std::vector<CallRecord>());
}

} // namespace

/// A prompt is written, sent and watched in its window, and costs what the server bills.
class TestLivePrompt final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void leadsToWhatIsMissing();
    void sendsAndShowsWhatItCost();
    void countsTokensAtNoCost();
    void sendsSystemToolsAndTurns();
    void offersWhatTheModelTakes();
    void saysWhereToolsAreWrong();
    void takesDroppedTextFiles();
    void showsTheServersErrorAsPlainText();
    void streamsManyPiecesWithFewUpdates();
    void cancelsAndBooks();
    void booksWhenTheWindowIsClosed();
    void obeysTheCap();
    void keepsItsPlaceAndPromptOverALanguage();
};

void TestLivePrompt::leadsToWhatIsMissing()
{
    const test::MessagesServer server;
    WindowFixture fixture;
    open(fixture);
    QVERIFY(!liveWindow(kWindow)->isModal());
    press(kWindow, "prompt/send");
    QVERIFY(complaint().contains(QStringLiteral("Message 1 is empty")));
    write(QStringLiteral("Hello there"));
    press(kWindow, "prompt/send");
    QTRY_VERIFY(liveWindow("endpoints"));
    QTRY_COMPARE(QApplication::focusWidget(), in<QLineEdit>("endpoints", "key/key"));
    auto* why = in<MessageStrip>("endpoints", "endpoints/why");
    QCOMPARE(why->text(), QStringLiteral("Anthropic needs an API key before anything can be sent."));
    typeInto("endpoints", "endpoint/url", server.url());
    typeInto("endpoints", "key/key", QString::fromLatin1(kFakeKey));
    press("endpoints", "key/use");
    QTRY_VERIFY(in<QPushButton>("endpoints", "key/test")->isEnabled());
    press(kWindow, "prompt/send");
    QTRY_COMPARE(why->text(), QStringLiteral("Nothing is sent before you have set how much may be spent."));
    QTRY_COMPARE(QApplication::focusWidget(), in<QLineEdit>("endpoints", "cap/amount"));
    QVERIFY(server.log().isEmpty());
    QVERIFY(isDone());
}

void TestLivePrompt::sendsAndShowsWhatItCost()
{
    const test::MessagesServer server(R"({"default": {"output_tokens": 40}})");
    WindowFixture fixture;
    setUpLive(fixture, server.url());
    open(fixture);
    chooseModel("claude-sonnet-5-5");
    write(QStringLiteral("one two three four five"));
    QTest::keyClick(liveWindow(kWindow), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!fact("cost").isEmpty(), kPatienceMs);
    QVERIFY(isDone());
    QCOMPARE(complaint(), QString());
    QCOMPARE(answer().split(u' ', Qt::SkipEmptyParts).size(), 40);
    const QJsonObject usage =
        server.log(QStringLiteral("/v1/messages")).last()[QStringLiteral("usage")].toObject();
    const qint64 input = usage[QStringLiteral("input_tokens")].toInteger();
    QVERIFY(input >= 5);
    QCOMPARE(fact("input"), QLocale().toString(input));
    QCOMPARE(fact("output"), QStringLiteral("40"));
    const Money cost = Money::fromPico(Int128(input) * 2'000'000 + Int128(40) * 10'000'000);
    QCOMPARE(fact("cost"), exactMoney(cost));
    QCOMPARE(fact("booked"), exactMoney(cost));
    QCOMPARE(fact("stop"), QStringLiteral("The model had finished"));
    QVERIFY(!fact("request").isEmpty() && fact("request") != QStringLiteral("unknown"));
    QVERIFY(fact("first") != QStringLiteral("unknown"));
    const std::vector<CallRecord> calls = ledger(fixture);
    QCOMPARE(calls.size(), std::size_t(1));
    QCOMPARE(calls.front().outcome.cost, std::optional(cost));
    QTRY_VERIFY(shownText(kWindow, "prompt/whereTo").contains(exactMoney(Money::fromUsd(5) - cost)));
}

void TestLivePrompt::countsTokensAtNoCost()
{
    const test::MessagesServer server;
    WindowFixture fixture;
    setUpLive(fixture, server.url());
    open(fixture);
    write(QStringLiteral("one two three"));
    press(kWindow, "prompt/count");
    QTRY_VERIFY(shownText(kWindow, "prompt/counted").endsWith(QStringLiteral(" input tokens")));
    QVERIFY(server.log(QStringLiteral("/v1/messages")).isEmpty());
    QVERIFY(ledger(fixture).empty());
    write(QStringLiteral(" four"));
    QCOMPARE(shownText(kWindow, "prompt/counted"), QString());
}

void TestLivePrompt::sendsSystemToolsAndTurns()
{
    const test::MessagesServer server(R"({"default": {"text": "Done."}})");
    WindowFixture fixture;
    setUpLive(fixture, server.url());
    open(fixture);
    chooseModel("claude-sonnet-5-5");
    QTest::keyClicks(in<QPlainTextEdit>(kWindow, "prompt/system"), QStringLiteral("Be brief"));
    in<QComboBox>(kWindow, "prompt/systemCache")->setCurrentIndex(2);
    QTest::keyClicks(in<QPlainTextEdit>(kWindow, "prompt/tools"),
                     QStringLiteral(R"([{"name": "web", "input_schema": {"type": "object"}}])"));
    write(QStringLiteral("first"));
    press(kWindow, "prompt/addMessage");
    QCOMPARE(messages().size(), 2);
    QCOMPARE(QApplication::focusWidget(), messages().last());
    QTest::keyClicks(messages().last(), QStringLiteral("second"));
    press(kWindow, "prompt/addMessage");
    QCOMPARE(messages().size(), 3);
    QTest::keyClicks(messages().last(), QStringLiteral("third"));
    const auto ups = liveWindow(kWindow)->findChildren<QToolButton*>(QStringLiteral("message/up"));
    QVERIFY(!ups.first()->isEnabled());
    in<QSpinBox>(kWindow, "settings/maxTokens")->setValue(77);
    QTest::keyClick(in<QCheckBox>(kWindow, "settings/stream"), Qt::Key_Space);
    in<QComboBox>(kWindow, "settings/effort")->setCurrentIndex(1);
    press(kWindow, "prompt/send");
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
    QCOMPARE(answer(), QStringLiteral("Done."));
    const QJsonObject body =
        server.log(QStringLiteral("/v1/messages")).last()[QStringLiteral("body")].toObject();
    QCOMPARE(body[QStringLiteral("max_tokens")].toInt(), 77);
    QVERIFY(!body[QStringLiteral("stream")].toBool());
    QCOMPARE(body[QStringLiteral("output_config")][QStringLiteral("effort")].toString(),
             QStringLiteral("low"));
    QCOMPARE(body[QStringLiteral("tools")][0][QStringLiteral("name")].toString(), QStringLiteral("web"));
    const QJsonValue system = body[QStringLiteral("system")][0];
    QCOMPARE(system[QStringLiteral("text")].toString(), QStringLiteral("Be brief"));
    QCOMPARE(system[QStringLiteral("cache_control")][QStringLiteral("ttl")].toString(), QStringLiteral("1h"));
    QStringList roles;
    for (const QJsonValue& message : body[QStringLiteral("messages")].toArray())
        roles << message[QStringLiteral("role")].toString();
    QCOMPARE(roles.join(u' '), QStringLiteral("user assistant user"));
}

void TestLivePrompt::offersWhatTheModelTakes()
{
    WindowFixture fixture;
    open(fixture);
    auto* thinking = in<QComboBox>(kWindow, "settings/thinking");
    auto* effort = in<QComboBox>(kWindow, "settings/effort");
    chooseModel("claude-haiku-4-5");
    QVERIFY(!effort->isEnabled());
    thinking->setCurrentIndex(thinking->findText(QStringLiteral("Up to a budget")));
    QVERIFY(in<QSpinBox>(kWindow, "settings/budget")->isVisible());
    chooseModel("claude-sonnet-5-5");
    QVERIFY(effort->isEnabled());
    QVERIFY(thinking->findText(QStringLiteral("Up to a budget")) < 0);
    QVERIFY(thinking->findText(QStringLiteral("Only between tools")) > 0);
    QVERIFY(!in<QSpinBox>(kWindow, "settings/budget")->isVisible());
    chooseModel("somebody-elses-model");
    QCOMPARE(thinking->count(), 5);
}

void TestLivePrompt::saysWhereToolsAreWrong()
{
    WindowFixture fixture;
    open(fixture);
    auto* tools = in<QPlainTextEdit>(kWindow, "prompt/tools");
    QTest::keyClicks(tools, QStringLiteral("[{\"name\": \"web\",}]"));
    QVERIFY(!shownText(kWindow, "prompt/toolsProblem").isEmpty());
    write(QStringLiteral("hello"));
    press(kWindow, "prompt/send");
    QVERIFY(!complaint().isEmpty());
    QVERIFY(!liveWindow("endpoints"));
    tools->selectAll();
    QTest::keyClick(tools, Qt::Key_Delete);
    QCOMPARE(shownText(kWindow, "prompt/toolsProblem"), QString());
}

void TestLivePrompt::takesDroppedTextFiles()
{
    WindowFixture fixture;
    open(fixture);
    const QString path = fixture.path("notes.txt");
    fixture.write(path, "notes with <b>marks</b>");
    QPlainTextEdit* text = messages().first();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint centre = text->viewport()->rect().center();
    QDropEvent drop(centre, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QDragEnterEvent enter(centre, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(text->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QCoreApplication::sendEvent(text->viewport(), &drop);
    QCOMPARE(text->toPlainText(), QStringLiteral("notes with <b>marks</b>"));
    fixture.write(path, std::string("\xff\xfe\0x", 4));
    QDropEvent again(centre, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(text->viewport(), &enter);
    QCoreApplication::sendEvent(text->viewport(), &again);
    QVERIFY(complaint().contains(QStringLiteral("notes.txt")));
}

void TestLivePrompt::showsTheServersErrorAsPlainText()
{
    const test::MessagesServer server(
        R"({"rules": [{"reply": {"fault": {"status": 400, "type": "invalid_request_error",
            "message": "<b>bold</b> words"}}}]})");
    WindowFixture fixture;
    setUpLive(fixture, server.url());
    open(fixture);
    write(QStringLiteral("hello"));
    press(kWindow, "prompt/send");
    QTRY_VERIFY_WITH_TIMEOUT(complaint().contains(QStringLiteral("<b>bold</b> words")), kPatienceMs);
    for (const auto* label : liveWindow(kWindow)->findChildren<QLabel*>()) {
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(!complaint().contains(QString::fromLatin1(kFakeKey)));
    QCOMPARE(fact("booked"), QStringLiteral("$0.00"));
}

// Many times as many pieces as there are updates: what comes together is shown together.
void TestLivePrompt::streamsManyPiecesWithFewUpdates()
{
    const test::MessagesServer server(R"({"default": {"output_tokens": 10000, "words_per_event": 1}})");
    WindowFixture fixture;
    setUpLive(fixture, server.url());
    open(fixture);
    in<QSpinBox>(kWindow, "settings/maxTokens")->setValue(20000);
    write(QStringLiteral("write a lot"));
    press(kWindow, "prompt/send");
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 4 * kPatienceMs);
    QCOMPARE(answer().split(u' ', Qt::SkipEmptyParts).size(), 10000);
    const int updates = liveWindow(kWindow)->findChild<AnswerView*>()->updates();
    QVERIFY2(updates > 0 && updates < 5000, qPrintable(QString::number(updates)));
}

void TestLivePrompt::cancelsAndBooks()
{
    const test::MessagesServer server(R"({"default": {"output_tokens": 50, "hold": "h", "hold_after": 6}})");
    WindowFixture fixture;
    setUpLive(fixture, server.url());
    open(fixture);
    write(QStringLiteral("hello"));
    QVERIFY(!in<QPushButton>(kWindow, "prompt/cancel")->isEnabled());
    press(kWindow, "prompt/send");
    QTRY_VERIFY_WITH_TIMEOUT(server.isHeld(QStringLiteral("h")), kPatienceMs);
    press(kWindow, "prompt/cancel");
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
    QVERIFY(fact("booked").endsWith(QStringLiteral("the most it can have cost")));
    const std::vector<CallRecord> calls = ledger(fixture);
    QCOMPARE(calls.size(), std::size_t(1));
    QVERIFY(calls.front().worstCase);
    QVERIFY(calls.front().booked > Money());
}

void TestLivePrompt::booksWhenTheWindowIsClosed()
{
    const test::MessagesServer server(R"({"default": {"output_tokens": 50, "hold": "h", "hold_after": 6}})");
    WindowFixture fixture;
    setUpLive(fixture, server.url());
    open(fixture);
    write(QStringLiteral("hello"));
    press(kWindow, "prompt/send");
    QTRY_VERIFY_WITH_TIMEOUT(server.isHeld(QStringLiteral("h")), kPatienceMs);
    liveWindow(kWindow)->close();
    QTRY_VERIFY_WITH_TIMEOUT(ledger(fixture).front().outcome.state == CallState::Unknown, kPatienceMs);
    QVERIFY(ledger(fixture).front().booked > Money());
    open(fixture);
    QTRY_VERIFY(isDone());
    QCOMPARE(messages().first()->toPlainText(), QStringLiteral("hello"));
}

void TestLivePrompt::obeysTheCap()
{
    const test::MessagesServer server;
    WindowFixture fixture;
    setUpLive(fixture, server.url(), QStringLiteral("0.000001"));
    open(fixture);
    write(QStringLiteral("hello"));
    press(kWindow, "prompt/send");
    QTRY_VERIFY_WITH_TIMEOUT(!complaint().isEmpty(), kPatienceMs);
    QVERIFY(server.log(QStringLiteral("/v1/messages")).isEmpty());
}

void TestLivePrompt::keepsItsPlaceAndPromptOverALanguage()
{
    WindowFixture fixture;
    open(fixture);
    write(QStringLiteral("hello"));
    const QSize size(1000, 640);
    liveWindow(kWindow)->resize(size);
    fixture.settings().setLanguage(QStringLiteral("de"));
    fixture.windows().useLanguage();
    QTRY_COMPARE(liveWindow(kWindow)->windowTitle(), QStringLiteral("Einen Prompt testen"));
    QCOMPARE(messages().first()->toPlainText(), QStringLiteral("hello"));
    QCOMPARE(liveWindow(kWindow)->size(), size);
    fixture.settings().setLanguage(QStringLiteral("en"));
    fixture.windows().useLanguage();
}

QTEST_MAIN(TestLivePrompt)
#include "tst_appliveprompt.moc"
