// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/livefixture.h"

#include "app/widgets/messagestrip.h"
#include "live/endpointstore.h"

#include <QCheckBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QToolButton>

using namespace spendwright;

namespace {

constexpr auto kDialog = "endpoints";

void open(WindowFixture& fixture)
{
    fixture.trigger("actionEndpoints");
    QTRY_VERIFY(liveWindow(kDialog));
}

QString place()
{
    return shownText(kDialog, "key/place");
}

/// Whether the key stands in any text of any widget, or in any file of the fixture.
bool isAnywhere(const WindowFixture& fixture, const QByteArray& key)
{
    for (const QWidget* widget : QApplication::allWidgets()) {
        for (const char* property : {"text", "plainText", "toolTip", "accessibleName", "windowTitle"}) {
            if (widget->property(property).toString().contains(QString::fromLatin1(key)))
                return true;
        }
    }
    QDirIterator files(fixture.path(""), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(key))
            return true;
    }
    return false;
}

} // namespace

/// Endpoints, keys and the cap are set as people set them.
class TestLiveEndpoints final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void beginWithAnthropic();
    void sayWhatIsWrongAtTheField();
    void areAddedChosenAndRemoved();
    void keepAKeyInTheKeychain();
    void keepAKeyForTheSession();
    void keepAKeyWhereTheKeychainIsLocked();
    void refuseWhatIsNoKey();
    void forgetAKey();
    void loseTheKeyWithTheHost();
    void tryAKeyOut();
    void sayWhyAKeyFails();
    void setACap();
    void countFromNow();
    void speakAnotherLanguage();
};

void TestLiveEndpoints::beginWithAnthropic()
{
    WindowFixture fixture;
    open(fixture);
    QVERIFY(!liveWindow(kDialog)->isModal());
    QVERIFY(!liveWindow(kDialog)->testAttribute(Qt::WA_QuitOnClose));
    QCOMPARE(in<QLineEdit>(kDialog, "endpoint/url")->text(), QStringLiteral("https://api.anthropic.com"));
    QCOMPARE(in<QComboBox>(kDialog, "endpoint/version")->currentText(), QStringLiteral("2026-10-21"));
    QTRY_COMPARE(place(), QStringLiteral("There is no key for api.anthropic.com yet."));
    QVERIFY(!in<QPushButton>(kDialog, "key/test")->isEnabled());
    QVERIFY(!in<QPushButton>(kDialog, "key/forget")->isEnabled());
    QTRY_VERIFY(shownText(kDialog, "cap/spent").startsWith(QStringLiteral("Nothing is sent before")));
    QTest::keyClick(liveWindow(kDialog), Qt::Key_Escape);
    QTRY_VERIFY(!liveWindow(kDialog));
}

void TestLiveEndpoints::sayWhatIsWrongAtTheField()
{
    WindowFixture fixture;
    open(fixture);
    typeInto(kDialog, "endpoint/url", QStringLiteral("http://example.com"));
    QVERIFY(shownText(kDialog, "endpoint/urlProblem").contains(QStringLiteral("https://")));
    const EndpointStore store(fixture.settings().values());
    QCOMPARE(store.current().baseUrl, QUrl(QStringLiteral("https://api.anthropic.com")));
    typeInto(kDialog, "endpoint/url", QStringLiteral("http://127.0.0.1:9"));
    QCOMPARE(shownText(kDialog, "endpoint/urlProblem"), QString());
    QCOMPARE(store.current().baseUrl, QUrl(QStringLiteral("http://127.0.0.1:9")));
    in<QComboBox>(kDialog, "endpoint/version")->setEditText(QStringLiteral("latest"));
    QVERIFY(shownText(kDialog, "endpoint/versionProblem").contains(QStringLiteral("latest")));
    QCOMPARE(store.current().apiVersion, QStringLiteral("2026-10-21"));
    typeInto(kDialog, "endpoint/name", QStringLiteral(" "));
    QCOMPARE(shownText(kDialog, "endpoint/nameProblem"), QStringLiteral("An endpoint needs a name."));
}

