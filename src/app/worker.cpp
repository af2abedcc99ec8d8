// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker.h"

#include <algorithm>

namespace spendwright {

int threadCount()
{
    return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

Worker::Worker(QObject* parent) : QObject(parent)
{
    connect(this, &Worker::posted, this, &Worker::deliver, Qt::QueuedConnection);
}

Worker::~Worker()
{
    m_thread.request_stop();
    m_cancel.store(true);
    if (m_thread.joinable())
        m_thread.join();
}

quint64 Worker::start(Job job)
{
    ++m_ticket;
    {
        const std::lock_guard lock(m_mutex);
        m_next.emplace(m_ticket, std::move(job));
        m_cancel.store(true);
    }
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
    m_wake.notify_one();
    return m_ticket;
}

void Worker::cancel()
{
    ++m_ticket;
    const std::lock_guard lock(m_mutex);
    m_next.reset();
    m_cancel.store(true);
}

void Worker::work(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::optional<std::pair<quint64, Job>> next;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_next.has_value(); }))
                return;
            next = std::exchange(m_next, std::nullopt);
            m_cancel.store(stop.stop_requested());
        }
        next->second(next->first);
    }
}

// By way of an own queue: thread checkers don't see what Qt's events synchronize.
void Worker::post(quint64 ticket, std::function<void()> deliver)
{
    {
        const std::lock_guard lock(m_mutex);
        m_posts.emplace_back(ticket, std::move(deliver));
    }
    emit posted({});
}

void Worker::deliver()
{
    std::vector<std::pair<quint64, std::function<void()>>> posts;
    {
        const std::lock_guard lock(m_mutex);
        posts.swap(m_posts);
    }
    for (const auto& [ticket, deliver] : posts) {
        if (ticket == m_ticket)
            deliver();
    }
}

} // namespace spendwright
