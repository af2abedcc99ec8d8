// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowfixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace spendwright;

namespace {

using Answer = DialogService::Answer;
constexpr auto kTokens = "/agents/helper/steps/write/output_tokens";

std::string renamed(const char* name)
{
    std::string text = WindowFixture::planText();
    return text.replace(text.find("Small"), 5, name);
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A window with a plan's file, which somebody else can change.
class Shared {
public:
    Shared() : path(fixture.path("shared.spendplan"))
    {
        fixture.write(path, WindowFixture::planText());
        fixture.window().files().openPath(path);
    }

    void replace(const char* name) const ///< as careful programs save
    {
        const QString other = fixture.path("other");
        fixture.write(other, renamed(name));
        if (::rename(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()) != 0)
            qFatal("rename");
    }
    [[nodiscard]] QString name() { return fixture.document().string(QStringLiteral("/name")); }
    [[nodiscard]] QString news() { return WindowFixture::news(fixture.window(), "documentStrip"); }
    [[nodiscard]] bool press(const char* button)
    {
        return WindowFixture::press(fixture.window(), "documentStrip", QString::fromUtf8(button));
    }

    WindowFixture fixture;
    QString path;
};

} // namespace

/// A plan's file that somebody else changes while it is open.
class TestConflicts final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void savingAsksFirst_data();
    void savingAsksFirst();
    void savingAsOverItAsksToo();
    void closingDoesNotPassOver();
    void aChangeIsTold_data();
    void aChangeIsTold();
    void reloadingAsksForUnsavedWork();
    void ownSavesAreNoNews();
    void rewritingTheSameIsNoNews();
    void aRemovedFileIsTold();
    void aLinkThatLeadsElsewhereIsTold();
};

void TestConflicts::savingAsksFirst_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<QByteArray>("onDisk");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("modified");
    const QString mine = QStringLiteral("Small");
    QTest::newRow("cancel") << int(Answer::Cancel) << QByteArray("Theirs") << mine << true;
    QTest::newRow("reload") << int(Answer::Reload) << QByteArray("Theirs") << QStringLiteral("Theirs")
                            << false;
    QTest::newRow("overwrite") << int(Answer::Overwrite) << QByteArray("Small") << mine << false;
    QTest::newRow("save as") << int(Answer::SaveAs) << QByteArray("Theirs") << mine << false;
}

void TestConflicts::savingAsksFirst()
{
    QFETCH(int, answer);
    QFETCH(QByteArray, onDisk);
    QFETCH(QString, shown);
    QFETCH(bool, modified);
    Shared shared;
    WindowFixture::edit(shared.fixture.window(), "800");
    shared.fixture.write(shared.path, renamed("Theirs"));
    shared.fixture.dialogs().nextAnswer = static_cast<Answer>(answer);
    const QString elsewhere = shared.fixture.path("elsewhere.spendplan");
    if (answer == int(Answer::SaveAs))
        shared.fixture.dialogs().nextFile = elsewhere;
    shared.fixture.trigger("actionSave");
    QVERIFY(shared.fixture.dialogs().asked.contains(QStringLiteral("Save")));
    QVERIFY(contents(shared.path).contains(onDisk));
    QCOMPARE(shared.name(), shown);
    QCOMPARE(shared.fixture.document().isModified(), modified);
    QCOMPARE(shared.fixture.document().path(), answer == int(Answer::SaveAs) ? elsewhere : shared.path);
    QCOMPARE(contents(elsewhere).contains("800"), answer == int(Answer::SaveAs));
}

void TestConflicts::savingAsOverItAsksToo()
{
    Shared shared;
    WindowFixture::edit(shared.fixture.window(), "800");
    shared.fixture.write(shared.path, renamed("Theirs"));
    shared.fixture.dialogs().nextFile = shared.path;
    shared.fixture.trigger("actionSaveAs");
    QCOMPARE(shared.fixture.dialogs().asked.last(), QStringLiteral("Save"));
    QVERIFY(contents(shared.path).contains("Theirs"));
}