void TestLiveEndpoints::areAddedChosenAndRemoved()
{
    WindowFixture fixture;
    const EndpointStore store(fixture.settings().values());
    open(fixture);
    QVERIFY(!in<QToolButton>(kDialog, "endpoint/remove")->isEnabled());
    press(kDialog, "endpoint/add");
    QCOMPARE(store.endpoints().size(), 1); // it has no URL yet
    typeInto(kDialog, "endpoint/name", QStringLiteral("Gateway"));
    typeInto(kDialog, "endpoint/url", QStringLiteral("https://gateway.example/llm/"));
    in<QComboBox>(kDialog, "endpoint/header")->setCurrentIndex(1);
    QCOMPARE(store.endpoints().size(), 2);
    QCOMPARE(store.current().name, QStringLiteral("Gateway"));
    QCOMPARE(store.current().keyHeader, KeyHeader::Bearer);
    typeInto(kDialog, "endpoint/name", QStringLiteral("Anthropic"));
    QCOMPARE(shownText(kDialog, "endpoint/nameProblem"),
             QStringLiteral("There is another endpoint of that name."));
    typeInto(kDialog, "endpoint/name", QStringLiteral("Mine"));
    auto* profiles = in<QComboBox>(kDialog, "endpoint/profile");
    profiles->setFocus();
    QTest::keyClick(profiles, Qt::Key_Up);
    QCOMPARE(store.current().name, QStringLiteral("Anthropic"));
    QCOMPARE(in<QLineEdit>(kDialog, "endpoint/url")->text(), QStringLiteral("https://api.anthropic.com"));
    press(kDialog, "endpoint/remove");
    QCOMPARE(store.endpoints().size(), 1);
    QCOMPARE(store.current().name, QStringLiteral("Mine"));
}

void TestLiveEndpoints::keepAKeyInTheKeychain()
{
    WindowFixture fixture;
    open(fixture);
    typeInto(kDialog, "key/key", QString::fromLatin1(kFakeKey));
    QCOMPARE(in<QLineEdit>(kDialog, "key/key")->echoMode(), QLineEdit::Password);
    press(kDialog, "key/use");
    QTRY_VERIFY(place().contains(QStringLiteral("keychain")));
    QCOMPARE(in<QLineEdit>(kDialog, "key/key")->text(), QString());
    QCOMPARE(fixture.keychain().secrets.value(QStringLiteral("https://api.anthropic.com:443")),
             QByteArray(kFakeKey));
    fixture.settings().values().sync();
    QVERIFY(!isAnywhere(fixture, kFakeKey));
}

void TestLiveEndpoints::keepAKeyForTheSession()
{
    WindowFixture fixture;
    open(fixture);
    QTest::mouseClick(in<QCheckBox>(kDialog, "key/keychain"), Qt::LeftButton, {}, QPoint(8, 8));
    typeInto(kDialog, "key/key", QString::fromLatin1(kFakeKey));
    QTest::keyClick(in<QLineEdit>(kDialog, "key/key"), Qt::Key_Return);
    QTRY_VERIFY(place().contains(QStringLiteral("until the program ends")));
    QVERIFY(fixture.keychain().secrets.isEmpty());
    QVERIFY(!isAnywhere(fixture, kFakeKey));
}

void TestLiveEndpoints::keepAKeyWhereTheKeychainIsLocked()
{
    WindowFixture fixture;
    fixture.keychain().isLocked = true;
    open(fixture);
    typeInto(kDialog, "key/key", QString::fromLatin1(kFakeKey));
    press(kDialog, "key/use");
    QTRY_VERIFY(place().contains(QStringLiteral("until the program ends")));
    QTRY_VERIFY(shownText(kDialog, "key/result").contains(QStringLiteral("locked")));
}

void TestLiveEndpoints::refuseWhatIsNoKey()
{
    WindowFixture fixture;
    open(fixture);
    typeInto(kDialog, "key/key", QStringLiteral("not a key"));
    press(kDialog, "key/use");
    QVERIFY(!shownText(kDialog, "key/problem").isEmpty());
    QVERIFY(!shownText(kDialog, "key/problem").contains(QStringLiteral("not a")));
    QVERIFY(fixture.keychain().secrets.isEmpty());
}

void TestLiveEndpoints::forgetAKey()
{
    WindowFixture fixture;
    fixture.keychain().secrets[QStringLiteral("https://api.anthropic.com:443")] = kFakeKey;
    open(fixture);
    QTRY_VERIFY(place().contains(QStringLiteral("keychain")));
    press(kDialog, "key/forget"); // and the question is answered with Cancel
    QCOMPARE(fixture.keychain().secrets.size(), 1);
    fixture.dialogs().nextAnswer = DialogService::Answer::Yes;
    press(kDialog, "key/forget");
    QTRY_VERIFY(place().contains(QStringLiteral("no key")));
    QVERIFY(fixture.keychain().secrets.isEmpty());
}

