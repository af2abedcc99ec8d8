// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace spendwright::test;

/// What the program holds in memory is bounded by what goes on at one time.
class MemoryTest : public QObject {
    Q_OBJECT

private slots:
    void longPeriodsTakeNoMore();
};

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

// The most that any program started so far has held, in KiB.
long mostHeld()
{
#ifdef Q_OS_UNIX
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss;
#else
    return 0;
#endif
}

} // namespace

// The yardstick's loop with 10,000 runs a day, 300,000 calls in 3 days and 10 million in 100.
void MemoryTest::longPeriodsTakeNoMore()
{
#ifndef Q_OS_UNIX
    QSKIP("this system does not say what a program held");
#endif
    if (kSanitized)
        QSKIP("sanitizers keep what was freed");
    QTemporaryDir folder;
    long held[2] = {};
    for (const int days : {3, 100}) {
        QByteArray plan = contentsOf(testData(QStringLiteral("yardstick/handloop.spendplan")));
        plan.replace("33333.333333", "10000");
        plan.replace("\"period_days\": 30", QByteArray("\"period_days\": ").append(QByteArray::number(days)));
        const QString path = folder.filePath(QStringLiteral("%1.spendplan").arg(days));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(plan), plan.size());
        file.close();
        const ProgramResult ran =
            runProgram({QStringLiteral("simulate"), path, QStringLiteral("--exact"),
                        QStringLiteral("--scenario"), QStringLiteral("cached"), QStringLiteral("--threads"),
                        QStringLiteral("2"), QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.contains(QByteArray("\"runs\": ").append(QByteArray::number(days * 10000))));
        held[days == 3 ? 0 : 1] = mostHeld();
    }
    // Segments of the period are kept apart until all are done, up to a limit of some 20 MB. Eight bytes a
    // call would be another 80 MB.
    QVERIFY2(held[1] < held[0] + 32 * 1024,
             qPrintable(QStringLiteral("%1 KiB, %2 KiB").arg(held[0]).arg(held[1])));
}

QTEST_GUILESS_MAIN(MemoryTest)
#include "tst_memory.moc"
