// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/messageclient.h"
#include "live/rawserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace spendwright::test {

inline const QByteArray kFakeKey = "sk-ant-fake-0123456789-abcdefghijklmnop";

inline ApiKey::Shared fakeKey()
{
    std::optional<Message> problem;
    return ApiKey::from(kFakeKey, problem);
}

inline MessageRequest smallRequest()
{
    MessageRequest request;
    request.model = QStringLiteral("claude-sonnet-4-6"); // 3 dollars in, 3.75 written, 15 out
    request.maxTokens = 100;
    request.messages = {ChatMessage::ofText(ChatMessage::Role::User, QStringLiteral("Say hello"))};
    return request;
}

/// What smallRequest() costs by 10 tokens in and 20 out, and at most.
inline const Money kSmallCost = Money::fromPico(10 * 3'000'000 + 20 * 15'000'000);
inline const Money kSmallWorst = Money::fromPico(10 * 3'750'000 + 100 * 15'000'000);
/// At most, when the input is known.
inline const Money kKnownInputWorst = Money::fromPico(10 * 3'000'000 + 100 * 15'000'000);

/// A client with a ledger and a cap of its own; waits before retries take no time and are written down.
class LiveFixture {
public:
    LiveFixture()
    {
        Ledger ledger(path());
        if (!ledger.setCap(SpendingCap{Money::fromUsd(1), QDateTime::fromMSecsSinceEpoch(0)}))
            qFatal("no ledger");
    }

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("data/ledger.sqlite")); }

    MessageClient& client()
    {
        if (!m_client) {
            world.proxy = world.proxy.value_or(QNetworkProxy::NoProxy);
            world.random = [] { return 0.0; };
            world.wait = [this](std::chrono::milliseconds delay, QObject* context,
                                const std::function<void()>& goOn) {
                waits.append(delay.count());
                if (!holdsRetries)
                    QMetaObject::invokeMethod(context, goOn, Qt::QueuedConnection);
            };
            m_ledger = std::make_unique<LedgerService>(path());
            m_client = std::make_unique<MessageClient>(*m_ledger, world);
        }
        return *m_client;
    }

    [[nodiscard]] CallOrder order(const QUrl& url) const
    {
        CallOrder order;
        order.endpoint.baseUrl = url;
        order.key = fakeKey();
        order.request = smallRequest();
        return order;
    }

    /// Makes the call and waits for its end.
    CallResult run(const CallOrder& order)
    {
        MessageCall* const call = client().send(order);
        QSignalSpy finished(call, &MessageCall::finished);
        if (finished.isEmpty() && !finished.wait(100000))
            qFatal("the call did not end");
        const CallResult result = call->result();
        delete call;
        return result;
    }

    /// As it lies on disk, newest first.
    [[nodiscard]] std::vector<CallRecord> records()
    {
        close();
        return Ledger(path()).latest(100);
    }
    void close()
    {
        m_client.reset();
        m_ledger.reset();
    }

    QTemporaryDir folder;
    LiveWorld world;
    QList<qint64> waits;
    bool holdsRetries = false;

private:
    std::unique_ptr<LedgerService> m_ledger;
    std::unique_ptr<MessageClient> m_client;
};

} // namespace spendwright::test