void TestConflicts::closingDoesNotPassOver()
{
    Shared shared;
    WindowFixture::edit(shared.fixture.window(), "800");
    shared.fixture.write(shared.path, renamed("Theirs"));
    shared.fixture.dialogs().nextAnswer = Answer::Save; // and then cancels
    QVERIFY(!shared.fixture.window().close());
    QTest::qWait(0);
    QVERIFY(shared.fixture.window().isVisible());
    QVERIFY(contents(shared.path).contains("Theirs"));
}

void TestConflicts::aChangeIsTold_data()
{
    QTest::addColumn<bool>("byRename");
    QTest::newRow("written") << false;
    QTest::newRow("replaced") << true;
}

void TestConflicts::aChangeIsTold()
{
    QFETCH(bool, byRename);
    Shared shared;
    for (const char* name : {"Theirs", "Theirs again"}) { // the second time it is another file
        if (byRename)
            shared.replace(name);
        else
            shared.fixture.write(shared.path, renamed(name));
        QTRY_VERIFY(shared.news().contains(QStringLiteral("changed by another program")));
        QVERIFY(shared.fixture.dialogs().asked.isEmpty());
        QCOMPARE(shared.name() == QLatin1StringView(name), false);
        QVERIFY(shared.press("Reload"));
        QCOMPARE(shared.name(), QLatin1StringView(name));
        QVERIFY(shared.news().isEmpty());
        QVERIFY(!shared.fixture.document().isModified());
    }
}

void TestConflicts::reloadingAsksForUnsavedWork()
{
    Shared shared;
    WindowFixture::edit(shared.fixture.window(), "800");
    shared.replace("Theirs");
    QTRY_VERIFY(shared.news().contains(QStringLiteral("not saved")));
    QVERIFY(shared.press("Reload")); // cancelled
    QCOMPARE(shared.fixture.json(kTokens), std::string("800"));
    shared.fixture.dialogs().nextAnswer = Answer::Reload;
    shared.fixture.window().files().reload();
    QCOMPARE(shared.name(), QStringLiteral("Theirs"));
    QCOMPARE(shared.fixture.json(kTokens), std::string("500"));
}

void TestConflicts::ownSavesAreNoNews()
{
    Shared shared;
    WindowFixture::edit(shared.fixture.window(), "800");
    shared.fixture.trigger("actionSave");
    QTest::qWait(400); // longer than changes are waited for
    QVERIFY2(shared.news().isEmpty(), qPrintable(shared.news()));
    QVERIFY(shared.fixture.dialogs().asked.isEmpty());
}

void TestConflicts::rewritingTheSameIsNoNews()
{
    Shared shared;
    shared.replace("Small");
    QTest::qWait(400);
    QVERIFY2(shared.news().isEmpty(), qPrintable(shared.news()));
}

void TestConflicts::aRemovedFileIsTold()
{
    Shared shared;
    QVERIFY(QFile::remove(shared.path));
    QTRY_VERIFY(shared.news().contains(QStringLiteral("moved or removed")));
    QVERIFY(shared.fixture.document().isModified()); // closing asks
    QVERIFY(shared.press("Save"));
    QVERIFY(contents(shared.path).contains("Small"));
    QVERIFY(shared.news().isEmpty());
    QVERIFY(!shared.fixture.document().isModified());
}

void TestConflicts::aLinkThatLeadsElsewhereIsTold()
{
    WindowFixture fixture;
    QVERIFY(QDir(fixture.path("")).mkpath(QStringLiteral("far")));
    fixture.write(fixture.path("far/one"), WindowFixture::planText());
    fixture.write(fixture.path("far/two"), renamed("Second"));
    const QString link = fixture.path("link.spendplan");
    QVERIFY(QFile::link(fixture.path("far/one"), link));
    fixture.window().files().openPath(link);
    QVERIFY(QFile::remove(link));
    QVERIFY(QFile::link(fixture.path("far/two"), link));
    QTRY_VERIFY(WindowFixture::news(fixture.window(), "documentStrip")
                    .contains(QStringLiteral("changed by another program")));
}

QTEST_MAIN(TestConflicts)
#include "tst_appconflicts.moc"
