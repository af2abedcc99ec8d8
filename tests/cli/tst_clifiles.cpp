// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace spendwright::test;

/// What the program reads and writes, and what it does where that fails.
class TestFiles final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void exports_data();
    void exports();
    void exportReplacesAndKeepsPermissions();
    void exportFollowsLinks();
    void exportToAFolderFails();
    void exportToAMissingFolderFails();
    void exportToAFullDiskKeepsTheOldFile();
    void exportToAFullDeviceFails();
    void chartNeedsABuildWithCharts();
    void readsNoFolder();
    void readsNoMissingFile();
    void readsNoEndlessFile();
    void readsAPipe();
    void closedOutputIsAFault();
    void fullOutputIsAFault();
    void readerThatGoesAwayIsNoFault();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    [[nodiscard]] ProgramResult exportTo(const QString& file) const
    {
        return runProgram({QStringLiteral("export"), m_plan, QStringLiteral("--to"), file});
    }

    const QString m_plan = testData(QStringLiteral("vectors/tool-cache.spendplan"));
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFiles::exports_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("csv") << QStringLiteral("csv") << QByteArray("agent,step,model,");
    QTest::newRow("md") << QStringLiteral("md") << QByteArray("# tool-cache: before to answer\n");
    QTest::newRow("json") << QStringLiteral("json")
                          << QByteArray("{\n  \"format\": \"spendwright-savings\",");
    QTest::newRow("html") << QStringLiteral("html") << QByteArray("<!DOCTYPE html>");
    QTest::newRow("capitals") << QStringLiteral("CSV") << QByteArray("agent,step,model,");
}

void TestFiles::exports()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, start);
    const QString file = path("table.") + suffix;
    const ProgramResult result = exportTo(file);
    QVERIFY2(result.status == 0, result.err.constData());
    const QByteArray bytes = contentsOf(file);
    QVERIFY2(bytes.startsWith(start), bytes.left(100).constData());
    for (const char* basis : {"tool-cache", "2026-11-22", "before", "answer"})
        QVERIFY2(bytes.contains(basis), basis);
    if (suffix == QLatin1String("json"))
        QVERIFY(QJsonDocument::fromJson(bytes).isObject());
    else
        QVERIFY(bytes.contains("no doubts entered"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // no file left over
}

void TestFiles::exportReplacesAndKeepsPermissions()
{
    QFile file(path("table.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("old");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(exportTo(file.fileName()).status, 0);
    QVERIFY(contentsOf(file.fileName()).startsWith("agent,"));
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestFiles::exportFollowsLinks()
{
    QFile file(path("real.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(QFile::link(path("real.csv"), path("link.csv")));
    QCOMPARE(exportTo(path("link.csv")).status, 0);
    QVERIFY(QFileInfo(path("link.csv")).isSymLink());
    QVERIFY(contentsOf(path("real.csv")).startsWith("agent,"));
}

void TestFiles::exportToAFolderFails()
{
    QVERIFY(QDir().mkdir(path("folder.csv")));
    const ProgramResult result = exportTo(path("folder.csv"));
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("folder.csv: Is a directory"), result.err.constData());
}

void TestFiles::exportToAMissingFolderFails()
{
    const ProgramResult result = exportTo(path("none/table.csv"));
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("No such file or directory"), result.err.constData());
}

void TestFiles::exportToAFullDiskKeepsTheOldFile()
{
    QFile file(path("table.html"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("old");
    file.close();
    const ProgramResult result =
        runShell(QStringLiteral("ulimit -f 1; exec \"$0\" export \"$1\" --to \"$2\""),
                 {m_plan, file.fileName()}); // no file beyond 512 bytes
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("File too large"), result.err.constData());
    QCOMPARE(contentsOf(file.fileName()), QByteArray("old"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestFiles::exportToAFullDeviceFails()
{
    if (QFileInfo(QStringLiteral("/dev/full")).isFile())
        QSKIP("/dev/full is no device here");
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), path("full.csv")));
    const ProgramResult result = exportTo(path("full.csv"));
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("No space left on device"), result.err.constData());
}

void TestFiles::chartNeedsABuildWithCharts()
{
    const ProgramResult result = exportTo(path("chart.png"));
    if (result.status == 0)
        QVERIFY(contentsOf(path("chart.png")).startsWith("\x89PNG"));
    else
        QVERIFY2(result.status == 2 && result.err.contains("no charts"), result.err.constData());
}

void TestFiles::readsNoFolder()
{
    const ProgramResult result = runProgram({QStringLiteral("validate"), m_folder->path()});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("Is a directory"), result.err.constData());
}

void TestFiles::readsNoMissingFile()
{
    const ProgramResult result = runProgram({QStringLiteral("simulate"), path("none.spendplan")});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("none.spendplan: No such file or directory"), result.err.constData());
}

void TestFiles::readsNoEndlessFile()
{
    const ProgramResult result = runProgram({QStringLiteral("validate"), QStringLiteral("/dev/zero")});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("too large: more than 16 MiB"), result.err.constData());
}

void TestFiles::readsAPipe()
{
    const ProgramResult result =
        runShell(QStringLiteral("cat \"$1\" | \"$0\" validate /dev/stdin"), {m_plan});
    QVERIFY2(result.status == 0, result.err.constData());
}

void TestFiles::closedOutputIsAFault()
{
    const ProgramResult result = runShell(QStringLiteral("exec \"$0\" prices >&-"));
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("standard output: Bad file descriptor"), result.err.constData());
}

void TestFiles::fullOutputIsAFault()
{
    if (QFileInfo(QStringLiteral("/dev/full")).isFile())
        QSKIP("/dev/full is no device here");
    const ProgramResult result = runShell(QStringLiteral("exec \"$0\" prices >/dev/full"));
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("standard output: No space left on device"), result.err.constData());
}

void TestFiles::readerThatGoesAwayIsNoFault()
{
    const ProgramResult result =
        runShell(QStringLiteral("{ sleep 0.3; \"$0\" prices; echo \"status $?\" >&2; } | true"));
    QCOMPARE(result.err, QByteArray("status 0\n"));
}

QTEST_APPLESS_MAIN(TestFiles)
#include "tst_clifiles.moc"
