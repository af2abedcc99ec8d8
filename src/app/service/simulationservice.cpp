// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/simulationservice.h"

#include "app/service/whatif.h"

#include <algorithm>
#include <thread>
#include <utility>

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

SimulationService::SimulationService(QObject* parent) : QObject(parent) {}

void SimulationService::ask(Question question)
{
    m_worker.start([this, question = std::move(question)](quint64 ticket) { compute({question, ticket}); });
}

void SimulationService::compute(const Asked& asked)
{
    m_lastShare = 0;
    if (!computeSavings(asked, false))
        return;
    auto whatIf = computeWhatIf(asked.question, threadCount(), control(asked.ticket, 0.1, 0.3));
    if (!whatIf)
        return;
    const auto shared = std::make_shared<const WhatIf>(std::move(*whatIf));
    m_worker.post(asked.ticket, [this, shared] { emit whatIfAnswered(shared); });
    if (computeSavings(asked, true))
        m_worker.post(asked.ticket, [this] { emit finished(); });
}

bool SimulationService::computeSavings(const Asked& asked, bool sharp)
{
    const Question& question = asked.question;
    SavingsOptions options;
    options.scenario = question.after;
    options.against = question.before;
    options.threads = threadCount();
    options.targetStderr = sharp ? kSharpStderr : kRoughStderr;
    options.fairShares = sharp;
    auto result =
        savings(*question.plans, options, control(asked.ticket, sharp ? 0.3 : 0.0, sharp ? 1.0 : 0.1));
    if (!result)
        return false;
    auto outcome = std::make_shared<Outcome>();
    outcome->plans = question.plans;
    outcome->sharp = sharp;
    outcome->table = costTable(question.plans->plan, *result);
    outcome->savings = std::make_shared<const SavingsResult>(std::move(*result));
    m_worker.post(asked.ticket, [this, outcome] { emit answered(outcome); });
    return true;
}

// Progress of one part of the work, as a share of the whole; not more often than an eye can follow.
Control SimulationService::control(quint64 ticket, double from, double to)
{
    Control control;
    control.cancel = &m_worker.cancelled();
    control.progress = [this, ticket, from, to](double share) {
        const double whole = from + (to - from) * share;
        const auto now = std::chrono::steady_clock::now();
        if (whole - m_lastShare < kProgressStep || now - m_lastProgress < kProgressInterval)
            return;
        m_lastShare = whole;
        m_lastProgress = now;
        m_worker.post(ticket, [this, whole] { emit progressed(whole); });
    };
    return control;
}

} // namespace spendwright
