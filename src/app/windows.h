// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/mainwindow.h"

#include <QObject>

#include <memory>
#include <vector>

namespace spendwright {

class TerminationSignals;

/// The windows of the program, a plan in each.
class Windows final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Windows)

public:
    Windows(Settings& settings, DialogService& dialogs, QObject* parent = nullptr);
    ~Windows() override;

    MainWindow& add(); ///< not shown yet
    [[nodiscard]] std::vector<MainWindow*> all() const;

    /// Closes one after the other, asking where something would be lost; stops where the reader cancels.
    void quit();
    /// Ends the program on these signals, without asking: copies of all unsaved work are kept.
    void endBy(const TerminationSignals& terminated);
    /// Offers, in this window, what an earlier run of the program left unsaved.
    void offerRecovery(MainWindow& window);

private:
    void keepUnsaved();
    void forget(MainWindow* window);
    MainWindow& addBeside(const MainWindow& window);
    [[nodiscard]] MainWindow& placeFor(const QString& path, MainWindow& window);
    void restore(const std::vector<std::shared_ptr<RecoveryFile>>& files, MainWindow& window);

    Settings& m_settings;
    DialogService& m_dialogs;
    std::vector<std::unique_ptr<MainWindow>> m_windows;
    std::vector<std::unique_ptr<MainWindow>> m_closed; ///< gone when the event that closed them is over
};

} // namespace spendwright
