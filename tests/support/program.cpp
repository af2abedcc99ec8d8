// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <QFile>
#include <QProcess>

namespace spendwright::test {

namespace {

constexpr int kLongestRunMs = 110000;

ProgramResult run(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    ProgramResult result;
    if (process.waitForFinished(kLongestRunMs) && process.exitStatus() == QProcess::NormalExit)
        result.status = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

} // namespace

ProgramResult runProgram(const QStringList& arguments, const QByteArray& input)
{
    return run(QStringLiteral(SPENDWRIGHT_PROGRAM), arguments, input);
}

ProgramResult runShell(const QString& line, const QStringList& arguments)
{
    const QStringList command{QStringLiteral("-c"), line, QStringLiteral(SPENDWRIGHT_PROGRAM)};
    return run(QStringLiteral("/bin/sh"), command + arguments, {});
}

QString testData(const QString& name)
{
    return QStringLiteral(SPENDWRIGHT_TEST_DATA "/") + name;
}

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace spendwright::test
