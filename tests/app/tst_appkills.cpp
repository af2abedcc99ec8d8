// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plandocument.h"
#include "app/windowfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace spendwright;

namespace {

constexpr int kKills = 200;
constexpr int kSteps = 150; // a plan large enough to be caught half-written

/// Two versions of a plan, of different length.
std::array<QByteArray, 2> versions()
{
    std::string text = WindowFixture::planText();
    const std::string first = R"({ "id": "write",)";
    std::string steps;
    for (int i = 0; i < kSteps; ++i)
        steps += R"({ "id": "more)" + std::to_string(i)
                 + R"(", "task": "generate", "model": "claude-sonnet-4-6", "output_tokens": 1 },)";
    text.insert(text.find(first), steps);
    std::string other = text;
    other.replace(other.find("Small"), 5, "The other");
    const auto asSaved = [](const std::string& version) {
        std::vector<Issue> issues;
        return QByteArray::fromStdString(PlanFile::parse(version, issues)->text());
    };
    return {asSaved(text), asSaved(other)};
}

/// The versions as documents, and what it takes to kill those who save them.
class Victims {
public:
    Victims(const QString& path, const std::array<QByteArray, 2>& versions) : m_path(path)
    {
        QString error;
        for (std::size_t i = 0; i < 2; ++i)
            m_documents[i].loadText(versions[i].toStdString(), &error);
        QElapsedTimer timer;
        timer.start();
        for (PlanDocument& document : m_documents) {
            if (!document.save(path, &error))
                qFatal("%s", qPrintable(error));
        }
        m_maxDelay = static_cast<int>(std::clamp(timer.nsecsElapsed() / 1000, kMinDelay, kMaxDelay));
    }

    /// Kills a process at some moment of its first, second or third saving; false where it had ended
    /// by itself. Savings are counted, for how long one takes depends on what else the machine does.
    bool saveAndKill()
    {
        std::array<int, 2> begun{};
        if (::pipe(begun.data()) != 0)
            return false;
        const pid_t child = ::fork();
        if (child == 0)
            saveForEver(begun[1]);
        ::close(begun[1]);
        bool alive = true;
        char byte = 0;
        for (auto left = 1 + m_random() % 3; left > 0 && alive; --left)
            alive = ::read(begun[0], &byte, 1) == 1;
        ::usleep(static_cast<useconds_t>(m_random() % static_cast<unsigned>(m_maxDelay)));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        ::close(begun[0]);
        return alive && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    }

private:
    [[noreturn]] void saveForEver(int begun)
    {
        QString error;
        bool done = true;
        for (std::size_t i = 0; done; ++i)
            done = ::write(begun, "x", 1) == 1 && m_documents[i % 2].save(m_path, &error);
        ::_exit(1);
    }

    static constexpr qint64 kMinDelay = 1000; // microseconds
    static constexpr qint64 kMaxDelay = 40000;

    QString m_path;
    std::array<PlanDocument, 2> m_documents = {PlanDocument(builtInPriceBook()),
                                               PlanDocument(builtInPriceBook())};
    int m_maxDelay = 0;
    std::mt19937 m_random{1};
};

} // namespace

/// A program that is killed while it saves.
class TestKills final : public QObject {
    Q_OBJECT

private slots:
    void savingIsAllOrNothing_data();
    void savingIsAllOrNothing();
};

void TestKills::savingIsAllOrNothing_data()
{
    QTest::addColumn<bool>("linked");
    QTest::newRow("file") << false;
    QTest::newRow("link") << true;
}

void TestKills::savingIsAllOrNothing()
{
    QFETCH(bool, linked);
    QTemporaryDir folder;
    const auto both = versions();
    const QString path = folder.filePath(QStringLiteral("plan.spendplan"));
    if (linked)
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("real")), path));
    Victims victims(path, both);
    std::array<int, 2> found{};
    for (int i = 0; i < kKills / 2; ++i) {
        QVERIFY(victims.saveAndKill());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto which = std::find(both.begin(), both.end(), file.readAll());
        QVERIFY2(which != both.end(), qPrintable(QStringLiteral("broken by kill %1").arg(i)));
        ++found.at(static_cast<std::size_t>(which - both.begin()));
    }
    QVERIFY(found[0] > 0 && found[1] > 0);
    const QStringList left = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    qInfo("after %d kills: %d old, %d new, %d files left over", kKills / 2, found[0], found[1],
          int(left.size()) - 1 - int(linked));
    for (const QString& name : left)
        QVERIFY2(name.startsWith(QStringLiteral(".spendwright-")) || name == QStringLiteral("plan.spendplan")
                     || name == QStringLiteral("real"),
                 qPrintable(name));
}

QTEST_APPLESS_MAIN(TestKills)
#include "tst_appkills.moc"
