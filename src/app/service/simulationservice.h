// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/outcome.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace spendwright {

/// Computes on a thread of its own: the newest question only, first roughly and then sharply. A new
/// question cancels the one before; answers to it that are still on their way are dropped.
class SimulationService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SimulationService)

public:
    explicit SimulationService(QObject* parent = nullptr);
    ~SimulationService() override;

    void ask(Question question); ///< its ticket is given here
    void cancel();

signals:
    void answered(const std::shared_ptr<const spendwright::Outcome>& outcome);
    void whatIfAnswered(const std::shared_ptr<const spendwright::WhatIf>& whatIf);
    void progressed(double share);
    void finished(); ///< all answers to the newest question are there
    void posted(QPrivateSignal);

private:
    void work(const std::stop_token& stop);
    void compute(const Question& question);
    bool computeSavings(const Question& question, bool sharp);
    [[nodiscard]] Control control(quint64 ticket, double from, double to);
    void post(quint64 ticket, std::function<void()> deliver);
    void deliver();

    quint64 m_ticket = 0; ///< of the newest question; the window's thread only
    std::mutex m_mutex;
    std::vector<std::pair<quint64, std::function<void()>>> m_posts; ///< what the worker has to say
    std::condition_variable_any m_wake;
    std::optional<Question> m_next;
    std::atomic<bool> m_cancel = false;
    std::chrono::steady_clock::time_point m_lastProgress; ///< the worker's
    double m_lastShare = 0;
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace spendwright
