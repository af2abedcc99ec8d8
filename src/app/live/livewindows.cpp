// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/livewindows.h"

#include "app/live/endpointsdialog.h"
#include "app/live/ledgerwindow.h"
#include "app/live/promptwindow.h"
#include "app/settings.h"

#include <utility>

namespace spendwright {

LiveWindows::LiveWindows(Settings& settings, DialogService& dialogs, QObject* parent)
    : QObject(parent),
      m_settings(settings),
      m_dialogs(dialogs)
{}

LiveWindows::~LiveWindows() = default;

void LiveWindows::setOutside(LiveOutside outside)
{
    m_outside = std::move(outside);
}

LiveSession& LiveWindows::session()
{
    if (!m_session) {
        LiveOutside outside = m_outside ? *std::exchange(m_outside, std::nullopt) : LiveOutside::usersOwn();
        m_session = std::make_unique<LiveSession>(m_settings.values(), std::move(outside));
    }
    return *m_session;
}

void LiveWindows::showEndpoints(const QWidget& beside)
{
    if (!m_endpoints) {
        m_endpoints = std::make_unique<EndpointsDialog>(session(), m_dialogs);
        m_endpoints->setAttribute(Qt::WA_QuitOnClose, false); // the program ends with its windows
        m_endpoints->adjustSize();
        m_endpoints->move(beside.geometry().center() - m_endpoints->rect().center());
    }
    m_endpoints->show();
    m_endpoints->raise();
    m_endpoints->activateWindow();
}

void LiveWindows::lead(const QWidget& beside, LiveNeed need, const QString& sentence)
{
    showEndpoints(beside);
    m_endpoints->lead(need, sentence);
}

void LiveWindows::showPrompt(const QWidget& beside)
{
    if (!m_prompt) {
        m_prompt = std::make_unique<PromptWindow>(session(), m_settings);
        m_prompt->setAttribute(Qt::WA_QuitOnClose, false);
        m_prompt->move(beside.geometry().center() - m_prompt->rect().center());
        connectPrompt();
    }
    m_prompt->show();
    m_prompt->raise();
    m_prompt->activateWindow();
}

void LiveWindows::connectPrompt()
{
    PromptWindow* window = m_prompt.get();
    connect(window, &PromptWindow::endpointsRequested, this, [this, window] { showEndpoints(*window); });
    connect(window, &PromptWindow::needs, this,
            [this, window](LiveNeed need, const QString& sentence) { lead(*window, need, sentence); });
}

void LiveWindows::showLedger(const QWidget& beside)
{
    if (!m_ledger) {
        m_ledger = std::make_unique<LedgerWindow>(session(), m_settings, m_dialogs);
        m_ledger->setAttribute(Qt::WA_QuitOnClose, false);
        m_ledger->move(beside.geometry().center() - m_ledger->rect().center());
        connect(m_ledger.get(), &LedgerWindow::endpointsRequested, this,
                [this] { showEndpoints(*m_ledger); });
        connect(m_ledger.get(), &LedgerWindow::promptRequested, this, [this] { showPrompt(*m_ledger); });
    }
    m_ledger->show();
    m_ledger->raise();
    m_ledger->activateWindow();
}

void LiveWindows::rebuild()
{
    rebuildEndpoints();
    rebuildPrompt();
    rebuildLedger();
}

// A call that is under way is not given up for it.
void LiveWindows::rebuildPrompt()
{
    if (!m_prompt)
        return;
    if (m_prompt->isBusy()) {
        connect(m_prompt.get(), &PromptWindow::idle, this, &LiveWindows::rebuildPrompt,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
        return;
    }
    const bool shown = m_prompt->isVisible();
    const Prompt prompt = m_prompt->prompt();
    QWidget beside;
    beside.setGeometry(m_prompt->geometry());
    m_prompt->close(); // remembers where it stood
    m_prompt.reset();
    if (!shown)
        return;
    showPrompt(beside);
    m_prompt->setPrompt(prompt);
}

void LiveWindows::rebuildLedger()
{
    if (!m_ledger)
        return;
    const bool shown = m_ledger->isVisible();
    const QRect place = m_ledger->geometry();
    QWidget beside;
    beside.setGeometry(place);
    m_ledger.reset();
    if (!shown)
        return;
    showLedger(beside);
    m_ledger->setGeometry(place);
}

void LiveWindows::rebuildEndpoints()
{
    if (!m_endpoints)
        return;
    const bool shown = m_endpoints->isVisible();
    const QRect place = m_endpoints->geometry();
    QWidget beside;
    beside.setGeometry(place);
    m_endpoints.reset();
    if (shown)
        showEndpoints(beside);
}

} // namespace spendwright
