// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "livecli/livecommands.h"

#include "cli/console.h"
#include "cli/options.h"
#include "cli/status.h"
#include "live/ledger.h"
#include "live/ledgerreport.h"
#include "livecli/promptrun.h"

#include <QCoreApplication>

namespace spendwright {

namespace {

/// What Qt has to say of a system without a keychain or a proxy is no one's concern.
void dropMessage(QtMsgType, const QMessageLogContext&, const QString&) {}

/// Qt without a display, as the commands need it.
class Core {
public:
    Core() : m_application(m_count, m_arguments)
    {
        qInstallMessageHandler(dropMessage);
        QCoreApplication::setApplicationName(QStringLiteral("spendwright"));
    }

private:
    std::string m_program = "spendwright";
    char* m_arguments[2] = {m_program.data(), nullptr};
    int m_count = 1;
    QCoreApplication m_application;
};

int runPrompt(const PromptOptions& options)
{
    const Core core;
    return PromptRun(options).run();
}

LedgerView viewOf(const std::string& by)
{
    for (const LedgerView view : {LedgerView::Model, LedgerView::Agent, LedgerView::Step}) {
        if (by == ledgerViewId(view).toStdString())
            return view;
    }
    return LedgerView::Day;
}

int runLedger(const LedgerOptions& options)
{
    const Core core;
    Ledger ledger(Ledger::defaultPath());
    if (ledger.notice())
        complain(ledger.notice()->english());
    const auto summary = ledger.summary(viewOf(options.by));
    if (!summary) {
        complain(ledger.problem().value_or(Message{"the ledger can't be read", {}}).english());
        return kFault;
    }
    return printReport(options.format, ledgerReport(*summary), [&] { return toJson(*summary); });
}

} // namespace

LiveCommands liveCommands()
{
    return {runPrompt, runLedger};
}

} // namespace spendwright
