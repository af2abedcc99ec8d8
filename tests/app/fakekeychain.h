// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/keychain.h"

#include <QHash>
#include <QTimer>

#include <utility>

namespace spendwright {

/// A keychain in memory, for tests.
class FakeKeychain final : public Keychain {
public:
    void read(const QString& account, QObject* context, Answer answer) override
    {
        KeychainAnswer found = answerOf();
        if (found.status == KeychainAnswer::Status::Done && !secrets.contains(account))
            found.status = KeychainAnswer::Status::NotFound;
        found.secret = secrets.value(account);
        later(context, std::move(answer), found);
    }
    void write(const QString& account, const QByteArray& secret, QObject* context, Answer answer) override
    {
        const KeychainAnswer done = answerOf();
        if (done.status == KeychainAnswer::Status::Done)
            secrets[account] = QByteArray(secret.constData(), secret.size());
        later(context, std::move(answer), done);
    }
    void remove(const QString& account, QObject* context, Answer answer) override
    {
        const KeychainAnswer done = answerOf();
        if (done.status == KeychainAnswer::Status::Done)
            secrets.remove(account);
        later(context, std::move(answer), done);
    }

    QHash<QString, QByteArray> secrets; ///< by account
    bool isLocked = false;

private:
    [[nodiscard]] KeychainAnswer answerOf() const
    {
        KeychainAnswer answer;
        if (isLocked) {
            answer.status = KeychainAnswer::Status::Unavailable;
            answer.problem = Message{"The keychain is locked", {}};
        }
        return answer;
    }
    static void later(QObject* context, Answer answer, const KeychainAnswer& given)
    {
        QTimer::singleShot(0, context, [answer = std::move(answer), given] { answer(given); });
    }
};

} // namespace spendwright
