// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/simulationservice.h"

#include "app/service/whatif.h"

#include <algorithm>

namespace spendwright {
namespace {

constexpr double kRoughStderr = 0.01;
constexpr double kSharpStderr = 0.005;
constexpr std::chrono::milliseconds kProgressInterval(60);
constexpr double kProgressStep = 0.001;

int threadCount()
{
    return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

} // namespace

SimulationService::SimulationService(QObject* parent) : QObject(parent)
{
    connect(this, &SimulationService::posted, this, &SimulationService::deliver, Qt::QueuedConnection);
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

SimulationService::~SimulationService()
{
    m_thread.request_stop();
    m_cancel.store(true);
    m_thread.join();
}

void SimulationService::ask(Question question)
{
    question.ticket = ++m_ticket;
    {
        const std::lock_guard lock(m_mutex);
        m_next = std::move(question);
        m_cancel.store(true);
    }
    m_wake.notify_one();
}

void SimulationService::cancel()
{
    ++m_ticket;
    const std::lock_guard lock(m_mutex);
    m_next.reset();
    m_cancel.store(true);
}

void SimulationService::work(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::optional<Question> question;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_next.has_value(); }))
                return;
            question = std::exchange(m_next, std::nullopt);
            m_cancel.store(stop.stop_requested());
        }
        compute(*question);
    }
}

void SimulationService::compute(const Question& question)
{
    m_lastShare = 0;
    if (!computeSavings(question, false))
        return;
    auto whatIf = computeWhatIf(question, threadCount(), control(question.ticket, 0.1, 0.3));
    if (!whatIf)
        return;
    const auto shared = std::make_shared<const WhatIf>(std::move(*whatIf));
    post(question.ticket, [this, shared] { emit whatIfAnswered(shared); });
    if (computeSavings(question, true))
        post(question.ticket, [this] { emit finished(); });
}

bool SimulationService::computeSavings(const Question& question, bool sharp)
{
    SavingsOptions options;
    options.scenario = question.after;
    options.against = question.before;
    options.threads = threadCount();
    options.targetStderr = sharp ? kSharpStderr : kRoughStderr;
    options.fairShares = sharp;
    auto result =
        savings(*question.plans, options, control(question.ticket, sharp ? 0.3 : 0.0, sharp ? 1.0 : 0.1));
    if (!result)
        return false;
    auto outcome = std::make_shared<Outcome>();
    outcome->ticket = question.ticket;
    outcome->plans = question.plans;
    outcome->sharp = sharp;
    outcome->table = costTable(question.plans->plan, *result);
    outcome->savings = std::make_shared<const SavingsResult>(std::move(*result));
    post(question.ticket, [this, outcome] { emit answered(outcome); });
    return true;
}

// Progress of one part of the work, as a share of the whole; not more often than an eye can follow.
Control SimulationService::control(quint64 ticket, double from, double to)
{
    Control control;
    control.cancel = &m_cancel;
    control.progress = [this, ticket, from, to](double share) {
        const double whole = from + (to - from) * share;
        const auto now = std::chrono::steady_clock::now();
        if (whole - m_lastShare < kProgressStep || now - m_lastProgress < kProgressInterval)
            return;
        m_lastShare = whole;
        m_lastProgress = now;
        post(ticket, [this, whole] { emit progressed(whole); });
    };
    return control;
}

// By way of an own queue: thread checkers don't see what Qt's events synchronize.
void SimulationService::post(quint64 ticket, std::function<void()> deliver)
{
    {
        const std::lock_guard lock(m_mutex);
        m_posts.emplace_back(ticket, std::move(deliver));
    }
    emit posted({});
}

void SimulationService::deliver()
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
