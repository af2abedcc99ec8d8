// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/keystore.h"

#include <utility>

namespace spendwright {

KeyStore::KeyStore(Keychain& keychain, const QByteArray& environment, QObject* parent)
    : QObject(parent),
      m_keychain(keychain)
{
    if (!environment.isEmpty())
        m_environment = ApiKey::from(environment, m_environmentProblem);
}

void KeyStore::find(const Endpoint& endpoint, QObject* context, Found found)
{
    const QString account = keyAccount(endpoint);
    const auto known = m_session.constFind(account);
    if (known != m_session.cend()) {
        const KeyAnswer answer{*known, m_sources.value(account, KeySource::Session), std::nullopt};
        QMetaObject::invokeMethod(
            context, [found = std::move(found), answer] { found(answer); }, Qt::QueuedConnection);
        return;
    }
    m_keychain.read(
        account, this,
        [this, account, found = std::move(found), guard = QPointer(context)](KeychainAnswer answer) {
            const KeyAnswer key = fromKeychain(account, std::move(answer));
            if (guard)
                found(key);
        });
}

KeyAnswer KeyStore::fromKeychain(const QString& account, KeychainAnswer answer)
{
    if (answer.status != KeychainAnswer::Status::Done)
        return fromEnvironment(answer.problem);
    std::optional<Message> problem;
    const ApiKey::Shared key = ApiKey::from(answer.secret, problem);
    wipe(answer.secret);
    if (!key)
        return fromEnvironment(problem);
    m_session.insert(account, key);
    m_sources.insert(account, KeySource::Keychain);
    return {key, KeySource::Keychain, std::nullopt};
}

KeyAnswer KeyStore::fromEnvironment(std::optional<Message> problem) const
{
    if (m_environment)
        return {m_environment, KeySource::Environment, std::move(problem)};
    return {nullptr, KeySource::None, m_environmentProblem ? m_environmentProblem : std::move(problem)};
}

void KeyStore::keepForSession(const Endpoint& endpoint, ApiKey::Shared key)
{
    const QString account = keyAccount(endpoint);
    m_session.insert(account, std::move(key));
    m_sources.insert(account, KeySource::Session);
}

void KeyStore::keep(const Endpoint& endpoint, ApiKey::Shared key, QObject* context, Kept kept)
{
    const QString account = keyAccount(endpoint);
    QByteArray secret = key->secret();
    keepForSession(endpoint, std::move(key));
    m_keychain.write(
        account, secret, this,
        [this, account, kept = std::move(kept), guard = QPointer(context)](const KeychainAnswer& answer) {
            if (answer.status == KeychainAnswer::Status::Done)
                m_sources.insert(account, KeySource::Keychain);
            if (guard)
                kept(answer.problem);
        });
    wipe(secret);
}

void KeyStore::forget(const Endpoint& endpoint, QObject* context, Kept kept)
{
    const QString account = keyAccount(endpoint);
    m_session.remove(account);
    m_sources.remove(account);
    m_keychain.remove(account, this,
                      [kept = std::move(kept), guard = QPointer(context)](const KeychainAnswer& answer) {
                          if (guard)
                              kept(answer.problem);
                      });
}

} // namespace spendwright
