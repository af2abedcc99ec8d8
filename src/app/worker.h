// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace spendwright {

/// How many threads a computation may use.
[[nodiscard]] int threadCount();

/// Runs jobs on a thread of its own: the newest only. A new job tells the one before to stop, and what
/// that still has to say is dropped. An owner has it as its last member, for jobs use the others.
class Worker final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Worker)

public:
    /// Runs on the worker's thread; `ticket` is its own.
    using Job = std::function<void(quint64 ticket)>;

    explicit Worker(QObject* parent = nullptr);
    ~Worker() override;

    /// Gives the job's ticket, which grows with every job.
    quint64 start(Job job);
    void cancel();

    // For jobs.
    [[nodiscard]] const std::atomic<bool>& cancelled() const { return m_cancel; }
    /// Runs `deliver` on the owner's thread, if the job is still the newest then.
    void post(quint64 ticket, std::function<void()> deliver);

signals:
    void posted(QPrivateSignal);

private:
    void work(const std::stop_token& stop);
    void deliver();

    quint64 m_ticket = 0; ///< of the newest job; the owner's thread only
    std::mutex m_mutex;
    std::vector<std::pair<quint64, std::function<void()>>> m_posts;
    std::condition_variable_any m_wake;
    std::optional<std::pair<quint64, Job>> m_next;
    std::atomic<bool> m_cancel = false;
    std::jthread m_thread; ///< since the first job; last: it uses all of the above
};

} // namespace spendwright
