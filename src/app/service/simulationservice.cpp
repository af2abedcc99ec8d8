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

int threadCount()
{
    return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

} // namespace

SimulationService::SimulationService(QObject* parent) : QObject(parent) {}

void SimulationService::ask(Question question)
{
    m_worker.start([this, question = std::move(question)](quint64 ticket) {
        ProgressThrottle progress([this, ticket](double share) {
            m_worker.post(ticket, [this, share] { emit progressed(share); });
        });
        compute({question, ticket, progress});
    });
}

void SimulationService::compute(const Asked& asked)
{
    if (!computeSavings(asked, false))
        return;
    auto whatIf =
        computeWhatIf(asked.question, threadCount(), asked.progress.control(m_worker.cancelled(), 0.1, 0.3));
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
    auto result = savings(*question.plans, options,
                          asked.progress.control(m_worker.cancelled(), sharp ? 0.3 : 0.0, sharp ? 1.0 : 0.1));
    if (!result)
        return false;
    auto outcome = std::make_shared<Outcome>();
    outcome->file = question.file;
    outcome->plans = question.plans;
    outcome->sharp = sharp;
    outcome->table = costTable(question.plans->plan, *result);
    outcome->savings = std::make_shared<const SavingsResult>(std::move(*result));
    m_worker.post(asked.ticket, [this, outcome] { emit answered(outcome); });
    return true;
}

} // namespace spendwright
