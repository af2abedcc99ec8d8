// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/httpexchange.h"
#include "live/messageclient.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QPointer>

namespace spendwright {

/// What the client's calls share: connections, ledger, world.
struct MessageClient::Inner {
    Inner(LedgerService& ledgerService, LiveWorld liveWorld, QObject* owner);

    [[nodiscard]] QNetworkRequest request(const CallOrder& order, const QUrl& url) const;
    /// Sends a body that Qt can't send a second time by itself.
    [[nodiscard]] QNetworkReply* post(const CallOrder& order, const QString& resource,
                                      const QByteArray& body);
    [[nodiscard]] QNetworkReply* get(const CallOrder& order, const QUrl& url);
    [[nodiscard]] PriceContext prices() const;

    LedgerService& ledger;
    LiveWorld world;
    QObject* owner;
    QList<QPointer<MessageCall>> calls; ///< that may still run

private:
    /// Connections of its own, of which Qt has but six to a server, and lets the next ones wait unseen.
    struct Network {
        QNetworkAccessManager manager;
        int active = 0;
    };
    [[nodiscard]] Network& freeNetwork();
    static QNetworkReply* counted(Network& network, QNetworkReply* reply);

    std::vector<std::unique_ptr<Network>> m_networks;
};

/// A request whose answer is a JSON object, small, with nothing to pay.
struct JsonAnswer {
    QJsonObject body;
    std::optional<LiveError> error;
};
/// Counts and lists: reads the answer and reports once.
HttpExchange* readJson(QNetworkReply* reply, const ApiKey::Shared& key, QObject* parent,
                       std::function<void(JsonAnswer)> answer);

/// What forbids that anything at all is sent, or nothing.
[[nodiscard]] std::optional<LiveError> orderProblem(const CallOrder& order);
[[nodiscard]] std::optional<LiveError> capProblem(const CallOrder& order,
                                                  const LedgerService::CapAnswer& cap);

} // namespace spendwright
