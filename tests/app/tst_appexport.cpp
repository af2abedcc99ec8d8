// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportdialog.h"
#include "app/export/tableclip.h"
#include "app/windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace spendwright;

/// The export dialog: what is seen is what is saved and copied.
class TestExport final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepare(); }
    void savesWhatItShows_data();
    void savesWhatItShows();
    void waitsForTheFigures();
    void chartsHaveTheSizeThatIsChosen();
    void saysWhyThereIsNoChart();
    void copiesTableForSpreadsheetAndMail();
    void defusesWhatIsCopied();
    void sharedPlanSaysThatItGivesTheSame();
    void editedSharedPlanSaysSo();

private:
    static ExportDialog* open(WindowFixture& fixture, const char* action = "actionExport")
    {
        fixture.trigger(action);
        return fixture.window().findChild<ExportDialog*>();
    }
    static void choose(const ExportDialog& dialog, ExportFormat format)
    {
        auto* box = dialog.findChild<QComboBox*>(QStringLiteral("exportFormat"));
        box->setCurrentIndex(box->findData(static_cast<int>(format)));
    }
    static bool isMade(const ExportDialog& dialog)
    {
        return QTest::qWaitFor([&] { return button(dialog, "exportSave")->isEnabled(); }, 60000);
    }
    static QPushButton* button(const ExportDialog& dialog, const char* name)
    {
        return dialog.findChild<QPushButton*>(QString::fromLatin1(name));
    }
    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString shared(WindowFixture& fixture);
};

void TestExport::savesWhatItShows_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char* name, ExportFormat format, const char* start) {
        QTest::newRow(name) << static_cast<int>(format) << QByteArray(start);
    };
    row("pdf", ExportFormat::Pdf, "%PDF-");
    row("html", ExportFormat::Html, "<!DOCTYPE html>");
    row("xlsx", ExportFormat::Xlsx, "PK");
    row("csv", ExportFormat::Csv, "agent,step,");
    row("md", ExportFormat::Markdown, "# ");
    row("json", ExportFormat::Json, "{");
    row("png", ExportFormat::Png, "\x89PNG");
    row("svg", ExportFormat::Svg, "<?xml");
    row("plan", ExportFormat::Plan, "{");
}

void TestExport::savesWhatItShows()
{
    QFETCH(int, format);
    QFETCH(QByteArray, start);
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    ExportDialog* dialog = open(fixture);
    QVERIFY(dialog && dialog->isVisible());
    choose(*dialog, static_cast<ExportFormat>(format));
    QVERIFY(isMade(*dialog));
    const ExportedFile file = dialog->file();
    QVERIFY2(file.bytes.startsWith(start), file.bytes.left(40).constData());
    QVERIFY(!file.pages.isEmpty() || !file.text.isEmpty() || !file.tables.empty());
    const QString path = fixture.path("saved.") + formatSuffix(file.format);
    fixture.dialogs().nextFile = path;
    button(*dialog, "exportSave")->click();
    QCOMPARE(contents(path), file.bytes);
    QTRY_VERIFY(!fixture.window().findChild<ExportDialog*>());
    QVERIFY(WindowFixture::news(fixture.window(), "messageStrip").contains(QStringLiteral("saved.")));
}

void TestExport::waitsForTheFigures()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    WindowFixture::edit(fixture.window(), "1234");
    ExportDialog* dialog = open(fixture);
    QVERIFY(!button(*dialog, "exportSave")->isEnabled());
    QVERIFY(fixture.compute());
    QVERIFY(isMade(*dialog));
}

void TestExport::chartsHaveTheSizeThatIsChosen()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    ExportDialog* dialog = open(fixture);
    choose(*dialog, ExportFormat::Png);
    dialog->findChild<QSpinBox*>(QStringLiteral("exportWidth"))->setValue(500);
    dialog->findChild<QSpinBox*>(QStringLiteral("exportHeight"))->setValue(300);
    const auto size = [dialog] { return QImage::fromData(dialog->file().bytes).size(); };
    QTRY_COMPARE_WITH_TIMEOUT(size(), QSize(1000, 600), 60000);
    dialog->findChild<QComboBox*>(QStringLiteral("exportChart"))->setCurrentIndex(3);
    QVERIFY(isMade(*dialog));
    button(*dialog, "exportCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(1000, 600));
}

