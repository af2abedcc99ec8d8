// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktopscheme.h"
#include "app/languages.h"
#include "app/live/livewindows.h"
#include "app/window/mainwindow.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

namespace spendwright {

class PreferencesDialog;
class TerminationSignals;

/// The windows of the program, a plan in each.
class Windows final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Windows)

public:
    Windows(Settings& settings, DialogService& dialogs, QObject* parent = nullptr);
    ~Windows() override;

    /// Language and theme that are set. Windows that are there are built anew around their plans where
    /// the language is another one.
    void useLanguage();
    void useTheme();
    void followDesktop(); ///< where the theme is the system's
    void showPreferences(const MainWindow& window);

    /// What is shown of live calls.
    [[nodiscard]] LiveWindows& live() { return m_live; }

    MainWindow& add(); ///< not shown yet
    [[nodiscard]] std::vector<MainWindow*> all() const;

    /// Closes one after the other, asking where something would be lost; stops where the reader cancels.
    void quit();
    /// Ends the program on these signals, without asking: copies of all unsaved work are kept.
    void endBy(const TerminationSignals& terminated);
    /// Offers, in this window, what an earlier run of the program left unsaved.
    void offerRecovery(MainWindow& window);

private:
    using Copies = std::vector<std::shared_ptr<RecoveryFile>>;

    MainWindow& connected(MainWindow& made);
    void rebuild();
    void rebuild(std::unique_ptr<MainWindow>& window);
    void rebuildPreferences();
    void offer(const Copies& files, MainWindow& window);
    void discardLater(std::unique_ptr<MainWindow> window);
    void keepUnsaved();
    void forget(MainWindow* window);
    MainWindow& addBeside(const MainWindow& window);
    [[nodiscard]] MainWindow& placeFor(const QString& path, MainWindow& window);
    void restore(const Copies& files, MainWindow& window);

    Settings& m_settings;
    DialogService& m_dialogs;
    Languages m_languages;
    DesktopScheme m_desktop;
    LiveWindows m_live;
    std::unique_ptr<PreferencesDialog> m_preferences;
    Copies m_offered; ///< until the reader decides
    QPointer<MainWindow> m_offeredIn;
    std::vector<std::unique_ptr<MainWindow>> m_windows;
    std::vector<std::unique_ptr<MainWindow>> m_closed; ///< gone when the event that closed them is over
};

} // namespace spendwright
