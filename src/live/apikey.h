// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QByteArray;
class QDebug;
class QNetworkRequest;

namespace spendwright {

enum class KeyHeader;

/// A secret: it can't be copied, printed or streamed, and its memory is wiped when it dies. While a key
/// lives, the system is told to leave no memory image of the program behind.
class ApiKey {
public:
    using Shared = std::shared_ptr<const ApiKey>;

    /// Takes what somebody typed or a keychain held; spaces around it don't matter. Nothing, with the reason in
    /// `problem`, where it can't be a key: it would not fit into a header's line.
    [[nodiscard]] static Shared from(const QByteArray& text, std::optional<Message>& problem);

    ~ApiKey();
    ApiKey(const ApiKey&) = delete;
    ApiKey& operator=(const ApiKey&) = delete;

    /// Puts it into the request's header, the only place it ever goes.
    void authorize(QNetworkRequest& request, KeyHeader header) const;
    /// For the keychain alone; the caller wipes it.
    [[nodiscard]] QByteArray secret() const;
    /// The text without what is the key or a long enough piece of it, in case a server echoes it.
    [[nodiscard]] QString redacted(const QString& text) const;

    friend QDebug operator<<(QDebug, const ApiKey&) = delete;

private:
    explicit ApiKey(const QByteArray& text);

    std::vector<char> m_bytes;
};

/// Overwrites what the array holds, where nobody shares it.
void wipe(QByteArray& bytes);

} // namespace spendwright
