// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/simulationservice.h"

#include "app/service/whatif.h"
#include "engine/analyze/anchor.h"

#include <utility>

namespace spendwright {
namespace {

constexpr double kRoughStderr = 0.01;
constexpr double kSharpStderr = 0.005;
constexpr double kGlanceCalls = 40000; // a frame or two

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
    Savings glance;
    if (!answerAtAGlance(asked, glance) && !answer(asked, false))
        return;
    auto whatIf =
        computeWhatIf(asked.question, threadCount(), asked.progress.control(m_worker.cancelled(), 0.1, 0.3));
    if (!whatIf)
        return;
    const auto shared = std::make_shared<const WhatIf>(std::move(*whatIf));
    m_worker.post(asked.ticket, [this, shared] { emit whatIfAnswered(shared); });
    const Savings sharp = answer(asked, true);
    if (!sharp)
        return;
    m_known = Known{asked.question, sharp, glance};
    m_worker.post(asked.ticket, [this] { emit finished(); });
}

SimulationService::Savings SimulationService::glanceAt(const Question& question) const
{
    SavingsOptions options;
    options.scenario = question.after;
    options.against = question.before;
    options.threads = threadCount();
    options.calls = kGlanceCalls;
    options.views.clear();
    if (question.view != SavingsView::FairShare)
        options.views.insert(question.view);
    auto result = savings(*question.plans, options, {&m_worker.cancelled(), {}});
    return result ? std::make_shared<const SavingsResult>(std::move(*result)) : nullptr;
}

// False where no answer nearby is known, or where it was cancelled.
bool SimulationService::answerAtAGlance(const Asked& asked, Savings& glance)
{
    if (!m_known || m_known->question.before != asked.question.before
        || m_known->question.after != asked.question.after)
        return false;
    if (!m_known->glance || m_known->question.view != asked.question.view) {
        m_known->question.view = asked.question.view;
        m_known->glance = glanceAt(m_known->question);
    }
    glance = glanceAt(asked.question);
    if (!glance || !m_known->glance)
        return false;
    auto result = anchored(*glance, *m_known->glance, *m_known->answer);
    if (!result)
        return false;
    post(asked, std::make_shared<const SavingsResult>(std::move(*result)), false);
    return true;
}

SimulationService::Savings SimulationService::answer(const Asked& asked, bool sharp)
{
    const Question& question = asked.question;
    SavingsOptions options;
    options.scenario = question.after;
    options.against = question.before;
    options.threads = threadCount();
    options.targetStderr = sharp ? kSharpStderr : kRoughStderr;
    if (!sharp)
        options.views.erase(SavingsView::FairShare);
    auto result = savings(*question.plans, options,
                          asked.progress.control(m_worker.cancelled(), sharp ? 0.3 : 0.0, sharp ? 1.0 : 0.1));
    if (!result)
        return nullptr;
    auto shared = std::make_shared<const SavingsResult>(std::move(*result));
    post(asked, shared, sharp);
    return shared;
}

void SimulationService::post(const Asked& asked, const Savings& savings, bool sharp)
{
    auto outcome = std::make_shared<Outcome>();
    outcome->file = asked.question.file;
    outcome->plans = asked.question.plans;
    outcome->sharp = sharp;
    outcome->table = costTable(asked.question.plans->plan, *savings);
    outcome->savings = savings;
    m_worker.post(asked.ticket, [this, outcome] { emit answered(outcome); });
}

} // namespace spendwright
