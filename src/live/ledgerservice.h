// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/ledger.h"

#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace spendwright {

/// The ledger on a thread of its own, so that no window waits for a disk or for another program. Tasks are done in
/// the order in which they were given; answers come through the event loop of the service's thread. What was asked
/// for before the service dies is still done, and its answers dropped.
class LedgerService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LedgerService)

public:
    struct Reserved {
        std::optional<QString> id; ///< nothing: it must not be sent
        std::optional<Message> problem;
    };
    struct CapAnswer {
        std::optional<SpendingCap> cap;
        std::optional<Money> spent;
        std::optional<Message> problem; ///< the ledger can't be read
        std::optional<Message> notice;  ///< a damaged ledger was put aside
    };
    using Written = std::function<void(std::optional<Message> problem)>;

    explicit LedgerService(const QString& path = Ledger::defaultPath(), QObject* parent = nullptr);
    ~LedgerService() override;

    // Answers are dropped where `context` has died before.
    void reserve(const CallEntry& entry, QObject* context, std::function<void(Reserved)> answer);
    void markSent(const QString& id);
    void complete(const QString& id, const CallOutcome& outcome, QObject* context, Written answer);
    void askCap(QObject* context, std::function<void(CapAnswer)> answer);
    void setCap(const std::optional<SpendingCap>& cap, QObject* context, Written answer);
    void summary(LedgerView view, QObject* context,
                 std::function<void(std::optional<LedgerSummary>, std::optional<Message> problem)> answer);
    void latest(int most, QObject* context, std::function<void(std::vector<CallRecord>)> answer);

signals:
    /// Something was booked, or the cap set: what was shown may be out of date.
    void changed();

private:
    using Task = std::function<void(Ledger&)>;
    void post(Task task);
    void work(const std::stop_token& stop, const QString& path);
    template <typename Function>
    void answerTo(const QPointer<QObject>& context, Function function);

    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::deque<Task> m_tasks;
    std::jthread m_thread; // last: it uses what stands above
};

} // namespace spendwright