// A profile that is pointed elsewhere does not take its key along.
void TestLiveEndpoints::loseTheKeyWithTheHost()
{
    WindowFixture fixture;
    open(fixture);
    typeInto(kDialog, "key/key", QString::fromLatin1(kFakeKey));
    press(kDialog, "key/use");
    QTRY_VERIFY(place().contains(QStringLiteral("keychain")));
    typeInto(kDialog, "endpoint/url", QStringLiteral("https://gateway.example"));
    QTRY_COMPARE(place(), QStringLiteral("There is no key for gateway.example yet."));
    typeInto(kDialog, "endpoint/url", QStringLiteral("gateway"));
    QTRY_VERIFY(place().startsWith(QStringLiteral("The endpoint has to be right")));
    QVERIFY(!in<QPushButton>(kDialog, "key/test")->isEnabled());
}

void TestLiveEndpoints::tryAKeyOut()
{
    const test::MessagesServer server;
    WindowFixture fixture;
    setUpLive(fixture, server.url());
    open(fixture);
    press(kDialog, "key/test");
    QTRY_VERIFY(shownText(kDialog, "key/result").startsWith(QStringLiteral("It works:")));
    QVERIFY(server.log(QStringLiteral("/v1/messages")).isEmpty());
}

void TestLiveEndpoints::sayWhyAKeyFails()
{
    const test::MessagesServer server(R"({"keys": {"sk-test-another": "default"}})");
    WindowFixture fixture;
    setUpLive(fixture, server.url());
    open(fixture);
    press(kDialog, "key/test");
    QTRY_VERIFY(in<QPushButton>(kDialog, "key/test")->isEnabled());
    QVERIFY(!shownText(kDialog, "key/result").isEmpty());
    QVERIFY(!shownText(kDialog, "key/result").contains(QStringLiteral("It works")));
    QVERIFY(!isAnywhere(fixture, kFakeKey));
}

void TestLiveEndpoints::setACap()
{
    WindowFixture fixture;
    open(fixture);
    typeInto(kDialog, "cap/amount", QStringLiteral("a lot"));
    QTest::keyClick(in<QLineEdit>(kDialog, "cap/amount"), Qt::Key_Return);
    QVERIFY(shownText(kDialog, "cap/problem").startsWith(QStringLiteral("That is no amount")));
    typeInto(kDialog, "cap/amount", QStringLiteral("$2.5"));
    press(kDialog, "cap/set");
    QTRY_VERIFY(shownText(kDialog, "cap/spent").contains(QStringLiteral("$0.00 of $2.50")));
    QCOMPARE(shownText(kDialog, "cap/problem"), QString());
    QTRY_COMPARE(in<QLineEdit>(kDialog, "cap/amount")->text(), QStringLiteral("2.50"));
    typeInto(kDialog, "cap/amount", QString());
    press(kDialog, "cap/set");
    QTRY_VERIFY(shownText(kDialog, "cap/spent").startsWith(QStringLiteral("Nothing is sent before")));
}

void TestLiveEndpoints::countFromNow()
{
    WindowFixture fixture;
    open(fixture);
    QTRY_VERIFY(!in<QPushButton>(kDialog, "cap/fromNow")->isEnabled());
    LedgerService& ledger = fixture.windows().live().session().ledger();
    const QDateTime past(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    ledger.setCap(SpendingCap{Money::fromUsd(7), past}, this, [](const auto&) {});
    QTRY_VERIFY(shownText(kDialog, "cap/spent").contains(QStringLiteral("/26")));
    QVERIFY(in<QPushButton>(kDialog, "cap/fromNow")->isEnabled());
    press(kDialog, "cap/fromNow");
    std::optional<SpendingCap> cap;
    QTRY_VERIFY(
        (ledger.askCap(this, [&cap](const auto& answer) { cap = answer.cap; }), cap && cap->since > past));
    QCOMPARE(cap->amount, Money::fromUsd(7));
}

void TestLiveEndpoints::speakAnotherLanguage()
{
    WindowFixture fixture;
    open(fixture);
    fixture.settings().setLanguage(QStringLiteral("de"));
    fixture.windows().useLanguage();
    QTRY_VERIFY(liveWindow(kDialog)
                && liveWindow(kDialog)->windowTitle() == QStringLiteral("Endpunkte und Ausgaben"));
    fixture.settings().setLanguage(QStringLiteral("en"));
    fixture.windows().useLanguage();
}

QTEST_MAIN(TestLiveEndpoints)
#include "tst_appliveendpoints.moc"
