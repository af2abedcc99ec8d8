// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/textpad.h"
#include "app/forms/tokendialog.h"
#include "app/windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace spendwright;

namespace {

const char* const kSystem = "/agents/helper/context/system_tokens";

QLineEdit* systemLine(WindowFixture& fixture)
{
    fixture.window().selection().select(QStringLiteral("/agents/helper"));
    auto* line = fixture.field<QLineEdit>("context/system_tokens");
    line->setFocus();
    return line;
}

TokenDialog* open(WindowFixture& fixture)
{
    QTest::keyClick(systemLine(fixture), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    return fixture.window().findChild<TokenDialog*>();
}

void paste(TokenDialog* dialog, const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
    auto* pad = dialog->findChild<TextPad*>();
    pad->setFocus();
    QTest::keyClick(pad, Qt::Key_V, Qt::ControlModifier);
}

QString words(int count)
{
    return QStringLiteral("one ").repeated(count);
}

} // namespace

/// Tokens counted from a pasted text.
class TestTokens final : public QObject {
    Q_OBJECT

private slots:
    void init() { WindowFixture::prepare(); }

    void putsAnEstimateIn();
    void cancelChangesNothing();
    void saysThatItIsAnEstimate();
    void goesByThePlansModel();
    void longTextsDontBlock();
    void sizesHaveItOnly();
};

void TestTokens::putsAnEstimateIn()
{
    WindowFixture fixture;
    TokenDialog* dialog = open(fixture);
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("putIn"))->isEnabled());
    paste(dialog, words(2000));
    QVERIFY(dialog->estimate());
    QCOMPARE(dialog->estimate()->tokens, 1800);
    dialog->findChild<QPushButton*>(QStringLiteral("putIn"))->click();
    QCOMPARE(fixture.json(kSystem), std::string("1800"));
    QCOMPARE(fixture.document().undoStack()->undoText(), QStringLiteral("Change system prompt of Helper"));
    fixture.trigger("actionUndo");
    QCOMPARE(fixture.json(kSystem), std::string("1500"));
}

void TestTokens::cancelChangesNothing()
{
    WindowFixture fixture;
    TokenDialog* dialog = open(fixture);
    paste(dialog, words(100));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(fixture.json(kSystem), std::string("1500"));
    QVERIFY(!fixture.document().isModified());
}

void TestTokens::saysThatItIsAnEstimate()
{
    WindowFixture fixture;
    TokenDialog* dialog = open(fixture);
    paste(dialog, words(1000));
    QString all;
    for (const auto* label : dialog->findChildren<QLabel*>())
        all += label->text() + u'\n';
    QVERIFY2(all.contains(QStringLiteral("about 900 tokens")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("An estimate")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("between 770 and 1,000")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("4,000 character")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("Sonnet 4.6")), qPrintable(all));
}

void TestTokens::goesByThePlansModel()
{
    WindowFixture fixture;
    QString error;
    std::string text = WindowFixture::planText();
    const std::string head = "\"version\": 1,";
    text.replace(text.find(head), head.size(), head + R"("counted_for": "claude-opus-5-5",)");
    QVERIFY(fixture.document().loadText(text, &error));
    TokenDialog* dialog = open(fixture);
    paste(dialog, words(1000));
    QCOMPARE(dialog->estimate()->tokens, 1170);
    QString all;
    for (const auto* label : dialog->findChildren<QLabel*>())
        all += label->text() + u'\n';
    QVERIFY2(all.contains(QStringLiteral("another tokenizer it is about 900")), qPrintable(all));
}

void TestTokens::longTextsDontBlock()
{
    WindowFixture fixture;
    TokenDialog* dialog = open(fixture);
    const QString text = words(250000); // 1 MB in one line
    QElapsedTimer time;
    time.start();
    paste(dialog, text);
    QCoreApplication::processEvents();
    QVERIFY2(time.elapsed() < 3000,
             qPrintable(QString::number(time.elapsed()))); // laid out, it takes far longer
    QTRY_VERIFY_WITH_TIMEOUT(dialog->estimate(), 30000);
    QCOMPARE(dialog->estimate()->tokens, 225000);
    auto* pad = dialog->findChild<TextPad*>();
    QVERIFY(pad->toPlainText().size() < 5000);
    paste(dialog, words(10));
    QCOMPARE(dialog->estimate()->tokens, 9);
    paste(dialog, text);
    QTest::keyClick(pad, Qt::Key_Delete);
    QVERIFY(!dialog->estimate());
    QVERIFY(pad->toPlainText().isEmpty());
}

void TestTokens::sizesHaveItOnly()
{
    WindowFixture fixture;
    const QLineEdit* line = systemLine(fixture);
    const auto has = [](const QLineEdit* of) {
        const auto actions = of->actions();
        return std::any_of(actions.begin(), actions.end(), [](const QAction* action) {
            return action->objectName() == QStringLiteral("countTokens");
        });
    };
    QVERIFY(has(line));
    QVERIFY(!has(fixture.field<QLineEdit>("traffic/runs_per_day")));
}

QTEST_MAIN(TestTokens)
#include "tst_apptokens.moc"
