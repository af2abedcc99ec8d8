// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/filewatcher.h"

#include "files/replacefile.h"

#include <QFile>
#include <QFileInfo>

#include <chrono>
#include <sys/stat.h>

namespace spendwright {
namespace {

constexpr std::chrono::milliseconds kSettling{200};

} // namespace

FileWatcher::FileWatcher(QObject* parent) : QObject(parent)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettling);
    const auto wait = [this] {
        if (!m_settling.isActive())
            m_settling.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
    connect(&m_settling, &QTimer::timeout, this, &FileWatcher::look);
}

void FileWatcher::setPath(const QString& path)
{
    m_path = path;
    m_settling.stop();
    watch();
    m_seen = signature();
}

void FileWatcher::look()
{
    if (m_path.isEmpty())
        return;
    watch();
    const Signature now = signature();
    if (now == m_seen)
        return;
    m_seen = now;
    emit touched();
}

// A file that is replaced is another one, which only its folder tells; a link's own folder tells of a link
// that leads elsewhere.
void FileWatcher::watch()
{
    QStringList places;
    if (!m_path.isEmpty()) {
        const QString target = QFile::decodeName(linkTarget(QFile::encodeName(m_path).toStdString()).c_str());
        places = {QFileInfo(m_path).absolutePath(), QFileInfo(target).absolutePath(), target};
        places.removeIf([](const QString& place) { return !QFileInfo::exists(place); });
        places.removeDuplicates();
    }
    QStringList old = m_watcher.files() + m_watcher.directories();
    for (const QString& place : std::as_const(places)) {
        if (!old.removeOne(place))
            m_watcher.addPath(place);
    }
    if (!old.isEmpty())
        m_watcher.removePaths(old);
}

FileWatcher::Signature FileWatcher::signature() const
{
    struct stat info {};
    if (m_path.isEmpty() || ::stat(QFile::encodeName(m_path).constData(), &info) != 0)
        return {};
    return {static_cast<qint64>(info.st_dev), static_cast<qint64>(info.st_ino), info.st_size,
            info.st_mtim.tv_sec, info.st_mtim.tv_nsec};
}

} // namespace spendwright
