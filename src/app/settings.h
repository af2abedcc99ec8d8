// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"

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

    [[nodiscard]] QString language() const; ///< code; "" for the system's
    void setLanguage(const QString& code);
    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    /// True where the program begins with the last plan, and not with the start page.
    [[nodiscard]] bool opensLast() const;
    void setOpensLast(bool last);
    /// True until the program has been used.
    [[nodiscard]] bool isFirstStart() const;
    void setStarted();

    /// Of the organisation that pays, by its id in the book of rate limits; "" until one was chosen.
    [[nodiscard]] QString limitTier() const;
    void setLimitTier(const QString& id);

    [[nodiscard]] QStringList recentFiles() const;     ///< latest first; only those that are still there
    [[nodiscard]] QStringList rememberedFiles() const; ///< the same, with those that are gone
    void addRecentFile(const QString& path);
    void removeRecentFile(const QString& path);
    void clearRecentFiles();

    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString& folder);

    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray layout() const;   ///< empty where it is of another version of the window
    [[nodiscard]] QByteArray splitter() const; ///< between the charts and the cost table
    [[nodiscard]] int page() const;
    void setWindow(const QByteArray& geometry, const QByteArray& layout, const QByteArray& splitter,
                   int page);

    /// For parts of the program that remember things of their own.
    [[nodiscard]] QSettings& values() { return m_settings; }

    /// Where the program keeps what is none of the user's business: locks, recovery copies.
    [[nodiscard]] QString stateFolder() const { return m_stateFolder; }

    static constexpr int kMaxRecent = 10;
    static constexpr int kLayoutVersion = 1;

private:
    QSettings m_settings;
    QString m_stateFolder;
};

} // namespace spendwright
