// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/pagestudy.h"

#include "app/service/progressthrottle.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace spendwright {

PageStudy::PageStudy(Results& results, Compute compute, QWidget* page)
    : QObject(page),
      m_results(results),
      m_page(*page),
      m_compute(std::move(compute))
{
    page->installEventFilter(this);
    connect(&results, &Results::restarted, this, &PageStudy::stop);
    connect(&results, &Results::finished, this, &PageStudy::start);
    connect(&results, &Results::outcomeChanged, this, &PageStudy::follow);
}

bool PageStudy::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show)
        start();
    return QObject::eventFilter(watched, event);
}

void PageStudy::restart()
{
    stop();
    start();
}

// Another plan's findings are of no use.
void PageStudy::follow()
{
    if (m_results.outcome() || !m_findings)
        return;
    m_findings.reset();
    m_outcome.reset();
    emit changed();
}

void PageStudy::stop()
{
    m_worker.cancel();
    m_running = false;
    if (std::exchange(m_stale, true) || !m_findings)
        return;
    emit changed();
}

void PageStudy::start()
{
    if (!m_page.isVisible() || !m_stale || m_running || !m_results.isFinished())
        return;
    m_running = true;
    m_worker.start([this, outcome = m_results.outcome()](quint64 ticket) {
        ProgressThrottle throttle([this, ticket](double share) {
            m_worker.post(ticket, [this, share] { emit progressed(share); });
        });
        Findings found = m_compute(*outcome, throttle.control(m_worker.cancelled()));
        if (!found)
            return;
        m_worker.post(ticket, [this, outcome, found = std::move(found)] {
            m_findings = found;
            m_outcome = outcome;
            m_running = false;
            m_stale = false;
            emit changed();
        });
    });
}

} // namespace spendwright