void TestExport::saysWhyThereIsNoChart()
{
    WindowFixture fixture;
    QVERIFY(fixture.openUnpriced(WindowFixture::Unpriced::Everything));
    ExportDialog* dialog = open(fixture);
    choose(*dialog, ExportFormat::Svg);
    auto* words = dialog->findChild<QLabel*>(QStringLiteral("exportWords"));
    QTRY_VERIFY(words->isVisible());
    QVERIFY2(words->text().contains(QStringLiteral("price")), qPrintable(words->text()));
    QVERIFY(!button(*dialog, "exportSave")->isEnabled());
    choose(*dialog, ExportFormat::Pdf);
    QVERIFY(isMade(*dialog));
}

void TestExport::copiesTableForSpreadsheetAndMail()
{
    WindowFixture fixture;
    QVERIFY(fixture.compute());
    ExportDialog* dialog = open(fixture);
    choose(*dialog, ExportFormat::Xlsx);
    QVERIFY(isMade(*dialog));
    QVERIFY(dialog->findChild<QTabWidget*>(QStringLiteral("exportSheets"))->count() >= 4);
    button(*dialog, "exportCopy")->click();
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    const QStringList lines = data->text().split(u'\n');
    QVERIFY2(lines.first().contains(QStringLiteral("Before ($)")), qPrintable(lines.first()));
    QCOMPARE(lines.at(1).count(u'\t'), lines.first().count(u'\t'));
    QVERIFY(data->html().contains(QStringLiteral("<table")));
    choose(*dialog, ExportFormat::Markdown);
    QTRY_VERIFY(dialog->file().format == ExportFormat::Markdown);
    button(*dialog, "exportCopy")->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("# ")));
}

void TestExport::defusesWhatIsCopied()
{
    const auto clip = tableClip({{QStringLiteral("=A"), QStringLiteral("B")},
                                 {QStringLiteral("@x\ty\nz"), QStringLiteral("-1.5")},
                                 {QStringLiteral("<b>&"), QStringLiteral("+cmd")}});
    QCOMPARE(clip->text(), QStringLiteral("'=A\tB\n'@x y z\t-1.5\n<b>&\t'+cmd\n"));
    QVERIFY(clip->html().contains(QStringLiteral("&lt;b&gt;&amp;")));
    QVERIFY(!clip->html().contains(QStringLiteral("<b>")));
}

// The plan's copy for others.
QString TestExport::shared(WindowFixture& fixture)
{
    if (!fixture.compute())
        return {};
    ExportDialog* dialog = open(fixture, "actionExportPlan");
    if (!isMade(*dialog))
        return {};
    const QString path = fixture.path("shared.spendplan");
    fixture.dialogs().nextFile = path;
    button(*dialog, "exportSave")->click();
    return path;
}

void TestExport::sharedPlanSaysThatItGivesTheSame()
{
    WindowFixture fixture;
    const QString path = shared(fixture);
    QVERIFY(QFile::exists(path));
    fixture.window().files().openPath(path);
    QVERIFY(fixture.compute());
    QTRY_VERIFY(WindowFixture::news(fixture.window(), "messageStrip").contains(QStringLiteral("last digit")));
}

void TestExport::editedSharedPlanSaysSo()
{
    WindowFixture fixture;
    const QString path = shared(fixture);
    QByteArray text = contents(path);
    QVERIFY(text.contains("\"seed\": 1"));
    fixture.write(path, text.replace("\"seed\": 1", "\"seed\": 2").toStdString());
    fixture.window().files().openPath(path);
    QVERIFY(fixture.compute());
    QTRY_VERIFY(
        WindowFixture::news(fixture.window(), "messageStrip").contains(QStringLiteral("changed since")));
}

QTEST_MAIN(TestExport)
#include "tst_appexport.moc"
