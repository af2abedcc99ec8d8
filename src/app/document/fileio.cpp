// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/fileio.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace spendwright {
namespace {

struct Files {
    Q_DECLARE_TR_FUNCTIONS(Files)
};

std::optional<QByteArray> failed(QString* error, const QString& message)
{
    *error = message;
    return std::nullopt;
}

} // namespace

std::optional<QByteArray> readFile(const QString& path, qint64 limit, QString* error)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (!info.exists())
        return failed(error, Files::tr("There is no file %1.").arg(shown));
    if (info.isDir())
        return failed(error, Files::tr("%1 is a folder, not a file.").arg(shown));
    if (!info.isFile())
        return failed(error, Files::tr("%1 is not a regular file.").arg(shown));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(error, Files::tr("%1 can't be read: %2.").arg(shown, file.errorString()));
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return failed(error, Files::tr("%1 can't be read: %2.").arg(shown, file.errorString()));
    if (bytes.size() > limit)
        return failed(error, Files::tr("%1 is larger than %2, which is the most that is read.")
                                 .arg(shown, QLocale().formattedDataSize(limit, 0)));
    return bytes;
}

bool writeFile(const QString& path, const QByteArray& bytes, QString* error, const Replacing& how)
{
    const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const std::error_code failure = replaceFile(QFile::encodeName(path).toStdString(), text, how);
    const QString shown = QDir::toNativeSeparators(path);
    if (failure == std::errc::is_a_directory || failure == std::errc::invalid_argument)
        *error = Files::tr("%1 is not a regular file.").arg(shown);
    else if (failure)
        *error = Files::tr("%1 can't be written: %2.")
                     .arg(shown, QString::fromLocal8Bit(failure.message().c_str()));
    return !failure;
}

} // namespace spendwright
