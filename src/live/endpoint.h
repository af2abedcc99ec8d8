// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace spendwright {

/// How a request says who pays.
enum class KeyHeader {
    XApiKey, ///< x-api-key: KEY
    Bearer   ///< Authorization: Bearer KEY
};

inline constexpr auto kNewestApiVersion = "2026-10-21";
inline constexpr auto kOlderApiVersion = "2023-06-01"; ///< what older gateways know
inline constexpr auto kAnthropicUrl = "https://api.anthropic.com";

/// Where calls go: the Anthropic API, or anything that speaks its Messages API. A profile of the user's, kept
/// in the settings, never in a plan. The key is not part of it.
struct Endpoint {
    QString name = QStringLiteral("Anthropic");
    QUrl baseUrl = QUrl(QString::fromLatin1(kAnthropicUrl)); ///< may have a path, as some gateways do
    QString apiVersion = QString::fromLatin1(kNewestApiVersion);
    KeyHeader keyHeader = KeyHeader::XApiKey;

    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

/// What somebody typed as a base URL: spaces around it and a "/" at its end don't matter.
[[nodiscard]] QUrl baseUrlFrom(const QString& text);

/// What is wrong with the profile, or nothing: the URL must be https, or http to this machine itself, with
/// neither a user name nor a query; the version a date.
[[nodiscard]] std::optional<Message> endpointProblem(const Endpoint& endpoint);

/// True for localhost, 127.0.0.0/8 and ::1.
[[nodiscard]] bool isLoopback(const QUrl& url);

/// The URL of one of the API's resources, such as "/v1/messages".
[[nodiscard]] QUrl resourceUrl(const Endpoint& endpoint, const QString& resource);

/// Scheme, host and port: what a key belongs to, so that a profile that is pointed elsewhere doesn't take
/// its key along.
[[nodiscard]] QString keyAccount(const Endpoint& endpoint);

} // namespace spendwright
