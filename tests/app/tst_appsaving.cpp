// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/fileio.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace spendwright;

namespace {

constexpr uid_t kNobody = 65534;

} // namespace

/// What a file is after it was saved, besides its contents.
class TestSaving final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void makesANewFile();
    void keepsPermissions_data();
    void keepsPermissions();
    void keepsTheOwner();
    void followsChainsOfLinks();
    void makesWhatALinkLeadsTo();
    void refusesWhatIsNoFile();
    void refusesALinkInACircle();
    void refusesAFileThatIsReadOnly();
    void leavesNothingBehind();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    [[nodiscard]] struct stat info(const char* name) const
    {
        struct stat info {};
        ::stat(QFile::encodeName(path(name)).constData(), &info);
        return info;
    }
    void make(const char* name, const QByteArray& bytes = "old") const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    [[nodiscard]] QByteArray contents(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }
    bool save(const char* name) { return writeFile(path(name), "new", &m_error); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_error;
};

void TestSaving::makesANewFile()
{
    const mode_t mask = ::umask(027);
    const bool saved = save("fresh");
    ::umask(mask);
    QVERIFY2(saved, qPrintable(m_error));
    QCOMPARE(contents("fresh"), QByteArray("new"));
    QCOMPARE(info("fresh").st_mode & 07777U, 0640U);
    QVERIFY(writeFile(path("own"), "new", &m_error, {.newMode = 0600}));
    QCOMPARE(info("own").st_mode & 07777U, 0600U);
}

void TestSaving::keepsPermissions_data()
{
    QTest::addColumn<uint>("mode");
    for (const uint mode : {0600U, 0644U, 0664U, 0777U, 02664U})
        QTest::addRow("%o", mode) << mode;
}

void TestSaving::keepsPermissions()
{
    QFETCH(uint, mode);
    make("plan");
    QCOMPARE(::chmod(QFile::encodeName(path("plan")).constData(), mode), 0);
    QVERIFY2(save("plan"), qPrintable(m_error));
    QCOMPARE(info("plan").st_mode & 07777U, mode);
    QCOMPARE(contents("plan"), QByteArray("new"));
}

void TestSaving::keepsTheOwner()
{
    if (::geteuid() != 0)
        QSKIP("only root may give files away");
    make("plan");
    QCOMPARE(::chown(QFile::encodeName(path("plan")).constData(), kNobody, kNobody), 0);
    QVERIFY2(save("plan"), qPrintable(m_error));
    QCOMPARE(info("plan").st_uid, kNobody);
    QCOMPARE(info("plan").st_gid, gid_t(kNobody));
}

void TestSaving::followsChainsOfLinks()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("inner")));
    make("inner/real");
    QCOMPARE(::symlink("real", QFile::encodeName(path("inner/second")).constData()), 0);
    QCOMPARE(::symlink("inner/second", QFile::encodeName(path("first")).constData()), 0);
    QVERIFY2(save("first"), qPrintable(m_error));
    QVERIFY(QFileInfo(path("first")).isSymLink());
    QVERIFY(QFileInfo(path("inner/second")).isSymLink());
    QVERIFY(!QFileInfo(path("inner/real")).isSymLink());
    QCOMPARE(contents("inner/real"), QByteArray("new"));
}

void TestSaving::makesWhatALinkLeadsTo()
{
    QVERIFY(QFile::link(path("later"), path("link")));
    QVERIFY2(save("link"), qPrintable(m_error));
    QVERIFY(QFileInfo(path("link")).isSymLink());
    QCOMPARE(contents("later"), QByteArray("new"));
}

void TestSaving::refusesWhatIsNoFile()
{
    QCOMPARE(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    QVERIFY(QFile::link(path("pipe"), path("link")));
    QVERIFY(QFile::link(QStringLiteral("/dev/null"), path("device")));
    for (const char* name : {"pipe", "link", "device", ""}) {
        QVERIFY(!save(name));
        QVERIFY2(m_error.contains(QStringLiteral("not a regular file")), qPrintable(m_error));
    }
    QVERIFY(S_ISFIFO(info("pipe").st_mode));
    QVERIFY(S_ISCHR(info("device").st_mode));
}

void TestSaving::refusesALinkInACircle()
{
    QVERIFY(QFile::link(path("two"), path("one")));
    QVERIFY(QFile::link(path("one"), path("two")));
    QVERIFY(!save("one"));
    QVERIFY2(m_error.contains(QStringLiteral("can't be written")), qPrintable(m_error));
}

void TestSaving::refusesAFileThatIsReadOnly()
{
    if (::geteuid() == 0)
        QSKIP("nothing is read-only for root");
    make("plan");
    QCOMPARE(::chmod(QFile::encodeName(path("plan")).constData(), 0444), 0);
    QVERIFY(!save("plan"));
    QVERIFY2(m_error.contains(QStringLiteral("can't be written")), qPrintable(m_error));
    QCOMPARE(contents("plan"), QByteArray("old"));
}

void TestSaving::leavesNothingBehind()
{
    make("plan");
    QVERIFY(save("plan"));
    QVERIFY(!save("no/such/folder"));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    QVERIFY(!save("folder"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("plan")});
}

QTEST_APPLESS_MAIN(TestSaving)
#include "tst_appsaving.moc"
