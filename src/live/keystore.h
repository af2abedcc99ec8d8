// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/apikey.h"
#include "live/endpoint.h"
#include "live/keychain.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace spendwright {

enum class KeySource { None, Session, Keychain, Environment };

/// The key for an endpoint, or why there is none.
struct KeyAnswer {
    ApiKey::Shared key; ///< nothing where there is none
    KeySource source = KeySource::None;
    std::optional<Message> problem; ///< of a keychain or a key; also where another place had one
};

/// Finds and keeps keys: first in the session's memory, then in the keychain, then in ANTHROPIC_API_KEY. A key
/// belongs to a scheme, host and port, not to a profile's name; only the environment's goes to any endpoint.
class KeyStore final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyStore)

public:
    using Found = std::function<void(KeyAnswer)>;
    using Kept = std::function<void(std::optional<Message>)>;

    /// `environment` is what ANTHROPIC_API_KEY holds. Requires a keychain that outlives it.
    KeyStore(Keychain& keychain, const QByteArray& environment, QObject* parent = nullptr);

    /// Answers through the event loop; asks the keychain once a session and account.
    void find(const Endpoint& endpoint, QObject* context, Found found);
    /// Keeps the key in the session's memory.
    void keepForSession(const Endpoint& endpoint, ApiKey::Shared key);
    /// The same, and in the keychain; where that fails the session has it all the same, and `kept` is told why.
    void keep(const Endpoint& endpoint, ApiKey::Shared key, QObject* context, Kept kept);
    /// Forgets it, in the keychain too.
    void forget(const Endpoint& endpoint, QObject* context, Kept kept);

private:
    [[nodiscard]] KeyAnswer fromKeychain(const QString& account, KeychainAnswer answer);
    [[nodiscard]] KeyAnswer fromEnvironment(std::optional<Message> problem) const;

    Keychain& m_keychain;
    QHash<QString, ApiKey::Shared> m_session;
    QHash<QString, KeySource> m_sources;
    ApiKey::Shared m_environment;
    std::optional<Message> m_environmentProblem;
};

} // namespace spendwright
