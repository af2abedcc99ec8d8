// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/endpointstore.h"
#include "live/keystore.h"
#include "live/ledgerservice.h"
#include "live/messageclient.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QSettings;

namespace spendwright {

/// What live calls take from outside the program; tests bring their own.
struct LiveOutside {
    QString folder;                     ///< of ledger and prompts; "" for the user's own
    QByteArray environmentKey;          ///< what ANTHROPIC_API_KEY holds
    std::shared_ptr<Keychain> keychain; ///< nothing: the system's
    LiveWorld world;

    [[nodiscard]] static LiveOutside usersOwn();
};

/// What has to be filled in before anything can be sent.
enum class LiveNeed { Nothing, Endpoint, Key, Cap };

/// What the program makes its live calls with: one for all windows, made when somebody needs it first.
class LiveSession final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveSession)

public:
    struct Ready {
        LiveNeed need = LiveNeed::Nothing;
        QString sentence; ///< why it is needed, or what is wrong
        Endpoint endpoint;
        ApiKey::Shared key;
        std::optional<Money> left; ///< of the cap
    };

    /// Requires settings that outlive it.
    LiveSession(QSettings& settings, LiveOutside outside, QObject* parent = nullptr);
    ~LiveSession() override;

    [[nodiscard]] EndpointStore& endpoints() { return m_endpoints; }
    [[nodiscard]] KeyStore& keys() { return m_keys; }
    [[nodiscard]] LedgerService& ledger() { return m_ledger; }
    [[nodiscard]] MessageClient& client() { return m_client; }
    /// A file beside the ledger.
    [[nodiscard]] QString pathOf(const QString& file) const;

    /// Finds out whether the current endpoint can be called, by way of the event loop.
    void prepare(QObject* context, std::function<void(Ready)> then);

    /// Whoever changes endpoints or keys says so.
    void tellChanged() { emit changed(); }

signals:
    void changed();

private:
    void askCap(QObject* context, Ready ready, std::function<void(Ready)> then);

    LiveOutside m_outside;
    SystemKeychain m_system;
    EndpointStore m_endpoints;
    KeyStore m_keys;
    LedgerService m_ledger;
    MessageClient m_client;
};

} // namespace spendwright
