// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/terminationsignals.h"
#include "cli/livecommands.h"
#include "live/keystore.h"
#include "live/messageclient.h"

#include <QCoreApplication>

#include <memory>

namespace spendwright {

/// The command `prompt`: finds a key, sends the prompt and prints what comes.
class PromptRun final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PromptRun)

public:
    explicit PromptRun(const PromptOptions& options);

    /// Runs the event loop until all is printed and booked; returns the exit status.
    [[nodiscard]] int run();

private:
    [[nodiscard]] int prepare();
    [[nodiscard]] bool prepareRequest();
    void useKey(const KeyAnswer& answer);
    void send(const LedgerService::CapAnswer& cap);
    void show(const QString& text);
    void finish();
    void report();
    void complainOf(const CallResult& result) const;
    void quit(int status);

    const PromptOptions& m_options;
    TerminationSignals m_signals;
    SystemKeychain m_keychain;
    KeyStore m_keys;
    std::unique_ptr<LedgerService> m_ledger;
    std::unique_ptr<MessageClient> m_client;
    MessageCall* m_call = nullptr;
    CallOrder m_order;
    int m_status = 0;
    bool m_endsLine = true;
};

/// What is printed of a call that went well.
[[nodiscard]] std::string promptJson(const CallResult& result, const std::string& model);
[[nodiscard]] std::string promptText(const CallResult& result, const std::string& model);

} // namespace spendwright
