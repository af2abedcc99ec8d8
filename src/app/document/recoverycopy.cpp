// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/recoverycopy.h"

#include "app/document/fileio.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <chrono>

namespace spendwright {
namespace {

constexpr std::chrono::seconds kBetweenCopies{20};
const QString kFormat = QStringLiteral("spendwright-recovery");

} // namespace

RecoveryFile::RecoveryFile(const QString& path)
    : m_path(path),
      m_lock(QFile::encodeName(path + QStringLiteral(".lock")).toStdString())
{}

std::unique_ptr<RecoveryFile> RecoveryFile::take(const QString& path)
{
    std::unique_ptr<RecoveryFile> file(new RecoveryFile(path));
    return file->m_lock.take() ? std::move(file) : nullptr;
}

std::unique_ptr<RecoveryFile> RecoveryFile::make(const QString& folder)
{
    return take(QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces)
                                      + QStringLiteral(".recovery")));
}

void RecoveryFile::remove()
{
    QFile::remove(m_path);
}

QByteArray RecoveredPlan::toBytes() const
{
    const QJsonObject object{{QStringLiteral("format"), kFormat},
                             {QStringLiteral("version"), 1},
                             {QStringLiteral("path"), path},
                             {QStringLiteral("name"), name},
                             {QStringLiteral("hash"), QString::fromLatin1(hash.toHex())},
                             {QStringLiteral("saved"), saved.toUTC().toString(Qt::ISODate)},
                             {QStringLiteral("plan"), QString::fromStdString(text)}};
    return QJsonDocument(object).toJson();
}

std::optional<RecoveredPlan> RecoveredPlan::fromBytes(const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const auto text = [&object](const char* key) { return object[QLatin1StringView(key)].toString(); };
    if (text("format") != kFormat || object[QStringLiteral("version")].toInt() != 1)
        return std::nullopt;
    return RecoveredPlan{text("path"), text("name"), QByteArray::fromHex(text("hash").toLatin1()),
                         QDateTime::fromString(text("saved"), Qt::ISODate), text("plan").toStdString()};
}

RecoveryCopy::RecoveryCopy(PlanDocument& document, const QString& stateFolder, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_folder(folderIn(stateFolder))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kBetweenCopies);
    connect(&m_timer, &QTimer::timeout, this, &RecoveryCopy::write);
    connect(&document, &PlanDocument::changed, this, &RecoveryCopy::follow);
    connect(&document, &PlanDocument::modifiedChanged, this, &RecoveryCopy::follow);
}

QString RecoveryCopy::folderIn(const QString& stateFolder)
{
    return stateFolder + QStringLiteral("/recovery");
}

void RecoveryCopy::follow()
{
    if (!m_document.isModified())
        remove();
    else if (!m_timer.isActive() && m_document.revision() != m_copied)
        m_timer.start();
}

// Not waiting for the disk: a copy that a power cut takes is less of an evil than a window that stops.
void RecoveryCopy::write()
{
    m_timer.stop();
    if (!m_document.isModified() || m_document.revision() == m_copied)
        return;
    const RecoveredPlan plan{m_document.path(), m_document.displayName(), m_document.hashOnDisk(),
                             QDateTime::currentDateTimeUtc(), m_document.file().text()};
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!m_file)
        m_file = RecoveryFile::make(m_folder);
    QString error = tr("The folder is in use.");
    if (m_file && writeFile(m_file->path(), plan.toBytes(), &error, {.newMode = 0600, .durable = false})) {
        m_copied = m_document.revision();
        return;
    }
    m_timer.start();
    if (!std::exchange(m_hasFailed, true))
        emit failed(tr("No copy of the unsaved work could be kept for the case of a crash. %1").arg(error));
}

void RecoveryCopy::remove()
{
    m_timer.stop();
    m_copied = 0;
    if (m_file)
        m_file->remove();
    m_file.reset();
}

void RecoveryCopy::adopt(std::shared_ptr<RecoveryFile> file)
{
    m_file = std::move(file);
    m_copied = m_document.revision();
    m_timer.stop();
}

} // namespace spendwright
