// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/ledgerdatabase.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace spendwright {

namespace {

QString firstLine(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readLine().trimmed()) : QString();
}

/// What process ids are unique in: one start of the system, and within that a container.
QString scope()
{
    static const QString found = []() -> QString {
        const QString boot = firstLine(QStringLiteral("/proc/sys/kernel/random/boot_id"));
        return boot + QLatin1Char('/')
               + QFile::symLinkTarget(QStringLiteral("/proc/self/ns/pid")).section(u'/', -1);
    }();
    return found;
}

/// When the process began, in the system's ticks; "" where it isn't there or nobody can tell.
QString beginning(const QString& pid)
{
    const QString line = firstLine(QStringLiteral("/proc/%1/stat").arg(pid));
    return line.section(QLatin1Char(')'), -1).simplified().section(QLatin1Char(' '), 19, 19);
}

} // namespace

QString thisProcess()
{
    const QString pid = QString::number(QCoreApplication::applicationPid());
    return QStringList{scope(), pid, beginning(pid)}.join(QLatin1Char(' '));
}

bool mayRun(const QString& process)
{
    const QStringList parts = process.split(QLatin1Char(' '));
    if (parts.size() != 3 || parts[0] != scope())
        return true;
    bool ok = false;
    const auto pid = static_cast<pid_t>(parts[1].toLongLong(&ok));
    if (ok && ::kill(pid, 0) != 0 && errno == ESRCH)
        return false;
    return parts[2].isEmpty() || beginning(parts[1]) == parts[2];
}

} // namespace spendwright
