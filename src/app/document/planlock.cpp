// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planlock.h"

#include "files/replacefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace spendwright {

PlanLock::PlanLock(const QString& folder, const QString& path)
    : m_name(nameOf(path)),
      m_lock(QFile::encodeName(QDir(folder).filePath(m_name)).toStdString())
{
    QDir().mkpath(folder);
}

// The same for every way to the file, be it there yet or not.
QString PlanLock::nameOf(const QString& path)
{
    const QFileInfo target(QFile::decodeName(linkTarget(QFile::encodeName(path).toStdString()).c_str()));
    const QString folder = QFileInfo(target.absolutePath()).canonicalFilePath();
    const QByteArray place = QFile::encodeName(folder + u'/' + target.fileName());
    const QByteArray hash = QCryptographicHash::hash(place, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex()) + QStringLiteral(".lock");
}

} // namespace spendwright
