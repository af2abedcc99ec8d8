// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/livesession.h"

#include <QObject>

#include <memory>

namespace spendwright {

class DialogService;
class EndpointsDialog;
class PromptWindow;
class LedgerWindow;
class Settings;

/// What the program shows of live calls: one of each for all of its windows, made when it is asked for.
class LiveWindows final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveWindows)

public:
    LiveWindows(Settings& settings, DialogService& dialogs, QObject* parent = nullptr);
    ~LiveWindows() override;

    /// Before anything was shown.
    void setOutside(LiveOutside outside);
    [[nodiscard]] LiveSession& session();

    /// `beside` is the window that it comes up over.
    void showEndpoints(const QWidget& beside);
    void showPrompt(const QWidget& beside);
    /// The endpoints, at what has to be filled in.
    void lead(const QWidget& beside, LiveNeed need, const QString& sentence);
    void showLedger(const QWidget& beside);
    /// Builds anew what is shown, in the language that is set.
    void rebuild();

private:
    void connectPrompt();
    void rebuildEndpoints();
    void rebuildPrompt();
    void rebuildLedger();

    Settings& m_settings;
    DialogService& m_dialogs;
    std::optional<LiveOutside> m_outside;
    std::unique_ptr<LiveSession> m_session;
    std::unique_ptr<EndpointsDialog> m_endpoints;
    std::unique_ptr<PromptWindow> m_prompt;
    std::unique_ptr<LedgerWindow> m_ledger;
};

} // namespace spendwright
