// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace spendwright {
namespace {

const QString kLanguage = QStringLiteral("look/language");
const QString kTheme = QStringLiteral("look/theme");
const QString kOpensLast = QStringLiteral("start/last");
const QString kStarted = QStringLiteral("start/done");
const QString kLimitTier = QStringLiteral("limits/tier");
const QString kRecent = QStringLiteral("files/recent");
const QString kFolder = QStringLiteral("files/folder");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kLayout = QStringLiteral("window/layout");
const QString kSplitter = QStringLiteral("window/splitter");
const QString kPage = QStringLiteral("window/page");
const QString kVersion = QStringLiteral("window/version");

} // namespace

Settings::Settings()
    : m_settings(QStringLiteral("spendwright"), QStringLiteral("spendwright")),
      m_stateFolder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                    + QStringLiteral("/spendwright"))
{}

Settings::Settings(const QString& file)
    : m_settings(file, QSettings::IniFormat),
      m_stateFolder(QFileInfo(file).absolutePath() + QStringLiteral("/state"))
{}

QString Settings::language() const
{
    return m_settings.value(kLanguage).toString();
}

void Settings::setLanguage(const QString& code)
{
    m_settings.setValue(kLanguage, code);
}

Theme Settings::theme() const
{
    return themeFromId(m_settings.value(kTheme).toString());
}

void Settings::setTheme(Theme theme)
{
    m_settings.setValue(kTheme, themeId(theme));
}

bool Settings::opensLast() const
{
    return m_settings.value(kOpensLast).toBool();
}

void Settings::setOpensLast(bool last)
{
    m_settings.setValue(kOpensLast, last);
}

// Versions before this setting left a window's place behind.
bool Settings::isFirstStart() const
{
    return !m_settings.contains(kStarted) && !m_settings.contains(kGeometry) && !m_settings.contains(kRecent);
}

void Settings::setStarted()
{
    m_settings.setValue(kStarted, true);
}

QString Settings::limitTier() const
{
    return m_settings.value(kLimitTier).toString();
}

void Settings::setLimitTier(const QString& id)
{
    m_settings.setValue(kLimitTier, id);
}

QStringList Settings::rememberedFiles() const
{
    return m_settings.value(kRecent).toStringList();
}

QStringList Settings::recentFiles() const
{
    QStringList files = rememberedFiles();
    files.removeIf([](const QString& path) { return !QFileInfo(path).isFile(); });
    return files;
}

void Settings::addRecentFile(const QString& path)
{
    QStringList files = m_settings.value(kRecent).toStringList();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(kRecent, files.first(std::min<qsizetype>(files.size(), kMaxRecent)));
}

void Settings::removeRecentFile(const QString& path)
{
    QStringList files = m_settings.value(kRecent).toStringList();
    files.removeAll(path);
    m_settings.setValue(kRecent, files);
}

void Settings::clearRecentFiles()
{
    m_settings.remove(kRecent);
}

QString Settings::lastFolder() const
{
    const QString folder = m_settings.value(kFolder).toString();
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void Settings::setLastFolder(const QString& folder)
{
    m_settings.setValue(kFolder, folder);
}

QByteArray Settings::geometry() const
{
    return m_settings.value(kGeometry).toByteArray();
}

QByteArray Settings::layout() const
{
    return m_settings.value(kVersion).toInt() == kLayoutVersion ? m_settings.value(kLayout).toByteArray()
                                                                : QByteArray();
}

QByteArray Settings::splitter() const
{
    return m_settings.value(kSplitter).toByteArray();
}

int Settings::page() const
{
    return m_settings.value(kPage).toInt();
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& layout, const QByteArray& splitter,
                         int page)
{
    m_settings.setValue(kGeometry, geometry);
    m_settings.setValue(kLayout, layout);
    m_settings.setValue(kSplitter, splitter);
    m_settings.setValue(kPage, page);
    m_settings.setValue(kVersion, kLayoutVersion);
}

} // namespace spendwright
