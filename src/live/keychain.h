// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

class QObject;

namespace spendwright {

/// What came of asking a keychain.
struct KeychainAnswer {
    enum class Status {
        Done,
        NotFound,   ///< it has no such entry
        Unavailable ///< there is none, it is locked, or the user said no; `problem` says so
    };
    Status status = Status::Done;
    QByteArray secret; ///< of a reading that is done; the receiver wipes it
    std::optional<Message> problem;
};

/// A place where the system keeps secrets. Answers come through the event loop, never at once, and not where
/// `context` has died before.
class Keychain {
public:
    using Answer = std::function<void(KeychainAnswer)>;

    Keychain() = default;
    virtual ~Keychain() = default;
    Keychain(const Keychain&) = delete;
    Keychain& operator=(const Keychain&) = delete;

    virtual void read(const QString& account, QObject* context, Answer answer) = 0;
    virtual void write(const QString& account, const QByteArray& secret, QObject* context, Answer answer) = 0;
    virtual void remove(const QString& account, QObject* context, Answer answer) = 0;
};

/// The desktop's own: Secret Service or KWallet, Keychain, or Credential Manager.
class SystemKeychain final : public Keychain {
public:
    void read(const QString& account, QObject* context, Answer answer) override;
    void write(const QString& account, const QByteArray& secret, QObject* context, Answer answer) override;
    void remove(const QString& account, QObject* context, Answer answer) override;
};

} // namespace spendwright
