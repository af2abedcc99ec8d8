// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/ledgerservice.h"

#include <utility>

namespace spendwright {

LedgerService::LedgerService(const QString& path, QObject* parent)
    : QObject(parent),
      m_thread([this, path](const std::stop_token& stop) { work(stop, path); })
{}

LedgerService::~LedgerService()
{
    m_thread.request_stop();
    m_arrived.notify_all();
    m_thread.join();
}

void LedgerService::work(const std::stop_token& stop, const QString& path)
{
    Ledger ledger(path);
    std::unique_lock lock(m_mutex);
    while (true) {
        m_arrived.wait(lock, stop, [this] { return !m_tasks.empty(); });
        if (m_tasks.empty())
            return;
        const Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task(ledger);
        lock.lock();
    }
}

void LedgerService::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_arrived.notify_one();
}

// Called by the ledger's thread. The service outlives that thread, and the context is looked at by its own.
template <typename Function>
void LedgerService::answerTo(const QPointer<QObject>& context, Function function)
{
    QMetaObject::invokeMethod(
        this,
        [context, call = std::move(function)] {
            if (context)
                call();
        },
        Qt::QueuedConnection);
}

void LedgerService::reserve(const CallEntry& entry, QObject* context, std::function<void(Reserved)> answer)
{
    post([this, entry, guard = QPointer(context), done = std::move(answer)](Ledger& ledger) {
        Reserved reserved;
        reserved.id = ledger.reserve(entry);
        if (!reserved.id)
            reserved.problem = ledger.problem();
        answerTo(guard, [done, reserved] { done(reserved); });
    });
}

void LedgerService::markSent(const QString& id)
{
    post([id](Ledger& ledger) { ledger.markSent(id); });
}

void LedgerService::complete(const QString& id, const CallOutcome& outcome, QObject* context, Written answer)
{
    post([this, id, outcome, guard = QPointer(context), done = std::move(answer)](Ledger& ledger) {
        const auto problem = ledger.complete(id, outcome) ? std::nullopt : ledger.problem();
        answerTo(guard, [done, problem] { done(problem); });
        answerTo(this, [this] { emit changed(); });
    });
}

void LedgerService::askCap(QObject* context, std::function<void(CapAnswer)> answer)
{
    post([this, guard = QPointer(context), done = std::move(answer)](Ledger& ledger) {
        CapAnswer found;
        found.cap = ledger.cap();
        found.spent = ledger.spent();
        found.notice = ledger.notice();
        if (!found.spent)
            found.problem = ledger.problem();
        answerTo(guard, [done, found] { done(found); });
    });
}

void LedgerService::setCap(const std::optional<SpendingCap>& cap, QObject* context, Written answer)
{
    post([this, cap, guard = QPointer(context), done = std::move(answer)](Ledger& ledger) {
        const auto problem = ledger.setCap(cap) ? std::nullopt : ledger.problem();
        answerTo(guard, [done, problem] { done(problem); });
        answerTo(this, [this] { emit changed(); });
    });
}

void LedgerService::summary(LedgerView view, QObject* context,
                            std::function<void(std::optional<LedgerSummary>, std::optional<Message>)> answer)
{
    post([this, view, guard = QPointer(context), done = std::move(answer)](Ledger& ledger) {
        const auto summary = ledger.summary(view);
        const auto problem = summary ? std::nullopt : ledger.problem();
        answerTo(guard, [done, summary, problem] { done(summary, problem); });
    });
}

void LedgerService::latest(int most, QObject* context, std::function<void(std::vector<CallRecord>)> answer)
{
    post([this, most, guard = QPointer(context), done = std::move(answer)](Ledger& ledger) {
        answerTo(guard, [done, records = ledger.latest(most)] { done(records); });
    });
}

} // namespace spendwright
