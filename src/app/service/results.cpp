// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/results.h"

#include <chrono>

namespace spendwright {
namespace {

constexpr std::chrono::milliseconds kDimDelay(100);

} // namespace

Results::Results(PlanDocument& document, ScenarioChoice& choice, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_choice(choice)
{
    for (QTimer* delay : {&m_dimDelay, &m_whatIfDelay}) {
        delay->setSingleShot(true);
        delay->setInterval(kDimDelay);
    }
    connect(&m_dimDelay, &QTimer::timeout, this, [this] { setStale(true); });
    connect(&m_whatIfDelay, &QTimer::timeout, this, [this] {
        m_whatIfStale = true;
        emit whatIfChanged();
    });
    connect(&document, &PlanDocument::changed, this, [this](const PlanChange& change) {
        if (change.kind == PlanChange::Kind::Everything)
            forget();
        schedule();
    });
    connect(&document, &PlanDocument::understood, this, [this] {
        if (!m_asking)
            ask();
    });
    connect(&choice, &ScenarioChoice::changed, this, &Results::schedule);
    connect(&m_service, &SimulationService::answered, this, &Results::take);
    connect(&m_service, &SimulationService::whatIfAnswered, this, &Results::takeWhatIf);
    connect(&m_service, &SimulationService::progressed, this, &Results::progressed);
    connect(&m_service, &SimulationService::finished, this, [this] {
        m_finished = true;
        emit finished();
    });
}

// Several changes in one go (a macro, a new plan with its scenarios) make one question. What is still on
// its way answers an older plan.
void Results::schedule()
{
    m_finished = false;
    m_service.cancel();
    emit restarted();
    if (!m_stale && !m_dimDelay.isActive())
        m_dimDelay.start();
    if (m_asking)
        return;
    m_asking = true;
    m_sinceEdit.start();
    QMetaObject::invokeMethod(this, &Results::ask, Qt::QueuedConnection);
}

void Results::ask()
{
    m_asking = false;
    const auto plans = m_document.plans();
    if (!m_document.isUnderstood())
        return; // it will be soon
    if (!m_document.isGood() || !plans || plans->plan.agents.empty()) {
        m_service.cancel();
        return;
    }
    Question question;
    question.file = m_document.file();
    question.plans = plans;
    question.before = m_choice.before().toStdString();
    question.after = m_choice.after().toStdString();
    question.view = m_view;
    m_service.ask(std::move(question));
}

void Results::setStale(bool stale)
{
    if (stale == m_stale)
        return;
    m_stale = stale;
    emit staleChanged(stale);
}

void Results::take(const std::shared_ptr<const Outcome>& outcome)
{
    if (!outcome->sharp) {
        m_answerTime = static_cast<int>(m_sinceEdit.elapsed());
        if (m_whatIf && !m_whatIfDelay.isActive())
            m_whatIfDelay.start();
    }
    m_outcome = outcome;
    m_dimDelay.stop();
    setStale(false);
    emit outcomeChanged();
}

void Results::takeWhatIf(const std::shared_ptr<const WhatIf>& whatIf)
{
    m_whatIf = whatIf;
    m_whatIfDelay.stop();
    m_whatIfStale = false;
    emit whatIfChanged();
}

void Results::forget()
{
    m_outcome.reset();
    m_whatIf.reset();
    m_whatIfDelay.stop();
    m_whatIfStale = false;
    emit outcomeChanged();
    emit whatIfChanged();
}

} // namespace spendwright
