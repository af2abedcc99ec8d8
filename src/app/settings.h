// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace spendwright {

/// What the program remembers between two starts. Nothing of a plan.
class Settings {
public:
    Settings();                             ///< the user's own
    explicit Settings(const QString& file); ///< in a file, for tests

    [[nodiscard]] QStringList recentFiles() const; ///< latest first; only those that are still there
    void addRecentFile(const QString& path);
    void removeRecentFile(const QString& path);
    void clearRecentFiles();

    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString& folder);

    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray layout() const; ///< empty where it is of another version of the window
    void setWindow(const QByteArray& geometry, const QByteArray& layout);

    /// Where the program keeps what is none of the user's business: locks, recovery copies.
    [[nodiscard]] QString stateFolder() const { return m_stateFolder; }

    static constexpr int kMaxRecent = 10;
    static constexpr int kLayoutVersion = 1;

private:
    QSettings m_settings;
    QString m_stateFolder;
};

} // namespace spendwright
