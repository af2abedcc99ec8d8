// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/livesession.h"

#include "app/live/livewords.h"

#include <QFileInfo>
#include <QPointer>

#include <utility>

namespace spendwright {
namespace {

QString ledgerIn(const QString& folder)
{
    return folder.isEmpty() ? Ledger::defaultPath() : folder + QStringLiteral("/ledger.sqlite");
}

} // namespace

LiveOutside LiveOutside::usersOwn()
{
    LiveOutside outside;
    outside.environmentKey = qgetenv("ANTHROPIC_API_KEY");
    return outside;
}

LiveSession::LiveSession(QSettings& settings, LiveOutside outside, QObject* parent)
    : QObject(parent),
      m_outside(std::move(outside)),
      m_endpoints(settings),
      m_keys(m_outside.keychain ? *m_outside.keychain : m_system, m_outside.environmentKey),
      m_ledger(ledgerIn(m_outside.folder)),
      m_client(m_ledger, m_outside.world)
{
    wipe(m_outside.environmentKey);
}

LiveSession::~LiveSession() = default;

QString LiveSession::pathOf(const QString& file) const
{
    return QFileInfo(ledgerIn(m_outside.folder)).path() + u'/' + file;
}

void LiveSession::prepare(QObject* context, std::function<void(Ready)> then)
{
    Ready ready;
    ready.endpoint = m_endpoints.current();
    m_keys.find(
        ready.endpoint, this, [this, context = QPointer<QObject>(context), ready, then](KeyAnswer answer) {
            if (!context)
                return;
            Ready found = ready;
            if (answer.key) {
                found.key = answer.key;
                askCap(context, std::move(found), then);
                return;
            }
            found.need = LiveNeed::Key;
            found.sentence = tr("%1 needs an API key before anything can be sent.").arg(found.endpoint.name);
            if (answer.problem)
                found.sentence += u' ' + sentence(*answer.problem);
            then(found);
        });
}

void LiveSession::askCap(QObject* context, Ready ready, std::function<void(Ready)> then)
{
    m_ledger.askCap(context, [ready = std::move(ready),
                              then = std::move(then)](LedgerService::CapAnswer answer) {
        Ready done = ready;
        if (answer.problem || !answer.cap) {
            done.need = LiveNeed::Cap;
            done.sentence = answer.problem ? sentence(*answer.problem)
                                           : tr("Nothing is sent before you have set how much may be spent.");
        } else if (answer.spent)
            done.left = answer.cap->amount - *answer.spent;
        then(done);
    });
}

} // namespace spendwright
